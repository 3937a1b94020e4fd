"""Fits a boundary between lines that are so and lines that are not, with as wide a margin as the lines leave. Standard library only.

A linear support vector machine with squared hinge loss, fitted in its dual, one line at a time (Hsieh, Chang, Lin, Keerthi and Sundararajan, «A dual
coordinate descent method for large-scale linear SVM», ICML 2008), in an order that is always the same. Against a logistic regression with a held
step it found four of a hundred tips more at as many questions (bench/RESULTS.md).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from random import Random

from domain.words.signs import FEW, spread

COST, TURNS = 4.0, 40
"""What a line beyond the margin costs, turns over the lines."""
OF_HINT = 0.2
"""What a hint counts beside the signs, which together count one."""
SEEN, SEEN_OF_THREE = 2, 3
"""Lines a hint or a sign has to be in, and one of three characters."""


@dataclass(frozen=True)
class Place:
    """A stretch of a line: the hints in it and the signs it is written with."""

    hints: frozenset[str]
    signs: frozenset[str]


@dataclass(frozen=True)
class Case:
    """A line that is so or not. `places`: where it may be said; the one that says most decides. `counts`: for how many lines it stands."""

    places: tuple[Place, ...]
    true: bool
    line: int
    counts: float = 1.0


@dataclass
class Fitted:
    """`base`: of nothing said; 0 and more is so."""

    base: float
    hints: Mapping[str, float]
    signs: Mapping[str, float]

    def says(self, place: Place) -> float:
        return self.base + sum(self.hints.get(hint, 0.0) for hint in place.hints) + spread(place.signs, self.signs)

    def holds(self, case: Case) -> bool:
        return any(self.says(place) >= 0 for place in case.places)


def fit(cases: Sequence[Case], lean: float) -> Fitted:
    """`lean`: what is added to the base, since a miss costs more than a question. Of a line that is so and has several places the longest is taken
    for the one that says it, and then, once more, the one that says most."""
    found = _of_places(_rows(cases, None))
    if any(case.true and len(case.places) > 1 for case in cases):
        found = _of_places(_rows(cases, found))
    return Fitted(found.base + lean, found.hints, found.signs)


Row = tuple[Place, bool, float]


def _rows(cases: Iterable[Case], by: Fitted | None) -> list[Row]:
    def says(place: Place) -> float:
        return by.says(place) if by else len(place.signs)

    return [
        (place, case.true, case.counts)
        for case in cases
        for place in ((max(case.places, key=says),) if case.true and case.places else case.places)
    ]


def _of_places(rows: Sequence[Row]) -> Fitted:
    hints = _numbered(_often(place.hints for place, _, _ in rows), 0)
    signs = _numbered((sign for sign in _often(place.signs for place, _, _ in rows) if " " not in sign), len(hints))
    weights, moved = [0.0] * (len(hints) + len(signs)), [0.0] * len(rows)
    base = 0.0
    told = [_told(place, hints, signs) for place, _, _ in rows]
    order, random = list(range(len(rows))), Random(1)
    for _ in range(TURNS):
        random.shuffle(order)
        for n in order:
            _, true, counts = rows[n]
            of_hints, of_signs, share, square = told[n]
            side, slack = (1.0 if true else -1.0), 1 / (2 * COST * counts)
            says = base + OF_HINT * sum(map(weights.__getitem__, of_hints)) + share * sum(map(weights.__getitem__, of_signs))
            far = max(moved[n] - (side * says - 1 + slack * moved[n]) / (square + slack), 0.0)
            step, moved[n] = side * (far - moved[n]), far
            if step:
                base += step
                for at in of_hints:
                    weights[at] += step * OF_HINT
                for at in of_signs:
                    weights[at] += step * share
    return Fitted(base, {hint: OF_HINT * weights[at] for hint, at in hints.items()}, {sign: weights[at] for sign, at in signs.items()})


def _often(told: Iterable[frozenset[str]]) -> list[str]:
    counted = Counter(one for some in told for one in some)
    return sorted(one for one, count in counted.items() if count >= (SEEN_OF_THREE if len(one) == 3 else SEEN))


def _numbered(known: Iterable[str], first: int) -> dict[str, int]:
    return {one: first + n for n, one in enumerate(known)}


def _told(place: Place, hints: Mapping[str, int], signs: Mapping[str, int]) -> tuple[list[int], list[int], float, float]:
    """The numbers of its hints and signs, what each sign counts, and the square of it all, the base with it."""
    of_hints = sorted(hints[hint] for hint in place.hints if hint in hints)
    of_signs = sorted(signs[sign] for sign in place.signs if sign in signs)
    share = 1 / sqrt(max(len(place.signs), FEW))
    return of_hints, of_signs, share, 1 + OF_HINT**2 * len(of_hints) + share**2 * len(of_signs)
