"""How alike two voters' words are: pairs of neighbouring characters, weighted by how rare each is (docs/spec.md section 4, Same matter).

No offer is better than a wrong one: few words are alike only where the one says hardly anything that the other does not. Measured on
`tests/samples/twins.jsonl` and on short pairs (tests/domain/test_similarity.py).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import log, sqrt
from typing import TypeVar

from domain.common_pairs import COUNTED, COUNTS
from domain.heard import unmarked
from domain.simplified import simplified
from domain.told_apart import told_apart

ALIKE = 0.2
"""From this share on two matters are offered for 并案."""
SURE = 0.3
"""From this share on 「相同的并案」 joins them all at one tap; of few words it is asked for any offer."""
SHORT = 6
"""Signs that say something, of the shorter of two, up to which they are few words."""
WITHIN_DAYS = 14
_NOISE = re.compile(
    r"[\W_]+|您好|你好|请问|我们|你们|他们|代表|领导|麻烦|谢谢|希望|能不能|可不可以|什么时候|没有人|有没有|反映|一下|这个|那个|已经|现在|好多|好几|几天"
)
_LIGHT = frozenset("了的得地着过又很太都也就在有是啊呀吧呢吗嘛哦我你他她们这那家个们去来今天些点再还真好")
"""Signs that two short texts may differ in and mean the same."""
_WRONG = frozenset("坏没不烂堵漏停断塌臭吵偷欠脏裂倒浑贵锁锈歪丢垮黄黑爆溢淹")
_SAYS_LITTLE = frozenset(("没有", "没人", "没法", "不能", "不得", "不到", "不了", "没得", "不知", "不是"))
"""What is wrong with a thing; and what is said of any."""
Id = TypeVar("Id")


@dataclass(frozen=True)
class Rarity:
    """In how many of so many matters of the town each pair stood, beside the common pairs of any town."""

    documents: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)

    def weight(self, pair: str) -> float:
        among, seen = COUNTED + self.documents, COUNTS.get(pair, 0) + self.counts.get(pair, 0)
        return log((among + 1) / (seen + 1)) ** 2


ANY_TOWN = Rarity()


@dataclass(frozen=True)
class Said:
    """Words as they are compared: neighbouring characters of each run of words, also in their order, and the signs that say something."""

    pairs: frozenset[str]
    signs: frozenset[str]
    order: tuple[str, ...]
    words: str


def pairs(words: str) -> frozenset[str]:
    """Neighbouring characters of each run of words; polite phrases say nothing about the matter."""
    return frozenset(_in_order(words))


def _in_order(words: str) -> tuple[str, ...]:
    return tuple(run[n : n + 2] for run in _NOISE.split(words.lower()) for n in range(len(run) - 1))


_NONE_COMES = re.compile(
    "(?:没有?|冇|无|断了?|停了?)(?:过)?(?:自来)?(水|电|气|网|信号)(?!管|表|塔|费)|(?:自来)?(水|电|气|网|信号)(?:又|还|都|一直)?(?:没有?|冇|断|停)(?:了|掉)?(?!人|法|盖)"
)
"""停水, 没水, 水断了: one trouble, said in several ways; it is read so beside his own words."""


def said(words: str) -> Said:
    plain = simplified(unmarked(words))
    plain = " ".join((plain, *dict.fromkeys(f"停{hit.group(1) or hit.group(2)}" for hit in _NONE_COMES.finditer(plain))))
    order = _in_order(plain)
    return Said(frozenset(order), frozenset("".join(_NOISE.split(plain.lower()))) - _LIGHT, order, plain)


def likeness(one: Said, other: Said, rarity: Rarity = ANY_TOWN) -> float:
    """0 … 1: the angle between their weighted pairs; 0 where either says what the other does not: another place or trouble, of few words anything."""
    shared = one.pairs & other.pairs
    if not shared or told_apart(one.words, other.words):
        return 0.0
    weights = {pair: rarity.weight(pair) for pair in one.pairs | other.pairs}
    lengths = sqrt(sum(weights[p] for p in one.pairs)) * sqrt(sum(weights[p] for p in other.pairs))
    found = sum(weights[p] for p in shared) / lengths if lengths else 0.0
    fewer = min(one.signs, other.signs, key=len)
    if len(fewer) <= SHORT and (found < SURE or fewer - one.signs or fewer - other.signs):
        return 0.0
    return found if len(fewer) <= SHORT or _of_one_trouble(one, shared) else 0.0


def _of_one_trouble(one: Said, shared: frozenset[str]) -> bool:
    """Whether what they share is more than where it is: what is wrong there, or two things apart from each other."""
    if any(_WRONG & set(pair) and pair not in _SAYS_LITTLE for pair in shared):
        return True
    apart, before = 0, False
    for pair in one.order:
        apart += pair in shared and not before
        before = pair in shared
    return apart > 1


def twins(words: str, others: Mapping[Id, str], rarity: Rarity = ANY_TOWN, least: float = ALIKE) -> list[Id]:
    """Those of `others` that are alike, by that share at least, the most alike first."""
    own = said(words)
    scored = [(likeness(own, said(text), rarity), key) for key, text in others.items()]
    return [key for score, key in sorted(scored, key=lambda found: -found[0]) if score >= least]


def clusters(words: Mapping[Id, str], rarity: Rarity = ANY_TOWN) -> list[list[Id]]:
    """Groups of surely alike matters in the order given: each joins the first group whose first member it resembles."""
    found: list[tuple[Said, list[Id]]] = []
    for key, text in words.items():
        own = said(text)
        home = next((members for first, members in found if likeness(own, first, rarity) >= SURE), None)
        if home is None:
            found.append((own, [key]))
        else:
            home.append(key)
    return [members for _, members in found]
