"""Working days of the congress: Monday to Friday, moved by public holidays and make-up days (调休).

Source of the rules: docs/spec.md section 6, docs/glossary.md (working_day, makeup_day, shift).
"""

import calendar
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

Limit = int | str
"""Working days as a number, or calendar months as `"1 month"`."""

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Year:
    """The days off and the make-up days of one calendar year, as local dates. `published`: as the state announced them."""

    off: frozenset[date] = frozenset()
    on: frozenset[date] = frozenset()
    published: bool = False


MONDAY_TO_FRIDAY = Year()


def _unknown(year: int) -> Year:
    return MONDAY_TO_FRIDAY


@dataclass(frozen=True)
class WorkingCalendar:
    """`year_of` knows every year there is: published, reckoned by rule, or plain Monday to Friday."""

    year_of: Callable[[int], Year] = _unknown

    @classmethod
    def of(cls, off: Iterable[date], on: Iterable[date], published: Iterable[int] = ()) -> "WorkingCalendar":
        """From plain days; every other year is Monday to Friday."""
        days_off, makeup, known = frozenset(off), frozenset(on), frozenset(published)
        return cls(lambda year: Year(days_off, makeup, year in known))

    def provisional(self, day: date) -> bool:
        """Whether the state has not announced that year yet, so that the day may still turn out to be (no) working day."""
        return not self.year_of(day.year).published

    def is_working_day(self, day: date) -> bool:
        year = self.year_of(day.year)
        if day in year.on:
            return True
        return day.weekday() < 5 and day not in year.off

    def add(self, start: date, days: int) -> date:
        """The `days`-th working day after `start`; `start` itself is never counted."""
        day, step = start, ONE_DAY if days >= 0 else -ONE_DAY
        for _ in range(abs(days)):
            day += step
            while not self.is_working_day(day):
                day += step
        return day

    def count(self, start: date, end: date) -> int:
        """How many working days lie after `start` up to and including `end`."""
        days = (end - start).days
        return sum(self.is_working_day(start + timedelta(days=n)) for n in range(1, days + 1))

    def limit_end(self, start: date, limit: Limit) -> date:
        """The local date at whose 24:00 a limit that starts on `start` ends (docs/glossary.md, Default limits)."""
        if isinstance(limit, int):
            return self.add(start, limit)
        return add_months(start, int(limit.split()[0]))

    def shifted(self, day: date, shift: str) -> date:
        """A fixed day moved off a day that is no working day: `next_workday`, `previous_workday` or `keep`."""
        if shift == "keep" or self.is_working_day(day):
            return day
        return self.add(day, 1 if shift == "next_workday" else -1)


def add_months(start: date, months: int) -> date:
    """The same day `months` later, clamped to the length of the month."""
    month = start.month - 1 + months
    year, month = start.year + month // 12, month % 12 + 1
    return date(year, month, min(start.day, calendar.monthrange(year, month)[1]))


def day_of_month(year: int, month: int, day: int) -> date:
    """`day` of the month, clamped to its length (docs/spec.md section 5)."""
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))
