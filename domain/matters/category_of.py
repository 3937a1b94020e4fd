"""Which category a matter is likely of: signs weighed by a table fitted on labelled lines, words of the congress, words of other languages.

A proposal: voter, claimer and staff change it with one tap. The table (domain/weights/category_weights.py) is made by bench/fit_categories.py; it
says how much a character or a pair of them speaks for or against a category. docs/understood.md tells an office the rest.
"""

import re
from collections.abc import Iterable, Mapping
from operator import itemgetter

from domain.congress.categories import KEYWORDS
from domain.congress.congress import Category
from domain.matters.category_fit import NOTHING, Weights, with_weights
from domain.words.courtesy import without_courtesy
from domain.words.english_words import english_weights
from domain.words.foreign_words import FOREIGN_WORDS
from domain.words.kinds import in_words, shares
from domain.words.late_weights import kinds_of
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.worked_out import OF_A_MESSAGE, kept

OTHER = "other"
BY_OWN = 8.0
"""What a category gets for a word of the congress's own: more than signs mostly say."""
BY_FOREIGN, STEADY = 8.0, 2.0
"""What a category gets for all words of another language being its own, and how much they have to weigh for that."""
LEAST, NAMED, PLAINLY = 0.1, 0.25, 0.4
"""How likely a category must be to be named, by a few words that seemed a complaint, and for a part to be a matter of its own by it."""
COMMON = ("road", "welfare", "water", "land", "village_affairs")
KEEPS_OUT = "village_affairs"
"""The category that keeps a matter from officials of its village (domain/rights/kept.py)."""
FEW, NAMES_ONLY = 12, 3
"""Letters of words that say too little to be a complaint of the village unless they plainly are; and of those that only name a thing."""
_ENDS = pattern_of("[呢嘛啊吗了呀哦喃咧嘞么?!。,、~ ]+$")
LOOKED_AT = 600
"""Characters of a text that are looked at for its category."""
LONGEST_SIGN = 3
"""Characters of the longest signs a town learns from its own corrections."""
_FOREIGN_SCRIPT = pattern_of(r"[a-zА-Яа-яөүӨҮ가-힯ༀ-࿿᠀-᢯؀-ۿ]")
_FOREIGN_PART = pattern_of(r"[a-z]+|[а-яөүё]+|[가-힯]+|[ༀ-࿿]+|[᠀-᢯]+|[؀-ۿ]+")
_GROUP_NAME = pattern_of("(?!调解|互助|工作|代表|党小|水利|巡逻)[一-鿿]{2}(?:村民)?小?组(?=[那的这里头边东西南北有上,，。、\\s!！?？]|$)")
"""老屋组, 水井组: where it is, and nothing of what it is about."""
_LATIN = pattern_of("[a-z]{3}")
_HAN = pattern_of("[一-鿿]+")
_ORDER = tuple(KEYWORDS)
_BY_SIGNS = kinds_of("category_weights")


def guess_category(plain: str, categories: Iterable[Category], learned: Weights = NOTHING) -> str:
    """The likeliest category. Nothing speaks for any: `other`. `learned`: weights of the town's own (domain/matters/category_fit.py)."""
    known, plain = tuple(categories), without_courtesy(plain, cries=True)
    ranked = ranked_categories(plain, known, learned)
    found = ranked[0] if ranked else OTHER
    return _of_so_few_words(plain, known, learned) if found == KEEPS_OUT and len(letters(plain)) <= FEW else found


def _of_so_few_words(plain: str, known: tuple[Category, ...], learned: Weights) -> str:
    """What a few words are of that seem a complaint of the village: that only where they plainly are, else the thing they name (电呢?).

    Such a matter is kept from the village's officials, so a sign that many complaints end with is not enough for it.
    """
    bare = _ENDS.sub("", plain)
    scores = category_scores(bare, known)
    if learned:
        scores = with_weights(scores, runs_in(bare), learned)
    found, share = max(zip(scores, shares(list(scores.values())), strict=True), key=itemgetter(1))
    if found == KEEPS_OUT or len(letters(bare)) > NAMES_ONLY:
        return found if share >= PLAINLY else OTHER
    return found if share >= NAMED else OTHER


def likely_shares(plain: str, categories: Iterable[Category]) -> dict[str, float]:
    """By category how likely the words are of it."""
    scores = category_scores(plain, tuple(categories))
    return dict(zip(scores, shares(list(scores.values())), strict=True))


def plain_category(plain: str, categories: Iterable[Category]) -> str:
    """What a part of a message is plainly about; `other` where it may be of several things (不知道为什么, 老人摔了一跤)."""
    found, share = max(likely_shares(plain, categories).items(), key=itemgetter(1), default=(OTHER, 0.0))
    return found if share >= PLAINLY else OTHER


def likely_categories(plain: str, categories: Iterable[Category], count: int, learned: Weights = NOTHING) -> list[str]:
    """The likeliest ones to offer; where the words name none, what people write about most."""
    known = tuple(categories)
    there = [category.id for category in known]
    return list(dict.fromkeys([*ranked_categories(plain, known, learned), *(c for c in COMMON if c in there), *there]))[:count]


def ranked_categories(plain: str, categories: Iterable[Category], learned: Weights = NOTHING) -> list[str]:
    """All categories, the likeliest first; none where the text says too little of any."""
    known = tuple(categories)
    scores = category_scores(plain, known)
    if learned:
        scores = with_weights(scores, runs_in(plain[:LOOKED_AT]), learned)
    if max(shares(list(scores.values())), default=0.0) < LEAST:
        return []
    order = {category.id: n for n, category in enumerate(known)}
    return sorted(scores, key=lambda category: (-scores[category], order[category]))


def category_scores(plain: str, known: tuple[Category, ...]) -> dict[str, float]:
    """How much speaks for each category (logarithms of likelihoods); 0 for all where nothing does."""
    text = without_places(without_courtesy(plain, cries=True)[:LOOKED_AT])
    by_signs = _by_signs(text)
    least = min(by_signs.values(), default=1.0) - 1.0
    scores = {category.id: by_signs.get(category.id, least) for category in known}
    for category in _named_by_its_own(text, known):
        scores[category] += BY_OWN
    for category, weight in _by_foreign_words(text, scores).items():
        scores[category] += BY_FOREIGN * weight
    return scores


@kept(OF_A_MESSAGE)
def _by_signs(text: str) -> Mapping[str, float]:
    return dict(zip(_ORDER, _BY_SIGNS().scores(in_words(text)) if _HAN.search(text) else (), strict=False))


@kept(OF_A_MESSAGE)
def usual_shares(plain: str) -> Mapping[str, float]:
    """By category how likely words are of it by their signs alone, whatever the congress; empty where none is known."""
    scores = _by_signs(without_places(without_courtesy(plain, cries=True)[:LOOKED_AT]))
    return dict(zip(scores, shares(list(scores.values())), strict=True))


def without_places(plain: str) -> str:
    return _GROUP_NAME.sub("", plain)


def runs_in(text: str) -> frozenset[str]:
    """Every run of one to three Han characters: what a town's own corrections are learned by."""
    runs = _HAN.findall(text)
    return frozenset(run[n : n + size] for run in runs for size in range(1, LONGEST_SIGN + 1) for n in range(len(run) - size + 1))


def _named_by_its_own(text: str, known: tuple[Category, ...]) -> list[str]:
    """Categories of which a word stands there that only this congress has for it: it knows best what it means."""
    return [c.id for c in known if c.own_words and any(_stands_in(text, word) for word in c.own_words)]


def _stands_in(text: str, word: str) -> bool:
    return bool(word) and word in text and (_HAN.fullmatch(word) is not None or _whole(word).search(text) is not None)


def _whole(word: str) -> re.Pattern[str]:
    """Not within a longer word or number (ct in collects, 120 in 1200); its plural is the same word."""
    before = "(?<![a-z])" if "a" <= word[0] <= "z" else r"(?<!\d)" if word[0].isdigit() else ""
    after = "(?:e?s)?(?![a-z])" if "a" <= word[-1] <= "z" else r"(?!\d)" if word[-1].isdigit() else ""
    return re.compile(before + re.escape(word) + after)


def _by_foreign_words(text: str, there: Iterable[str]) -> dict[str, float]:
    """How much of the words of other languages is each category's: 0 … 1."""
    found: dict[str, float] = {}
    if _FOREIGN_SCRIPT.search(text):
        parts = _FOREIGN_PART.findall(text)
        for category in there:
            said = sum(any(_is_of(part, word) for part in parts) for word in FOREIGN_WORDS.get(category, ()))
            if said:
                found[category] = STEADY * said
    if _LATIN.search(text):
        for category, weight in english_weights(text).items():
            if category in there:
                found[category] = found.get(category, 0.0) + weight * (0.5 if category == OTHER else 1.0)
    total = sum(found.values()) + STEADY
    return {category: weight / total for category, weight in found.items()}


def _is_of(part: str, word: str) -> bool:
    return part == word if word.isascii() else part.startswith(word) or (len(word) > 1 and word in part)
