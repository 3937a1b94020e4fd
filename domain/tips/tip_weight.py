"""How much a text weighs as a likely tip: what the rules of domain/tips/likely_tips.py find, kinds of words and the signs it is written with.

Each says little alone. The weights (domain/weights/tip_weights.py, tip_signs.py) are made by bench/fit_tips.py from labelled lines.
"""

from collections.abc import Callable, Iterable, Iterator

from domain.tips.hints import HINTS
from domain.tips.sly_words import ENGLISH, SLY
from domain.tips.word_kinds import kinds_in
from domain.weights.tip_signs import SIGNS
from domain.weights.tip_weights import BASE, WEIGHTS
from domain.words.sieve import Sieve
from domain.words.signs import spread, with_threes
from domain.words.weighed import lengths

FROM, BESIDE = 0, 60
"""From which weight on it is likely; from which what stands beside other words is."""
_LENGTHS = (6, 9, 12, 16, 24, 48, 96)
"""Steps of `lengths`, closer among the few signs of a half sentence."""

_OF_RULES = [weight for hint, weight in WEIGHTS.items() if hint.endswith(" rule") or hint.startswith("rule ")]
_LEAST_OF_RULES, _MOST_OF_RULES = sum(w for w in _OF_RULES if w < 0), sum(w for w in _OF_RULES if w > 0)


def is_likely(text: str, rules: Callable[[], Iterable[str]], least: int = FROM) -> bool:
    """Whether a stretch of text weighs enough, or two rules find something in it. `rules`: which do; asked only where that may decide."""
    weight = BASE + spread(with_threes(text), SIGNS.weights) + sum(WEIGHTS.get(hint, 0) for hint in hints(text))
    if not least - _MOST_OF_RULES <= weight < least - _LEAST_OF_RULES:
        return weight >= least
    found = [*rules()]
    return weight + sum(WEIGHTS.get(rule, 0) for rule in found) >= least or sum(rule.startswith("rule ") for rule in found) > 1


_SIEVE = Sieve({kind: [words.pattern] for kind, words in SLY.items()} | {kind: [hint.words.pattern] for kind, hint in HINTS.items()})


def hints(text: str) -> Iterator[str]:
    """All kinds of words in it; a kind is counted so often as it says more by it."""
    for kind in _SIEVE.may(frozenset(text)):
        if kind in HINTS:
            yield from _counts(text, kind)
        elif SLY[kind].search(text):
            yield kind
    yield from (f"word {kind}" for kind in kinds_in(text, 3))
    yield from lengths(text, _LENGTHS)
    if all(english.search(text) for english in ENGLISH):
        yield "english"


def _counts(text: str, kind: str) -> Iterator[str]:
    hint = HINTS[kind]
    words = {m.group() for m in hint.words.finditer(text)} if hint.most > 1 else hint.words.search(text) and {""}
    return (f"{kind} {n}" for n in range(1, min(len(words or ()), hint.most) + 1))
