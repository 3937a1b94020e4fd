"""The files of a period: Word, Excel, picture, registers, public edition (docs/spec.md section 7)."""

import re
from datetime import datetime
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from click.testing import CliRunner
from docx import Document
from docx.shared import Cm
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from PIL import Image

from domain.congress.periods import before, period_of
from reports.word_tables import MARGIN
from services.deed.work import Work
from services.summaries.account import account
from services.summaries.files import FILES, file_of, for_outsiders
from services.summaries.tables import CASE_WIDTHS
from tests import stored
from tests.conversations.test_desk import claimed_case
from tests.conversations.test_rating import claimed_first
from tests.conversations.test_routing_by_level import revised
from tests.town import Town

WIDEST, CELL_MARGIN = 0.64, MARGIN
"""Of a figure in a font that stands in for one the machine lacks, in its size; points."""
PLANTED = ("王秀兰", "13800000321", "42000019000101000X", "老槐树")


async def busy_month(town: Town) -> None:
    """One answered and rated case, one open, one tip; names, phone and identity number planted in words and contact data."""
    voter, _group, _leader = await claimed_first(town)
    await voter.presses("基本满意")
    other = await town.voter(name="王秀兰")
    await other.writes("我是王秀兰，电话13800000321，身份证42000019000101000X，老槐树边上的水管漏了")
    third = await town.voter("柳湾村", name="李大爷")
    await third.writes("村主任收了我两千块钱才给办低保")
    await town.comes("2026-11-25", "09:30")


def made(work: Work, name: str = "2026-11") -> dict[str, bytes]:
    work.facts.catch_up(work.roster.congress)
    found = account(work, name)
    return {kind: file_of(found, kind)[1] for kind in FILES}


def words_of(document: bytes) -> str:
    return re.sub(r"<[^>]+>", "", ZipFile(BytesIO(document)).read("word/document.xml").decode().replace("<w:noBreakHyphen/>", "-"))


def opened(content: bytes) -> Any:
    return load_workbook(BytesIO(content))


async def test_the_files_hold_the_figures_and_nobody(town: Town) -> None:
    await busy_month(town)
    files = await town.ask(made)
    text = words_of(files["word"])
    for part in ("清溪镇人民代表大会主席团", "关于2026年11月（截至11月25日）人大代表联系选民", "一、基本情况", "附表1　各代表小组办理情况"):
        assert part in text
    assert "2026年11月共收到选民意见 3 件，受理 2 件，等待受理 1 件。" in text
    assert "受理的 2 件中，已答复 1 件，办结 1 件。" in text
    assert "答复时自报已经解决 1 件。" in text
    for never in ("—；", " 0 件", "%", "请在此补充", "→", "/2"):
        assert never not in text, "no zeros, no formulas, nothing left to fill in, no rate of two cases"
    assert text.count("样本少") == 1, "said once"
    assert Image.open(BytesIO(files["picture"])).width == 1080
    everything = text + words_of(files["public"])
    for kind in ("excel", "registers"):
        book = ZipFile(BytesIO(files[kind]))
        everything += "".join(book.read(name).decode("utf-8", "ignore") for name in book.namelist() if name.endswith(".xml"))
    for planted in PLANTED[1:3]:
        assert planted not in everything
    assert "收了我两千块钱" not in everything, "a tip is the secretary's alone"
    public = words_of(files["public"])
    assert not [planted for planted in PLANTED if planted in public]
    assert "QX-2611" not in public


async def test_columns_are_as_wide_as_the_numbers_days_and_telephones_in_them(town: Town) -> None:
    """A case's number stood on two lines."""
    leader, group, _voter = await claimed_case(town)
    for button in ("转办", "forward_to", "forward_due", "不写附言，直接转办"):
        await group.presses(leader, button)
    await town.comes("2026-11-30", "10:00")
    files = await town.ask(made)
    seen = set()
    for document in (Document(BytesIO(files[kind])) for kind in ("word", "public")):
        for cell in (cell for table in document.tables for row in table.rows for cell in row.cells):
            for number in re.findall(r"[0-9A-Z-]{8,}", cell.text):
                seen.add(number)
                assert cell.width.pt >= len(number) * WIDEST * 10.5 + 2 * CELL_MARGIN, (number, cell.width.cm)
    for name, listed in (("2026-11", True), ("2026-Q4", False), ("2026", False)):
        public = words_of((await town.ask(lambda work, name=name: made(work, name)))["public"])
        assert ("转办的事项" in public) is listed, "six pages of a year's rows without a number or a word"
    assert "QX-2611-0001" in seen
    assert not [number for number in seen if number.isdecimal() and len(number) == 11], "a unit's person stands in no paper that goes round"


def test_names_of_nine_signs_and_villages_of_five_stand_on_one_line_of_a_list() -> None:
    """A page of 附表7 held thirty matters, since every third line was two."""
    signs = (0, 5, 9, 9, 0, 2)
    assert sum(CASE_WIDTHS) == pytest.approx(15.6)
    assert all(Cm(wide).pt >= n * 10.5 + 2 * CELL_MARGIN for n, wide in zip(signs, CASE_WIDTHS, strict=True))


async def test_a_workbook_has_numbers_dates_filters_and_fits_a_page(town: Town) -> None:
    await busy_month(town)
    files = await town.ask(made)
    book = opened(files["registers"])
    assert book.sheetnames == [
        "选民意见登记簿",
        "来信来访登记簿",
        "接待记录",
        "约访回访登记簿",
        "代表建议登记簿",
        "小组活动记录",
        "走访记录",
        "代表花名册",
        "代表分组情况",
        "各村居代表",
        "主席团成员挂联情况",
    ]
    cases = book["选民意见登记簿"]
    assert cases.freeze_panes == "A4"
    assert cases.auto_filter.ref == "A3:W6"
    assert cases["A1"].value == "清溪镇人大代表联系选民　选民意见登记簿"
    assert "期间：2026年11月（截至11月25日）" in cases["A2"].value
    assert [cell.value for cell in cases[3]][-1] == "签名"
    row = [cell.value for cell in cases[4]]
    assert row[0] == "QX-2611-0001"
    assert str(row[1]).startswith("2026-11-0")
    assert cases["B4"].number_format == 'yyyy"年"m"月"d"日" hh:mm'
    assert isinstance(cases["B4"].value, datetime), "it sorts as a day"
    assert row[18] == "基本满意"
    assert [cell.value for cell in cases[6]][7] == "（检举控告，另存）"
    assert book["代表花名册"].max_row == 84, "with the line of seats and the one to sign"
    assert book["代表建议登记簿"]["A4"].value == "本期没有。"


async def test_every_table_can_be_printed_and_signed(town: Town) -> None:
    await busy_month(town)
    files = await town.ask(made)
    for kind in ("registers", "excel"):
        for page in opened(files[kind]).worksheets:
            if page.title == "data":
                continue
            assert page.page_setup.paperSize in (8, 9), page.title
            assert (page.page_setup.fitToWidth, page.page_setup.fitToHeight) == (1, 0)
            assert page.print_title_rows == "$1:$3"
            assert page.oddFooter.center.text == "第 &P 页，共 &N 页"
            assert page["A1"].value.startswith("清溪镇人大代表联系选民　")
            assert page.cell(page.max_row, 1).value.startswith("填表人：")
            for column in page.iter_cols(min_row=3):
                shown = {cell.number_format for cell in column if cell.value is not None}
                width = page.column_dimensions[get_column_letter(column[0].column)].width
                days = [kind for kind in shown if kind.startswith("yyyy")]
                assert not any("-" in kind for kind in days), f"{page.title} writes days as programs do"
                least = (19 if any("hh" in kind for kind in days) else 14) if days else 5
                assert width >= least, f"{page.title} {column[0].value} shows ####"


async def test_the_tables_speak_in_words_with_a_sheet_for_machines_beside(town: Town) -> None:
    await busy_month(town)
    book = opened((await town.ask(made))["excel"])
    whole = {row[0].value: [cell.value for cell in row[1:]] for row in book["总表"].iter_rows(min_row=4)}
    assert whole["来件数"][0] == 3
    assert whole["基本满意率"] == [1, 1, 1, "样本少"]
    assert whole["按时答复率"][:2] == [1, 2]
    assert "不予受理" not in whole, "nothing to say of what there is not"
    raw, data = book["原始数据"], book["data"]
    assert [page.title for page in book.worksheets if page.sheet_state != "visible"] == ["data"], "for programs alone"
    assert [cell.value for cell in raw[3]][:4] == ["编号", "目前", "村（居）", "小组"]
    assert [cell.value for cell in raw[4]][1:8] == ["已归档", "上坪村", "上下坪代表小组", "道路交通", "反映", "手机", 1]
    assert [cell.value for cell in data[1]][:4] == ["number", "status", "village", "group"]
    assert [cell.value for cell in data[2]][1:5] == ["archived", "v01", "g1", "road"]
    assert data.max_row - 1 == raw.max_row - 4, "the same cases, and below them the line to sign"


async def test_the_check_sheet_has_a_block_for_each_group(town: Town) -> None:
    await busy_month(town)
    await town.ask(lambda work: work.activities.put_plan("g2", 2026, "一季度走访，二季度学习", "d011", work.now))
    page = opened((await town.ask(made))["excel"])["对照表"]
    first = [row[0].value for row in page.iter_rows(min_row=4)]
    groups = await town.ask(lambda work: [group.name for group in work.roster.groups.values()])
    assert [words for words in first if words in groups] == groups
    at = first.index(groups[0])
    assert first[at + 1] == "学习（次）"
    assert first.index(groups[1]) - at == 7, "its name and six lines"
    merged = {str(cells) for cells in page.merged_cells.ranges}
    assert f"A{at + 4}:D{at + 4}" in merged
    assert "年初计划：一季度走访，二季度学习" in first
    assert str(page["A2"].value).startswith("期间：2026年，从年初累计到"), "not of the month alone"


async def test_the_same_cut_off_gives_the_same_also_after_erasure(town: Town) -> None:
    await busy_month(town)

    def figures(work: Work) -> object:
        return account(work, "2026-11", work.roster.congress.local(work.now).replace(day=25, hour=9, minute=0)).figures

    first = await town.ask(figures)
    await town.ask(lambda work: [work.voters.erase(case.voter_id) for case in stored.cases(work)])
    await town.comes("2026-11-28")
    assert await town.ask(figures) == first


async def test_what_changed_after_the_issue_stands_in_the_next_one(town: Town) -> None:
    secretary = await town.secretary()
    voter, _group, _leader = await claimed_first(town)
    await town.bot.tidy()
    await town.comes("2026-11-08")
    await town.ask(
        lambda work: work.summaries.issue("2026-11", (work.now, work.now), {"answered": 1, "closed": 0, "rated": 0, "satisfied": 0})
    )
    await voter.presses("满意")
    found = await town.ask(lambda work: words_of(file_of(account(work, "2026-12", work.now), "word")[1]))
    assert "2026年11月通报印发以后又有变化：" in found
    assert "已评价的由 0 件增至 1 件" in found
    assert secretary is not None


async def test_files_come_by_a_tap_and_a_leader_reads_his_own_group(town: Town) -> None:
    secretary = await town.secretary()
    await busy_month(town)
    await secretary.writes("/summary 2026")
    assert "清溪镇 2026年 小结" in secretary.last
    await secretary.presses("登记簿（Excel）")
    names = [m["document"]["file_name"] for m in secretary.messages if "document" in m]
    assert names == ["清溪镇_2026年_登记簿.xlsx"]
    stranger = await town.stranger("路人")
    await stranger.writes("/help")
    stranger.person.presses(stranger.messages[-1], "sum_file|0|word:2026-11")
    await town.settled()
    assert not [m for m in stranger.messages if "document" in m]
    leader = await town.deputy("周启明")
    await leader.writes("/summary")
    assert "上下坪代表小组 2026年11月 小结" in leader.last
    assert "受理 2 件" in leader.last
    assert not leader.sees_button("sum_file")


async def test_a_running_month_is_not_compared_and_is_not_issued(town: Town) -> None:
    await busy_month(town)
    await town.bot.tidy()
    await town.comes("2026-12-05")
    other = await town.voter(name="张大爷")
    await other.writes("桥上的栏杆断了")

    def words(work: Work) -> tuple[str, str]:
        return words_of(file_of(account(work, "2026-12"), "word")[1]), words_of(file_of(account(work, "2026-11"), "word")[1])

    running, over = await town.ask(words)
    assert "关于2026年12月（截至12月5日）" in running
    assert "本期还没有结束" in running
    for part in ("同一时点相比", "主席团文件", "人大通〔", "印发"):
        assert part not in running
    for part in ("主席团文件", "清溪镇人大通〔2026〕1号", "2026年12月1日印发"):
        assert part in over
    await town.comes("2027-01-02")
    december = await town.ask(lambda work: words_of(file_of(account(work, "2026-12"), "word")[1]))
    assert "与2026年11月同一时点相比，收到的意见由 3 件降至 1 件" in december


async def test_a_period_without_anything_has_no_empty_sections(town: Town) -> None:
    await town.comes("2026-12-02")
    files = await town.ask(lambda work: {kind: file_of(account(work, "2026-11"), kind)[1] for kind in ("word", "public", "spoken")})
    text = words_of(files["word"])
    assert "2026年11月没有收到选民意见。" in text
    for part in ("意见办理", "热点与趋势", "问题与建议", "附表", "附件"):
        assert part not in text + words_of(files["public"])
    assert "播报完了，谢谢大家。" in words_of(files["spoken"])


def test_periods_are_read_and_step_back() -> None:
    assert [d.isoformat() for d in period_of("2026-Q3")] == ["2026-07-01", "2026-09-30"]
    assert [d.isoformat() for d in period_of("2024-02")] == ["2024-02-01", "2024-02-29"]
    assert [d.isoformat() for d in period_of("2026")] == ["2026-01-01", "2026-12-31"]
    assert [d.isoformat() for d in period_of("2026-H2")] == ["2026-07-01", "2026-12-31"]
    names = {"2026-01": "2025-12", "2026-Q1": "2025-Q4", "2026-Q3": "2026-Q2", "2026-H1": "2025-H2", "2026-H2": "2026-H1", "2026": "2025"}
    assert {name: before(name) for name in names} == names
    for bad in ("2026-13", "2026-0", "abc", "", "2026-Q5", "2026-H3", "2026-H0", "2026-3H", "20261", "2026-", "２０２６"):
        with pytest.raises(ValueError, match=r".*"):
            period_of(bad)


async def test_the_command_writes_them(town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from bot.__main__ import main

    await busy_month(town)
    url = town.settings.database_url
    await town.stop()
    monkeypatch.setenv("LIANXIN_DATABASE_URL", url)
    monkeypatch.setenv("LIANXIN_BOT_TOKEN", town.settings.bot_token.get_secret_value())
    out = tmp_path / "out"
    done = CliRunner().invoke(main, ["summary", "--month", "2026-11", "--as-of", "2026-12-01T09:00", "--out", str(out)])
    assert done.exit_code == 0, done.output
    names = ("月度通报.docx", "统计表.xlsx", "统计图.png", "登记簿.xlsx", "简报.docx", "广播稿.docx")
    expected = {f"清溪镇_2026年11月_{name}" for name in names}
    assert {path.name for path in out.iterdir()} == expected
    assert CliRunner().invoke(main, ["summary", "--month", "2026-13", "--out", str(out)]).exit_code == 2
    await town.start()


async def test_staff_make_the_page_their_own_and_go_back(town: Town) -> None:
    """docs/spec.md section 7: the Word document has a template that staff edit."""
    from docx import Document

    await busy_month(town)
    secretary = await town.secretary()
    await secretary.writes("/summary 2026-11")
    await secretary.presses("通报模板（Word）")
    sent = [m for m in secretary.chat.messages.values() if "document" in m][-1]
    assert sent["document"]["file_name"] == "清溪镇_通报模板.docx"
    page = Document(BytesIO(town.telegram.state.files[sent["document"]["file_id"]]))
    page.paragraphs[0].insert_paragraph_before("清溪镇人大文件")
    edited = BytesIO()
    page.save(edited)
    bad = BytesIO()
    Document().save(bad)
    for content, answer in (
        (b"no zip", "请用 Word 或 WPS 打开模板，另存为"),
        (bad.getvalue(), "模板里没有单独成段的 {{正文}}"),
        (edited.getvalue(), "模板换好了"),
    ):
        await secretary.sends("document", content=content)
        assert answer in secretary.last, secretary.reads[-3:]
    found = await town.ask(lambda work: file_of(account(work, "2026-11"), "word")[1])
    text = words_of(found)
    assert text.strip().startswith("清溪镇人大文件清溪镇人民代表大会主席团")
    order = [
        text.index(part)
        for part in ("一、基本情况", "附件：1. 2026年11月联系选民工作统计表", "主席团2026年11月25日", "附表1　各代表小组办理情况")
    ]
    assert order == sorted(order)
    assert "{{" not in text
    await revised(town, "congress", "congress", began="2026-10-08")
    over = await town.ask(lambda work: words_of(file_of(account(work, "2026-10"), "word")[1]))
    assert over.strip().startswith("清溪镇人大文件清溪镇人大通〔2026〕1号"), "the number stands on the staff's own page too"
    assert "清溪镇人大文件" not in words_of(await town.ask(lambda work: file_of(account(work, "2026-11"), "public")[1]))
    await secretary.presses("恢复原样")
    assert "清溪镇人大文件" not in words_of(await town.ask(lambda work: file_of(account(work, "2026-11"), "word")[1]))
    leader = await town.deputy("吕春敏")
    leader.person.presses(secretary.messages[-1], "tp_show|0|")
    await town.settled()
    assert not [m for m in leader.messages if "document" in m]


async def test_a_page_kept_before_it_was_looked_at_is_not_handed_on(town: Town) -> None:
    from tests import hostile

    await busy_month(town)
    secretary = await town.secretary()
    foreign = hostile.TEMPLATES["a remote template"][0]()
    await town.ask(lambda work: work.summaries.keep_template(foreign, "u01", work.now))
    await secretary.writes("/summary 2026-11")
    await secretary.presses("通报（Word）")
    assert "这一份是原来的版式。它套用了别处的模板" in secretary.last
    sent = [m for m in secretary.chat.messages.values() if "document" in m][-1]
    content = town.telegram.state.files[sent["document"]["file_id"]]
    assert b"elsewhere.invalid" not in b"".join(hostile.unzipped(content).values())
    assert "一、基本情况" in words_of(content)


TYPED = ("村民王秀兰（低保户，三组12号）电话 13812345678", "王秀兰家隔壁的李四 13800000321")


async def test_what_leaves_the_house_names_units_of_the_roster_only(town: Town) -> None:
    leader, group, voter = await claimed_case(town, "村口的路灯坏了")
    for typed in TYPED:
        await group.presses(leader, "转办", group.card())
        await group.presses(leader, "other_unit")
        await group.replies(leader, typed)
        await group.presses(leader, "forward_due")
        await group.presses(leader, "forward_go")
    known = await town.ask(lambda work: next(iter(work.roster.units.values())).name)
    other = await town.voter(name="李大爷")
    await other.writes("村口的水管漏了")
    await group.presses(leader, "认领", group.card("QX-2611-0002"))
    await group.presses(leader, "转办", group.card("QX-2611-0002"))
    await group.presses(leader, known)
    await group.presses(leader, "forward_due")
    await group.presses(leader, "forward_go")
    await town.comes("2026-11-25", "09:30")
    slips = [words_of(content) for content in town.telegram.state.files.values() if content[:2] == b"PK"]
    public = words_of((await town.ask(made))["public"])
    for paper in (*slips, public):
        assert not [part for part in ("王秀兰", "13812345678", "13800000321", "李四") if part in paper]
    assert len(slips) == 3
    assert known in public
    assert public.count("其他单位") == 1, "two that were typed are one line"
    inside = words_of((await town.ask(made))["word"])
    assert "王秀兰" in inside, "the groups' own account says where it lies"
    found = await town.ask(lambda work: dict(for_outsiders(account(work, "2026-11")).figures.by_unit))
    assert found["其他单位"].accepted == 1, "one matter, whatever the number of its units"


def all_of(files: dict[str, bytes]) -> str:
    """Every word of Word files and workbooks."""
    books = [ZipFile(BytesIO(content)) for kind, content in files.items() if kind != "picture"]
    parts = [book.read(name).decode("utf-8", "replace") for book in books for name in book.namelist() if name.endswith(".xml")]
    return unescape("".join(parts))


async def test_a_file_for_whom_a_case_speaks_of_does_not_hold_it(town: Town) -> None:
    secretary, chair, deputy = await town.secretary(), await town.deputy("贺正平"), await town.deputy("于发")
    await town.group("g1", deputy)
    voter = await town.voter("上坪村")
    await voter.writes("人大秘书许文静把我的材料压着不报")
    await town.passes(hours=1)
    other = await town.voter("上坪村", name="李大爷")
    await other.writes("村口的路灯坏了")
    await town.comes("2026-11-25", "09:30")

    def for_reader(work: Work, *readers: int) -> str:
        found = account(work, "2026-11", readers=readers)
        return all_of({kind: file_of(found, kind)[1] for kind in FILES})

    hers, his = await town.ask(for_reader, await secretary.handle()), await town.ask(for_reader, await chair.handle())
    assert "QX-2611-0002" in hers
    for held in ("QX-2611-0001", "压着不报"):
        assert held not in hers
        assert held in his
    both = await town.ask(for_reader, await secretary.handle(), await chair.handle())
    assert "QX-2611-0001" not in both, "what is made for all goes to her too"
