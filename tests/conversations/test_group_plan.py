"""The group's yearly plan: asked for in January, shown beside the facts in July and December; the check sheet (docs/spec.md 5, 7)."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from domain.values.ids import GroupId, PersonId
from services.deed.work import Work
from services.summaries import group_plan, performance
from services.summaries.account import account
from services.summaries.files import file_of
from services.summaries.quota import lacking
from services.summaries.sentences import sections
from tests.town import Somebody, Town


def used_since(day: str) -> Callable[[Work], None]:
    """As if the first roster had been imported on that day."""

    def change(work: Work) -> None:
        for row_id, row in work.rows.section("congress").items():
            work.rows.revise("congress", row_id, data=dict(row.data) | {"began": day})
        work.rows.moved()

    return change


async def test_a_town_that_began_this_month_owes_nothing_for_the_months_before_and_says_so(town: Town) -> None:
    leader = await town.deputy("周启明")
    await leader.writes("/activity")
    await leader.presses("年度计划")
    lines = leader.last.splitlines()
    assert "2026年11月4日开始用，都从那天算起。" in lines
    assert "· 学习：还没有记录，应有 1 次（每月 1 次，1 个月）" in lines
    assert "· 活动：还没有记录，应有 1 次（每季 1 次，1 个季度）" in lines
    assert "· 由意见形成建议：还没有，全年应有 4 件" in lines
    await town.ask(used_since("2026-10-29"))
    facts = await town.ask(lambda work: group_plan.facts(work, GroupId("g1"), date(2026, 11, 30)))
    assert {fact.name: fact.owed for fact in facts}["study"] == 1, "of October hardly anything was left"
    assert await town.ask(lambda work: lacking(work, work.roster.groups[GroupId("g1")], "2026-10")) == {}
    assert await town.ask(lambda work: lacking(work, work.roster.groups[GroupId("g1")], "2026-11")) == {"study": 1}
    await town.ask(used_since("2026-11-20"))
    assert await town.ask(lambda work: lacking(work, work.roster.groups[GroupId("g1")], "2026-12")) == {"study": 1}, "nor of its quarter"


async def test_the_account_of_the_month_in_which_a_town_began_says_of_which_days_it_tells(town: Town) -> None:
    def seen(work: Work) -> str:
        return "".join(line for part in sections(account(work, "2026-11")) for line in part.paragraphs)

    assert "2026年11月4日开始用，都从那天算起。" in await town.ask(seen)
    await town.ask(used_since("2026-11-01"))
    assert "开始用" not in await town.ask(seen), "all of it"


async def test_visit_and_reception_days_before_its_first_day_are_owed_by_nobody(town: Town) -> None:
    def seen(work: Work) -> tuple[int, str]:
        found = account(work, "2026")
        said = "\n".join(line for part in sections(found) for line in part.paragraphs)
        return found.visits.due if found.visits is not None else 0, said

    await town.comes("2026-11-26")
    due, said = await town.ask(seen)
    assert due > 0
    assert "2026年11月4日开始用，都从那天算起。" in said
    await town.ask(used_since("2026-11-26"))
    due, said = await town.ask(seen)
    assert due == 0
    assert "应走访" not in said
    await town.ask(used_since("2025-12-30"))
    assert "开始用" not in (await town.ask(seen))[1]


async def test_a_deputys_file_says_from_when_it_is_counted(town: Town) -> None:
    def told(work: Work, when: str) -> list[str]:
        return performance.lines_of(work, work.roster.people[PersonId("d003")], when, performance.Performance())

    assert (await town.ask(told, "2026-H2"))[1:] == ["2026年11月4日开始用，都从那天算起。", "没有走访、接待和建议的记录"]
    assert (await town.ask(told, "2027"))[1:] == ["没有走访、接待和建议的记录"]


async def test_a_plan_is_asked_for_kept_and_shown_beside_the_facts(town: Town) -> None:
    leader, deputy = await town.deputy("周启明"), await town.deputy("吕春敏")
    await town.comes("2027-01-04", "09:05")
    await town.bot.tidy()
    await town.comes("2027-01-06", "09:05")
    assert "上下坪代表小组今年打算做些什么" in leader.last
    assert deputy.last == "" or "打算" not in deputy.last
    await leader.presses("写计划")
    await leader.writes("每月学习一次，二季度视察灌渠")
    assert "计划存好了" in leader.last
    await leader.writes("/activity")
    await leader.presses("学习")
    await leader.writes("学了代表法，九人参加")
    await leader.writes("/activity")
    await leader.presses("年度计划")
    assert "每月学习一次，二季度视察灌渠" in leader.last
    assert "学习：1 次，应有 1 次（每月 1 次，1 个月）" in leader.last
    await leader.presses("写计划")
    await leader.writes("每月学习一次，另加接访")
    leader.forgets()
    await town.comes("2027-07-06", "09:05")
    shown = next(text for text in leader.reads if "年计划" in text)
    assert "另加接访" in shown
    assert "学习：1 次，应有 7 次（每月 1 次，7 个月）" in shown
    assert "活动：还没有记录，应有 3 次（每季 1 次，3 个季度）" in shown
    assert "办过没记的，写「小组活动」记上" in shown
    deputy.person.presses(leader.messages[-1], "gp_write|0|g1")
    await town.settled()
    assert "组长" in deputy.popups[-1] or "谁" in deputy.popups[-1] or deputy.popups[-1]
    await deputy.writes("我来改计划")
    assert await town.ask(lambda work: work.activities.plan(GroupId("g1"), 2027)) == "每月学习一次，另加接访"


async def test_a_plan_reaches_every_deputy_of_the_group_and_its_dates_come_again(town: Town) -> None:
    leader, member = await town.deputy("周启明"), await town.deputy("吕春敏")
    elsewhere = await other_group(town)
    await leader.writes("/activity")
    await leader.presses("年度计划")
    await leader.presses("写计划")
    await leader.writes("每月学习一次\n11月20日 视察灌渠；12月11日座谈冬修")
    assert "发给了组里 1 位代表" in leader.last
    assert "写了日子的 2 项" in leader.last
    assert "每月学习一次" in member.last
    assert "周启明写的" in member.last
    assert "学习" not in elsewhere.last
    await town.comes("2026-11-17", "09:05")
    assert "11月20日 视察灌渠" in member.last
    assert "11月20日 视察灌渠" in leader.last
    await leader.writes("/activity")
    await leader.presses("年度计划")
    await leader.presses("写计划")
    await leader.writes("12月18日座谈冬修")
    member.forgets()
    await town.comes("2026-12-08", "10:05")
    assert not any("快到日子" in text for text in member.reads), "what was written before counts no more"
    await town.comes("2026-12-15", "10:05")
    assert any("12月18日座谈冬修" in text for text in member.reads)


async def test_a_linked_chair_reads_the_plan_and_is_no_deputy_of_the_group(town: Town) -> None:
    leader = await town.deputy("周启明")
    linked = await town.ask(lambda work: work.roster.people[work.roster.groups[GroupId("g1")].linked_presidium])
    chair = await town.deputy(linked.name)
    await leader.writes("/activity")
    await leader.presses("年度计划")
    await leader.presses("写计划")
    await leader.writes("每月学习一次")
    assert "每月学习一次" in chair.last
    assert f"组里别人的手机都还没连上，请当面说一声。挂联的{linked.name}也收到了。" in leader.last


async def other_group(town: Town) -> Somebody:
    name = await town.ask(lambda work: next(p.name for p in work.roster.members(GroupId("g2"))))
    return await town.deputy(name)


async def test_the_check_sheet_shows_the_arithmetic_and_no_ranks(town: Town) -> None:
    await town.ask(used_since("2025-12-30"))
    leader = await town.deputy("周启明")
    await leader.writes("/activity")
    await leader.presses("视察")
    await leader.writes("看了自来水厂")

    def look(work: Any) -> list[Any]:
        book = load_workbook(BytesIO(file_of(account(work, "2026-11", work.now), "excel")[1]))
        return list(book["对照表"].iter_rows(min_row=4, values_only=True))

    rows = await town.ask(look)
    names = [g.name for g in (await town.ask(lambda w: w.roster)).groups.values()]
    assert [row[0] for row in rows if row[0] in names] == names, "a block each, in the file's order"
    first, second = ([row[0] for row in rows].index(name) for name in names[:2])
    own = {row[0]: row[1:4] for row in rows[first + 1 : second]}
    assert own["学习（次）"] == (0, 11, "每月 1 次，11 个月")
    assert own["活动（次）"] == (1, 4, "每季 1 次，4 个季度")
    found = await town.ask(lambda work: group_plan.facts(work, GroupId("g1"), date(2026, 11, 30)))
    assert {fact.name: fact.owed for fact in found}["suggestions"] == 20


async def test_a_plan_checked_after_its_year_is_held_against_that_year(town: Town) -> None:
    await town.ask(used_since("2025-12-30"))
    leader = await town.deputy("周启明")
    await leader.writes("/activity")
    await leader.presses("学习")
    await leader.writes("学了代表法，九人参加")
    await town.bot.tidy()
    await town.comes("2027-01-04", "09:05")
    late = await town.ask(lambda work: group_plan.beside_facts(work, work.roster.groups[GroupId("g1")], 2026))
    assert "学习：1 次，应有 12 次（每月 1 次，12 个月）" in late


async def test_a_year_of_nothing_is_said_in_words_with_what_to_do(town: Town) -> None:
    await town.ask(used_since("2025-12-30"))
    leader = await town.deputy("周启明")
    await leader.writes("/activity")
    await leader.presses("年度计划")
    lines = leader.last.splitlines()
    assert "还没有写计划，点下面「写计划」，写一段就行。" in lines
    assert "· 学习：还没有记录，应有 11 次（每月 1 次，11 个月）" in lines
    assert "办过没记的，写「小组活动」记上；还没办的，请定个日子写进计划。" in lines
    assert "：0 " not in leader.last
    later = await town.ask(lambda work: group_plan.beside_facts(work, work.roster.groups[GroupId("g1")], 2025))
    assert "没有写计划。" in later
    assert "/activity" not in later, "nothing can be held any more in a year that is over"
