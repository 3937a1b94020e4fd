"""What the level above handed down is reported back to it, and nobody is phoned (docs/spec.md section 4)."""

import re
from io import BytesIO
from typing import Any

from docx import Document
from openpyxl import load_workbook

from domain.figures.statistics import Figures
from domain.values.ids import Handle
from services.deed.by import By
from services.deed.work import Work
from services.office import case_page
from services.summaries.account import account
from services.summaries.files import file_of
from tests.town import GroupTalk, Somebody, Town


async def handed_down(town: Town) -> tuple[Somebody, Somebody, GroupTalk]:
    """The secretary, the leader, and his group with a claimed matter from above."""
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    group = await town.group("g1", leader)
    await secretary.writes("/new")
    await secretary.presses("上坪村")
    await secretary.presses("上级交办")
    await secretary.writes("11月20日")
    await secretary.writes("县人大交办：上坪村机耕路塌方，电话13800000777，请核实处理")
    await group.presses(leader, "认领")
    secretary.forgets()
    return secretary, leader, group


async def answers(group: GroupTalk, leader: Somebody) -> None:
    await group.presses(leader, "答复", group.card())
    await group.presses(leader, "outcome:solved")
    await group.says(leader, "塌方已经清理，路通了", group.chat.messages[max(group.chat.messages)])
    await group.presses(leader, "send_answer")


def paper_of(town: Town, somebody: Somebody) -> str:
    message = [m for m in somebody.messages if "document" in m][-1]
    made = Document(BytesIO(town.telegram.state.files[message["document"]["file_id"]]))
    return "\n".join([p.text for p in made.paragraphs] + [cell.text for table in made.tables for row in table.rows for cell in row.cells])


async def test_nothing_that_is_said_of_it_speaks_of_a_voter_who_waits(town: Town) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    group = await town.group("g1", leader)
    await secretary.writes("/new")
    await secretary.presses("上坪村")
    await secretary.presses("上级交办")
    await secretary.writes("11月20日")
    await secretary.writes("县人大交办：上坪村机耕路塌方，请核实处理")
    assert "办好由人大秘书报回上级" in secretary.last
    assert not secretary.sees_button("联系方式")
    await group.presses(leader, "认领")
    assert leader.popups[-1] == "认领好了。"
    await group.presses(leader, "答复", group.card())
    assert "还没有和选民" not in group.last
    await group.presses(leader, "outcome:solved")
    await group.says(leader, "塌方已经清理，路通了", group.chat.messages[max(group.chat.messages)])
    await group.presses(leader, "send_answer")
    assert leader.popups[-1].rpartition("」：")[2] == "答复记下了。这是上级交办的，由人大秘书报回上级。"
    assert "收不到消息" not in group.card()["text"]


async def test_after_the_answer_the_secretary_is_reminded_with_a_draft_until_it_was_done(town: Town) -> None:
    secretary, leader, group = await handed_down(town)
    await answers(group, leader)
    assert "QX-2611-0001 是上级交办的，已有答复，请在 11月20日 前向交办的单位报回。" in secretary.last
    await secretary.presses("报告稿（Word）")
    await town.settled()
    paper = paper_of(town, secretary)
    for part in (
        "关于上级交办事项办理情况的报告",
        "QX-2611-0001",
        "机耕路塌方",
        "由周启明代表经办",
        "塌方已经清理，路通了",
        "已解决",
        "2026年11月20日",
        "清溪镇人民代表大会主席团\n",
        "2026年11月4日周启明答复（已解决）：",
    ):
        assert part in paper
    assert not re.search(r"(?<![年\d])\d{1,2}月\d{1,2}日|\d{4}-\d\d-\d\d", paper), "on paper each day has its year, in words"
    assert "13800000777" not in paper
    secretary.forgets()
    await town.comes("2026-11-06", "09:30")
    assert sum("报回" in words for words in secretary.reads) == 1, "once more after two working days"
    await secretary.presses("已报回")
    assert secretary.popups[-1] == "记下了。"
    secretary.forgets()
    await town.comes("2026-11-12", "09:30")
    assert not any("报回" in words for words in secretary.reads)
    await secretary.writes("/audit QX-2611-0001")
    assert "向上级报回" in "\n".join(secretary.reads)


async def test_nobody_is_phoned_about_it_and_it_is_archived_all_the_same(town: Town) -> None:
    secretary, leader, group = await handed_down(town)
    await answers(group, leader)
    await secretary.writes("/callbacks")
    assert "没有要打电话告诉的人" in secretary.last
    await town.comes("2026-11-11", "12:00")
    assert (await town.case()).status == "closed"
    await town.comes("2026-11-19", "12:00")
    assert (await town.case()).status == "archived"


async def test_it_is_no_matter_whose_voter_is_out_of_reach(town: Town) -> None:
    secretary, leader, group = await handed_down(town)
    await answers(group, leader)
    await town.comes("2026-11-11", "12:00")
    found, rows = await town.ask(_counted)
    assert (found.answered, found.unaskable, found.for_above, found.rating_rate, found.no_second_talk) == (1, 0, 1, (0, 0), 0)
    assert ("上级交办（不请评）", 1) in rows
    assert not any(name == "无法请评" for name, _ in rows)
    secretary.forgets()
    await secretary.writes("/summary 2026-11")
    assert not any("联系不上" in text for text in secretary.reads)


def _counted(work: Work) -> tuple[Figures, list[Any]]:
    found = account(work, "2026-11", work.now)
    book = load_workbook(BytesIO(file_of(found, "excel")[1]))
    return found.figures, [(row[0], row[1]) for row in book["总表"].iter_rows(values_only=True)]


async def test_a_deputy_reports_nothing_and_what_is_not_from_above_is_not_asked_about(town: Town) -> None:
    secretary, leader, group = await handed_down(town)
    await answers(group, leader)
    asked = secretary.messages[-1]
    leader.person.presses(asked, "report_done|1|")
    await town.settled()
    assert "报回" not in "".join(leader.reads)
    voter = await town.voter()
    await voter.writes("自来水停了三天了")
    await group.presses(leader, "认领", group.card("QX-2611-0002"))
    secretary.forgets()
    await group.presses(leader, "答复", group.card("QX-2611-0002"))
    await group.presses(leader, "outcome:solved")
    await group.says(leader, "水通了", group.chat.messages[max(group.chat.messages)])
    await group.presses(leader, "send_answer")
    assert not any("报回" in words for words in secretary.reads)


async def test_the_day_from_above_stays_whichever_group_has_it(town: Town) -> None:
    secretary, leader, group = await handed_down(town)
    day = (await town.case()).due_on
    await secretary.writes("/case QX-2611-0001")
    await secretary.presses("更多")
    await secretary.presses("q_assign")
    await secretary.presses("柳湾石门代表小组")
    case = await town.case()
    assert case.group != "g1"
    assert (case.due_on, case.voter_due_on) == (day, day)
    await town.check_promises()


async def test_the_day_from_above_outlives_the_secretarys_queue(town: Town) -> None:
    secretary = await town.secretary()
    await secretary.writes("/new")
    await secretary.presses("上坪村")
    await secretary.presses("上级交办")
    await secretary.writes("12月15日")
    await secretary.writes("县人大交办：已经起诉的那起征地案，请答复")
    case = await town.case()
    assert case.queue_reason == "legal"
    await secretary.writes("/case QX-2611-0001")
    await secretary.presses("交办")
    await secretary.presses("上下坪代表小组")
    assert str((await town.case()).due_on) == "2026-12-15"
    await town.check_promises()


async def letter(town: Town) -> tuple[Somebody, Somebody, GroupTalk]:
    """The secretary, the leader, and his group with a claimed letter without name or number."""
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    group = await town.group("g1", leader)
    await secretary.writes("/new")
    await secretary.presses("上坪村")
    await secretary.presses("来信")
    await secretary.writes("上坪村机耕路塌方，请核实处理")
    await group.presses(leader, "认领")
    secretary.forgets()
    return secretary, leader, group


async def test_how_the_outcome_reaches_him_is_said_as_it_is(town: Town) -> None:
    _, leader, group = await letter(town)
    assert await town.ask(_how_told) == ["没有留联系方式，结果没法告诉选民。"]
    await answers(group, leader)
    assert "没有留联系方式" in leader.popups[-1]
    assert "收不到消息" not in group.card()["text"], "he was never here"


async def test_the_page_of_what_came_from_above_speaks_of_no_voter(town: Town) -> None:
    await handed_down(town)
    assert await town.ask(_how_told) == ["这是上级交办的，结果报回上级。"]


async def test_nobody_is_said_to_be_out_of_reach_whom_nobody_tried_to_reach(town: Town) -> None:
    secretary, leader, group = await letter(town)
    await answers(group, leader)
    secretary.forgets()
    await secretary.writes("/summary 2026-11")
    assert any("另有 1 件在 Telegram 上请不到评价，要打电话问。" in text for text in secretary.reads)
    assert not any("联系不上" in text for text in secretary.reads)


def _how_told(work: Work) -> list[str]:
    found, persons = work.cases.by_number("QX-2611-0001"), tuple(work.roster.staff("secretary"))
    assert found is not None
    facts = case_page.page(work, By(persons, persons[0].handle or Handle(0)), found.number).facts
    return [fact for fact in facts if "结果" in fact]
