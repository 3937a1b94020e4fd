"""The paper by GB/T 9704-2012, read from the document's structure: head, list of appendices, signature, page numbers, imprint."""

import re
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.document import Document as Doc
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph
from PIL import Image

from locales import slips
from reports.bulletin import bulletin
from reports.chart_data import Bars, Share, Trend
from reports.charts import figure, picture
from reports.documents import letter, slip
from reports.paper import Appendix, Figure, Letter, Paper, Section, Slip, Table
from reports.unbroken import in_rows

LONG = "受理的 200 件中，已答复 120 件，答复率 60.0%。" * 4
ROW = ("QX-2612-0001", "上坪村", "道路交通")


def paper(**changes: object) -> Paper:
    table = Table(
        "附表1　过期未答复的事项（共 42 件，这里列 1 件）", ("编号", "村", "类别"), [ROW, ("其余 41 件见登记簿",)], note="单位：件"
    )
    drawn = Figure("附图1　各类意见受理的件数", figure(Bars("各类意见", [("道路交通", 3)])))
    given: dict[str, Any] = {
        "sections": [Section("一、基本情况", [LONG]), Section("二、问题与建议", [LONG, "请抓紧答复。"])],
        "title": ["清溪镇人民代表大会主席团", "关于2026年12月", "工作情况的通报"],
        "addressee": "各代表小组：",
        "closing": ("清溪镇人民代表大会主席团", "2027年1月1日"),
        "masthead": ("清溪镇人民代表大会主席团文件", "清溪镇人大通〔2027〕1号"),
        "appendix_list": ["附件：1. 统计表", "　　　2. 统计图"],
        "appendices": [Appendix("附件1", "统计表", [table]), Appendix("附件2", "统计图", [], [drawn])],
        "imprint": ("清溪镇人民代表大会主席团", "2027年1月1日印发"),
    }
    return Paper(**(given | changes))


def read(made: bytes) -> Doc:
    return Document(BytesIO(made))


def at(document: Doc, words: str) -> int:
    return next(n for n, line in enumerate(document.paragraphs) if line.text == words)


def test_the_parts_stand_in_the_order_of_the_standard() -> None:
    document = read(bulletin(paper()))
    texts = [line.text for line in document.paragraphs if line.text]
    wanted = [
        "清溪镇人民代表大会主席团文件", "清溪镇人大通〔2027〕1号", "清溪镇人民代表大会主席团", "关于2026年12月", "工作情况的通报", "各代表小组：",
        "一、基本情况", "附件：1. 统计表", "　　　2. 统计图", "清溪镇人民代表大会主席团", "2027年1月1日", "附件1", "统计表",
        "附表1　过期未答复的事项（共 42 件，这里列 1 件）", "附件2", "统计图", "附图1　各类意见受理的件数", "清溪镇人民代表大会主席团\t2027年1月1日印发",
    ]  # fmt: skip
    places: list[int] = []
    for words in wanted:
        places.append(texts.index(words, places[-1] + 1 if places else 0))
    assert places == sorted(places)


def test_the_head_is_red_above_a_red_line_and_fills_one_line() -> None:
    document = read(bulletin(paper()))
    head, number = document.paragraphs[0], document.paragraphs[at(document, "清溪镇人大通〔2027〕1号")]
    assert str(head.runs[0].font.color.rgb) == "E60012"
    assert head.runs[0].font.size is not None
    assert head.runs[0].font.size.pt * len(head.text) <= 15.6 / 2.54 * 72
    line = part(number._p, "w:pPr", "w:pBdr", "w:bottom")
    assert line.get(qn("w:color")) == "E60012"


def test_a_running_period_has_no_head_and_no_imprint() -> None:
    document = read(bulletin(paper(masthead=("", ""), imprint=("", ""))))
    assert document.paragraphs[0].text == "清溪镇人民代表大会主席团"
    assert not [line for line in document.paragraphs if part(line._p, "w:pPr", "w:framePr") is not None]


def test_who_signs_never_stands_alone_on_a_page() -> None:
    document = read(bulletin(paper()))
    signs = max(n for n, line in enumerate(document.paragraphs) if line.text == "2027年1月1日")
    kept, n = "", signs - 1
    while document.paragraphs[n].paragraph_format.keep_with_next and not document.paragraphs[n].text.startswith("二、"):
        kept = document.paragraphs[n].text + kept
        n -= 1
    assert LONG in kept, "the short last paragraph takes the one before it along"
    long = [line for line in document.paragraphs if line.text == LONG][-1]
    assert long.paragraph_format.keep_together is False, "of a long one as many lines as are needed"
    assert "附件：1. 统计表" in kept
    assert not document.paragraphs[signs].paragraph_format.keep_with_next
    day = document.paragraphs[signs].paragraph_format.right_indent
    assert day is not None
    assert day >= Pt(4 * 16)


def test_one_line_of_text_is_enough_beside_who_signs() -> None:
    """The paragraph before it went along whole, and left half a page empty."""
    last = "退回重办的 1 件，请先当面听取选民意见，再办再答复。"
    document = read(bulletin(paper(sections=[Section("五、问题与建议", [LONG, last])])))
    assert document.paragraphs[at(document, last)].paragraph_format.keep_with_next
    assert not document.paragraphs[at(document, LONG)].paragraph_format.keep_with_next


def test_the_last_row_of_a_table_never_stands_alone_on_a_page() -> None:
    rows = [(f"QX-2612-{n:04}", "上坪村", "道路交通") for n in range(1, 60)]
    document = read(bulletin(paper(appendices=[Appendix("附件1", "统计表", [Table("附表1", ("编号", "村", "类别"), rows)])])))
    made = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in document.tables[0].rows]
    assert (made[0], made[1], made[-3:]) == (True, True, [True, True, False])
    assert not any(made[2:-3])


def test_ten_columns_hold_numbers_of_five_figures() -> None:
    """A year's 2268 stood on two lines in a table of parts."""
    table = Table("附表1", ("小组", *"受答应按办满基不逾"), [("上下坪代表小组", *["12268"] * 9)], (3.4, *[1.0] * 9))
    made = read(bulletin(paper(appendices=[Appendix("附件1", "统计表", [table])]))).tables[0]
    margins = {edge.tag: int(edge.get(qn("w:w"))) / 20 for edge in made._tbl.tblPr.find(qn("w:tblCellMar"))}
    assert set(margins) == {qn("w:left"), qn("w:right")}
    assert made.rows[1].cells[1].width.pt - sum(margins.values()) >= 5 * 10.5 / 2


def test_a_column_of_zeros_is_not_printed_where_many_counts_may_be_nothing() -> None:
    """A month of three suggestions filled a table with zeros."""
    header, rows = ("承办单位", "交办", "已答复", "办结", "满意"), [("生态环保办", "0", "1", "0", "0"), ("镇纪检办", "0", "0", "0", "2")]
    for sparse, labels in ((True, ["承办单位", "交办", "已答复", "满意"]), (False, list(header))):
        table = Table("附表1", header, rows, (3.4, *[1.0] * 4), sparse=sparse)
        made = read(bulletin(paper(appendices=[Appendix("附件1", "统计表", [table])]))).tables[0]
        assert [cell.text for cell in made.rows[0].cells] == labels
        assert abs(sum(cell.width.cm for cell in made.rows[1].cells) - 15.6) < 0.1, "as wide as the page"


def test_numbers_days_and_telephones_are_not_broken_over_lines() -> None:
    rows = [("QX-2612-0001", "2026-12-01", "0571-86543210")]
    document = read(bulletin(paper(appendices=[Appendix("附件1", "统计表", [Table("附表1", ("编号", "日期", "电话"), rows)])])))
    cells = document.tables[0].rows[1].cells
    assert [cell.text for cell in cells] == list(rows[0]), "read as they were"
    assert [len(cell._tc.findall(f".//{qn('w:noBreakHyphen')}")) for cell in cells] == [2, 2, 1]
    assert not [part.text for cell in cells for part in cell._tc.iter(qn("w:t")) if "-" in (part.text or "")]


def test_a_row_of_numbers_breaks_between_them_and_never_within() -> None:
    """「QX-2612-0003」 ended a line of a 代表建议 with 「QX-2612-」, in the text as in a cell."""
    row = "、".join(["QX-2601-0010、0095", *(f"QX-2612-{n:04}" for n in range(3, 23))])
    said = f"以上来自选民意见 {row}。"
    form = read(letter(Letter("建议", [("一、案据", f"路烂了\n{said}")], ["代表"], [("涉及事项", row)])))
    sections = [Section("一、重点督办", [said])]
    official = read(bulletin(paper(sections=sections, appendices=[Appendix("附件1", "统计表", [Table("附表1", ("编号",), [(row,)])])])))
    lines = [line for document in (form, official) for line in _every_line(document) if "QX-2612-0022" in line.text]
    assert len(lines) == 4
    for line in lines:
        assert row in line.text.replace("、 ", "、"), "read and copied as it was"
        assert not [part.text for part in line._p.iter(qn("w:t")) if "-" in (part.text or "")], "no hyphen breaks"
        blanks = [run for run in line.runs if run.text == " "]
        assert len(blanks) == row.count("、"), "a place to break behind each"
        assert {run.font.size for run in blanks} == {Pt(1)}, "nobody sees them"
        assert {run.font.size for run in line.runs if run.text != " "} != {Pt(1)}


def _every_line(document: Any) -> list[Any]:
    cells = {cell._tc: cell for table in document.tables for row in table.rows for cell in row.cells}.values()
    return [*document.paragraphs, *(line for cell in cells for line in cell.paragraphs)]


def test_several_telephones_stand_whole_in_lines_of_their_row() -> None:
    """A contact row of five broke at a hyphen, or within a number beside a Chinese comma."""
    rows = {
        "0571-86543210、0571-86543211、0571-86543212、13800000123": ["0571-86543210、0571-86543211、", "0571-86543212、13800000123"],
        "办0571-86543210 宅0571-86543211 手138 0000 0123": ["办0571-86543210 宅0571-86543211", "手138 0000 0123"],
        "0571-86543210/0571-86543211/0571-86543212": ["0571-86543210/0571-86543211/", "0571-86543212"],
        "13800000123、13900000456": ["13800000123、13900000456"],
    }
    for said, lines in rows.items():
        document = read(letter(Letter("建议", [("一、建议", "请打0571-86543210，他姓王")], ["代表"], [("联系电话", said)])))
        cell = document.tables[0].rows[0].cells[1]
        assert cell.text.replace("、 ", "、").split("\n") == lines
        assert len(cell._tc.findall(f".//{qn('w:br')}")) == len(lines) - 1, "a line of its own for an office too"
        assert not [part.text for part in cell._tc.iter(qn("w:t")) if "-" in (part.text or "")]
        assert "w:noBreakHyphen" in next(line for line in document.paragraphs if "他姓王" in line.text)._p.xml


def test_words_with_telephones_in_them_are_no_row_of_them() -> None:
    said = "请打13800000123找我，路灯坏了三天也没人来，也可以打13900000456找我爱人。"
    assert in_rows(said, 16) == said


def test_page_numbers_stand_outside_odd_at_the_right_even_at_the_left() -> None:
    document = read(bulletin(paper()))
    assert document.settings.odd_and_even_pages_header_footer
    section = document.sections[0]
    odd, even = section.footer.paragraphs[0], section.even_page_footer.paragraphs[0]
    assert (odd.alignment, even.alignment) == (2, 0)
    assert (odd.paragraph_format.right_indent, even.paragraph_format.left_indent) == (Pt(14), Pt(14))
    for line in (odd, even):
        assert "PAGE" in line._p.xml
        assert line.text.startswith("— ")
    margins = (section.top_margin, section.left_margin)
    assert [round(margin / Cm(1), 1) for margin in margins if margin is not None] == [3.7, 2.8]


def test_the_imprint_stands_at_the_foot_of_the_last_page_between_two_lines() -> None:
    document = read(bulletin(paper()))
    line = next(line for line in document.paragraphs if line.text.endswith("印发"))
    frame = part(line._p, "w:pPr", "w:framePr")
    assert (frame.get(qn("w:vAnchor")), frame.get(qn("w:yAlign"))) == ("margin", "bottom")
    assert {edge.tag for edge in part(line._p, "w:pPr", "w:pBdr")} == {qn("w:top"), qn("w:bottom")}
    assert [p.text for p in document.paragraphs[at(document, line.text) + 1 :]] == [""], "nothing comes after it"


def test_each_appendix_has_a_page_and_its_tables_repeat_their_header() -> None:
    document = read(bulletin(paper()))
    for label in ("附件1", "附件2"):
        assert document.paragraphs[at(document, label)].paragraph_format.page_break_before
    table = document.tables[0]
    assert part(table.rows[0]._tr, "w:trPr", "w:tblHeader") is not None
    assert all(part(row._tr, "w:trPr", "w:cantSplit") is not None for row in table.rows)
    assert {cell.text for cell in table.rows[-1].cells} == {"其余 41 件见登记簿"}, "one cell across the table"


TWELVE = [f"{n}月" for n in range(1, 13)]


def part(element: Any, *names: str) -> Any:
    """The element below it at the end of these names; None where one is missing."""
    for name in names:
        element = None if element is None else element.find(qn(name))
    return element


def ink(image: Image.Image, box: tuple[int, int, int, int]) -> bool:
    return min(image.crop(box).convert("L").tobytes()) < 128


def test_numbers_of_neighbouring_bars_never_touch() -> None:
    """Four digits are wider than a bar of twelve months: they stand upright, each in the column of its own bar."""
    values = ([1580] * 12, [2001] * 12)
    chart = Trend("受理和办结", TWELVE, [("受理", values[0]), ("办结", values[1])])
    image = Image.open(BytesIO(figure(chart)))
    step, wide = (1080 - 96) / 12, (1080 - 96) / 12 * 0.4
    above = (20, 70)
    for n in range(11):
        between = int(48 + n * step + step / 2 + wide)
        assert not ink(image, (between, above[0], between + 2, above[1])), f"between {TWELVE[n]} and {TWELVE[n + 1]}"
    assert ink(image, (48, above[0], int(48 + step), above[1])), "they are there"


def first_letters(labels: list[str]) -> list[int]:
    """How high the first letter of each label is drawn, an H throughout; of two lines both, with what is between them."""
    image = Image.open(BytesIO(figure(Bars("By group", [(label, 1) for label in labels])))).convert("L")
    found = []
    for n in range(len(labels)):
        row = image.crop((48, 20 + 54 * n, 62, 20 + 54 * (n + 1))).point(lambda grey: 255 if grey < 200 else 0)
        box = row.getbbox()
        found.append(box[3] - box[1] if box else 0)
    return found


@pytest.mark.parametrize("longest", ["Hhhh", "Hhhh, hhh or hhh", "Hhhh hh hhhhh, hhhh"])
def test_the_labels_of_a_chart_have_one_size(longest: str) -> None:
    assert len(set(first_letters(["Hh", "Hhh hhh", longest]))) == 1


def test_a_label_that_is_too_long_for_a_line_goes_on_in_another_at_a_word() -> None:
    short, long = first_letters(["Hhhh", "Hith no group, or counted Hpart"])
    assert long > 2 * short
    assert first_letters(["Hhhh", "Hith_no_group,_or_counted_Hpart_and_more"]) == [short, short], "a word alone is cut in its line"


def test_a_legend_that_is_too_long_goes_on_in_another_line() -> None:
    names = [(f"很长很长的一个名称{n}", n + 1) for n in range(5)]
    short = Image.open(BytesIO(figure(Share("评价", names[:2]))))
    long = Image.open(BytesIO(figure(Share("评价", names))))
    assert long.height > short.height
    whole = Image.open(BytesIO(picture("清溪镇人大代表联系选民2026年12月统计图" * 3, "截至", [Share("评价", names)])))
    assert not ink(whole, (1080 - 20, 0, 1080, whole.height)), "nothing runs off the page"


def test_fields_of_a_letter_stand_two_in_a_row_where_they_are_short_and_its_pages_have_numbers() -> None:
    fields = [
        ("编号", "〔2026〕第1号"),
        ("领衔代表", "吕春敏"),
        ("所在小组", "上下坪代表小组"),
        ("联系电话", ""),
        ("附议代表", "史树华、江庆刚、段开东"),
    ]
    document = read(letter(Letter("关于修路的建议", [("一、案由", "修路")], ("领衔代表：吕春敏", "2026年1月12日"), fields)))
    rows = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert rows == [
        ["编号", "〔2026〕第1号", "领衔代表", "吕春敏"],
        ["所在小组", "上下坪代表小组", "联系电话", ""],
        ["附议代表", *["史树华、江庆刚、段开东"] * 3],
    ]
    assert "PAGE" in document.sections[0].footer._element.xml


WIDTH = {"w:left": 0.19, "w:right": 0.19}
"""Centimetres that Word leaves free at the sides of a cell."""


def wide(words: str) -> float:
    """Centimetres of words of 14 points; figures and Latin letters are half as wide."""
    return sum(0.5 if sign.isascii() else 1 for sign in words) * 14 * 2.54 / 72


def test_a_label_of_a_slip_and_the_fields_of_a_form_stand_on_one_line() -> None:
    to_fill = [(label, words) for label, words in slips.reply(str, "QX-2601-0001", 1)]
    made = Slip("转办单", "编号", "社会事务办：", "现将", [], ("落款", "2026年1月12日"), "回执", to_fill)
    form = Letter("关于修路的建议", [("一、案据", "修路")], (), [("所在小组", "街道与镇直代表小组"), ("届次、会议", "第十八届")])
    for document in (read(slip(made)), read(letter(form))):
        cells = {cell._tc: cell for table in document.tables for row in table.rows for cell in row.cells}.values()
        assert cells
        assert [cell.text for cell in cells if wide(cell.text) > cell.width.cm - sum(WIDTH.values())] == []


def test_a_motion_of_five_matters_takes_one_page() -> None:
    """Lines of 28 points, rows of the table of 26, counted as they break over 28 characters."""
    facts = "\n".join([f"{n}. 枫树村选民反映：农业保险报了灾没有人来看" for n in range(1, 6)])
    came = "以上来自选民意见 QX-2601-0010、0095、0116、QX-2602-0057、0079。"
    plan = "近一年，选民反映农业生产与惠农补贴方面的事 5 件。\n建议有关单位到现场查看，一件一件说明怎么办、什么时候办好，并答复代表和选民。"
    sections = [
        ("一、案由", "解决双桥村、枫树村农业生产问题"),
        ("二、案据", f"{facts}\n{came}"),
        ("三、方案", plan),
        ("四、承办单位", "农业农村办"),
    ]
    fields = [("编号", "议案〔2026〕第3号"), ("领衔代表", "欧阳柏林"), ("所在小组", "双桥枫树代表小组"), ("联系电话", "1380000xxxx")]
    fields += [("届次、会议", "第十八届第　　次会议"), ("联名代表", "范正山、夏敏、董菊、蔡彩琴、郝长东、白秀菊")]
    document = read(
        letter(Letter("关于解决双桥村、枫树村农业生产与惠农补贴问题的议案", sections, ("领衔代表：欧阳柏林", "2026年2月20日"), fields))
    )
    page = document.sections[0]
    room = (int(page.page_height or 0) - int(page.top_margin or 0) - int(page.bottom_margin or 0)) / Pt(1)
    spacing = [(p.paragraph_format.line_spacing / Pt(1), p.text) for p in document.paragraphs[1:]]
    lines = sum(high * -(-(len(text) + 2) // 28) if text else high for high, text in spacing)
    assert 2 * 29 + 10 + 26 * len(document.tables[0].rows) + lines <= room
    assert "一、案由：解决双桥村、枫树村农业生产问题" in [p.text for p in document.paragraphs]


def test_a_table_without_a_title_does_not_touch_that_of_its_appendix() -> None:
    """The 全年日程 of the plan of a year: its head stood on the first line of the table."""
    untitled = Table("", ("日期", "内容"), [("1月12日", "接待")])
    titled = Table("附表1　各组", ("小组", "件数"), [("一组", "3")])
    for table, room in ((untitled, Pt(10)), (titled, None)):
        document = read(bulletin(paper(appendices=[Appendix("附件", "全年日程", [table])], appendix_list=["附件：全年日程"])))
        title = next(line for line in document.paragraphs if line.text == "全年日程")
        assert (title.paragraph_format.space_after or None) == room


def points(line: Paragraph) -> float:
    size = line.runs[0].font.size
    assert size is not None
    return float(size.pt)


HEADER = ("Group", "Accepted", "Answered", "Answer due", "On time", "Closed", "Satisfied", "Mostly satisfied", "Not satisfied", "Overdue")


def test_no_word_of_a_header_in_latin_letters_is_broken() -> None:
    """accep/ted, Satis/fied and Mostl/y stood over the columns of an English report."""
    table = Table("Table 1", HEADER, [("街道与镇直代表小组", *["12345"] * 9)], widths=(3.4, *[1.0] * 9))
    made = read(bulletin(paper(appendices=[Appendix("Annex 1", "Tables", [table])]))).tables[0]
    size = points(made.rows[0].cells[0].paragraphs[0])
    for cell, words in zip(made.rows[0].cells, HEADER, strict=True):
        assert cell.width.pt >= max(map(len, words.split())) * 0.64 * size + 3.9
    assert size >= 7
    assert sum(cell.width.pt for cell in made.rows[0].cells) <= Cm(15.6).pt + 1
    assert points(made.rows[1].cells[0].paragraphs[0]) == 10.5


LATE = Table(
    "Table 9",
    ("Number", "Village", "Category", "Group", "Due", "Round"),
    [("YL-2601-0051", "双桥镇\n上坪村", "Cleanliness and public facilities", "双桥镇上下坪代表小组", "January 27", "1")],
    widths=(3.0, 2.02, 3.52, 3.52, 2.61, 0.93),
    left=(1, 2, 3),
)
MET = Table(
    "Table 7",
    (
        "Town",
        "due to visit",
        "visited",
        "Visit record",
        "household visits",
        "people met",
        "on the rota",
        "came",
        "received",
        "activities",
        "took part",
    ),
    [("The county itself, several towns, counted apart", *["288"] * 10)],
    widths=(3.3, *[1.0] * 10),
)


@pytest.mark.parametrize("table", [LATE, MET], ids=["late", "met"])
def test_no_latin_word_of_a_row_is_broken_and_no_column_takes_the_others_room(table: Table) -> None:
    """The number's column was half the page and Janu/ary, Cleanline/ss stood beside it; over eleven columns stood hous/ehold and activi/ties."""
    made = read(bulletin(paper(appendices=[Appendix("Annex 1", "Tables", [table])]))).tables[0]
    for row in made.rows:
        for cell in row.cells:
            longest = max((len(word) for word in re.findall("[A-Za-z0-9-]+", cell.text)), default=0)
            assert cell.width.pt >= longest * 0.64 * points(cell.paragraphs[0]) + 3.9, cell.text
    widths = [cell.width.pt for cell in made.rows[0].cells]
    assert sum(widths) <= Cm(15.6).pt + 1
    assert widths[0] <= 110


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("按时答复", "按时\n答复"),
        ("基本满意", "基本\n满意"),
        ("应到期答复", "应到期\n答复"),
        ("不满意", "不满意"),
        ("受理", "受理"),
        ("村（居）", "村（居）"),
    ],
)
def test_a_chinese_header_goes_on_at_its_half(words: str, shown: str) -> None:
    """按时答 and 复, 基本满 and 意 stood one above the other."""
    first = words == "村（居）"
    header = (words, *["件数"] * 9) if first else ("小组", words, *["件数"] * 8)
    table = Table("附表1", header, [("一组", *["1"] * 9)], widths=(3.4, *[1.0] * 9))
    made = read(bulletin(paper(appendices=[Appendix("附件1", "统计表", [table])]))).tables[0]
    assert made.rows[0].cells[0 if first else 1].text == shown


def test_a_chinese_header_is_as_large_as_its_rows() -> None:
    table = Table("附表1", ("小组", "受理", "应到期答复"), [("一组", "1", "2")])
    made = read(bulletin(paper(appendices=[Appendix("附件1", "统计表", [table])]))).tables[0]
    assert points(made.rows[0].cells[2].paragraphs[0]) == 10.5


def test_an_english_title_stands_on_its_lines() -> None:
    lines = ["Presidium of the People's Congress of 清溪镇", "Report on 2026-03: the deputies' contact", "to their voters"]
    document = read(bulletin(paper(title=lines)))
    sizes = {points(document.paragraphs[at(document, line)]) for line in lines}
    assert len(sizes) == 1
    assert max(sizes) < 22


def test_who_printed_it_and_when_stand_on_one_line() -> None:
    """Behind a long name the day went on below it; of a Chinese one the letters keep their size."""
    for given, most in ((("Presidium of the People's Congress of 清溪镇", "Printed April 1, 2026"), 13), (paper().imprint, 14)):
        document = read(bulletin(paper(imprint=given)))
        assert 9 <= points(document.paragraphs[at(document, "\t".join(given))]) <= most
    assert points(document.paragraphs[at(document, "\t".join(paper().imprint))]) == 14
