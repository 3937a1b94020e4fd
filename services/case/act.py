"""What every act on a case asks: who does it, whether he may, where, and on which case. Rights: domain/rights.py."""

from typing import Any

from domain.case import Case, Event
from domain.errors import NotAllowedError
from domain.rights import may
from domain.roster import Person
from services.deed.by import By
from storage.work import Work


def allowed_to(work: Work, by: By, act: str, case: Case) -> None:
    """Raises NotAllowedError unless the roster gives this right now; nobody handles his own matter."""
    voter = work.voters.get(case.voter_id)
    own = voter is not None and voter.chat_id == by.account
    if own or not may(work.roster, by.persons, act, case):
        raise NotAllowedError(act, "own" if own else "")


def actor_of(work: Work, persons: tuple[Person, ...], case: Case) -> Person:
    """Which of his roles acts: the claimer, a deputy of the case's group, else whatever he is."""
    order = sorted(persons, key=lambda p: (p.id != case.claimer, case.group not in p.groups, p.kind != "deputy"))
    return order[0]


def named_event(work: Work, case: Case, person: Person, kind: str, /, **data: Any) -> Event:
    claimer = work.roster.people.get(case.claimer) if case.claimer else None
    if claimer is not None and claimer.id != person.id and claimer.handle is None:
        data["acted_for"] = claimer.id
    return work.event(kind, person.id, **data)
