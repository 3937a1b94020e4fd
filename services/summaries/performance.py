"""「履职档案」: what a deputy did in a quarter or year, counted from events and records; the 述职 draft; who was still for three months.

His own figures are his; his group's leaders, staff and chairs see them too; they are never public (docs/spec.md section 7).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from domain.ids import PersonId
from domain.reminder import MIDNIGHT, at_local
from domain.roster import Person
from domain.statistics import Period, moments_of, months_of
from domain.visits import DUE_STATUSES, VisitRecord
from domain.working_days import add_months
from locales import summaries
from storage.work import Work

STILL_MONTHS = 3
"""Without any act for so long a deputy stands on the list for secretary and leader."""


@dataclass(frozen=True)
class Performance:
    """Counts of one deputy in one period."""

    visits: int = 0
    households: int = 0
    people: int = 0
    matters: int = 0
    receptions: int = 0
    acts: Mapping[str, int] | None = None
    suggestions: int = 0


def performance(work: Work, person: Person, period: Period) -> Performance:
    records = [r for r in work.visits.filed(months_of(period)) if r.valid and person.id in r.deputies]
    since, until = moments_of(period, work.roster.congress)
    acts = work.histories.acts_of(person.id, since, until)
    return Performance(
        visits=len(records),
        households=sum(r.households for r in records),
        people=sum(r.people for r in records),
        matters=sum(r.matters for r in records),
        receptions=_receptions(work, person.id, period),
        acts=acts,
        suggestions=work.suggestions.count_made(person.id, since, until),
    )


def _receptions(work: Work, person: PersonId, period: Period) -> int:
    days = [d for d in work.days.of_kind("reception", since=period[0].strftime("%Y-%m")) if period[0] <= d.held_on <= period[1]]
    return sum((row.stand_in or row.person_id) == person and row.attended_at is not None for d in days for row in work.days.duties(d.id))


def lines_of(work: Work, person: Person, name: str, found: Performance) -> list[str]:
    t = work.staff_words()
    return [summaries.file_title(t, person.name, summaries.period(t, name)), *summaries.file_lines(t, found.visits, found.households, found.people,
            found.matters, found.receptions, found.suggestions), *summaries.act_lines(t, found.acts or {})]  # fmt: skip


def still(work: Work, today: date) -> list[Person]:
    """Serving deputies without any act, visit or reception in the last three months (docs/spec.md section 7)."""
    first = add_months(today, -STILL_MONTHS)
    since = at_local(first, MIDNIGHT, work.roster.congress)
    records: list[VisitRecord] = work.visits.filed(months_of((first, today)))
    moved = {p for r in records if r.visit_on >= first for p in r.deputies}
    days = [d for d in work.days.of_kind("reception", since=first.strftime("%Y-%m")) if first <= d.held_on <= today]
    moved |= {PersonId(row.stand_in or row.person_id) for d in days for row in work.days.duties(d.id) if row.attended_at is not None}
    others = [p for p in work.roster.people.values() if p.kind == "deputy" and p.status in DUE_STATUSES and p.id not in moved]
    quiet = work.histories.still([p.id for p in others], since)
    return [p for p in others if p.id in quiet]
