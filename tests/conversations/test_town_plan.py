"""The congress's plan of a year as one paper, below the account and by command (docs/spec.md section 7, 全年计划)."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from docx import Document
from docx.shared import Cm

from bot.__main__ import main
from domain.values.ids import GroupId
from reports.characters import wide
from services.deed.work import Work
from services.summaries import group_plan, town_plan
from services.visits import days, session
from tests.conversations.test_group_papers import content_of
from tests.conversations.test_group_plan import used_since
from tests.conversations.test_routing_by_level import revised
from tests.services.test_books import files_of
from tests.services.test_summary_files import words_of
from tests.town import Town


async def test_staff_take_it_below_the_account_with_days_rota_session_and_plans(town: Town) -> None:
    secretary, leader = await town.secretary(), await town.deputy("周启明")
    await leader.writes("/activity")
    await leader.presses("年度计划")
    await leader.presses("写计划")
    await leader.writes("每月学习一次。\n11月20日视察灌渠")
    await secretary.writes("/days")
    await secretary.presses("定人代会开会日")
    await secretary.writes("2026年12月22日")
    await secretary.writes("/summary")
    assert secretary.sees_button("2027年度计划（Word）"), "it is November"
    await secretary.presses("2026年度计划（Word）")
    assert files_of(secretary) == ["清溪镇_2026年_人大代表工作计划.docx"]
    text = words_of(content_of(town, secretary))
    for part in (
        "2026年人大代表工作计划", "人代会 1 次。", "走访选民日 2 次（每月25日）。", "代表接待日 2 次（每月10日）。", "2026年11月4日开始用，都从那天算起。", "每月学习 1 次", "上下坪代表小组：每月学习一次；11月20日视察灌渠。",
        "还没有写计划的：柳湾石门代表小组", "12月22日（周二）", "周启明、", "清溪镇人大代表之家（老街12号一楼）",
    ):  # fmt: skip
        assert part in text, part
    await leader.writes("/summary")
    assert not leader.sees_button("2026年度计划（Word）")
    leader.person.presses(leader.messages[-1], "office_paper|0|year_plan:2026")
    secretary.person.presses(secretary.messages[-1], "office_paper|0|year_plan:2031")
    await town.settled()
    assert files_of(leader) == []
    assert len(files_of(secretary)) == 1


async def test_of_next_year_days_are_reckoned_by_their_rule_and_provisional(town: Town) -> None:
    def look(work: Work) -> list[town_plan.Planned]:
        days.plan(work)
        return town_plan.year_of(work, 2027)

    lines = await town.ask(look)
    assert [line.on for line in lines] == sorted(line.on for line in lines)
    assert all(line.on.year == 2027 for line in lines)
    january = [line for line in lines if line.on < date(2027, 2, 1)]
    assert [line.on.day for line in january] == [11, 25], "as the town file has them"
    assert not any(line.provisional for line in january)
    assert "、" in january[0].who, "its rota is there already"
    assert all(line.provisional for line in lines if line.on > date(2027, 2, 1))
    assert {line.who for line in lines if line.on > date(2027, 2, 1)} == {"", "值班待排"}


async def test_what_several_groups_do_on_one_day_is_one_line_without_its_day(town: Town) -> None:
    for name in ("周启明", "李春生"):
        leader = await town.deputy(name)
        await leader.writes("/activity")
        await leader.presses("年度计划")
        await leader.presses("写计划")
        await leader.writes("11月20日 视察灌渠")
    secretary = await town.secretary()
    await secretary.writes("/summary")
    await secretary.presses("2026年度计划（Word）")
    (table,) = Document(BytesIO(content_of(town, secretary))).tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert [row for row in rows if "视察灌渠" in row[1]] == [["11月20日（周五）", "视察灌渠", "上下坪代表小组、柳湾石门代表小组", ""]]


@pytest.mark.parametrize(("year", "place"), [(2026, 5.7), (2027, 4.5)])
async def test_each_day_stands_on_one_line_and_takes_no_more_room_than_that(town: Town, year: int, place: float) -> None:
    """The days had a third of the page, places wrapped to five lines; and 暂定 of next year's did not fit even so."""
    (table,) = Document(BytesIO((await town.ask(lambda work: town_plan.paper(work, year)))[1])).tables
    widths = [(column.width or 0) / Cm(1) for column in table.columns]
    most = max(wide(row.cells[0].text) for row in table.rows) * 10.5 * 2.54 / 72
    assert most < widths[0] < most + 1
    assert max(wide(row.cells[1].text) for row in table.rows) * 10.5 * 2.54 / 72 < widths[1]
    assert widths[2] > place


@pytest.mark.parametrize(("year", "code"), [("2026", 0), ("2027", 0), ("2031", 2), ("next", 2)])
async def test_the_command_writes_it(town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, year: str, code: int) -> None:
    monkeypatch.setenv("LIANXIN_DATABASE_URL", town.settings.database_url)
    ran = CliRunner().invoke(main, ["summary", "--out", str(tmp_path / "out"), "--plan", year])
    assert ran.exit_code == code, ran.output
    made = [path.name for path in (tmp_path / "out").glob("*")]
    assert made == ([f"清溪镇_{year}年_人大代表工作计划.docx"] if code == 0 else [])


async def test_a_session_that_moved_into_the_next_year_is_said_where_it_was_meant_and_stands_where_it_went(town: Town) -> None:
    """「开会的日子还没有定。」 stood in the plan of the year from which the file or staff had moved it."""

    def said(year: int) -> Callable[[Work], tuple[str, list[date]]]:
        def look(work: Work) -> tuple[str, list[date]]:
            sits = [line.on for line in town_plan.year_of(work, year) if line.what == "人代会"]
            return words_of(town_plan.paper(work, year)[1]), sits

        return look

    secretary = await town.secretary()
    await revised(town, "congress", "congress", session={"dates": ["2026-12-29"]})
    await town.ask(session.plan)
    assert "人代会 1 次。" in (await town.ask(said(2026)))[0]
    await revised(town, "congress", "congress", session={"dates": ["2027-01-12"]})
    await town.ask(session.plan)
    await town.ask(session.plan)
    for on, day in ((date(2027, 1, 12), "1月12日"), (date(2027, 3, 10), "3月10日")):
        text, sits = await town.ask(said(2026))
        assert f"原定12月开的人代会，改到2027年{day}。" in text
        assert "开会的日子还没有定" not in text
        assert sits == []
        text, sits = await town.ask(said(2027))
        assert "人代会 1 次。" in text
        assert sits == [on]
        await secretary.writes("/days")
        row = await town.ask(lambda work: work.days.next_from("session", work.today).id)
        await secretary.presses(f"vd_edit:{row}")
        await secretary.writes("2027年3月10日")
    await town.ask(session.plan)
    assert [str(d.held_on) for d in await town.ask(lambda work: work.days.of_kind("session"))] == ["2027-03-10"], "staff's change stays"


async def test_a_session_that_was_held_before_the_file_came_stands_in_the_plan(town: Town) -> None:
    await revised(town, "congress", "congress", session={"dates": ["2024-03-01", "2026-03-05", "2026-12-29"]})
    await town.ask(session.plan)
    lines = await town.ask(lambda work: town_plan.year_of(work, 2026))
    assert [line.on for line in lines if line.what == "人代会"] == [date(2026, 3, 5), date(2026, 12, 29)]
    assert "人代会 2 次。" in words_of((await town.ask(lambda work: town_plan.paper(work, 2026)))[1])
    assert await town.ask(session.untold) == 0
    assert not await town.ask(lambda work: work.days.of_month("session", "2024-03")), "of no year that is planned"
    await revised(town, "congress", "congress", session={"dates": ["2026-11-02", "2026-12-29"]})
    await town.ask(session.plan)
    assert await town.ask(session.untold) == 0, "nobody was to be told of what is over"


async def test_a_day_behind_the_turn_of_the_year_says_its_year(town: Town) -> None:
    day = await town.ask(lambda work: work.days.of_month("visit", "2026-12"))
    assert day is not None
    await town.ask(lambda work: work.days.change(day.id, held_on=date(2027, 1, 4)))
    text = words_of((await town.ask(lambda work: town_plan.paper(work, 2026)))[1])
    assert "2027年1月4日（周一）" in text


async def test_a_session_that_left_its_month_can_still_be_changed(town: Town) -> None:
    """`/days` looked by the month for which a day was meant, and lost one that had moved out of it once that month was over."""
    secretary = await town.secretary()
    await revised(town, "congress", "congress", session={"dates": ["2026-12-29"]})
    await town.ask(session.plan)
    day = await town.ask(lambda work: work.days.of_month("session", "2026-12"))
    await secretary.writes("/days")
    await secretary.presses(f"vd_edit:{day.id}")
    await secretary.writes("2027年1月22日")
    await town.comes("2027-01-20")
    await secretary.writes("/days")
    assert secretary.sees_button(f"vd_edit:{day.id}"), secretary.last
    assert not secretary.sees_button("定人代会开会日"), "there is one"


async def test_what_a_year_asks_of_groups_is_the_same_in_the_plan_and_beside_what_was_done(town: Town) -> None:
    """The plan asked for 2 suggestions a year, 对照表 said that 1 was owed: a town that began late owes its share."""

    def look(work: Work, year: int) -> tuple[str, int | None]:
        said = words_of(town_plan.paper(work, year)[1])
        owed = {fact.name: fact.owed for fact in group_plan.facts(work, GroupId("g1"), date(year, 12, 31))}
        return said, owed["suggestions"]

    said, owed = await town.ask(lambda work: look(work, 2026))
    assert f"全年提出意见建议 {owed} 条以上。2026年11月4日开始用，都从那天算起。" in said
    said, owed = await town.ask(lambda work: look(work, 2027))
    assert f"每年提出意见建议 {owed} 条以上。" in said
    assert "开始用" not in said


async def test_the_plan_of_the_year_in_which_a_town_began_has_no_day_before_its_first(town: Town) -> None:
    await town.ask(used_since("2026-11-15"))
    secretary = await town.secretary()
    await secretary.writes("/days")
    await secretary.presses("定人代会开会日")
    await secretary.writes("2026年12月22日")
    lines = await town.ask(lambda work: town_plan.year_of(work, 2026))
    assert [line.on.isoformat() for line in lines] == ["2026-11-25", "2026-12-10", "2026-12-22", "2026-12-25"]
    await secretary.writes("/summary")
    await secretary.presses("2026年度计划（Word）")
    text = words_of(content_of(town, secretary))
    for part in ("走访选民日 2 次（每月25日）。", "代表接待日 1 次（每月10日）。", "2026年11月15日开始用，都从那天算起。"):
        assert part in text, part
    await town.ask(used_since("2026-01-01"))
    secretary.forgets()
    await secretary.writes("/summary")
    await secretary.presses("2026年度计划（Word）")
    assert "开始用" not in words_of(content_of(town, secretary)), "the whole year is in it"
