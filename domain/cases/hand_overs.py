"""What became of each 转办: to which unit, until when, what it said and whether that was found wanting (docs/glossary.md, `unit_answered`)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from domain.cases.case import Event
from domain.cases.details_in_hand import Forwarded, UnitAnswered


@dataclass(frozen=True)
class HandOver:
    """The `nth` of its case. Dates are local. `again`: to the same unit once more, its result having been found wanting.

    `returned`: this one's own result was.
    """

    nth: int
    unit: str
    name: str
    person: str
    phone: str
    handed_on: date
    due_on: date
    answered_on: date | None = None
    again: bool = False
    returned: bool = False

    @property
    def on_time(self) -> bool:
        return self.answered_on is not None and self.answered_on <= self.due_on

    def same_unit(self, other: "HandOver") -> bool:
        """One that was typed has no id: by its words."""
        return (self.unit, "" if self.unit else self.name) == (other.unit, "" if other.unit else other.name)


def hand_overs(events: Iterable[Event], local: Callable[[datetime], date]) -> list[HandOver]:
    """Those of a case's events, oldest first. `local`: the local date of a moment."""
    found: list[HandOver] = []
    for event in events:
        if event.kind == "forwarded":
            made = _made(event, len(found) + 1, local(event.at))
            if made.again:
                found = [replace(one, returned=True) if n == _last_of(found, made) else one for n, one in enumerate(found)]
            found.append(made)
        elif event.kind == "unit_answered":
            said = event.of(UnitAnswered)
            found = [replace(one, answered_on=said.on) if one.nth == said.nth else one for one in found]
    return found


def _last_of(found: list[HandOver], made: HandOver) -> int:
    return max((n for n, one in enumerate(found) if one.same_unit(made)), default=-1)


def _made(event: Event, nth: int, on: date) -> HandOver:
    said = event.of(Forwarded)
    return HandOver(nth, said.unit, said.unit_name, said.person, said.phone, on, said.due_on or on, again=said.again)


def awaited(found: Iterable[HandOver]) -> list[HandOver]:
    """Those that a unit owes an answer to, oldest first: of each unit the newest."""
    newest: list[HandOver] = []
    for one in found:
        newest = [*(other for other in newest if not other.same_unit(one)), one]
    return [one for one in newest if one.answered_on is None]


def latest_day(awaited_ones: Iterable[HandOver]) -> date | None:
    """The date by which the last of them is to answer: what the case waits for."""
    return max((one.due_on for one in awaited_ones), default=None)
