"""Where a clause ends in words that nothing parts: 社保卡刷不起桥也断了, as a telephone hears them and as people type who never look for the comma.

The weights (domain/weights/clause_ends.py) are made by bench/fit_clause_ends.py from the places where others did put one.
"""

from collections.abc import Iterator

from domain.words.late_weights import table_of
from domain.words.pattern import pattern_of
from domain.words.signs import PER_WEIGHT

LEAST = 4
"""Characters on either side of such a place."""
_BY_SIGNS = table_of("clause_ends")
_HAN_ALONE = pattern_of("[一-鿿]+")


def clause_ends(words: str) -> dict[int, float]:
    """How much speaks for a clause ending before each place of the words, in simplified characters and trimmed: from 0 on more than against it.
    Nothing where anything but Chinese characters stands among them."""
    if len(words) < 2 * LEAST or _HAN_ALONE.fullmatch(words) is None:
        return {}
    table = _BY_SIGNS()
    weights = table.signs.weights
    return {
        at: (table.base + sum(weights.get(sign, 0) for sign in signs_around(words, at))) / PER_WEIGHT
        for at in range(LEAST, len(words) - LEAST + 1)
    }


def signs_around(words: str, at: int) -> Iterator[str]:
    """What is weighed of a place: the characters before it and behind it, alone and together, each with where it stands."""
    padded = f"^^{words}$$"
    before, behind = padded[at - 1 : at + 2], padded[at + 2 : at + 5]
    yield from (f"<{before[2]}", f"<{before[1:]}", f"<{before}")
    yield from (f">{behind[0]}", f">{behind[:2]}", f">{behind}")
    yield f"|{before[2]}{behind[0]}"
