"""Tables and figures in the appendix of a paper, each with its number and title; header rows stand again on every page."""

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
    widths = [Cm(PAGE_WIDTH * share / sum(shares)) for share in shares]
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
    last = range(len(table.rows) + 1 - LAST, len(table.rows))
    for number, row in enumerate((table.header, *table.rows)):
        cells = made.rows[0].cells if row is table.header else made.add_row().cells
        if len(row) == 1 and len(cells) > 1:  # words that stand across the table
            _fill(cells[0].merge(cells[-1]), row[0], head=False, left=False, kept=number in last)
            continue
        for n, (cell, words) in enumerate(zip(cells, row, strict=True)):
            cell.width = widths[n]
            _fill(
                cell, words, head=row is table.header, left=n in table.left and row is not table.header, kept=number < 2 or number in last
            )
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


def _fill(cell: Any, words: str, *, head: bool, left: bool, kept: bool) -> None:
    """`kept`: with the next row, on one page: title, header and first row, and the last ones."""
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    line = cell.paragraphs[0]
    line.alignment = WD_ALIGN_PARAGRAPH.LEFT if left else WD_ALIGN_PARAGRAPH.CENTER
    line.paragraph_format.space_before = line.paragraph_format.space_after = Pt(2)
    line.paragraph_format.keep_with_next = kept
    _put(line, words, HEAD_FONT if head else BODY_FONT, SMALL)


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
