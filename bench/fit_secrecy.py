"""Fits the weights of signs by which a message is told that only asks to be kept out of it: `python -m bench.fit_secrecy [--check]`.

Reads the labelled lines that may be looked at (tests/samples, halves «tuned»): such wishes, what looks like them, and what else people write.
Prints how five parts are told by weights of the other four (`--check`: nothing else), and writes domain/weights/secrecy_weights.py
(bench/softmax.py).
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from bench.softmax import Line, fit, told_by_others, write
from bench.tip_cases import SHORT
from domain.complaints.likely_secrecy import LIKELY
from domain.no_matter.likely_none import as_weighed
from domain.words.kinds import in_words, shares
from tests.samples_of import lines

TARGET = Path(__file__).parent.parent / "domain" / "weights" / "secrecy_weights.py"
TOLD = "Weights of signs for wishes for secrecy (domain/complaints/likely_secrecy.py). Made by bench/fit_secrecy.py; not to be written by hand."
WISHES = ("secrecy_lines", "later_secrecy", "strangers_secrecy")
NONE = ("more_no_matter", "no_matter", "passing_no_matter")
BESIDE = ("strangers_asks", "later_asks", "asks_after", "more_ratings")
OF_A_WISH, PASSING, OF_A_MATTER = 3.0, 2.0, 0.5
"""What a line counts that was written as a wish or to look like one, one that was within a matter, and a matter."""


def _told() -> Iterator[tuple[str, bool, float]]:
    """Text, whether it only asks for secrecy, what it counts. Of those that also tell a matter the short ones do not (where nobody said which they are)."""
    yield from ((x["text"], x.get("alone", x["asks"]), OF_A_WISH) for name in WISHES for x in lines(name, "tuned"))
    yield from ((x["text"], x["asks"], PASSING) for x in lines("passing_secrecy", "tuned") if not x["asks"] or len(x["text"]) <= SHORT)
    yield from ((x["text"], False, 1.0) for x in lines("half_sentences", "tuned"))
    yield from ((x["text"], False, OF_A_MATTER) for name in ("fragments", "plain_matters", "category_lines") for x in lines(name, "tuned"))
    yield from ((x["text"], False, 1.0) for name in NONE for x in lines(name, "tuned") if x["kind"] != "privacy")
    yield from ((x["text"], False, 1.0) for name in BESIDE for x in lines(name, "tuned"))
    yield from ((x["text"], False, OF_A_MATTER) for x in (*lines("passing_matters", "tuned"), *lines("strangers_tips")))


def labelled() -> list[Line]:
    return [Line(sorted(in_words(as_weighed(text))), {int(asks): 1.0}, counts) for text, asks, counts in _told()]


def main() -> None:
    known = labelled()
    told = [(one, (shares(said) or [1.0, 0.0])[1] >= LIKELY) for one, said in told_by_others(known, 2) if one.counts == OF_A_WISH]
    asks, others = ([said for one, said in told if one.label == label] for label in (1, 0))
    print(f"{sum(asks)} of {len(asks)} wishes told, {sum(others)} of {len(others)} others taken for one")
    if "--check" not in sys.argv:
        write(TARGET, TOLD, fit(known, 2))


if __name__ == "__main__":
    main()
