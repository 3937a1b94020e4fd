"""A town without a fixed visit day: households per deputy and period, the same records, nags and figures (docs/spec.md section 5)."""

from datetime import date
from typing import Any

from domain.visits.visit_days import rule_of
from tests.conversations.test_visit_day import files_record
from tests.town import Town


def without_a_day(period: str) -> Any:
    def change(work: Any) -> None:
        row = work.rows.section("congress")
        key, kept = next(iter(row.items()))
        quota = {"households": 6, "period": period}
        work.rows.revise("congress", key, data=dict(kept.data) | {"visit_day": None, "visit_plan": [], "visit_quota": quota})
        work.connection.exec_driver_sql("DELETE FROM congress_day")
        work.connection.exec_driver_sql("DELETE FROM reminder WHERE kind = 'visit_day'")
        work.rows.moved()

    return change


async def test_a_month_of_households_is_announced_nagged_and_counted(town: Town) -> None:
    leader, deputy, secretary = await town.deputy("周启明"), await town.deputy("吕春敏"), await town.secretary()
    group = await town.group("g1", leader, deputy)
    await town.ask(without_a_day("month"))
    await town.comes("2026-12-01", "08:00")
    await town.bot.tidy()
    await town.comes("2026-12-01", "09:05")
    assert any("到 12月31日 为止，每位代表走访 6 户，记录 2027年1月6日 前交" in text or "每位代表走访 6 户" in text for text in group.reads)
    await town.comes("2026-12-10", "10:00")
    await deputy.writes("/visit")
    await files_record(deputy)
    deputy.forgets()
    leader.forgets()
    await town.comes("2026-12-24", "09:05")
    assert "要走访 6 户，记下来的有 5 户" in deputy.last, "five of six"
    assert "要走访 6 户，记下来的有 0 户" in leader.last
    await deputy.writes("/visit")
    await files_record(deputy, "水渠要清淤")
    deputy.forgets()
    await town.comes("2026-12-31", "09:05")
    assert deputy.last == "", "who has his households is left in peace"
    assert "记下来的有 0 户" in "".join(leader.reads)
    await secretary.writes("/visitday 2026-12")
    assert "77 位，已走访 1 位" in secretary.last
    await town.comes("2027-01-08", "09:05")
    assert any("走访的记录截止了：77 位代表，走访了 1 位。补记照收" in text for text in secretary.reads), secretary.reads
    await town.check_promises()


async def test_a_quarter_counts_its_three_months_together(town: Town) -> None:
    deputy = await town.deputy("吕春敏")
    await town.ask(without_a_day("quarter"))
    await town.bot.tidy()
    rule = await town.ask(lambda work: rule_of(work.roster.congress, "visit"))
    assert (rule.quota, rule.months, rule.last_day(date(2026, 10, 1))) == (6, 3, date(2026, 12, 31))
    await deputy.writes("/visit")
    await files_record(deputy)
    await town.comes("2026-12-02", "10:00")
    await deputy.writes("/visit")
    await files_record(deputy, "路灯坏了")

    def look(work: Any) -> Any:
        from services.summaries.account import account

        return account(work, "2026-11", work.now).visits, account(work, "2026-Q4", work.now).visits

    month, quarter = await town.ask(look)
    assert (month.households, month.due) == (5, 0), "the month shows its own households"
    assert (quarter.visited, quarter.due, quarter.households) == (1, 78, 10)
