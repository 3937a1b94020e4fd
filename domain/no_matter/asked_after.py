"""What a voter asks after: a question about a matter of his own, or about who reads him, as he types it (那啥时候来水啊, 急死人了).

A whole message is one when its words are those of such a question (domain/no_matter/asked_words.py) and of the matter: what is left over, or is a word
of nothing of his, makes it a message of its own (docs/spec.md section 3, A question about his own matter).
"""

from collections.abc import Mapping, Set
from dataclasses import dataclass

from domain.no_matter.asked_words import ASKS, ASKS_ENGLISH, ENGLISH, HAN
from domain.no_matter.likely_asked import MAY, OF_IT, beside_it, hardly_asked, likely_asked
from domain.no_matter.said_to_come import said_to_come
from domain.which_matter.asks_of_another import asks_of_another, asks_who_let
from domain.which_matter.by_its_thing import COMPOUNDS
from domain.words.dialect_words import either_way
from domain.words.pattern import pattern_of
from domain.words.plain_text import squeezed
from domain.words.simplified import simplified

LONGEST = 34
"""Letters of a message beyond which it says something of its own."""
LONGEST_LATIN = 80
LOOKED_AT = 60
"""Signs of the matter: its first words name it."""
NAMED = frozenset("O@")
"""Words of the matter are a word for it, and more than one: 没人修 alone may be said of anything, 没人修路灯 is said of it."""
BESIDE = 2
"""Signs that may stand beside words of the matter without being one (路灯坏了几号来修)."""
_CUT = pattern_of(r"[\s,，。.!！?？;；:：、~～…—\-()（）「」“”\"]+")


def _kinds(table: Mapping[str, str]) -> dict[str, str]:
    """By word: the kinds it may be of."""
    found: dict[str, str] = {}
    for kind, words in table.items():
        for word in words.split():
            found[word] = found.get(word, "") + kind
    return found


ADDRESS = pattern_of("[一-鿿]{0,4}(?:代表|书记|主任|主席|镇长|村长|领导|委员|同志|秘书|师傅|老师)(?:您好|你好|好)?")
"""Whom he asks, before what he asks (周代表，你啥时候来嘛)."""
_ENDS_A_QUESTION = frozenset(("没", "不", "没有", "没得", "莫得", "未", "冇", "未有", "了没有"))
"""They deny, save at the end of a clause, where they ask."""
_HAN, _ENGLISH = _kinds(HAN), _kinds(ENGLISH)
_SPOKEN = pattern_of("(?<=[我你您他她咱])滴")
"""的, as some write it."""
_WHAT_OF = pattern_of("(?:那么?|哦|噢)?(?:我|我们|俺|咱)(?:家|屋头|屋里|村)?(?:里|头)?的?(.{1,6}?)(?:的?事情?)?呢")
"""我的路灯呢: how it stands with what he names."""
_SOFT = frozenset("啊呀哇哈吧哦噢喔呢嘛了啦咯喽哟诶的嘅噶㗎哒")
_LONGEST_WORD = max(map(len, _HAN))


@dataclass(frozen=True)
class Asked:
    """`kind`: `when`, which a person can say better than is known; `state`; `bot`, who reads him. `named`: words of the matter stand there;
    `more`: others beside them; `by_signs`: no table of words knows them, and they are likely such a question."""

    kind: str
    named: bool = False
    more: bool = False
    by_signs: bool = False


def _plain(text: str) -> str:
    return _SPOKEN.sub("的", squeezed(simplified(text)).lower().strip())


def _clauses(plain: str) -> list[str]:
    clauses = [clause for clause in _CUT.split(plain) if clause]
    return clauses[1:] if len(clauses) > 1 and ADDRESS.fullmatch(clauses[0]) else clauses


def may_ask(text: str) -> bool:
    """Whether it may ask something of a matter with the right words; a look at the words alone."""
    if said_to_come(text):
        return True
    plain = _plain(text)
    if plain.isascii():
        return bool(_asks({kind for word in _LATIN.findall(plain) for kind in _ENGLISH.get(word, "")}, ASKS_ENGLISH))
    clauses = _clauses(plain)
    if len(clauses) == 1 and _WHAT_OF.fullmatch(clauses[0]):
        return True
    by_words = sum(map(len, clauses)) <= LONGEST and bool(_asks(_read(clauses)[0] | NAMED, ASKS))
    return by_words or bool(likely_asked(text, least=MAY))


_WHERE_JOINED = pattern_of("[并並]")
_ASKS_PLAINLY = pattern_of("[?？]|啥|什么|甚么|哪|几|多久|好久|何时|怎|咋|吗|谁|没有?$|不$|办没|修没")


def asks_where_joined(text: str) -> bool:
    """Whether a question is what the matter joined (并到哪去了): that is known."""
    return _WHERE_JOINED.search(text) is not None


def says_a_state(text: str) -> bool:
    """Whether words say how it is and ask nothing in so many words (电来了水还是抽不上)."""
    return _ASKS_PLAINLY.search(_plain(text)) is None


def asked_after(text: str, matter: str = "") -> Asked | None:
    """What a whole message asks of the matter with these words; None for any other words. What is likely asked, by signs alone, is put to the
    matter too."""
    if matter and (asks_of_another(text, matter) or asks_who_let(text, matter)):
        return None
    found: Asked | None = either_way(lambda plain: _asked(plain, matter), _plain(text))
    if found is not None and matter and not says_a_state(text) and hardly_asked(text, matter):
        return None
    if found is None and matter and (kind := likely_asked(text, matter)):
        return Asked(kind, OF_IT in beside_it(text, matter), more=True, by_signs=True)
    return found


def _asked(plain: str, matter: str) -> Asked | None:
    if plain.isascii():
        return _asked_in_english(plain, simplified(matter).lower())
    clauses = _clauses(plain)
    if not clauses or sum(map(len, clauses)) > LONGEST:
        return None
    if len(clauses) == 1 and (what := _WHAT_OF.fullmatch(clauses[0])):
        known, other = _told_apart([what.group(1)], simplified(matter[:LOOKED_AT]).lower())
        if known and not other:
            return Asked("state", named=True)
    kinds, left = _read(clauses)
    known, other = _told_apart(left, simplified(matter[:LOOKED_AT]).lower())
    if other and (other > BESIDE or known < 2):
        return None
    kind = _asks(kinds | (NAMED if known else set()), ASKS)
    return Asked(kind, bool(known), bool(other)) if kind else None


def _asks(kinds: Set[str], table: tuple[tuple[str, str], ...]) -> str:
    return next((kind for kind, groups in table if any(kinds >= frozenset(group) for group in groups.split())), "")


def _read(clauses: list[str]) -> tuple[set[str], list[str]]:
    """The kinds of its words, the longest first, and the runs of signs that are none of them."""
    kinds: set[str] = set()
    left: list[str] = []
    for clause in clauses:
        at, run = 0, ""
        while at < len(clause):
            word = next((clause[at : at + size] for size in range(_LONGEST_WORD, 0, -1) if clause[at : at + size] in _HAN), "")
            if word:
                asks = word in _ENDS_A_QUESTION and all(ch in _SOFT for ch in clause[at + len(word) :])
                kinds.update("Q" if asks else _HAN[word])
                left, run = ([*left, run] if run else left), ""
            else:
                run += clause[at]
            at += len(word) or 1
        left = [*left, run] if run else left
    return kinds, left


def _told_apart(left: list[str], matter: str) -> tuple[int, int]:
    """How many of those signs are of words of the matter, and how many are not."""
    alone = COMPOUNDS.sub(" ", matter)
    known = total = 0
    for run in left:
        total += len(run)
        pairs = {n for n in range(len(run) - 1) if run[n : n + 2] in matter}
        known += len(pairs | {n + 1 for n in pairs}) if len(run) > 1 else run in alone
    return known, total - known


_LATIN = pattern_of("[a-z']+")


def _asked_in_english(plain: str, matter: str) -> Asked | None:
    if not plain or len(plain) > LONGEST_LATIN or any(ch.isdigit() for ch in plain):
        return None
    words = _LATIN.findall(plain)
    left = {word for word in words if word not in _ENGLISH}
    if not left <= set(_LATIN.findall(matter)):
        return None
    kind = _asks({kind for word in words for kind in _ENGLISH.get(word, "")}, ASKS_ENGLISH)
    return Asked(kind, bool(left)) if kind else None
