"""Tables and registers as an Excel workbook: numbers as numbers, dates as dates, frozen headers, filters, A4 landscape."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from reports.characters import written

MOST_CHARACTERS = 32_000
"""A cell holds 32,767 characters."""
_BAD_TITLE = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_HEADER = PatternFill("solid", fgColor="FFDDEBF7")
_THIN = Side(style="thin", color="FFBFBFBF")
_EDGE = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_TOP = Alignment(wrap_text=True, vertical="top")
FORMATS = {"date": "yyyy-mm-dd", "moment": "yyyy-mm-dd hh:mm", "percent": "0.0%", "number": "0", "decimal": "0.0"}


@dataclass(frozen=True)
class Column:
    """`kind`: text, number, decimal, percent, date (a date), moment (a naive local time). `width` in characters."""

    label: str
    width: float = 12
    kind: str = "text"


@dataclass(frozen=True)
class Sheet:
    """`note` stands above the table."""

    title: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[Any]]
    note: str = ""


def workbook(sheets: Sequence[Sheet]) -> bytes:
    """Rows are written one by one; a text that begins like a formula stays text."""
    book = Workbook(write_only=True)
    for sheet in sheets:
        page = book.create_sheet(written(sheet.title).translate(_BAD_TITLE)[:31])
        page.page_setup.orientation, page.page_setup.paperSize = "landscape", 9
        page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
        page.sheet_properties.pageSetUpPr.fitToPage = True
        for n, column in enumerate(sheet.columns, 1):
            page.column_dimensions[get_column_letter(n)].width = column.width
        head = 1
        if sheet.note:
            page.append([WriteOnlyCell(page, _safe(sheet.note))])
            head = 2
        page.freeze_panes = f"A{head + 1}"
        page.print_title_rows = f"{head}:{head}"
        page.append([_head(page, column.label) for column in sheet.columns])
        count = head
        styles: dict[str, Any] = {}
        for row in sheet.rows:
            page.append([_cell(page, styles, value, column.kind) for value, column in zip(row, sheet.columns, strict=True)])
            count += 1
        page.auto_filter.ref = f"A{head}:{get_column_letter(len(sheet.columns))}{count}"
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def _head(page: Any, label: str) -> Any:
    cell = WriteOnlyCell(page, written(label))
    cell.font, cell.fill, cell.border, cell.alignment = Font(bold=True), _HEADER, _EDGE, _TOP
    return cell


def _cell(page: Any, styles: dict[str, Any], value: Any, kind: str) -> Any:
    """A cell in the look of its kind; the look is worked out once a sheet, it is most of the cost of a cell."""
    shown = kind if value is not None and not isinstance(value, str) else "text"
    if shown not in styles:
        model: Any = WriteOnlyCell(page)
        model.border, model.alignment = _EDGE, _TOP
        if shown in FORMATS:
            model.number_format = FORMATS[shown]
        styles[shown] = model._style
    cell: Any = WriteOnlyCell(page)
    cell._style = styles[shown]
    cell.value = _safe(value)
    if isinstance(value, str):
        cell.data_type = "s"
    return cell


def _safe(value: Any) -> Any:
    if isinstance(value, str):
        return written(value)[:MOST_CHARACTERS]
    if isinstance(value, datetime):
        return value.replace(tzinfo=None)
    return value if value is None or isinstance(value, (int, float, date, bool)) else str(value)
