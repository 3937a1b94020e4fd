"""A mistake of a workbook where it stands: sheet, row, column, what is in the cell, and what would be right there (docs/town-file.md)."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from domain.congress.categories import CATEGORIES
from domain.congress.same_name import key
from domain.town_file.office_words import choices_of
from domain.town_file.roster_sheets import HEAD_LABELS, HEAD_SHEET, SHEETS
from domain.town_file.town_fields import COUNT
from domain.town_file.town_kinds import cut
from domain.town_file.town_rows import TownFile
from domain.town_file.town_values import Problem
from reports.town_sheets import TABLES, VALUE
from reports.workbook_cells import column_letters

ANY_NUMBER = str(COUNT.most)
"""What bounds a number that has no bounds of its own; nobody reads of it."""
MOST_FIGURES = 14
"""Of one telephone number; more are two."""
_PROGRAM_NAME = re.compile("（[a-z_]+）")
"""What a town file calls it, beside what the workbook does."""
OF_IDS = ("value", "other")
"""Facts that may name a row by its id."""


@dataclass(frozen=True)
class Mistake:
    """`column`: 0 where the whole row or sheet is meant. `stands`: what is in the cell."""

    sheet: str
    row: int
    column: int
    label: str
    stands: str
    reason: str
    facts: Mapping[str, str]

    @property
    def cell(self) -> str:
        return f"{column_letters(self.column)}{self.row}" if self.column and self.row else ""


def mistakes_of(file: TownFile, problems: Sequence[Problem], known: Mapping[str, Iterable[str]] | None = None) -> list[Mistake]:
    """In the order of the sheets. `known`: names stored already, by section."""
    names = _Names(file, known or {})
    titles = [HEAD_SHEET, *(title for title, _, _ in TABLES.values())]
    found = [_mistake(file, problem, names) for problem in problems]
    order = {title: n for n, title in enumerate(titles)}
    return sorted(found, key=lambda m: (order.get(m.sheet, len(order)), m.row, m.column))


def _setting_of(field: str) -> str:
    """The row of the settings in which a part of them stands: of busy_season.from busy_season, of a whole term its first."""
    setting = field.removeprefix("town.").removeprefix("county.")
    whole = setting.rpartition(".")[0]
    if setting in HEAD_LABELS or whole in HEAD_LABELS:
        return setting if setting in HEAD_LABELS else whole
    return next((known for known in HEAD_LABELS if known.startswith(f"{setting}.")), setting)


def _row_of(file: TownFile, title: str, problem: Problem) -> int:
    """Of a list that is read as one, the row in which the value stands."""
    value = problem.facts.get("value")
    rows = file.grid.get(title, {}) if problem.reason == "number_unused" else {}
    return next((row for row, cells in rows.items() if value in cells.values()), problem.line)


def _mistake(file: TownFile, problem: Problem, names: "_Names") -> Mistake:
    section, _, name = problem.field.partition(".")
    if problem.reason == "no_sheet":
        return Mistake(str(problem.field), 0, 0, "", "", "no_sheet", problem.facts)
    facts = dict(problem.facts)
    if section in TABLES and (name or problem.field not in HEAD_LABELS):
        title, columns, _ = TABLES[section]
        column = next((c for c in columns if c.field == name), None) or next((c for c in columns if c.field.split(".")[0] == name), None)
        place = file.columns.get(section, {}).get(column.field, 0) if column else 0
        label, path, row = column.label if column else name, f"{section}.{column.field if column else name}", _row_of(file, title, problem)
        facts.setdefault("example", (column.example or column.note) if column else "")
    else:
        setting = _setting_of(problem.field)
        label, note = HEAD_LABELS.get(setting, (setting, ""))
        title, path, place = HEAD_SHEET, problem.field.replace("county.", "town."), VALUE
        row = file.columns.get("town", {}).get(setting, 0)
        facts.setdefault("example", note)
    stands = cut(file.grid.get(title, {}).get(row, {}).get(place, "")) if row and place else ""
    return Mistake(title, row, place, label, stands, _said_as(problem.reason, facts), _worded(file, problem, names, path, facts))


def _said_as(reason: str, facts: Mapping[str, str]) -> str:
    """The reason in whose words it is told here."""
    if reason == "bad_number" and facts["most"] == ANY_NUMBER:
        return "any_number"
    return "two_phones" if reason == "bad_phone" and int(facts["has"]) > MOST_FIGURES else reason


def _worded(file: TownFile, problem: Problem, names: "_Names", path: str, facts: dict[str, str]) -> dict[str, str]:
    """Facts in the words of the workbook: names for ids, an office's choices, what is nearest to a name nobody has."""
    section = path.partition(".")[0]
    if problem.reason == "bad_choice" and (choices := choices_of(path)):
        facts["choices"], facts["field"] = "、".join(choices), path
    elif problem.reason == "number_unused":
        facts["choices"] = _PROGRAM_NAME.sub("", facts["choices"])
    elif problem.reason == "unknown":
        target = facts["section"]
        facts["section"] = SHEETS[target][0] if target in SHEETS else "乡镇"
        facts["near"] = "、".join(names.near(target, facts["value"]))
    elif problem.reason == "twice":
        rows = [r.line for r in file.sections.get(section, ()) if r.data.get("id") == facts["value"] and r.line != problem.line]
        facts["line"] = str(rows[0]) if rows else ""
    if problem.reason in ("twice", "claimed_twice", "not_member", "link_count", "link_deputies", "merged_ring", "gone"):
        for fact in OF_IDS:
            if fact in facts:
                facts[fact] = " → ".join(names.of(one) for one in facts[fact].split(" → "))
    return facts


class _Names:
    def __init__(self, file: TownFile, known: Mapping[str, Iterable[str]]) -> None:
        self._file, self._known = file, known

    def of(self, row_id: str) -> str:
        for rows in self._file.sections.values():
            for row in rows:
                if row.data.get("id") == row_id and not row.dated:
                    return str(row.data.get("name") or row_id)
        return row_id

    def near(self, section: str, value: str) -> list[str]:
        rows: Iterable[Mapping[str, Any]] = [r.data for r in self._file.sections.get(section, ()) if not r.dated]
        if section == "categories" and not list(rows):
            rows = CATEGORIES
        names = {key(str(row["name"])): str(row["name"]) for row in rows if row.get("name")}
        names |= {key(name): name for name in self._known.get(section, ())}
        found = [names[one] for one in get_close_matches(key(value), names, 3, 0.5)]
        found = found or [name for plain, name in names.items() if len(key(value)) > 1 and key(value) in plain][:3]
        return found or (list(names.values())[:6] if len(names) <= 6 else [])
