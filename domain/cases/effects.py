"""What each step changes in a case beside its status (docs/glossary.md, Life cycle and Actions)."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from domain.cases.case import CHANGED, Case, Event
from domain.cases.details import UNSAID, Details
from domain.cases.details_for_voter import Answered, AnswerKept, Joined, OfMessage, Returned, Unrated, Window, Word
from domain.cases.details_in_hand import (
    REACHED,
    Accepted,
    Assigned,
    Changed,
    Claimed,
    Extended,
    Forwarded,
    GivenBack,
    Handed,
    HandedUp,
    Key,
    Overturned,
    Queued,
    Recused,
    Registered,
    Released,
    Sealed,
    SpokenOf,
    UnitAnswered,
    UpAnswered,
    Waited,
)
from domain.cases.details_of_promises import PromiseHanded, PromiseMoved
from domain.cases.effects_of_answers import answer_kept, answer_shared, answered, promise_settled, returned, said_or, unrated
from domain.cases.life_cycle import AFFAIRS, ANSWERED, SEALS, WITH_GROUP

Kind = TypeVar("Kind", bound=Details)
Effect = Callable[[Case, Event], dict[str, Any]]


def _registered(case: Case, event: Event, said: Registered) -> dict[str, Any]:
    known = {name: getattr(said, name) for name in _REGISTERED}
    people = {name: getattr(said, name) for name in SPOKEN}
    at_first = {"marks": frozenset(said.marks), "registered_at": event.at, "last_spoke_at": event.at}
    at_first["voter_due_on"] = said.due_on
    return known | people | at_first


SPOKEN = ("spoken_of", "asked_of", "cleared")
"""Lists of people, each whole in every event that changes it."""


def _spoken_of(case: Case, event: Event, said: SpokenOf) -> dict[str, Any]:
    return {name: value for name in SPOKEN if (value := getattr(said, name)) is not UNSAID}


_REGISTERED = (
    "number",
    "voter_id",
    "village",
    "category",
    "kind",
    "channel",
    "anonymous",
    "named_deputy",
    "repeat_of",
    "language",
    "limits",
    "recused",
)


def _assigned(case: Case, event: Event, said: Assigned) -> dict[str, Any]:
    """A new hand-over starts the clocks; one within a round keeps those that run (`keep_clock`)."""
    changes: dict[str, Any] = {"group": said.group, "queue_reason": "", "claimer": None, "waiting_since": None}
    changes |= {"response_due_on": said.response_due_on, "contact_due_on": None, "assigned_at": event.at}
    if said.due_on:
        changes |= {"due_on": said.due_on, "voter_due_on": case.voter_due_on or said.due_on}
    return changes


def _claimed(case: Case, event: Event, said: Claimed) -> dict[str, Any]:
    return {
        "claimer": said.claimer,
        "contact_due_on": None if case.first_contact_at else said.contact_due_on,
        "first_claim_at": case.first_claim_at or event.at,
        "last_act_at": event.at,
    }


def _released(case: Case, event: Event, said: Released) -> dict[str, Any]:
    recused = (*case.recused, said.by) if said.why == "recuse" else case.recused
    return {
        "claimer": None,
        "contact_due_on": None,
        "waiting_since": None,
        "recused": recused,
        "response_due_on": said.response_due_on,
    }


def _given_back(case: Case, event: Event, said: GivenBack) -> dict[str, Any]:
    return {
        "claimer": None,
        "group": None,
        "queue_reason": said.reason,
        "due_on": None,
        "response_due_on": None,
        "contact_due_on": None,
        "waiting_since": None,
    }


def _sealed(case: Case, event: Event, said: Sealed) -> dict[str, Any]:
    return _under_seal(case, event, said) | {"recused": (*case.recused, *said.recused)}


def _under_seal(case: Case, event: Event, said: Sealed) -> dict[str, Any]:
    """One that a group has leaves it, with its clocks; one that is answered waits for the secretary until she has said that it stays hers. A
    seal that is taken off leaves the case where it is, to be handed over."""
    how = said.how
    if how not in SEALS:
        return {"seal": how, "queue_reason": "" if case.queue_reason in ("tip", "sealed") else case.queue_reason}
    if how == "media":
        return {"seal": how}
    reason = "tip" if "tip" in case.marks else "sealed"
    if case.status in WITH_GROUP:
        return {"seal": how, "status": "accepted"} | _given_back(case, event, GivenBack(reason=reason))
    if case.status in ANSWERED:
        decided = how in ("kept", "held") and event.actor not in ("voter", "system")
        return {"seal": how, "queue_reason": "" if decided else reason}
    return {"seal": how} | ({"queue_reason": reason} if case.status in ("new", "accepted") else {})


def _accepted(case: Case, event: Event) -> dict[str, Any]:
    return {"accepted_at": case.accepted_at or event.at}


def _contacted(case: Case, event: Event, said: Details) -> dict[str, Any]:
    return {"first_contact_at": case.first_contact_at or event.at, "contact_due_on": None}


def _handed_up(case: Case, event: Event, said: HandedUp) -> dict[str, Any]:
    furthest = max((case.reached, said.reached), key=("", *REACHED).index)
    to = {
        "handed_up_to": tuple(dict.fromkeys((*case.handed_up_to, said.to))),
        "up_due_on": said.due_on or case.up_due_on,
        "reached": furthest,
    }
    return _contacted(case, event, said) | to


_IN_NO_HAND: Mapping[str, None] = {"claimer": None, "response_due_on": None, "waiting_since": None}


def _changed(case: Case, event: Event, said: Changed) -> dict[str, Any]:
    """Whoever gives it another category does not show it to the officials it was kept from; where words of it went elsewhere (the bot reads
    the rest anew) these concern them no more."""
    changes = {name: value for name in CHANGED if (value := getattr(said, name)) is not UNSAID}
    if case.category == AFFAIRS != changes.get("category", AFFAIRS) and not case.seal and event.actor != "system":
        changes["seal"] = "affairs"
    return changes if said.marks is UNSAID else changes | {"marks": frozenset(said.marks)}


def _of(kind: type[Kind], effect: Callable[[Case, Event, Kind], dict[str, Any]]) -> Effect:
    return lambda case, event: effect(case, event, event.of(kind))


EFFECTS: Mapping[str, Effect] = {
    "registered": _of(Registered, _registered),
    "queued": _of(Queued, lambda case, _, said: {"queue_reason": said.reason, "group": said_or(said.group, case.group)}),
    "accepted": _of(Accepted, lambda case, event, said: _accepted(case, event) | {"group": said_or(said.group, case.group)}),
    "overturned": _of(Overturned, lambda case, event, said: _accepted(case, event) | {"queue_reason": said.reason, "main_case": None}),
    "undeclined": lambda case, event: _accepted(case, event) | {"queue_reason": case.queue_reason or "undeclined", "main_case": None},
    "assigned": _of(Assigned, _assigned),
    "claimed": _of(Claimed, _claimed),
    "handed": _of(Handed, lambda case, event, said: {"claimer": said.claimer, "last_act_at": event.at}),
    "released": _of(Released, _released),
    "given_back": _of(GivenBack, _given_back),
    "contacted": _of(Details, _contacted),
    "forwarded": _of(Forwarded, lambda case, event, said: _contacted(case, event, said) | {"unit_due_on": said.due_on}),
    "unit_answered": _of(UnitAnswered, lambda case, _, said: {"unit_due_on": said.due_on}),
    "handed_up": _of(HandedUp, _handed_up),
    "express": _of(HandedUp, _handed_up),
    "up_answered": _of(UpAnswered, lambda case, _, said: {"up_due_on": said.due_on}),
    "recused": _of(Recused, lambda case, _, said: {"recused": (*case.recused, said.by)}),
    "extended": _of(Extended, lambda case, _, said: {"due_on": said.due_on, "voter_due_on": said.due_on, "extended_round": case.round}),
    "waiting": lambda case, event: {"waiting_since": event.at, "waited_round": case.round},
    "waited": _of(Waited, lambda case, _, said: {"waiting_since": None, "due_on": said.due_on or case.due_on}),
    "answered": _of(Answered, answered),
    "answer_shared": _of(Answered, answer_shared),
    "took_in": lambda case, event: {"joined": True},
    "spoke": lambda case, event: {"last_spoke_at": event.at},
    "sent": lambda case, event: {"last_sent_at": event.at},
    "asked": _of(Window, lambda case, event, said: {"asked_at": event.at, "window_ends_at": said.window_ends_at, "unaskable": False}),
    "window_moved": _of(Window, lambda case, event, said: {"window_ends_at": said.window_ends_at}),
    "unaskable": lambda case, event: {"unaskable": True},
    "noted": _of(OfMessage, lambda case, _, said: {"told_by_phone": True} if said.about == "told_by_phone" else {}),
    "rated": _of(Word, lambda case, event, said: {"rating": said.value, "rated_at": event.at, "rated_round": case.round}),
    "resolved": _of(Word, lambda case, event, said: {"resolved": said.value}),
    "unrated": _of(Unrated, unrated),
    "unrated_joined": _of(Unrated, lambda case, event, said: unrated(case, event, said) | {"main_case": said.main_case, "promise": ""}),
    "returned": _of(Returned, returned),
    "closed": lambda case, event: {"closed_at": event.at},
    "merged": _of(Joined, lambda case, _, said: {"main_case": said.main_case, **_IN_NO_HAND}),
    "rejoined": _of(Joined, lambda case, _, said: {"main_case": said.main_case}),
    "answer_kept": _of(AnswerKept, answer_kept),
    "unmerged": _of(Assigned, lambda case, event, said: _assigned(case, event, said) | {"main_case": None}),
    "withdrawn": lambda case, event: {"claimer": case.claimer, "waiting_since": None},
    "changed": _of(Changed, _changed),
    "spoken_of": _of(SpokenOf, _spoken_of),
    "sealed": _of(Sealed, _sealed),
    "summarised": _of(OfMessage, lambda case, _, said: {"abstract": said.message}),
    "promise_kept": promise_settled("kept"),
    "promise_dropped": promise_settled("dropped"),
    "promise_moved": _of(PromiseMoved, lambda case, _, said: {"promise_on": said.promise_on, "promise_moves": case.promise_moves + 1}),
    "promise_handed": _of(PromiseHanded, lambda case, _, said: {"claimer": said.claimer, "group": said_or(said.group, case.group)}),
    "unkey": lambda case, event: {"marks": case.marks - {"key"}, "key_lead": None},
    "key": _of(Key, lambda case, _, said: {"marks": case.marks | {"key"}, "key_lead": said.lead}),
}
