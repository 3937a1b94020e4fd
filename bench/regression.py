"""What the two makers of tables of signs share (bench/fit_tips.py, fit_signs.py): a logistic regression as fitted, its score, its rows."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from math import exp
from random import Random
from typing import TypeVar

from domain.words.signs import PER_WEIGHT

SCALE = 10
"""Weights a unit of the regression."""
SMALLEST = 4
"""The least weight of a sign that is written down."""
Score = tuple[int, int, int, int]
"""True ones, those found, others, those taken for true."""


@dataclass
class Fitted:
    base: float
    weights: dict[str, float]

    def says(self, hints: Iterable[str]) -> float:
        return self.base + sum(self.weights.get(hint, 0.0) for hint in hints)

    def off(self, hints: Iterable[str], true: bool) -> float:
        """How much likelier than it is these say that it is so: -1 … 1."""
        return 1 / (1 + exp(-max(-30.0, min(30.0, self.says(hints))))) - true


def both(one: Score, other: Score) -> Score:
    return one[0] + other[0], one[1] + other[1], one[2] + other[2], one[3] + other[3]


def counted(said: Iterable[tuple[bool, bool]]) -> Score:
    """Of each whether it is so, and whether it was said to be."""
    known = list(said)
    true = [held for so, held in known if so]
    others = [held for so, held in known if not so]
    return len(true), sum(true), len(others), sum(others)


T = TypeVar("T")


def each_fifth(cases: Iterable[T], by_the_rest: Callable[[list[T], list[T]], Score]) -> Score:
    """By weights that had not seen them: five parts of the cases, each by the other four (`by_the_rest`: of the four, and of the part)."""
    mixed, total = list(cases), (0, 0, 0, 0)
    Random(7).shuffle(mixed)
    for part in range(5):
        total = both(total, by_the_rest([case for n, case in enumerate(mixed) if n % 5 != part], mixed[part::5]))
    return total


def told(what: str, found: Score) -> None:
    true, right, others, wrong = found
    print(
        f"  {what}: {right} of {true} found ({100 * right / max(true, 1):.1f} %), {wrong} of {others} others ({100 * wrong / max(others, 1):.1f} %)"
    )


def sign_rows(weights: Mapping[str, float], in_a_row: int) -> str:
    """As `rows_of`, of weights as fitted."""
    return rows_of({sign: round(weight * SCALE * PER_WEIGHT) for sign, weight in weights.items()}, SMALLEST, in_a_row)


def rows_of(weights: Mapping[str, int], smallest: int, in_a_row: int) -> str:
    """Signs by their weight, as domain.words.signs.table_of reads them, those of at least the smallest weight; within double quotation marks."""
    by_weight: dict[int, list[str]] = {}
    for sign, weight in sorted(weights.items()):
        if abs(weight) >= smallest:
            by_weight.setdefault(weight, []).append(sign)
    rows = [
        f"{weight} {' '.join(signs[at : at + in_a_row])}"
        for weight, signs in sorted(by_weight.items())
        for at in range(0, len(signs), in_a_row)
    ]
    return "\n".join(rows).replace("\\", "\\\\").replace('"', '\\"')
