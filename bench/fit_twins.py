"""Fits the weights of signs by which two matters are told to be one: `python -m bench.fit_twins [--check]`.

Reads the labelled pairs that may be looked at (tests/samples/twins.jsonl, twin_pairs.jsonl, more_twins.jsonl), prints how each author's pairs
are told by weights of all the others' (`--check`: nothing else), and writes domain/weights/one_matter_weights.py (bench/softmax.py).
"""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.softmax import Fitted, Line, Pace, fit, write
from domain.matters.one_matter import signs
from domain.matters.similarity import ALIKE, Said, common, cosine, likeness, said, signs_of
from tests.samples_of import lines

TARGET = Path(__file__).parent.parent / "domain" / "weights" / "one_matter_weights.py"
TOLD = "Weights of signs for two texts being of one matter (domain/matters/one_matter.py). Made by bench/fit_twins.py; not to be written by hand."
PACE = Pace(15, 0.3, 0.005)
COUNTS = {"plain": 3.0, "twins": 2.0}
"""What a pair of the plainest words counts, and one of two people's whole messages: there are few of them."""
SMALL = 0.25
"""A weight nearer to nothing than this is not written down."""
Pair = tuple[Said, Said, bool]


def pairs() -> dict[str, list[Pair]]:
    """By author, what may be looked at."""
    found = {"twins": lines("twins"), "twin_pairs": lines("twin_pairs", "tuned")}
    found |= {half: lines("more_twins", half) for half in ("first", "second", "third", "plain")}
    return {name: [(said(one["one"]), said(one["other"]), one["same"]) for one in own] for name, own in found.items()}


def line_of(pair: Pair, counts: float = 1.0) -> Line:
    one, other, same = pair
    return Line(sorted(signs(signs_of(one), signs_of(other), cosine(one, other), common(one, other))), {int(same): 1.0}, counts)


def fitted(known: Mapping[str, Sequence[Pair]]) -> Fitted:
    """With one weight a sign: how much more it says that both are one matter."""
    found = fit([line_of(pair, COUNTS.get(name, 1.0)) for name, theirs in known.items() for pair in theirs], 2, PACE)
    weights = {sign: [one - none] for sign, (none, one) in found.weights.items() if abs(one - none) >= SMALL}
    return Fitted([found.base[1] - found.base[0]], {sign: found.rarity[sign] for sign in weights}, weights)


def told(what: str, by: Fitted, known: Sequence[Pair]) -> None:
    """By weights that have not seen them: how many of those offered are one matter, and how many of those that are one are offered."""

    def weigh(*pair: Any) -> float:
        return by.scores(signs(*pair))[0]

    offered = [same for one, other, same in known if likeness(one, other, weigh=weigh) >= ALIKE]
    there = sum(same for _, _, same in known)
    print(f"  {what}: {sum(offered)} of {len(offered)} offered are one, of {there} among {len(known)}")


def main() -> None:
    known = pairs()
    for name, own in known.items():
        told(name, fitted({other: theirs for other, theirs in known.items() if other != name}), own)
    if "--check" in sys.argv:
        return
    found = fitted(known)
    print(f"{len(found.weights)} signs")
    write(TARGET, TOLD, found)


if __name__ == "__main__":
    main()
