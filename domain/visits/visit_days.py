"""The year's visit and reception days, their deadlines, and who is due (docs/spec.md section 5)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from domain.congress.congress import Congress, Person
from domain.congress.working_days import WorkingCalendar, add_months, day_of_month
from domain.rights.roster import Roster
from domain.values.ids import PersonId

KINDS = ("visit", "reception")
SESSION = "session"
"""The first day of the congress's session (人代会): by the town file or by staff, with no rule and no records of its own."""
DUE_STATUSES = ("serving", "away")


@dataclass(frozen=True)
class DayRule:
    """The fixed day of each month (docs/spec.md section 5). `notice_days` are calendar days, `filing_days` working days."""

    day: int
    shift: str = "next_workday"
    notice_days: int = 3
    filing_days: int = 3
    households: int = 0
    questions: tuple[str, ...] = ()
    time: str = ""
    place: str = ""
    levels: tuple[str, ...] = ()
    """Of a reception day: levels of which one deputy each is wanted (每月15日安排县镇二级代表接待选民)."""
    quota: int = 0
    """Households per deputy in a period of `months`, where there is no fixed day (`visit_quota`); the period's first day stands for it."""
    months: int = 1

    def last_day(self, day: date) -> date:
        """The last day on which a visit counts as one of that day: the day itself, or the end of the quota's period."""
        return add_months(day, self.months) - timedelta(days=1) if self.quota else day


def rule_of(congress: Congress, kind: str) -> DayRule | None:
    """The congress's rule, None where it has no fixed day."""
    data: Mapping[str, Any] | None = {"visit": congress.visit_day, "reception": congress.reception_day}.get(kind)
    if not data:
        return _quota_of(congress) if kind == "visit" and congress.visit_quota else None
    return DayRule(
        int(data["day"]),
        str(data.get("shift", "next_workday")),
        int(data.get("notice_days", 3)),
        int(data.get("filing_days", 3)),
        int(data.get("households_per_deputy", 0)),
        tuple(str(q) for q in data.get("questions") or ()),
        str(data.get("time", "")),
        str(data.get("place", "")),
        tuple(str(level) for level in data.get("levels") or ()),
    )


def _quota_of(congress: Congress) -> DayRule:
    """`visit_quota: {households: 5, period: month}` (or `quarter`): households per deputy and period (docs/spec.md section 5)."""
    data = congress.visit_quota or {}
    return DayRule(
        1,
        "keep",
        notice_days=0,
        filing_days=int(data.get("filing_days", 3)),
        questions=tuple(str(q) for q in data.get("questions") or ()),
        quota=int(data.get("households", 1)),
        months=3 if data.get("period") == "quarter" else 1,
    )


def days_of_year(rule: DayRule, year: int, calendar: WorkingCalendar, listed: Mapping[str, date] | None = None) -> dict[str, date]:
    """For each month `2026-09` the day meant for it: listed in the file, else by the rule, clamped and shifted.

    A day that is shifted out of its month still belongs to the month it was meant for.
    """
    found: dict[str, date] = {}
    for month in range(1, 13, rule.months if rule.quota else 1):
        name = f"{year}-{month:02d}"
        found[name] = (listed or {}).get(name) or calendar.shifted(day_of_month(year, month, rule.day), rule.shift)
    return found


def deadline_of(rule: DayRule, day: date, calendar: WorkingCalendar) -> date:
    """The local date at whose 24:00 records of that day, or of the quota's period, are late."""
    return filing_deadline(rule.last_day(day), calendar, rule.filing_days)


def filing_deadline(day: date, calendar: WorkingCalendar, filing_days: int) -> date:
    """The local date at whose 24:00 records of a visit day are late: the n-th working day after it."""
    return calendar.add(day, filing_days)


def is_due(person: Person, day: date, approved: Collection[PersonId] = ()) -> bool:
    """Serving or away, and not on (approved) leave that day; posts exempt nobody (docs/glossary.md, 应访)."""
    serving = person.status in DUE_STATUSES or (person.status == "on_leave" and not person.on_leave(day))
    return person.kind == "deputy" and serving and not person.on_leave(day) and person.id not in approved


def due_deputies(roster: Roster, day: date, approved: Collection[PersonId] = ()) -> frozenset[PersonId]:
    return frozenset(p.id for p in roster.people.values() if is_due(p, day, approved))
