"""Dates, months, clock times and limits as people type them into a cell, brought into the form the town file knows.

What is not understood is left as it stands, so that the field's own kind says what is wrong with it.
"""

import re
from calendar import monthrange

from domain.days.clock_times import whole_time
from domain.words.pattern import pattern_of

_SIGN = r"\s*[年/.\-—–]\s*"
_DATE = pattern_of(rf"([12][0-9]{{3}}){_SIGN}([0-9]{{1,2}})(?:\s*[月/.\-—–]\s*([0-9]{{1,2}}))?\s*[月日号]?")
_SOLID = pattern_of(r"([12][0-9]{3})([01][0-9])([0-3][0-9])")
_MONTH = pattern_of(rf"([12][0-9]{{3}}){_SIGN}([0-9]{{1,2}})\s*月?(?:份)?")
_SEASON = pattern_of(r"(?:[12][0-9]{3}\s*[年/.\-])?\s*([0-9]{1,2})\s*[月/.\-]\s*([0-9]{1,2})\s*[日号]?")
_DAYS = pattern_of(r"([0-9]{1,3})\s*(?:个)?(?:工作日|自然日|日|天)")
_MONTHS = pattern_of(r"([0-9]{1,2}|[一二三四五六两])\s*个?月(?:内|以内)?")
_FIGURES = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_FEW = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6}
_YEAR_IN_CHINESE = pattern_of(r"^[〇○零一二三四五六七八九]{4}年")
_TENS = pattern_of(r"([二三])?十([一二三四五六七八九])?")


def figures(text: str) -> str:
    """二〇二六年九月一日 with figures; any other text as it is."""
    if not _YEAR_IN_CHINESE.match(text):
        return text
    return _TENS.sub(lambda m: f"{_FEW.get(m.group(1) or '', 1)}{(m.group(2) or '〇')}", text).translate(_FIGURES)


def as_date(text: str, *, last: bool = False) -> str:
    """`last`: a month alone means its last day, else its first. 2026.1 is nobody's guess: a cell makes it of 2026.10 as well."""
    text = figures(text)
    found = _SOLID.fullmatch(text) or _DATE.fullmatch(text)
    if found is None or re.fullmatch(r"[12][0-9]{3}\.1", text):
        return text
    year, month, day = (int(part) if part else 0 for part in found.groups())
    if not 1 <= month <= 12:
        return text
    return f"{year:04}-{month:02}-{day or (monthrange(year, month)[1] if last else 1):02}"


def is_day(text: str) -> bool:
    """Whether it has the form that `as_date` gives a day; not whether there is such a day."""
    return re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) is not None


def as_month(text: str) -> str:
    text = figures(text)
    found = _MONTH.fullmatch(text) or _DATE.fullmatch(text)
    if found is None or re.fullmatch(r"[12][0-9]{3}\.1", text):
        return text
    return f"{found.group(1)}-{int(found.group(2)):02}"


def as_season(text: str) -> str:
    """A day of any year; one that a cell gave a year loses it."""
    found = _SEASON.fullmatch(text)
    return f"{int(found.group(1)):02}-{int(found.group(2)):02}" if found else text


def as_clock(text: str) -> str:
    """下午两点半 is 14:30, and 9 in a column of times 09:00."""
    at = whole_time(text) or whole_time(f"{text}点")
    return at.isoformat("minutes") if at else text


def as_limit(text: str) -> str:
    """10个工作日 is 10, 一个月 is `1 month`."""
    if found := _DAYS.fullmatch(text):
        return found.group(1)
    if found := _MONTHS.fullmatch(text):
        count = _FEW.get(found.group(1)) or int(found.group(1))
        return f"{count} month{'s' if count > 1 else ''}"
    return text


def date_words(value: str) -> str:
    """2026-09-01 as an office writes it."""
    year, month, day = value.split("-")
    return f"{year}年{int(month)}月{int(day)}日"
