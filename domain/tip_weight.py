"""How much a text weighs as a likely tip: what the rules of domain/likely_tips.py find, and the hints of two tables, together.

Each says little alone. The weights (domain/tip_weights.py) were worked out on labelled lines of several authors, then rounded.
"""

from collections.abc import Iterable, Iterator

from domain.hints import HINTS
from domain.sly_words import ENGLISH, SLY
from domain.tip_weights import BASE, WEIGHTS

FROM = 0
"""From which weight on it is likely."""

GROUNDS_IN_SLY = frozenset({"the chair", "whose gain", "a price", "or else"})
GROUNDS_IN_HINTS = frozenset({"holder", "body", "public", "gift", "treat"})
"""One of these stands in every tip: somebody in office, what only an office gives, or what one gives for it."""
TOGETHER_GROUNDS = (
    "one of theirs",
    "numbers apart",
    "played",
    "kept",
    "manners",
    "insinuates",
    "lives well",
    "grease",
    "forged",
    "same name",
)
GROUNDS_ENOUGH = 2
"""Where none of them stands, so many of these do."""


def weight(text: str, rules: Iterable[str]) -> int:
    """Of a stretch of text in which these rules found something."""
    found = {*rules, *_kinds(text, GROUNDS_IN_SLY), *_counts(text, GROUNDS_IN_HINTS)}
    if all(english.search(text) for english in ENGLISH):
        found.add("english")
    if not found and sum(1 for _ in _kinds(text, TOGETHER_GROUNDS)) + sum(1 for _ in _counts(text, ("false", "kin"))) < GROUNDS_ENOUGH:
        return FROM - 1
    found.update(_kinds(text, SLY.keys() - GROUNDS_IN_SLY), _counts(text, HINTS.keys() - GROUNDS_IN_HINTS))
    return BASE + sum(WEIGHTS.get(hint, 0) for hint in found)


def hints(text: str) -> Iterator[str]:
    """All kinds of words in it; a kind is counted so often as it says more by it."""
    yield from _kinds(text, SLY)
    yield from _counts(text, HINTS)
    if all(english.search(text) for english in ENGLISH):
        yield "english"


def _kinds(text: str, kinds: Iterable[str]) -> Iterator[str]:
    return (kind for kind in kinds if SLY[kind].search(text))


def _counts(text: str, kinds: Iterable[str]) -> Iterator[str]:
    for kind in kinds:
        hint = HINTS[kind]
        words = {m.group() for m in hint.words.finditer(text)} if hint.most > 1 else hint.words.search(text) and {""}
        yield from (f"{kind} {n}" for n in range(1, min(len(words or ()), hint.most) + 1))
