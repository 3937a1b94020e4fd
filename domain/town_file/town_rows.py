"""A town file as it was read: its rows with the lines they stand on, and what is asked about them (docs/town-file.md)."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as default
from typing import Any

from domain.town_file.town_fields import ROWS
from domain.town_file.town_values import Problem

SECTIONS = tuple(ROWS)


@dataclass(frozen=True)
class Row:
    """One row of a section, with the line it stands on, and those of its fields where they stand apart."""

    line: int
    data: Mapping[str, Any]
    lines: Mapping[str, int] = default(default_factory=dict)

    @property
    def dated(self) -> bool:
        """A change that comes into force on a date: `{id: v03, merged_into: v04, from: …}`."""
        return self.data.get("from") is not None

    def line_of(self, name: str) -> int:
        return self.lines.get(name, self.line)


@dataclass(frozen=True)
class Question:
    """Somebody or something the file calls by another name than is stored: `same`, with a new name, or `new`?

    `why`: `under_id` (the number is the same), `phone`, `alike` (the name nearly is), `moved` (the name is, group and phone are not).
    """

    key: str
    section: str
    line: int
    id: str
    old: str
    new: str
    why: str


@dataclass
class TownFile:
    """A town file read, before it is checked: rows by section, everything else in `top` with its lines.

    `partial`: a workbook, which does not hold everything a YAML may; what it lacks stays as it is stored. `texts`: its standing texts.
    `grid`: what stands in its cells, by sheet, row and column; `columns`: where each field stands, by section.
    `answers`: what was said of those whom the file calls by another name (`domain/town_file/who_is_meant.py`); by the key of the
    question or the old number; `answered`: which of it was to the point; `asked`: what is still to be said.
    `replaced`: who goes because another stands under his number now, and by whom. `settled`: names are ids by now.
    `unreadable`: why nothing of it could be read.
    """

    path: str
    top: dict[str, Any] = default(default_factory=dict)
    lines: dict[str, int] = default(default_factory=dict)
    sections: dict[str, list[Row]] = default(default_factory=lambda: {section: [] for section in SECTIONS})
    calendars: list[dict[str, Any]] = default(default_factory=list)
    problems: list[Problem] = default(default_factory=list)
    partial: bool = False
    texts: list[Mapping[str, Any]] = default(default_factory=list)
    grid: dict[str, dict[int, dict[int, str]]] = default(default_factory=dict)
    columns: dict[str, dict[str, int]] = default(default_factory=dict)
    answers: dict[str, str] = default(default_factory=dict)
    answered: list[str] = default(default_factory=list)
    asked: list[Question] = default(default_factory=list)
    replaced: dict[str, str] = default(default_factory=dict)
    settled: bool = False
    unreadable: Problem | None = None

    @property
    def head(self) -> Mapping[str, Any]:
        """The row of the congress itself: `town`, or `county` for a county with towns."""
        value = self.top.get("county") if isinstance(self.top.get("county"), dict) else self.top.get("town")
        return value if isinstance(value, dict) else {}

    def ids(self, section: str) -> set[str]:
        return {str(row.data["id"]) for row in self.sections[section] if row.data.get("id") and not row.dated}


def each(value: Any) -> list[Any]:
    return [one for one in (value if isinstance(value, list) else [value]) if one not in (None, "")]


def towns_of(file: TownFile) -> dict[str, str]:
    return {str(t["id"]): str(t.get("name", t["id"])) for t in file.top.get("towns") or () if isinstance(t, dict) and "id" in t}


def areas_of(file: TownFile) -> dict[str, str]:
    """The area (片区) of each town that is part of one."""
    return {str(t["id"]): str(t["area"]) for t in file.top.get("towns") or () if isinstance(t, dict) and "id" in t and t.get("area")}


def villages_of_groups(file: TownFile) -> dict[str, list[str]]:
    """Villages by group: those a group lists, and those that name the group themselves."""
    groups = [row.data for row in file.sections["groups"] if row.data.get("id") and not row.dated]
    found = {str(group["id"]): dict.fromkeys(map(str, group.get("villages") or ())) for group in groups}
    for row in file.sections["villages"]:
        if row.data.get("group") is not None and not row.dated:
            found.setdefault(str(row.data["group"]), {}).setdefault(str(row.data.get("id")))
    return {group: list(villages) for group, villages in found.items()}
