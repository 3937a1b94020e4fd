"""Ratings that say themselves of which answer they are: 路满意，灯不满意; 水的不行; 第一件满意; 两件都满意 (docs/spec.md section 3, Rating)."""

import re
from dataclasses import dataclass

from domain.matters.subjects import first_named
from domain.no_matter.no_matter import may_judge
from domain.ratings.rating_vague import judges_vaguely
from domain.ratings.rating_words import BESIDE
from domain.ratings.satisfaction import said
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.simplified import simplified

_CLAUSES = pattern_of(r"[\s,，。.!！;；、~～…]+|(?<=[一-鿿])(?=第[一二三四五六1-6][件个])")
_POLITE = pattern_of("|".join(BESIDE["any"]))
_NUMBER = pattern_of(r"(?:[a-z]{2,4}-?\d{4}-?)?(0\d{3})(?:号|那?[件个])?的?\s*")
_NTH = pattern_of(
    "(?:第([一二三四五六1-6])|(?P<first>头一|前面那一?|前一)|(?P<last>最后(?:那)?一?|后面那一?|末一|后一))[件个桩样](?:事情?)?(?:的)?(?:我)?(?:是)?"
)
_BETWEEN = pattern_of("^(?:那?[边个件]|事情?|这[个件]|的话|我|是|也|都|就|还|对|的)*")
_OWN_NAME = pattern_of(
    "^(?!.{0,5}(?:代表|书记|主任|干部|领导|镇|村|政府|单位|大家|全家|老伴|我|俺|咱|你|您|他|她|人|态度|结果|[今昨明后前]天|[一两二三四][件个样]|上次|这次|以前|现在|速度|其他|别的|剩))([一-鿿]{1,5}?)(?:的?[那这][件个桩条边头]|那?的?事情?|的?问题|的话)?的?(?:我|是|也|都|就|还)*(?=满意|不|基本|没|未|很|挺|非常|好|太|十分|真|差|一般|要|失望|巴适|安逸)"
)
"""What stands before a rating and no table knows: some word of his own of the matter."""
_CALLED = pattern_of(
    r"^[^，,。.；;、\s]{0,12}?(?:的?[那这]一?[件个桩](?:事情?)?|的?事情?|[件个桩](?:事情?)?|的(?=[不没满很差基]))(?:的话|我|是|也|就|还|都)*(?=.)"
)
"""A matter before the rating, however it is called."""
_FIGURES = "一二三四五六"
LONGEST = 30
"""Letters of words that do no more than that."""
_EACH = "(?:[两俩二三四五六2-6](?:[件个样桩条宗]|档子)|俩)"
_ALL = pattern_of(
    f"(?:^|(?<=[\\s，,。.!！;；、]))(?:我|俺|对)?(?:这|那|上面|以上)?(?:(?P<each>{_EACH})|(?P<any>所有的?|件件|样样|每一?[件样个桩]))?"
    "(?:事情?|答复|回复|事项|问题)?(?:的?(?:答复|回复|结果|处理))?(?:我|俺)?(?P<all>都|全部|全都?|通通|统统|均)?(?:是|选|打|评|给|投|点)?"
)
_BOTH = pattern_of(
    r"(?i)^(?:i(?:'m| am) )?(both|all)(?: of them| two)?(?: are| is)?(?=[ ,])|(?: with)? (both|all)(?: of (?:them|the answers))?[.!]*$"
)
_COUNTS = {"两": 2, "俩": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6}


@dataclass(frozen=True)
class RatedOne:
    """`thing` (domain/matters/subjects.py), or which of those that wait, from 1 on (-1: the last), or the end of its number, or a word of it."""

    value: str
    thing: str = ""
    nth: int = 0
    number: str = ""
    word: str = ""


_BESIDE_ANOTHER = {
    "satisfied": pattern_of("([^不还倒就也都是我你他没]{1,4}?)(?:还|倒|就|也|都|是)*(?:要得|得行|巴适|安逸|中|行|可以)(?:了|嘞|的|噻|嘛)*"),
    "unsatisfied": pattern_of(
        "([^不还倒就也都是我你他没]{1,4}?)(?:还|倒|就|也|都|是)*(?:不得行|要不得|不中|不行|不巴适|不安逸|不可以|搞不得)(?:了|嘞|的|噻|嘛)*"
    ),
}
"""What settles nothing alone and does beside the rating of another thing: 灯要得 水不得行."""


def rated_things(text: str) -> list[RatedOne]:
    """One for each clause; none where one of them is no rating of a thing. What is polite beside them does not matter."""
    plain = _NUMBER.sub(r"\1", simplified(text).lower())
    clauses = [clause for clause in _CLAUSES.split(plain) if letters(clause)] if len(letters(plain)) <= LONGEST else []
    told = [clause for clause in clauses if not _POLITE.fullmatch(letters(clause))]
    found = [_rated(clause) or (_beside_another(clause) if len(told) > 1 else None) for clause in told]
    ones = [one for one in found if one is not None]
    return ones if len(ones) == len(found) else []


def rating_of(words: str) -> str | None:
    """The rating that words give which are known to be of one matter, however they call it (骂我那件差评, 被赶出来那件不行)."""
    plain = simplified(words)
    rest = _CALLED.sub("", plain) if _CALLED.match(plain) else plain
    beside = _beside_another(f"事{letters(rest)}")
    found = said(rest) or (beside.value if beside is not None else None)
    ones = [] if found else [one for clause in _CLAUSES.split(plain) if letters(clause) and (one := _rated(clause)) is not None]
    return found or (ones[0].value if len({one.value for one in ones}) == 1 else None)


def rated_all(text: str, count: int) -> str | None:
    """The rating that words give to each of so many answers (都满意, 两件都不满意); None for other words, and where another count is said.

    我们都满意 is said of people.
    """
    rest = _of_all(text, count)
    return said(rest) if rest else None


def judges_all_vaguely(text: str, count: int) -> bool:
    """都可以, 两件都还行: a judgement of each that settles nothing."""
    rest = _of_all(text, count)
    return bool(rest) and (may_judge(rest) or judges_vaguely(rest))


def _of_all(text: str, count: int) -> str:
    """What is said of all of them; empty where it is said of other things."""
    plain = simplified(text).strip()
    if len(letters(plain)) > LONGEST:
        return ""
    if both := _BOTH.search(plain):
        return plain[: both.start()] + plain[both.end() :] if "both" not in both.group().lower() or count == 2 else ""
    found = next((hit for hit in _ALL.finditer(plain) if hit["all"] or hit["each"] or hit["any"]), None)
    each = found["each"] if found is not None else None
    if found is None or (each and (_COUNTS.get(each[0]) or int(each[0])) != count):
        return ""
    return plain[: found.start()] + plain[found.end() :]


def _rated(clause: str) -> RatedOne | None:
    if numbered := re.match(r"0\d{3}", clause):
        value = said(_BETWEEN.sub("", clause[numbered.end() :]))
        return RatedOne(value, number=numbered.group()) if value else None
    if counted := _NTH.match(clause):
        value = said(_BETWEEN.sub("", clause[counted.end() :]))
        return RatedOne(value, nth=_place(counted)) if value else None
    thing, behind = first_named(clause)
    value = said(_BETWEEN.sub("", behind)) if thing else None
    return RatedOne(value, thing) if value else _by_own_word(clause)


def _beside_another(clause: str) -> RatedOne | None:
    for value, pattern in _BESIDE_ANOTHER.items():
        if (found := pattern.fullmatch(clause)) is not None:
            thing, _ = first_named(clause)
            return RatedOne(value, thing) if thing else RatedOne(value, word=found.group(1))
    return None


def _place(counted: re.Match[str]) -> int:
    sign = counted.group(1)
    if not sign:
        return 1 if counted["first"] else -1
    return _FIGURES.find(sign) + 1 or int(sign)


def _by_own_word(clause: str) -> RatedOne | None:
    named = _OWN_NAME.match(clause) if said(clause) is None else None
    value = said(clause[named.end() :]) if named else None
    return RatedOne(value, word=named.group(1)) if named and value else None
