"""A visit told in one breath, taken apart by households: 老彭家沟臭要盖板，王婆婆家路灯不亮 are two opinions (docs/spec.md section 5, Visit record)."""

import re

from domain.words.own_signs import in_own_signs
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.simplified import simplified

LONGEST = 600
MOST = 8
"""Households; of more the words are kept as one."""
BEFORE = 16
"""Letters before the first household: 今天下午走了三户."""
LEAST = 3
"""Letters that are said of a household, beside its name."""
_GOES = (
    "(?:(?:今天|今早|上午|下午|早上|昨天|刚才|刚刚|然后|接着|后来|最后|首先|我们?|又|再|还|先|就){0,4}(?:(?:走访|走|去|到|访|跑)了?|有))"
)
_AT = r"(?:(?:[一二三四五六七八九十]|\d{1,2})[组队]的?)?"
_NAME = r"(?P<name{n}>(?!人家|大家|国家|自家|全家|回家|在家|搬家|专家|公家|厂家|商家|各家|每家|几家|两家|老家|农家|住家|管家|当家|成家|离家|出家|店家|行家|作家|到家|别人家|自己家)[^\s,，。.;；、:：!！我你您他她它咱俺这那哪谁某说讲]{{1,4}}?)"
_HOME = "(?:家|屋里|屋头)(?!门口|门前|旁|边上|后面|背后|屋后|前面|隔壁|附近|对面|那边|那里|那块|那段|这边|[和跟与同比])"
_NTH = "(?:第[一二三四五六七八]|另一|还有一|有一)[家户]"
_BEGINS = pattern_of(
    rf"(?:(?:^|(?<=[\s,，。.;；、:：!！]))(?:(?P<nth>{_NTH})|{_GOES}?{_AT}{_NAME.format(n='')}{_HOME})"
    rf"|(?:然后|接着|后来|又|再)+(?:去|到|走)了?{_AT}{_NAME.format(n='2')}{_HOME})"
)
_PLACE = frozenset("湾村坝冲坪垸塘岭坳院寨桥畈组庄沟坡山河坎垭岩祠屋巷弄")
"""彭家沟 is a place, 老彭家沟 what he has."""
_COUNTED = frozenset("一二两三四五六七八九十几多每0123456789")
_OF_ALL = pattern_of(
    r"(?:(?:^|[\s,，。.;；、:：这那有])(?:一共)?[两三四五几][家户](?!$|[:：])|[两三四五几][家户]都|他们都|大家都|家家|户户)"
)
_NOTHING = pattern_of(
    "(?:他们?|她们?|说|讲|都|也|倒|屋头|屋里|里|人|家里){0,4}(?:(?:没有?|没得|冇得?|莫得|无)(?:什么|啥子?|么子)?(?:意见|事情?|问题|话说|要说的|要反映的|要求|人|人在家)"
    "|不在(?:家|屋)?|(?:很|都|挺|比较|蛮)?满意|(?:一切)?都好)[了的啊呀哦嘛呢]*"
)


def houses_told(text: str) -> tuple[str, ...]:
    """What is said of each of several households, as it stands in the text, without those that ask for nothing; empty where it is not plainly of
    several: a row of names, two who quarrel, what all of them say."""
    plain = simplified(text)
    if len(text) > LONGEST or _OF_ALL.search(plain):
        return ()
    begun = _merged([found for found in _BEGINS.finditer(plain) if _is_household(found, plain)])
    if not 2 <= len(begun) <= MOST or len(letters(plain[: begun[0].start()])) > BEFORE:
        return ()
    ends = [*(found.start() for found in begun[1:]), len(plain)]
    said = [(_name(found), plain[found.end() : end]) for found, end in zip(begun, ends, strict=True)]
    if any(len(letters(words)) < LEAST or _names_another(words, name, said) for name, words in said):
        return ()
    spans = [
        (found.start(), end) for found, end, (_, words) in zip(begun, ends, said, strict=True) if not _NOTHING.fullmatch(letters(words))
    ]
    return tuple(in_own_signs(text, *span).strip(" \t\n,，。;；、") for span in spans)


def _name(found: re.Match[str]) -> str:
    return str(found["name"] or found["name2"] or found["nth"])


def _is_household(found: re.Match[str], plain: str) -> bool:
    name, behind = _name(found), plain[found.end() : found.end() + 1]
    if found["nth"]:
        return True
    return not _COUNTED.issuperset(name) and not (len(name) == 1 and behind in _PLACE)


def _merged(begun: list[re.Match[str]]) -> list[re.Match[str]]:
    """What is said of the same household once more is one with what was said before."""
    return [found for at, found in enumerate(begun) if at == 0 or _name(found) != _name(begun[at - 1])]


def _names_another(words: str, name: str, said: list[tuple[str, str]]) -> bool:
    return any(f"{other}家" in words for other, _ in said if other != name)
