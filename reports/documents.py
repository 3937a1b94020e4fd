"""Word documents: the 转办单 that goes with a forwarded case, and the draft of a suggestion (docs/spec.md section 4).

Fonts are named as offices have them (方正小标宋, 仿宋 …) and not embedded: Word falls back to what the machine has.
"""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as Doc
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from reports import signed
from reports.characters import wide, written
from reports.paper import Letter, Slip
from reports.unbroken import put

TITLE_FONT, BODY_FONT, HEAD_FONT, NUMBER_FONT = "方正小标宋简体", "仿宋_GB2312", "黑体", "宋体"
SMALL = 14
"""四号, in points."""
FOOT = Cm(2.4)
"""The dashes of a page number stand 7 mm below the text."""
LABEL_WIDTH, WORDS_WIDTH = Cm(4.6), Cm(11.0)
"""A label of eight characters of 四号 stands on one line."""
ROOM = 16
"""Characters of 四号 that a cell of words surely holds on a line: two telephones."""


def _new() -> Doc:
    """An A4 page with the margins of GB/T 9704."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = Cm(3.7), Cm(3.5), Cm(2.8), Cm(2.6)
    section.footer_distance = FOOT
    return document


def _font(run: Run, name: str, size: float) -> None:
    run.font.name, run.font.size = name, Pt(size)
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), name)


def _put(line: Paragraph, words: str, name: str, size: float, room: float = 0) -> None:
    """Words in that font; a number in them stays on one line."""
    for run in put(line, words, room):
        _font(run, name, size)


def _title(document: Doc, words: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(0), Pt(10)
    _font(paragraph.add_run(written(words)), TITLE_FONT, 22)


def _bytes(document: Doc) -> bytes:
    kept = BytesIO()
    document.save(kept)
    return kept.getvalue()


def slip(paper: Slip) -> bytes:
    """An official note with room for the seal, and below a line to cut the reply that comes back."""
    document = _new()
    document.sections[0].top_margin, document.sections[0].bottom_margin = Cm(2.2), Cm(1.8)  # reply and all on one page
    _title(document, paper.title)
    _line(document, paper.number, WD_ALIGN_PARAGRAPH.RIGHT, size=14)
    _line(document, paper.addressee)
    _line(document, paper.opening, indent=True)
    _fields(document, paper.lines)
    _line(document, "", size=14)
    for words in paper.closing:
        _line(document, words, WD_ALIGN_PARAGRAPH.RIGHT).paragraph_format.right_indent = Pt(32)
    head = _line(document, f"-----------------  {paper.reply_head}  -----------------", WD_ALIGN_PARAGRAPH.CENTER, size=14)
    head.paragraph_format.space_before = Pt(16)
    head.paragraph_format.keep_with_next = True
    _fields(document, paper.reply, room=Cm(1.5), kept=True)
    return _bytes(document)


def _line(
    document: Doc, words: str, side: WD_ALIGN_PARAGRAPH = WD_ALIGN_PARAGRAPH.LEFT, *, size: float = 16, indent: bool = False
) -> Paragraph:
    """The number of a matter or a telephone in it stays on one line."""
    paragraph = document.add_paragraph()
    paragraph.alignment = side
    shape = paragraph.paragraph_format
    shape.space_before = shape.space_after = Pt(0)
    shape.line_spacing = Pt(28)
    if indent:
        shape.first_line_indent = Pt(2 * size)
    _put(paragraph, words, BODY_FONT, size)
    return paragraph


def _fields(document: Doc, lines: Sequence[tuple[str, str]], *, room: Length | None = None, kept: bool = False) -> None:
    """A table of label and words; `room`: the least height where nothing stands yet. `kept`: on one page."""
    table = document.add_table(rows=0, cols=2, style="Table Grid")
    table.autofit = False
    for n, (label, words) in enumerate(lines):
        row = table.add_row()
        if room is not None and not words:
            row.height = room
        cells = row.cells
        cells[0].width, cells[1].width = LABEL_WIDTH, WORDS_WIDTH
        for cell, text, font in ((cells[0], label, HEAD_FONT), (cells[1], words, BODY_FONT)):
            cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(4)
            paragraph.paragraph_format.keep_with_next = kept and n < len(lines) - 1
            _put(paragraph, text, font, 14, ROOM)
    table.columns[0].width, table.columns[1].width = LABEL_WIDTH, WORDS_WIDTH


SHORT = 9
"""Characters beside which another field finds room."""
PAIR_WIDTHS = (Cm(2.9), Cm(4.9), Cm(2.9), Cm(4.9))
"""A label of five characters, words of SHORT on one line."""
ON_ITS_HEAD = 20
"""Characters of a section that in a form stand on the line of its head."""


def _pairs(document: Doc, fields: Sequence[tuple[str, str]]) -> None:
    """A table of labels and words, short ones two in a row; a field without words has room to be written in."""
    table = document.add_table(rows=0, cols=4, style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, PAIR_WIDTHS, strict=True):
        column.width = width
    for pair in _in_rows(fields):
        row = table.add_row()
        row.height = Cm(0.9)
        for cell, width in zip(row.cells, PAIR_WIDTHS, strict=True):
            cell.width = width
        places = (row.cells[0], row.cells[1] if len(pair) > 1 else row.cells[1].merge(row.cells[3]), row.cells[2], row.cells[3])
        for n, (label, words) in enumerate(pair):
            for cell, text, font in ((places[2 * n], label, HEAD_FONT), (places[2 * n + 1], words, BODY_FONT)):
                cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
                line = cell.paragraphs[0]
                line.paragraph_format.space_before = line.paragraph_format.space_after = Pt(3)
                _put(line, text, font, 14, SHORT if len(pair) > 1 else ROOM)


def _in_rows(fields: Sequence[tuple[str, str]]) -> list[tuple[tuple[str, str], ...]]:
    rows: list[tuple[tuple[str, str], ...]] = []
    for field in fields:
        if rows and len(rows[-1]) == 1 and max(wide(field[1]), wide(rows[-1][0][1])) <= SHORT:
            rows[-1] = (rows[-1][0], field)
        else:
            rows.append((field,))
    return rows


def letter(paper: Letter) -> bytes:
    """A title, fields, numbered sections and a signature at the right; a section without words is left out. One with fields is a form, and
    closer set: its margins are no 公文's, and one line stands beside its head."""
    document = _new()
    if paper.fields:
        document.sections[0].top_margin, document.sections[0].bottom_margin = Cm(2.8), Cm(2.8)
    _title(document, paper.title)
    if paper.fields:
        _pairs(document, paper.fields)
        _line(document, "", size=14).paragraph_format.line_spacing = Pt(10)
    said = [line for head, words in paper.sections if words for line in _section(document, head, words, form=bool(paper.fields))]
    said.append(_line(document, "", size=14))
    said[-1].paragraph_format.line_spacing = Pt(16)
    signs = signed.placed([_line(document, line.rstrip()) for line in paper.closing], paper.closing)
    keep_with_closing([*said, *signs[:-1]])
    page_numbers(document)
    return _bytes(document)


def _section(document: Doc, head: str, words: str, *, form: bool) -> list[Paragraph]:
    """Its lines of text; the head goes where they go."""
    parts = words.splitlines()
    beside = form and len(parts) == 1 and len(words) <= ON_ITS_HEAD
    title = document.add_paragraph()
    title.paragraph_format.keep_with_next = not beside
    title.paragraph_format.space_before = title.paragraph_format.space_after = Pt(0)
    title.paragraph_format.line_spacing = Pt(28)
    title.paragraph_format.first_line_indent = Pt(32)
    _font(title.add_run(written(f"{head}：" if beside else head)), HEAD_FONT, 16)
    if beside:
        _put(title, words, BODY_FONT, 16)
        return [title]
    return [_line(document, part, indent=True) for part in parts]


WITH_CLOSING = 20
"""Characters of the text that stand on one page with who signs (GB/T 9704: a page never holds the signature alone): most of a line of 28."""
DIVISIBLE = 84
"""Characters of a paragraph whose last lines may go with who signs while the others stay."""


def keep_with_closing(lines: Sequence[Paragraph]) -> None:
    """`lines`: all that stands before the last one. As many of them as hold that much of the text go where it goes, of a long one its end."""
    kept, rest = 0, list(lines)
    while rest and kept < WITH_CLOSING:
        line = rest.pop()
        line.paragraph_format.keep_with_next = True
        line.paragraph_format.keep_together = len(line.text) < DIVISIBLE
        kept += len(line.text)


def script(title: Sequence[str], lines: Sequence[str]) -> bytes:
    """A text to be read aloud: large letters, a line of space after each paragraph."""
    document = _new()
    for words in title:
        _title(document, words)
    for words in lines:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.first_line_indent = Pt(44)
        paragraph.paragraph_format.line_spacing = Pt(40)
        paragraph.paragraph_format.space_after = Pt(10)
        _font(paragraph.add_run(written(words)), BODY_FONT, 22)
    return _bytes(document)


def page_numbers(document: Any) -> None:
    """— 1 — outside: at the right of odd pages, at the left of even ones."""
    document.settings.odd_and_even_pages_header_footer = True
    section = document.sections[0]
    for foot, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        foot.is_linked_to_previous = False
        line = foot.paragraphs[0]
        line.alignment = WD_ALIGN_PARAGRAPH.RIGHT if side == "right" else WD_ALIGN_PARAGRAPH.LEFT
        setattr(line.paragraph_format, f"{side}_indent", Pt(SMALL))
        _font(line.add_run("— "), NUMBER_FONT, SMALL)
        _field(line, "PAGE")
        _font(line.add_run(" —"), NUMBER_FONT, SMALL)


def _field(line: Paragraph, name: str) -> None:
    run = line.add_run()
    for kind, words in (("begin", ""), ("", name), ("end", "")):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = words
        run._r.append(element)
    _font(run, NUMBER_FONT, SMALL)
