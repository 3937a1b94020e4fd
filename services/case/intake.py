"""How a case comes in, beside its words: through whom, where, and what it follows from (docs/spec.md section 3)."""

from dataclasses import dataclass
from datetime import date

from domain.cases.case import Case
from domain.values.ids import VillageId


@dataclass(frozen=True)
class Intake:
    """How a case came: its channel, marks that somebody set by hand, the due date it has already, the village where it is not the
    voter's, and who wrote it down for him."""

    channel: str = "bot"
    follows: Case | None = None
    """An older one of his that it goes on from: at least as confidential, sealed and kept from as many as that (domain/cases/follows.py)."""
    repeats: bool = False
    """Whether it says that one again."""
    perhaps: tuple[Case, ...] = ()
    """Older ones of his that it may go on from, though nobody said so: as confidential as those, and he is asked who sees it where they
    are sealed or kept from somebody."""
    marks: frozenset[str] = frozenset()
    due_on: date | None = None
    village: VillageId | None = None
    by: str = "voter"
    kind: str = ""
    """A type somebody chose (an appointment); else the words tell."""
    asks: bool = False
    """Whether its voter is at hand: he is asked who sees it, and what he sent without words waits for some."""
    beside_sealed: bool = False
    """It may be of a matter that is the secretary's alone, or was announced as an accusation: its voter is asked who sees it."""
    part_of: Case | None = None
    """The case it is split off from: kept from the same people, and sealed as that one is."""
    beside: tuple[str, ...] = ()
    """The words of its other parts: whom these surely speak of, and its own do not, may see it."""
