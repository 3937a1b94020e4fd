"""Fits the weights of signs by which a category is guessed: `python -m bench.fit_categories [--check]`.

Reads the labelled lines that may be looked at (tests/samples: `category_lines` half «tuned», `voter_messages`), prints how well five parts
are guessed by weights of the other four (`--check`: nothing else), and writes domain/category_weights.py: a softmax over the two
lexicons' shares (fixed) and the signs (fitted), by gradient descent in an order that is always the same. Standard library only.
"""

import sys
from collections import Counter
from collections.abc import Sequence
from math import exp
from pathlib import Path
from random import Random

from domain.categories import CATEGORIES
from domain.category_of import BY_CHAT, BY_LEXICON, signs_in, word_shares
from domain.congress import Category
from domain.simplified import simplified
from tests.samples_of import lines

KNOWN = tuple(Category(c["id"], c["name"], tuple(c["keywords"])) for c in CATEGORIES)
PLACE = {category.id: n for n, category in enumerate(KNOWN)}
MATTERS = ("complaint", "help", "suggestion", "enquiry", "praise", "tip", "legal")
TARGET = Path(__file__).parent.parent / "domain" / "category_weights.py"
TURNS, STEP, DECAY, SEEN, SCALE, LEAST = 10, 0.5, 0.03, 2, 20, 3
"""Turns over the lines, step of descent, how fast a weight fades, lines a sign has to be in, weights per unit, the least kept."""

Weights = dict[str, list[float]]


class Line:
    """A labelled line: its signs, what the lexicons say, and how the label is shared among what a fair reader could say."""

    def __init__(self, text: str, label: str, also: Sequence[str]) -> None:
        plain = simplified(text)
        signs = signs_in(plain)
        self.label, self.signs = PLACE[label], sorted(signs)
        self.lexicons = [0.0] * len(KNOWN)
        for by, shares in zip((BY_LEXICON, BY_CHAT), word_shares(plain, KNOWN, signs), strict=True):
            for category, share in shares.items():
                self.lexicons[PLACE[category]] += by * share
        others = [PLACE[category] for category in also if category in PLACE and category != label]
        self.target = {self.label: 0.75 if others else 1.0} | {place: 0.25 / len(others) for place in others}


def labelled() -> list[Line]:
    own = [Line(x["text"], x["category"], x["also"]) for x in lines("category_lines") if x["half"] == "tuned"]
    samples = [m for m in lines("voter_messages") if m["kind"] in MATTERS and m["expected_category"]]
    return own + [Line(m["text"], m["expected_category"], m["also"]) for m in samples]


def scores(line: Line, weights: Weights, bias: Sequence[float]) -> list[float]:
    found = [b + lexicon for b, lexicon in zip(bias, line.lexicons, strict=True)]
    for sign in line.signs:
        for place, weight in enumerate(weights.get(sign, ())):
            found[place] += weight
    return found


def fit(known: Sequence[Line]) -> tuple[Weights, list[float]]:
    counted = Counter(sign for line in known for sign in line.signs)
    weights: Weights = {sign: [0.0] * len(KNOWN) for sign, count in counted.items() if count >= SEEN}
    bias, order, random = [0.0] * len(KNOWN), list(known), Random(1)
    for turn in range(TURNS):
        random.shuffle(order)
        for line in order:
            step = STEP / (1 + 0.15 * turn)
            found = scores(line, weights, bias)
            most = max(found)
            shares = [exp(score - most) for score in found]
            off = [share / sum(shares) - line.target.get(place, 0.0) for place, share in enumerate(shares)]
            signs = [weights[sign] for sign in line.signs if sign in weights]
            small = step / (1 + len(signs)) ** 0.5
            for place, error in enumerate(off):
                bias[place] -= 0.05 * step * error
                for own in signs:
                    own[place] -= small * (error + DECAY * own[place])
    return weights, bias


def check(known: Sequence[Line]) -> tuple[float, float]:
    """Shares of lines guessed first and among three by weights that had not seen them: five parts, each by the other four."""
    first = three = 0
    mixed = list(known)
    Random(7).shuffle(mixed)
    for part in range(5):
        weights, bias = fit([line for n, line in enumerate(mixed) if n % 5 != part])
        for line in mixed[part::5]:
            found = scores(line, weights, bias)
            ranked = sorted(range(len(KNOWN)), key=lambda place: -found[place])  # noqa: B023
            first += ranked[0] == line.label
            three += line.label in ranked[:3]
    return first / len(mixed), three / len(mixed)


def write(weights: Weights, bias: Sequence[float]) -> None:
    rows = []
    for sign, own in sorted(weights.items()):
        kept = [f"{place}:{round(weight * SCALE)}" for place, weight in enumerate(own) if abs(round(weight * SCALE)) >= LEAST]
        if kept:
            rows.append(f"{sign} {' '.join(kept)}")
    told = (
        '"""Weights of signs for the default categories, in their order. Made by bench/fit_categories.py; not to be written by hand."""\n\n'
    )
    numbers = ", ".join(str(round(b * SCALE)) for b in bias)
    body = f'{told}SCALE = {SCALE}\nBIAS = ({numbers})\nSIGNS = """\n' + "\n".join(rows) + '\n"""\n'
    TARGET.write_text(body, encoding="utf-8")


def main() -> None:
    known = labelled()
    first, three = check(known)
    print(f"{len(known)} lines, each guessed by the other four fifths: first {100 * first:.1f} %, among three {100 * three:.1f} %")
    if "--check" not in sys.argv:
        write(*fit(known))


if __name__ == "__main__":
    main()
