"""The roster written as an Excel workbook, with drop-downs and explanations (docs/town-file.md). `reports/town_sheets.py` reads it."""

import json
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from domain.calendar_rows import rows_of_years
from domain.office_words import choices_of
from domain.roster_sheets import (
    CALENDAR_COLUMNS,
    CALENDAR_SHEET,
    EXAMPLE,
    HEAD_FIRST,
    HEAD_LABELS,
    HEAD_REFERS,
    HEAD_SHEET,
    HELP_SHEET,
    NAME_COLUMNS,
    NO,
    PLAN_COLUMNS,
    PLAN_SHEET,
    PRESIDIUM_COLUMNS,
    PRESIDIUM_SHEET,
    REFERRAL_COLUMNS,
    REFERRALS_SHEET,
    ROTA_COLUMNS,
    ROTA_SHEET,
    SHEETS,
    TEXT_COLUMNS,
    TEXTS_SHEET,
    TOWNS_SHEET,
    YES,
    Column,
)
from reports.characters import written
from reports.roster_words import Words, help_lines, seasons

_HEADER = PatternFill("solid", fgColor="FFDDEBF7")
_LOCKED = PatternFill("solid", fgColor="FFEEEEEE")
_WRAP = Alignment(wrap_text=True, vertical="top")
_FREE = Protection(locked=False)
_ROOM = 300
"""Empty rows below what is there that may be typed into."""
Sections = Mapping[str, Iterable[Mapping[str, Any]]]
Tables = Sequence[tuple[str, str, tuple[Column, ...], Sequence[Mapping[str, Any]]]]
"""Section, title, columns and rows, in the order of the sheets."""


def write_workbook(
    sections: Sections, congress: Mapping[str, Any], texts: Iterable[Mapping[str, Any]] = (), *, examples: bool = False
) -> bytes:
    """The roster as it is, its ids locked; with `examples` an empty form with one example row per sheet."""
    tables = tables_of(sections, congress, texts)
    book = Workbook()
    assert book.active is not None
    book.remove(book.active)
    words = Words({section: rows for section, _, _, rows in tables})
    _help_sheet(book.create_sheet(HELP_SHEET), filled=not examples)
    _head_sheet(book.create_sheet(HEAD_SHEET), congress, words)
    for section, title, columns, rows in tables:
        if section != "towns" or rows or examples:
            made = [[words.cell(section, column, row) for column in columns] for row in rows]
            _table(book.create_sheet(title), section, columns, made, examples=examples and section != "categories")
    book.active = 1
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def tables_of(sections: Sections, congress: Mapping[str, Any], texts: Iterable[Mapping[str, Any]] = ()) -> Tables:
    """Every sheet that is a table, in order, with its rows."""
    towns = [{"id": key, "name": name} for key, name in (congress.get("towns") or {}).items()]
    told = congress.get("referrals") or {}
    return [
        ("towns", TOWNS_SHEET, NAME_COLUMNS, towns),
        *((section, title, columns, list(sections.get(section, ()))) for section, (title, columns) in SHEETS.items()),
        ("presidium", PRESIDIUM_SHEET, PRESIDIUM_COLUMNS, list(congress.get("presidium") or ())),
        ("duty_rota", ROTA_SHEET, ROTA_COLUMNS, list(congress.get("duty_rota") or ())),
        ("visit_plan", PLAN_SHEET, PLAN_COLUMNS, list(congress.get("visit_plan") or ())),
        ("calendar", CALENDAR_SHEET, CALENDAR_COLUMNS, rows_of_years(congress.get("calendars") or ())),
        ("referrals", REFERRALS_SHEET, REFERRAL_COLUMNS, [{"key": name, "number": number} for name, number in told.items()]),
        ("canned", TEXTS_SHEET, TEXT_COLUMNS, list(texts)),
    ]


def _help_sheet(sheet: Worksheet, *, filled: bool) -> None:
    for line in help_lines(filled=filled):
        sheet.append([line])
    sheet.column_dimensions["A"].width = 90
    for row in sheet.iter_rows():
        for cell in row:
            cell.alignment = _WRAP
    sheet["A1"].font = Font(bold=True, size=14)


def _head_sheet(sheet: Worksheet, congress: Mapping[str, Any], words: Words) -> None:
    flat = dict(_flat(congress))
    keys = [*HEAD_FIRST, *(key for key in flat if key not in HEAD_LABELS)]
    sheet.append(["项目", "内容", "说明", "字段（不要改）"])
    for number, key in enumerate(keys, 2):
        label, note = HEAD_LABELS.get(key, (key, ""))
        path = f"town.{key}" if key in congress else key
        sheet.append([safe(label), safe(words.setting(path, key, flat.get(key))), safe(note), written(key)])
        if choices := choices_of(path) or choices_of(f"town.{key}"):
            _offer(sheet, f"B{number}", '"' + ",".join(choices) + '"', strict=key != "languages")
        elif key in HEAD_REFERS:
            _offer(sheet, f"B{number}", _names_of(HEAD_REFERS[key]), strict=True)
    _dress(sheet, (30, 40, 40, 30))
    for row in sheet.iter_rows(min_row=2, max_col=3):
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal="left")
            cell.protection = _FREE
    _lock(sheet)


def _flat(congress: Mapping[str, Any]) -> Iterable[tuple[str, Any]]:
    """Settings as `name` or `name.part`; lists of plain words with 、, deeper things as JSON."""
    for name, value in congress.items():
        if name in ("towns", "calendars", "calendar", "presidium", "categories", "duty_rota", "visit_plan", "referrals"):
            continue
        if name == "busy_season":
            yield name, seasons(value)
        elif isinstance(value, Mapping) and value:
            for part, inner in value.items():
                yield f"{name}.{part}", inner
        else:
            yield name, value


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


def _table(sheet: Worksheet, section: str, columns: tuple[Column, ...], rows: Sequence[Sequence[Any]], *, examples: bool) -> None:
    sheet.append([column.label for column in columns])
    if examples:
        first = EXAMPLE + columns[0].example
        sheet.append([first, *(column.example for column in columns[1:])])
        for cell in sheet[2]:
            cell.font = Font(italic=True, color="FF888888")
    for row in rows:
        sheet.append([safe(value) for value in row])
    _dress(sheet, [max(10, min(28, len(column.label) * 2 + 4)) for column in columns])
    last = max(500, sheet.max_row + _ROOM)
    for number, column in enumerate(columns, 1):
        letter = get_column_letter(number)
        if column.note:
            sheet[f"{letter}1"].comment = Comment(column.note, "Lianxin")
        locked = column.field == "id"
        sheet.column_dimensions[letter].protection = Protection(locked=locked)
        for cell in sheet[letter][1:]:
            _dress_cell(cell, column)
        if column.kind in ("text", "date", "list"):
            sheet.column_dimensions[letter].number_format = "@"
        offered = offers(section, column)
        if offered:
            _offer(sheet, f"{letter}2:{letter}{last}", offered, strict=column.kind != "list" and not column.refers)
    _lock(sheet)


def _dress_cell(cell: Cell, column: Column) -> None:
    cell.protection = Protection(locked=column.field == "id")
    if column.field == "id":
        cell.fill = _LOCKED
    if column.kind in ("text", "date", "list"):
        cell.number_format = "@"


def offers(section: str, column: Column) -> str:
    """What a drop-down of the column offers, as a formula."""
    if column.kind == "yes_no":
        return f'"{YES},{NO}"'
    if choices := choices_of(f"{section}.{column.field}"):
        return '"' + ",".join(choices) + '"'
    return _names_of(column.refers) if column.refers else ""


def _names_of(section: str) -> str:
    title, columns = SHEETS.get(section, (TOWNS_SHEET, ()))
    number = next((n for n, c in enumerate(columns, 1) if c.field == "name"), 2)
    letter = get_column_letter(number)
    return f"'{title}'!${letter}$2:${letter}$1000"


def _offer(sheet: Worksheet, cells: str, formula: str, *, strict: bool) -> None:
    """Several may be written with 、 where the drop-down offers one."""
    made = DataValidation(type="list", formula1=formula, allow_blank=True, showErrorMessage=strict, errorStyle="warning")
    made.errorTitle, made.error = "请核对", "下拉框里没有这一项，确定要这样写吗？"
    sheet.add_data_validation(made)
    made.add(cells)


def _lock(sheet: Worksheet) -> None:
    """Only ids cannot be typed over; there is no password, and rows may be added, taken out, sorted and made wider."""
    guard = sheet.protection
    guard.sheet = True
    for free in ("formatCells", "formatColumns", "formatRows", "insertRows", "deleteRows", "insertColumns", "sort", "autoFilter"):
        setattr(guard, free, False)


def as_table(sheet: Worksheet, section: str, places: Mapping[str, int], *, widths: Iterable[float] | None = None) -> None:
    """A sheet that stands already, made to look and work like ours. `places`: where each field stands; empty: the header's row."""
    columns = {place: column for column in _columns_of(section) if (place := places.get(column.field))}
    header, last = places.get("", 1), max(500, sheet.max_row + _ROOM)
    _dress(sheet, widths or [max(10, min(28, len(c.label) * 2 + 4)) for _, c in sorted(columns.items())], header)
    for place, column in columns.items():
        letter = get_column_letter(place)
        sheet.column_dimensions[letter].protection = Protection(locked=column.field == "id")
        if offered := offers(section, column):
            _offer(sheet, f"{letter}{header + 1}:{letter}{last}", offered, strict=column.kind != "list" and not column.refers)


def _columns_of(section: str) -> tuple[Column, ...]:
    return next((columns for name, _, columns, _ in tables_of({}, {}) if name == section), ())


def _dress(sheet: Worksheet, widths: Iterable[float], header: int = 1) -> None:
    """Frozen header, filter, widths, A4 landscape."""
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    for cell in sheet[header]:
        cell.font, cell.fill, cell.alignment = Font(bold=True), _HEADER, _WRAP
    sheet.freeze_panes = f"B{header + 1}"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{header}:{header}"
