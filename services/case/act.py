"""What every act on a case asks: who does it, whether he may, where, and on which case. Rights: domain/rights/rights.py."""

from dataclasses import replace
from typing import Any

from domain.cases.case import Case, Event
from domain.cases.details import Details
from domain.congress.congress import Person
from domain.rights.rights import may, may_in_congress
from domain.values.errors import NotAllowedError
from domain.words.around import around
from services.deed.by import By, Said
from services.deed.work import Work


def allowed_to(work: Work, by: By, act: str, case: Case) -> None:
    """Raises NotAllowedError unless the roster gives this right now; nobody handles his own matter."""
    voter = work.voters.get(case.voter_id)
    own = voter is not None and voter.chat_id == by.account
    if own or not may(work.roster, by.persons, act, case):
        unread = (
            act == "merge" and case.confidential and may(work.roster, by.persons, act, replace(case, marks=case.marks - {"confidential"}))
        )
        raise NotAllowedError("merge_unread" if unread and not own else act, "own" if own else "")


def allowed_in_congress(work: Work, by: By, act: str) -> None:
    """Raises NotAllowedError unless the roster gives this right, which belongs to no case, right now."""
    if not may_in_congress(work.roster, by.persons, act):
        raise NotAllowedError(act)


def actor_of(work: Work, persons: tuple[Person, ...], case: Case) -> Person:
    """Which of his roles acts: the claimer, a deputy of the case's group, else whatever he is."""
    order = sorted(persons, key=lambda p: (p.id != case.claimer, case.group not in p.groups, p.kind != "deputy"))
    return order[0]


def named_event(work: Work, case: Case, person: Person, kind: str, said: Details | None = None, /) -> Event:
    event, claimer = work.event(kind, person.id, said), work.roster.claimer_of(case)
    if claimer is not None and claimer.id != person.id and claimer.handle is None:
        return replace(event, data=replace(event.data, acted_for=claimer.id))
    return event


def event_by(work: Work, by: By, case: Case, kind: str, said: Details | None = None, /) -> Event:
    """The event of an act; one done for a claimer who has no account here names both (docs/spec.md section 4, Who may)."""
    return named_event(work, case, actor_of(work, by.persons, case), kind, said)


def keep_words(work: Work, case: Case, person: Person, said: Said, kind: str, **more: Any) -> int:
    """What somebody of the roster said goes with the case; returns its row."""
    values = {
        "case_id": case.id,
        "author": person.id,
        "kind": kind,
        "at": said.at,
        "text": said.text,
        "media": [m.as_data() for m in said.media],
        "album": said.album,
        "chat_id": said.chat_id,
        "message_id": said.message_id,
        "around": around(said.line, said.text),
    }
    return work.messages.add(values | more)
