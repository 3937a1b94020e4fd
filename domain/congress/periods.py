"""Months, quarters, halves and years as they are written, and their first and last days."""

from datetime import date, datetime, time, timedelta

from domain.congress.congress import Congress
from domain.congress.reminder import at_local
from domain.congress.working_days import add_months

Period = tuple[date, date]
"""First and last local date."""
_PARTS = {"Q": 3, "H": 6}
"""Months of a part of the year, by its letter."""


def is_of_our_times(year: int) -> bool:
    """Whether a moment of the year can be had in every time zone, and a village office can mean it."""
    return 1900 <= year < 9000


def period_of(name: str) -> Period:
    """`2026-10`, `2026-Q3`, `2026-H1` or `2026` as first and last local date. Raises ValueError for anything else."""
    year, _, part = name.partition("-")
    if len(year) != 4 or not (year.isascii() and year.isdigit()) or not is_of_our_times(int(year)):
        raise ValueError(name)
    if not part and name == year:
        months, nth = 12, 1
    elif len(part) == 2 and part.isascii() and part[1].isdigit() and (part[0].isdigit() or part[0].upper() in _PARTS):
        months, nth = (1, int(part)) if part[0].isdigit() else (_PARTS[part[0].upper()], int(part[1]))
    else:
        raise ValueError(name)
    first = date(int(year), months * (nth - 1) + 1, 1)
    return first, add_months(first, months) - timedelta(days=1)


def name_of(first: date, last: date) -> str:
    """The whole month, quarter, half or year that these days are, as it is written; empty for any others."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if first.day != 1 or add_months(first, months) - timedelta(days=1) != last:
        return ""
    if months == 1:
        return f"{first:%Y-%m}"
    letter = next((letter for letter, length in _PARTS.items() if length == months and not (first.month - 1) % months), "")
    return f"{first.year}-{letter}{last.month // months}" if letter else str(first.year) if months == 12 and first.month == 1 else ""


def is_month(name: str) -> bool:
    """Whether a period that is written right is one month: `2026-10`."""
    return len(name) == len("2026-10") and name[5].isdigit()


def before(name: str) -> str:
    """The period before this one, written the same way: before a first half the second half of the year before."""
    period = period_of(name)
    return name_of(add_months(period[0], -len(months_of(period))), period[0] - timedelta(days=1))


def a_year_before(name: str) -> str:
    year, sep, part = name.partition("-")
    return f"{int(year) - 1}{sep}{part}"


def months_of(period: Period) -> list[str]:
    """The months of a period, written `2026-10`."""
    count = (period[1].year - period[0].year) * 12 + period[1].month - period[0].month + 1
    return [add_months(period[0].replace(day=1), n).strftime("%Y-%m") for n in range(count)]


def months_owed(until: date, began: date | None) -> int:
    """Months of that year up to `until`, its own included; of the one in which a town began only where the better half was left."""
    return sum(began is None or began <= date(until.year, month, 15) for month in range(1, until.month + 1))


def quarters_owed(until: date, began: date | None) -> int:
    """The same of quarters."""
    return sum(began is None or began <= date(until.year, 3 * nth - 1, 15) for nth in range(1, (until.month + 2) // 3 + 1))


def of_the_year(count: int, year: int, began: date | None) -> int:
    """The share of what a whole year asks that is left from the first day on, rounded up."""
    return -(-count * months_owed(date(year, 12, 31), began) // 12)


def ending_with(name: str) -> list[str]:
    """The month, the quarter, the first half and the year that end on the same day as this one, itself among them; the shortest first.

    With December the year's account goes, of which the second half is a part: that one is made when it is asked for.
    """
    last = period_of(name)[1]
    quarter = [f"{last.year}-Q{last.month // 3}"] if last.month % 3 == 0 else []
    half, year = [f"{last.year}-H1"] if last.month == 6 else [], [str(last.year)] if last.month == 12 else []
    return [f"{last:%Y-%m}", *quarter, *half, *year]


def moments_of(period: Period, congress: Congress) -> tuple[datetime, datetime]:
    """The first moment of the period and the first after it."""
    return at_local(period[0], time(), congress), at_local(period[1] + timedelta(days=1), time(), congress)
