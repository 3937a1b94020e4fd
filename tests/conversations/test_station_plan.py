"""A station's plan of the year: written, told, brought to mind, and beside what was held there (docs/spec.md section 5)."""

from datetime import date
from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from domain.values.ids import PersonId
from services.summaries.account import account
from services.summaries.files import file_of
from tests.town import Somebody, Town

PLAN = "每季度开放一次\n11月6日 接待选民；12月11日 座谈冬修"


async def planned(town: Town) -> tuple[Somebody, Somebody]:
    """The leader of the station's group, who has written its plan, and a deputy of it."""
    leader, member = await town.deputy("周启明"), await town.deputy("吕春敏")
    await opened(leader)
    await leader.presses("写这个站的计划")
    await leader.writes(PLAN)
    return leader, member


async def opened(leader: Somebody) -> None:
    await leader.writes("/activity")
    await leader.presses("年度计划")
    await leader.presses("联络站计划")
    await leader.presses("上下坪代表联络站")


async def test_a_plan_of_a_station_is_told_to_who_sits_there_and_its_days_come_again(town: Town) -> None:
    leader, member = await planned(town)
    other = await town.deputy("李春生")
    assert "上下坪代表联络站的计划存好了。发给了在这里值班的 1 位代表。写了日子的 2 项" in leader.last
    assert "上下坪代表联络站2026年计划（周启明写的）" in member.last
    assert "每季度开放一次" in member.last
    member.forgets()
    other.forgets()
    await town.comes("2026-11-05", "09:05")
    assert any("上下坪代表联络站计划里有这一项" in text and "11月6日 接待选民" in text for text in member.reads)
    assert not any("联络站计划里" in text for text in other.reads)
    await opened(leader)
    await leader.presses("写这个站的计划")
    await leader.writes("12月18日 座谈冬修")
    member.forgets()
    await town.comes("2026-12-08", "10:05")
    assert not any("计划里有这一项" in text for text in member.reads), "what was written before counts no more"
    await town.comes("2026-12-15", "10:05")
    assert any("12月18日 座谈冬修" in text for text in member.reads)


async def test_it_stands_beside_what_was_held_in_the_chat_and_in_the_sheet(town: Town) -> None:
    leader, _ = await planned(town)
    await town.comes("2026-11-09", "10:00")
    await leader.writes("/activity")
    await leader.presses("座谈")
    await leader.writes("在站里接待选民，听了三件事")
    await opened(leader)
    assert "每季度开放一次" in leader.last
    assert "· 11月6日 接待选民：座谈，11月9日办了" in leader.last
    assert "12月11日" not in leader.last.split("· ")[-1], "what is still to come is not lacking"

    def rows(work: Any) -> list[tuple[Any, ...]]:
        book = load_workbook(BytesIO(file_of(account(work, "2026", work.now), "excel")[1]))
        return list(book["对照表"].iter_rows(values_only=True))

    await town.comes("2026-12-31", "10:00")
    found = await town.ask(rows)
    at = [row[0] for row in found].index("上下坪代表联络站")
    assert found[at + 1][:4] == ("11月6日 接待选民", 1, 1, "计划 11月6日，11月9日 座谈")
    assert found[at + 2][:4] == ("12月11日 座谈冬修", 0, 1, "计划 12月11日，没有记录")
    assert "每季度开放一次" in str(found[at + 3][0])


async def test_the_same_cut_off_has_the_plan_that_counted_then(town: Town) -> None:
    leader, _ = await planned(town)
    await town.comes("2026-11-09", "10:00")
    cut_off = await town.ask(lambda work: work.now)

    def rows(work: Any) -> list[tuple[Any, ...]]:
        book = load_workbook(BytesIO(file_of(account(work, "2026-11", cut_off), "excel")[1]))
        return list(book["对照表"].iter_rows(values_only=True))

    before = await town.ask(rows)
    assert any(str(row[0]).startswith("11月6日 接待选民") for row in before)
    await town.comes("2026-11-20", "10:00")
    await opened(leader)
    await leader.presses("写这个站的计划")
    await leader.writes("12月18日 座谈冬修")
    await leader.writes("/activity")
    await leader.presses("年度计划")
    await leader.presses("写计划")
    await leader.writes("每月学习两次")
    assert await town.ask(rows) == before


async def test_every_item_that_is_over_is_shown(town: Town) -> None:
    leader, _ = await planned(town)
    await opened(leader)
    await leader.presses("写这个站的计划")
    await leader.writes("\n".join(f"11月{day}日 值班" for day in range(6, 21)))
    await town.comes("2026-11-23", "10:00")
    await opened(leader)
    assert leader.last.count("· 11月") == 15


async def test_a_station_that_no_group_has_stands_in_the_plan_of_who_serves_its_village(town: Town) -> None:
    secretary = await town.secretary()
    await secretary.writes("/activity")
    await secretary.presses("街道与镇直代表小组")
    await secretary.presses("年度计划")
    await secretary.presses("联络站计划")
    await secretary.presses("清溪镇人大代表之家")
    await secretary.presses("写这个站的计划")
    await secretary.writes("每月接待一次")
    await secretary.writes("/activity")
    await secretary.presses("街道与镇直代表小组")
    await secretary.presses("年度计划")
    assert "每月接待一次" in secretary.last


async def test_a_reception_at_the_station_is_what_was_planned_there(town: Town) -> None:
    """The secretary plans for the station that receives on the rule's day."""
    secretary = await town.secretary()
    await secretary.writes("/activity")
    await secretary.presses("上下坪代表小组")
    await secretary.presses("年度计划")
    await secretary.presses("联络站计划")
    await secretary.presses("清溪镇人大代表之家")
    await secretary.presses("写这个站的计划")
    await secretary.writes("11月10日 接待选民")

    def attended(work: Any) -> None:
        day = work.days.of_month("reception", "2026-11")
        assert day.held_on == date(2026, 11, 10)
        work.days.put_duty(day.id, PersonId("d003"))
        work.days.change_duty(day.id, PersonId("d003"), attended_at=work.now)

    await town.comes("2026-11-10", "10:00")
    await town.ask(attended)
    await secretary.presses("联络站计划")
    await secretary.presses("清溪镇人大代表之家")
    assert "· 11月10日 接待选民：接待，11月10日办了" in secretary.last


async def test_only_who_leads_a_group_of_the_station_plans_for_it(town: Town) -> None:
    leader, member = await planned(town)
    other = await town.deputy("李春生")
    await opened(leader)
    shown = leader.messages[-1]
    for person in (member, other):
        person.person.presses(shown, "sp_write|0|s01")
        await town.settled()
        assert "组长、副组长或工作人员" in person.popups[-1]
    await other.writes("/activity")
    await other.presses("年度计划")
    await other.presses("联络站计划")
    assert "哪个联络站" in other.last
    assert not other.sees_button("上下坪代表联络站")
    assert other.sees_button("柳湾石门代表联络站")
