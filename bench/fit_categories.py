"""Fits the weights of signs by which a category is guessed: `python -m bench.fit_categories [--check]`.

Reads the labelled lines that may be looked at (tests/samples, halves «tuned», and words of each category), prints how well five parts
are guessed by weights of the other four (`--check`: nothing else), and writes domain/weights/category_weights.py (bench/softmax.py).
"""

import sys
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from bench.softmax import Line, fit, told_by_others, write
from domain.congress.categories import CATEGORIES
from domain.matters.category_of import without_places
from domain.words.kinds import in_words
from domain.words.simplified import simplified
from tests.samples_of import SAMPLES, lines

PLACE = {str(category["id"]): n for n, category in enumerate(CATEGORIES)}
MATTERS = ("complaint", "help", "suggestion", "enquiry", "praise", "tip", "legal")
FILES = {"category_lines": 1.0, "plain_matters": 1.0, "passing_matters": 2.0, "more_matters": 2.0}
"""By what a line of it counts: those of strangers are likest to what comes in."""
NONE = ("no_matter", "passing_no_matter", "more_no_matter")
ABOUT_A_THING = ("matter", "progress", "thanks")
"""Of these kinds of what is no matter many name one: 路灯修得怎么样了."""
OF_A_SAMPLE, OF_A_WORD, OF_A_FRAGMENT = 1.0, 0.6, 0.15
TARGET = Path(__file__).parent.parent / "domain" / "weights" / "category_weights.py"
TOLD = "Weights of signs for the default categories, in their order. Made by bench/fit_categories.py; not to be written by hand."


def line(text: str, label: str, also: Sequence[str] = (), counts: float = 1.0) -> Line:
    others = [PLACE[category] for category in also if category in PLACE and category != label]
    target = {PLACE[label]: 0.75 if others else 1.0} | {place: 0.25 / len(others) for place in others}
    return Line(sorted(in_words(without_places(simplified(text)))), target, counts)


def labelled() -> list[Line]:
    """What people wrote, or might have."""
    own = [line(x["text"], x["category"], x.get("also", ()), counts) for name, counts in FILES.items() for x in lines(name, "tuned")]
    samples = [m for m in lines("voter_messages") if m["kind"] in MATTERS and m["expected_category"]]
    return own + [line(m["text"], m["expected_category"], m["also"], OF_A_SAMPLE) for m in samples]


def words() -> list[Line]:
    """Words and phrases of each category, and what is none or said beside a matter: of no category."""
    rows = [row.split("\t") for row in (SAMPLES / "category_phrases.tsv").read_text(encoding="utf-8").splitlines()]
    named = [line(word, category, counts=OF_A_WORD) for category, own in rows for word in own.split()]
    beside = [x["text"] for x in lines("fragments", "tuned") if x["kind"] != "more"]
    none = [x["text"] for name in NONE for x in lines(name, "tuned") if x["kind"] not in ABOUT_A_THING]
    return named + [line(text, "other", counts=OF_A_FRAGMENT) for text in (*beside, *none)]


def check(known: Sequence[Line], lines_looked_at: int | None = None) -> tuple[float, float]:
    """Right first and right among three, each part guessed by the others; of so many lines, or of all."""
    first, three = 0, 0
    looked_at = len(known) if lines_looked_at is None else lines_looked_at
    for one, said in islice(told_by_others(known, len(PLACE), words()), looked_at):
        ranked = sorted(range(len(said)), key=lambda place: -said[place])
        first += ranked[0] in one.target
        three += bool({*ranked[:3]} & {*one.target})
    return first / looked_at, three / looked_at


def main() -> None:
    known = labelled()
    first, three = check(known)
    print(f"{len(known)} lines, five parts each guessed by the other four: {100 * first:.1f} % first, {100 * three:.1f} % in three")
    if "--check" not in sys.argv:
        write(TARGET, TOLD, fit([*known, *words()], len(PLACE)))


if __name__ == "__main__":
    main()
