"""Fits the weights of hints by which a voter's words are read: `python -m bench.fit_hints [--check] [--write]`.

They weigh what may be a tip (domain/tips/tip_weight.py): hints and signs together.
Reads the labelled lines that may be looked at (tests/samples: halves «tuned» and «others_tuned»), prints the score of each half by the tables
as they stand and as fitted, with `--check` how well five parts are told by weights of the other four, and with `--write` writes the tables:
logistic regression, held near nothing, by gradient descent in an order that is always the same. A hint that no line has keeps its weight.
Standard library only.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from bench.hint_cases import ASIDE, SEEN, SIGN, Case, Hints, beside, tips
from bench.regression import SCALE, Fitted, Score, both, sign_rows, told
from domain.weights import tip_weights
from domain.weights.tip_signs import SIGNS as TIP_SIGNS
from domain.words.signs import PER_WEIGHT

WEIGHTS = Path(__file__).parent.parent / "domain" / "weights"
TURNS, STEP, LEAST = 30, 0.1, 2
"""Turns over the lines, step of descent, cases a hint has to be in."""
HELD, HELD_MANY = 0.03, 0.1
"""How strongly the weight of a hint is held near nothing, and that of a sign or a kind of word, of which there are many."""


@dataclass(frozen=True)
class Reader:
    """`cases` of a half; `base`, `weights`: as they stand; `lean`: what is added to the base, since a miss costs more than a question;
    `pair`: how much a line counts that was written in a pair of two that differ in little, as people seldom do."""

    name: str
    weigher: str
    cases: Callable[[str], list[Case]]
    base: int
    weights: Mapping[str, float]
    lean: float
    pair: float


def most(found: Fitted, case: Case) -> Hints:
    return max(case.places, key=found.says)


def holds(found: Fitted, case: Case) -> bool:
    return any(found.says(hints) >= 0 for hints in case.places)


def fit(cases: Sequence[Case], reader: Reader) -> Fitted:
    counted = Counter(hint for case in cases for hint in frozenset().union(*case.places))
    found = Fitted(0.0, {hint: 0.0 for hint, count in sorted(counted.items()) if count >= LEAST})
    held = {hint: HELD_MANY if hint.startswith(SIGN) or "word " in hint else HELD for hint in found.weights}
    order, random = list(cases), Random(1)
    for turn in range(TURNS):
        random.shuffle(order)
        for case in order:
            _learn(case, found, held, STEP / (1 + 0.15 * turn) * (reader.pair if case.pair else 1.0))
    found.base += reader.lean
    unseen = {hint: weight / SCALE for hint, weight in reader.weights.items() if hint not in counted and not hint.startswith(SIGN)}
    return Fitted(found.base, found.weights | unseen)


def _learn(case: Case, found: Fitted, held: Mapping[str, float], step: float) -> None:
    hints, weights = most(found, case), found.weights
    error = step * found.off(hints, case.true)
    found.base -= error
    for hint in hints & weights.keys():
        weights[hint] -= error + step * held[hint] * weights[hint]


def score(cases: Iterable[Case], by: Fitted) -> Score:
    """True ones, those found, others, those taken for true; a line of several people is one."""
    true: dict[int, bool] = {}
    others: dict[int, bool] = {}
    for case in cases:
        if case.true:
            true[case.line] = true.get(case.line, True) and holds(by, case)
        else:
            others[case.line] = others.get(case.line, False) or holds(by, case)
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
        total = both(total, score([case for case in cases if part_of[case.line] == part], found))
    return total


MADE = "Made by bench/fit_hints.py; not to be written by hand."


def table(reader: Reader, found: Fitted) -> str:
    """The module of the weights as fitted, rounded; what rounds to nothing is left out."""
    weights = {hint: round(weight * SCALE) for hint, weight in sorted(found.weights.items()) if not hint.startswith(SIGN)}
    rows = [f'    "{hint}": {weight},' for hint, weight in weights.items() if weight]
    told = f'"""How much each hint of {reader.weigher} weighs. {MADE}"""'
    head = f'{told}\n\nfrom collections.abc import Mapping\n\nBASE = {round(found.base * SCALE)}\n"""Of nothing said."""\n'
    return head + "WEIGHTS: Mapping[str, int] = {\n" + "\n".join(rows) + "\n}\n"


def sign_table(reader: Reader, found: Fitted) -> str:
    signs = {hint.removeprefix(SIGN): weight for hint, weight in found.weights.items() if hint.startswith(SIGN)}
    told = f'"""How much each sign weighs that {reader.weigher} looks at. {MADE}"""'
    body = sign_rows(signs, IN_A_ROW)
    return f'{told}\n\nfrom domain.words.signs import Signs\n\nSIGNS = Signs("""{body}""")\n'


IN_A_ROW = 30
"""Signs in a row."""


def _with_signs(hints: Mapping[str, int], signs: Mapping[str, int]) -> Mapping[str, float]:
    return {**hints, **{SIGN + sign: weight / PER_WEIGHT for sign, weight in signs.items()}}


TIP = _with_signs(tip_weights.WEIGHTS, TIP_SIGNS.weights)
READER = Reader("tip", "domain/tips/tip_weight.py", tips, tip_weights.BASE, TIP, lean=1.35, pair=0.5)


def main() -> None:
    halves = {half: READER.cases(half) for half in (*SEEN, *ASIDE)}
    seen = [*(case for half in SEEN for case in halves[half]), *beside()]
    stands = Fitted(READER.base / SCALE, {hint: weight / SCALE for hint, weight in READER.weights.items()})
    found = fit(seen, READER)
    print(f"{READER.name}: {len(seen)} cases, {len(found.weights)} hints and signs")
    if "--check" in sys.argv:
        told("each fifth by the other four", check(seen, READER))
    for half, cases in halves.items():
        told(f"«{half}» as it stands", score(cases, stands))
        told(f"«{half}» as fitted", score(cases, found))
    if "--write" in sys.argv:
        (WEIGHTS / f"{READER.name}_weights.py").write_text(table(READER, found), encoding="utf-8")
        (WEIGHTS / f"{READER.name}_signs.py").write_text(sign_table(READER, found), encoding="utf-8")


if __name__ == "__main__":
    main()
