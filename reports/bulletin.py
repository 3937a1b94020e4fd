"""The 通报 as a Word document in the layout of GB/T 9704-2012: title, addressee, numbered sections, tables, signature.

Everything it says comes in as finished words. Fonts are named as offices have them and not embedded.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO

from docx import Document
from docx.document import Document as Doc
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt
from docx.text.paragraph import Paragraph

from reports.characters import written
from reports.documents import BODY_FONT, HEAD_FONT, TITLE_FONT, _bytes, _font, _new

BODY, SMALL = 16, 10.5
"""三号 for the text, 五号 in tables (points)."""
LINE = Pt(28)
PICTURE_HEIGHT = Cm(21)
PAGE_WIDTH = 15.6
"""Centimetres between the margins."""


@dataclass(frozen=True)
class Table:
    title: str
    header: Sequence[str]
    rows: Sequence[Sequence[str]]
    widths: Sequence[float] = ()
    """Shares of the page width; equal when empty."""


@dataclass(frozen=True)
class Section:
    """`head` already has its number (一、…)."""

    head: str
    paragraphs: Sequence[str] = ()
    tables: Sequence[Table] = ()


PLACES = ("标题", "主送", "正文", "落款", "附表")
"""What a template holds, each alone in a paragraph and in double braces; 正文 must be there (docs/spec.md section 7)."""
Content = Mapping[str, Callable[[], None]]


def bulletin(
    title: Sequence[str],
    addressee: str,
    sections: Sequence[Section],
    closing: Sequence[str],
    picture: bytes | None = None,
    template: bytes | None = None,
) -> bytes:
    """The document. `title` may have several lines; `picture` (PNG) stands before the tables; `template` is the staff's own page."""
    document = Document(BytesIO(template)) if template is not None else _new()
    content: Content = {
        "标题": lambda: _put_title(document, title),
        "主送": lambda: _put_addressee(document, addressee),
        "正文": lambda: _put_sections(document, sections),
        "落款": lambda: _put_closing(document, closing),
        "附表": lambda: _put_tables(document, sections, picture),
    }
    if template is not None:
        _fill(document, content)
        return _bytes(document)
    for put in content.values():
        put()
    _page_numbers(document)
    return _bytes(document)


def blank_template(hint: str) -> bytes:
    """The page as it is, with its places, for staff to make it their own."""
    document = _new()
    for name in PLACES:
        paragraph = _paragraph(document, _place(name), BODY_FONT, BODY, indent=name == "正文")
        paragraph.alignment = {"标题": WD_ALIGN_PARAGRAPH.CENTER, "落款": WD_ALIGN_PARAGRAPH.RIGHT}.get(name, WD_ALIGN_PARAGRAPH.LEFT)
    document.core_properties.comments = hint[:255]
    _page_numbers(document)
    return _bytes(document)


def missing_places(template: bytes) -> list[str]:
    """Places without which nothing can be written. Raises ValueError for what is no Word document."""
    try:
        document = Document(BytesIO(template))
    except Exception as error:  # the library raises whatever its zip and XML readers raise
        raise ValueError("no Word document") from error
    known = {paragraph.text.strip() for paragraph in document.paragraphs}
    return [name for name in ("正文",) if _place(name) not in known]


def _place(name: str) -> str:
    return "{{" + name + "}}"


def _fill(document: Doc, content: Content) -> None:
    """What is written goes where its place stands; a place the staff took out is left out, the tables then come last."""
    places = {paragraph.text.strip(): paragraph for paragraph in document.paragraphs}
    for name, put in content.items():
        place = places.get(_place(name))
        if place is None and name != "附表":
            continue
        known = len(document.element.body)
        put()
        if place is None:
            continue
        for element in list(document.element.body)[known - 1 : -1]:  # what was put stands before the page's own settings
            place._p.addprevious(element)
        place._p.getparent().remove(place._p)


def _put_title(document: Doc, title: Sequence[str]) -> None:
    for line in title:
        paragraph = _paragraph(document, line, TITLE_FONT, 22, indent=False)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _paragraph(document, "", BODY_FONT, BODY, indent=False)


def _put_addressee(document: Doc, addressee: str) -> None:
    if addressee:
        _paragraph(document, addressee, BODY_FONT, BODY, indent=False)


def _put_sections(document: Doc, sections: Sequence[Section]) -> None:
    last = None
    for section in sections:
        head = _paragraph(document, section.head, HEAD_FONT, BODY)
        head.paragraph_format.keep_with_next = True
        for words in section.paragraphs:
            last = _paragraph(document, words, BODY_FONT, BODY)
    if last is not None:
        last.paragraph_format.keep_with_next = True  # GB/T 9704: who signs never stands alone on a page


def _put_closing(document: Doc, closing: Sequence[str]) -> None:
    _paragraph(document, "", BODY_FONT, BODY, indent=False).paragraph_format.keep_with_next = True
    for line in closing:
        paragraph = _paragraph(document, line, BODY_FONT, BODY, indent=False)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        paragraph.paragraph_format.right_indent = Pt(2 * BODY)
        paragraph.paragraph_format.keep_with_next = line is not closing[-1]


def _put_tables(document: Doc, sections: Sequence[Section], picture: bytes | None) -> None:
    tables = [table for section in sections for table in section.tables if table.rows]
    if picture:
        _picture(document, picture)
    for n, table in enumerate(tables):
        _table(document, table, new_page=n == 0)


def _paragraph(document: Doc, words: str, font: str, size: float, *, indent: bool = True) -> Paragraph:
    paragraph = document.add_paragraph()
    shape = paragraph.paragraph_format
    shape.space_before = shape.space_after = Pt(0)
    shape.line_spacing = LINE if size <= BODY else Pt(36)
    if indent:
        shape.first_line_indent = Pt(2 * BODY)
    _font(paragraph.add_run(written(words)), font, size)
    return paragraph


def _picture(document: Doc, picture: bytes) -> None:
    """On a page of its own, as large as fits."""
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.page_break_before = True
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    shape = paragraph.add_run().add_picture(BytesIO(picture), width=Cm(PAGE_WIDTH))
    if shape.height > PICTURE_HEIGHT:
        shape.width, shape.height = Length(shape.width * PICTURE_HEIGHT // shape.height), PICTURE_HEIGHT


def _table(document: Doc, table: Table, *, new_page: bool) -> None:
    title = _paragraph(document, table.title, HEAD_FONT, 14, indent=False)
    title.paragraph_format.page_break_before = new_page
    title.paragraph_format.keep_with_next = True
    title.paragraph_format.space_before = Pt(10)
    made = document.add_table(rows=1, cols=len(table.header), style="Table Grid")
    made.alignment = WD_TABLE_ALIGNMENT.CENTER
    made.autofit = False
    shares = table.widths or [1.0] * len(table.header)
    widths = [Cm(PAGE_WIDTH * share / sum(shares)) for share in shares]
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
    for row in (table.header, *table.rows):
        cells = made.rows[0].cells if row is table.header else made.add_row().cells
        for n, (cell, words) in enumerate(zip(cells, row, strict=True)):
            cell.width = widths[n]
            paragraph = cell.paragraphs[0]
            paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT if n == 0 else WD_ALIGN_PARAGRAPH.CENTER
            _font(paragraph.add_run(written(words)), HEAD_FONT if row is table.header else BODY_FONT, SMALL)
    _repeat_header(made.rows[0]._tr)


def _repeat_header(row: object) -> None:
    """The header row stands again on every page; no row is cut by a page's end."""
    properties = row.get_or_add_trPr()  # type: ignore[attr-defined]
    for name in ("w:tblHeader", "w:cantSplit"):
        properties.append(OxmlElement(name))


def _page_numbers(document: Doc) -> None:
    """— 1 — in the middle of the foot."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _font(paragraph.add_run("— "), "宋体", 14)
    run = paragraph.add_run()
    for kind, words in (("begin", ""), ("", "PAGE"), ("end", "")):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = words
        run._r.append(element)
    _font(run, "宋体", 14)
    _font(paragraph.add_run(" —"), "宋体", 14)
