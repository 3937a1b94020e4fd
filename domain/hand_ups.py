"""Who of those to whom a case was handed up owes a report back, and until when (docs/glossary.md, `up_answered`)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from domain.case import Event
from domain.details_in_hand import HandedUp, UpAnswered
from domain.ids import PersonId


@dataclass(frozen=True)
class HandUp:
    """Dates are local."""

    to: PersonId
    handed_on: date
    due_on: date | None


def awaited(events: Iterable[Event], local: Callable[[datetime], date]) -> list[HandUp]:
    """Oldest first. An answer to the voter ends what was awaited before it. `local`: the local date of a moment."""
    found: dict[PersonId, HandUp] = {}
    for event in events:
        if event.kind in ("handed_up", "express"):
            said = event.of(HandedUp)
            found[said.to] = HandUp(said.to, local(event.at), said.due_on)
        elif event.kind == "up_answered":
            found.pop(event.of(UpAnswered).to, None)
        elif event.kind == "answered":
            found.clear()
    return list(found.values())


def latest_day(found: Iterable[HandUp]) -> date | None:
    """The date by which the last of them is to report back."""
    return max((one.due_on for one in found if one.due_on is not None), default=None)
