"""Single characters, pairs of them and words in Latin letters, each with a small weight: what a text says beyond the kinds of words known by name.

The tables are made by bench/fit_tips.py from labelled lines (domain/weights/tip_signs.py) and read as data.
"""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import repeat
from math import sqrt
from sys import intern

from domain.words.pattern import pattern_of
from domain.words.worked_out import OF_A_MESSAGE, kept

PER_WEIGHT = 10
"""Weights of signs that make one of a hint."""
_FIGURES, _LATIN = pattern_of("[0-9]+"), pattern_of("[a-z]+")


@kept(OF_A_MESSAGE)
def signs_in(text: str) -> frozenset[str]:
    """Its characters and pairs of neighbours; a number, however long, is one 0, a word in Latin letters one sign."""
    text = _FIGURES.sub("0", text)
    words = _LATIN.findall(text)
    if words:
        text = _LATIN.sub(" ", text)
    return frozenset((*text, *map("".join, zip(text, text[1:], strict=False)), *words))


def with_threes(text: str) -> frozenset[str]:
    """Its signs, and all three characters that stand together."""
    single = _FIGURES.sub("0", text)
    return signs_in(text).union(map("".join, zip(single, single[1:], single[2:], strict=False)))


def weigh(signs: Iterable[str], table: Mapping[str, int]) -> float:
    """What they say together, in the weights of hints."""
    return sum(map(table.get, signs, repeat(0))) / PER_WEIGHT


FEW = 48
"""Signs of about sixteen characters; fewer do not say more for being so few."""


def spread(signs: Set[str], table: Mapping[str, float]) -> float:
    """What they say together, whether they are few or many: of a text of length one (Euclid's), a short one as of `FEW` signs."""
    return sum(map(table.get, signs, repeat(0))) / sqrt(max(len(signs), FEW))


def table_of(rows: str) -> dict[str, int]:
    """A table as the maker writes it: a weight, then all signs that have it; blanks part them and are none themselves. A sign is kept once,
    of however many tables it is."""
    found: dict[str, int] = {}
    for row in rows.splitlines():
        weight, *signs = row.split(" ")
        found.update(dict.fromkeys(map(intern, signs), int(weight or 0)))
    found.pop("", None)
    return found


@dataclass(frozen=True)
class Signs:
    """A table as the maker writes it (`table_of`), read when somebody first weighs by it: an operator's command reads no words."""

    rows: str

    @cached_property
    def weights(self) -> dict[str, int]:
        return table_of(self.rows)
