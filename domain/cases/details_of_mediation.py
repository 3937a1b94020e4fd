"""What is asked of the mediators and informants of a village, and what they say (domain/cases/details.py)."""

from dataclasses import dataclass

from domain.cases.details import Details
from domain.values.ids import PersonId


@dataclass(frozen=True, kw_only=True)
class PutTo(Details):
    """Who of the village's mediators, or of its informants, were asked."""

    to: tuple[PersonId, ...] = ()


@dataclass(frozen=True, kw_only=True)
class MediatorSaid(Details):
    """`value`: yes, he goes; no, he cannot."""

    value: str = "yes"


@dataclass(frozen=True, kw_only=True)
class InformantSaid(Details):
    """The row of his words, a note of the case; 0: he knows nothing of it."""

    message: int = 0
