"""Trainings and awards in a deputy's file, keyed in by who leads his group or by staff (docs/spec.md section 7)."""

from dataclasses import dataclass
from typing import Any

from domain.congress.congress import Person
from domain.rights.rights import runs_group, staff_of_all
from domain.values.errors import FieldError, NotAllowedError, RefusedError
from domain.values.ids import PersonId
from domain.visits.activities import EARLIEST, dated
from services.deed.by import By
from services.deed.work import Work

KINDS = ("training", "award")
WORDS = 200
"""Characters that are kept."""


@dataclass(frozen=True)
class OfWhom:
    """`kind`: one of KINDS."""

    person: PersonId
    kind: str


@dataclass(frozen=True)
class OneRecord:
    row: int


def writes_for(work: Work, by: By, person: Person) -> bool:
    """Whether he keys in for this deputy."""
    groups = [work.roster.groups.get(g) for g in person.groups]
    return staff_of_all(by.persons) or any(runs_group(by.persons, group) for group in groups if group is not None)


def may_note(work: Work, by: By, person_id: PersonId) -> Person:
    """Raises NotAllowedError."""
    person = work.roster.people.get(person_id)
    if person is None or person.kind != "deputy" or not writes_for(work, by, person):
        raise NotAllowedError("plan")
    return person


def note(work: Work, by: By, wanted: OfWhom, words: str) -> Person:
    """What he was trained in, or what he was given; of today where no day stands first in the words. Raises FieldError for one that is no
    day, or that is not over."""
    person = may_note(work, by, wanted.person)
    if wanted.kind not in KINDS:
        raise FieldError("kind", "no_choice")
    day, said = dated(words.strip(), work.today)
    if day.fault:
        raise FieldError("words", "past_day", fault=day.fault, day=day.on, today=work.today, first=work.today - EARLIEST)
    if not said:
        raise FieldError("words", "words_needed")
    row = {"person_id": person.id, "kind": wanted.kind, "held_on": day.on or work.today, "words": said[:WORDS]}
    work.activities.records.put(**row, recorded_by=by.live[0].id, recorded_at=work.acted_at)
    return person


def take_out(work: Work, by: By, number: int) -> Any:
    """One that was wrong. Returns what it was."""
    row = work.activities.records.get(number)
    if row is None:
        raise RefusedError("already_so")
    may_note(work, by, PersonId(row.person_id))
    work.activities.records.drop(number)
    return row
