"""Somebody of the roster who is named in a text, and where (docs/spec.md section 3)."""

from collections.abc import Iterable
from dataclasses import dataclass

from domain.values.ids import PersonId


@dataclass(frozen=True)
class Mention:
    """`people`: all who fit. `sure`: a name, or an office that is his; else he may be meant. `bare`: a name without any title."""

    start: int
    end: int
    people: frozenset[PersonId]
    sure: bool
    bare: bool = False


def replaced(words: str, named: Iterable[Mention], by: str) -> str:
    """The words with the same sign, or none, in the place of each of them."""
    for mention in sorted(named, key=lambda one: one.start, reverse=True):
        words = words[: mention.start] + by + words[mention.end :]
    return words
