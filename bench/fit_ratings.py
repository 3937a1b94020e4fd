"""Fits the weights of signs by which words beside a rating are weighed: `python -m bench.fit_ratings [--check]`.

Reads the labelled replies that may be looked at (tests/samples, halves «tuned» and those without halves), prints how the kept ones are read
with them (`--check`: nothing else), and writes domain/weights/rating_weights.py (bench/softmax.py).
"""

import sys
from pathlib import Path

from bench.softmax import Line, Pace, fit, write
from domain.ratings.satisfaction import KINDS, said_when_asked, signs
from tests.samples_of import lines

TARGET = Path(__file__).parent.parent / "domain" / "weights" / "rating_weights.py"
TOLD = "Weights of signs for the kinds of a reply to a rating question (domain/ratings/satisfaction.py, KINDS). Made by bench/fit_ratings.py; not to be written by hand."
FILES = ("rating_lines", "more_ratings", "ratings_of_matters", "rating_kinds", "later_ratings")
PACE = Pace(20, 0.4, 0.003)


def labelled() -> list[Line]:
    seen = [line for name in FILES for line in lines(name) if line.get("half", "tuned") == "tuned"]
    return [Line(sorted(signs(one["text"])), {KINDS.index(one["expected_rating"]): 1.0}, 1.0) for one in seen]


def main() -> None:
    if "--check" not in sys.argv:
        write(TARGET, TOLD, fit(labelled(), len(KINDS), PACE))
    kept = [*lines("more_ratings", "kept"), *lines("kept/rating_lines")]
    clear = [one for one in kept if one["expected_rating"]]
    right = sum(said_when_asked(one["text"]) == one["expected_rating"] for one in clear)
    wrong = sum(said_when_asked(one["text"]) not in (None, one["expected_rating"]) for one in kept)
    print(f"kept, by the table that stood: {right} of {len(clear)} clear ones understood, {wrong} of {len(kept)} counted wrongly")


if __name__ == "__main__":
    main()
