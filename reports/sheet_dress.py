"""How a sheet of the roster looks and works: widths, locked ids, drop-downs, a page of A4; what may stand in a cell."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from domain.town_file.office_words import choices_of
from domain.town_file.roster_sheets import NO, SHEETS, TOWNS_SHEET, YES, Column
from reports.characters import written

_HEADER = PatternFill("solid", fgColor="FFDDEBF7")
WRAP = Alignment(wrap_text=True, vertical="top")
_WIDEST = 42
ROOM = 300
"""Empty rows below what is there that may be typed into."""


def plain_cell(value: Any) -> Any:
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, (list, tuple)) and all(isinstance(v, str) and "、" not in v for v in value):
        return "、".join(value)
    return json.dumps(value, ensure_ascii=False) if isinstance(value, (list, tuple, Mapping)) else value


def safe(value: Any) -> Any:
    """A text that begins like a formula stays a text."""
    value = plain_cell(value)
    if isinstance(value, str):
        clean = written(value)
        return "'" + clean if clean[:1] in ("=", "+", "-", "@") and not clean.lstrip("+-").isdigit() else clean
    return value


def offers(section: str, column: Column) -> str:
    """What a drop-down of the column offers, as a formula."""
    if column.kind == "yes_no":
        return f'"{YES},{NO}"'
    if choices := choices_of(f"{section}.{column.field}"):
        return '"' + ",".join(choices) + '"'
    return names_of(column.refers) if column.refers else ""


def names_of(section: str) -> str:
    title, columns = SHEETS.get(section, (TOWNS_SHEET, ()))
    number = next((n for n, c in enumerate(columns, 1) if c.field == "name"), 2)
    letter = get_column_letter(number)
    return f"'{title}'!${letter}$2:${letter}$1000"


def offer(sheet: Worksheet, cells: str, formula: str, *, strict: bool) -> None:
    """Several may be written with 、 where the drop-down offers one."""
    made = DataValidation(type="list", formula1=formula, allow_blank=True, showErrorMessage=strict, errorStyle="warning")
    made.errorTitle, made.error = "请核对", "下拉框里没有这一项，确定要这样写吗？"
    sheet.add_data_validation(made)
    made.add(cells)


def lock(sheet: Worksheet) -> None:
    """Only ids cannot be typed over; there is no password, and rows may be added, taken out, sorted and made wider."""
    guard = sheet.protection
    guard.sheet = True
    for free in ("formatCells", "formatColumns", "formatRows", "insertRows", "deleteRows", "insertColumns", "sort", "autoFilter"):
        setattr(guard, free, False)


def as_table(sheet: Worksheet, section: str, there: Mapping[int, Column], header: int, *, widths: Iterable[float] | None = None) -> None:
    """A sheet that stands already, made to look and work like ours. `there`: its columns, by number."""
    columns, last = there, max(500, sheet.max_row + ROOM)
    told = {place: [sheet.cell(n, place).value for n in range(header + 1, sheet.max_row + 1)] for place in columns}
    dress(sheet, widths or [wide(columns[n], told[n]) if n in columns else 10 for n in range(1, max(columns, default=0) + 1)], header)
    for place, column in columns.items():
        letter = get_column_letter(place)
        sheet.column_dimensions[letter].protection = Protection(locked=column.field == "id")
        if offered := offers(section, column):
            offer(sheet, f"{letter}{header + 1}:{letter}{last}", offered, strict=column.kind != "list" and not column.refers)


def wide(column: Column, values: Iterable[Any]) -> float:
    """Wide enough for what stands there, up to what fits on a screen."""
    return max(8, min(_WIDEST, max(map(width, (column.label, *(str(plain_cell(v) or "") for v in values)))) + 3))


def width(text: str) -> int:
    """Characters of an office font count twice."""
    return max((sum(1 + (ord(letter) > 0x2E7F) for letter in line) for line in text.split("\n")), default=0)


def dress(sheet: Worksheet, widths: Iterable[float], header: int = 1) -> None:
    """Frozen header, filter, widths, A4 landscape."""
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    for cell in sheet[header]:
        cell.font, cell.fill, cell.alignment = Font(bold=True), _HEADER, WRAP
    sheet.freeze_panes = f"B{header + 1}"
    sheet.auto_filter.ref = sheet.dimensions
    fit(sheet)
    sheet.print_title_rows = f"{header}:{header}"


def fit(sheet: Worksheet) -> None:
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
