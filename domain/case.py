"""A case: its life cycle as data, and its present state as the fold of its events.

Sources: docs/glossary.md (Life cycle, Actions) and docs/spec.md sections 1, 3 and 4. Every step is an `Event`; the
row in storage is `replay(events)` and a test proves it. A step that the table `STEPS` does not name is refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from domain.errors import IllegalStepError
from domain.ids import CaseId, GroupId, PersonId, VillageId, VoterId

STATUSES = (
    "new",
    "accepted",
    "declined",
    "merged",
    "assigned",
    "claimed",
    "in_progress",
    "answered",
    "returned",
    "closed",
    "archived",
    "withdrawn",
)
HANDLED = frozenset({"claimed", "in_progress", "returned"})
AWAITING_ANSWER = frozenset({"new", "accepted", "assigned", *HANDLED})
OPEN = AWAITING_ANSWER | {"answered"}
WITH_GROUP = frozenset({"assigned", *HANDLED})
SEALS = frozenset({"media", "asked", "due", "kept", "held"})
"""Seals under which a case is the secretary's alone."""
FINAL_ROUND = 3
"""The third round is the presidium's and the last (docs/spec.md, promise 3)."""
OUTCOMES = ("solved", "planned", "deferred", "explained")
_LIVE = frozenset({*AWAITING_ANSWER, "answered", "closed"})
_ANY = frozenset(STATUSES)
STEPS: Mapping[str, tuple[frozenset[str], str | None]] = {
    # step: (from, to); None keeps the status. The glossary's Life cycle, line by line.
    "registered": (frozenset({"new"}), "new"),
    "queued": (frozenset({"new", "accepted"}), None),
    "accepted": (frozenset({"new"}), "accepted"),
    "declined": (frozenset({"new", "accepted", "assigned", "claimed", "in_progress"}), "declined"),
    "overturned": (frozenset({"declined"}), "accepted"),
    "assigned": (frozenset({"new", "accepted", *WITH_GROUP}), "assigned"),
    "claimed": (frozenset({"assigned"}), "claimed"),
    "handed": (HANDLED, None),
    "contacted": (frozenset({"claimed"}), "in_progress"),
    "released": (frozenset({"claimed", "in_progress", "returned"}), "assigned"),
    "given_back": (WITH_GROUP, "accepted"),
    "forwarded": (HANDLED, "in_progress"),
    "recused": (frozenset({"assigned"}), None),
    "handed_up": (frozenset({"assigned", *HANDLED}), "in_progress"),
    "express": (frozenset({"assigned", *HANDLED}), "in_progress"),
    "consulted": (frozenset({*HANDLED, "answered", "closed"}), None),
    "extended": (frozenset({*HANDLED}), None),
    "waiting": (frozenset({"in_progress", "returned"}), None),
    "waited": (frozenset({*HANDLED, "answered"}), None),
    "answered": (frozenset({"in_progress", "returned"}), "answered"),
    "answer_shared": (frozenset({"merged"}), None),
    "corrected": (_ANY, None),
    "asked": (frozenset({"answered", "closed"}), None),
    "unaskable": (frozenset({"answered", "closed", "merged"}), None),
    "rated": (frozenset({"answered", "closed", "merged"}), None),
    "resolved": (frozenset({"answered", "closed", "returned", "merged"}), None),
    "explained": (_ANY, None),
    "unrated": (frozenset({"returned", "assigned", "answered", "closed"}), "answered"),
    "unrated_joined": (frozenset({"returned", "assigned", "merged"}), "merged"),
    "returned": (frozenset({"answered", "closed", "merged"}), "returned"),
    "closed": (frozenset({"answered"}), "closed"),
    "archived": (frozenset({"closed"}), "archived"),
    "merged": (AWAITING_ANSWER, "merged"),
    "unmerged": (frozenset({"merged"}), "assigned"),
    "rejoined": (frozenset({"merged"}), None),
    "took_in": (OPEN, None),
    "split": (_ANY, None),
    "withdrawn": (_LIVE - {"closed"} | {"merged"}, "withdrawn"),
    "changed": (_LIVE, None),
    "sealed": (_LIVE | {"merged"}, None),
    "summarised": (_LIVE, None),
    "spoken_of": (_ANY, None),
    "key": (OPEN, None),
    "checked": (OPEN, None),
    "suggested": (_ANY, None),
    "erased": (_ANY, None),
    "phone_asked": (OPEN, None),
    "phone_given": (OPEN, None),
    "spoke": (_ANY, None),
    "noted": (_ANY, None),
    "sent": (_ANY, None),
    "edited": (_ANY, None),
    "nagged": (_ANY, None),
    "asked_on": (_ANY, None),
}
"""`spoke`: further words of the voter. `sent`: words sent to him. `nagged`: 催办. `asked_on`: asked again at a promise date.
`handed`: a new claimer by 指派 or for a round. `unrated`: he changed his mind within ten minutes (`assigned`: in a round that his
word opened and that had no handler any more; domain/change_of_mind.py); `unrated_joined`: his case is joined, as it was when he
spoke. `answer_shared`: the main case's answer reached a joined voter, who rates for himself. `took_in`: others joined this case.
`checked`: a log of 重点督办."""


TAKES_BACK = frozenset({"unrated", "unrated_joined"})
"""Steps that take a rating back: none where there is none."""


@dataclass(frozen=True)
class Event:
    """One thing that was done. `at` is when the person did it, `learned_at` when the bot learned it; both aware, UTC."""

    kind: str
    at: datetime
    learned_at: datetime
    actor: str = "system"
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Case:
    """The present of one matter. Dates are local dates of the congress, a limit ends at their 24:00."""

    id: CaseId
    number: str = ""
    status: str = "new"
    voter_id: VoterId | None = None
    village: VillageId | None = None
    group: GroupId | None = None
    category: str = "other"
    kind: str = "complaint"
    marks: frozenset[str] = frozenset()
    channel: str = "bot"
    anonymous: bool = True
    named_deputy: PersonId | None = None
    registered_at: datetime | None = None
    accepted_at: datetime | None = None
    assigned_at: datetime | None = None
    queue_reason: str = ""
    claimer: PersonId | None = None
    recused: tuple[PersonId, ...] = ()
    spoken_of: tuple[PersonId, ...] = ()
    """Whom its voter complains of (docs/glossary.md, marks): it is kept from them."""
    speaks: bool = False
    """Whether there is anybody: by this such cases are found."""
    asked_of: tuple[PersonId, ...] = ()
    """Of these the voter is asked whether they may see it; until he answers they may not."""
    cleared: tuple[PersonId, ...] = ()
    """These may see it, by his own word."""
    response_due_on: date | None = None
    contact_due_on: date | None = None
    due_on: date | None = None
    first_claim_at: datetime | None = None
    first_contact_at: datetime | None = None
    last_act_at: datetime | None = None
    last_spoke_at: datetime | None = None
    last_sent_at: datetime | None = None
    round: int = 1
    extended_round: int = 0
    waited_round: int = 0
    waiting_since: datetime | None = None
    unit_due_on: date | None = None
    handed_up_to: tuple[PersonId, ...] = ()
    up_due_on: date | None = None
    key_lead: PersonId | None = None
    answered_at: datetime | None = None
    outcome: str = ""
    promise_on: date | None = None
    asked_at: datetime | None = None
    window_ends_at: datetime | None = None
    unaskable: bool = False
    told_by_phone: bool = False
    """Somebody who cannot be asked here was phoned with the outcome of this round, and does not want to rate."""
    rating: str = ""
    rated_at: datetime | None = None
    rated_round: int = 0
    resolved: str = ""
    closed_at: datetime | None = None
    seal: str = ""
    """`media`: no words yet · `asked`: its voter is choosing who sees it · `due`: the secretary is to · `kept`, `held`: hers alone, by his
    choice or hers · `opened`: to the group by choice · `urgent`: never held. `sealed` says whether it is hers alone now."""
    abstract: int | None = None
    """The message in which somebody said in a few words what it is about (摘要)."""
    main_case: CaseId | None = None
    repeat_of: CaseId | None = None
    joined: bool = False
    language: str = ""
    limits: Mapping[str, Any] = field(default_factory=dict)

    @property
    def open(self) -> bool:
        return self.status in OPEN

    @property
    def sealed(self) -> bool:
        """A tip that was not released, or a matter that waits for its voter's choice: the secretary's alone (docs/spec.md section 3)."""
        return "tip" in self.marks or self.seal in SEALS

    @property
    def concerns_officials(self) -> bool:
        """Whether officials of its village are kept from it: a complaint about them, or what was a likely tip."""
        return self.category == "village_affairs" or self.seal in ("opened", "urgent")

    @property
    def confidential(self) -> bool:
        return "confidential" in self.marks

    @property
    def question_open(self) -> bool:
        """Whether a rating still counts: asked about, or late but not archived (docs/spec.md section 3, Rating)."""
        return self.status in ("answered", "closed", "merged") and self.answered_at is not None

    def overdue(self, today: date) -> bool:
        """Whether the answer is late. The limit ends at 24:00 of `due_on`."""
        return self.status in AWAITING_ANSWER and self.due_on is not None and today > self.due_on


def allowed(status: str, step: str) -> bool:
    return status in STEPS[step][0]


def apply(case: Case, event: Event) -> Case:
    """The case after the event. Raises IllegalStepError when the life cycle has no such step from here."""
    froms, to = STEPS[event.kind]
    if case.status not in froms or (event.kind in TAKES_BACK and case.rated_at is None):
        raise IllegalStepError(event.kind, case.status)
    changes = _EFFECTS[event.kind](case, event) if event.kind in _EFFECTS else {}
    if event.actor not in ("system", "voter"):
        changes.setdefault("last_act_at", event.at)
    return _with(case, {"status": to or case.status} | changes)


def _with(case: Case, changes: Mapping[str, Any]) -> Case:
    """A changed copy, without the constructor of sixty fields: every message of a voter takes three steps."""
    made = object.__new__(Case)
    made.__dict__.update(case.__dict__)
    made.__dict__.update(changes)
    return made


def numbered(case: Case, case_id: CaseId) -> Case:
    return _with(case, {"id": case_id})


def replay(case_id: CaseId, events: Iterable[Event]) -> Case:
    """The present rebuilt from history."""
    case = Case(case_id)
    for event in events:
        case = apply(case, event)
    return case


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
        "resolved": "",
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
        "resolved",
        "asked_at",
    )
    return {name: value for name, value in _answered(case, event).items() if name in kept}


def _handed_up(case: Case, event: Event) -> dict[str, Any]:
    due_on = _day(event, "due_on")
    return _contacted(case, event) | {"handed_up_to": (*case.handed_up_to, event.data["to"]), "up_due_on": due_on or case.up_due_on}


def _returned(case: Case, event: Event) -> dict[str, Any]:
    return {
        "round": case.round + 1,
        "due_on": _day(event, "due_on"),
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
        "resolved": "",
        "closed_at": None,
        "round": case.round - 1 if case.round > case.rated_round else case.round,
        "due_on": _day(event, "due_on") or case.due_on,
        "claimer": data.get("claimer", case.claimer),
        "group": data.get("group", case.group),
        "promise_on": _day(event, "promise_on"),
        "window_ends_at": _moment(event, "window_ends_at") or case.window_ends_at,
        **days,
    }


RESTORED_DAYS = ("response_due_on", "contact_due_on", "unit_due_on", "up_due_on")


_CHANGED = ("category", "kind", "village", "group", "anonymous", "named_deputy")


def _changed(case: Case, event: Event) -> dict[str, Any]:
    changes = {name: event.data[name] for name in _CHANGED if name in event.data}
    if "marks" in event.data:
        changes["marks"] = frozenset(event.data["marks"])
    return changes


_EFFECTS: Mapping[str, Any] = {
    "registered": _registered,
    "queued": lambda case, event: {"queue_reason": event.data["reason"], "group": event.data.get("group", case.group)},
    "accepted": lambda case, event: {"accepted_at": case.accepted_at or event.at, "group": event.data.get("group", case.group)},
    "overturned": lambda case, event: {"accepted_at": case.accepted_at or event.at, "queue_reason": event.data.get("reason", "appeal")},
    "assigned": _assigned,
    "claimed": _claimed,
    "handed": lambda case, event: {"claimer": event.data["claimer"], "last_act_at": event.at},
    "released": _released,
    "given_back": _given_back,
    "contacted": _contacted,
    "forwarded": lambda case, event: _contacted(case, event) | {"unit_due_on": _day(event, "due_on")},
    "handed_up": _handed_up,
    "express": _handed_up,
    "recused": lambda case, event: {"recused": (*case.recused, event.data["by"])},
    "extended": lambda case, event: {"due_on": _day(event, "due_on"), "extended_round": case.round},
    "waiting": lambda case, event: {"waiting_since": event.at, "waited_round": case.round},
    "waited": lambda case, event: {"waiting_since": None, "due_on": _day(event, "due_on") or case.due_on},
    "answered": _answered,
    "answer_shared": _answer_shared,
    "took_in": lambda case, event: {"joined": True},
    "spoke": lambda case, event: {"last_spoke_at": event.at},
    "sent": lambda case, event: {"last_sent_at": event.at},
    "asked": lambda case, event: {"asked_at": event.at, "window_ends_at": _moment(event, "window_ends_at"), "unaskable": False},
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
    "unmerged": lambda case, event: _assigned(case, event) | {"main_case": None},
    "withdrawn": lambda case, event: {"claimer": case.claimer, "waiting_since": None},
    "changed": _changed,
    "spoken_of": lambda case, event: _spoken_of(case, event),
    "sealed": _sealed,
    "summarised": lambda case, event: {"abstract": event.data["message"]},
    "key": lambda case, event: {"marks": case.marks | {"key"}, "key_lead": event.data["lead"]},
}
