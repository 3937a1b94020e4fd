"""What leaves the house on paper: the 转办单 with its reply, the formal suggestion, the yearly draft (docs/spec.md section 4)."""

import re
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from docx import Document

from domain.cases.details_in_hand import Changed
from domain.visits.visit_days import SESSION
from services.desk.report_paper import done_so_far
from services.summaries.account import account
from services.summaries.registers import registers
from tests.conversations.test_desk import claimed_case
from tests.conversations.test_figures_add_up import registered
from tests.conversations.test_rating import claimed_first
from tests.town import GroupTalk, Somebody, Town


def newest(town: Town, chat: GroupTalk | Somebody) -> tuple[str, Any]:
    messages = list(chat.chat.messages.values()) if isinstance(chat, GroupTalk) else chat.messages
    sent = [m["document"] for m in messages if "document" in m][-1]
    return sent["file_name"], Document(BytesIO(town.telegram.state.files[sent["file_id"]]))


def rows(table: Any) -> dict[str, str]:
    """Each label with its words, of which two may stand in a row."""
    cells = [list(dict.fromkeys(row.cells)) for row in table.rows]
    return {row[n].text: row[n + 1].text for row in cells for n in range(0, len(row) - 1, 2)}


async def test_a_slip_has_number_addressee_seal_and_a_reply_and_no_empty_lines(town: Town) -> None:
    leader, group, _voter = await claimed_case(town)
    await group.presses(leader, "转办")
    await group.presses(leader, "forward_to")
    await group.presses(leader, "forward_due")
    await group.presses(leader, "不写附言，直接转办")
    name, slip = newest(town, group)
    assert name == "转办单_QX-2611-0001-转1.docx"
    said = [p.text for p in slip.paragraphs]
    assert "编号：QX-2611-0001-转1" in said
    unit = next(words for words in said if words.endswith("：") and "编号" not in words)
    assert "水" in unit
    assert "请于2026年11月9日前把办理情况填在回执上" in "".join(said)
    assert "代表须在" in "".join(said), "the unit reads until when the voter was promised an answer"
    assert "清溪镇人民代表大会主席团（盖章）" in said
    first, reply = (rows(table) for table in slip.tables)
    assert "附言" not in first, "nothing was written"
    assert first["联系代表"] == "上下坪代表小组 周启明", "his phone is not public"
    assert all(first.values())
    assert (reply["承办情况"], reply["单位盖章、日期"], reply["收单人签收、日期"]) == ("", "", "")
    await group.presses(leader, "转办", group.card())
    await group.presses(leader, "forward_to")
    await group.presses(leader, "forward_due")
    await group.presses(leader, "不写附言，直接转办")
    assert newest(town, group)[0] == "转办单_QX-2611-0001-转2.docx"


async def test_what_staff_have_in_hand_is_no_deputys_on_any_paper(town: Town) -> None:
    """The secretary is no deputy: the slip named her as 联系代表, the sheet as 承办代表, and her voter read that a deputy carries it."""
    await town.group("g1", await town.deputy("周启明"))
    voter, secretary = await town.voter(), await town.secretary()
    await voter.writes("村口的路坏了")
    await secretary.writes("/case QX-2611-0001")
    await secretary.presses("更多")
    await secretary.presses("转办")
    await secretary.presses("forward_to")
    await secretary.presses("forward_due")
    await secretary.presses("不写附言，直接转办")
    _name, slip = newest(town, secretary)
    assert rows(slip.tables[0])["联系人"] == "人大秘书 许文静"
    said = "".join(p.text for p in slip.paragraphs)
    assert "交给联系人。我们须在" in said
    assert "代表须" not in said
    assert [text for text in voter.reads if "转办单由人大工作人员送去，他们会跟着催办。" in text]
    assert not [text for text in voter.reads if "由代表送去" in text]
    await secretary.writes("/case QX-2611-0001")
    await secretary.presses("更多")
    await secretary.presses("单位已回话")
    await secretary.presses("今天")
    await secretary.writes("路补好了")
    await secretary.presses("让选民也看到")
    assert "回话了，我们核对后再给您答复。" in voter.last
    book = await town.ask(lambda work: registers(account(work, "2026-11", work.now)))
    assert registered(book, "QX-2611-0001")["代表"] == "人大秘书 许文静"
    case = await town.case()
    assert (await town.ask(lambda work: done_so_far(work, case)))[0] == "由许文静经办。"
    await secretary.writes("/case QX-2611-0001")
    await secretary.presses("更多")
    await secretary.presses("sheet")
    _name, sheet = newest(town, secretary)
    cells = [cell.text for row in sheet.tables[0].rows for cell in row.cells]
    assert cells[cells.index("承办人") + 1] == "许文静"
    assert "承办人签名" in cells
    assert not [words for words in cells if "承办代表" in words]


async def test_a_unit_that_was_typed_stands_on_the_houses_own_sheet_alone(town: Town) -> None:
    leader, group, _voter = await claimed_case(town)
    await group.presses(leader, "转办")
    await group.presses(leader, "other_unit")
    await group.replies(leader, "环卫队 李四 13800007788")
    await group.presses(leader, "forward_due")
    await group.presses(leader, "不写附言，直接转办")
    _name, slip = newest(town, group)
    said = [p.text for p in slip.paragraphs]
    assert "其他单位：" in said, "the slip leaves the house"
    assert "13800007788" not in "".join([*said, *(cell.text for table in slip.tables for row in table.rows for cell in row.cells)])
    await group.presses(leader, "menu", group.card())
    await group.presses(leader, "sheet")
    steps = "".join(cell.text for table in newest(town, leader)[1].tables for row in table.rows for cell in row.cells)
    assert re.search(r"转环卫队 李四，请其 11月\d+日 前回话", steps), "with the whole day"
    assert "13800007788" not in steps


async def test_a_day_after_the_voters_own_is_told_before_it_is_forwarded(town: Town) -> None:
    leader, group, _voter = await claimed_case(town)
    await group.presses(leader, "转办")
    await group.presses(leader, "forward_to")
    await group.presses(leader, "别的日子")
    await group.replies(leader, "2026-12-25")
    assert "注意：2026年12月25日比答复选民的期限" in group.last
    await group.presses(leader, "转办", group.card())
    await group.presses(leader, "forward_to")
    await group.presses(leader, "forward_due")
    assert "注意：" not in group.last


async def test_a_suggestion_has_the_fields_an_office_asks_for_and_facts_in_sentences(town: Town) -> None:
    leader, group, _voter = await claimed_case(town)
    await group.presses(leader, "更多")
    await group.presses(leader, "suggest")
    await group.presses(leader, "suggest_new")
    await group.replies(leader, "改造上坪村自来水管网\n请镇里列入明年计划")
    name, paper = newest(town, group)
    assert name == "代表建议_改造上坪村自来水管网.docx"
    fields = rows(paper.tables[0])
    assert fields["编号"] == "〔2026〕第1号"
    assert fields["届次、会议"] == "第十八届", "no meeting is near: there is none to be written in"
    assert (fields["领衔代表"], fields["所在小组"], fields["联系电话"]) == ("周启明", "上下坪代表小组", "")
    assert fields["附议代表"] == ""
    text = [p.text for p in paper.paragraphs]
    assert "1. 上坪村选民反映：自来水停了三天了" in text
    assert "以上来自选民意见 QX-2611-0001。" in text


async def test_a_suggestion_near_a_meeting_leaves_room_for_its_number_and_signs_below_its_text(town: Town) -> None:
    leader, group, _voter = await claimed_case(town)
    await town.ask(lambda work: work.days.plan(SESSION, "2026-12", date(2026, 12, 10)))
    await group.presses(leader, "更多")
    await group.presses(leader, "suggest")
    await group.presses(leader, "suggest_new")
    await group.replies(leader, "改造上坪村自来水管网\n请镇里列入明年计划")
    _name, paper = newest(town, group)
    assert rows(paper.tables[0])["届次、会议"].endswith("次会议")
    *text, signs, day = [p for p in paper.paragraphs if p.text]
    assert "周启明" in signs.text
    assert all(p.paragraph_format.keep_with_next for p in (signs, text[-1])), "the day never stands alone on a page"
    assert not day.paragraph_format.keep_with_next


async def test_the_yearly_draft_tells_what_he_did_and_is_no_log(town: Town) -> None:
    _voter, _group, leader = await claimed_first(town)
    await leader.writes("/me")
    await leader.presses("履职档案")
    await leader.presses("述职草稿（Word）")
    name, paper = newest(town, leader)
    assert name == "周启明_2026年_述职草稿.docx"
    text = "".join(p.text for p in paper.paragraphs)
    assert "办理选民意见：认领 1 件，" in text
    assert "答复 1 件" in text
    assert "0 " not in text.replace("10 ", "").replace("20 ", "")


async def test_who_forwards_reads_that_he_carries_the_slip_and_whether_the_voter_heard(town: Town) -> None:
    leader, group, voter = await claimed_case(town)

    async def forwards() -> str:
        await group.presses(leader, "转办", group.card())
        await group.presses(leader, "forward_to")
        await group.presses(leader, "forward_due")
        await group.presses(leader, "不写附言，直接转办")
        return leader.popups[-1]

    said = await forwards()
    assert said.startswith("转办单在下面，请交给")
    assert said.endswith("已告诉选民。")
    await town.ask(lambda work: work.voters.change(work.cases.get(1).voter_id, unreachable_since=work.now))
    assert (await forwards()).endswith("选民在这里收不到消息，请转告他。")
    assert voter is not None


async def test_a_slip_of_a_confidential_matter_goes_to_who_reads_it_not_to_the_leader_who_forwards(town: Town) -> None:
    leader, deputy = await town.deputy("周启明"), await town.deputy("史树华")
    group, voter = await town.group("g1", leader), await town.voter()
    await voter.writes("自来水停了三天了")
    await group.presses(deputy, "认领")
    await town.ask(lambda work: work.cases.record(work.cases.get(1), work.event("changed", "system", Changed(marks=("confidential",)))))
    leader.forgets()
    deputy.forgets()
    for button in ("转办", "forward_to", "forward_due", "不写附言，直接转办"):
        await group.presses(leader, button)
    assert not [m for m in [*leader.messages, *group.chat.messages.values()] if "document" in m], "he reads no word of it"
    assert "自来水停了" not in "".join([*leader.reads, group.last])
    assert "是保密的事：转办单发给史树华了" in group.last
    assert newest(town, deputy)[0] == "转办单_QX-2611-0001-转1.docx"
    assert any("选民要求保密，原话不外传" in words for words in deputy.reads)
    assert not any("自来水停了三天了" in words for words in deputy.reads), "its voter was told that nobody else reads them, no unit either"


async def test_the_unit_reads_the_claimers_summary_of_a_confidential_matter(town: Town) -> None:
    leader, group, _voter = await claimed_case(town)
    await town.ask(lambda work: work.cases.record(work.cases.get(1), work.event("changed", "system", Changed(marks=("confidential",)))))
    await leader.writes(f"/case {(await town.case()).number}")
    await leader.presses("更多")
    await leader.presses("写摘要")
    await leader.writes("三组有一段水管不通")
    for button in ("转办", "forward_to", "forward_due", "不写附言，直接转办"):
        await group.presses(leader, button)
    first = rows(newest(town, leader)[1].tables[0])
    assert first["保密"] == "选民要求保密，请勿外传"
    assert "三组有一段水管不通" in first["选民反映"]
    assert "自来水停了三天了" not in first["选民反映"]


def labels(group: GroupTalk) -> list[str]:
    """Of the newest message's buttons those with a day."""
    message = list(group.chat.messages.values())[-1]
    found = [button["text"] for row in message["reply_markup"]["inline_keyboard"] for button in row]
    return [label for label in found if "月" in label]


async def test_a_day_after_the_voters_own_is_told_where_it_was_handed_up(town: Town) -> None:
    leader, group, _voter = await claimed_case(town)
    for day, told in (("2026-11-12", False), ("2026-12-25", True)):
        await group.presses(leader, "menu", group.card())
        await group.presses(leader, "hand_up")
        await group.presses(leader, "up_to")
        await group.presses(leader, "别的日子")
        await group.replies(leader, day)
        assert any("注意：2026年12月25日比答复选民的期限（2026年11月18日）晚" in text for text in group.reads) is told


@pytest.mark.parametrize(("button", "to"), [("转办", "forward_to"), ("hand_up", "up_to")])
async def test_days_behind_the_voters_own_say_so_and_none_stands_first(town: Town, button: str, to: str) -> None:
    leader, group, _voter = await claimed_case(town)

    async def offered() -> list[str]:
        await group.presses(leader, "menu", group.card())
        await group.presses(leader, button)
        await group.presses(leader, to)
        return labels(group)

    case = await town.case()
    own = case.due_on
    assert own == date(2026, 11, 18)
    assert await offered() == [
        "11月9日（3 个工作日）",
        "11月11日（5 个工作日）",
        "11月18日（10 个工作日）",
        "11月25日（晚于答复选民的 11月18日）",
    ]
    await town.comes("2026-11-17")
    assert (await offered())[:2] == ["11月18日（答复选民的期限）", "11月20日（晚于答复选民的 11月18日）"]
    await town.comes("2026-11-19")
    assert all("晚于答复选民的 11月18日" in label for label in await offered())
