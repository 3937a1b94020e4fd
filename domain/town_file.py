"""What a town file must say, and its mistakes (docs/town-file.md). A mistake names line, field and reason."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as default
from datetime import date, time
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from domain.categories import CATEGORIES
from domain.roster import LEVELS

SECTIONS = ("villages", "groups", "deputies", "staff", "stations", "handling_units", "categories")
REQUIRED: Mapping[str, tuple[str, ...]] = {
    "villages": ("id", "name"),
    "groups": ("id", "name"),
    "deputies": ("id", "name"),
    "staff": ("id", "name", "role"),
    "stations": ("id", "name"),
    "handling_units": ("id", "name"),
    "categories": ("id", "name"),
}
KNOWN: Mapping[str, frozenset[str]] = {
    "villages": frozenset(
        ["id", "name", "kind", "group", "district", "population", "households", "aliases", "hamlets", "code", "town", "merged_into", "from"]
    ),
    "groups": frozenset(
        [
            "id",
            "name",
            "level",
            "town",
            "villages",
            "leader",
            "deputy_leader",
            "linked_presidium",
            "station",
            "members",
            "mixed_levels",
            "shared",
            "merged_into",
            "from",
        ]
    ),
    "deputies": frozenset(
        [
            "id",
            "name",
            "sex",
            "group",
            "groups",
            "village",
            "level",
            "role",
            "job",
            "phone",
            "publish_phone",
            "languages",
            "tags",
            "status",
            "leave",
            "note",
            "ethnic",
            "official_of",
            "code",
            "town",
            "birth_year",
            "education",
            "party",
        ]
    ),
    "staff": frozenset(
        [
            "id",
            "name",
            "role",
            "phone",
            "publish_phone",
            "duties",
            "groups",
            "scope",
            "languages",
            "status",
            "leave",
            "note",
            "code",
            "town",
            "job",
        ]
    ),
    "stations": frozenset(["id", "name", "village", "address", "hours", "code", "town"]),
    "handling_units": frozenset(["id", "name", "categories", "person", "phone", "town"]),
    "categories": frozenset(["id", "name", "keywords"]),
}
TOP = frozenset(
    [
        "schema",
        "town",
        "county",
        "towns",
        "term",
        "languages",
        "calendar",
        "calendars",
        "visit_day",
        "reception_day",
        "group_quota",
        "limits",
        "quiet_hours",
        "busy_season",
        "presidium_link",
        "presidium",
        "referrals",
        "duty_rota",
        "visit_plan",
        "visit_quota",
    ]
) | set(SECTIONS)
ROLES = ("member", "group_leader", "deputy_leader", "chair", "vice_chair", "presidium_member")
STAFF_ROLES = ("secretary", "info_officer", "admin")
STATUSES = ("serving", "away", "on_leave", "suspended", "ended")
SHIFTS = ("next_workday", "previous_workday", "keep")
LIMITS = ("claim", "contact", "answer", "extend", "redo", "idle", "wait", "rating_days", "consult")
PREFIX = re.compile(r"^[A-Za-z]{1,6}$")
ROW_ID = re.compile(r"^[A-Za-z0-9_.-]{1,24}$")


@dataclass(frozen=True)
class Row:
    """One row of a section, with the line it stands on."""

    line: int
    data: Mapping[str, Any]


@dataclass(frozen=True)
class Problem:
    """`reason` is a code that locales/texts.py words; `facts` fill it in."""

    line: int
    field: str
    reason: str
    facts: Mapping[str, str] = default(default_factory=dict)


@dataclass
class TownFile:
    """A town file read, before it is checked: rows by section, everything else in `top` with its lines.

    `partial`: a workbook, which does not hold everything a YAML may; what it lacks stays as it is stored.
    """

    path: str
    top: dict[str, Any]
    lines: dict[str, int]
    sections: dict[str, list[Row]]
    calendars: list[dict[str, Any]] = default(default_factory=list)
    problems: list[Problem] = default(default_factory=list)
    partial: bool = False

    @property
    def head(self) -> Mapping[str, Any]:
        """The row of the congress itself: `town`, or `county` for a county with towns."""
        value = self.top.get("county") if isinstance(self.top.get("county"), dict) else self.top.get("town")
        return value if isinstance(value, dict) else {}

    def ids(self, section: str) -> set[str]:
        return {str(row.data["id"]) for row in self.sections.get(section, ()) if "id" in row.data}


def check(file: TownFile, known: Mapping[str, set[str]]) -> tuple[list[Problem], list[Problem]]:
    """All mistakes, and all oddities that only warn. `known`: ids stored already, for files that list a part."""
    if unreadable := [p for p in file.problems if p.reason == "not_readable"]:
        return unreadable, []
    errors = [*file.problems, *_head(file), *_rows(file), *_references(file, known), *_claims(file)]
    if not any(row.data.get("role") == "secretary" for row in file.sections.get("staff", ())) and not known.get("secretary"):
        errors.append(Problem(file.lines.get("staff", 1), "staff", "no_secretary"))
    return errors, [*_unknown_fields(file), *_oddities(file)]


def _head(file: TownFile) -> Iterable[Problem]:
    head, line = file.head, file.lines.get("county" if "county" in file.top else "town", 1)
    for name in ("id", "name", "case_prefix"):
        if not head.get(name):
            yield Problem(line, f"town.{name}", "missing")
    if head.get("case_prefix") and not PREFIX.match(str(head["case_prefix"])):
        yield Problem(line, "town.case_prefix", "bad_prefix", {"value": str(head["case_prefix"])})
    try:
        ZoneInfo(str(head.get("timezone", "Asia/Shanghai")))
    except (ZoneInfoNotFoundError, ValueError):
        yield Problem(line, "town.timezone", "bad_value", {"value": str(head.get("timezone"))})
    yield from _term(file)
    yield from _rules(file)


def _term(file: TownFile) -> Iterable[Problem]:
    term, line = file.top.get("term"), file.lines.get("term", 1)
    if not isinstance(term, dict):
        yield Problem(line, "term", "missing")
        return
    for name in ("from", "to"):
        if not _is_date(term.get(name)):
            yield Problem(line, f"term.{name}", "bad_date", {"value": str(term.get(name))})


def _rules(file: TownFile) -> Iterable[Problem]:
    for name in ("visit_day", "reception_day"):
        rule, line = file.top.get(name), file.lines.get(name, 1)
        if rule is None:
            continue
        if not isinstance(rule, dict) or not isinstance(rule.get("day"), int) or not 1 <= rule["day"] <= 31:
            yield Problem(line, f"{name}.day", "bad_day")
        elif rule.get("shift", "keep") not in SHIFTS:
            yield Problem(line, f"{name}.shift", "bad_choice", {"value": str(rule.get("shift")), "choices": ", ".join(SHIFTS)})
    quota, line = file.top.get("visit_quota"), file.lines.get("visit_quota", 1)
    if quota is not None and (not isinstance(quota, dict) or not isinstance(quota.get("households"), int) or quota["households"] < 1):
        yield Problem(line, "visit_quota.households", "bad_number")
    elif quota is not None and quota.get("period", "month") not in ("month", "quarter"):
        yield Problem(line, "visit_quota.period", "bad_choice", {"value": str(quota.get("period")), "choices": "month, quarter"})
    for name, value in (file.top.get("limits") or {}).items():
        if name not in LIMITS or (name != "consult" and not _is_limit(value)):
            yield Problem(file.lines.get("limits", 1), f"limits.{name}", "bad_limit", {"value": str(value)})
    hours = file.top.get("quiet_hours")
    if hours is not None and not (isinstance(hours, list) and len(hours) == 2 and all(_is_time(h) for h in hours)):
        yield Problem(file.lines.get("quiet_hours", 1), "quiet_hours", "bad_hours")


def _is_limit(value: Any) -> bool:
    if isinstance(value, bool):
        return False
    return (isinstance(value, int) and 0 < value <= 366) or bool(isinstance(value, str) and re.fullmatch(r"\d{1,2} months?", value))


def _is_date(value: Any) -> bool:
    try:
        date.fromisoformat(str(value))
    except ValueError:
        return False
    return True


def _is_time(value: Any) -> bool:
    try:
        time.fromisoformat(str(value))
    except ValueError:
        return False
    return True


def _rows(file: TownFile) -> Iterable[Problem]:
    people: set[str] = set()
    for section in SECTIONS:
        seen = people if section in ("deputies", "staff") else set()
        for row in file.sections.get(section, ()):
            yield from _row(section, row, seen)


def _row(section: str, row: Row, seen: set[str]) -> Iterable[Problem]:
    data, dated = row.data, "from" in row.data and row.data.get("from") is not None
    for name in ("id",) if dated else REQUIRED[section]:
        if data.get(name) in (None, ""):
            yield Problem(row.line, f"{section}.{name}", "missing")
    row_id = str(data.get("id"))
    if data.get("id") not in (None, "") and not ROW_ID.match(row_id):
        yield Problem(row.line, f"{section}.id", "bad_id", {"value": row_id})
    if not dated:
        if row_id in seen:
            yield Problem(row.line, f"{section}.id", "twice", {"value": row_id})
        seen.add(row_id)
    elif not _is_date(data["from"]):
        yield Problem(row.line, f"{section}.from", "bad_date", {"value": str(data["from"])})
    yield from _choices(section, row)


def _choices(section: str, row: Row) -> Iterable[Problem]:
    choices: dict[str, tuple[str, ...]] = {"status": STATUSES}
    if section in ("deputies", "groups"):
        choices["level"] = LEVELS
    if section in ("deputies", "staff"):
        choices["role"] = ROLES if section == "deputies" else STAFF_ROLES
    for name, allowed in choices.items():
        value = row.data.get(name)
        for one in value if isinstance(value, list) else [value]:
            if one is not None and one not in allowed:
                yield Problem(row.line, f"{section}.{name}", "bad_choice", {"value": str(one), "choices": ", ".join(allowed)})
    leave = row.data.get("leave")
    if leave is not None and not (isinstance(leave, dict) and all(_is_date(v) for v in leave.values() if v is not None)):
        yield Problem(row.line, f"{section}.leave", "bad_date", {"value": str(leave)})


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
)


def _references(file: TownFile, known: Mapping[str, set[str]]) -> Iterable[Problem]:
    ids = {section: file.ids(section) | known.get(section, set()) for section in SECTIONS}
    ids["categories"] = ids["categories"] or {str(c["id"]) for c in CATEGORIES}
    ids["towns"] = set(towns_of(file)) | known.get("towns", set())
    for section, name, target in REFERENCES:
        for row in file.sections.get(section, ()):
            value = row.data.get(name)
            for one in value if isinstance(value, list) else [value]:
                if one not in (None, "") and str(one) not in ids[target] and not (target == "towns" and not ids["towns"]):
                    yield Problem(row.line, f"{section}.{name}", "unknown", {"value": str(one), "section": target})
    for row in file.top.get("presidium") or ():
        if str(row.get("deputy")) not in ids["deputies"]:
            yield Problem(
                file.lines.get("presidium", 1), "presidium.deputy", "unknown", {"value": str(row.get("deputy")), "section": "deputies"}
            )
    for duty in file.top.get("duty_rota") or ():
        for one in [*(duty.get("deputies") or ()), *([duty["stand_in"]] if duty.get("stand_in") else [])]:
            if str(one) not in ids["deputies"]:
                yield Problem(file.lines.get("duty_rota", 1), "duty_rota.deputies", "unknown", {"value": str(one), "section": "deputies"})


def towns_of(file: TownFile) -> dict[str, str]:
    return {str(t["id"]): str(t.get("name", t["id"])) for t in file.top.get("towns") or () if isinstance(t, dict) and "id" in t}


def villages_of_groups(file: TownFile) -> dict[str, list[str]]:
    """Villages by group: those a group lists, and those that name the group themselves."""
    found = {str(r.data["id"]): [str(v) for v in r.data.get("villages") or ()] for r in file.sections.get("groups", ()) if "id" in r.data}
    for row in file.sections.get("villages", ()):
        group = row.data.get("group")
        if group is not None and "from" not in row.data and str(row.data.get("id")) not in found.setdefault(str(group), []):
            found[str(group)].append(str(row.data.get("id")))
    return found


def _claims(file: TownFile) -> Iterable[Problem]:
    """Two groups that claim one village for the same level, without `shared: true`."""
    served = villages_of_groups(file)
    holders: dict[tuple[str, str], str] = {}
    for row in file.sections.get("groups", ()):
        if row.data.get("shared") or "from" in row.data:
            continue
        level = str(row.data.get("level", "town"))
        for village in served.get(str(row.data.get("id")), ()):
            other = holders.setdefault((village, level), str(row.data.get("id")))
            if other != str(row.data.get("id")):
                yield Problem(row.line, "groups.villages", "claimed_twice", {"value": village, "other": other})


def _unknown_fields(file: TownFile) -> Iterable[Problem]:
    for name in file.top:
        if name not in TOP:
            yield Problem(file.lines.get(name, 1), name, "unknown_field")
    for section in SECTIONS:
        for row in file.sections.get(section, ()):
            for name in row.data:
                if name not in KNOWN[section]:
                    yield Problem(row.line, f"{section}.{name}", "unknown_field")


def _oddities(file: TownFile) -> Iterable[Problem]:
    served = {village for villages in villages_of_groups(file).values() for village in villages}
    for row in file.sections.get("villages", ()):
        if "from" not in row.data and str(row.data.get("id")) not in served:
            yield Problem(row.line, "villages.group", "no_group", {"value": str(row.data.get("name"))})
    member_of = {
        str(r.data.get("id")): {str(r.data.get("group")), *map(str, r.data.get("groups") or ())} for r in file.sections.get("deputies", ())
    }
    links: dict[str, int] = {}
    for row in file.sections.get("groups", ()):
        group = str(row.data.get("id"))
        for name in ("leader", "deputy_leader"):
            if row.data.get(name) and group not in member_of.get(str(row.data[name]), {group}):
                yield Problem(row.line, f"groups.{name}", "not_member", {"value": str(row.data[name])})
        if row.data.get("linked_presidium"):
            links[str(row.data["linked_presidium"])] = links.get(str(row.data["linked_presidium"]), 0) + 1
    rule = file.top.get("presidium_link") or {}
    for person, count in links.items():
        if not rule.get("groups_min", 0) <= count <= rule.get("groups_max", 999):
            yield Problem(file.lines.get("groups", 1), "groups.linked_presidium", "link_count", {"value": person, "count": str(count)})
