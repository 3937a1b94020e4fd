"""Cases named by a number that may be shortened: in `/find` and in the register (docs/spec.md section 8)."""

from domain.cases.case import Case
from domain.words.short_numbers import numbers_meant
from services.deed.work import Work

MONTHS = 240
"""The newest months of which a number without one may be."""


def cases_meant(work: Work, typed: str) -> list[Case]:
    """The newest first, whoever may see them; none where it is no number of any."""
    named = work.cases.by_number(typed)
    if named is not None:
        return [named]
    numbers = numbers_meant(typed, work.roster.congress.case_prefix, _months(work))
    return list(reversed(work.cases.numbered(numbers)))


def _months(work: Work) -> list[str]:
    """As they stand in numbers, the present one first, back to that of the oldest case."""
    oldest = work.cases.first_registered_at()
    first = work.local_date(oldest) if oldest is not None else work.today
    last = work.today.year * 12 + work.today.month - 1
    count = min(last - (first.year * 12 + first.month - 1) + 1, MONTHS)
    return [f"{month // 12 % 100:02d}{month % 12 + 1:02d}" for month in range(last, last - count, -1)]
