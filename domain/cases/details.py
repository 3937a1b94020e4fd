"""What an event of a case says beside its kind, who did it and when: a frozen value a kind (domain/cases/event_kinds.py names them all).

Dates are local dates of the congress, moments aware and in UTC.
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from domain.values.ids import GroupId, PersonId


class Unsaid(Enum):
    """Nothing is said of it: it stays as it is, where None would end it."""

    UNSAID = "unsaid"


UNSAID: Final = Unsaid.UNSAID
Claimer = PersonId | None | Unsaid
Group = GroupId | None | Unsaid
Day = date | None | Unsaid
WRITTEN = {"written": True}
"""Of a field: it stands in the JSON also where it is as it would be anyway."""


@dataclass(frozen=True, kw_only=True)
class Details:
    """`acted_for`: the claimer without an account here for whom somebody else did it (docs/spec.md section 4, Who may)."""

    acted_for: PersonId | None = None
