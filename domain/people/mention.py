"""Somebody of the roster who is named in a text, and where (docs/spec.md section 3)."""

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
