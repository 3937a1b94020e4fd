"""Which details the kinds of events have, and how they stand in JSON.

What is as it would be anyway is left out of the JSON; a row of an earlier version may have it as null, or have names that
nobody reads any more.
"""

from collections.abc import Mapping
from dataclasses import MISSING, fields
from datetime import date, datetime
from typing import Any, TypeVar

from domain.cases.details import Details
from domain.cases.details_for_voter import (
    Alike,
    Answered,
    AnswerKept,
    Erased,
    Joined,
    OfMessage,
    PhoneAsked,
    Returned,
    Split,
    Suggested,
    TookIn,
    UnitTold,
    Unrated,
    Window,
    Word,
)
from domain.cases.details_in_hand import (
    Accepted,
    Assigned,
    BackAsked,
    Changed,
    Claimed,
    Consulted,
    Declined,
    Extended,
    Forwarded,
    GivenBack,
    Handed,
    HandedUp,
    Key,
    Overturned,
    Progress,
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
from domain.cases.details_of_mediation import InformantSaid, MediatorSaid, PutTo
from domain.cases.details_of_promises import PromiseHanded, PromiseMoved, PromiseSettled

Kind = TypeVar("Kind", bound=Details)
KINDS: Mapping[str, type[Details]] = {
    "registered": Registered,
    "queued": Queued,
    "accepted": Accepted,
    "declined": Declined,
    "overturned": Overturned,
    "assigned": Assigned,
    "unmerged": Assigned,
    "claimed": Claimed,
    "handed": Handed,
    "released": Released,
    "given_back": GivenBack,
    "back_asked": BackAsked,
    "forwarded": Forwarded,
    "unit_answered": UnitAnswered,
    "unit_told": UnitTold,
    "handed_up": HandedUp,
    "express": HandedUp,
    "up_answered": UpAnswered,
    "recused": Recused,
    "consulted": Consulted,
    "extended": Extended,
    "waited": Waited,
    "answered": Answered,
    "answer_shared": Answered,
    "asked": Window,
    "window_moved": Window,
    **dict.fromkeys(
        ("spoke", "sent", "edited", "corrected", "noted", "unnoted", "checked", "summarised", "unit_visited", "explained", "undone"),
        OfMessage,
    ),
    "split": Split,
    "rated": Word,
    "resolved": Word,
    "unrated": Unrated,
    "unrated_joined": Unrated,
    "returned": Returned,
    "merged": Joined,
    "rejoined": Joined,
    "alike": Alike,
    "answer_kept": AnswerKept,
    "took_in": TookIn,
    "changed": Changed,
    "spoken_of": SpokenOf,
    "sealed": Sealed,
    "promise_kept": PromiseSettled,
    "promise_dropped": PromiseSettled,
    "promise_moved": PromiseMoved,
    "promise_handed": PromiseHanded,
    "progress_told": Progress,
    "mediator_asked": PutTo,
    "mediator_said": MediatorSaid,
    "informant_asked": PutTo,
    "informant_said": InformantSaid,
    "key": Key,
    "suggested": Suggested,
    "erased": Erased,
    "phone_asked": PhoneAsked,
}
"""The kinds that say more than who and when; the others have plain `Details`."""
_CLASSES: tuple[type[Details], ...] = (Details, *KINDS.values())
_NAMES: Mapping[type[Details], tuple[str, ...]] = {kind: tuple(one.name for one in fields(kind)) for kind in _CLASSES}
_LEFT_OUT: Mapping[type[Details], Mapping[str, Any]] = {
    kind: {one.name: one.default for one in fields(kind) if one.default is not MISSING and not one.metadata.get("written")}
    for kind in _NAMES
}


def as_data(said: Details) -> dict[str, Any]:
    """As JSON holds it: dates and moments in ISO form, tuples as lists."""
    left_out, values = _LEFT_OUT[type(said)], said.__dict__
    return {
        name: _plain(values[name])
        for name in (*_NAMES[type(said)][1:], "acted_for")
        if name not in left_out or values[name] != left_out[name]
    }


def details_of(kind: str, data: Mapping[str, Any]) -> Details:
    """What an event of this kind said, from its JSON."""
    return read_as(KINDS.get(kind, Details), data)


def read_as(made: type[Kind], data: Mapping[str, Any]) -> Kind:
    return made(**{name: _meant(name, data[name]) for name in _NAMES[made] if name in data})


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _meant(name: str, value: Any) -> Any:
    if isinstance(value, str):
        if name.endswith("_at"):
            return datetime.fromisoformat(value)
        return date.fromisoformat(value) if name.endswith("_on") or name in ("on", "due_before") else value
    return tuple(value) if isinstance(value, list) else value
