"""Dates as people write them."""

from datetime import date

from domain.days.said_days import FURTHEST, day_in
from domain.words.pattern import pattern_of

__all__ = ("FURTHEST", "date_in", "first_and_last")
_PARTED = pattern_of(r"到|至|~|—|–|--| - ")


def date_in(text: str, today: date) -> date | None:
    """A date written as 12月31日, 12-31 or 2026-12-31, or said (月底), from today on; a day without a year is the next one."""
    found = day_in(text, today, alone=True)
    return found.on if found is not None else None


def first_and_last(text: str, today: date) -> tuple[date | None, date | None]:
    """Of a span (12月3日到12月8日), each as in `date_in`; one day is both."""
    days = [date_in(part, today) for part in _PARTED.split(text)][:2]
    return days[0], days[-1]
