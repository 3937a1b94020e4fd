"""A day that the calendar does not have: 11月31日, 2月30号, 13月5日, 32号."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, date

from domain.days.reckoned_days import number
from domain.days.said_days import day_in
from domain.words.narrow import narrow
from domain.words.pattern import pattern_of

_N = r"(\d{1,2}|[一二三四五六七八九十]{1,3})"
_YEAR = r"(?:(今年|明年|后年)的?|(\d{4})\s*[-/.年]\s*)?"
_YEARS = {"今年": 0, "明年": 1, "后年": 2}
_ENDS = r"(?=\s|$|[，,。、（(前之以上下早晚中凌傍夜])"
_DATED = pattern_of(rf"(?<![\d一二三四五六七八九十.]){_YEAR}{_N}\s*月\s*{_N}\s*(?:[日号]|{_ENDS})")
_FIGURES = pattern_of(rf"^\s*{_YEAR}(\d{{1,2}})\s*[-/.]\s*(\d{{1,2}})\s*(?:[日号]|{_ENDS})")
_OF_MONTH = pattern_of(rf"(?:^|(?<=月)|\s)()()()(\d{{2}})\s*[日号]{_ENDS}")
"""45号 behind a street is a door."""
_SPAN = pattern_of("到|至|~|～|—")


@dataclass(frozen=True)
class NoDay:
    """`month` and `last`: a month that ends before it, and the month's last day; 0 where no month has such a day."""

    month: int = 0
    last: int = 0


def no_such_day(text: str, today: date) -> NoDay | None:
    """The first such day that a text names in the place of one to come (of a span: either end); None where each of them is a day."""
    return next((found for piece in _SPAN.split(narrow(text)) if (found := _of(piece, today)) is not None), None)


def _of(piece: str, today: date) -> NoDay | None:
    if day_in(piece, today) is not None:
        return None
    found = next((hit for pattern in (_DATED, _FIGURES, _OF_MONTH) if (hit := pattern.search(piece))), None)
    return _fault(found, today) if found is not None else None


def _fault(found: re.Match[str], today: date) -> NoDay | None:
    said, written, month, day = found.groups()
    if not month:
        return NoDay() if not 1 <= number(day) <= 31 else None
    if not 1 <= number(month) <= 12 or not 1 <= number(day) <= 31:
        return NoDay()
    year = today.year + _YEARS[said] if said else int(written or 0)
    lasts = [monthrange(one, number(month))[1] for one in ((year,) if year else (today.year, today.year + 1)) if 0 < one <= MAXYEAR]
    return NoDay(number(month), max(lasts)) if lasts and number(day) > max(lasts) else None
