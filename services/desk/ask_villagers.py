"""What is put to those who have a duty in the case's village, its mediators or its informants: who reads it, who still owes an answer
(docs/spec.md section 4)."""

from collections.abc import Callable
from dataclasses import dataclass

from domain.cases.case import Case, Event
from domain.cases.details_of_mediation import PutTo
from domain.cases.life_cycle import WITH_GROUP
from domain.congress.congress import Person
from domain.rights.rights import may
from domain.values.errors import IllegalStepError, RefusedError
from domain.values.ids import PersonId
from locales import own_matter as own_words
from services.case.act import actor_of, allowed_to, event_by
from services.case.own_matter import wrote_it
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
    """What they read, by who asks, with which buttons, the last of which says no; and what he reads of one who has no account here."""

    words: Callable[[Person], str]
    rows: Rows
    by_hand: Callable[[Person], str]


def ask(work: Work, by: By, case: Case, duty: Duty, put: Put) -> Case:
    """Each of them but who asks. Once, until one of them has answered for all.

    Whose own matter it is is asked as the others are, and reads that he can only say no: were he left out, who wrote it would be known.
    """
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
        words, rows = put.words(who), put.rows
        if wrote_it(work, person, case):
            words, rows = f"{words}\n{work.staff_words()(own_words.say_no)}", [row[-1:] for row in put.rows]
        if not tell.to_person(work, person, words, rows, case_id=case.id):
            tell.to_person(work, who, put.by_hand(person), case_id=case.id)
    return case


def one_asked(work: Work, by: By, case: Case, duty: Duty, *, says_no: bool = False) -> Person:
    """Which of those asked he is. Raises RefusedError where he is none, NotAllowedError where it is his own, save to say no."""
    if not (says_no and may(work.roster, by.persons, "note", case)):
        allowed_to(work, by, "note", case)
    waits = waiting(work, case, duty)
    mine = next((person for person in by.live if person.id in waits), None)
    if mine is None:
        raise RefusedError("not_asked")
    return mine


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
