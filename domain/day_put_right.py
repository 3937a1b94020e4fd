"""A day that was said in a sentence and is put right alone (下周六等配件 · 12月15日): the sentence stands, with the other day."""

import re
from collections.abc import Sequence

from domain.narrow import narrow
from domain.plain_text import letters
from domain.said_days import Day
from domain.simplified import simplified

_WRITTEN_OUT = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日")
_BESIDE = re.compile("(?:对|不对|不是|是|应该|就是|改成|改|嗯|好|的|到|至|前|以前|之前|写错了|说错了|错了)*")


def only_days(text: str, days: Sequence[Day]) -> bool:
    """Whether a message is one day and nothing else that says something."""
    if len(days) != 1:
        return False
    plain, day = narrow(text), days[0]
    return _BESIDE.fullmatch(letters(simplified(plain[: day.start] + plain[day.end :]))) is not None


def with_days(sentence: str, days: Sequence[Day]) -> str:
    """The sentence, its days written out already (2026年12月12日), with these in their place."""
    left = [f"{day.on.year}年{day.on.month}月{day.on.day}日" for day in days]
    return _WRITTEN_OUT.sub(lambda found: left.pop(0) if left else found.group(), sentence)
