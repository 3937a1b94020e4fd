"""Which of several kinds a text is likely of, by the signs it is written with: tables made by bench/softmax.py, kept so that they take little room."""

from collections.abc import Iterable, Sequence
from dataclasses import InitVar, dataclass, field
from math import exp, sqrt
from operator import mul
from sys import intern

from domain.words.signs import signs_in

WHOLE = 8
"""Steps of a weight, and of a rarity, that make one."""
_NOTHING, _MOST = 85, 37
"""The printed sign (by its number) of no weight, and the most steps from it."""
_RARITY_FROM = 48
_LANE, _RARITY = 4, 0xFF
"""Bytes of a lane (no text has so many signs that a sum would not fit), and what the first of a row is."""


def in_words(text: str) -> set[str]:
    """The signs of a text that are weighed: characters, pairs of neighbours, words in Latin letters."""
    return {sign for sign in signs_in(text) if " " not in sign and "\n" not in sign}


def packed(rarity: float, weights: Iterable[float]) -> str:
    """A sign's row: one printed sign for its rarity, one for each category's weight."""
    steps = (max(-_MOST, min(_MOST, round(weight * WHOLE))) for weight in weights)
    return chr(_RARITY_FROM + round(rarity * WHOLE)) + "".join(chr(_NOTHING + step) for step in steps)


def shares(scores: Sequence[float]) -> list[float]:
    """How likely each kind is, by its score."""
    most = max(scores, default=0.0)
    raised = [exp(score - most) for score in scores]
    total = sum(raised)
    return [part / total for part in raised]


@dataclass(frozen=True)
class Kinds:
    """`base`: of each kind before anything is said, in steps; `rows`: as written by `packed`, each with its sign behind it."""

    base: Sequence[int]
    rows: InitVar[str]
    table: dict[str, int] = field(init=False)
    """By sign its rarity and its weights as one number, a lane of it for each: all of them are multiplied and added at once."""

    def __post_init__(self, rows: str) -> None:
        width = len(self.base) + 1
        object.__setattr__(self, "table", {intern(row[width:]): _lanes(row[:width]) - _RARITY_FROM for row in rows.splitlines() if row})

    def scores(self, signs: set[str]) -> Sequence[float]:
        """By kind, the logarithm of a likelihood (but for what is the same for all); empty: no sign is known."""
        rows = [self.table[sign] for sign in signs & self.table.keys()]
        if not rows:
            return ()
        rarities = [row & _RARITY for row in rows]
        whole = sum(map(mul, rarities, rows)).to_bytes(_LANE * (len(self.base) + 1), "little")
        squares, *sums = (int.from_bytes(whole[at : at + _LANE], "little") for at in range(0, len(whole), _LANE))
        length, none = sqrt(squares) * WHOLE, _NOTHING * sum(rarities)
        return [base / WHOLE + (total - none) / length for base, total in zip(self.base, sums, strict=True)]


def _lanes(row: str) -> int:
    """UTF-32 has _LANE bytes for every sign: its number."""
    return int.from_bytes(row.encode("utf-32-le"), "little")
