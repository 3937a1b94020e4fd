"""Fits what may be a tip (domain/tips/tip_weight.py): the weights of hints and signs. `python -m bench.fit_tips [--check] [--write]`.

Reads the labelled lines that may be looked at (tests/samples: halves «tuned» and «others_tuned»), prints the score of each half by the tables
as they stand and as fitted, with `--check` how well five parts are told by weights of the other four, and with `--write` writes the tables
(bench/margin.py). Standard library only.
"""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from bench.margin import Case, Fitted, fit
from bench.regression import Score, counted, each_fifth, rows_of, told
from bench.tip_cases import ASIDE, SEEN, beside, tips
from domain.weights import tip_weights
from domain.weights.tip_signs import SIGNS

WEIGHTS = Path(__file__).parent.parent / "domain" / "weights"
SCALE, SMALLEST = 100, 25
"""Steps of a weight that make one of the margin; the fewest of a sign that is written down."""
IN_A_ROW = 30
"""Signs in a row."""
LEAN = 0.3
"""What is added to the base, since a miss costs more than a question."""


def fitted(cases: Sequence[Case]) -> Fitted:
    return fit(cases, LEAN)


def stands() -> Fitted:
    """By the tables as they stand."""
    return Fitted(
        tip_weights.BASE / SCALE,
        {hint: weight / SCALE for hint, weight in tip_weights.WEIGHTS.items()},
        {sign: weight / SCALE for sign, weight in SIGNS.weights.items()},
    )


def score(cases: Iterable[Case], by: Fitted) -> Score:
    """True ones, those found, others, those taken for true."""
    return counted((case.true, by.holds(case)) for case in cases)


MADE = "Made by bench/fit_tips.py; not to be written by hand."


def table(found: Fitted) -> str:
    """The module of the weights as fitted, rounded; what rounds to nothing is left out."""
    weights = {hint: round(weight * SCALE) for hint, weight in sorted(found.hints.items())}
    rows = [f'    "{hint}": {weight},' for hint, weight in weights.items() if weight]
    told = f'"""How much each hint of domain/tips/tip_weight.py weighs. {MADE}"""'
    head = f'{told}\n\nfrom collections.abc import Mapping\n\nBASE = {round(found.base * SCALE)}\n"""Of nothing said."""\n'
    return head + "WEIGHTS: Mapping[str, int] = {\n" + "\n".join(rows) + "\n}\n"


def sign_table(found: Fitted) -> str:
    told = f'"""How much each sign weighs that domain/tips/tip_weight.py looks at. {MADE}"""'
    body = rows_of({sign: round(weight * SCALE) for sign, weight in found.signs.items()}, SMALLEST, IN_A_ROW)
    return f'{told}\n\nfrom domain.words.signs import Signs\n\nSIGNS = Signs("""{body}""")\n'


def main() -> None:
    halves = {half: tips(half) for half in (*SEEN, *ASIDE)}
    seen = [*(case for half in SEEN for case in halves[half]), *beside()]
    as_it_stands, found = stands(), fitted(seen)
    print(f"{len(seen)} cases, {len(found.hints)} hints, {len(found.signs)} signs")
    if "--check" in sys.argv:
        told("each fifth by the other four", each_fifth(seen, lambda four, part: score(part, fitted(four))))
    for half, cases in halves.items():
        told(f"«{half}» as it stands", score(cases, as_it_stands))
        told(f"«{half}» as fitted", score(cases, found))
    if "--write" in sys.argv:
        (WEIGHTS / "tip_weights.py").write_text(table(found), encoding="utf-8")
        (WEIGHTS / "tip_signs.py").write_text(sign_table(found), encoding="utf-8")


if __name__ == "__main__":
    main()
