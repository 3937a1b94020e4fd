"""Who sat on a reception day, as staff say it: on the day itself, or afterwards where nobody signed in (docs/spec.md section 5)."""

from datetime import date, timedelta
from typing import Any

from domain.congress.congress import Person
from domain.values.errors import FieldError, RefusedError
from domain.values.ids import PersonId
from services.deed.by import By
from services.deed.work import Work
from services.meetings.fill_duty import Fill
from services.meetings.reception_day import OneDay, put_down
from services.visits.rota import OnDay, day_of, may_plan, who_could
from storage.days import CongressDay

BACK = timedelta(days=40)
"""How long afterwards it can be said."""
ASKED_WITHIN = timedelta(days=14)
"""Of what is longer ago the secretary is not asked any more."""


def open_lately(work: Work) -> list[CongressDay]:
    """The days that are over, and of which nobody said who came."""
    return work.days.nobody_said_who_sat(work.today - BACK, work.today - timedelta(days=1))


def to_ask(work: Work) -> list[CongressDay]:
    """Those of them about which the secretary was not asked since they were held."""
    first = work.today - ASKED_WITHIN
    return [day for day in open_lately(work) if day.held_on >= first and (day.sat_asked_on or date.min) <= day.held_on]


def asked(work: Work, days: list[CongressDay]) -> None:
    """Each is asked about once."""
    for day in days:
        work.days.change(day.id, sat_asked_on=work.today)


def day_over(work: Work, by: By, day_id: int) -> CongressDay:
    """One that has come, today's among them. Raises NotAllowedError and FieldError."""
    may_plan(work, by)
    day = work.days.get(day_id)
    if day is None or day.kind != "reception" or not work.today - BACK <= day.held_on:
        raise FieldError("day", "no_choice")
    if day.held_on > work.today:
        raise RefusedError("not_on_duty")
    return day


def day_to_staff(work: Work, by: By, day_id: int) -> CongressDay:
    """One for which somebody may be put in the place of another: ahead, or over."""
    day = work.days.get(day_id)
    over = day is not None and day.held_on < work.today
    return day_over(work, by, day_id) if over else day_of(work, by, day_id)


def who_came(work: Work, day: CongressDay) -> list[PersonId]:
    """As far as it was said."""
    return [PersonId(row.stand_in or row.person_id) for row in work.days.duties(day.id) if row.attended_at is not None]


def mark_here(work: Work, by: By, wanted: OnDay) -> Person:
    """Who has no account here, or forgot to say so, was there."""
    day = day_over(work, by, wanted.day)
    duty = _duty(work, day, wanted.person)
    if duty.attended_at is None:
        work.days.change_duty(day.id, duty.person_id, attended_at=work.acted_at)
    return work.roster.people[wanted.person]


def mark_away(work: Work, by: By, wanted: OnDay) -> Person:
    """He was not, whoever said so before."""
    day = _past(work, day_over(work, by, wanted.day))
    work.days.change_duty(day.id, _duty(work, day, wanted.person).person_id, attended_at=None)
    work.days.change(day.id, sat_said_at=day.sat_said_at or work.acted_at)
    return work.roster.people[wanted.person]


def nobody_sat(work: Work, by: By, wanted: OneDay) -> CongressDay:
    """「都没到」. Raises RefusedError where it was said already who came."""
    day = _past(work, day_over(work, by, wanted.day))
    if day.sat_said_at is not None or any(row.attended_at is not None for row in work.days.duties(day.id)):
        raise RefusedError("already_so")
    put_down(work, day)
    work.days.change(day.id, sat_said_at=work.acted_at)
    return day


def sat_instead(work: Work, by: By, wanted: Fill) -> Person:
    """Another was there in his place; nobody is told of what is over."""
    day = _past(work, day_over(work, by, wanted.day))
    other = next((p for p in who_could(work, day) if p.id == wanted.other), None)
    if other is None:
        raise FieldError("other", "no_choice")
    duty = _duty(work, day, wanted.person)
    work.days.change_duty(day.id, duty.person_id, stand_in=other.id, asked=None, attended_at=work.acted_at)
    return other


def _past(work: Work, day: CongressDay) -> CongressDay:
    """Raises RefusedError for a day on which he may still come."""
    if day.held_on >= work.today:
        raise RefusedError("not_on_duty")
    return day


def _duty(work: Work, day: CongressDay, person: PersonId) -> Any:
    """His own duty or the one he stands in for. Raises RefusedError."""
    put_down(work, day)
    found = next((row for row in work.days.duties(day.id) if (row.stand_in or row.person_id) == person), None)
    if found is None:
        raise RefusedError("not_on_duty")
    return found
