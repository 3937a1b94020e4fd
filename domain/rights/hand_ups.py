"""To whom a case was handed up: how far, who of them owes a report back, and until when (docs/glossary.md, `reached`, `up_answered`)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from domain.cases.case import Event
from domain.cases.details_in_hand import REACHED, HandedUp, UpAnswered
from domain.congress.congress import Person
from domain.rights.roster import Roster
from domain.rights.towns import town_of
from domain.values.ids import PersonId

UP = ("handed_up", "express")
"""Events that hand a case up."""
NOT_UP = "none"
"""In a filter: what was handed up to nobody, and stays with its village's group."""
HOW_FAR = (NOT_UP, *REACHED)


@dataclass(frozen=True)
class HandUp:
    """Dates are local."""

    to: PersonId
    handed_on: date
    due_on: date | None


def level_of(roster: Roster, person: Person, office: str) -> str:
    """How far a case comes that is handed up to him: in a county its own chairs, presidium and secretary are the county's."""
    if office.startswith("group:"):
        return "county"
    whole = bool(roster.congress.towns) and not town_of(roster, person) and not person.within
    return "county" if whole else "town"


def awaited(events: Iterable[Event], local: Callable[[datetime], date]) -> list[HandUp]:
    """Oldest first. An answer to the voter ends what was awaited before it. `local`: the local date of a moment."""
    found: dict[PersonId, HandUp] = {}
    for event in events:
        if event.kind in UP:
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
