"""Parts of an official paper by GB/T 9704-2012: 版头, 正文, 附件说明, 落款, 附件, 版记, page numbers. Words come in finished.

Measures: 版心 156 × 225 mm, 22 lines of 28 characters of 三号 (16 pt). Fonts are named as offices have them and not embedded.
"""

from collections.abc import Sequence
from typing import Any

from docx.document import Document as Doc
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from reports.characters import written
from reports.documents import BODY_FONT, HEAD_FONT, SMALL, TITLE_FONT, _font, _new
from reports.unbroken import put

BODY = 16
"""三号, in points."""
LINE = Pt(28.9)
"""22 of them are 225 mm."""
TITLE_LINE = Pt(34)
PAGE_WIDTH = 15.6
"""Centimetres between the margins."""
TIGHTER = -5
"""Twentieths of a point between characters of 三号, so that 28 fill a line."""
RED = RGBColor(0xE6, 0x00, 0x12)
AFTER_BORDERS = ("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:kinsoku", "w:wordWrap", "w:spacing", "w:ind", "w:jc", "w:rPr", "w:sectPr")
"""What stands behind the borders in a paragraph's properties; an office refuses another order."""
AFTER_SPACING = ("w:w", "w:kern", "w:position", "w:sz", "w:szCs", "w:highlight", "w:u", "w:lang", "w:eastAsianLayout")


def new_paper() -> Doc:
    return _new()


def paragraph(document: Any, words: str, font: str = BODY_FONT, size: float = BODY, *, indent: bool = True) -> Paragraph:
    made: Paragraph = document.add_paragraph()
    shape = made.paragraph_format
    shape.space_before = shape.space_after = Pt(0)
    shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.EXACTLY, LINE if size <= BODY else TITLE_LINE
    if indent:
        shape.first_line_indent = Pt(2 * BODY)
    for run in put(made, words.rstrip(" ")):
        _font(run, font, size)
        if size == BODY:
            _spaced(run)
    return made


def _spaced(run: Run) -> None:
    spacing = OxmlElement("w:spacing")
    spacing.set(qn("w:val"), str(TIGHTER))
    run._element.get_or_add_rPr().insert_element_before(spacing, *AFTER_SPACING)


def blank(document: Any) -> Paragraph:
    return paragraph(document, "", indent=False)


def masthead(document: Any, organ: str, number: str) -> None:
    """发文机关标志 in red, the number below it, a red line across the page."""
    top = paragraph(document, organ, TITLE_FONT, _fitting(organ), indent=False)
    top.alignment = WD_ALIGN_PARAGRAPH.CENTER
    top.paragraph_format.space_before = Cm(2.2)
    top.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
    top.runs[0].font.color.rgb = RED
    blank(document)
    line = paragraph(document, number, indent=False)
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _borders(line, [("bottom", "E60012", 18, 8)])
    blank(document)


def _fitting(words: str, most: int = 48, least: int = 18) -> int:
    """Points in which the words fill one line; a character is as wide as it is high, a Latin letter about half of it."""
    width = sum(1 if ord(ch) > 0x2E7F else 0.55 for ch in words) or 1
    return max(least, min(most, int(PAGE_WIDTH / 2.54 * 72 / width)))


def _borders(line: Paragraph, edges: Sequence[tuple[str, str, int, int]]) -> None:
    """Side, colour, eighths of a point, points from the text."""
    borders = OxmlElement("w:pBdr")
    for side, colour, eighths, space in edges:
        edge = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", str(eighths)), ("space", str(space)), ("color", colour)):
            edge.set(qn(f"w:{name}"), value)
        borders.append(edge)
    properties = line._p.get_or_add_pPr()
    properties.insert_element_before(borders, *AFTER_BORDERS)


def banner(document: Any, title: str, left: str, middle: str, right: str) -> None:
    """The head of a 简报: its name in red, number, who publishes it and when, a red line."""
    top = paragraph(document, title, TITLE_FONT, _fitting(title, 36), indent=False)
    top.alignment = WD_ALIGN_PARAGRAPH.CENTER
    top.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
    top.runs[0].font.color.rgb = RED
    paragraph(document, middle, indent=False).alignment = WD_ALIGN_PARAGRAPH.CENTER
    line = paragraph(document, f"{left}\t{right}", size=SMALL, indent=False)
    line.paragraph_format.tab_stops.add_tab_stop(Cm(PAGE_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    _borders(line, [("bottom", "E60012", 12, 6)])
    blank(document)


def put_title(document: Any, lines: Sequence[str]) -> None:
    size = min([22, *(_fitting(line, 22) for line in lines if line.isascii() or line[:1].isascii())])
    for line in lines:
        paragraph(document, line, TITLE_FONT, size, indent=False).alignment = WD_ALIGN_PARAGRAPH.CENTER
    blank(document)


def closing(document: Any, organ: str, day: str, *, kept: bool = True) -> None:
    """Who signs above the day: the day four characters from the right, the name centred above it, room for the seal.

    `kept`: on one page with what stands before it.
    """
    lines = [blank(document), blank(document)] if kept else []
    wide = _width(organ) - _width(day)
    first = paragraph(document, organ, indent=False)
    first.paragraph_format.right_indent = Pt(BODY * max(0.0, 4 - wide / 2))
    last = paragraph(document, day, indent=False)
    last.paragraph_format.right_indent = Pt(BODY * max(4.0, wide / 2))
    for line in (first, last):
        line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for line in (*lines, first):
        line.paragraph_format.keep_with_next = True


def _width(words: str) -> float:
    return sum(1 if ord(ch) > 0x2E7F else 0.5 for ch in words)


def appendix_list(document: Any, lines: Sequence[str]) -> None:
    """附件说明: a line below the text, before who signs."""
    if lines:
        for line in (blank(document), *(paragraph(document, words) for words in lines)):
            line.paragraph_format.keep_with_next = True


def appendix_head(document: Any, label: str, title: str, *, apart: bool = False) -> None:
    """A new page: 附件1 at the left, its title below. `apart`: what follows has no title of its own, and stands a little below."""
    top = paragraph(document, label, HEAD_FONT, indent=False)
    top.paragraph_format.page_break_before = True
    made = paragraph(document, title, TITLE_FONT, 22, indent=False)
    made.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if apart:
        made.paragraph_format.space_after = Pt(10)
    for line in (top, made):
        line.paragraph_format.keep_with_next = True


def imprint(document: Any, organ: str, day: str) -> None:
    """版记 at the foot of the last page: who printed it and when, between two lines."""
    line = document.add_paragraph()
    frame = OxmlElement("w:framePr")
    measures = (("w", str(Cm(PAGE_WIDTH).twips)), ("hAnchor", "margin"), ("xAlign", "center"), ("vAnchor", "margin"), ("yAlign", "bottom"))
    for name, value in (*measures, ("wrap", "notBeside")):
        frame.set(qn(f"w:{name}"), value)
    line._p.get_or_add_pPr().insert(0, frame)
    shape = line.paragraph_format
    shape.space_before = shape.space_after = Pt(0)
    shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(24)
    shape.left_indent = shape.right_indent = Pt(SMALL)
    shape.tab_stops.add_tab_stop(Length(Cm(PAGE_WIDTH) - Pt(SMALL)), WD_TAB_ALIGNMENT.RIGHT)
    size = _fitting(f"{organ}　　{day}　　", SMALL, 9)
    _font(line.add_run(written(f"{organ}\t{day}")), BODY_FONT, size)
    _borders(line, (("top", "000000", 8, 1), ("bottom", "000000", 8, 1)))
    last = document.add_paragraph()  # what a frame stands beside; this one takes no room
    last.paragraph_format.space_before = last.paragraph_format.space_after = Pt(0)
    last.paragraph_format.line_spacing = Pt(1)
