"""Claims in one line of a group that may name several matters: 水和灯我来办, 1和5我跑, 没人领的我包圆 (docs/spec.md section 4, Typed acts)."""

import re
from dataclasses import dataclass

from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified

END = "[了吧啊呀哈嘛哦咯噻]{0,2}"
PLAIN = "我?(?:来)?(?:归我|认领|认了|包了|包圆|接了|接下了|领了|揽了)|归我(?:了|办|管)?|算我的|我(?:来)?(?:办|负责|认领|接手?|领)|交给我(?:办|来|处理)|我(?:也|都)?管"
"""What claims in so many words, whatever stands before it."""
LOOSE = "(?:交?给|交)我|我(?:来|去)?(?:跑|来|去|拿下)"
"""What claims a matter where it is pointed at: 垃圾池那个也给我吧."""
TOO = "(?:也是|也|都是|都|就|全|全都)?"
_ALL = pattern_of(
    f"(?:(?:这|那)?(?:[几两三四五六]|些)(?:件|个|条)?(?:事情?)?|(?:剩下|没人(?:领|要|管|认领|办)|还没(?:人)?领|其余|余下|其他|别)的?(?:那?[几两三四五六些](?:件|个|条)?)?(?:事情?)?)(?:我)?{TOO}(?:{PLAIN}){END}"
    f"|(?:剩下|没人(?:领|要|管|认领|办)|还没(?:人)?领|其余|余下)的?(?:那?[几两三四五六些](?:件|个|条)?)?(?:事情?)?{TOO}(?:{LOOSE}){END}"
    "|(?:全部|全|都)(?:归我|我来办|我认领|我认了|我包了)[了吧啊]?"
)
_POINTED = "(?:的事情?|那件事?|那个事?|这件事?|这个事?)"
_COUNTED = "(?:[这那]?(?P<count>[两三四五六])[件个条]|几件)"
_TOPICS = pattern_of(
    rf"(?P<topics>[^\s,，。\d我]{{1,16}}?)(?P<pointed>{_POINTED})?{_COUNTED}?的?{TOO}(?:(?P<plain>{PLAIN})|(?P<loose>{LOOSE})){END}"
)
_HANDED = pattern_of(
    rf"(?P<topics>[^\s,，。\d我归交给]{{1,12}}?){_POINTED}?(?:归|交给|给|留给|由|让|叫)(?P<who>[^\s我你您他她它]{{1,4}}?)(?:去|来)?(?:办|管|负责|跟|跟进|跑)?{END}"
)
_MAY = pattern_of(
    f"(?:[好行嗯那])*(?:这个|这件事?)?(?:我|俺)(?:今天|明天|后天|上午|下午|顺路|先|就|也)*(?:[来去]?跑一?趟|[来去]看一[看下眼趟]|[来去]看看|[来去]瞅瞅|去|要|要这个|看着办|想办|可以办|有空办|试试){END}|领了"
)
_BARE = pattern_of(rf"(?P<topics>[^\s,，。\d我]{{2,16}}?)的?{TOO}(?:我来|我去?跑|我来跑|我拿下|给我|交给我){END}")
_AND = pattern_of("[和跟与、]")
_RUN_ON = pattern_of(f"((?:{PLAIN}){END})(?=[^\\W\\d_我他她]{{1,8}}{_POINTED})")
"""Where one who dictates goes on without a sign: 低保那件我来办养殖场那件也是我办."""
_COUNTS = {"两": 2, "三": 3, "四": 4, "五": 5, "六": 6}
_SIGNS = " 。.!！~～"
_MOST_CLAUSES = 6
_LONGEST = 80


@dataclass(frozen=True)
class Claimed:
    """`topics`: what each of the matters is named by; `count`: how many he says they are, which stand in one word (医保宽带两件)."""

    topics: tuple[str, ...]
    count: int = 0


@dataclass(frozen=True)
class Share:
    """One clause of several: what he claims, or (`who`) what he leaves to whom; `words`: as he wrote it."""

    topics: tuple[str, ...]
    who: str
    words: str


def all_claimed(text: str) -> bool:
    """这几件我都认了, 没人领的我包圆, 两件都归我: which, is not said."""
    return _ALL.fullmatch(letters(squeezed(simplified(text)))) is not None


def topics_claimed(text: str) -> Claimed | None:
    """水和灯我来办, 垃圾池那个也给我吧, 医保宽带两件我包了; 路灯我来 is none, and who brings what (酒我来买) neither."""
    found = _TOPICS.fullmatch(simplified(text).strip(_SIGNS))
    if found is None or (found["loose"] and not found["pointed"]):
        return None
    topics = tuple(topic.strip() for topic in _AND.split(found["topics"]))
    return Claimed(topics, _COUNTS.get(found["count"] or "", 0)) if all(topics) else None


def bare_topics(text: str) -> tuple[str, ...]:
    """粮补我来, 粮补的我来, 粮补、医保我来: claims only where its very words stand in a matter; one sign alone (菜我来) is none."""
    found = _BARE.fullmatch(simplified(text).strip(_SIGNS))
    topics = tuple(topic.strip() for topic in _AND.split(found["topics"])) if found is not None else ()
    return topics if all(len(topic) > 1 for topic in topics) else ()


def may_be_a_claim(text: str) -> bool:
    """我跑一趟, 我去看看, 这个我要: below a card it may claim, and may not."""
    return _MAY.fullmatch(letters(squeezed(simplified(text)))) is not None


def shares(text: str) -> list[Share]:
    """水和路归我，灯归老于: what each clause claims or leaves to somebody, where one at least claims and each says so; none for other words."""
    text = _RUN_ON.sub(r"\1，", text.strip(_SIGNS)) if len(text) <= _LONGEST else text
    clauses = [clause.strip() for clause in re.split("[,，;；。\n]", text) if clause.strip()]
    if not 2 <= len(clauses) <= _MOST_CLAUSES:
        return []
    found = [_share(clause) for clause in clauses]
    said = [share for share in found if share is not None]
    return said if len(said) == len(clauses) and any(not share.who for share in said) else []


def _share(clause: str) -> Share | None:
    if (claimed := topics_claimed(clause)) is not None:
        return Share(claimed.topics, "", clause)
    handed = _HANDED.fullmatch(simplified(clause))
    return Share(tuple(_AND.split(handed["topics"])), handed["who"], clause) if handed is not None else None
