"""Which case a deputy names in private without any command: by its number (0003, 打开0003, 3号那个) or by words of it (公厕那件)."""

import re
from dataclasses import dataclass

from domain.words.pattern import pattern_of
from domain.words.simplified import simplified

_OPEN = r"(?:请|麻烦|我要|打开|点开|开|看一下|看下|看|查一下|查下|查|编号|事项|第|\s)*"
_NUMBER = pattern_of(
    rf"{_OPEN}(?P<prefix>[a-z]{{1,6}}[-－—]?\d{{4}}[-－—]?)?(?P<number>\d{{4}})\s*(?:号|那件|那个|这件|这个|的|事|件|呢)*", re.IGNORECASE
)
_SHORT = pattern_of(r"(?:打开|点开|看|查|第|\s)*(?P<number>\d{1,3})\s*(?:号|件)\s*(?:那件|那个|的那个|那个事|事项)")
_TOPIC = pattern_of("(?:打开|点开|看|查|找)*(?P<topic>.{1,8}?)(?:的)?那(?:件|个)(?:事情?|呢)?")
_NO_TOPIC = pattern_of("[这那]|上次|昨天|今天|刚才|第")
LONGEST = 48
"""Signs beyond which words say more than that."""


@dataclass(frozen=True)
class SaidCase:
    """`number`: its last four figures; `whole`: written in full; `topic`: words of it."""

    number: str = ""
    whole: bool = False
    topic: str = ""


def said_case(text: str) -> SaidCase | None:
    """None for any other words."""
    said = simplified(text).strip(" 。.!！?？~")
    if len(said) > LONGEST:
        return None
    if found := _NUMBER.fullmatch(said):
        return SaidCase(found["number"], bool(found["prefix"]))
    if found := _SHORT.fullmatch(said):
        return SaidCase(found["number"].zfill(4))
    found = _TOPIC.fullmatch(said)
    return SaidCase(topic=found["topic"]) if found and not _NO_TOPIC.search(found["topic"]) else None


_TOLD = pattern_of(
    r"\s*(?:(?:答复|回复|进展|反馈|关于|编号|事项|第)[\s:：]*)*(?P<prefix>[a-z]{1,6}[-－—]?\d{4}[-－—]?)?(?P<number>\d{4})(?!\d)"
    r"(?:\s*(?:号|那件事?|那个事?|这件事?|这个事?))?(?P<gap>[\s，,。:：、]*)(?P<words>[^\s，,。:：、].*)",
    re.IGNORECASE | re.DOTALL,
)
_NO_NUMBER = pattern_of("[年元块斤米户人亩]")
"""After four figures alone: they are a sum or a year."""


def told_of(text: str) -> tuple[str, str]:
    """The last four figures of the case that words begin with (0002 已经喊人去了), and the words after them; no figures where there are none."""
    found = _TOLD.fullmatch(text)
    alone = found is not None and not found["prefix"]
    glued = found is not None and not found["gap"] and not found["number"].startswith("0")  # 0002办好了 is a matter's, 1200块 a sum
    if found is None or (alone and (glued or _NO_NUMBER.match(found["words"]))):
        return "", text
    return found["number"], found["words"].strip()


_LISTED = pattern_of(
    r"\s*第?(?P<number>\d{1,3})\s*(?:号(?:那件事?|那个事?)?|那件事?|那个事?|[\s，,。:：、])[\s，,。:：、]*(?P<words>[^\s，,。:：、\d].*)",
    re.DOTALL,
)
_COUNTED = pattern_of("[月天日点时分年周元块斤米户家人亩个盏根口条台辆张处座栋头只次遍层组]")
"""After one of these a figure says how many, or when."""


def behind_its_figure(text: str, number: str) -> str:
    """What is said behind the figure of this very matter that it begins with (4 拖走了 of …-0004); the whole of any other words."""
    found = _LISTED.fullmatch(text)
    if found is None or not number[-4:].isdigit() or int(found["number"]) != int(number[-4:]) or _COUNTED.match(found["words"]):
        return text
    return found["words"].strip()
