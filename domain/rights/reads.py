"""Reading that is counted: who opens many cases in a day that are neither his nor due is named (docs/spec.md section 8)."""

from collections.abc import Iterable
from datetime import date

from domain.cases.case import Case
from domain.congress.congress import Person

OF_A_TASK = frozenset({"call", "checked"})
"""Buttons behind which a case stands because somebody is to do something with it."""


def is_his(persons: Iterable[Person], case: Case) -> bool:
    """Whether one of his roles has the case in hand: its claimer, whom it was handed up to or named for, who leads its chase, staff whose turn it is."""
    ids = {person.id for person in persons}
    waits_for_staff = bool(case.queue_reason) and any(person.kind == "staff" for person in persons)
    return waits_for_staff or bool(ids & {case.claimer, case.named_deputy, case.key_lead, *case.handed_up_to})


def is_due(case: Case, today: date) -> bool:
    """Whether a limit of an open case, or the day of a promise, ends today or is over."""
    limits = (case.response_due_on, case.contact_due_on, case.due_on, case.unit_due_on, case.up_due_on, case.promise_on)
    return (case.open or case.promised) and any(day is not None and day <= today for day in limits)


def counts(persons: tuple[Person, ...], case: Case, today: date) -> bool:
    return not is_his(persons, case) and not is_due(case, today)
