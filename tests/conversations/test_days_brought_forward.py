"""A day that is brought forward to less than its notice is told at once, and asked about before (docs/spec.md section 5)."""

from services.deed.work import Work
from services.visits import days
from tests.town import Somebody, Town


async def moves(town: Town, secretary: Somebody, kind: str, month: str, to: str) -> None:
    """The secretary writes another date for that month's day."""
    day = await town.ask(lambda work: work.days.of_month(kind, month).id)
    await secretary.writes("/days")
    await secretary.presses(f"vd_edit:{day}")
    await secretary.writes(to)


async def test_a_visit_day_brought_forward_is_told_at_once_with_its_plan(town: Town) -> None:
    deputy, secretary = await town.deputy("吕春敏"), await town.secretary()
    group = await town.group("g1", deputy)
    voter, other = await town.voter(), await town.voter(name="李大爷")
    await voter.writes("/visit")
    await voter.presses("提醒我")
    await town.comes("2026-11-18", "10:00")
    voter.forgets()
    other.forgets()
    await moves(town, secretary, "visit", "2026-11", "11月20日")
    assert "只剩 2 天" in secretary.last
    assert not any("改期" in text for text in group.reads), "asked before it is told"
    await secretary.presses("改，马上通知")
    assert "已经重新通知" in secretary.last
    assert "改期：原定 11月25日" in group.last
    assert "吕春敏" in group.last, "with the plan"
    assert any("11月20日" in text for text in voter.reads)
    assert other.reads == []
    told = len(group.reads)
    await town.passes(minutes=2)
    assert len(group.reads) == told, "no second notice"
    deputy.forgets()
    await town.comes("2026-11-20", "08:01")
    assert any("今天是走访选民日" in text for text in deputy.reads)


async def test_a_reception_day_brought_forward_is_told_to_those_on_the_rota(town: Town) -> None:
    deputy, secretary = await town.deputy("周启明"), await town.secretary()
    group = await town.group("g1", deputy)
    await town.comes("2026-11-06", "10:00")
    deputy.forgets()
    await moves(town, secretary, "reception", "2026-11", "11月7日")
    await secretary.presses("改，马上通知")
    assert any("这次由您值班" in text and "11月7日" in text for text in deputy.reads)
    assert "改期：原定 11月10日" in group.last


async def test_who_thinks_better_of_it_changes_nothing(town: Town) -> None:
    secretary = await town.secretary()
    await town.comes("2026-11-18", "10:00")
    await moves(town, secretary, "visit", "2026-11", "11月20日")
    await secretary.presses("取消")
    assert str(await town.ask(lambda work: work.days.of_month("visit", "2026-11").held_on)) == "2026-11-25"


async def test_a_day_moved_within_its_notice_is_not_asked_about(town: Town) -> None:
    secretary, deputy = await town.secretary(), await town.deputy("吕春敏")
    group = await town.group("g1", deputy)
    await moves(town, secretary, "visit", "2026-11", "11月20日")
    assert "改好了" in secretary.last
    assert not any("改期" in text for text in group.reads), "nobody had been told of the other date"
    await town.comes("2026-11-17")
    assert "11月20日" in group.last


async def test_a_new_calendar_that_brings_a_day_forward_tells_it_too(town: Town) -> None:
    deputy = await town.deputy("吕春敏")
    group = await town.group("g1", deputy)
    await town.comes("2026-11-20", "10:00")

    def wednesday_is_off(work: Work) -> None:
        row = work.rows.section("congress")["congress"]
        year = {"year": 2026, "off": ["2026-11-25", "2026-11-26", "2026-11-27", "2026-11-24"], "on": []}
        changed = {"calendars": [year], "visit_plan": [], "visit_day": {"day": 25, "shift": "previous_workday"}}
        work.rows.revise("congress", "congress", data=dict(row.data) | changed)
        work.rows.moved()
        work.roster_changed()
        days.plan(work)

    await town.ask(wednesday_is_off)
    await town.settled()
    assert "改期：原定 11月25日" in group.last
    assert "11月23日" in group.last
