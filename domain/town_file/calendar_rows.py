"""Holidays and make-up days as rows of a sheet, to and from calendars by year (docs/town-file.md)."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from domain.town_file.town_values import Problem

LONGEST = 60
"""Days that a holiday may last."""


def calendars_of(rows: Iterable[tuple[int, Mapping[str, Any]]]) -> tuple[list[dict[str, Any]], list[Problem]]:
    """The calendars by year, each as its file would say it; `rows` with the line each stands on."""
    found: dict[int, dict[str, Any]] = {}
    problems: list[Problem] = []
    for line, row in rows:
        if not row.get("from"):
            continue
        start, end = str(row["from"]), str(row.get("to") or row["from"])
        length = (date.fromisoformat(end) - date.fromisoformat(start)).days
        if not 0 <= length <= LONGEST:
            problems.append(Problem(line, "calendar.to", "bad_order" if length < 0 else "too_many_days", {"first": start, "last": end}))
            continue
        year = int(row.get("year") or _year(start, end))
        if not -1 <= int(start[:4]) - year <= 1:
            problems.append(Problem(line, "calendar.year", "other_year", {"value": start, "year": str(year)}))
            continue
        file = found.setdefault(year, {"year": year, "holidays": [], "makeup_workdays": [], "local_holidays": []})
        if row.get("kind") == "on":
            first = date.fromisoformat(start)
            file["makeup_workdays"] += [(first + timedelta(days=n)).isoformat() for n in range(length + 1)]
        else:
            name = {"name": row["name"]} if row.get("name") else {}
            file["local_holidays" if row.get("kind") == "local" else "holidays"].append({**name, "from": start, "to": end})
    return [found[year] for year in sorted(found)], problems


def _year(start: str, end: str) -> str:
    """A New Year that begins in December is the new year's; a first of January by itself is its own."""
    return end[:4] if start[5:7] == "12" else start[:4]


def rows_of_years(years: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Stored calendars as rows: days off that follow each other are one row."""
    found = []
    for year in years:
        for kind in ("off", "on"):
            for first, last in _runs(sorted(year.get(kind) or ())):
                found.append({"kind": kind, "from": first, "to": last if last != first else None, "year": year["year"]})
    return sorted(found, key=lambda row: (row["year"], row["from"]))


def _runs(days: list[str]) -> Iterable[tuple[str, str]]:
    first = last = ""
    for day in days:
        if last and date.fromisoformat(day) - date.fromisoformat(last) == timedelta(days=1):
            last = day
            continue
        if last:
            yield first, last
        first = last = day
    if last:
        yield first, last
