"""Which of a few matters a deputy's words are about: 低保的办好了 is the one of the 低保, 路修好了 the road and not the lamp beside it.

Weighed are pairs of signs that both have, single signs that few of the matters share, the category the words sound like, and a village that is
named. Nothing speaks for any: none.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.simplified import simplified

Id = TypeVar("Id")
PAIR, SIGN, KIND, VILLAGE = 2.0, 1.0, 2.0, 2.0
"""What a shared pair, a shared sign, the category and the village weigh; the first two by how few of the matters have them."""
LEAST, NEARLY = 0.7, 0.6
"""From this weight on a matter is meant, and beside the likeliest from that share of it."""
LONGEST = 200
"""Signs of the words that are looked at."""
_LIGHT = frozenset(
    "的了呢吗吧啊呀嘛哦着过得地是有在也都就还又再才已经我你您他她它们咱这那个件事项号些人谁说讲问看去来到要会能可以把被给和跟同与对不没很太好坏"
    "一二三四五六七八九十几两多少半点上下里外前后左右中大小今明昨天日月年周时候早晚办弄搞修处理解决完成做打叫让请派交转换装"
)
"""Signs that two texts share without being of one matter."""
_SAYS_WHAT = pattern_of(
    "(?:已经|都|刚|我|今天|昨天|明天)*(?:办|弄|搞|处理|解决|落实)(?:好|完|妥|成)?了?|选民|代表|老乡|群众|村民|小组|答复|回复"
)


@dataclass(frozen=True)
class Matter:
    """What is known of one: its words, its category (id and name), its village's name."""

    words: str
    category: str
    category_name: str
    village: str


def fitting(text: str, kind: str, matters: Mapping[Id, Matter]) -> list[Id]:
    """Those the words are about, the likeliest first. `kind`: the category they sound like; empty: none plainly."""
    said = letters(_SAYS_WHAT.sub(" ", simplified(text[:LONGEST])))
    known = {one: letters(simplified(f"{matter.words} {matter.category_name}")) for one, matter in matters.items()}
    named = {matter.village for matter in matters.values() if _short(matter.village) and _short(matter.village) in said}
    weights: dict[Id, float] = {}
    for one, matter in matters.items():
        if named and matter.village not in named:
            continue
        weight = _shared(said, known[one], list(known.values()))
        weight += KIND if kind and matter.category == kind else 0.0
        weights[one] = weight + (VILLAGE if named and len(named) < len({m.village for m in matters.values()}) else 0.0)
    most = max(weights.values(), default=0.0)
    found = [one for one, weight in weights.items() if weight >= max(LEAST, NEARLY * most)]
    return sorted(found, key=lambda one: -weights[one])


def shares_a_pair(text: str, words: str) -> bool:
    """Whether both have two signs in a row that say something (路灯, 低保)."""
    said, known = letters(simplified(text[:LONGEST])), letters(simplified(words))
    return any(said[n : n + 2] in known for n in range(len(said) - 1) if not _LIGHT & set(said[n : n + 2]))


def _shared(said: str, words: str, all_words: Sequence[str]) -> float:
    pairs = {said[n : n + 2] for n in range(len(said) - 1) if not _LIGHT.issuperset(said[n : n + 2])}
    signs = {sign for sign in said if sign not in _LIGHT}
    return _weight(pairs, words, all_words, PAIR) + _weight(signs, words, all_words, SIGN)


def _weight(pieces: set[str], words: str, all_words: Sequence[str], each: float) -> float:
    """What few of them have says more; what all have says nothing, unless there is but one."""
    total = 0.0
    for piece in pieces:
        if piece in words:
            having = sum(piece in other for other in all_words)
            total += each / having if having < len(all_words) or having == 1 else 0.0
    return total


def _short(village: str) -> str:
    """上坪 of 上坪村: as people say it."""
    return re.sub("(?:村|社区|居委会|居)$", "", village)
