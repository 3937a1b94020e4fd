"""Whether two voters' words are of one matter: how alike they are, rare pairs of characters before common ones, and what they share and do
not (docs/spec.md section 4, Same matter; domain/matters/one_matter.py).

No offer is better than a wrong one: few words are of one matter only where the one says nothing that the other does not. Measured by author
in `bench/fit_twins.py`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from math import log, sqrt
from typing import TypeVar

from domain.matters.one_matter import weight
from domain.matters.told_apart import told_apart
from domain.values.heard import unmarked
from domain.words.common_pairs import COUNTED, COUNTS
from domain.words.courtesy import without_courtesy
from domain.words.pattern import pattern_of
from domain.words.simplified import simplified
from domain.words.worked_out import COMPARED, kept

ALIKE = 0.2
"""From this share on two matters are offered for 并案."""
SURE = 0.3
"""From this share on 「相同的并案」 joins them all at one tap; of few words it is asked for any offer."""
LOUD, FOR, AGAINST = 2.5, 0.5, -1.5
"""From this weight of their signs on two texts are of one matter though little is shared; from that on those alike may be joined at one tap;
below the last they are not of one though much is shared."""
NEARLY_ALL = 0.6
"""Who says nearly the same says the same, whatever its signs weigh: of the labelled pairs those were written to mislead."""
APART = 0.1
"""Texts whose pairs are less alike are not of one matter, whatever else they share: few words, or those that the town says every day."""
FEW = 6
"""Signs that say something, of the shorter of two, up to which they are few words."""
WITHIN_DAYS = 14
_NOISE = pattern_of(
    r"[\W_]+|您好|你好|请问|我们|你们|他们|代表|领导|麻烦|谢谢|希望|能不能|可不可以|什么时候|没有人|有没有|反映|一下|这个|那个|已经|现在|好多|好几|几天"
)
_LIGHT = frozenset("了的得地着过又很太都也就在有是啊呀吧呢吗嘛哦我你他她们这那家个们去来今天些点再还真好")
"""Signs that two short texts may differ in and mean the same."""
_WRONG = frozenset("坏没不烂堵漏停断塌臭吵偷欠脏裂倒浑贵锁锈歪丢垮黄黑爆溢淹")
_SAYS_LITTLE = frozenset(("没有", "没人", "没法", "不能", "不得", "不到", "不了", "没得", "不知", "不是"))
"""What is wrong with a thing; and what is said of any."""
Id = TypeVar("Id")
Weigh = Callable[[frozenset[str], frozenset[str], float, float], float]


@dataclass(frozen=True)
class Rarity:
    """In how many of so many matters of the town each pair stood, beside the common pairs of any town."""

    documents: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def _known(self) -> dict[str, float]:
        """Of the texts that are compared by it: most of them share their pairs."""
        return {}

    def weight(self, pair: str) -> float:
        found = self._known.get(pair)
        if found is None:
            among, seen = COUNTED + self.documents, COUNTS.get(pair, 0) + self.counts.get(pair, 0)
            found = self._known[pair] = log((among + 1) / (seen + 1)) ** 2
        return found

    def weigh(self, pairs: frozenset[str]) -> float:
        """All of them together."""
        for pair in pairs - self._known.keys():
            self.weight(pair)
        return sum(map(self._known.__getitem__, pairs))


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


_NONE_COMES = pattern_of(
    "(?:没有?|冇|无|断了?|停了?)(?:过)?(?:自来)?(水|电|气|网|信号)(?!管|表|塔|费)|(?:自来)?(水|电|气|网|信号)(?:又|还|都|一直)?(?:没有?|冇|断|停)(?:了|掉)?(?!人|法|盖)"
)
"""停水, 没水, 水断了: one trouble, said in several ways; it is read so beside his own words."""


@kept(COMPARED)
def said(words: str) -> Said:
    plain = without_courtesy(simplified(unmarked(words)), cries=True)
    plain = " ".join((plain, *dict.fromkeys(f"停{hit.group(1) or hit.group(2)}" for hit in _NONE_COMES.finditer(plain))))
    order = _in_order(plain)
    return Said(frozenset(order), frozenset("".join(_NOISE.split(plain.lower()))) - _LIGHT, order, plain)


def signs_of(words: Said) -> frozenset[str]:
    return words.pairs | words.signs


def cosine(one: Said, other: Said, rarity: Rarity = ANY_TOWN) -> float:
    """0 … 1: the angle between their weighted pairs."""
    shared = one.pairs & other.pairs
    if not shared:
        return 0.0
    lengths = sqrt(rarity.weigh(one.pairs)) * sqrt(rarity.weigh(other.pairs))
    return rarity.weigh(shared) / lengths if lengths else 0.0


def common(one: Said, other: Said) -> float:
    """0 … 1: which part of the shorter one's signs the other has."""
    fewer = min(len(one.signs), len(other.signs))
    return len(one.signs & other.signs) / fewer if fewer else 0.0


def likeness(one: Said, other: Said, rarity: Rarity = ANY_TOWN, weigh: Weigh = weight) -> float:
    """How alike they are, 0 … 1; 0 where they are not of one matter: few words where either says what the other does not, more where the signs
    speak against it, or not loudly for it while little is shared.
    """
    found = cosine(one, other, rarity)
    if found < APART or told_apart(one.words, other.words):
        return 0.0
    fewer = min(one.signs, other.signs, key=len)
    if len(fewer) <= FEW:
        return 0.0 if found < SURE or fewer - one.signs or fewer - other.signs else found
    nearly, trouble = found >= NEARLY_ALL, _of_one_trouble(one, one.pairs & other.pairs)
    if nearly and trouble:
        return found  # whatever its signs weigh
    speaks = weigh(signs_of(one), signs_of(other), found, common(one, other))
    if speaks >= LOUD:
        return max(found, ALIKE)
    if not trouble or speaks < AGAINST:
        return 0.0
    return found if speaks >= FOR else min(found, ALIKE)


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
