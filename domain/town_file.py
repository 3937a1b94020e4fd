"""A town file read, and what must be right between its rows (docs/town-file.md). A mistake names line, field and reason.

What a single field may say stands in `domain/town_fields.py`.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as default
from typing import Any

from domain.categories import CATEGORIES
from domain.merges import SECTIONS as MERGED
from domain.merges import Merge, ring_problems
from domain.town_fields import ROWS
from domain.town_values import Problem

SECTIONS = tuple(ROWS)
WARNINGS = frozenset(["unknown_field", "unknown_column", "no_group", "in_no_group", "not_member", "link_count", "gone"])
"""Reasons that only warn."""


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
    `answers`: what was said of those whom the file calls by another name (`domain/who_is_meant.py`); by the key of the
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


def check(file: TownFile, known: Mapping[str, set[str]], merged: Collection[Merge] = ()) -> tuple[list[Problem], list[Problem]]:
    """All mistakes, and all oddities that only warn. `known`: ids stored already, for files that list a part; `merged`: what
    is merged already, or will be on its day."""
    if file.unreadable is not None:
        return [file.unreadable], []
    found = [*file.problems, *_order(file), *_twice(file), *_references(file, known), *_claims(file)]
    found += ring_problems(merges_of(file), merged)
    others = known.get("secretary", set()) - file.ids("staff")
    if not any(row.data.get("role") == "secretary" for row in file.sections["staff"]) and not others:
        found.append(Problem(file.lines.get("staff", 1), "staff", "no_secretary"))
    found += _oddities(file)
    return [p for p in found if p.reason not in WARNINGS], [p for p in found if p.reason in WARNINGS]


def _order(file: TownFile) -> Iterable[Problem]:
    """What begins must begin before it ends."""
    spans = [("term", file.lines.get("term", 1), file.top.get("term"))]
    spans += [(f"{s}.leave", row.line_of("leave"), row.data.get("leave")) for s in ("deputies", "staff") for row in file.sections[s]]
    for name, line, span in spans:
        if isinstance(span, dict) and span.get("from") and span.get("to") and span["from"] > span["to"]:
            yield Problem(line, f"{name}.to", "bad_order", {"first": span["from"], "last": span["to"]})


def _twice(file: TownFile) -> Iterable[Problem]:
    """An id stands for one row; deputies and staff share theirs."""
    people: set[str] = set()
    for section in SECTIONS:
        seen = people if section in ("deputies", "staff") else set()
        for row in file.sections[section]:
            if row.dated or not row.data.get("id"):
                continue
            if row.data["id"] in seen:
                yield Problem(row.line_of("id"), f"{section}.id", "twice", {"value": str(row.data["id"])})
            seen.add(str(row.data["id"]))


REFERENCES = (
    ("villages", "group", "groups"),
    ("villages", "merged_into", "villages"),
    ("groups", "villages", "villages"),
    ("groups", "leader", "deputies"),
    ("groups", "deputy_leader", "deputies"),
    ("groups", "linked_presidium", "deputies"),
    ("groups", "station", "stations"),
    ("groups", "merged_into", "groups"),
    ("deputies", "group", "groups"),
    ("deputies", "groups", "groups"),
    ("deputies", "village", "villages"),
    ("deputies", "official_of", "villages"),
    ("staff", "groups", "groups"),
    ("stations", "village", "villages"),
    ("handling_units", "categories", "categories"),
    ("villages", "town", "towns"),
    ("groups", "town", "towns"),
    ("handling_units", "town", "towns"),
)


def _references(file: TownFile, known: Mapping[str, set[str]]) -> Iterable[Problem]:
    ids = {section: file.ids(section) | known.get(section, set()) for section in SECTIONS}
    ids["categories"] = ids["categories"] or {str(c["id"]) for c in CATEGORIES}
    ids["towns"] = set(towns_of(file)) | known.get("towns", set())
    for section, name, target in REFERENCES:
        for row in file.sections[section]:
            for one in _each(row.data.get(name)):
                if str(one) not in ids[target] and not (target == "towns" and not ids["towns"]):
                    yield Problem(row.line_of(name), f"{section}.{name}", "unknown", {"value": str(one), "section": target})
    for line, path, value in _people_named(file):
        for one in _each(value):
            if str(one) not in ids["deputies"]:
                yield Problem(line, path, "unknown", {"value": str(one), "section": "deputies"})
    for section in ("villages", "groups"):
        yield from _dated_unknown(file, section, ids[section])


def _dated_unknown(file: TownFile, section: str, ids: set[str]) -> Iterable[Problem]:
    """A change of something that is nowhere."""
    for row in file.sections[section]:
        if row.dated and row.data.get("id") and str(row.data["id"]) not in ids:
            yield Problem(row.line_of("id"), f"{section}.id", "unknown", {"value": str(row.data["id"]), "section": section})


def merges_of(file: TownFile) -> list[Merge]:
    """What the file says of merges; a row without a date holds at once."""
    found = []
    for section in MERGED:
        for row in file.sections[section]:
            into, day = str(row.data.get("merged_into") or ""), str(row.data["from"]) if row.dated else ""
            if row.data.get("id") and into:
                found.append(Merge(section, str(row.data["id"]), into, day, row.line_of("merged_into")))
    return found


def _people_named(file: TownFile) -> Iterable[tuple[int, str, Any]]:
    """Deputies named outside the sections: line, field and value."""
    for section, names in (("presidium", ("deputy",)), ("duty_rota", ("deputies", "stand_in"))):
        for n, row in enumerate(file.top.get(section) or ()):
            line = file.lines.get(f"{section}.{n}", file.lines.get(section, 1))
            yield from ((line, f"{section}.{name}", row.get(name)) for name in names)


def _each(value: Any) -> list[Any]:
    return [one for one in (value if isinstance(value, list) else [value]) if one not in (None, "")]


def towns_of(file: TownFile) -> dict[str, str]:
    return {str(t["id"]): str(t.get("name", t["id"])) for t in file.top.get("towns") or () if isinstance(t, dict) and "id" in t}


def villages_of_groups(file: TownFile) -> dict[str, list[str]]:
    """Villages by group: those a group lists, and those that name the group themselves."""
    groups = [row.data for row in file.sections["groups"] if row.data.get("id") and not row.dated]
    found = {str(group["id"]): dict.fromkeys(map(str, group.get("villages") or ())) for group in groups}
    for row in file.sections["villages"]:
        if row.data.get("group") is not None and not row.dated:
            found.setdefault(str(row.data["group"]), {}).setdefault(str(row.data.get("id")))
    return {group: list(villages) for group, villages in found.items()}


def _claims(file: TownFile) -> Iterable[Problem]:
    """Two groups that claim one village for the same level, without `shared: true`."""
    served = villages_of_groups(file)
    holders: dict[tuple[str, str], str] = {}
    for row in file.sections["groups"]:
        if row.data.get("shared") or row.dated:
            continue
        level = str(row.data.get("level") or "town")
        for village in served.get(str(row.data.get("id")), ()):
            other = holders.setdefault((village, level), str(row.data.get("id")))
            if other != str(row.data.get("id")):
                yield Problem(row.line_of("villages"), "groups.villages", "claimed_twice", {"value": village, "other": other})


def _oddities(file: TownFile) -> Iterable[Problem]:
    served = {village for villages in villages_of_groups(file).values() for village in villages}
    for row in file.sections["villages"]:
        if not row.dated and str(row.data.get("id")) not in served:
            yield Problem(row.line_of("group"), "villages.group", "no_group", {"value": str(row.data.get("name"))})
    yield from _in_no_group(file)
    member_of = {
        str(r.data.get("id")): {str(r.data.get("group")), *map(str, r.data.get("groups") or ())} for r in file.sections["deputies"]
    }
    links: dict[str, int] = {}
    for row in file.sections["groups"]:
        group = str(row.data.get("id"))
        for name in ("leader", "deputy_leader"):
            if row.data.get(name) and group not in member_of.get(str(row.data[name]), {group}):
                yield Problem(row.line_of(name), f"groups.{name}", "not_member", {"value": str(row.data[name])})
        if row.data.get("linked_presidium"):
            links[str(row.data["linked_presidium"])] = links.get(str(row.data["linked_presidium"]), 0) + 1
    yield from _gone(file)
    rule = file.top.get("presidium_link") or {}
    for person, count in links.items():
        if not (rule.get("groups_min") or 0) <= count <= (rule.get("groups_max") or 999):
            yield Problem(file.lines.get("groups", 1), "groups.linked_presidium", "link_count", {"value": person, "count": str(count)})


def _in_no_group(file: TownFile) -> Iterable[Problem]:
    """Whoever serves and is written into no group."""
    for row in file.sections["deputies"]:
        if not (row.dated or row.data.get("group") or row.data.get("groups") or row.data.get("status") == "ended"):
            yield Problem(row.line_of("group"), "deputies.group", "in_no_group", {"value": str(row.data.get("name"))})


def _gone(file: TownFile) -> Iterable[Problem]:
    """Who is still named by a group though another has his number now."""
    for row in file.sections["groups"]:
        for name in ("leader", "deputy_leader", "linked_presidium"):
            if row.data.get(name) in file.replaced:
                yield Problem(row.line_of(name), f"groups.{name}", "gone", {"value": str(row.data[name])})
