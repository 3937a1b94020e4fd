"""Dates as people write them."""

from datetime import date

from domain.said_days import FURTHEST, day_in

__all__ = ("FURTHEST", "date_in")


def date_in(text: str, today: date) -> date | None:
    """A date written as 12月31日, 12-31 or 2026-12-31, or said (月底), from today on; a day without a year is the next one."""
    found = day_in(text, today, alone=True)
    return found.on if found is not None else None
