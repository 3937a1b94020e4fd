"""Reads a town file (YAML); the calendar files it names are read with it."""

from datetime import date
from pathlib import Path
from typing import Any

from domain.town_file.town_build import town_file
from domain.town_file.town_fields import CALENDAR
from domain.town_file.town_file import WARNINGS
from domain.town_file.town_rows import TownFile
from domain.town_file.town_values import Items, Problem, Reader, Table, Text
from reports.yaml_nodes import MOST_BYTES, UnreadableError, read_yaml


def read_town_file(path: Path) -> TownFile:
    """The file with everything readable in it."""
    try:
        root, problems = read_yaml(_content(path))
    except UnreadableError as error:
        return TownFile(str(path), unreadable=error.problem)
    file = town_file(str(path), root, problems)
    named = file.top.get("calendars") or file.top.get("calendar") or []
    for name in named if isinstance(named, list) else ():
        _calendar(file, path.parent / str(name), str(name))
    return file


def _content(path: Path) -> bytes:
    """Never more than is read at all: a path may lead to something without end."""
    try:
        with path.open("rb") as stream:
            return stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise UnreadableError(Problem(1, "", "not_readable", {"value": error.strerror or type(error).__name__})) from error


def _calendar(file: TownFile, path: Path, name: str) -> None:
    reader = Reader()
    try:
        root, problems = read_yaml(_content(path))
    except UnreadableError as error:
        problem = error.problem
        place = Problem(file.lines.get("calendars", file.lines.get("calendar", 1)), "calendar", "no_calendar", {"value": name})
        file.problems.append(place if problem.reason == "not_readable" else Problem(problem.line, "", problem.reason, problem.facts, name))
        return
    reader.problems.extend(problems)
    made = reader.fields(CALENDAR, _spans(root), "")
    reader.problems.extend(_outside(made, root))
    found = [Problem(p.line, p.field, p.reason, p.facts, name) for p in reader.problems]
    file.problems += found
    if all(p.reason in WARNINGS for p in found):
        file.calendars.append(made)


def _spans(root: Table) -> Table:
    """A local holiday of one day may stand as that day alone."""
    line, days = root.parts.get("local_holidays", (1, None))
    if not isinstance(days, Items):
        return root
    parts = tuple(Table(day.line, {"from": (day.line, day)}) if isinstance(day, Text) else day for day in days.parts)
    return Table(root.line, {**root.parts, "local_holidays": (line, Items(days.line, parts))})


def _outside(calendar: dict[str, Any], root: Table) -> list[Problem]:
    """Days of another year (a New Year's holiday may begin in the December before it), and spans that end before they begin."""
    year = calendar.get("year")
    if not isinstance(year, int):
        return []
    first, last = date(max(year - 1, 1), 12, 1).isoformat(), date(year + 1, 1, 31).isoformat()
    found: list[Problem] = []
    for section in ("holidays", "local_holidays", "makeup_workdays"):
        for line, row in zip(_lines(root, section), calendar.get(section) or (), strict=False):
            start, end = (row["from"], row.get("to") or row["from"]) if isinstance(row, dict) else (row, row)
            if end < start:
                found.append(Problem(line, section, "bad_order", {"first": start, "last": end}))
            elif not first <= start <= end <= last:
                found.append(Problem(line, section, "other_year", {"value": end if first <= start <= last else start, "year": str(year)}))
    return found


def _lines(root: Table, section: str) -> list[int]:
    node = root.parts[section][1] if section in root.parts else None
    return [part.line for part in node.parts] if isinstance(node, Items) else [node.line] if node is not None else []
