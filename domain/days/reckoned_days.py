"""Days reckoned from what a text names of them: figures in signs, the last day of a month, the next such day."""

from calendar import monthrange
from datetime import date, timedelta

JUST_OVER = timedelta(days=31)
"""A day without a year that lies so little back is not read as next year's."""
_FIGURES = {sign: n for n, sign in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}


def number(figures: str) -> int:
    """三十一, 十, 31; 0 for what is none."""
    if figures.isdigit():
        return int(figures)
    tens, ten, ones = figures.rpartition("十")
    if not ten:
        return _FIGURES.get(figures, 0) if len(figures) == 1 else 0
    return (_FIGURES.get(tens, 0) if tens else 1) * 10 + (_FIGURES.get(ones, 0) if ones else 0)


def made_day(year: int, month: int, day: int) -> date | None:
    """That day; None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def last_of(year: int, month: int) -> date:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, monthrange(year, month)[1])


def ahead(today: date, month: int, day: int | None, year: int = 0) -> date | None:
    """That day of that month (None: its last) in the given year, else the next such day; one that is just over is no day of next year."""
    if not year and day is not None and _just_over(today, month, day):
        return None
    for one in (year,) if year else (today.year, today.year + 1):
        made = (last_of(one, month) if day is None else made_day(one, month, day)) if 1 <= month <= 12 else None
        if made is not None and (year or made >= today):
            return made
    return None


def _just_over(today: date, month: int, day: int) -> bool:
    """Whether that day was in the last month: whoever writes 11月3日 on 4 November means yesterday, or has mistaken the day."""
    days = [made_day(one, month, day) for one in (today.year - 1, today.year)]
    return any(timedelta(0) < today - one <= JUST_OVER for one in days if one is not None)


def before(last: date) -> date:
    """The day before the month that ends on this one."""
    return last.replace(day=1) - timedelta(days=1)
