"""What is put to those who have a duty in the case's village, its mediators or its informants: who reads it, who still owes an answer
(docs/spec.md section 4)."""

from collections.abc import Callable
from dataclasses import dataclass

from domain.case import Case, Event
from domain.congress import Person
from domain.details_of_mediation import PutTo
from domain.errors import IllegalStepError, RefusedError
from domain.ids import PersonId
from domain.life_cycle import WITH_GROUP
from services.case.act import actor_of, allowed_to, event_by
from services.deed import tell
from services.deed.by import By
from services.deed.message import Rows
from services.deed.work import Work

AMONG = 60
"""Answers that are looked at: more people with a duty than a village has."""


@dataclass(frozen=True)
class Duty:
    """`asked`, `said`: the steps. `people`: who may be asked of a case. `ends`: whether an answer is for all of them. `nobody`, `before`: why not."""

    asked: str
    said: str
    people: Callable[[Work, Case], list[Person]]
    ends: Callable[[Event], bool]
    nobody: str
    before: str


@dataclass(frozen=True)
class Put:
    """What they read, by who asks, with which buttons; and what he reads of one who has no account here."""

    words: Callable[[Person], str]
    rows: Rows
    by_hand: Callable[[Person], str]


def ask(work: Work, by: By, case: Case, duty: Duty, put: Put) -> Case:
    """Each of them but who asks. Once, until one of them has answered for all."""
    allowed_to(work, by, "note", case)
    if case.status not in WITH_GROUP:
        raise IllegalStepError(duty.asked, case.status)
    mine = {one.id for one in by.persons}
    people = [person for person in duty.people(work, case) if person.id not in mine]
    if not people:
        raise RefusedError(duty.nobody)
    if waiting(work, case, duty):
        raise RefusedError(duty.before)
    case = work.cases.record(case, event_by(work, by, case, duty.asked, PutTo(to=tuple(p.id for p in people))))
    who = actor_of(work, by.persons, case)
    for person in people:
        if not tell.to_person(work, person, put.words(who), put.rows, case_id=case.id):
            tell.to_person(work, who, put.by_hand(person), case_id=case.id)
    return case


def waiting(work: Work, case: Case, duty: Duty) -> tuple[PersonId, ...]:
    """Who is asked, can still answer here and has said nothing yet; nobody once one of them has answered for all."""
    newest = work.histories.newest_of(case.id, (duty.asked,))
    if newest is None:
        return ()
    later = [said for said in work.histories.newest_steps(case.id, duty.said, AMONG) if said.learned_at >= newest.learned_at]
    if any(duty.ends(said) for said in later):
        return ()
    waits = {person.id for person in duty.people(work, case) if person.handle is not None} - {said.actor for said in later}
    return tuple(person for person in newest.of(PutTo).to if person in waits)


def asker(work: Work, case: Case, duty: Duty) -> Person | None:
    """Who asked last, as long as he is of the roster."""
    newest = work.histories.newest_of(case.id, (duty.asked,))
    return work.roster.people.get(PersonId(newest.actor)) if newest is not None else None
