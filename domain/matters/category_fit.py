"""Weights of signs learned from a town's own corrections, on top of what the general table says (docs/understood.md, 类别).

A step of multinomial logistic regression for each corrected case: signs that were there when it was wrong lean to what was right.
"""

from collections.abc import Iterable, Mapping
from math import exp, sqrt

Weights = Mapping[str, Mapping[str, float]]
"""By sign (one to three characters), how much it speaks for a category."""
NOTHING: Weights = {}
RATE, LEAST, KEPT = 1.5, 0.02, 6_000
"""How far one step goes; weights below are as good as none; so many signs are kept, the weightiest."""


def with_weights(scores: Mapping[str, float], signs: Iterable[str], weights: Weights) -> dict[str, float]:
    found, known = dict(scores), [weights[sign] for sign in signs if sign in weights]
    for of_sign in known:
        for category, weight in of_sign.items():
            if category in found:
                found[category] += weight / sqrt(len(known))
    return found


def learn(weights: dict[str, dict[str, float]], scores: Mapping[str, float], signs: frozenset[str], category: str) -> None:
    """`scores`: what is said without weights. One step towards `category`."""
    if category not in scores or not signs:
        return
    likely = _shares(with_weights(scores, signs, weights))
    step = RATE / sqrt(len(signs))
    for sign in signs:
        of_sign = weights.setdefault(sign, {})
        for one, share in likely.items():
            off = (one == category) - share
            if abs(off) > LEAST:
                of_sign[one] = round(of_sign.get(one, 0.0) + step * off, 3)


def weightiest(weights: Weights) -> dict[str, dict[str, float]]:
    ordered = sorted(weights, key=lambda sign: -max(map(abs, weights[sign].values()), default=0.0))
    return {sign: dict(weights[sign]) for sign in ordered[:KEPT] if weights[sign]}


def _shares(scores: Mapping[str, float]) -> dict[str, float]:
    most = max(scores.values())
    raised = {category: exp(score - most) for category, score in scores.items()}
    total = sum(raised.values())
    return {category: one / total for category, one in raised.items()}
