"""The present of a case is the fold of its events: the row in storage is `replay(events)`, and a test proves it."""

from collections.abc import Iterable, Mapping
from typing import Any

from domain.cases.case import Case, Event
from domain.cases.effects import EFFECTS
from domain.cases.life_cycle import BRING_NO_ANSWER, OF_A_PROMISE, STEPS, TAKES_BACK
from domain.values.errors import IllegalStepError
from domain.values.ids import CaseId


def apply(case: Case, event: Event) -> Case:
    """The case after the event. Raises IllegalStepError when the life cycle has no such step from here."""
    froms, to = STEPS[event.kind]
    if case.status not in froms or lacking(case, event.kind):
        raise IllegalStepError(event.kind, case.status)
    changes = EFFECTS[event.kind](case, event) if event.kind in EFFECTS else {}
    if event.actor not in ("system", "voter"):
        changes.setdefault("last_act_at", event.at)
    return changed(case, {"status": to or case.status} | changes)


def lacking(case: Case, kind: str) -> bool:
    """Whether the case lacks what the step is about: a word to take back, an answer to keep, a promise that is open."""
    if kind in OF_A_PROMISE:
        return case.promise != "open"
    return (kind in TAKES_BACK and case.rated_at is None) or (kind in BRING_NO_ANSWER and case.answered_at is None)


def changed(case: Case, changes: Mapping[str, Any]) -> Case:
    """A changed copy, without the constructor of sixty fields: every message of a voter takes three steps."""
    made = object.__new__(Case)
    made.__dict__.update(case.__dict__)
    made.__dict__.update(changes)
    return made


def numbered(case: Case, case_id: CaseId) -> Case:
    return changed(case, {"id": case_id})


def replay(case_id: CaseId, events: Iterable[Event]) -> Case:
    """The present rebuilt from history."""
    case = Case(case_id)
    for event in events:
        case = apply(case, event)
    return case
