"""Which cases somebody asks for: the filters of the register, of `/find` and of every list made like it."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.rights.sight import Area
from domain.values.ids import GroupId, PersonId, VillageId, VoterId

OPEN_STATUS, PROMISE_LATE = "open", "late"
"""Beside the statuses of a case: any in which it is open; of what was promised: its day has passed."""


@dataclass(frozen=True)
class Wanted:
    """Everything empty: all. Of several values in one field one is enough; the fields add up."""

    since: datetime | None = None
    until: datetime | None = None
    """Registered from then on, and before then (UTC)."""
    villages: tuple[VillageId, ...] = ()
    groups: tuple[GroupId, ...] = ()
    area: Area | None = None
    """Of one town of a county (domain/rights/sight.area_of)."""
    categories: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    """Each of them."""
    unit: str = ""
    """The name of a unit it was forwarded to."""
    unit_before: str = ""
    """Its name alone, by which the cases of `unit_groups` name it since before it was called with its town (domain/rights/units.py)."""
    unit_groups: tuple[GroupId, ...] = ()
    unit_part: str = ""
    """A part of such a name."""
    claimers: tuple[PersonId, ...] = ()
    overdue: date | None = None
    """To be answered before that day, by a group that does not wait for anything."""
    ratings: tuple[str, ...] = ()
    promise: str = ""
    """`open`, `kept`, `dropped`, or PROMISE_LATE (with `today`)."""
    reached: str = ""
    """How far it was handed up (domain/rights/hand_ups.py, HOW_FAR)."""
    today: date | None = None
    words: str = ""
    numbers: tuple[str, ...] = ()
    """One of these, as they are kept."""
    not_of: VoterId | None = None
    """Whose own matters are left out: who looks for cases is told of his own as their voter alone."""
