"""The roster's workbook, read like the YAML (docs/town-file.md). A mistake names the sheet, the row and the column."""

from collections.abc import Iterable, Mapping
from typing import Any

from domain.cases import canned_words
from domain.town_file.calendar_rows import calendars_of
from domain.town_file.office_dates import is_day
from domain.town_file.roster_sheets import (
    ALSO_CALLED,
    CALENDAR_COLUMNS,
    CALENDAR_SHEET,
    HEAD_LABELS,
    HEAD_SHEET,
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
from domain.town_file.town_build import town_file
from domain.town_file.town_fields import CALENDAR_ROW, HEAD, REFERRAL_ROW, ROWS, TEXT_ROW, TOP, Field
from domain.town_file.town_json import as_data
from domain.town_file.town_rows import TownFile
from domain.town_file.town_values import Broken, Items, Node, Problem, Reader, Table, Text, is_nothing
from reports.cell_texts import Sheet
from reports.file_kinds import SHEET, refuse_other
from reports.package import FileError, Package
from reports.sheet_header import fill_down, find_header, label_key, rows_of
from reports.sheet_values import Values
from reports.workbook_cells import column_letters, read_cells

TABLES: Mapping[str, tuple[str, tuple[Column, ...], Mapping[str, Field]]] = {
    **{section: (title, columns, ROWS[section]) for section, (title, columns) in SHEETS.items()},
    "presidium": (PRESIDIUM_SHEET, PRESIDIUM_COLUMNS, TOP["presidium"].parts),
    "towns": (TOWNS_SHEET, NAME_COLUMNS, TOP["towns"].parts),
    "duty_rota": (ROTA_SHEET, ROTA_COLUMNS, TOP["duty_rota"].parts),
    "visit_plan": (PLAN_SHEET, PLAN_COLUMNS, TOP["visit_plan"].parts),
    "calendar": (CALENDAR_SHEET, CALENDAR_COLUMNS, CALENDAR_ROW),
    "referrals": (REFERRALS_SHEET, REFERRAL_COLUMNS, REFERRAL_ROW),
    "canned": (TEXTS_SHEET, TEXT_COLUMNS, TEXT_ROW),
}
APART = ("calendar", "referrals", "canned")
"""Tables that are no list of the town file."""
LABEL, VALUE, KEY = 1, 2, 4
"""Columns of the head sheet."""


def read_workbook(path: str, content: bytes) -> TownFile:
    """The file with everything readable in it; its lines are rows. Who is meant by a name is found later (`domain/town_file/who_is_meant.py`)."""
    try:
        refuse_other(content, SHEET)
        sheets = read_cells(Package(content), [HEAD_SHEET, *(title for title, _, _ in TABLES.values())], ALSO_CALLED)
    except FileError as error:
        return TownFile(path, partial=True, unreadable=Problem(1, "", error.reason, error.facts))
    if HEAD_SHEET not in sheets:
        return TownFile(path, partial=True, unreadable=Problem(1, HEAD_SHEET, "no_sheet", {"value": HEAD_SHEET}))
    found = _Found()
    parts = found.head(sheets[HEAD_SHEET])
    apart: dict[str, tuple[Node, ...]] = {}
    for section, (title, columns, fields) in TABLES.items():
        if title in sheets:
            rows = tuple(found.table(section, sheets[title], columns, fields))
            if section in APART:
                apart[section] = rows
            elif rows or section != "towns":
                parts[section] = (1, Items(1, rows))
        elif section in SHEETS:
            found.values.problems.append(Problem(1, title, "no_sheet", {"value": title}))
    _numbers_told(parts, apart)
    file = town_file(path, Table(1, parts), found.values.problems, partial=True)
    file.grid, file.columns = {title: _shown(sheet) for title, sheet in sheets.items()}, found.columns
    _read_apart(file, apart)
    return file


def read_roster(content: bytes) -> dict[str, Any]:
    """What the workbook says, as plain values; raises FileError. Run by the process that reads files (bot/read_file.py)."""
    file = read_workbook("roster.xlsx", content)
    if file.unreadable is not None:
        raise FileError(file.unreadable.reason, **file.unreadable.facts)
    return as_data(file)


def _shown(sheet: Sheet) -> dict[int, dict[int, str]]:
    """What stands in its cells, errors too."""
    grid = {number: dict(row) for number, row in sheet.rows.items()}
    for (row, column), text in sheet.broken.items():
        grid.setdefault(row, {})[column] = text
    return grid


def _numbers_told(parts: dict[str, tuple[int, Node]], apart: Mapping[str, tuple[Node, ...]]) -> None:
    """The numbers voters are given instead, as the town file has them."""
    told = {}
    for row in apart.get("referrals", ()):
        name, number = (row.parts.get(part) for part in ("key", "number")) if isinstance(row, Table) else (None, None)
        if name is not None and number is not None and isinstance(name[1], Text):
            told[name[1].value] = number
    if "referrals" in apart:
        parts["referrals"] = (1, Table(1, told))


def _read_apart(file: TownFile, apart: Mapping[str, tuple[Node, ...]]) -> None:
    reader = Reader()
    texts = [_by_own_label(row, file.top.get("outcomes")) for row in apart.get("canned", ()) if isinstance(row, Table)]
    days = [(row.line, reader.fields(CALENDAR_ROW, row, "calendar")) for row in apart.get("calendar", ()) if isinstance(row, Table)]
    file.calendars, wrong = calendars_of(days)
    file.texts = [reader.fields(TEXT_ROW, row, "canned") | {"line": row.line} for row in texts]
    file.problems += [*reader.problems, *wrong, *_strange_blanks(file)]


def _by_own_label(row: Table, labels: object) -> Table:
    """The outcome of a standing text may be called as this town calls it (`outcomes`)."""
    said = row.parts.get("outcome", (0, None))[1]
    own = {str(label).strip(): name for name, label in labels.items()} if isinstance(labels, Mapping) else {}
    if not isinstance(said, Text) or said.value.strip() not in own:
        return row
    return Table(row.line, {**row.parts, "outcome": (row.line, Text(said.line, own[said.value.strip()], quoted=True))})


def _strange_blanks(file: TownFile) -> Iterable[Problem]:
    """【姓名】 in a standing text: nothing could be put in its place when it is used."""
    for text in file.texts:
        if strange := canned_words.unknown(str(text.get("words") or "")):
            yield Problem(int(text["line"]), "canned.words", "strange_blank", {"value": "、".join(strange)})


class _Found:
    def __init__(self) -> None:
        self.values = Values()
        self.columns: dict[str, dict[str, int]] = {}

    def head(self, sheet: Sheet) -> dict[str, tuple[int, Node]]:
        """The settings: a row each, its name in the last column (`limits.answer`), else by what it is called."""
        head: dict[str, tuple[int, Node]] = {}
        parts: dict[str, tuple[int, Node]] = {}
        seen: dict[str, int] = {}
        for number, row in sorted(sheet.rows.items()):
            key = _setting(row)
            if not key:
                continue
            if key in seen:
                self.values.problems.append(Problem(number, key, "key_twice", {"value": str(seen[key])}))
                continue
            seen[key] = number
            name, _, part = key.partition(".")
            said = VALUE in row or (number, VALUE) in sheet.faults
            path = f"town.{key}" if key in HEAD.parts else key
            node: Node = self.values.read(sheet, (number, VALUE), path, _field_of(key)) if said else Text(number, "", quoted=True)
            if key in HEAD.parts:
                head[key] = (number, node)
            elif part and not is_nothing(node):
                table = parts.get(name, (number, Table(number, {})))[1]
                inner = table.parts if isinstance(table, Table) else {}
                parts[name] = (number, Table(number, {**inner, part: (number, node)}))
            else:
                parts.setdefault(name, (number, node))
        self.columns["town"] = {key: number for key, number in seen.items()}
        prefix = head.get("case_prefix", (1, Text(1, "")))[1]
        if ("id" not in head or is_nothing(head["id"][1])) and isinstance(prefix, Text) and prefix.value:
            head["id"] = (prefix.line, Text(prefix.line, prefix.value.lower(), quoted=True))
        level = head.get("level", (1, Text(1, "")))[1]
        parts["county" if isinstance(level, Text) and level.value == "county" else "town"] = (1, Table(1, head))
        return parts

    def table(self, section: str, sheet: Sheet, columns: tuple[Column, ...], fields: Mapping[str, Field]) -> Iterable[Node]:
        """Rows below the header, by the header's labels; what stands under no label is told, examples are left out."""
        header = find_header(section, sheet, columns)
        self.values.problems += header.problems
        if not header.row:
            return
        self.columns[section] = {column.field: place for place, column in header.columns.items()} | {"": header.row}
        fill_down(sheet, header)
        strange: set[int] = set()
        for number in rows_of(sheet, header):
            used = set(sheet.rows.get(number, {})) | {column for at, column in sheet.faults if at == number}
            strange |= used - set(header.columns) - header.passed_over
            made = self._row(section, sheet, number, {c: header.columns[c] for c in sorted(used) if c in header.columns}, fields)
            if made.parts:
                yield made
        for column in sorted(strange)[:1]:
            self.values.problems.append(Problem(header.row, f"{section}.{column_letters(column)}", "unknown_column"))

    def _row(self, section: str, sheet: Sheet, number: int, columns: Mapping[int, Column], fields: Mapping[str, Field]) -> Table:
        parts: dict[str, tuple[int, Node]] = {}
        for place, column in columns.items():
            name, _, part = column.field.partition(".")
            known = fields[name].parts[part] if part else fields[name]
            node = self.values.read(sheet, (number, place), f"{section}.{column.field}", known)
            if not part:
                parts[name] = (number, node)
                continue
            whole = parts.get(name, (number, Table(number, {})))[1]
            assert isinstance(whole, Table)  # noqa: S101  narrows the type
            parts[name] = (number, Table(number, {**whole.parts, part: (number, node)}))
        day = parts.get("date", (number, None))[1]
        if section in ("duty_rota", "visit_plan") and "month" not in parts and isinstance(day, Text):
            parts["month"] = (number, Text(number, day.value[:7], quoted=True) if is_day(day.value) else Broken(number))
        return Table(number, parts)


_SETTINGS = {label_key(label): key for key, (label, _) in HEAD_LABELS.items()}


def _setting(row: Mapping[int, str]) -> str:
    """Which setting a row is; its English name wins over what it is called."""
    key = row.get(KEY, "").strip()
    if key and (_field_of(key) is not None or key.isascii()):
        return key
    return _SETTINGS.get(label_key(row.get(LABEL, "")), "")


def _field_of(key: str) -> Field | None:
    """What stands in a setting: `limits.answer`, `quiet_hours`, `name`."""
    name, _, part = key.partition(".")
    known = HEAD.parts.get(name) or TOP.get(name)
    if known is None or not part:
        return known
    return known.parts.get(part) if known.kind == "table" else None


def place_of(problem: Problem) -> str:
    """Sheet, row and column of a problem, in the words of the workbook."""
    section, _, field = problem.field.partition(".")
    if problem.reason == "no_sheet":
        return f"「{problem.field}」"
    if section in TABLES and (field or problem.field not in HEAD_LABELS):
        title, columns, _ = TABLES[section]
        label = next((c.label for c in columns if c.field == field), "") or next(
            (c.label for c in columns if c.field.split(".")[0] == field), field
        )
        return f"「{title}」第 {problem.line} 行{'「' + label + '」' if label else ''}"
    key = problem.field.removeprefix("town.").removeprefix("county.")
    label = HEAD_LABELS.get(key, (key, ""))[0]
    return f"「{HEAD_SHEET}」{label}"
