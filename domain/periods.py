"""Months, quarters and years as they are written, and their first and last days."""

from datetime import date, datetime, time, timedelta

from domain.congress import Congress
from domain.reminder import at_local
from domain.working_days import add_months

Period = tuple[date, date]
"""First and last local date."""


def is_of_our_times(year: int) -> bool:
    """Whether a moment of the year can be had in every time zone, and a village office can mean it."""
    return 1900 <= year < 9000


def period_of(name: str) -> Period:
    """`2026-10`, `2026-Q3` or `2026` as first and last local date. Raises ValueError for anything else."""
    year, _, part = name.partition("-")
    if len(year) != 4 or not (year.isascii() and year.isdigit()) or not is_of_our_times(int(year)):
        raise ValueError(name)
    if not part and name == year:
        first, months = date(int(year), 1, 1), 12
    elif len(part) == 2 and part[0] in "Qq" and part[1] in "1234":
        first, months = date(int(year), 3 * int(part[1]) - 2, 1), 3
    elif len(part) == 2 and part.isascii() and part.isdigit():
        first, months = date(int(year), int(part), 1), 1
    else:
        raise ValueError(name)
    return first, add_months(first, months) - timedelta(days=1)


def months_of(period: Period) -> list[str]:
    """The months of a period, written `2026-10`."""
    count = (period[1].year - period[0].year) * 12 + period[1].month - period[0].month + 1
    return [add_months(period[0].replace(day=1), n).strftime("%Y-%m") for n in range(count)]


def ending_with(name: str) -> list[str]:
    """The month, the quarter and the year that end on the same day as this one, itself among them; the shortest first."""
    last = period_of(name)[1]
    quarter = [f"{last.year}-Q{last.month // 3}"] if last.month % 3 == 0 else []
    return [f"{last:%Y-%m}", *quarter, *([str(last.year)] if last.month == 12 else [])]


def moments_of(period: Period, congress: Congress) -> tuple[datetime, datetime]:
    """The first moment of the period and the first after it."""
    return at_local(period[0], time(), congress), at_local(period[1] + timedelta(days=1), time(), congress)
