"""Whether words name a thing of their own that may be broken, lacking or asked for, beside the matter of who writes them (docs/spec.md section 3,
Which case a message joins).

钥匙在隔壁, 我下午不在家, 灯亮了一盏，还有两盏没亮 name none beside a lamp; 垃圾没人收 does. A thing that is only pointed at (门口一棵柚子树) is none.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from domain.matters.storms import things
from domain.matters.subjects import named_in, stands
from domain.matters.told_apart import in_another_place
from domain.no_matter.likely_none import SMALL_TALK, as_weighed, bears_out
from domain.which_matter.points_at import CUT
from domain.words.courtesy import without_courtesy
from domain.words.kinds import in_words, shares
from domain.words.late_weights import kinds_of
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.simplified import simplified

Shares = Mapping[str, float]
"""By category how likely words are of it."""
OTHER = "other"
LONGEST = 60
"""Letters of words that say no more than what goes on."""
PLAIN, HINTED = 0.55, 0.85
"""How likely a category that the matter is not of must be: of words that say what is wrong, asked or wished; of any."""
ELSEWHERE = 0.12
"""How likely the matter may be of that category."""
LIKELY = 0.8
"""How likely words that name no thing of the matter must be a matter by themselves, by the signs they are written with."""
_BY_SIGNS = kinds_of("own_weights")
_TROUBLE = pattern_of(
    r"\b(?:broken|broke|out of order|leak\w*|stopped|cut off|missing|blocked|dirty|stinks?|smells?|unpaid|not work\w*|no \w+|bad|too \w+|collapsed|flooded|stolen)\b"
)
_ASKS = pattern_of("到哪|咋样|怎么样|下来|[了过]没$|[没吗]$")


def names_its_own(before: str, text: str, shares_of: Callable[[str], Shares]) -> bool:
    """`before`: what he said of the matter until now; `shares_of`: how likely words are of each category, in simplified characters."""
    old, new = simplified(before), without_courtesy(simplified(text))
    if len(letters(new)) > LONGEST or (_named(old) & _named(new) and in_another_place(old, new)):
        return True
    clauses = [clause for clause in CUT.split(new) if letters(clause)]
    known = _named(old)
    if any(_others(clause, known) and _wrong(clause) for clause in clauses):
        return True
    if (_named(new) & known and not _others(new, known)) or shares_a_word(old, new):
        return False
    return _of_another_category(old, new, shares_of) or likeness(_BY_SIGNS().scores(in_words(as_weighed(new)))) >= LIKELY


def likeness(scores: Sequence[float]) -> float:
    """By the scores of both kinds, how likely words are a matter by themselves."""
    return shares(scores)[1] if scores else 0.0


_ONE_THING = {"water": "tap", "sewer": "drain", "trees": "tree", "money": "aid", "insurance": "health", "clinic": "health"}
"""Things of storms by what subjects call them, where it is another name."""


def _named(words: str) -> frozenset[str]:
    return named_in(words) | frozenset(_ONE_THING.get(thing, thing) for thing in things(words))


_PLACES = frozenset({"neighbour", "school", "village", "health", "market", "shed", "old", "sport", "house"})
"""Things that are where it is, or whose, beside a thing of the matter (隔壁有水我家没有)."""


def _others(clause: str, known: frozenset[str]) -> frozenset[str]:
    """The things a clause names that are none of the matter."""
    named = _named(clause)
    return named - known - (_PLACES if named & known else frozenset())


def _wrong(clause: str) -> bool:
    found = stands(clause)
    return (found is not None and found.troubled) or _TROUBLE.search(clause) is not None or _ASKS.search(clause) is not None


_EVERYWHERE = pattern_of(
    "[我你他她俺咱阿][家们妈爸的]|门口|没有?人|没有|不[了到上]|[一二两三四五六七八九十几半][个天年月]|村[里口]|一直|隔壁|有人|旁边|什么|怎么"
)
"""Words that both may say whatever they are of."""


def shares_a_word(old: str, new: str, but: str = "") -> bool:
    """Whether two signs that say something stand side by side in both, and not in `but`; all in simplified characters."""
    there = letters(_EVERYWHERE.sub(" ", old))
    pairs = (one + two for one, two in pairwise(letters(_EVERYWHERE.sub("，", new))))
    return any(pair in there and pair not in but for pair in pairs)


def _of_another_category(old: str, new: str, shares_of: Callable[[str], Shares]) -> bool:
    now, was = shares_of(new), shares_of(old)
    likeliest = max(now, key=now.__getitem__, default=OTHER)
    if likeliest == OTHER or was.get(likeliest, 0.0) > ELSEWHERE:
        return False
    return now[likeliest] >= (PLAIN if _wrong(new) else HINTED)


def names_of_it(before: str, text: str) -> bool:
    """Whether words name a thing of the matter."""
    return bool(_named(simplified(before)) & _named(simplified(text)))


_OF_THE_BOT = pattern_of(
    "语音|打字|听得[懂清]|普通话|不会(?:点|按|写|弄|用)|信息|名字|保密|删(?!是|了又|了没|了也)|泄露|说出去|晓得是我|知道是我|看[得不]到|看见"
)
_AGAIN = pattern_of("^又|^还在")


def is_met_in_kind(text: str, seems: str) -> bool:
    """Whether words that are likely no matter (`seems`: domain/no_matter/likely_none.py) say nothing to who has a matter of theirs: thanks, small talk (but
    又下雪了 may be what it is about), and what is asked of the bot itself."""
    if not seems:
        return False
    said = letters(simplified(text))
    small = SMALL_TALK.fullmatch(said) is not None and not _AGAIN.search(said)
    return (seems == "thanks" and bears_out(text, seems)) or small or _OF_THE_BOT.search(said) is not None


_ELSEWHERE = pattern_of("(?:隔壁|别的|别个|邻|另外一个|外)村(?!.{0,3}(?:都|也|早))")


def of_elsewhere(words: str) -> bool:
    """Whether words in simplified characters say that they are of another village."""
    return _ELSEWHERE.search(words) is not None
