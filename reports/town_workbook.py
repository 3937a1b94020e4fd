"""The roster written as an Excel workbook, with drop-downs and explanations (docs/town-file.md). `reports/town_sheets.py` reads it."""

import json
from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from domain.roster_sheets import (
    EXAMPLE,
    HEAD_FIRST,
    HEAD_LABELS,
    HEAD_SHEET,
    NAME_COLUMNS,
    NO,
    PRESIDIUM_COLUMNS,
    PRESIDIUM_SHEET,
    SHEETS,
    TOWNS_SHEET,
    YES,
    Column,
)
from reports.characters import written

_HEADER = PatternFill("solid", fgColor="FFDDEBF7")
_WRAP = Alignment(wrap_text=True, vertical="top")
Sections = Mapping[str, Iterable[Mapping[str, Any]]]


def write_workbook(sections: Sections, congress: Mapping[str, Any], *, examples: bool = False) -> bytes:
    """The roster as it is; with `examples` an empty form with one example row per sheet."""
    book = Workbook()
    assert book.active is not None
    book.remove(book.active)
    _head_sheet(book.create_sheet(HEAD_SHEET), congress)
    if congress.get("towns") or examples:
        rows = [{"id": key, "name": name} for key, name in (congress.get("towns") or {}).items()]
        _table(book.create_sheet(TOWNS_SHEET), NAME_COLUMNS, rows, examples=False)
    for section, (title, columns) in SHEETS.items():
        _table(book.create_sheet(title), columns, sections.get(section, ()), examples=examples and section != "categories")
    _table(book.create_sheet(PRESIDIUM_SHEET), PRESIDIUM_COLUMNS, congress.get("presidium") or (), examples=examples)
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def _head_sheet(sheet: Worksheet, congress: Mapping[str, Any]) -> None:
    flat = dict(_flat(congress))
    keys = [*HEAD_FIRST, *(key for key in flat if key not in HEAD_LABELS)]
    sheet.append(["项目", "内容", "说明", "字段（不要改）"])
    for key in keys:
        label, note = HEAD_LABELS.get(key, (key, ""))
        sheet.append([_safe(label), _safe(flat.get(key)), _safe(note), written(key)])
    _dress(sheet, (30, 40, 40, 30))
    for row in sheet.iter_rows(min_row=2, max_col=3):
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal="left")


def _flat(congress: Mapping[str, Any]) -> Iterable[tuple[str, Any]]:
    """Settings as `name` or `name.part`; lists of plain words with 、, deeper things as JSON."""
    for name, value in congress.items():
        if name in ("towns", "calendars", "presidium", "categories"):
            continue
        if isinstance(value, Mapping) and value:
            for part, inner in value.items():
                yield f"{name}.{part}", _cell(inner)
        else:
            yield name, _cell(value)


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, (list, tuple)) and all(isinstance(v, str) and "、" not in v for v in value):
        return "、".join(value)
    return json.dumps(value, ensure_ascii=False) if isinstance(value, (list, tuple, Mapping)) else value


def _safe(value: Any) -> Any:
    """A text that begins like a formula stays a text."""
    if isinstance(value, str):
        clean = written(value)
        return "'" + clean if clean[:1] in ("=", "+", "-", "@") and not clean.lstrip("+-").isdigit() else clean
    return value


def _table(sheet: Worksheet, columns: tuple[Column, ...], rows: Iterable[Mapping[str, Any]], *, examples: bool) -> None:
    sheet.append([column.label for column in columns])
    if examples:
        sheet.append([(EXAMPLE if n == 0 else "") + column.example for n, column in enumerate(columns)])
        for cell in sheet[2]:
            cell.font = Font(italic=True, color="FF888888")
    for row in rows:
        sheet.append([_safe(_cell(_part(row, column.field))) for column in columns])
    _dress(sheet, [max(10, min(28, len(column.label) * 2 + 4)) for column in columns])
    for number, column in enumerate(columns, 1):
        letter = get_column_letter(number)
        if column.note:
            sheet[f"{letter}1"].comment = Comment(column.note, "Lianxin")
        if column.choices:
            offered = DataValidation(type="list", formula1='"' + ",".join(column.choices) + '"', allow_blank=True)
            sheet.add_data_validation(offered)
            offered.add(f"{letter}2:{letter}{max(500, sheet.max_row + 100)}")
        if column.kind == "text":
            for cell in sheet[letter][1:]:
                cell.number_format = "@"


def _part(row: Mapping[str, Any], path: str) -> Any:
    first, _, rest = path.partition(".")
    value = row.get(first)
    return value.get(rest) if rest and isinstance(value, Mapping) else None if rest else value


def _dress(sheet: Worksheet, widths: Iterable[float]) -> None:
    """Frozen header, filter, widths, A4 landscape."""
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    for cell in sheet[1]:
        cell.font, cell.fill, cell.alignment = Font(bold=True), _HEADER, _WRAP
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"
