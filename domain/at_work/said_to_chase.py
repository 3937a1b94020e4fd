"""What staff say of those whose visit record is missing: 通知没交记录的人赶紧交, 叫还没交的抓紧补, and right below the board 催一下他们 (docs/spec.md section 5)."""

import re

from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified

LONGEST = 26
_PLEASE = "(?:请|帮我|麻烦|再|去|给我|那就?|你)*"
_CHASE = "(?:通知|叫|喊|让|告诉|提醒|催促|催|督促|跟|给)(?:一催|一下|一哈|一声|催|下)?(?:一下)?"
_MISSING = "(?:那些|那几个|所有)?(?:还没有?|没有?|没得|未|冇)(?:交|填|写|补|报|上交|记)(?:上来)?(?:走访)?(?:的)?(?:记录|表|情况)?(?:的|人|代表|同志|几个|那几个|那些|那几位|他们|们)*"
_THEM = "(?:他们|她们|他们几个|这些人?|那些人?|这几个人?|那几个人?|这几位|那几位)(?:代表)?"
_SOON = "(?:说|讲|一声|一下|赶紧|抓紧|赶快|尽快|快点|快些|快|马上|今天|明天|之内|内|前|都|请|要|得|把|走访|记录|补|交|填|写|报|上来|上去|完|齐|了|吧|哈|啊|嘛|时间)*"
_OF_THE_MISSING = pattern_of(f"{_PLEASE}{_CHASE}{_MISSING}{_SOON}")
_OF_THEM = pattern_of(f"{_PLEASE}{_CHASE}{_THEM}{_SOON}")
_ASKS = pattern_of("[?？]|[吗么]$|怎么|谁|哪|多少|什么")


def chases_missing(text: str) -> bool:
    """Whether a whole message would have those reminded who have no record yet."""
    return _is(_OF_THE_MISSING, text)


def chases_them(text: str) -> bool:
    """The same of 他们: whom, what was shown before says."""
    return _is(_OF_THEM, text)


def _is(pattern: re.Pattern[str], text: str) -> bool:
    said = letters(squeezed(simplified(text)))
    return 2 < len(said) <= LONGEST and not _ASKS.search(text) and pattern.fullmatch(said) is not None
