"""Fits the weights of signs by which a complaint of somebody is told: `python -m bench.fit_said [--check]`.

Reads the labelled lines that may be looked at (tests/samples/spoken_of.jsonl), prints how each author's lines are told by weights of all the
others' (`--check`: nothing else), and writes domain/weights/said_weights.py (bench/softmax.py): one weight a sign, of its being a complaint.
"""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.softmax import Fitted, Line, Pace, fit, write
from domain.complaints import said_of_him
from domain.complaints.spoken_of import by_rule, by_rules, named_in
from domain.values.ids import VillageId
from tests.samples_of import lines
from tests.spoken_of import roster_of

TARGET = Path(__file__).parent.parent / "domain" / "weights" / "said_weights.py"
TOLD = "Weights of signs for a complaint of whom they stand beside (domain/complaints/said_of_him.py). Made by bench/fit_said.py; not to be written by hand."
SEEN, ASIDE = (
    ("tuned", "others_tuned", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"),
    ("kept", "aside"),
)
"""Halves that weights are fitted on, and those of which the score alone is looked at."""
OF_TRUE, OF_PAIR = 1.6, 0.5
"""What a complaint counts against a line that is none, and a line written as one of a pair that differ in little, as people seldom do."""
LEAN = 2.15
"""Added to what is said for a complaint: a miss costs more than a question."""
PACE = Pace(15, 0.2, 0.0)
"""Slower than for the tables of kinds: found better for lines of authors who were left out."""
LEAST = 0.25
"""A weight nearer to nothing than this is not written down."""


@dataclass(frozen=True)
class Person:
    """Somebody named in a line: by each place that names him, what is weighed; whether he is complained of."""

    places: tuple[Line, ...]
    true: bool
    line: int


def people(half: str) -> list[Person]:
    return [one for n, line in enumerate(lines("spoken_of", half)) for one in of_line(line, n)]


def of_line(line: Mapping[str, Any], n: int) -> Iterator[Person]:
    words, named = named_in(line["text"], roster_of(line["town"]), VillageId(line["village"]) if line["village"] else None)
    found, words = by_rules(words, named), said_of_him.to_weigh(words)
    for them in dict.fromkeys(mention.people for mention in named):
        true = bool(them & set(line["spoken_of"]))
        counts = (OF_TRUE if true else 1.0) * (OF_PAIR if "pair" in line else 1.0)
        own = (at for at, mention in enumerate(named) if mention.people == them)
        signs = (sorted(said_of_him.signs(words, named, at, by_rule(named[at], found))) for at in own)
        yield Person(tuple(Line(some, {int(true): 1.0}, counts) for some in signs), true, n)


def fitted(known: Iterable[Person]) -> Fitted:
    """With one weight a sign: how much more it says that it is a complaint than that it is none."""
    found = fit([place for one in known for place in one.places], 2, PACE)
    weights = {sign: [of - none] for sign, (none, of) in found.weights.items() if abs(of - none) >= LEAST}
    return Fitted([found.base[1] - found.base[0] + LEAN], {sign: found.rarity[sign] for sign in weights}, weights)


def told(what: str, by: Fitted, known: Iterable[Person]) -> None:
    """Lines that complain of somebody and those of them found whole, ordinary ones and those taken for a complaint; of both how many outright."""
    true: dict[int, int] = {}
    others: dict[int, int] = {}
    for one in known:
        heavy = max(_how(by, place.signs) for place in one.places)
        if one.true:
            true[one.line] = min(true.get(one.line, heavy), heavy)
        else:
            others[one.line] = max(others.get(one.line, heavy), heavy)
    others = {line: heavy for line, heavy in others.items() if line not in true}
    print(f"  {what}: of {len(true)} {_shares(true)} found; of {len(others)} others {_shares(others)}")


def _how(by: Fitted, signs: Sequence[str]) -> int:
    """0: no complaint, 1: perhaps one, 2: one outright."""
    rule = next((rule for rule in ("sure", "doubt") if f"={rule}" in signs), "")
    heavy = by.scores(signs)[0] + (said_of_him.SURE if rule == "sure" else 0)
    return 0 if heavy < 0 else 2 if heavy >= said_of_him.OUTRIGHT[rule] else 1


def _shares(found: Mapping[int, int]) -> str:
    kept, outright = (100 * sum(heavy >= least for heavy in found.values()) / max(len(found), 1) for least in (1, 2))
    return f"{kept:.1f} % ({outright:.1f} % outright)"


def main() -> None:
    halves = {half: people(half) for half in (*SEEN, *ASIDE)}
    for half in SEEN:
        told(f"«{half}» by the others", fitted(one for other in SEEN if other != half for one in halves[other]), halves[half])
    if "--check" in sys.argv:
        return
    found = fitted(one for half in SEEN for one in halves[half])
    for half in ASIDE:
        told(f"«{half}»", found, halves[half])
    print(f"{len(found.weights)} signs")
    write(TARGET, TOLD, found)


if __name__ == "__main__":
    main()
