"""Fits the weights of signs by which danger that no expression names is of a kind: `python -m bench.fit_danger_kinds`.

Reads the lines of danger that may be looked at (tests/samples, halves «tuned», and their `kind`), prints how often the likeliest kind is right
where each part is told by weights of the other four, and writes domain/weights/danger_kind_weights.py (bench/softmax.py).
"""

from collections.abc import Sequence
from pathlib import Path

from bench.sign_cases import DANGERS
from bench.softmax import Line, fit, told_by_others, write
from domain.danger.danger import KINDS
from domain.danger.ruled import to_weigh
from domain.words.kinds import in_words
from tests.samples_of import lines

TARGET = Path(__file__).parent.parent / "domain" / "weights" / "danger_kind_weights.py"
TOLD = "Weights of signs for the kinds of danger (domain/danger/danger.py, KINDS). Made by bench/fit_danger_kinds.py; not to be written by hand."


def labelled(half: str = "tuned") -> list[Line]:
    known = [x for name in DANGERS for x in lines(name, half) if x["danger"] and "kind" in x]
    return [Line(sorted(in_words(to_weigh(x["text"]).weighed)), {KINDS.index(x["kind"]): 1.0}, 1.0) for x in known]


def check(known: Sequence[Line]) -> int:
    """How often the likeliest kind is right."""
    return sum(said.index(max(said)) == one.label for one, said in told_by_others(known, len(KINDS)))


def main() -> None:
    known = labelled()
    print(f"{check(known)} of {len(known)} lines of the right kind")
    write(TARGET, TOLD, fit(known, len(KINDS)))


if __name__ == "__main__":
    main()
