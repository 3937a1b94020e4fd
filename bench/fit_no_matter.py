"""Fits the weights of signs by which words are taken for no matter: `python -m bench.fit_no_matter [--check]`.

Reads the labelled lines that may be looked at (tests/samples, halves «tuned»): what is no matter, and matters of every kind, so that a
matter is hardly ever taken for none; prints how five parts are told by weights of the other four (`--check`: nothing else), and writes
domain/weights/no_matter_weights.py (bench/softmax.py).
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.softmax import Line, fit, told_by_others, write
from domain.no_matter.likely_none import KINDS, as_weighed, likely, names_a_matter
from domain.words.kinds import in_words
from tests.samples_of import lines

TARGET = Path(__file__).parent.parent / "domain" / "weights" / "no_matter_weights.py"
TOLD = "Weights of signs for the kinds of what is no matter (domain/no_matter/likely_none.py, KINDS). Made by bench/fit_no_matter.py; not to be written by hand."
FILES = ("no_matter", "passing_no_matter", "more_no_matter", "later_no_matter", "strangers_none")
MATTERS = ("category_lines", "plain_matters", "passing_matters", "mark_lines", "passing_marks")
DANGERS = ("danger", "more_danger", "passing_danger")
OF_NONE = 6.0
"""What a line of no matter counts against one that is a matter."""


@dataclass(frozen=True)
class Told(Line):
    """`named`: something that a matter may be of."""

    named: bool = False


def line(text: str, kind: str) -> Told:
    place, plain = KINDS.index(kind), as_weighed(text)
    return Told(sorted(in_words(plain)), {place: 1.0}, OF_NONE if place else 1.0, names_a_matter(plain))


def labelled() -> list[Told]:
    own = [line(x["text"], x["kind"]) for name in FILES for x in lines(name, "tuned") if x["kind"] in KINDS]
    matters = [x["text"] for name in MATTERS for x in lines(name, "tuned")]
    dangers = [x["text"] for name in DANGERS for x in lines(name, "tuned") if x["danger"]]
    return own + [line(text, "matter") for text in (*matters, *dangers)]


def check(known: Sequence[Told]) -> tuple[int, int, int, int]:
    """No matters, those found, matters, those taken for none: each part told by the others."""
    told = [
        (one.label != 0, bool(likely(said, named=isinstance(one, Told) and one.named))) for one, said in told_by_others(known, len(KINDS))
    ]
    none, matters = [said for is_none, said in told if is_none], [said for is_none, said in told if not is_none]
    return len(none), sum(none), len(matters), sum(matters)


def main() -> None:
    known = labelled()
    none, found, matters, lost = check(known)
    print(f"{found} of {none} that are no matter found, {lost} of {matters} matters taken for none")
    if "--check" not in sys.argv:
        write(TARGET, TOLD, fit(known, len(KINDS)))


if __name__ == "__main__":
    main()
