"""Tables and figures in the appendix of a paper, each with its number and title; header rows stand again on every page."""

import re
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt

from reports.documents import BODY_FONT, HEAD_FONT, _put
from reports.official import PAGE_WIDTH, paragraph
from reports.paper import Figure, Table, without_zeros

SMALL = 10.5
"""五号, in points."""
TITLE = 14
MARGIN = 2
"""Points between a cell's line and its words."""
HEAD_SIZES = (SMALL, 9, 8, 7.5, 7)
WIDE = 0.66
"""A Latin letter in parts of its size, of the widest font that stands in for the office's."""
FIGURES, NAMES = 31.0, 95.0
"""Points of a column of numbers of five figures, and of names of nine signs."""
_LATIN = re.compile(r"[A-Za-zÀ-ɏ’'-]+")
_WHOLE = re.compile(r"[A-Za-zÀ-ɏ0-9’'-]+")
"""In a row also a number: YL-2601-0022."""
LAST = 3
"""Rows at the end that stand on one page: none of them alone."""
PICTURE_HEIGHT = Cm(13.5)


def put_table(document: Any, given: Table) -> None:
    table = without_zeros(given)
    _put_head(document, table)
    made = document.add_table(rows=1, cols=len(table.header), style="Table Grid")
    made.alignment = WD_TABLE_ALIGNMENT.CENTER
    made.autofit = False
    _narrow(made)
    shares = table.widths or [1.0] * len(table.header)
    head_size, points = _with_whole_words(table, [PAGE_WIDTH / 2.54 * 72 * share / sum(shares) for share in shares])
    widths = [Pt(each) for each in points]
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
    last = range(len(table.rows) + 1 - LAST, len(table.rows))
    for number, row in enumerate((table.header, *table.rows)):
        cells = made.rows[0].cells if row is table.header else made.add_row().cells
        if len(row) == 1 and len(cells) > 1:  # words that stand across the table
            _fill(cells[0].merge(cells[-1]), row[0], left=False, kept=number in last)
            continue
        for n, (cell, words) in enumerate(zip(cells, row, strict=True)):
            cell.width = widths[n]
            left, kept = n in table.left and row is not table.header, number < 2 or number in last
            head = row is table.header
            _fill(cell, _in_halves(words, points[n]) if head else words, head_size if head else 0, left=left, kept=kept)
    for row in made.rows:
        _mark(row._tr, "w:cantSplit")
    _mark(made.rows[0]._tr, "w:tblHeader")
    if table.below:
        for cell in made.rows[-1].cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True
        paragraph(document, table.below, BODY_FONT, SMALL, indent=False).paragraph_format.line_spacing = Pt(16)


def _put_head(document: Any, table: Table) -> None:
    """Title (none where that of its appendix says it all), and below it what is counted."""
    if table.title:
        title = paragraph(document, table.title, HEAD_FONT, TITLE, indent=False)
        title.alignment = WD_ALIGN_PARAGRAPH.CENTER
        title.paragraph_format.space_before = Pt(14)
        title.paragraph_format.keep_with_next = True
    if table.note:
        note = paragraph(document, table.note, BODY_FONT, SMALL, indent=False)
        note.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        note.paragraph_format.line_spacing = Pt(16)
        note.paragraph_format.keep_with_next = True


def _narrow(table: Any) -> None:
    """Words stand close to the lines of a cell, so that ten columns hold numbers of five figures."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        edge = OxmlElement(f"w:{side}")
        edge.set(qn("w:w"), str(Pt(MARGIN).twips))
        edge.set(qn("w:type"), "dxa")
        margins.append(edge)
    table._tbl.tblPr.insert_element_before(margins, "w:tblLook", "w:tblCaption", "w:tblDescription")


def _with_whole_words(table: Table, widths: Sequence[float]) -> tuple[float, Sequence[float]]:
    """Points of the header's letters and of the columns in which no Latin word of it or of a row is broken: room comes from those columns
    that have more than they need, then from the header's size. The first, which names the rows, keeps room for NAMES, at the smallest
    size for its own words. Characters stand one below the other where they must."""
    if not any(map(_longest, table.header)):
        return SMALL, widths
    columns = [[row[n] for row in table.rows if len(row) > n and len(row) > 1] for n in range(len(table.header))]
    rows = [max((_longest(words, _WHOLE) for words in column), default=0) * WIDE * SMALL for column in columns]
    for size, names in (*((size, NAMES) for size in HEAD_SIZES), (HEAD_SIZES[-1], 0.0)):
        heads = [_longest(words) * WIDE * size for words in table.header]
        needed = [max(head, row, FIGURES - 2 * MARGIN) + 2 * MARGIN for head, row in zip(heads, rows, strict=True)]
        needed[0] = max(needed[0], min(names, widths[0]))
        if sum(needed) <= sum(widths):
            return size, _shared_out(widths, needed)
    return SMALL, widths


def _longest(words: str, of: re.Pattern[str] = _LATIN) -> int:
    return max(map(len, of.findall(words)), default=0)


def _shared_out(widths: Sequence[float], needed: Sequence[float]) -> Sequence[float]:
    """As they are where each has what it needs; else the others give, by how much more they have, what some lack."""
    more = sum(max(width - need, 0) for width, need in zip(widths, needed, strict=True))
    lacks = sum(max(need - width, 0) for width, need in zip(widths, needed, strict=True))
    kept = 1 - lacks / more if more else 1
    return [need + max(width - need, 0) * kept for width, need in zip(widths, needed, strict=True)]


def _in_halves(words: str, width: float) -> str:
    """按时答复 in a column of three characters is 按时 and 答复, not 按时答 and 复. `width`: points of the column."""
    room = int((width - 2 * MARGIN) / SMALL)
    half = -(-len(words) // 2)
    return f"{words[:half]}\n{words[half:]}" if half <= room < len(words) and not _longest(words) and "\n" not in words else words


def _fill(cell: Any, words: str, head: float = 0, *, left: bool, kept: bool) -> None:
    """`head`: points of a header's letters; 0: no header. `kept`: with the next row, on one page: title, header and first row, and the last ones."""
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    line = cell.paragraphs[0]
    line.alignment = WD_ALIGN_PARAGRAPH.LEFT if left else WD_ALIGN_PARAGRAPH.CENTER
    line.paragraph_format.space_before = line.paragraph_format.space_after = Pt(2)
    line.paragraph_format.keep_with_next = kept
    _put(line, words, HEAD_FONT if head else BODY_FONT, head or SMALL)


def _mark(row: Any, name: str) -> None:
    row.get_or_add_trPr().append(OxmlElement(name))


def put_figure(document: Any, figure: Figure) -> None:
    line = document.add_paragraph()
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    line.paragraph_format.space_before, line.paragraph_format.space_after = Pt(10), Pt(0)
    line.paragraph_format.keep_with_next = True
    shape = line.add_run().add_picture(BytesIO(figure.picture), width=Cm(PAGE_WIDTH))
    if shape.height > PICTURE_HEIGHT:
        shape.width, shape.height = Length(shape.width * PICTURE_HEIGHT // shape.height), PICTURE_HEIGHT
    paragraph(document, figure.title, HEAD_FONT, TITLE, indent=False).alignment = WD_ALIGN_PARAGRAPH.CENTER
