"""The roster as an Excel workbook: written with drop-downs and explanations, read like the YAML (docs/town-file.md).

A mistake names the sheet, the row and the column. Reading is bounded: nobody fills in more than `MOST_ROWS` rows.
"""

import json
import zipfile
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from io import BytesIO
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from domain.roster_sheets import EXAMPLE, HEAD_FIRST, HEAD_LABELS, HEAD_SHEET, NO, PRESIDIUM_SHEET, SHEETS, TOWNS_SHEET, YES, Column
from domain.town_file import ROLES, SECTIONS, Problem, Row, TownFile

MOST_ROWS = 20_000
MOST_BYTES = 60 * 1024 * 1024
"""Unpacked size of a workbook that is read at all."""
HEAD_FIELDS = ("id", "name", "county", "level", "timezone", "population", "households", "case_prefix")
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
        _table(book.create_sheet(TOWNS_SHEET), (Column("id", "编号"), Column("name", "名称")), rows, examples=False)
    for section, (title, columns) in SHEETS.items():
        _table(book.create_sheet(title), columns, sections.get(section, ()), examples=examples and section != "categories")
    presidium = (Column("deputy", "代表编号", example="d001"), Column("role", "职务", "choice", "", ROLES[3:], "chair"))
    _table(book.create_sheet(PRESIDIUM_SHEET), presidium, congress.get("presidium") or (), examples=examples)
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def _head_sheet(sheet: Worksheet, congress: Mapping[str, Any]) -> None:
    flat = dict(_flat(congress))
    keys = [*HEAD_FIRST, *(key for key in flat if key not in HEAD_LABELS)]
    sheet.append(["项目", "内容", "说明", "字段（不要改）"])
    for key in keys:
        label, note = HEAD_LABELS.get(key, (key, ""))
        sheet.append([_safe(label), _safe(flat.get(key)), _safe(note), key])
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
        clean = "".join(ch for ch in value if ch >= " " or ch in "\n\t")
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


def read_workbook(path: str, content: bytes) -> TownFile:
    """The file with everything readable in it. `lines` are rows; a problem's field is the column's label."""
    file = TownFile(path, {}, {}, {section: [] for section in SECTIONS}, partial=True)
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            if sum(part.file_size for part in packed.infolist()) > MOST_BYTES:
                raise ValueError("too large")
        book = load_workbook(BytesIO(content), read_only=True, data_only=True)
    except (OSError, ValueError, KeyError, TypeError, zipfile.BadZipFile, InvalidFileException) as error:
        file.problems.append(Problem(1, "", "not_readable", {"value": type(error).__name__}))
        return file
    sheets = {sheet.title: list(_rows(sheet)) for sheet in book.worksheets}
    if HEAD_SHEET not in sheets:
        file.problems.append(Problem(1, HEAD_SHEET, "no_sheet", {"value": HEAD_SHEET}))
        return file
    _read_head(file, sheets[HEAD_SHEET])
    for section, (title, columns) in SHEETS.items():
        file.lines[section] = 1
        if title not in sheets:
            file.problems.append(Problem(1, title, "no_sheet", {"value": title}))
            continue
        file.sections[section] = list(_read_table(file, section, title, columns, sheets[title]))
    presidium = (Column("deputy", "代表编号"), Column("role", "职务", "choice", "", ROLES))
    rows = _read_table(file, "presidium", PRESIDIUM_SHEET, presidium, sheets.get(PRESIDIUM_SHEET, []))
    file.top["presidium"] = [dict(row.data) for row in rows]
    towns = _read_table(file, "towns", TOWNS_SHEET, (Column("id", "编号"), Column("name", "名称")), sheets.get(TOWNS_SHEET, []))
    if named := [dict(row.data) for row in towns]:
        file.top["towns"] = named
    return file


def _rows(sheet: Any) -> Iterable[tuple[int, list[Any]]]:
    for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
        if number > MOST_ROWS:
            return
        if any(value not in (None, "") for value in row):
            yield number, list(row)


def _read_head(file: TownFile, rows: list[tuple[int, list[Any]]]) -> None:
    head: dict[str, Any] = {}
    for number, row in rows[1:]:
        key, value = str(row[3] or "") if len(row) > 3 else "", row[1] if len(row) > 1 else None
        if not key or value in (None, ""):
            continue
        name, _, part = key.partition(".")
        made = _head_value(name, _plain(value))
        if key in HEAD_FIELDS:
            head[key] = made
        elif part:
            file.top.setdefault(name, {})
            if isinstance(file.top[name], dict):
                file.top[name][part] = made
        else:
            file.top[name] = made
        file.lines.setdefault(name, number)
    is_county = head.get("level") == "county"
    file.top["county" if is_county else "town"] = head
    file.lines["county" if is_county else "town"] = 1


def _head_value(name: str, value: Any) -> Any:
    if isinstance(value, str):
        if value[:1] in "[{" and value[:1]:
            try:
                return json.loads(value)
            except ValueError:
                return value
        if value in (YES, NO):
            return value == YES
        if name in ("languages", "quiet_hours", "questions") or "、" in value:
            return _words(value)
        return value
    return value


def _read_table(file: TownFile, section: str, title: str, columns: tuple[Column, ...], rows: list[tuple[int, list[Any]]]) -> Iterable[Row]:
    """Rows below the header, by the header's labels; unknown columns are told, examples left out."""
    if not rows:
        return
    known = {column.label: column for column in columns}
    header = [str(value or "").strip() for value in rows[0][1]]
    for label in header:
        if label and label not in known:
            file.problems.append(Problem(rows[0][0], f"{title}·{label}", "unknown_column", {"value": label}))
    for number, row in rows[1:]:
        if str(row[0] or "").startswith(EXAMPLE):
            continue
        data: dict[str, Any] = {}
        for label, value in zip(header, row, strict=False):
            if label in known and value not in (None, ""):
                _put(data, known[label], _plain(value))
        if data:
            yield Row(number, data)


def _put(data: dict[str, Any], column: Column, value: Any) -> None:
    made: Any = value
    if column.kind == "list":
        made = _words(str(value))
    elif column.kind == "yes_no":
        made = str(value).strip() in (YES, "true", "True", "1", "Y", "y")
    elif column.kind in ("text", "choice", "date"):
        made = str(value).strip()
    first, _, rest = column.field.partition(".")
    if rest:
        data.setdefault(first, {})[rest] = made
    else:
        data[first] = made


def _words(text: str) -> list[str]:
    for mark in "，,;；":
        text = text.replace(mark, "、")
    return [word.strip() for word in text.split("、") if word.strip()]


def _plain(value: Any) -> Any:
    """Whole floats as numbers, dates in ISO form, no apostrophe that kept a formula at bay."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str) and value[:1] == "'" and value[1:2] in ("=", "+", "-", "@"):
        return value[1:]
    return value


def place_of(problem: Problem) -> str:
    """Sheet, row and column of a problem, in the words of the workbook."""
    section, _, field = problem.field.partition(".")
    if section in SHEETS:
        title, columns = SHEETS[section]
        label = next((c.label for c in columns if c.field.split(".")[0] == field), field)
        return f"「{title}」第 {problem.line} 行{'「' + label + '」' if label else ''}"
    key = problem.field.removeprefix("town.").removeprefix("county.")
    label = HEAD_LABELS.get(key, (PRESIDIUM_SHEET if section == "presidium" else key, ""))[0]
    return f"「{HEAD_SHEET}」{label}" if section not in ("presidium",) else f"「{PRESIDIUM_SHEET}」{label}"
