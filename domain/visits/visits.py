"""Visit days and visit records: the year's days, who is due, the figures (docs/spec.md section 5, docs/glossary.md Statistics)."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any

from domain.congress.congress import Congress
from domain.congress.working_days import WorkingCalendar
from domain.figures.statistics import Rate
from domain.values.ids import GroupId, PersonId, VillageId
from domain.visits.visit_days import DayRule, deadline_of

MODES: Mapping[str, str] = {"home": "入户", "field": "田间", "meeting": "座谈", "phone": "电话", "reception": "接待"}
"""Ids of the manners of a visit; the Chinese words are those of files and registers."""
AT_RECEPTION = "reception"
"""The manner of a record of people who came to the deputies: it counts as a reception (接待人次), among no visits (走访)."""
CHECKS = ("ok", "returned", "duplicate", "not_counted")


@dataclass(frozen=True)
class VisitRecord:
    """One filed record as the figures need it. `month` is the one its day was meant for; `filed_at` aware."""

    id: str
    month: str
    visit_on: date
    deputies: tuple[PersonId, ...]
    village: VillageId | None
    households: int
    people: int
    filed_at: datetime
    group: GroupId | None = None
    mode: str = ""
    refs: tuple[str, ...] = ()
    check: str = ""
    day: date | None = None
    """The visit day it was made for; None for a record outside one."""
    matters: int = 0
    cases: int = 0

    @property
    def valid(self) -> bool:
        """Checked `ok` or not yet checked (docs/glossary.md, Statistics)."""
        return self.check in ("", "ok")


@dataclass(frozen=True)
class VisitFigures:
    due: int = 0
    visited: int = 0
    records: int = 0
    valid: int = 0
    households: int = 0
    household_visits: int = 0
    people_met: int = 0
    filing: Rate = (0, 0)
    matters: int = 0
    cases: int = 0
    missing: tuple[PersonId, ...] = ()
    """Due deputies without a valid record from the visit day to its filing deadline."""
    villages: frozenset[VillageId] = frozenset()
    seen: frozenset[VillageId] = frozenset()
    """Of `villages` those with a valid record."""
    village_visits: int = 0
    """Villages with a valid record, each month's for itself: ÷ `villages` says how often one was visited."""
    by_group: tuple[tuple[GroupId, "VisitFigures"], ...] = field(default=())

    @property
    def visit_rate(self) -> Rate:
        return (self.visited, self.due)

    @property
    def coverage(self) -> Rate:
        """Villages with a valid record ÷ villages, however many months are added up."""
        return (len(self.seen), len(self.villages))


@dataclass(frozen=True)
class VisitDay:
    """A visit day, its filing deadline (local dates), and who was due on it; or a quota's period, with its households."""

    month: str
    day: date
    deadline: date
    due: frozenset[PersonId]
    quota: int = 0


def visit_figures(
    records: Iterable[VisitRecord],
    day: VisitDay | None,
    villages: Collection[VillageId],
    congress: Congress,
    month: str = "",
) -> VisitFigures:
    """The figures of one month's visits as far as `records` are known; without a fixed day nobody is due and nothing is late.

    Under a quota `records` are those of the whole period; the counts are the month's, who is due and has visited the period's.
    """
    all_known = list(records)
    known = [r for r in all_known if r.month == month] if month else all_known
    good = [r for r in known if r.valid]
    visited: set[PersonId] = set()
    of_day: list[VisitRecord] = []
    if day is not None:
        of_day = [r for r in all_known if r.day == day.day]
        counting = [r for r in all_known if r.valid and day.day <= r.visit_on <= day.deadline]
        visited = {p for p in day.due if _enough([r for r in counting if p in r.deputies], day.quota)}
    in_time = [r for r in of_day if day is not None and congress.local(r.filed_at).date() <= day.deadline]
    seen = frozenset(r.village for r in good if r.village is not None and r.village in villages)
    due = day.due if day is not None else frozenset()
    return VisitFigures(
        due=len(due),
        visited=len(visited),
        records=len(known),
        valid=len(good),
        households=distinct_households(good),
        household_visits=sum(r.households for r in good),
        people_met=sum(r.people for r in good),
        filing=(len(in_time), len(of_day)),
        matters=sum(r.matters for r in good),
        cases=sum(r.cases for r in good),
        missing=tuple(sorted(due - visited)),
        villages=frozenset(villages),
        seen=seen,
        village_visits=len(seen),
    )


def _enough(own: Sequence[VisitRecord], quota: int) -> bool:
    """One record is a visit; a quota wants its households."""
    return bool(own) and (not quota or distinct_households(own) >= quota)


def distinct_households(records: Iterable[VisitRecord]) -> int:
    """Distinct households by their numbers; where none were noted, as counted (docs/glossary.md, 走访户数)."""
    refs: set[str] = set()
    counted = 0
    for record in records:
        refs.update(record.refs)
        counted += 0 if record.refs else record.households
    return len(refs) + counted


def period_of_record(visit_on: date, days: Mapping[str, date], calendar: WorkingCalendar, rule: DayRule) -> tuple[str, date | None]:
    """The month a record belongs to, and the visit day it was made for: the day itself and the working days to its deadline.

    Under a quota: the month of the visit, and the first day of its period.
    """
    for month, day in days.items():
        if rule.quota and day <= visit_on <= rule.last_day(day):
            return visit_on.strftime("%Y-%m"), day
        if not rule.quota and day <= visit_on <= deadline_of(rule, day, calendar):
            return month, day
    return visit_on.strftime("%Y-%m"), None


YEARS = range(1900, 3000)
"""Of which one may ask: a day before and behind each of them is a day, in every zone."""


def month_bounds(month: str) -> tuple[date, date]:
    """First and last local date of `2026-09`. Raises ValueError for anything else, and beyond YEARS."""
    first = date.fromisoformat(f"{month}-01")
    if first.year not in YEARS:
        raise ValueError(month)
    return first, (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)


SUMMED = ("due", "visited", "records", "valid", "households", "household_visits", "people_met", "matters", "cases", "village_visits")


def added(parts: Sequence[VisitFigures]) -> VisitFigures:
    """Months or groups added up; a village is one village, however many months it was visited in."""
    whole = parts[0] if parts else VisitFigures()
    for part in parts[1:]:
        sums: dict[str, Any] = {name: getattr(whole, name) + getattr(part, name) for name in SUMMED}
        filing = (whole.filing[0] + part.filing[0], whole.filing[1] + part.filing[1])
        groups = dict.fromkeys(group for one in (whole, part) for group, _ in one.by_group)
        by_group = tuple((group, added([f for one in (whole, part) for g, f in one.by_group if g == group])) for group in groups)
        villages, seen = whole.villages | part.villages, whole.seen | part.seen
        whole = replace(whole, **sums, filing=filing, villages=villages, seen=seen, by_group=by_group)
    return whole
