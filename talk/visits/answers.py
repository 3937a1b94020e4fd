"""What the buttons of the form carry: one answer each, to one record."""

from dataclasses import dataclass
from datetime import date

from domain.values.ids import PersonId, VillageId


@dataclass(frozen=True)
class Manner:
    """`mode`: one of domain.visits.visits.MODES."""

    record: int
    mode: str


@dataclass(frozen=True)
class Counted:
    """`name`: households or people."""

    record: int
    name: str
    number: int


@dataclass(frozen=True)
class Where:
    record: int
    village: VillageId


@dataclass(frozen=True)
class OnDay:
    record: int
    day: date


@dataclass(frozen=True)
class Who:
    record: int
    person: PersonId
