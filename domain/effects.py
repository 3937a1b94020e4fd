"""What each step changes in a case beside its status (docs/glossary.md, Life cycle and Actions)."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from domain.case import CHANGED, Case, Event
from domain.life_cycle import SEALS, WITH_GROUP


def _day(event: Event, name: str) -> date | None:
    value = event.data.get(name)
    return date.fromisoformat(value) if isinstance(value, str) else value


def _moment(event: Event, name: str) -> datetime | None:
    value = event.data.get(name)
    return datetime.fromisoformat(value) if isinstance(value, str) else value


def _registered(case: Case, event: Event) -> dict[str, Any]:
    known = {name: event.data[name] for name in _REGISTERED if name in event.data}
    return (
        known
        | _spoken_of(case, event)
        | {"recused": tuple(event.data.get("recused", ()))}
        | {"marks": frozenset(event.data.get("marks", ())), "registered_at": event.at, "last_spoke_at": event.at}
    )


SPOKEN = ("spoken_of", "asked_of", "cleared")
"""Lists of people, each whole in every event that changes it."""


def _spoken_of(case: Case, event: Event) -> dict[str, Any]:
    people = {name: tuple(event.data[name]) for name in SPOKEN if name in event.data}
    return people | {"speaks": bool(people.get("spoken_of", case.spoken_of))}


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
)


def _assigned(case: Case, event: Event) -> dict[str, Any]:
    """A new hand-over starts the clocks; one within a round keeps those that run (`keep_clock`)."""
    changes: dict[str, Any] = {"group": event.data["group"], "queue_reason": "", "claimer": None, "waiting_since": None}
    changes |= {"response_due_on": _day(event, "response_due_on"), "contact_due_on": None, "assigned_at": event.at}
    if event.data.get("due_on"):
        changes["due_on"] = _day(event, "due_on")
        changes["voter_due_on"] = case.voter_due_on or changes["due_on"]
    return changes


def _claimed(case: Case, event: Event) -> dict[str, Any]:
    return {
        "claimer": event.data["claimer"],
        "contact_due_on": None if case.first_contact_at else _day(event, "contact_due_on"),
        "first_claim_at": case.first_claim_at or event.at,
        "last_act_at": event.at,
    }


def _released(case: Case, event: Event) -> dict[str, Any]:
    recused = (*case.recused, event.data["by"]) if event.data.get("why") == "recuse" else case.recused
    return {
        "claimer": None,
        "contact_due_on": None,
        "waiting_since": None,
        "recused": recused,
        "response_due_on": _day(event, "response_due_on"),
    }


def _given_back(case: Case, event: Event) -> dict[str, Any]:
    return {
        "claimer": None,
        "group": None,
        "queue_reason": event.data.get("reason", "given_back"),
        "due_on": None,
        "response_due_on": None,
        "contact_due_on": None,
        "waiting_since": None,
    }


def _sealed(case: Case, event: Event) -> dict[str, Any]:
    """One that a group has leaves it, with its clocks; a seal that is taken off leaves the case where it is, to be handed over."""
    how = event.data["how"]
    if how not in SEALS:
        return {"seal": how, "queue_reason": "" if case.queue_reason in ("tip", "sealed") else case.queue_reason}
    if how == "media":
        return {"seal": how}
    reason = "tip" if "tip" in case.marks else "sealed"
    if case.status in WITH_GROUP:
        return {"seal": how, "status": "accepted"} | _given_back(case, event) | {"queue_reason": reason}
    return {"seal": how} | ({"queue_reason": reason} if case.status in ("new", "accepted") else {})


def _contacted(case: Case, event: Event) -> dict[str, Any]:
    return {"first_contact_at": case.first_contact_at or event.at, "contact_due_on": None}


def _answered(case: Case, event: Event) -> dict[str, Any]:
    return {
        "answered_at": event.at,
        "last_sent_at": event.at,
        "outcome": event.data["outcome"],
        "promise_on": _day(event, "promise_on"),
        "first_contact_at": case.first_contact_at or event.at,
        "contact_due_on": None,
        "waiting_since": None,
        "asked_at": None,
        "window_ends_at": _moment(event, "window_ends_at"),
        "unaskable": False,
        "told_by_phone": False,
        "rating": "",
        "rated_at": None,
        "closed_at": None,
    }


def _answer_shared(case: Case, event: Event) -> dict[str, Any]:
    """A joined voter was given the main case's answer: his own word is asked for, his case stays joined."""
    kept = (
        "answered_at",
        "outcome",
        "promise_on",
        "window_ends_at",
        "unaskable",
        "told_by_phone",
        "rating",
        "rated_at",
        "asked_at",
    )
    return {name: value for name, value in _answered(case, event).items() if name in kept}


def _handed_up(case: Case, event: Event) -> dict[str, Any]:
    due_on = _day(event, "due_on")
    return _contacted(case, event) | {"handed_up_to": (*case.handed_up_to, event.data["to"]), "up_due_on": due_on or case.up_due_on}


def _returned(case: Case, event: Event) -> dict[str, Any]:
    """By 不满意, which stands until the next answer; or by 「还没解决」, which is his last word, and takes what he had said of that answer back;
    or by staff (`why`), of which he has said nothing."""
    kept = case.rating == "unsatisfied" or bool(event.data.get("why"))
    word = {} if kept else {"rating": "", "resolved": "no"}
    return word | {
        "round": case.round + 1,
        "due_on": _day(event, "due_on"),
        "voter_due_on": _day(event, "due_on"),
        "closed_at": None,
        "window_ends_at": None,
        "promise_on": None,
        "claimer": event.data.get("claimer", case.claimer),
        "main_case": None,
        "unit_due_on": None,
        "up_due_on": None,
        "group": event.data.get("group", case.group),
        "waiting_since": None,
    }


def _unrated(case: Case, event: Event) -> dict[str, Any]:
    """He changed his mind: the round that his first word opened is taken back, and what it had moved stands as before."""
    data = event.data
    days = {name: _day(event, name) for name in RESTORED_DAYS if name in data}
    return {
        "rating": "",
        "rated_at": None,
        "resolved": data.get("resolved", ""),
        "closed_at": None,
        "round": case.round - 1 if case.round > case.rated_round else case.round,
        "due_on": _day(event, "due_on") or case.due_on,
        "voter_due_on": _day(event, "voter_due_on") or _day(event, "due_on") or case.voter_due_on,
        "claimer": data.get("claimer", case.claimer),
        "group": data.get("group", case.group),
        "promise_on": _day(event, "promise_on"),
        "window_ends_at": _moment(event, "window_ends_at") or case.window_ends_at,
        **days,
    }


RESTORED_DAYS = ("response_due_on", "contact_due_on", "unit_due_on", "up_due_on")


def _changed(case: Case, event: Event) -> dict[str, Any]:
    changes = {name: event.data[name] for name in CHANGED if name in event.data}
    if "marks" in event.data:
        changes["marks"] = frozenset(event.data["marks"])
    return changes


EFFECTS: Mapping[str, Any] = {
    "registered": _registered,
    "queued": lambda case, event: {"queue_reason": event.data["reason"], "group": event.data.get("group", case.group)},
    "accepted": lambda case, event: {"accepted_at": case.accepted_at or event.at, "group": event.data.get("group", case.group)},
    "overturned": lambda case, event: {
        "accepted_at": case.accepted_at or event.at,
        "queue_reason": event.data.get("reason", "appeal"),
        "main_case": None,
    },
    "undeclined": lambda case, event: {
        "accepted_at": case.accepted_at or event.at,
        "queue_reason": case.queue_reason or "given_back",
        "main_case": None,
    },
    "assigned": _assigned,
    "claimed": _claimed,
    "handed": lambda case, event: {"claimer": event.data["claimer"], "last_act_at": event.at},
    "released": _released,
    "given_back": _given_back,
    "contacted": _contacted,
    "forwarded": lambda case, event: _contacted(case, event) | {"unit_due_on": _day(event, "due_on")},
    "unit_answered": lambda case, event: {"unit_due_on": _day(event, "due_on")},
    "handed_up": _handed_up,
    "express": _handed_up,
    "recused": lambda case, event: {"recused": (*case.recused, event.data["by"])},
    "extended": lambda case, event: {"due_on": _day(event, "due_on"), "voter_due_on": _day(event, "due_on"), "extended_round": case.round},
    "waiting": lambda case, event: {"waiting_since": event.at, "waited_round": case.round},
    "waited": lambda case, event: {"waiting_since": None, "due_on": _day(event, "due_on") or case.due_on},
    "answered": _answered,
    "answer_shared": _answer_shared,
    "took_in": lambda case, event: {"joined": True},
    "spoke": lambda case, event: {"last_spoke_at": event.at},
    "sent": lambda case, event: {"last_sent_at": event.at},
    "asked": lambda case, event: {"asked_at": event.at, "window_ends_at": _moment(event, "window_ends_at"), "unaskable": False},
    "window_moved": lambda case, event: {"window_ends_at": _moment(event, "window_ends_at")},
    "unaskable": lambda case, event: {"unaskable": True},
    "noted": lambda case, event: {"told_by_phone": True} if event.data.get("about") == "told_by_phone" else {},
    "rated": lambda case, event: {"rating": event.data["value"], "rated_at": event.at, "rated_round": case.round},
    "resolved": lambda case, event: {"resolved": event.data["value"]},
    "unrated": _unrated,
    "unrated_joined": lambda case, event: _unrated(case, event) | {"main_case": event.data["main_case"]},
    "returned": _returned,
    "closed": lambda case, event: {"closed_at": event.at},
    "merged": lambda case, event: {"main_case": event.data["main_case"], "claimer": None, "response_due_on": None, "waiting_since": None},
    "rejoined": lambda case, event: {"main_case": event.data["main_case"]},
    "answer_kept": lambda case, event: {"main_case": None, "group": event.data["group"], "claimer": event.data["claimer"]},
    "unmerged": lambda case, event: _assigned(case, event) | {"main_case": None},
    "withdrawn": lambda case, event: {"claimer": case.claimer, "waiting_since": None},
    "changed": _changed,
    "spoken_of": lambda case, event: _spoken_of(case, event),
    "sealed": _sealed,
    "summarised": lambda case, event: {"abstract": event.data["message"]},
    "key": lambda case, event: {"marks": case.marks | {"key"}, "key_lead": event.data["lead"]},
}
