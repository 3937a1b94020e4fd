"""What everybody reads of a deputy: his name or his group's alone, and which number; his own to say (docs/spec.md section 8)."""

from typing import Any

from domain.congress.congress import Person
from domain.congress.public_card import SHOWN_PHONES
from domain.values.errors import NotAllowedError, OldButtonError
from services.deed.by import By
from services.deed.work import Work


def show_name(work: Work, by: By, *, shown: bool) -> None:
    """In every row of the roster that is his."""
    _revise(work, _own(by), hide_name=not shown)


def phones(person: Person) -> list[str]:
    """What he may choose: none, and each number that the roster has of him."""
    there = {"none": True, "mobile": bool(person.phone), "office": bool(person.office_phone)}
    return [value for value in SHOWN_PHONES if there[value]]


def show_phone(work: Work, by: By, value: str) -> Person:
    """Which number stands on his card, in every seat of his that has it; it goes before what the roster says. Raises NotAllowedError, and
    OldButtonError for a number that is not there."""
    own = [p for p in _own(by) if p.kind == "deputy"]
    having = [p for p in own if value in phones(p)]
    if not own:
        raise NotAllowedError("see")
    if not having:
        raise OldButtonError(value)
    _revise(work, having, shown_phone=value)
    return work.roster.people[having[0].id]


def _own(by: By) -> list[Person]:
    """Raises NotAllowedError."""
    persons = [p for p in by.persons if p.has_rights]
    if not persons:
        raise NotAllowedError("see")
    return persons


def _revise(work: Work, persons: list[Person], **said: Any) -> None:
    for person in persons:
        section = "deputies" if person.kind == "deputy" else "staff"
        row = work.rows.section(section)[person.id]
        work.rows.revise(section, person.id, data=dict(row.data) | said)
    work.rows.moved()
    work.roster_changed()
