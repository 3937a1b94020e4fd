"""What is typed below the question how satisfied somebody is and judges without settling it (还行, 2分, 好是好，下回早点): never counted, he is asked
which of the three it is, with his own words; and a rating in front of words of another matter (满意，就是沙子那个没下文)."""

import re

from domain.no_matter.no_matter import may_judge
from domain.ratings.rating_vague import judges_vaguely
from domain.ratings.satisfaction import said
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified

LONGEST = 24
"""Letters of a message beyond which it says more than that."""
_SOFT = "[啊呀吧嘛哦噢的了啦咯哒呗喽哩嘞咧哈呢]*"
_HALF = (
    "(?:还阔以|还算(?:可以|行|好|过得去)|马马虎虎|将将就就|凑凑合合|将就|凑合|勉勉强强|一般般?|一般(?:水平)?|还过得去|过得去|麻麻地|麻麻哋|还将就|差不离|大差不差"
    "|不好也不坏|不好不坏|不功不过|无功无过|不上不下|中不溜|平平(?:常常)?|也就(?:那样|这样|那么回事)|比没得?强|比没有强|比没修强|总比没得强|还行|还可以|还要得|还成|还凑合|soso|justsoso|notbad|itsok|prettyok|couldbebetter|average|fair)"
)
_SCORE = (
    "(?:我)?(?:给|打|打个|评|算)?(?:你们?)?(?:[0-9]{1,3}(?:[.][0-9])?|[一二两三四五六七八九十百]{1,4})(?:分|颗星|个星|星)(?:吧|嘛|啦|哦)?"
)
_UNSETTLED = pattern_of(f"(?:嗯|哦|就|也|也就|我觉得|我看|觉得|算)?{_HALF}{_SOFT}(?:{_HALF}{_SOFT})?|{_SCORE}", re.IGNORECASE)
_GOOD = "满意|可以|还可以|好|行|还行|中|要得|不错"
_LITTLE = "慢|久|晚|迟|早(?!就)|快点|快些|拖|贵|远|吵|麻烦|折腾|跑了|态度|客气|耐心|脾气|灰大|时间长"
_UNDONE = pattern_of("[没未冇不](?:有)?[修弄搞办做完清通亮来拖装补好管]|又[坏停漏黑堵断]|还(?:在|是)?[漏坏黑堵断]|一半|半截|骗|哄")
_HEDGED = pattern_of(
    f"(?P<good>{_GOOD})(?:倒|也)?[是系](?:(?P=good)|{_GOOD})[了的]?(?:就是|就系|但是?|不过|只是|可惜)?.{{0,6}}(?:{_LITTLE}).{{0,4}}"
)
_FIRST = pattern_of(r"^\s*([^\s,，。.!！;；、]+)(?:[\s,，。.!！;；、]+|(?=就是|但是|不过|只是))\s*(\S.+)$", re.DOTALL)
_TURN = pattern_of("^(?:就是|但是?|不过|只是|另外|还有|那|可是)?[，, ]*")


def hedges(text: str) -> bool:
    """满意是满意，就是慢: done, and something about how; never one that is not done (好是好，就是没修完)."""
    plain = letters(squeezed(simplified(text[: 4 * LONGEST])))
    return len(plain) <= LONGEST and _UNDONE.search(plain) is None and _HEDGED.fullmatch(plain) is not None


def settles_nothing(text: str) -> bool:
    """Whether words are a judgement and no more, of which nobody can say which of the three it is."""
    plain = letters(squeezed(simplified(text[: 4 * LONGEST]))).lower()
    if not plain or len(plain) > LONGEST or said(text) is not None:
        return False
    return judges_vaguely(text) or may_judge(text) or hedges(text) or _UNSETTLED.fullmatch(plain) is not None


def rating_first(text: str) -> tuple[str, str] | None:
    """The rating that stands in front, alone in its clause, and the words behind it as he wrote them."""
    if (parted := _FIRST.match(text)) is None:
        return None
    value, rest = said(parted[1]), _TURN.sub("", parted[2])
    return (value, rest) if value and letters(rest) and said(rest) is None else None
