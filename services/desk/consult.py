"""「面商」: the talk with the voter at the answer, again before closing, or a return visit (docs/glossary.md, `consult`)."""

from domain.case import Case, Event
from services.case import clocks
from storage.work import Work

TRIES = 3
"""Failed tries that stand for a first talk where one is required."""


def which_talk(case: Case) -> str:
    """Before the answer the first talk, after it the second, after closing a return visit."""
    return {"answered": "second", "closed": "return_visit"}.get(case.status, "first")


def _of_round(history: list[Event], round_number: int) -> list[Event]:
    """Events since the round began."""
    found: list[Event] = []
    current = 1
    for event in history:
        current += event.kind == "returned"
        if current == round_number:
            found.append(event)
    return found


def tries(history: list[Event], round_number: int) -> int:
    return sum(e.kind == "consulted" and e.data.get("how") == "not_reached" for e in _of_round(history, round_number))


def lacking(work: Work, case: Case) -> bool:
    """Whether a first talk is still due in this round: none took place and fewer than three tries failed."""
    history = _of_round(work.histories.steps(case.id), case.round)
    talked = any(e.kind == "consulted" and e.data.get("how") != "not_reached" for e in history)
    return not talked and tries(work.histories.steps(case.id), case.round) < TRIES


def stands_in_the_way(work: Work, case: Case) -> bool:
    """`require`: no answer before a first talk or three logged tries (docs/glossary.md, `consult`)."""
    return clocks.limits_of(work, case).consult == "require" and lacking(work, case)
