"""Fits the weights of hints by which a voter's words are read: `python -m bench.fit_hints [--write]`.

Two readers weigh hints together: whom a complaint speaks of (domain/said_of_him.py) and what may be a tip (domain/tip_weight.py). Reads
the labelled lines that may be looked at (tests/samples: not the halves «kept» and «aside», of which the score alone is printed), prints how
well five parts are told by weights of the other four, and with `--write` writes domain/said_weights.py and domain/tip_weights.py: logistic
regression that stays near the table that stands, by gradient descent in an order that is always the same. Standard library only.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp
from pathlib import Path
from random import Random

from domain import said_of_him, said_weights, tip_weight, tip_weights
from domain.ids import VillageId
from domain.likely_tips import weighed_parts
from domain.simplified import simplified
from domain.spoken_of import by_rules, named_in
from tests.samples_of import lines
from tests.spoken_of import roster_of

DOMAIN = Path(__file__).parent.parent / "domain"
SEEN = ("tuned", "others_tuned")
"""Halves that weights may be fitted on."""
SCALE = 10
"""Weights a unit of the regression."""
TURNS, STEP, NEAR, LEAST = 40, 0.1, 0.004, 2
"""Turns over the lines, step of descent, how strongly a weight is held to the standing one, cases a hint has to be in."""

Hints = frozenset[str]


@dataclass(frozen=True)
class Case:
    """Something that is so or not. `places`: the hints of each place that may say so; the one that says most decides."""

    places: tuple[Hints, ...]
    true: bool
    line: int


@dataclass(frozen=True)
class Reader:
    """`cases` of a half; `base`, `weights`: as they stand; `heavier`: how much more a true one counts that is missed."""

    name: str
    weigher: str
    cases: Callable[[str], list[Case]]
    base: int
    weights: Mapping[str, int]
    heavier: float


@dataclass
class Fitted:
    base: float
    weights: dict[str, float]

    def says(self, hints: Iterable[str]) -> float:
        return self.base + sum(self.weights.get(hint, 0.0) for hint in hints)

    def most(self, case: Case) -> Hints:
        return max(case.places, key=self.says)

    def holds(self, case: Case) -> bool:
        return any(self.says(hints) >= 0 for hints in case.places)


def complaints(half: str) -> list[Case]:
    """Of each line of the half: each person named in it, complained of or not."""
    return [case for n, line in enumerate(lines("spoken_of")) if line["half"] == half for case in _people(line, n)]


def _people(line: Mapping[str, str], n: int) -> Iterator[Case]:
    village = VillageId(line["village"]) if line["village"] else None
    words, named = named_in(line["text"], roster_of(line["town"]), village)
    found = by_rules(words, named)
    to_weigh = said_of_him.to_weigh(words)
    for people in dict.fromkeys(mention.people for mention in named):
        rule = {"rule sure"} if people & found.of else {"rule doubt"} if people & found.doubt else set()
        own = [at for at, mention in enumerate(named) if mention.people == people]
        places = tuple(frozenset({*said_of_him.hints(to_weigh, named, at), *rule}) for at in own)
        yield Case(places, bool(people & set(line["spoken_of"])), n)


def tips(half: str) -> list[Case]:
    return [
        Case(tuple(frozenset({*tip_weight.hints(part), *rules}) for part, rules in weighed_parts(simplified(line["text"]))), line["tip"], n)
        for n, line in enumerate(lines("likely_tips"))
        if line["half"] == half
    ]


def fit(cases: Sequence[Case], reader: Reader) -> Fitted:
    prior = Fitted(reader.base / SCALE, {hint: weight / SCALE for hint, weight in reader.weights.items()})
    counted = Counter(hint for case in cases for hint in frozenset().union(*case.places))
    known = {hint for hint, count in counted.items() if count >= LEAST} | prior.weights.keys()
    found = Fitted(prior.base, {hint: prior.weights.get(hint, 0.0) for hint in sorted(known)})
    order, random = list(cases), Random(1)
    for turn in range(TURNS):
        random.shuffle(order)
        for case in order:
            _learn(case, found, prior, STEP / (1 + 0.1 * turn), reader.heavier)
    return found


def _learn(case: Case, found: Fitted, prior: Fitted, step: float, heavier: float) -> None:
    hints = found.most(case)
    error = 1 / (1 + exp(-found.says(hints))) - case.true
    pull = step * error * (heavier if case.true else 1.0)
    found.base -= pull
    for hint in hints & found.weights.keys():
        held = step * NEAR * (found.weights[hint] - prior.weights.get(hint, 0.0))
        found.weights[hint] -= pull + held


Score = tuple[int, int, int, int]


def score(cases: Iterable[Case], by: Fitted) -> Score:
    """True ones, those found, others, those taken for true; a line of several people is one."""
    true: dict[int, bool] = {}
    others: dict[int, bool] = {}
    for case in cases:
        if case.true:
            true[case.line] = true.get(case.line, True) and by.holds(case)
        else:
            others[case.line] = others.get(case.line, False) or by.holds(case)
    others = {line: wrong for line, wrong in others.items() if line not in true}
    return len(true), sum(true.values()), len(others), sum(others.values())


def check(cases: Sequence[Case], reader: Reader) -> Score:
    """By weights that had not seen them: five parts of the lines, each by the other four."""
    numbers = sorted({case.line for case in cases})
    Random(7).shuffle(numbers)
    part_of = {line: place % 5 for place, line in enumerate(numbers)}
    total = (0, 0, 0, 0)
    for part in range(5):
        found = fit([case for case in cases if part_of[case.line] != part], reader)
        one = score([case for case in cases if part_of[case.line] == part], found)
        total = tuple(a + b for a, b in zip(total, one, strict=True))  # type: ignore[assignment]
    return total


def told(what: str, found: Score) -> None:
    true, right, others, wrong = found
    print(
        f"  {what}: {right} of {true} found ({100 * right / max(true, 1):.1f} %), {wrong} of {others} others ({100 * wrong / max(others, 1):.1f} %)"
    )


def table(reader: Reader, found: Fitted) -> str:
    """The module of the weights as fitted, rounded; what rounds to nothing is left out."""
    rows = [f'    "{hint}": {rounded},' for hint, weight in sorted(found.weights.items()) if (rounded := round(weight * SCALE))]
    told = f'"""How much each hint of {reader.weigher} weighs. Made by bench/fit_hints.py; not to be written by hand."""'
    head = f'{told}\n\nfrom collections.abc import Mapping\n\nBASE = {round(found.base * SCALE)}\n"""Of nothing said."""\n'
    return head + "WEIGHTS: Mapping[str, int] = {\n" + "\n".join(rows) + "\n}\n"


READERS = (
    Reader("said_weights", "domain/said_of_him.py", complaints, said_weights.BASE, said_weights.WEIGHTS, 1.0),
    Reader("tip_weights", "domain/tip_weight.py", tips, tip_weights.BASE, tip_weights.WEIGHTS, 1.0),
)


def main() -> None:
    for reader in READERS:
        halves = {half: reader.cases(half) for half in (*SEEN, "kept", "aside")}
        seen = [case for half in SEEN for case in halves[half]]
        stands = Fitted(reader.base / SCALE, {hint: weight / SCALE for hint, weight in reader.weights.items()})
        found = fit(seen, reader)
        print(f"{reader.name}: {len(seen)} cases")
        told("each fifth by the other four", check(seen, reader))
        for half, cases in halves.items():
            told(f"«{half}» as it stands", score(cases, stands))
            told(f"«{half}» as fitted", score(cases, found))
        if "--write" in sys.argv:
            (DOMAIN / f"{reader.name}.py").write_text(table(reader, found), encoding="utf-8")


if __name__ == "__main__":
    main()
