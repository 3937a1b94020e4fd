"""The workbook that was sent, with its wrong cells marked: to be put right and sent again (docs/town-file.md)."""

from collections.abc import Mapping, Sequence
from io import BytesIO

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from domain.town_file.roster_sheets import HEAD_SHEET
from reports.characters import written
from reports.sheet_dress import as_table, safe
from reports.town_sheets import TABLES

MARK = PatternFill("solid", fgColor="FFFF9999")
LIST_SHEET = "错处"
_WIDTHS = {HEAD_SHEET: (30, 40, 40, 30), LIST_SHEET: (14, 8, 24, 30, 70)}
Grid = Mapping[str, Mapping[int, Mapping[int, str]]]
Mark = tuple[str, int, int, str, str, str]
"""Sheet, row, column, its label, what stands there, what would be right."""


def marked(grid: Grid, columns: Mapping[str, Mapping[str, int]], marks: Sequence[Mark]) -> bytes:
    """Every cell at its place; a list of all mistakes in front. `columns`: where each field stands, by section."""
    book = Workbook()
    assert book.active is not None
    book.remove(book.active)
    _list_sheet(book.create_sheet(LIST_SHEET), marks)
    sections = {title: section for section, (title, _, _) in TABLES.items()}
    for title, rows in grid.items():
        sheet = book.create_sheet(title)
        for number, texts in rows.items():
            for place, text in texts.items():
                sheet.cell(number, place, safe(text)).number_format = "@"
        section = sections.get(title, "")
        places = columns.get(section, {})
        there = {places[c.field]: c for c in TABLES[section][1] if c.field in places} if section else {}
        as_table(sheet, section, there, places.get("", 1), widths=_WIDTHS.get(title))
    for title, row, column, _, _, right in marks:
        if title in book.sheetnames and row and column:
            _mark(book[title], row, column, right)
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def _mark(sheet: Worksheet, row: int, column: int, right: str) -> None:
    cell = sheet.cell(row, column)
    cell.fill = MARK
    before = f"{cell.comment.text}\n" if cell.comment is not None else ""
    cell.comment = Comment(written(before + right), "Lianxin", height=120, width=320)


def _list_sheet(sheet: Worksheet, marks: Sequence[Mark]) -> None:
    sheet.append(["表", "行", "栏", "写的是", "怎么改"])
    for title, row, column, label, stands, right in marks:
        cell = f"{label}（{get_column_letter(column)}{row}）" if column and row else label
        sheet.append([title, row or None, safe(cell), safe(stands), safe(right)])
        if row and column:
            sheet.cell(sheet.max_row, 3).hyperlink = f"#'{title}'!{get_column_letter(column)}{row}"
    as_table(sheet, "", {}, 1, widths=_WIDTHS[LIST_SHEET])
