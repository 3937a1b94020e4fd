"""Which category a matter is likely of: words of two lexicons and of the congress, and weights of signs fitted on labelled lines.

A proposal: voter, claimer and staff change it with one tap. The weights (domain/category_weights.py) are made by bench/fit_categories.py;
each says how much a sign, or two or three together, speaks for or against a category. docs/understood.md tells an office the rest.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt

from domain.categories import CATEGORIES
from domain.category_fit import NOTHING, Weights, with_weights
from domain.category_weights import BIAS, SCALE, SIGNS
from domain.congress import Category
from domain.english_words import english_weights
from domain.lexicon import OTHER_LANGUAGES, WORDS
from domain.lexicon_chat import CHAT_WORDS

EARLY, BEGINNING = 1.5, 0.4
"""Weight of words in the first two fifths of a text: people name their matter first."""
OWN = 1.5
"""Weight of the congress's own keywords."""
BY_LEXICON, BY_CHAT, STEADY = 3.0, 8.0, 2.0
"""What a category gets for all the words of a text being its own, and how many of them are needed for that."""
BY_ENGLISH = 8.0
"""A Chinese word of four signs weighs as much as the weightiest English one divided by three."""
COMMON = ("road", "welfare", "water", "land", "village_affairs")
LOOKED_AT = 600
"""Characters of a text that are looked at for its category."""
NOT_HAN = re.compile(r"[a-zА-Яа-яөүӨҮ가-힯ༀ-࿿᠀-᢯؀-ۿ]")
FOREIGN_WORD = re.compile(r"[a-z]+|[а-яөүё]+|[가-힯]+|[ༀ-࿿]+|[᠀-᢯]+|[؀-ۿ]+")
_DIGIT = re.compile("[0-9]")
_GROUP_NAME = re.compile("(?!调解|互助|工作|代表|党小|水利|巡逻)[一-鿿]{2}(?:村民)?小?组(?=[那的这里头边东西南北有上,，。、\\s!！?？]|$)")
"""老屋组, 水井组: where it is, and nothing of what it is about."""
_LATIN = re.compile("[a-z]{3}")
_HAN = re.compile("[一-鿿]+")
_DEFAULT: Mapping[str, frozenset[str]] = {str(c["id"]): frozenset(c["keywords"]) for c in CATEGORIES}
_ORDER = tuple(_DEFAULT)

LONGEST_SIGN = 3


@dataclass(frozen=True)
class Index:
    """`words`: each with the categories it speaks for and its factor; `longer`: those of more signs by their first three; `mixed`: not all Han, found as whole words."""

    words: dict[str, list[tuple[str, float]]]
    longer: dict[str, list[str]]
    mixed: tuple[tuple[str, re.Pattern[str]], ...]


def guess_category(plain: str, categories: Iterable[Category], learned: Weights = NOTHING) -> str:
    """The likeliest category. Nothing speaks for any: `other`. `learned`: weights of the town's own (domain/category_fit.py)."""
    ranked = ranked_categories(plain, categories, learned)
    return ranked[0] if ranked else "other"


def likely_categories(plain: str, categories: Iterable[Category], count: int, learned: Weights = NOTHING) -> list[str]:
    """The likeliest ones to offer; where the words name none, what people write about most."""
    known = tuple(categories)
    there = [category.id for category in known]
    return list(dict.fromkeys([*ranked_categories(plain, known, learned), *(c for c in COMMON if c in there), *there]))[:count]


def ranked_categories(plain: str, categories: Iterable[Category], learned: Weights = NOTHING) -> list[str]:
    """All categories, the likeliest first; none where no word of any is in the text."""
    known = tuple(categories)
    scores = category_scores(plain, known)
    if learned:
        scores = with_weights(scores, signs_in(plain[:LOOKED_AT]), learned)
    if not any(scores.values()):
        return []
    order = {category.id: n for n, category in enumerate(known)}
    return sorted(scores, key=lambda category: (-scores[category], order[category]))


def category_scores(plain: str, known: tuple[Category, ...]) -> dict[str, float]:
    """How much speaks for each category; 0 for all where no word of any is in the text."""
    text = _GROUP_NAME.sub("", plain[:LOOKED_AT])
    signs = signs_in(text)
    lexicon, chat = word_shares(text, known, signs)
    scores = dict.fromkeys((category.id for category in known), 0.0)
    if not lexicon and not chat:
        return scores
    for category, share in lexicon.items():
        scores[category] += BY_LEXICON * share
    for category, share in chat.items():
        scores[category] += BY_CHAT * share
    for category, weight in zip(_ORDER, _sign_weights(signs) if signs else (), strict=False):
        if category in scores:
            scores[category] += weight
    return scores


def word_shares(text: str, known: tuple[Category, ...], signs: frozenset[str]) -> tuple[dict[str, float], dict[str, float]]:
    """How much of the words of a text is each category's, by the lexicon and by that of chat: 0 … 1. `signs`: `signs_in` it.

    A word counts once, and not again as a part of a longer one; a longer word says more.
    """
    lexicon = _found(text, signs, _lexicon(known))
    if NOT_HAN.search(text):
        for category, word in _foreign(text, known):
            lexicon.setdefault(category, {})[word] = 1.0
    scored = {category: _weight(words) * (0.5 if category == "other" else 1.0) for category, words in lexicon.items()}
    if _LATIN.search(text):
        there = {category.id for category in known}
        for category, weight in english_weights(text).items():
            if category in there:
                scored[category] = scored.get(category, 0.0) + BY_ENGLISH * weight
    return _shares(scored), _shares(_chat_scores(_found(text, signs, _chat(known), early=1.0)))


def signs_in(text: str) -> frozenset[str]:
    """Every run of one to three Han characters."""
    runs = _HAN.findall(text)
    return frozenset(run[n : n + size] for run in runs for size in range(1, LONGEST_SIGN + 1) for n in range(len(run) - size + 1))


def _sign_weights(signs: frozenset[str]) -> list[float]:
    table = _table()
    sums = list(BIAS)
    for sign in signs & table.keys():
        for place, weight in table[sign]:
            sums[place] += weight
    return [total / SCALE for total in sums]


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[tuple[int, int], ...]]:
    rows = (line.split() for line in SIGNS.splitlines() if line)
    return {sign: tuple((int(pair.split(":")[0]), int(pair.split(":")[1])) for pair in pairs) for sign, *pairs in rows}


def _found(text: str, signs: frozenset[str], index: Index, early: float = EARLY) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {}
    for word in _words_in(text, signs, index):
        here = early if text.find(word) < len(text) * BEGINNING else 1.0
        for category, factor in index.words[word]:
            found.setdefault(category, {})[word] = factor * here
    return found


def _words_in(text: str, signs: frozenset[str], index: Index) -> Iterable[str]:
    yield from signs & index.words.keys()
    for sign in signs & index.longer.keys():
        yield from (word for word in index.longer[sign] if word in text)
    if NOT_HAN.search(text) or _DIGIT.search(text):
        yield from (word for word, whole in index.mixed if word in text and whole.search(text))


def _weight(words: dict[str, float]) -> float:
    return sum(
        len(word) * sqrt(len(word)) * factor
        for word, factor in words.items()
        if not any(word != other and word in other for other in words)
    )


def _chat_scores(found: dict[str, dict[str, float]]) -> dict[str, float]:
    """A word of several categories is shared among them; a part of a longer word of any category does not count."""
    whole = {word for words in found.values() for word in words}
    whole = {word for word in whole if not any(word != other and word in other for other in whole)}
    owners = {word: sum(word in words for words in found.values()) for word in whole}
    return {
        category: sum(len(word) ** 1.2 * factor / owners[word] for word, factor in words.items() if word in whole)
        for category, words in found.items()
    }


def _shares(scores: dict[str, float]) -> dict[str, float]:
    total = sum(scores.values()) + STEADY
    return {category: score / total for category, score in scores.items() if score}


def _for_the_same(make: Callable[[tuple[Category, ...]], Index]) -> Callable[[tuple[Category, ...]], Index]:
    """Made once for as long as the congress's categories stay the same; to compare them is cheaper than to hash them."""
    made: tuple[tuple[Category, ...], Index] | None = None

    def known(categories: tuple[Category, ...]) -> Index:
        nonlocal made
        kept = made
        if kept is None or kept[0] != categories:
            made = kept = (categories, make(categories))
        return kept[1]

    return known


@_for_the_same
def _lexicon(categories: tuple[Category, ...]) -> Index:
    return _index((c.id, word, OWN if word in c.keywords else 1.0) for c in categories for word in {*c.keywords, *WORDS.get(c.id, ())})


@_for_the_same
def _chat(categories: tuple[Category, ...]) -> Index:
    """The lexicon of chat, and keywords that only this congress has."""
    own = {c.id: frozenset(c.keywords) - _DEFAULT.get(c.id, frozenset()) for c in categories}
    return _index(
        (c.id, word, OWN if word in own[c.id] else 1.0) for c in categories for word in own[c.id] | CHAT_WORDS.get(c.id, frozenset())
    )


def _index(words: Iterable[tuple[str, str, float]]) -> Index:
    found: dict[str, list[tuple[str, float]]] = {}
    for category, word, factor in words:
        if word:
            found.setdefault(word, []).append((category, factor))
    longer: dict[str, list[str]] = {}
    for word in found:
        if _HAN.fullmatch(word) and len(word) > LONGEST_SIGN:
            longer.setdefault(word[:LONGEST_SIGN], []).append(word)
    return Index(found, longer, tuple((word, _whole(word)) for word in found if not _HAN.fullmatch(word)))


def _whole(word: str) -> re.Pattern[str]:
    """Not within a longer word or number (ct in collects, 120 in 1200); its plural is the same word."""
    before = "(?<![a-z])" if "a" <= word[0] <= "z" else r"(?<!\d)" if word[0].isdigit() else ""
    after = "(?:e?s)?(?![a-z])" if "a" <= word[-1] <= "z" else r"(?!\d)" if word[-1].isdigit() else ""
    return re.compile(before + re.escape(word) + after)


def _foreign(text: str, categories: tuple[Category, ...]) -> Iterable[tuple[str, str]]:
    parts = FOREIGN_WORD.findall(text)
    for category in categories:
        for word in OTHER_LANGUAGES.get(category.id, ()):
            if any(part == word if word.isascii() else part.startswith(word) or (len(word) > 1 and word in part) for part in parts):
                yield category.id, word
