"""Fits what tells that a further matter begins (domain/matters/further.py): `python -m bench.fit_several [--check] [--write]`.

Reads the labelled lines that may be looked at (tests/samples, halves «tuned»): messages of several matters, messages of one with two clauses at least,
and pairs of short matters of different categories set side by side, since people's own are few. Prints how four parts are told by weights of the other
three (`--check`), and writes domain/weights/further.py (`--write`; bench/margin.py).
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from random import Random
from typing import Any

from bench.margin import Case, Fitted, Place, fit
from bench.regression import Score, counted, each_fifth, rows_of, told
from domain.matters.beside import ENOUGH, clauses_of
from domain.matters.further import SCALE, hints_of, signs_of
from domain.matters.subjects import LINES, told_as_one
from domain.words.plain_text import letters
from domain.words.simplified import simplified
from tests.samples_of import lines

TARGET = Path(__file__).parent.parent / "domain" / "weights" / "further.py"
SEVERAL = ("several_lines", "later_several", "several_unnumbered", "strangers_several")
MATTERS = ("plain_matters", "category_lines", "passing_matters", "more_matters")
OTHERS = (
    *(
        "strangers_asks",
        "passing_danger",
        "hinted_danger",
        "false_alarms",
        "frightened",
        "everyday_danger",
        "more_danger",
        "danger",
        "other_marks",
    ),
    *(
        "passing_marks",
        "more_no_matter",
        "passing_no_matter",
        "private_numbers",
        "own_name_or_door",
        "first_words",
        "more_ratings",
        "strangers_secrecy",
    ),
    *("ratings_of_matters", "fragments", "likely_tips"),
)
OF_MANY = ("strangers_tips", "spoken_of", "more_tips")
"""Of these a part is enough."""
PART = 2000
COUNTS, ORDINARY, MADE_COUNT, MADE = 3.0, 0.25, 0.175, 1500
"""For how many lines one of several matters or written to look like it stands, an ordinary one, one that was made; and how many are made."""
SMALLEST, IN_A_ROW = 6, 45
SHORT = (4, 16)
"""Letters of a matter that is set beside another."""
TRIM = " 。！？?!.，,"


def case(text: str, true: bool, line: int, counts: float) -> Case | None:
    """None of a text that is not looked at."""
    clauses = [clause for _, _, clause in clauses_of(simplified(text))]
    if not 2 <= len(clauses) <= LINES:
        return None
    words = [clause.words for clause in clauses]
    places = (
        Place(frozenset(hints_of(words[:n], clause.cut, clause.words, last=n == len(words) - 1)), signs_of(clause.words))
        for n, clause in enumerate(clauses)
        if n
    )
    return Case(tuple(places), true, line, counts)


def _of_people() -> Iterator[tuple[str, bool, float]]:
    yield from ((x["text"], x["several"], COUNTS) for name in SEVERAL for x in lines(name, "tuned"))
    yield from ((x["text"], False, ORDINARY) for x in lines("voter_messages") if "multi" not in x["flags"])
    yield from ((x["text"], False, ORDINARY) for name in (*MATTERS, *OTHERS) for x in _seen(name))
    for name in OF_MANY:
        many = _seen(name)
        yield from ((x["text"], False, ORDINARY) for x in Random(3).sample(many, min(PART, len(many))))


def _seen(name: str) -> list[dict[str, Any]]:
    return [x for x in lines(name) if x.get("half", "") not in ("kept", "aside", "more_kept")]


def _made() -> Iterator[tuple[str, bool, float]]:
    short = [(text, x["category"]) for name in MATTERS for x in _seen(name) if _is_short(text := x["text"].strip(TRIM))]
    random = Random(7)
    for _ in range(MADE):
        (one, about), (other, beside) = random.sample(short, 2)
        if about != beside and "other" not in (about, beside) and not told_as_one((about, beside)):
            yield one + random.choice("，，，，。 ； ") + other, True, MADE_COUNT


def _is_short(text: str) -> bool:
    return SHORT[0] <= len(letters(text)) <= SHORT[1] and len(clauses_of(text)) == 1


def cases() -> list[Case]:
    found = (case(text, true, n, counts) for n, (text, true, counts) in enumerate(chain(_of_people(), _made())))
    return [one for one in found if one is not None]


def score(known: Iterable[Case], by: Fitted) -> Score:
    return counted((one.true, any(by.says(place) >= ENOUGH for place in one.places)) for one in known if one.counts != MADE_COUNT)


def fitted(known: Sequence[Case]) -> Fitted:
    return fit(known, 0.0)


def table(found: Fitted) -> str:
    hints = {hint: round(weight * SCALE) for hint, weight in sorted(found.hints.items())}
    rows = "".join(f'        "{hint}": {weight},\n' for hint, weight in hints.items() if weight)
    body = rows_of({sign: round(weight * SCALE) for sign, weight in found.signs.items()}, SMALLEST, IN_A_ROW)
    return (
        '"""What tells that a further matter begins (domain/matters/further.py). Made by bench/fit_several.py; not to be written by hand."""\n\n'
        "from domain.words.signs import Signs\nfrom domain.words.weighed import Table\n\n"
        f'FURTHER = Table(\n    {round(found.base * SCALE)},\n    {{\n{rows}    }},\n    Signs("""{body}"""),\n)\n'
    )


def main() -> None:
    known = cases()
    print(f"{len(known)} cases")
    if "--check" in sys.argv:
        told("each fifth by the other four", each_fifth(known, lambda four, part: score(part, fitted(four))))
    if "--write" in sys.argv:
        TARGET.write_text(table(fitted(known)), encoding="utf-8")


if __name__ == "__main__":
    main()
