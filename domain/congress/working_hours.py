"""Hours in which somebody in the office can be expected to look (docs/glossary.md, `working_hours`): of working days, as the town has them."""

from datetime import date, datetime, time, timedelta

from domain.congress.congress import Congress
from domain.congress.reminder import at_local
from domain.congress.working_days import WorkingCalendar

LOOKED_AHEAD = 60
"""Days among which the next one is looked for on which somebody works."""


def _hours(day: date, congress: Congress) -> tuple[datetime, datetime]:
    opens, closes = (at_local(day, time.fromisoformat(clock), congress) for clock in congress.working_hours)
    return opens, closes


def after(start: datetime, span: timedelta, congress: Congress, calendar: WorkingCalendar) -> datetime:
    """The moment, in UTC, at which so many working hours have passed since `start`."""
    day, left, moment = congress.local(start).date(), span, start
    while True:
        if calendar.is_working_day(day):
            opens, ends = _hours(day, congress)
            begins = max(opens, moment)
            if begins < ends:
                if left <= ends - begins:
                    return begins + left
                left -= ends - begins
        day += timedelta(days=1)


def opens_next(moment: datetime, congress: Congress, calendar: WorkingCalendar) -> datetime | None:
    """When working hours begin again, in UTC; None within them."""
    day = congress.local(moment).date()
    for ahead in range(LOOKED_AHEAD):
        if calendar.is_working_day(day + timedelta(days=ahead)):
            opens, closes = _hours(day + timedelta(days=ahead), congress)
            if moment < closes:
                return opens if moment < opens else None
    return None
