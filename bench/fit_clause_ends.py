"""Fits the weights of signs by which a clause ends where nobody put a comma (domain/words/clause_ends.py): `python -m bench.fit_clause_ends [--check]`.

Reads every line of tests/samples that may be looked at and holds two clauses at least: where people parted them are the ends. Prints how many
of the lines put aside by lot are parted there (`--check`: nothing else), and writes domain/weights/clause_ends.py.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import exp
from pathlib import Path
from random import Random
from sys import intern

from bench.regression import rows_of
from domain.words.clause_ends import clause_ends, signs_around
from domain.words.pattern import pattern_of
from domain.words.plain_text import CLAUSES
from domain.words.signs import PER_WEIGHT
from domain.words.simplified import simplified
from tests.samples_of import SAMPLES, lines

TARGET = Path(__file__).parent.parent / "domain" / "weights" / "clause_ends.py"
TURNS, STEP, HELD, LEAST, SMALLEST, IN_A_ROW = 8, 0.15, 0.001, 8, 3, 45
"""Turns over the places, step of descent, how strongly a weight is held near nothing, places a sign has to be in, smallest weight, signs in a row."""
ASIDE = ("kept", "aside", "more_kept")
_HAN = pattern_of("[一-鿿]+")
Place = tuple[list[str], bool]


def parted() -> Iterator[tuple[str, frozenset[int]]]:
    """Words without what parts them, and where they were parted."""
    texts = {
        x["text"]: None for file in sorted(SAMPLES.glob("*.jsonl")) for x in lines(file.stem) if "text" in x and x.get("half") not in ASIDE
    }
    for text in texts:
        clauses = [clause for clause in CLAUSES.split(simplified(text)) if clause]
        if len(clauses) > 1 and _HAN.fullmatch("".join(clauses)):
            yield "".join(clauses), frozenset(accumulate(map(len, clauses[:-1])))


def fitted(known: Sequence[tuple[str, frozenset[int]]]) -> tuple[float, dict[str, float]]:
    """Logistic regression by gradient descent, in an order that is always the same."""
    counted = Counter(intern(sign) for words, _ in known for at in range(2, len(words) - 1) for sign in signs_around(words, at))
    weights = {sign: 0.0 for sign, count in counted.items() if count >= LEAST}
    places: list[Place] = [
        ([intern(sign) for sign in signs_around(words, at) if sign in weights], at in ends)
        for words, ends in known
        for at in range(2, len(words) - 1)
    ]
    random, base = Random(1), -2.0
    for turn in range(TURNS):
        random.shuffle(places)
        step = STEP / (1 + 0.3 * turn)
        for signs, true in places:
            off = step * (1 / (1 + exp(-max(-30.0, min(30.0, base + sum(map(weights.__getitem__, signs)))))) - true)
            base -= off / 10
            for sign in signs:
                weights[sign] -= off + step * HELD * weights[sign]
    return base, weights


def table(base: float, weights: dict[str, float]) -> str:
    body = rows_of({sign: round(weight * PER_WEIGHT) for sign, weight in weights.items()}, SMALLEST, IN_A_ROW)
    return (
        '"""Where a clause ends that nothing parts (domain/words/clause_ends.py). Made by bench/fit_clause_ends.py; not to be written by hand."""\n\n'
        "from domain.words.signs import Signs\nfrom domain.words.weighed import Table\n\n"
        f'CLAUSE_ENDS = Table({round(base * PER_WEIGHT)}, {{}}, Signs("""{body}"""))\n'
    )


def score(known: Sequence[tuple[str, frozenset[int]]], least: float) -> tuple[int, int, int]:
    """Ends there are, those found by the table as it stands, and places taken for one besides."""
    found = [(ends & clause_ends(words).keys(), {at for at, says in clause_ends(words).items() if says >= least}) for words, ends in known]
    return sum(len(ends) for ends, _ in found), sum(len(ends & said) for ends, said in found), sum(len(said - ends) for ends, said in found)


def main() -> None:
    known = list(parted())
    Random(5).shuffle(known)
    aside = len(known) // 10 if "--check" in sys.argv else 0
    TARGET.write_text(table(*fitted(known[aside:])), encoding="utf-8")
    if aside:
        print({least: score(known[:aside], least) for least in (-2, -1, 0)})


if __name__ == "__main__":
    main()
