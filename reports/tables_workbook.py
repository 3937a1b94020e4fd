"""Tables and registers as an Excel workbook that prints: title and period on every page, page x of y, wrapped words, a line to sign.

Numbers are numbers and dates dates; headers stand still and can be filtered.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.pagebreak import Break

from reports import pages
from reports.characters import written
from reports.printed import LEAST, Across, Sheet

MOST_CHARACTERS = 32_000
"""A cell holds 32,767 characters."""
_BAD_TITLE = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_HEADER = PatternFill("solid", fgColor="FFDDEBF7")
_BLOCK = PatternFill("solid", fgColor="FFF2F2F2")
_THIN = Side(style="thin", color="FF7F7F7F")
_EDGE = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_TOP = Alignment(wrap_text=True, vertical="top")
_MIDDLE = Alignment(wrap_text=True, vertical="center")
_CENTRE = Alignment(wrap_text=True, vertical="center", horizontal="center")
_FONT, _SIZE = "宋体", 10
FORMATS = {"date": "yyyy-mm-dd", "moment": "yyyy-mm-dd hh:mm", "percent": "0.0%", "number": "0", "decimal": "0.0"}
PAPERS = {"A4": 9, "A3": 8}
_LINE = 14.5
"""Points of a line of text."""
_HEADING, _NOTE, _SIGNED = 28.0, 18.0, 40.0
"""Points of the lines above and below a table."""


def workbook(sheets: Sequence[Sheet]) -> bytes:
    """Rows are written one by one; a text that begins like a formula stays text."""
    book = Workbook(write_only=True)
    for sheet in sheets:
        page = book.create_sheet(written(sheet.title).translate(_BAD_TITLE)[:31])
        page.sheet_state = "hidden" if sheet.hidden else "visible"
        _write(page, sheet)
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def _write(page: Any, sheet: Sheet) -> None:
    """What stands in columns, page and merged cells must be known before the first row is written."""
    head = 1 + bool(sheet.heading) + bool(sheet.note)
    last = get_column_letter(len(sheet.columns))
    _set_up(page, sheet, head)
    above = 0
    for line, height, style in (
        (sheet.heading, _HEADING, {"font": Font(name=_FONT, size=16, bold=True), "alignment": _CENTRE}),
        (sheet.note, _NOTE, {"font": Font(name=_FONT, size=_SIZE), "alignment": _MIDDLE}),
    ):
        if line:
            above += 1
            _across(page, sheet, line, (above, height), style)
    page.row_dimensions[head].height = tall = max(20.0, _tall(sheet, [column.label for column in sheet.columns]))
    page.append([_styled(page, column.label, font=_bold(), fill=_HEADER, border=_EDGE, alignment=_CENTRE) for column in sheet.columns])
    count, rows = head, list[tuple[float, bool]]()
    put = _writer(page, sheet)
    for row in sheet.rows:
        count += 1
        rows.append(put(row, count))
    if sheet.filters:
        page.auto_filter.ref = f"A{head}:{last}{count}"
    if sheet.signed:
        rows.append((_SIGNED, False))
        _across(page, sheet, sheet.signed, (count + 1, _SIGNED), {"font": Font(name=_FONT, size=11), "alignment": _MIDDLE})
    for n in pages.begin(sheet, rows, tall + _HEADING * bool(sheet.heading) + _NOTE * bool(sheet.note)):
        page.row_breaks.append(Break(id=head + n))


def _writer(page: Any, sheet: Sheet) -> Callable[[Sequence[Any] | Across, int], tuple[float, bool]]:
    """What puts a row of the table at its place; it says how high it is, and whether it is the head of a group."""
    styles: dict[str, Any] = {}
    formats = {**FORMATS, **sheet.formats}

    def put(row: Sequence[Any] | Across, at: int) -> tuple[float, bool]:
        if isinstance(row, Across):
            high = _height(sheet, row.words)
            _across(page, sheet, row.words, (at, high), _LOOKS[row.kind])
            return high, row.kind == "block"
        high = page.row_dimensions[at].height = _tall(sheet, row)
        page.append([_cell(page, formats, styles, value, column.kind) for value, column in zip(row, sheet.columns, strict=True)])
        return high, False

    return put


def _set_up(page: Any, sheet: Sheet, head: int) -> None:
    """As wide as the page and as many pages as it takes; title and header again on each."""
    page.page_setup.orientation = "portrait" if sheet.upright else "landscape"
    page.page_setup.paperSize = PAPERS[sheet.paper]
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    side, above, below = pages.MARGINS
    page.page_margins = PageMargins(left=side, right=side, top=above, bottom=below, header=0.3, footer=0.3)
    page.print_options.horizontalCentered = True
    if sheet.page_words:
        page.oddFooter.center.text = written(sheet.page_words)
    for n, column in enumerate(sheet.columns, 1):
        page.column_dimensions[get_column_letter(n)].width = max(column.width, LEAST.get(column.kind, 0))
    page.freeze_panes = f"A{head + 1}"
    page.print_title_rows = f"1:{head}"


def _across(page: Any, sheet: Sheet, words: str, at: tuple[int, float], style: dict[str, Any]) -> None:
    """Words in one cell as wide as the table. `at`: which row, and how high it is."""
    row, height = at
    page.row_dimensions[row].height = height
    page.append([_styled(page, words, **style), *(_styled(page, None, **style) for _ in sheet.columns[1:])])
    if len(sheet.columns) > 1:
        page.merged_cells.add(f"A{row}:{get_column_letter(len(sheet.columns))}{row}")


def _height(sheet: Sheet, words: str) -> float:
    """A merged cell does not grow by itself. A Chinese character is two columns wide."""
    room = max(sum(column.width for column in sheet.columns) / 2, 1)
    return _LINE * sum(max(1, -(-len(line) // int(room))) for line in words.splitlines() or [""]) + 4


def _tall(sheet: Sheet, row: Sequence[Any]) -> float:
    """A row grows by itself in some offices only."""
    most = max((_lines(value, column.width) for value, column in zip(row, sheet.columns, strict=True) if isinstance(value, str)), default=1)
    return min(_LINE * most + 3, 400.0)


def _lines(words: str, width: float) -> int:
    """What fits stands on one line; where it does not, a character may go over with each."""
    if "\n" not in words and len(words) * 2 <= width:
        return 1
    return sum(1 if _wide(line) <= width else -(-_wide(line) // max(int(width) - 1, 1)) for line in words.split("\n"))


def _wide(line: str) -> int:
    return sum(2 if ord(ch) > 0x2E7F else 1 for ch in line)


def _bold() -> Font:
    return Font(name=_FONT, size=_SIZE, bold=True)


_LOOKS: dict[str, dict[str, Any]] = {
    "block": {"font": _bold(), "fill": _BLOCK, "border": _EDGE, "alignment": _MIDDLE},
    "note": {"font": Font(name=_FONT, size=_SIZE), "border": _EDGE, "alignment": _TOP},
    "gap": {},
}


def _styled(page: Any, value: Any, **style: Any) -> Any:
    cell: Any = WriteOnlyCell(page, _safe(value))
    for name, look in style.items():
        setattr(cell, name, look)
    return cell


def _cell(page: Any, formats: Mapping[str, str], styles: dict[str, Any], value: Any, kind: str) -> Any:
    """A cell in the look of its kind; the look is worked out once a sheet, it is most of the cost of a cell."""
    shown = kind if value is not None and not isinstance(value, str) else "text"
    if shown == "decimal" and isinstance(value, int):
        shown = "number"
    if shown not in styles:
        model: Any = WriteOnlyCell(page)
        model.border, model.alignment, model.font = _EDGE, _MIDDLE if shown == "text" else _CENTRE, Font(name=_FONT, size=_SIZE)
        if shown in formats:
            model.number_format = formats[shown]
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
