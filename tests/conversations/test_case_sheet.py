"""「办理单」: one A4 sheet a matter, singly and for a page of a list, for who may read it (docs/spec.md section 8)."""

import re
from io import BytesIO
from typing import Any

from docx import Document

from domain.details_in_hand import Changed, Sealed
from locales import case_sheet
from locales.catalogue import translator
from reports.case_sheets import case_sheets
from reports.paper import CaseSheet
from services.case import sheet
from tests.conversations.test_desk import claimed_case
from tests.conversations.test_rating import claimed_first
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


def test_a_long_matter_still_fits_its_page() -> None:
    """Lines of 16 points, five fields, a title and three signatures are less than the 26.1 centimetres between the margins."""
    words = case_sheet.cut(T, "路" * 5_000, sheet.WORDS)
    assert "原话共 5000 字" in words
    step = case_sheet.step(T, "2027年12月14日", "forwarded", {"who": "周" * 90, "unit": "所" * 90, "due": "12月21日"})
    later = case_sheet.step(T, "12月14日", "forwarded", {"who": "周" * 90, "unit": "所" * 90, "due": "2027年12月21日"})
    assert later.endswith("请其 2027年12月21日 前回话")
    line = 35  # characters of 10.5 points in 13 centimetres
    assert sum(0.5 if sign.isascii() else 1 for sign in step) <= line
    assert step.endswith("请其 12月21日 前回话"), "names are shortened, not the day"
    lines = -(-len(words) // line) + 2 + sheet.STEPS - (-(sheet.ANSWER + 30) // line) + sheet.TALKS + 1
    assert lines * 16 / 72 * 2.54 + 5 * 0.85 + 3 * 1.25 + 1.2 <= 26.1
    made = Document(BytesIO(case_sheets([CaseSheet("单", [(("编号", "1"), ("a", "b"))], [("选民反映", words)], [("签名", "年")])] * 3)))
    assert len(made.tables) == 3


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
