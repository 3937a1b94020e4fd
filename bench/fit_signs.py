"""Fits the tables of signs by which short texts are weighed (domain/words/weighed.py): `python -m bench.fit_signs [--check] [--write] [name …]`.

Reads the labelled lines that may be looked at (tests/samples, halves «tuned»), prints how each fifth is told by weights of the other four
(`--check`) and how the rest is told as it stands and as fitted, and writes domain/weights (`--write`): logistic regression, held near
nothing, by gradient descent in an order that is always the same. Standard library only.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path
from random import Random

from bench.regression import SCALE, Fitted, Score, counted, each_fifth, sign_rows, told
from bench.sign_cases import Case, dangers, marks
from domain.words.weighed import Table

WEIGHTS = Path(__file__).parent.parent / "domain" / "weights"
TURNS, STEP, HELD, LEAST = 20, 0.1, 0.03, 2
"""Turns over the lines, step of descent, how strongly a weight is held near nothing, lines a sign has to be in."""
IN_A_ROW = 45
"""Signs in a row."""


@dataclass(frozen=True)
class Reader:
    """`lean`: what is added to the base of what was fitted, by what a miss costs against a line too many."""

    name: str
    cases: Callable[[str], list[Case]]
    lean: float


READERS = (
    Reader("shown", lambda half: dangers("danger", half), lean=2.1),
    Reader("woken", lambda half: dangers("alarm", half), lean=0.9),
    Reader("confidential", lambda half: marks("confidential", half), lean=0.3),
    Reader("minor", lambda half: marks("minor", half), lean=2.4),
    Reader("abusive", lambda half: marks("abusive", half), lean=2.4),
    Reader("legal", lambda half: marks("legal", half), lean=1.8),
    Reader("out_of_area", lambda half: marks("out_of_area", half), lean=1.9),
)
"""Numbers shown and words kept quiet without need cost little; what waits for the secretary without need costs its voter days."""


def fit(cases: Sequence[Case], lean: float) -> Fitted:
    counted = Counter(hint for case in cases for hint in case.hints)
    found = Fitted(0.0, {hint: 0.0 for hint, count in counted.items() if count >= LEAST})
    order = [(sorted(case.hints & found.weights.keys()), case.true) for case in cases]
    random = Random(1)
    for turn in range(TURNS):
        random.shuffle(order)
        step = STEP / (1 + 0.15 * turn)
        for hints, true in order:
            error = step * found.off(hints, true)
            found.base -= error
            for hint in hints:
                found.weights[hint] -= error + step * HELD * found.weights[hint]
    found.base += lean
    return found


def score(cases: Iterable[Case], says: Callable[[Case], bool]) -> Score:
    return counted((case.true, case.by_rules or says(case)) for case in cases)


def check(cases: Sequence[Case], lean: float) -> Score:
    return each_fifth(cases, lambda four, part: score(part, partial(_holds, fit(four, lean))))


def module(reader: Reader, found: Fitted) -> str:
    """What is written down of a reader: hints, and signs by their weight; what rounds to nothing is left out."""
    hints = {hint: round(weight * SCALE) for hint, weight in sorted(found.weights.items()) if len(hint) > 1 and " " in hint}
    body = sign_rows({sign: weight for sign, weight in found.weights.items() if sign not in hints}, IN_A_ROW)
    name = reader.name.upper()
    kept = "".join(f'    "{hint}": {weight},\n' for hint, weight in hints.items() if weight)
    return (
        f'"""What signs weigh for {name} (domain/words/weighed.py). Made by bench/fit_signs.py; not to be written by hand."""\n\n'
        "from domain.words.signs import Signs\nfrom domain.words.weighed import Table\n\n"
        f'HINTS = {{\n{kept}}}\nROWS = """{body}"""\n{name} = Table({round(found.base * SCALE)}, HINTS, Signs(ROWS))\n'
    )


def _holds(found: Fitted, case: Case) -> bool:
    return found.says(case.hints) >= 0


def _stands(table: Table, case: Case) -> bool:
    return table.says(case.hints, case.hints)


def main() -> None:
    wanted = [name for name in sys.argv[1:] if not name.startswith("--")]
    for reader in READERS:
        if wanted and reader.name not in wanted:
            continue
        cases = reader.cases("tuned")
        stands: Table = getattr(import_module(f"domain.weights.{reader.name}"), reader.name.upper())
        found = fit(cases, reader.lean)
        print(f"{reader.name}: {len(cases)} lines, {len(found.weights)} hints and signs")
        told("by expressions alone", score(cases, lambda _: False))
        if "--check" in sys.argv:
            told("each fifth by the other four", check(cases, reader.lean))
        told("as fitted", score(cases, partial(_holds, found)))
        for half in ("tuned", "kept"):
            told(f"«{half}» as it stands", score(reader.cases(half), partial(_stands, stands)))
        if "--write" in sys.argv:
            (WEIGHTS / f"{reader.name}.py").write_text(module(reader, found), encoding="utf-8")


if __name__ == "__main__":
    main()
