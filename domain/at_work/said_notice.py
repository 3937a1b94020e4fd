"""A notice as the secretary says it: 给代表发个通知, 通知各组明天开会, 通知上坪村的选民，周五修桥 (docs/spec.md section 8, `/broadcast`).

Nothing leaves by words: they are shown, and to whom they would go, before she sends them.
"""

from collections.abc import Collection
from dataclasses import dataclass

from domain.words.pattern import pattern_of
from domain.words.simplified import simplified

LONGEST = 200
_DEPUTIES = "(?:全体|所有|各位|全镇|全县)?(?:人大)?代表们?"
_LEADERS = "各位组长|各组组长|各小组组长|各组长|组长们|各代表小组|各小组|各组|各位代表和组长"
_ALL = "大家|大伙|所有人|全体人员|各村|各位"
_VOTERS = "(?:全体|所有|全镇|全县|各村)?(?:选民|群众|村民|老百姓)们?"
_WHOM = f"(?P<deputies>{_DEPUTIES})|(?P<leaders>{_LEADERS})|(?P<everybody>{_ALL})|(?P<voters>{_VOTERS})"
_PLEASE = "(?:请|麻烦|帮我|我要|我想|要|给我){0,2}"
_KIND = "(?:通知|公告|消息|提醒|信息|短信)"
_BETWEEN = r"[\s,，:：。]*"
_SAID = (
    pattern_of(rf"{_PLEASE}(?:给|向|跟|对)(?:{_WHOM})(?:群?发|下|写|出)(?:一个|一条|一份|一则|个|条|份)?{_KIND}{_BETWEEN}(?P<words>.*)"),
    pattern_of(rf"{_PLEASE}(?:通知|告知|提醒)(?:一下)?(?:{_WHOM})[们]?{_BETWEEN}(?P<words>\S.*)"),
    pattern_of(
        rf"{_PLEASE}(?:给|向|跟|对)(?:{_WHOM})(?:都)?(?:说一声|说一下|讲一声|讲一下|提个醒|通知一声|通知一下|打个招呼|提醒一下){_BETWEEN}(?P<words>.*)"
    ),
    pattern_of(rf"{_PLEASE}(?:群?发|下|出)(?:一个|一条|一份|一则|个|条|份|则)?(?:公告|通知)[\s,，:：]+(?P<words>\S.*)"),
)
_TO_ONE = (
    pattern_of(
        rf"{_PLEASE}(?:通知|告知)(?:一下)?(?:[\u4e00-\u9fff]{{2,8}}的)?甲的?(?P<village>选民|群众|村民|老百姓|人)?们?{_BETWEEN}(?P<words>\S.*)"
    ),
    pattern_of(
        rf"{_PLEASE}(?:给|向|跟|对)(?:[\u4e00-\u9fff]{{2,8}}的)?甲的?(?P<village>选民|群众|村民|老百姓|人)?们?(?:群?发|下|写|出)(?:一个|一条|一份|一则|个|条|份)?{_KIND}{_BETWEEN}(?P<words>.*)"
    ),
)
"""With a name in the place of 甲."""
_TELLS = pattern_of("了$|过$|了吗?$|^[了过的]|^(?:已经|都)")


@dataclass(frozen=True)
class SaidNotice:
    """`whom`: deputies, leaders, everybody, voters, or nothing where that is not said; `name`: of a village or of somebody; `words`: of the notice."""

    whom: str = ""
    name: str = ""
    words: str = ""


def said_notice(text: str, names: Collection[str]) -> SaidNotice | None:
    """`names`: villages and people of the roster. None for any other words."""
    own = text.strip()
    plain = simplified(own)
    if len(plain) > LONGEST or len(plain) != len(own):
        return None
    for pattern in _SAID:
        found = pattern.fullmatch(plain)
        if found is not None and not _TELLS.search(found["words"].rstrip(" 。.!！")):
            said = {key: value for key, value in found.groupdict().items() if value and key != "words"}
            return SaidNotice(next(iter(said), ""), words=_own(own, found["words"]))
    there = sorted((one for one in names if one in plain[:16]), key=lambda one: (plain.find(one), -len(one)))
    return next((notice for one in there if (notice := _to_one(own, one, names)) is not None), None)


def _to_one(own: str, name: str, names: Collection[str]) -> SaidNotice | None:
    """Of the village, or of somebody; whose village stands before his name is meant himself (通知上坪村的李强…)."""
    plain = simplified(own).replace(name, "甲", 1)
    for pattern in _TO_ONE:
        found = pattern.fullmatch(plain)
        if found is None or _TELLS.search(found["words"].rstrip(" 。.!！")):
            continue
        at = found.start("words")
        if found["village"] or not (plain[at - 1] in "甲的" and plain[at:].startswith(tuple(names))):
            return SaidNotice("village" if found["village"] else "", name, _own(own, found["words"]))
    return None


def _own(own: str, words: str) -> str:
    """They end as what was typed ends."""
    return own[len(own) - len(words) :].strip(" ,，:：")
