"""A town file read, and what must be right between its rows (docs/town-file.md). A mistake names line, field and reason.

What a single field may say stands in `domain/town_file/town_fields.py`.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from domain.congress.categories import CATEGORIES
from domain.town_file.merges import SECTIONS as MERGED
from domain.town_file.merges import Merge, ring_problems
from domain.town_file.town_oddities import claims, oddities
from domain.town_file.town_rows import SECTIONS, TownFile, each, towns_of
from domain.town_file.town_values import Problem
from domain.town_file.town_words import word_problems

WARNINGS = frozenset(
    [
        "unknown_field",
        "unknown_column",
        "no_group",
        "name_twice",
        "in_no_group",
        "not_member",
        "link_count",
        "link_deputies",
        "level_of_nobody",
        "number_unused",
        "gone",
    ]
)
"""Reasons that only warn."""


def check(file: TownFile, known: Mapping[str, set[str]], merged: Collection[Merge] = ()) -> tuple[list[Problem], list[Problem]]:
    """All mistakes, and all oddities that only warn. `known`: ids stored already, for files that list a part; `merged`: what
    is merged already, or will be on its day."""
    if file.unreadable is not None:
        return [file.unreadable], []
    found = [
        *(p for p in file.problems if not _made_of_its_name(file, p)),
        *_order(file),
        *_twice(file),
        *_references(file, known),
        *claims(file),
    ]
    found += [*ring_problems(merges_of(file), merged), *word_problems(file)]
    others = known.get("secretary", set()) - file.ids("staff")
    if not any(row.data.get("role") == "secretary" for row in file.sections["staff"]) and not others:
        found.append(Problem(file.lines.get("staff", 1), "staff", "no_secretary"))
    found += oddities(file)
    return [p for p in found if p.reason not in WARNINGS], [p for p in found if p.reason in WARNINGS]


def _made_of_its_name(file: TownFile, problem: Problem) -> bool:
    """A workbook's town has a number of its name: it lacks one only where the name is missing, which is said."""
    return (
        file.partial
        and problem.reason == "missing"
        and problem.field.rpartition(".")[2] == "id"
        and problem.field.count(".") == 1
        and (problem.field.partition(".")[0] in ("town", "county"))
    )


def _order(file: TownFile) -> Iterable[Problem]:
    """What begins must begin before it ends."""
    spans = [("term", file.lines.get("term", 1), file.top.get("term"))]
    spans += [(f"{s}.leave", row.line_of("leave"), row.data.get("leave")) for s in ("deputies", "staff") for row in file.sections[s]]
    for name, line, span in spans:
        if isinstance(span, dict) and span.get("from") and span.get("to") and span["from"] > span["to"]:
            yield Problem(line, f"{name}.to", "bad_order", {"first": span["from"], "last": span["to"]})
    hours = list(file.top.get("working_hours") or [])
    if len(hours) == 2 and hours[0] >= hours[1]:
        yield Problem(file.lines.get("working_hours", 1), "working_hours", "bad_order", {"first": hours[0], "last": hours[1]})


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
    ("groups", "categories", "categories"),
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
    named = [
        (row.line_of(name), f"{section}.{name}", target, row.data.get(name))
        for section, name, target in REFERENCES
        for row in file.sections[section]
        if target != "towns" or ids["towns"]
    ]
    named += [(line, path, "deputies", value) for line, path, value in _people_named(file)]
    named += [
        (file.lines.get(f"words.{n}", 1), "words.category", "categories", row.get("category"))
        for n, row in enumerate(file.top.get("words") or ())
    ]
    for line, path, target, value in named:
        for one in each(value):
            if str(one) not in ids[target]:
                yield Problem(line, path, "unknown", {"value": str(one), "section": target})
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
