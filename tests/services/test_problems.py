"""五、问题与建议: what was late stands there, whoever was (docs/spec.md section 7, Report)."""

from datetime import UTC, datetime

from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.summaries.account import account
from services.summaries.sentences import sections
from tests.services.test_desk_deeds import as_opened, forwarded, house, unit

__all__ = ["house"]


def problems(work: Work, name: str) -> str:
    work.facts.catch_up(work.roster.congress)
    found = [section.paragraphs for section in sections(account(work, name)) if "问题与建议" in section.head]
    return "".join(found[0]) if found else ""


def later(work: Work) -> None:
    work.now = work.acted_at = datetime(2027, 1, 4, 2, tzinfo=UTC)


def test_a_unit_that_was_late_is_named_with_how_often(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        forwarded(work)
        name = work.roster.units[unit(work)].name
        assert "承办单位" not in problems(work, "2026-11"), "its day lies ahead"
        later(work)
        for period in ("2026-11", "2026-Q4", "2026"):
            assert f"承办单位没有按时回话的 1 件：{name} 1 件。" in problems(work, period)

    house.do_now(look)


def test_a_matter_nobody_took_up_in_time_is_counted(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        as_opened(work)
        later(work)
        assert "没有按时响应的 1 件，请早些认领" in problems(work, "2026-11")

    house.do_now(look)
