"""What an answer, its voter's word on it and a word taken back change in a case beside its status (domain/cases/effects.py)."""

from collections.abc import Callable
from typing import Any

from domain.cases.case import Case, Event
from domain.cases.details import UNSAID
from domain.cases.details_for_voter import Answered, AnswerKept, Returned, Unrated


def said_or(said: Any, otherwise: Any) -> Any:
    return otherwise if said is UNSAID else said


def answered(case: Case, event: Event, said: Answered) -> dict[str, Any]:
    return {
        "answered_at": event.at,
        "last_sent_at": event.at,
        "outcome": said.outcome,
        "promise_on": said.promise_on,
        "promise": "open" if said.promise_on else "",
        "promise_moves": 0,
        "promise_settled_at": None,
        "first_contact_at": case.first_contact_at or event.at,
        "contact_due_on": None,
        "waiting_since": None,
        "asked_at": None,
        "window_ends_at": said.window_ends_at,
        "unaskable": False,
        "told_by_phone": False,
        "rating": "",
        "rated_at": None,
        "closed_at": None,
    }


def answer_shared(case: Case, event: Event, said: Answered) -> dict[str, Any]:
    """A joined voter was given the main case's answer: his own word is asked for, his case stays joined."""
    kept = ("answered_at", "outcome", "promise_on", "window_ends_at", "unaskable", "told_by_phone", "rating", "rated_at", "asked_at")
    return {name: value for name, value in answered(case, event, said).items() if name in kept}


def returned(case: Case, event: Event, said: Returned) -> dict[str, Any]:
    """By 不满意, which stands until the next answer; or by 「还没解决」, which is his last word, and takes what he had said of that answer back;
    or by staff (`why`), of which he has said nothing."""
    word = {} if case.rating == "unsatisfied" or said.why else {"rating": "", "resolved": "no"}
    return word | {
        "round": case.round + 1,
        "due_on": said.due_on,
        "voter_due_on": said.due_on,
        "closed_at": None,
        "window_ends_at": None,
        "promise_on": None,
        "promise": "",
        "promise_moves": 0,
        "promise_settled_at": None,
        "claimer": said_or(said.claimer, case.claimer),
        "main_case": None,
        "unit_due_on": None,
        "up_due_on": None,
        "group": said_or(said.group, case.group),
        "waiting_since": None,
    }


def unrated(case: Case, event: Event, said: Unrated) -> dict[str, Any]:
    """He changed his mind: the round that his first word opened is taken back, and what it had moved stands as before."""
    days = {name: day for name in RESTORED_DAYS if (day := getattr(said, name)) is not UNSAID}
    return {
        "rating": "",
        "rated_at": None,
        "resolved": said.resolved,
        "closed_at": None,
        "round": case.round - 1 if case.round > case.rated_round else case.round,
        "due_on": said.due_on or case.due_on,
        "voter_due_on": said.voter_due_on or said.due_on or case.voter_due_on,
        "claimer": said_or(said.claimer, case.claimer),
        "group": said_or(said.group, case.group),
        "promise_on": said.promise_on,
        "promise": said_or(said.promise, "open" if said.promise_on and case.main_case is None else ""),
        "promise_moves": said.promise_moves,
        "promise_settled_at": said.promise_settled_at,
        "window_ends_at": said.window_ends_at or case.window_ends_at,
        **days,
    }


def answer_kept(case: Case, event: Event, said: AnswerKept) -> dict[str, Any]:
    """With the answer he has the promise in it, as far as it was kept with the main case."""
    return {
        "main_case": None,
        "group": said.group,
        "claimer": said.claimer,
        "promise_on": said.promise_on or case.promise_on,
        "promise": said_or(said.promise, "open" if case.promise_on else ""),
        "promise_moves": said.promise_moves,
        "promise_settled_at": said.promise_settled_at,
    }


def promise_settled(how: str) -> Callable[[Case, Event], dict[str, Any]]:
    """He is asked anew, and who cannot be asked here is phoned anew."""
    return lambda case, event: {
        "promise": how,
        "promise_settled_at": event.at,
        "last_sent_at": event.at,
        "told_by_phone": False,
    }


RESTORED_DAYS = ("response_due_on", "contact_due_on", "unit_due_on", "up_due_on")
