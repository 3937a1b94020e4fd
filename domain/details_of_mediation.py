"""What is asked of the mediators of a village, and what they say (domain/details.py)."""

from dataclasses import dataclass

from domain.details import Details
from domain.ids import PersonId


@dataclass(frozen=True, kw_only=True)
class MediatorAsked(Details):
    """Who of the village's mediators were asked."""

    to: tuple[PersonId, ...] = ()


@dataclass(frozen=True, kw_only=True)
class MediatorSaid(Details):
    """`value`: yes, he goes; no, he cannot."""

    value: str = "yes"
