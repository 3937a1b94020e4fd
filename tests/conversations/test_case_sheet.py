"""「办理单」: one A4 sheet a matter, singly and for a page of a list, for who may read it (docs/spec.md section 8)."""

import re
from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.shared import Cm

from domain.cases.details_in_hand import Changed, Sealed
from locales import case_sheet
from locales.catalogue import translator
from reports.case_sheet_room import LINE, WIDTHS, heights, left_for_blocks, lines
from reports.case_sheets import case_sheets
from reports.characters import wide
from reports.paper import CaseSheet
from services.case import sheet
from services.case.sheet_fits import Told, fitted
from services.deed.names import state_on_paper
from services.deed.work import Work
from services.summaries import filtered
from tests.conversations.test_desk import claimed_case
from tests.conversations.test_rating import answers, claimed_first
from tests.services.called import by
from tests.town import Somebody, Town

T = translator("zh-Hans")


def files_of(town: Town, somebody: Somebody) -> list[tuple[str, Any]]:
    sent = [m["document"] for m in somebody.messages if "document" in m]
    return [(d["file_name"], Document(BytesIO(town.telegram.state.files[d["file_id"]]))) for d in sent]


def cells(document: Any, n: int = 0) -> dict[str, str]:
    """Label and words of the nth sheet."""
    found = {}
    for row in document.tables[n].rows:
        texts = list(dict.fromkeys(cell._tc for cell in row.cells))
        words = ["\n".join(p.text for p in cell.paragraphs) for cell in (row.cells[0], row.cells[1], row.cells[2], row.cells[3])]
        found[words[0]] = words[1]
        if len(texts) == 4:
            found[words[2]] = words[3]
    return found


async def test_a_matter_has_a_sheet_with_words_steps_answer_talks_and_room_to_sign(town: Town) -> None:
    voter, group, leader = await claimed_first(town)
    await voter.presses("基本满意")
    await group.presses(leader, "menu", group.card())
    await group.presses(leader, "sheet")
    assert not [m for m in group.chat.messages.values() if "document" in m], "it names who signs: in private"
    ((name, document),) = files_of(town, leader)
    assert name == "清溪镇_事项办理单_QX-2611-0001.docx"
    assert document.paragraphs[0].text == "清溪镇人大代表联系选民事项办理单"
    found = cells(document)
    assert found["编号"] == "QX-2611-0001"
    assert (found["村（居）"], found["选民"], found["承办代表"]) == ("上坪村", "匿名", "周启明")
    assert found["选民反映"] == "村口的路坏了"
    assert found["来件时间"].startswith("2026年11月4日 ")
    assert found["答复期限"] == "2026年11月18日"
    assert not re.search(r"\d-\d", str(found).replace("QX-2611-0001", "")), "days as an office writes them"
    assert found["答复意见"] == "已经修好了"
    steps = found["办理经过"].splitlines()
    assert steps[0] == "11月4日　收到"
    assert any("周启明认领" in line for line in steps)
    assert steps[-1] == "11月4日　选民评价：基本满意" or "办结" in steps[-1]
    assert found["选民评价"].startswith("基本满意")
    for label in ("承办代表签名", "小组组长签名", "选民签名"):
        assert found[label].split() == ["年", "月", "日"]


async def test_what_a_voter_writes_to_the_answer_is_no_part_of_what_he_asked(town: Town) -> None:
    voter, group, leader = await claimed_first(town)
    await voter.writes("满意得很，谢谢哈")
    await group.presses(leader, "menu", group.card())
    await group.presses(leader, "sheet")
    ((_name, document),) = files_of(town, leader)
    found = cells(document)
    assert found["选民反映"] == "村口的路坏了"
    assert "满意得很，谢谢哈" in found["选民评价"]


async def test_a_page_of_a_list_comes_as_one_file(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    other = await town.voter(name="李大爷")
    await other.writes("村口的路灯坏了，电话13800000321")
    await leader.writes("/cases")
    await leader.presses("打印这一页的办理单")
    ((name, document),) = files_of(town, leader)
    assert name == "清溪镇_事项办理单_2026年11月4日_2件.docx"
    assert [cells(document, n)["编号"] for n in (0, 1)] == ["QX-2611-0001", "QX-2611-0002"]
    titles = [p for p in document.paragraphs if p.text.endswith("事项办理单")]
    assert [bool(p.paragraph_format.page_break_before) for p in titles] == [False, True]
    words = "".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
    assert "13800000321" not in words
    secretary = await town.secretary()
    await secretary.writes("/find 路灯")
    await secretary.presses("打印这一页的办理单")
    assert files_of(town, secretary)[-1][0] == "清溪镇_事项办理单_QX-2611-0002.docx"


async def test_who_may_not_read_a_matter_gets_no_sheet_of_it(town: Town) -> None:
    leader, _group, voter = await claimed_case(town)
    case = await town.case()
    await leader.writes("/cases")
    listed = leader.messages[-1]
    far = await town.deputy(await town.ask(lambda work: work.roster.people["d011"].name))
    for somebody in (voter, far):
        for data in (f"sheet|{case.id}|", "sheets|0|cases:0", "sheets|0|queue:0", "sheets|0|find:1", "sheets|0|x", "sheets|0|"):
            somebody.person.presses(listed, data)
            await town.settled()
    assert not files_of(town, voter)
    assert not files_of(town, far), "another group's leader"
    await town.ask(lambda work: work.cases.record(work.cases.get(case.id), work.event("sealed", "system", Sealed(how="asked"))))
    assert await town.ask(lambda work, account: sheet.sheets(work, account, [case.id]), await leader.handle()) is None, (
        "it was sealed meanwhile"
    )


async def test_words_of_a_confidential_matter_stay_with_who_may_read_them(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    await town.ask(lambda work: work.cases.record(work.cases.get(1), work.event("changed", "system", Changed(marks=("confidential",)))))

    def words(work: Any, name: str) -> str:
        person = next(p for p in work.roster.people.values() if p.name == name)
        page = sheet.page(work, person.handle or 0, work.cases.get(1))
        return "\n".join(said for _, said in page.blocks)

    member = await town.deputy("吕春敏")
    assert "自来水停了三天了" in await town.ask(words, "周启明"), "its claimer"
    assert "自来水停了三天了" not in await town.ask(words, "吕春敏")
    assert member is not None


def _told(rounds: int, *, words: str = "村口的路坏了", nags: int = 0, answer: str = "修好了", talks: int = 1) -> Told:
    """A matter of so many rounds."""
    steps = [("registered", "11月4日　收到"), ("assigned", "11月4日　交上下坪代表小组办理")]
    for n in range(1, rounds + 1):
        steps += [("claimed", f"11月{n}日　周启明认领"), ("contacted", f"11月{n}日　周启明联系选民")]
        steps += [("nagged", f"11月{n}日　选民催办")] * nags
        steps += [("answered", f"11月{n}日　周启明答复"), ("rated", f"11月{n}日　选民评价：不满意"), ("returned", f"11月{n}日　退回重办")]
    answers = [f"11月{n}日　{answer}" for n in range(1, rounds + 1)]
    return Told(words, steps, answers, [f"11月{n}日　面商：上门谈" for n in range(1, talks + 1)], "不满意")


FIELDS = [(("编号", "QX-2611-0001"), ("来件时间", "2026年11月4日 9:05"))] * 5


def _page(told: Told) -> tuple[Sequence[str], float]:
    """Its blocks, and how many centimetres of the page stay empty."""
    room = left_for_blocks(FIELDS, 3, marked=True)
    blocks = fitted(T, told, room)
    return blocks, room - sum(heights(blocks, room))


def test_nothing_is_left_out_where_the_page_has_room() -> None:
    """Of eleven steps two were left out, the claim and the contact among them, while a third of the page was empty."""
    told = _told(2, words="路" * 200, nags=1)
    blocks, empty = _page(told)
    assert blocks == told.blocks(T)
    assert len(blocks[1].splitlines()) == 14
    assert empty >= 0
    assert blocks[0] == "路" * 200, "his words whole"
    assert "修好了\n11月2日　修好了" in blocks[2], "each answer with its day"


def test_what_is_left_out_of_a_full_page_is_never_what_counts() -> None:
    blocks, empty = _page(_told(3, words="路" * 200, nags=9, answer="已经派人去看了。" * 8))
    steps = blocks[1].splitlines()
    assert steps[-1].startswith("（还有 ")
    for kind in ("认领", "答复", "选民评价"):
        assert sum(kind in line for line in steps) == 3, kind
    assert steps[-1] == f"（还有 {2 + 3 * 14 - len(steps) + 1} 步这里列不下）", "as many as are missing"
    assert 0 <= empty <= 3 * LINE, "and no more than had to go"


@pytest.mark.parametrize(
    "told",
    [
        _told(9, words="路" * 5_000, nags=5, answer="等" * 900, talks=30),
        _told(3, words="\n".join(["路"] * 200), answer="好\n" * 40, talks=9),
        _told(1, words="a" * 9_000, nags=200),
        _told(20),
        replace(_told(2), rating="不满意\n答复后说：" + "还在漏" * 900),
    ],
    ids=["all of it long", "many lines", "one long word", "many rounds", "much said to the answer"],
)
def test_a_long_matter_still_fits_its_page(told: Told) -> None:
    blocks, empty = _page(told)
    assert empty >= 0
    assert all(blocks), "each has its place"
    assert "修好了" in blocks[2] or "……（共 " in blocks[2], "what was answered last"
    assert "原话共" in blocks[0] or blocks[0] == told.words
    assert len(blocks[3].splitlines()) <= 3
    assert blocks[4].startswith("不满意")
    steps = blocks[1].splitlines()
    assert steps[0] == "11月4日　收到"
    assert len(steps) >= 4


def test_a_step_is_one_line() -> None:
    step = case_sheet.step(T, "2027年12月14日", "forwarded", {"who": "周" * 90, "unit": "所" * 90, "due": "12月21日"})
    later = case_sheet.step(T, "12月14日", "forwarded", {"who": "周" * 90, "unit": "所" * 90, "due": "2027年12月21日"})
    assert later.endswith("请其 2027年12月21日 前回话")
    assert (lines(step), lines(later)) == (1, 1)
    assert step.endswith("请其 12月21日 前回话"), "names are shortened, not the day"


STEPS = [
    ("answered", {"who": "阿依古丽·买买提", "outcome": "planned", "until": "December 22"}, "planned, by December 22"),
    ("forwarded", {"who": "周" * 90, "unit": "所" * 90, "due": "December 21"}, "due December 21"),
    ("forwarded_again", {"unit": "城建环卫办公室", "due": "December 21"}, "due December 21"),
    ("promise_kept", {"who": "阿依古丽·买买提"}, "promise kept"),
    ("promise_dropped", {"who": "阿依古丽·买买提"}, "promise not kept"),
]


@pytest.mark.parametrize(("kind", "facts", "end"), STEPS)
def test_an_english_step_keeps_its_end(kind: str, facts: dict[str, str], end: str) -> None:
    """Its Latin letters were counted as wide as Chinese ones where a step was cut: 「夏明柱 answered (planned, pr…」."""
    step = case_sheet.step(translator("en"), "December 13", kind, facts)
    assert step.endswith(end)
    assert lines(step) == 1


def test_what_is_cut_fills_its_line() -> None:
    step = case_sheet.step(translator("en"), "March 13", "assigned", {"group": "Riverside and Upper Valley and Lower Valley deputies"})
    assert len(step) > 40
    assert step.endswith("…")


def test_columns_are_as_wide_as_they_are_reckoned_and_each_sheet_has_its_page() -> None:
    """Without widths of the grid itself an office gave the labels a quarter of the page."""
    made = Document(
        BytesIO(case_sheets([CaseSheet("单", [(("编号", "1"), ("a", "b"))], [("选民反映", "路" * 900)], [("签名", "年")])] * 3))
    )
    assert len(made.tables) == 3
    assert [round((column.width or 0) / Cm(1), 1) for column in made.tables[0].columns] == list(WIDTHS)
    assert wide("承办代表签名") * 10.5 * 2.54 / 72 <= WIDTHS[0] - 0.38, "a label stands on one line"


async def test_answers_of_every_round_stand_on_it(town: Town) -> None:
    """Only the newest answer stood there."""
    voter, group, leader = await claimed_first(town)
    await voter.presses("不满意")
    await voter.writes("又坏了")
    await town.passes(minutes=15)
    await town.comes("2026-11-05", "10:00")
    await answers(group, leader, "这回换了新管子")
    page = await town.ask(lambda work, account: sheet.page(work, account, work.cases.get(1)), await leader.handle())
    said = dict(page.blocks)["答复意见"].splitlines()
    assert said == ["11月4日　已经修好了", "11月5日　这回换了新管子"]


async def test_a_tip_is_worded_on_it_as_on_an_official_paper(town: Town) -> None:
    """「像是检举控告，只有您能看」 is said in a chat to one reader."""
    secretary = await town.secretary()
    await (await town.voter()).writes("村支书收了包工头五万块钱，低保都给了亲戚")
    page = await town.ask(lambda work, account: sheet.page(work, account, work.cases.get(1)), await secretary.handle())
    fields = dict(pair for pairs in page.fields for pair in pairs)
    assert fields["目前"] == "疑似检举控告，由人大秘书办理"
    assert "您" not in str(page)
    assert [label for label, _day in page.signs] == ["承办人签名", "选民签名"], "no group has it, whose leader would sign"


def test_no_state_on_paper_speaks_to_its_reader() -> None:
    """您 and 请 of a chat, in whatever state."""
    for reason in ("tip", "sealed", "legal", "out_of_area", "unrouted", "no_village", "given_back", "appeal"):
        said = case_sheet.state(T, reason)
        assert said, reason
        assert not {"您", "等"} & set(said), said
    assert case_sheet.state(T, "") == ""


async def test_an_answered_matter_waits_for_a_rating_on_every_paper(town: Town) -> None:
    """「已答复，请评价」 is said to its voter; it stood on the 办理单 of a promise, in the table of the register and in the 简报."""
    _voter, _group, leader = await claimed_first(town)

    def states(work: Work, account: int) -> list[str]:
        case = work.cases.get(1)
        _name, table, _held = filtered.file_of(work, by(work, account), "csv", "")
        return [state_on_paper(work, case), state_on_paper(work, replace(case, promise="open")), table.decode("utf-8-sig")]

    bare, promised, table = await town.ask(states, await leader.handle())
    assert (bare, promised) == ("待评价", "待评价，在跟承诺")
    assert ",待评价," in table
    assert "请评价" not in table


async def test_the_sheet_of_a_confidential_matter_says_so_below_its_title(town: Town) -> None:
    """Whoever finds it on a desk reads that nobody else may."""
    _voter, group, leader = await claimed_first(town)
    await group.presses(leader, "menu", group.card())
    await group.presses(leader, "sheet")
    await town.ask(lambda work: work.cases.record(work.cases.get(1), work.event("changed", "system", Changed(marks=("confidential",)))))
    await leader.writes("/case QX-2611-0001")
    await leader.presses("更多")
    await leader.presses("sheet")
    (_n, open_one), (_m, confidential) = files_of(town, leader)
    assert len(open_one.paragraphs) == 1, "the title alone"
    assert confidential.paragraphs[1].text == "选民要求保密，请勿外传"
