"""A day that was said in a sentence and is put right alone (下周六等配件 · 12月15日): the sentence stands, with the other day."""

from collections.abc import Sequence
from datetime import date

from domain.days.said_days import Day, as_date, written_out
from domain.words.narrow import narrow
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.simplified import simplified

_WRITTEN_OUT = pattern_of(r"(?:\d{4}年)?\d{1,2}月\d{1,2}日")
_BESIDE = pattern_of("(?:对|不对|不是|是|应该|就是|改成|改|嗯|好|的|到|至|前|以前|之前|写错了|说错了|错了)*")


def only_days(text: str, days: Sequence[Day]) -> bool:
    """Whether a message is one day and nothing else that says something."""
    if len(days) != 1:
        return False
    plain, day = narrow(text), days[0]
    return _BESIDE.fullmatch(letters(simplified(plain[: day.start] + plain[day.end :]))) is not None


_PADDING = pattern_of(
    "(?:对|是|应该|嗯|好的|到|至|前|以前|之前|以内|之内|内|吧|左右|大概|大约|估计|预计|争取|尽量|计划|就定|定在|能|办好|办完|办结|完成)*"
)


def says_more(text: str, today: date) -> bool:
    """Whether a message holds a day, today or later, and beside it words that say something (12月12日前修好，先拉两车砂石垫上)."""
    _, days = written_out(text, today, 1)
    if not days:
        return False
    plain, day = narrow(text), days[0]
    return _PADDING.fullmatch(letters(simplified(plain[: day.start] + plain[day.end :]))) is None


def with_days(sentence: str, days: Sequence[Day], today: date) -> str:
    """The sentence, its days written out already (12月12日), with these in their place."""
    left = [as_date(day.on, today) for day in days]
    return _WRITTEN_OUT.sub(lambda found: left.pop(0) if left else found.group(), sentence)
