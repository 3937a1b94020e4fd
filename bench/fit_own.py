"""Fits the weights of signs by which words are told that are a matter by themselves: `python -m bench.fit_own [--check]`.

Reads the labelled lines that may be looked at (tests/samples, halves «tuned»): matters of every kind, and what is said beside a matter or
goes on with one. Prints how five parts are told by weights of the other four (`--check`: nothing else), and writes domain/weights/own_weights.py
(bench/softmax.py).
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.softmax import Line, fit, told_by_others, write
from domain.no_matter.likely_none import as_weighed
from domain.no_matter.of_its_own import LIKELY, likeness
from domain.words.kinds import in_words
from tests.samples_of import lines

TARGET = Path(__file__).parent.parent / "domain" / "weights" / "own_weights.py"
TOLD = "Weights of signs for what goes on and what is a matter by itself (domain/no_matter/of_its_own.py). Made by bench/fit_own.py; not to be written by hand."
MATTERS = ("plain_matters", "passing_matters", "category_lines", "more_matters")
NONE = ("more_no_matter", "passing_no_matter", "no_matter")
BESIDE = frozenset({"more", "ask"})
"""Kinds of fragments that may be a matter too."""
LATER, LETTERS = 0.7, (2, 14)
"""What a later clause of a matter counts, which may as well name a thing of its own; how long it is."""


def _matters() -> Iterator[tuple[str, float]]:
    yield from ((x["text"], 1.0) for name in MATTERS for x in lines(name) if x.get("half") != "kept")
    yield from ((x["text"], 2.0) for x in lines("half_sentences", "tuned") if x["own"])
    yield from ((x["then"], 1.0) for x in lines("run_pairs", "tuned") if x["another"])


def _goes_on() -> Iterator[tuple[str, float]]:
    yield from ((x["text"], 5.0) for x in lines("half_sentences", "tuned") if not x["own"])
    yield from ((x["then"], 4.0) for x in lines("run_pairs", "tuned") if not x["another"])
    yield from ((x["text"], 3.0) for x in lines("fragments", "tuned") if x["kind"] not in BESIDE)
    yield from ((x["text"], 3.0) for x in lines("asks_after", "tuned") if x["asks"])
    yield from ((x["text"], 2.0) for name in NONE for x in lines(name, "tuned") if x["kind"] != "matter")
    yield from ((clause, LATER) for clause in _later_clauses())


def _later_clauses() -> Iterator[str]:
    for x in lines("passing_matters", "tuned"):
        clauses = [clause for clause in re.split("[，。；！？\\s]+", x["text"]) if clause]
        yield from (clause for clause in clauses[1:] if LETTERS[0] <= len(clause) <= LETTERS[1])


def labelled() -> list[Line]:
    both = ((_goes_on(), 0), (_matters(), 1))
    return [Line(sorted(in_words(as_weighed(text))), {place: 1.0}, counts) for found, place in both for text, counts in found]


def main() -> None:
    known = labelled()
    told = [(one, likeness(said) >= LIKELY) for one, said in told_by_others(known, 2)]
    matters, on = [said for one, said in told if one.label], [said for one, said in told if not one.label and one.counts > LATER]
    print(f"{sum(matters)} of {len(matters)} matters told, {sum(on)} of {len(on)} that go on taken for one")
    if "--check" not in sys.argv:
        write(TARGET, TOLD, fit(known, 2))


if __name__ == "__main__":
    main()
