"""The roster's workbook, read like the YAML (docs/town-file.md). A mistake names the sheet, the row and the column."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from domain.roster_sheets import (
    EXAMPLE,
    HEAD_LABELS,
    HEAD_SHEET,
    NAME_COLUMNS,
    PRESIDIUM_COLUMNS,
    PRESIDIUM_SHEET,
    SHEETS,
    TOWNS_SHEET,
    Column,
)
from domain.town_build import town_file
from domain.town_fields import HEAD, ROWS, TOP, Field
from domain.town_file import TownFile
from domain.town_json import as_data
from domain.town_kinds import cut
from domain.town_values import Broken, Items, Node, Problem, Table, Text
from reports.cell_texts import Sheet
from reports.file_kinds import SHEET, refuse_other
from reports.package import FileError, Package
from reports.workbook_cells import column_letters, read_cells

TABLES: Mapping[str, tuple[str, tuple[Column, ...], Mapping[str, Field]]] = {
    **{section: (title, columns, ROWS[section]) for section, (title, columns) in SHEETS.items()},
    "presidium": (PRESIDIUM_SHEET, PRESIDIUM_COLUMNS, TOP["presidium"].parts),
    "towns": (TOWNS_SHEET, NAME_COLUMNS, TOP["towns"].parts),
}
OPTIONAL = ("presidium", "towns")
LABEL, VALUE, KEY = 1, 2, 4
"""Columns of the head sheet."""
_MARKS, _MARKS_OF_SENTENCES = re.compile("[、，,;；\n]"), re.compile("[、;；\n]")


def read_workbook(path: str, content: bytes) -> TownFile:
    """The file with everything readable in it; its lines are rows."""
    try:
        refuse_other(content, SHEET)
        sheets = read_cells(Package(content), [HEAD_SHEET, *(title for title, _, _ in TABLES.values())])
    except FileError as error:
        return TownFile(path, partial=True, unreadable=Problem(1, "", error.reason, error.facts))
    if HEAD_SHEET not in sheets:
        return TownFile(path, partial=True, unreadable=Problem(1, HEAD_SHEET, "no_sheet", {"value": HEAD_SHEET}))
    found = _Found()
    parts = found.head(sheets[HEAD_SHEET])
    for section, (title, columns, fields) in TABLES.items():
        if title in sheets:
            rows = tuple(found.table(section, sheets[title], columns, fields))
            if rows or section not in OPTIONAL:
                parts[section] = (1, Items(1, rows))
        elif section not in OPTIONAL:
            found.problems.append(Problem(1, title, "no_sheet", {"value": title}))
    if PRESIDIUM_SHEET in sheets:
        parts.setdefault("presidium", (1, Items(1, ())))
    return town_file(path, Table(1, parts), found.problems, partial=True)


def read_roster(content: bytes) -> dict[str, Any]:
    """What the workbook says, as plain values; raises FileError. Run by the process that reads files (bot/read_file.py)."""
    file = read_workbook("roster.xlsx", content)
    if file.unreadable is not None:
        raise FileError(file.unreadable.reason, **file.unreadable.facts)
    return as_data(file)


class _Found:
    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def head(self, sheet: Sheet) -> dict[str, tuple[int, Node]]:
        """The settings: a row each, its name in the last column (`limits.answer`)."""
        head: dict[str, tuple[int, Node]] = {}
        parts: dict[str, tuple[int, Node]] = {}
        seen: dict[str, int] = {}
        for number, row in list(sheet.rows.items())[1:]:
            key = row.get(KEY, "")
            if not key or (VALUE not in row and (number, VALUE) not in sheet.faults):
                continue
            if key in seen:
                self.problems.append(Problem(number, key, "key_twice", {"value": str(seen[key])}))
                continue
            seen[key] = number
            name, _, part = key.partition(".")
            node = self._value(sheet, (number, VALUE), key, _field_of(key))
            if key in HEAD.parts:
                head[key] = (number, node)
            elif part:
                table = parts.setdefault(name, (number, Table(number, {})))[1]
                if isinstance(table, Table):
                    parts[name] = (parts[name][0], Table(table.line, {**table.parts, part: (number, node)}))
            else:
                parts[name] = (number, node)
        level = head.get("level", (1, Text(1, "")))[1]
        parts["county" if isinstance(level, Text) and level.value == "county" else "town"] = (1, Table(1, head))
        return parts

    def _value(self, sheet: Sheet, place: tuple[int, int], path: str, known: Field | None) -> Node:
        row, column = place
        if place in sheet.faults:
            self.problems.append(Problem(row, path, sheet.faults[place]))
            return Broken(row)
        text = _without_apostrophe(sheet.rows[row][column])
        if text[:1] in ("[", "{") and (known is None or known.many or known.kind in ("table", "words")):
            return self._deep(row, path, text)
        if known is not None and known.many:
            marks = _MARKS_OF_SENTENCES if known.kind == "text" else _MARKS
            return Items(row, tuple(Text(row, word.strip(), quoted=True) for word in marks.split(text) if word.strip()))
        return Text(row, text, quoted=True)

    def _deep(self, row: int, path: str, text: str) -> Node:
        """Settings deeper than a cell stand in it as JSON, the way the program wrote them."""
        try:
            return _node(row, json.loads(text, parse_int=str, parse_float=str, parse_constant=str))
        except (ValueError, RecursionError):
            self.problems.append(Problem(row, path, "not_yaml", {"value": cut(text)}))
            return Broken(row)

    def table(self, section: str, sheet: Sheet, columns: tuple[Column, ...], fields: Mapping[str, Field]) -> Iterable[Node]:
        """Rows below the header, by the header's labels; what stands under no label is told, examples are left out."""
        if not sheet.rows:
            return
        first, labels = next(iter(sheet.rows.items()))
        header = self._header(section, first, labels, {column.label: column for column in columns})
        strange: set[int] = set()
        for number in sorted({row for row, _ in sheet.faults} | set(sheet.rows)):
            row = sheet.rows.get(number, {})
            if number <= first or row.get(1, "").startswith(EXAMPLE):
                continue
            used = set(row) | {column for at, column in sheet.faults if at == number}
            strange |= used - set(labels)
            made = self._row(section, sheet, number, {c: header[c] for c in sorted(used) if c in header}, fields)
            if made.parts:
                yield made
        for column in sorted(strange)[:1]:
            self.problems.append(Problem(first, f"{section}.{column_letters(column)}", "unknown_column"))

    def _header(self, section: str, row: int, labels: Mapping[int, str], known: Mapping[str, Column]) -> dict[int, Column]:
        header: dict[int, Column] = {}
        for number, label in labels.items():
            if label not in known:
                self.problems.append(Problem(row, f"{section}.{cut(label)}", "unknown_column"))
            elif known[label] in header.values():
                self.problems.append(Problem(row, f"{section}.{known[label].field}", "column_twice"))
            else:
                header[number] = known[label]
        return header

    def _row(self, section: str, sheet: Sheet, number: int, columns: Mapping[int, Column], fields: Mapping[str, Field]) -> Table:
        parts: dict[str, tuple[int, Node]] = {}
        for place, column in columns.items():
            name, _, part = column.field.partition(".")
            known = fields[name].parts[part] if part else fields[name]
            node = self._value(sheet, (number, place), f"{section}.{column.field}", known)
            if not part:
                parts[name] = (number, node)
                continue
            whole = parts.get(name, (number, Table(number, {})))[1]
            assert isinstance(whole, Table)  # noqa: S101  narrows the type
            parts[name] = (number, Table(number, {**whole.parts, part: (number, node)}))
        return Table(number, parts)


def _field_of(key: str) -> Field | None:
    """What stands in a setting: `limits.answer`, `quiet_hours`, `name`."""
    name, _, part = key.partition(".")
    known = HEAD.parts.get(name) or TOP.get(name)
    if known is None or not part:
        return known
    return known.parts.get(part) if known.kind == "table" else None


def _node(row: int, value: Any) -> Node:
    if isinstance(value, dict):
        return Table(row, {str(name): (row, _node(row, part)) for name, part in value.items()})
    if isinstance(value, list):
        return Items(row, tuple(_node(row, part) for part in value))
    if isinstance(value, bool):
        return Text(row, "true" if value else "false")
    return Text(row, "" if value is None else str(value), quoted=value is not None)


def _without_apostrophe(text: str) -> str:
    """An apostrophe keeps a formula at bay (`reports/town_workbook.py` writes it)."""
    return text[1:] if text[:1] == "'" and text[1:2] in ("=", "+", "-", "@") else text


def place_of(problem: Problem) -> str:
    """Sheet, row and column of a problem, in the words of the workbook."""
    section, _, field = problem.field.partition(".")
    if problem.reason == "no_sheet":
        return f"「{problem.field}」"
    if section in TABLES:
        title, columns, _ = TABLES[section]
        label = next((c.label for c in columns if c.field == field), "") or next(
            (c.label for c in columns if c.field.split(".")[0] == field), field
        )
        return f"「{title}」第 {problem.line} 行{'「' + label + '」' if label else ''}"
    key = problem.field.removeprefix("town.").removeprefix("county.")
    label = HEAD_LABELS.get(key, (key, ""))[0]
    return f"「{HEAD_SHEET}」{label}"
