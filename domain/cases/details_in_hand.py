"""How a case comes, who has it in hand, and what is done with it (domain/cases/details.py)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from domain.cases.details import UNSAID, WRITTEN, Details, Group, Unsaid
from domain.values.ids import CaseId, GroupId, PersonId, VillageId, VoterId


@dataclass(frozen=True, kw_only=True)
class Registered(Details):
    """How the case came, and what it is about by its first words. `limits`: those of the congress that day, with its version.
    `due_on`: the day the level above set for what it handed down."""

    voter_id: VoterId | None = None
    village: VillageId | None = None
    category: str = field(default="other", metadata=WRITTEN)
    kind: str = field(default="complaint", metadata=WRITTEN)
    marks: tuple[str, ...] = field(default=(), metadata=WRITTEN)
    channel: str = field(default="bot", metadata=WRITTEN)
    anonymous: bool = field(default=True, metadata=WRITTEN)
    repeat_of: CaseId | None = None
    named_deputy: PersonId | None = None
    station: str | None = None
    language: str = field(default="", metadata=WRITTEN)
    limits: Mapping[str, Any] = field(default_factory=dict, metadata=WRITTEN)
    spoken_of: tuple[PersonId, ...] = ()
    asked_of: tuple[PersonId, ...] = ()
    cleared: tuple[PersonId, ...] = ()
    recused: tuple[PersonId, ...] = ()
    number: str = ""
    due_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Progress(Details):
    """How far it is: one of the taps, or the row of the words that say it."""

    value: str = ""
    message: int = 0


@dataclass(frozen=True, kw_only=True)
class Queued(Details):
    """Why it waits for the secretary."""

    reason: str
    group: Group = UNSAID


@dataclass(frozen=True, kw_only=True)
class Accepted(Details):
    group: Group = UNSAID


@dataclass(frozen=True, kw_only=True)
class Declined(Details):
    """In the words of who declined it."""

    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class Overturned(Details):
    reason: str = field(default="appeal", metadata=WRITTEN)


@dataclass(frozen=True, kw_only=True)
class Assigned(Details):
    """To whom, and the limits that run from now on."""

    group: GroupId | None
    response_due_on: date | None = None
    due_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Claimed(Details):
    claimer: PersonId
    contact_due_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Handed(Details):
    claimer: PersonId


@dataclass(frozen=True, kw_only=True)
class Released(Details):
    """`why`: a word of ours (recuse, gone, kept …); `by`: who had it; `reason`: somebody's own words."""

    why: str = ""
    by: PersonId | None = None
    reason: str = ""
    response_due_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class GivenBack(Details):
    """`reason`: why it waits in the queue; `why`: the group's own words, or a word of ours."""

    why: str = ""
    reason: str = "given_back"
    group_before: GroupId | None = None
    asked_by: PersonId | None = None


@dataclass(frozen=True, kw_only=True)
class BackAsked(Details):
    """The group's own words."""

    why: str


@dataclass(frozen=True, kw_only=True)
class Forwarded(Details):
    """`unit`: its id on the roster, or `#` and the number of the draft in which it was typed; the others as they were named then."""

    unit: str = ""
    unit_name: str = ""
    person: str = ""
    phone: str = ""
    due_on: date | None = None
    note: str = ""
    again: bool = False


@dataclass(frozen=True, kw_only=True)
class UnitAnswered(Details):
    """What it said of the `nth` 转办, and on which day; `due_on`: by when the last of the others is to answer."""

    nth: int = 0
    unit: str = ""
    unit_name: str = ""
    on: date
    message: int = 0
    due_on: date | None = None


ABOVE = PersonId("@above")
"""In the place of a person: the congress above this one, which is not on the roster (上级人大)."""
REACHED = ("town", "county", "above")
"""How far a case was handed up, the furthest last; empty: it is with its village's group (docs/glossary.md, `reached`)."""


@dataclass(frozen=True, kw_only=True)
class HandedUp(Details):
    """`level`: one of REACHED; what was handed up before it was said went to the town, or to a higher group."""

    to: PersonId
    office: str = ""
    due_on: date | None = None
    level: str = ""

    @property
    def reached(self) -> str:
        return self.level or ("county" if self.office.startswith("group:") else "town")


@dataclass(frozen=True, kw_only=True)
class UpAnswered(Details):
    """What he to whom it was handed up reported back, and on which day; `due_on`: by when the last of the others is to report."""

    to: PersonId
    on: date
    message: int = 0
    due_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Recused(Details):
    by: PersonId
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class Consulted(Details):
    """`how`: by which way, or `not_reached`; `which`: first, second, return_visit."""

    how: str = ""
    which: str = ""


@dataclass(frozen=True, kw_only=True)
class Extended(Details):
    due_on: date | None = None
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class Waited(Details):
    """`days`: working days for which the case waited for its voter; the due dates as moved by them."""

    due_on: date | None = None
    voter_due_on: date | None = None
    days: int = field(default=0, metadata=WRITTEN)


@dataclass(frozen=True, kw_only=True)
class Sealed(Details):
    """`how`: as `Case.seal` says it. `recused`: who would decide it and wrote it himself; no step of its history says so."""

    how: str
    group_before: GroupId | None = None
    recused: tuple[PersonId, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Key(Details):
    lead: PersonId


@dataclass(frozen=True, kw_only=True)
class Changed(Details):
    """What is not named stays. `marks`: all of them from now on."""

    village: VillageId | None | Unsaid = UNSAID
    group: Group = UNSAID
    category: str | Unsaid = UNSAID
    kind: str | Unsaid = UNSAID
    marks: tuple[str, ...] | Unsaid = UNSAID
    anonymous: bool | Unsaid = UNSAID
    named_deputy: PersonId | None | Unsaid = UNSAID
    why: str = ""


@dataclass(frozen=True, kw_only=True)
class SpokenOf(Details):
    """Of whom its words speak: each list whole; what is not named stays."""

    spoken_of: tuple[PersonId, ...] | Unsaid = UNSAID
    asked_of: tuple[PersonId, ...] | Unsaid = UNSAID
    cleared: tuple[PersonId, ...] | Unsaid = UNSAID
