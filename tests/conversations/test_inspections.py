"""The papers of an inspection: the notice with what the plan has, the draft of a report with what was written down (spec section 5)."""

from io import BytesIO

from docx import Document

from tests.conversations.test_activities import fill, held, logged
from tests.conversations.test_rights_end import ENDS
from tests.conversations.test_who_is_there import goes_on_leave
from tests.town import Somebody, Town


def paper_of(town: Town, somebody: Somebody) -> tuple[str, str]:
    message = [m for m in somebody.messages if "document" in m][-1]
    made = Document(BytesIO(town.telegram.state.files[message["document"]["file_id"]]))
    return message["document"]["file_name"], "\n".join(p.text for p in made.paragraphs)


async def test_a_report_is_drafted_of_what_was_written_down(town: Town) -> None:
    leader = await logged(town, "视察", "看了水厂，滤池老化，出水偏浑")
    await fill(leader, "哪一天", "昨天")
    await fill(leader, "地点", "镇水厂")
    await leader.presses("参加的人")
    await leader.presses("吕春敏")
    await leader.presses("返回")
    await leader.presses("听到的事")
    await leader.writes("水厂门口的路坑坑洼洼，送水车进不来")
    await leader.presses("上坪村")
    await leader.writes("/activity")
    await leader.presses("补写最近的活动")
    await leader.presses("11月3日 视察（1 人）")
    await leader.presses("视察报告稿（Word）")
    await town.settled()
    name, paper = paper_of(town, leader)
    assert name == "上下坪代表小组_2026年11月3日_视察报告稿.docx"
    for part in (
        "上下坪代表小组视察情况的报告（草稿）",
        "2026年11月3日，上下坪代表小组到镇水厂开展视察活动，参加代表 1 人：吕春敏。",
        "看了水厂，滤池老化，出水偏浑",
        "QX-2611-0001（道路交通）：待认领",
        "四、意见和建议",
    ):
        assert part in paper, part
    assert "送水车" not in paper, "the words of a matter stand in its own papers"


async def reported(town: Town, kind: str, text: str, *, heard: str = "") -> Somebody:
    """The leader has the report of an inspection, of which something was heard."""
    leader = await logged(town, kind, text)
    if heard:
        await leader.presses("听到的事")
        await leader.writes(heard)
        await leader.presses("上坪村")
        await leader.writes("/activity")
        await leader.presses("补写最近的活动")
        await leader.presses("11月4日 视察")
    await leader.presses("视察报告稿（Word）")
    await town.settled()
    assert text in paper_of(town, leader)[1]
    return leader


async def erased(town: Town) -> None:
    secretary = await town.secretary()
    await secretary.writes("/erase 2026-11-04")
    await secretary.presses("删第 1 条")
    await secretary.presses("删掉")
    await town.settled()


async def test_a_report_goes_with_its_words_when_these_are_erased(town: Town) -> None:
    leader = await reported(town, "视察", "看了水厂，周大伯讲了他家的地")
    await erased(town)
    assert not any("document" in m for m in leader.messages)
    await town.check_promises()


async def test_a_report_that_is_too_old_to_be_deleted_becomes_a_blank(town: Town) -> None:
    leader = await reported(town, "视察", "看了水厂，周大伯讲了他家的地")
    await town.passes(days=3)
    await erased(town)
    assert not any("document" in m for m in leader.messages)
    assert any("删去" in str(m.get("caption")) for m in leader.messages)


async def test_a_report_goes_with_its_readers_right(town: Town) -> None:
    leader = await reported(town, "视察", "看了水厂", heard="水厂门口的路坑坑洼洼，送水车进不来")
    assert "QX-2611-0001" in paper_of(town, leader)[1]
    await town.ask(ENDS["停用"], await (await town.secretary()).handle(), leader.person_id)
    await town.settled()
    assert not any("document" in m for m in leader.messages)


async def test_a_notice_has_the_inspections_of_the_plan_that_are_to_come(town: Town) -> None:
    leader = await town.deputy("周启明")
    await leader.writes("/activity")
    await leader.presses("年度计划")
    await leader.presses("写计划")
    await leader.writes("每月学习一次\n11月20日 视察灌渠\n12月11日 座谈冬修")
    await leader.writes("/activity")
    await leader.presses("视察通知（Word）")
    await town.settled()
    name, paper = paper_of(town, leader)
    assert name == "上下坪代表小组_视察通知.docx"
    assert "关于上下坪代表小组开展视察活动的通知" in paper
    assert "11月20日 视察灌渠" in paper
    assert "座谈冬修" not in paper
    assert "吕春敏" in paper
    await goes_on_leave(town, "d003", "2026-11-19", "2026-11-21")
    await leader.presses("视察通知（Word）")
    await town.settled()
    assert "吕春敏" not in paper_of(town, leader)[1], "she is away that day"


async def test_the_papers_are_for_who_leads_the_group_and_of_inspections_alone(town: Town) -> None:
    leader, member = await logged(town, "学习", "学了代表法"), await town.deputy("吕春敏")
    assert not leader.sees_button("视察报告稿（Word）")
    number = (await held(town)).id
    for button in (f"ac_report|0|{number}", "ac_notice|0|g1"):
        member.person.presses(leader.messages[-1], button)
        await town.settled()
        assert "组长、副组长或工作人员" in member.popups[-1]
    leader.person.presses(leader.messages[-1], f"ac_report|0|{number}")
    await town.settled()
    assert not any("document" in m for m in leader.messages)
