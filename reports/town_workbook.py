"""The roster written as an Excel workbook, with drop-downs and explanations (docs/town-file.md). `reports/town_sheets.py` reads it."""

from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from domain.town_file.calendar_rows import rows_of_years
from domain.town_file.office_words import WORDS, choices_of
from domain.town_file.roster_sheets import (
    CALENDAR_COLUMNS,
    CALENDAR_SHEET,
    EXAMPLE,
    HEAD_FIRST,
    HEAD_LABELS,
    HEAD_REFERS,
    HEAD_SHEET,
    HELP_SHEET,
    NAME_COLUMNS,
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
    Column,
)
from reports.characters import written
from reports.roster_words import Words, help_lines, seasons
from reports.sheet_dress import ROOM, WRAP, dress, fit, lock, names_of, offer, offers, safe, wide, width

_LOCKED = PatternFill("solid", fgColor="FFEEEEEE")
_FREE = Protection(locked=False)
_HELP_WIDTH = 100
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
    areas = congress.get("areas") or {}
    towns = [{"id": key, "name": name, "area": areas.get(key)} for key, name in (congress.get("towns") or {}).items()]
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
    for number, line in enumerate(help_lines(filled=filled), 1):
        sheet.append([line])
        sheet.row_dimensions[number].height = 20 * (1 + width(line) // _HELP_WIDTH)
        sheet.cell(number, 1).alignment = WRAP
    sheet.column_dimensions["A"].width = _HELP_WIDTH
    sheet["A1"].font = Font(bold=True, size=14)
    fit(sheet)


def _head_sheet(sheet: Worksheet, congress: Mapping[str, Any], words: Words) -> None:
    flat = dict(_flat(congress))
    keys = [*HEAD_FIRST, *(key for key in HEAD_LABELS if key in flat and key not in HEAD_FIRST)]
    sheet.append(["项目", "内容", "说明", "字段（不要改）"])
    for number, key in enumerate(keys, 2):
        label, note = HEAD_LABELS[key]
        path = f"town.{key}" if f"town.{key}" in WORDS else key
        sheet.append([safe(label), safe(words.setting(path, key, flat.get(key))), safe(note), written(key)])
        if choices := choices_of(path):
            offer(sheet, f"B{number}", '"' + ",".join(choices) + '"', strict=key != "languages")
        elif key in HEAD_REFERS:
            offer(sheet, f"B{number}", names_of(HEAD_REFERS[key]), strict=True)
    dress(sheet, (30, 40, 40, 30))
    for row in sheet.iter_rows(min_row=2, max_col=3):
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal="left")
            cell.protection = _FREE
    lock(sheet)


def _flat(congress: Mapping[str, Any]) -> Iterable[tuple[str, Any]]:
    """Settings as `name` or `name.part`; lists of plain words with 、, deeper things as JSON."""
    for name, value in congress.items():
        if name in ("towns", "areas", "calendars", "calendar", "presidium", "categories", "duty_rota", "visit_plan", "referrals", "words"):
            continue
        if name == "busy_season":
            yield name, seasons(value)
        elif isinstance(value, Mapping) and value:
            for part, inner in value.items():
                yield f"{name}.{part}", inner
        else:
            yield name, value


def _table(sheet: Worksheet, section: str, columns: tuple[Column, ...], rows: Sequence[Sequence[Any]], *, examples: bool) -> None:
    sheet.append([column.label for column in columns])
    if examples:
        first = EXAMPLE + columns[0].example
        sheet.append([first, *(column.example for column in columns[1:])])
        for cell in sheet[2]:
            cell.font = Font(italic=True, color="FF888888")
    for row in rows:
        sheet.append([safe(value) for value in row])
    dress(sheet, [wide(column, (row[n] for row in rows)) for n, column in enumerate(columns)])
    last = max(500, sheet.max_row + ROOM)
    for number, column in enumerate(columns, 1):
        letter = get_column_letter(number)
        sheet.column_dimensions[letter].hidden = column.field == "town" and not examples and not any(row[number - 1] for row in rows)
        _dress_column(sheet, letter, column)
        if offered := offers(section, column):
            offer(sheet, f"{letter}2:{letter}{last}", offered, strict=column.kind != "list" and not column.refers)
    lock(sheet)


def _dress_column(sheet: Worksheet, letter: str, column: Column) -> None:
    if column.note:
        sheet[f"{letter}1"].comment = Comment(column.note, "Lianxin")
    sheet.column_dimensions[letter].protection = Protection(locked=column.field == "id")
    for cell in sheet[letter][1:]:
        _dress_cell(cell, column)
    if column.kind in ("text", "date", "list"):
        sheet.column_dimensions[letter].number_format = "@"


def _dress_cell(cell: Cell, column: Column) -> None:
    cell.protection = Protection(locked=column.field == "id")
    if column.field == "id":
        cell.fill = _LOCKED
    if column.kind in ("text", "date", "list"):
        cell.number_format = "@"
