"""Fits a table of kinds (domain/words/kinds.py): which of several kinds a text is of, by the signs it is written with. Standard library only.

A multinomial logistic regression over the signs of a text, the rare ones weightier, every text of the same length (tf-idf as in Salton and
Buckley, «Term-weighting approaches in automatic text retrieval», 1988), by gradient descent with a step of each sign's own (AdaGrad: Duchi,
Hazan and Singer, JMLR 12, 2011) in an order that is always the same.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import exp, log, sqrt
from pathlib import Path
from random import Random

from domain.words.kinds import WHOLE, packed

SEEN, OF_BASE = 2, 0.02
"""Lines a sign has to be in, step of the bases."""


@dataclass(frozen=True)
class Pace:
    """Turns over the lines, step of descent, how strongly weights are held near nothing."""

    turns: int
    step: float
    held: float


USUAL = Pace(10, 0.5, 0.01)


@dataclass(frozen=True)
class Line:
    """A labelled line: its signs, how the label is shared among what a fair reader could say, and what it counts."""

    signs: Sequence[str]
    target: dict[int, float]
    counts: float

    @property
    def label(self) -> int:
        return max(self.target, key=lambda place: self.target[place])


@dataclass
class Fitted:
    """`rarity` and `weights` by sign; `base` by kind."""

    base: list[float]
    rarity: dict[str, float]
    weights: dict[str, list[float]]

    def scores(self, signs: Iterable[str]) -> list[float]:
        found = list(self.base)
        for sign, share in of_length(signs, self.rarity):
            for place, weight in enumerate(self.weights[sign]):
                found[place] += share * weight
        return found


def of_length(signs: Iterable[str], rarity: dict[str, float]) -> list[tuple[str, float]]:
    """The known signs, each with its share of a text of length one."""
    known = [sign for sign in signs if sign in rarity]
    whole = sqrt(sum(rarity[sign] ** 2 for sign in known)) or 1.0
    return [(sign, rarity[sign] / whole) for sign in known]


def fit(known: Sequence[Line], kinds: int, pace: Pace = USUAL) -> Fitted:
    counted = Counter(sign for one in known for sign in one.signs)
    rarity = {sign: log((1 + len(known)) / (1 + count)) + 1 for sign, count in sorted(counted.items()) if count >= SEEN}
    found = Fitted([0.0] * kinds, rarity, {sign: [0.0] * kinds for sign in rarity})
    order = [(of_length(one.signs, rarity), one) for one in known]
    moved, random = dict.fromkeys(rarity, 1e-3), Random(1)
    for _ in range(pace.turns):
        random.shuffle(order)
        for shares, one in order:
            _step(found, moved, shares, _off(found, shares, one), pace)
    return found


def _off(found: Fitted, shares: Sequence[tuple[str, float]], one: Line) -> list[float]:
    """By kind, how much more is said for it than there should be."""
    said = list(found.base)
    for sign, share in shares:
        for place, weight in enumerate(found.weights[sign]):
            said[place] += share * weight
    most = max(said)
    raised = [exp(score - most) for score in said]
    total = sum(raised)
    return [one.counts * (part / total - one.target.get(place, 0.0)) for place, part in enumerate(raised)]


def _step(found: Fitted, moved: dict[str, float], shares: Sequence[tuple[str, float]], off: Sequence[float], pace: Pace) -> None:
    far = sum(part * part for part in off)
    for place, part in enumerate(off):
        found.base[place] -= OF_BASE * part
    for sign, share in shares:
        moved[sign] += far * share * share
        step, own = pace.step * share / sqrt(moved[sign]), found.weights[sign]
        for place, part in enumerate(off):
            own[place] -= step * (part + pace.held * own[place])


def told_by_others(known: Sequence[Line], kinds: int, beside: Sequence[Line] = (), parts: int = 5) -> Iterator[tuple[Line, list[float]]]:
    """Each line with its scores by weights that had not seen it: so many parts, each by the others (and what is `beside` them all)."""
    mixed = list(known)
    Random(7).shuffle(mixed)
    for part in range(parts):
        found = fit([*(one for n, one in enumerate(mixed) if n % parts != part), *beside], kinds)
        yield from ((one, found.scores(one.signs)) for one in mixed[part::parts])


def write(path: Path, told: str, found: Fitted) -> None:
    base = "".join(f"{round(part * WHOLE)}, " for part in found.base).rstrip()
    rows = (packed(found.rarity[sign], own) + sign for sign, own in found.weights.items())
    path.write_text(f'"""{told}"""\n\nBASE = ({base})\nSIGNS = r"""\n' + "\n".join(rows) + '\n"""\n', encoding="utf-8")
