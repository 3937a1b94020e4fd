"""Fits the weights of signs by which danger that no expression names is of a kind: `python -m bench.fit_danger_kinds`.

Reads the lines of danger that may be looked at (tests/samples, halves «tuned», and their `kind`), prints how often the likeliest kind is right
where each part is told by weights of the other four, and writes domain/danger_kind_weights.py (bench/softmax.py).
"""

from collections.abc import Sequence
from pathlib import Path
from random import Random

from bench.softmax import Line, fit, write
from domain.danger import KINDS, to_weigh
from domain.kinds import in_words
from tests.samples_of import lines

TARGET = Path(__file__).parent.parent / "domain" / "danger_kind_weights.py"
TOLD = "Weights of signs for the kinds of danger (domain/danger.py, KINDS). Made by bench/fit_danger_kinds.py; not to be written by hand."
FILES = ("danger", "more_danger", "passing_danger")
SAID_AS = {"suicide": "self_harm", "power": "electricity", "poison": "poisoning", "animal": "animals"}
"""Kinds that the lines call otherwise."""


def labelled(half: str = "tuned") -> list[Line]:
    known = [x for name in FILES for x in lines(name, half) if x["danger"]]
    return [Line(sorted(in_words(to_weigh(x["text"]).plain)), {KINDS.index(SAID_AS.get(x["kind"], x["kind"])): 1.0}, 1.0) for x in known]


def check(known: Sequence[Line]) -> int:
    mixed, right = list(known), 0
    Random(7).shuffle(mixed)
    for part in range(5):
        found = fit([one for n, one in enumerate(mixed) if n % 5 != part], len(KINDS))
        said = [found.scores(one.signs) for one in mixed[part::5]]
        right += sum(scores.index(max(scores)) == one.label for scores, one in zip(said, mixed[part::5], strict=True))
    return right


def main() -> None:
    known = labelled()
    print(f"{check(known)} of {len(known)} lines of the right kind")
    write(TARGET, TOLD, fit(known, len(KINDS)))


if __name__ == "__main__":
    main()
