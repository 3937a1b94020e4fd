"""How much a short text weighs as something that is said in more ways than can be listed: by the signs it is written with.

Where the expressions of a reader (domain/danger/danger_signs.py, mark_words.py) say nothing, its table (domain/weights) may: a character, a pair
of them, a word in Latin letters, each says little alone. The tables are made by bench/fit_signs.py from labelled lines.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from domain.words.pattern import pattern_of
from domain.words.signs import Signs, signs_in, weigh

LONGEST = 160
"""Characters from which on a text says too much for its signs to be weighed together."""
_HAN = pattern_of("[一-鿿]")
_LENGTHS = (12, 24, 48, 96)


@dataclass(frozen=True)
class Table:
    """`base`: of nothing said; `hints`: what is known of the text beside its signs; 0 and more is so. In tenths of a unit of the regression."""

    base: int
    hints: Mapping[str, int]
    signs: Signs

    def says(self, signs: frozenset[str], beside: Iterable[str]) -> bool:
        """Nothing is said by a text without signs."""
        return bool(signs) and self.base + weigh(signs, self.signs.weights) + sum(self.hints.get(hint, 0) for hint in beside) >= 0


def in_text(plain: str) -> frozenset[str]:
    """What is weighed of a text in Chinese; nothing of one that is too long, or in another script, of which no lines were there to learn by."""
    return signs_in(plain) if len(plain) <= LONGEST and in_chinese(plain) else frozenset()


def in_chinese(plain: str) -> bool:
    """Whether a third of it at least are Chinese characters."""
    return 3 * len(_HAN.findall(plain)) >= len(plain)


def lengths(plain: str, steps: Iterable[int] = _LENGTHS) -> Iterator[str]:
    """The same words mean more in a short text than in a long one."""
    return (f"longer {n}" for n in steps if len(plain) > n)
