"""事项办理单 as a Word document: each matter on an A4 sheet of its own, with room to sign."""

from collections.abc import Sequence
from typing import Any

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.shared import Cm, Pt

from reports.case_sheet_room import FIELD, FIELD_WIDE, MARGINS, POINTS, SIGN, WIDTHS, heights, left_for_blocks
from reports.characters import written
from reports.documents import BODY_FONT, HEAD_FONT, TITLE_FONT, _bytes, _font, _new, _put
from reports.paper import CaseSheet
from reports.unbroken import in_rows

SIZE = 10.5


def case_sheets(sheets: Sequence[CaseSheet]) -> bytes:
    document = _new()
    section = document.sections[0]
    section.top_margin, section.bottom_margin = map(Cm, MARGINS)
    for n, sheet in enumerate(sheets):
        title = document.add_paragraph()
        title.alignment = WD_ALIGN_PARAGRAPH.CENTER
        title.paragraph_format.page_break_before = n > 0
        title.paragraph_format.space_after = Pt(8)
        _font(title.add_run(written(sheet.title)), TITLE_FONT, 18)
        if sheet.mark:
            title.paragraph_format.space_after = Pt(0)
            mark = document.add_paragraph()
            mark.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            mark.paragraph_format.space_before, mark.paragraph_format.space_after = Pt(0), Pt(4)
            _font(mark.add_run(written(sheet.mark)), HEAD_FONT, 12)
        _table(document, sheet)
    return _bytes(document)


def _table(document: Any, sheet: CaseSheet) -> None:
    table = document.add_table(rows=0, cols=4, style="Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    for column, width in zip(table.columns, WIDTHS, strict=True):
        column.width = Cm(width)
    for pair in sheet.fields:
        cells = _row(table, Cm(FIELD))
        for n, (label, words) in enumerate(pair):
            _fill(cells[2 * n], label, head=True)
            _fill(cells[2 * n + 1], in_rows(words, FIELD_WIDE))
    room = left_for_blocks(sheet.fields, len(sheet.signs), marked=bool(sheet.mark))
    for (label, words), high in zip(sheet.blocks, heights([words for _label, words in sheet.blocks], room), strict=True):
        cells = _row(table, Cm(high))
        _fill(cells[0], label, head=True)
        _fill(cells[1].merge(cells[3]), words)
    for label, day in sheet.signs:
        cells = _row(table, Cm(SIGN))
        _fill(cells[0], label, head=True)
        _fill(cells[1].merge(cells[3]), day)
        cells[1].paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _row(table: Any, height: Any) -> Any:
    row = table.add_row()
    row.height, row.height_rule = height, WD_ROW_HEIGHT_RULE.AT_LEAST
    for cell, width in zip(row.cells, WIDTHS, strict=True):
        cell.width = Cm(width)
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    return row.cells


def _fill(cell: Any, words: str, *, head: bool = False) -> None:
    lines = words.splitlines() or [""]
    for n, line in enumerate(lines):
        paragraph = cell.paragraphs[0] if n == 0 else cell.add_paragraph()
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(0)
        paragraph.paragraph_format.line_spacing_rule, paragraph.paragraph_format.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(POINTS)
        if head:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        _put(paragraph, line, HEAD_FONT if head else BODY_FONT, SIZE)
