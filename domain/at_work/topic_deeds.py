"""Which matter a deputy names by its thing, and the act he says of it: 低保那件延期五天, 路灯我来办, 垃圾拉了 办完 (docs/spec.md section 4, Typed acts)."""

import re
from dataclasses import replace

from domain.at_work.said_deeds import ASKS, CUT, SaidDeed, said_deed, stripped, tail
from domain.at_work.said_to_voter import ASK_BARE, told_last, words_for_voter, words_for_whose
from domain.words.own_signs import in_own_signs
from domain.words.pattern import pattern_of
from domain.words.plain_text import squeezed
from domain.words.simplified import simplified

_OF = pattern_of("(?:的)?(?:那件事?|这件事?|那个事?|这个事?|那条|这条|的事情?|的问题|的)")

_OF_ALL = pattern_of("全部|所有|全都|到期|[几两三四五六七八九十]件|每一?件|剩下")
"""Names no matter: 今天到期的全部延期五天."""
_LEADS = pattern_of("(?:我们?|咱们?|俺|要|想|先|得|再|请|还是|已经|都|也|就|还|把|帮|那|这个?|这件|请求|申请|需要)+")
"""What leads over to the act and names no matter: 要延期五天."""
_POINTED = pattern_of(r"(?P<topic>[^\s,，。\d]{1,8}?)(?:的)?(?:那件事?|这件事?|那个事?|的事情?)[\s,，:：]+(?P<rest>\S.*)", re.DOTALL)


_BESIDE = pattern_of(
    r"(?P<topic>[^\s,，。\d]{1,8}?)(?:的)?(?:[那这][件个条]事?|的事情?|的问题)的?[\s,，:：]*(?:请|麻烦)?(?P<rest>\S.*)", re.DOTALL
)
_PLEASE = pattern_of("(?:请|麻烦|帮忙|帮|替|给)$")


def topic_deed(text: str) -> tuple[str, SaidDeed] | None:
    """Words that say which matter it is, and then the act: 低保那件延期五天, 自来水的转给水厂, 路灯我来办; None for any other words."""
    told = told_last(text)
    return _told(told) if told else _topic_deed(text.strip())


def _topic_deed(text: str) -> tuple[str, SaidDeed] | None:
    plain = simplified(text)
    whose, kind, told = words_for_whose(squeezed(plain))
    if whose and words_for_voter(squeezed(plain))[0] in ("", ASK_BARE):
        return whose, SaidDeed(kind, rest=tail(text, told))
    first = CUT.split(plain, maxsplit=1)[0]
    if ASKS.search(first) or words_for_voter(squeezed(plain))[0]:  # 怎么转办 names no matter 怎么, 告诉选民水渠修好了 none at all
        return None
    if (pointed := _POINTED.match(plain)) is not None:
        own = in_own_signs(text, *pointed.span("rest"))
        if (deed := said_deed(own)) is not None:
            return pointed["topic"], replace(deed, words=stripped(own))
    whole = said_deed(text)
    if whole is not None and whole.kind in ("done", "closed") and whole.rest and text.startswith(whole.rest) and said_deed(first) is None:
        return first, replace(whole, words=text)  # 垃圾拉了 办完: the act is said last, and what stands before it is the matter's
    for at in range(1, min(len(first) - 1, 12)):
        own = in_own_signs(text, at, len(plain))
        if (deed := said_deed(own)) is not None:
            topic = _OF.sub("", _PLEASE.sub("", first[:at]))
            own = text if topic == first[:at] else stripped(own).removeprefix("事情").removeprefix("事")
            named = topic and _LEADS.fullmatch(topic) is None and _OF_ALL.search(topic) is None
            return (topic, replace(deed, words=own)) if named else None
    return None


def _told(told: str) -> tuple[str, SaidDeed] | None:
    """路灯那个已经修好了，告诉他: the act that is said of it, or words for its voter."""
    beside = _BESIDE.fullmatch(simplified(told))
    if beside is None:
        return _topic_deed(told)
    own = in_own_signs(told, *beside.span("rest"))
    deed = said_deed(own)
    return beside["topic"], replace(deed, words=own) if deed is not None else SaidDeed("reply_with", rest=own)


_AHEAD = pattern_of(
    r"(?:请|帮我|帮|麻烦|把|将)*(?P<topic>[^\s,，。\d我你他她都这那]{1,6}?)(?:的)?(?:那件事?|这件事?|那个事?|的事情?|的问题|那家)"
)


def named_ahead(text: str) -> str:
    """By what thing a matter is named at the beginning of words (水的事请村主任协调, 帮我把路灯那件打印出来); empty where none is."""
    found = _AHEAD.match(simplified(text.strip()))
    return found["topic"] if found is not None else ""
