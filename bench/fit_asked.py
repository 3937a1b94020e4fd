"""Fits the weights of signs by which a question about his own matter is told: `python -m bench.fit_asked [--check]`.

Reads the labelled lines that may be looked at (tests/samples, halves «tuned»): such questions, each with the matter, and what else is said beside
one. Prints how five parts are told by weights of the other four (`--check`: nothing else), and writes domain/weights/asked_weights.py
(bench/softmax.py).
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from bench.softmax import Line, fit, told_by_others, write
from domain.no_matter.likely_asked import KINDS, LIKELY, beside_it
from domain.words.kinds import in_words, shares
from tests.samples_of import lines

TARGET = Path(__file__).parent.parent / "domain" / "weights" / "asked_weights.py"
TOLD = "Weights of signs for questions about one's own matter (domain/no_matter/likely_asked.py). Made by bench/fit_asked.py; not to be written by hand."
ASKS = ("asks_after", "later_asks", "strangers_asks")
NONE = ("more_no_matter", "no_matter", "passing_no_matter")
OF_ONE, OF_A_MATTER = 3.0, 0.5
"""What a line about a known matter counts, and one that is a matter."""


def _told() -> Iterator[tuple[str, str, str, float]]:
    """Text, matter, kind, what it counts."""
    yield from ((x["text"], x["open"], x["asks"], OF_ONE) for name in ASKS for x in lines(name, "tuned") if x["asks"] in KINDS)
    yield from ((x["text"], x["open"], "", OF_ONE) for x in lines("half_sentences", "tuned"))
    yield from ((x["then"], x["before"], "", 1.0) for x in lines("run_pairs", "tuned"))
    yield from ((x["text"], "", "", 1.0) for x in lines("fragments", "tuned"))
    yield from ((x["text"], "", "", OF_A_MATTER) for name in ("plain_matters", "category_lines") for x in lines(name, "tuned"))
    yield from ((x["text"], "", "state" if x["kind"] == "progress" else "", 1.0) for name in NONE for x in lines(name, "tuned"))


def labelled() -> list[Line]:
    return [Line(sorted(in_words(beside_it(text, matter))), {KINDS.index(kind): 1.0}, counts) for text, matter, kind, counts in _told()]


def main() -> None:
    known = labelled()
    told = [(one, shares(said)) for one, said in told_by_others(known, len(KINDS)) if one.counts == OF_ONE]
    asks = [said for one, said in told if one.label]
    others = [said for one, said in told if not one.label]
    heard, taken = (sum(1 - said[0] >= LIKELY for said in some) for some in (asks, others))
    print(f"{heard} of {len(asks)} questions told, {taken} of {len(others)} others taken for one")
    if "--check" not in sys.argv:
        write(TARGET, TOLD, fit(known, len(KINDS)))


if __name__ == "__main__":
    main()
