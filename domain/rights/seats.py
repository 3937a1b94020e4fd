"""Seats, and who sits on them, level by level (docs/glossary.md, Roster): 「代表 446 名（现有 442 名）」."""

from collections import Counter
from dataclasses import dataclass

from domain.congress.congress import LEVELS
from domain.rights.roster import Roster


@dataclass(frozen=True)
class Seats:
    """Of one level: how many sit, and of how many seats (0: the file does not say)."""

    level: str
    sitting: int
    seats: int = 0

    @property
    def vacant(self) -> int:
        return max(self.seats - self.sitting, 0)


def seats_of(roster: Roster) -> list[Seats]:
    """The congress's own level first, then the others that somebody sits in; who sits in two counts in both. A suspended deputy keeps his
    seat, an ended one has none."""
    own = roster.congress.level
    counted = Counter(level for p in roster.people.values() if p.kind == "deputy" and p.status != "ended" for level in p.levels or (own,))
    others = [level for level in LEVELS if level != own and counted[level]]
    return [Seats(own, counted[own], roster.congress.seats), *(Seats(level, counted[level]) for level in others)]
