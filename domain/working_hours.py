"""Hours in which somebody in the office can be expected to look (docs/glossary.md, `working_hours`): 08:30 to 17:30 of working days."""

from datetime import datetime, time, timedelta

from domain.congress import Congress
from domain.reminder import at_local
from domain.working_days import WorkingCalendar

OPENS, CLOSES = time(8, 30), time(17, 30)


def after(start: datetime, span: timedelta, congress: Congress, calendar: WorkingCalendar) -> datetime:
    """The moment, in UTC, at which so many working hours have passed since `start`."""
    day, left, moment = congress.local(start).date(), span, start
    while True:
        if calendar.is_working_day(day):
            begins, ends = max(at_local(day, OPENS, congress), moment), at_local(day, CLOSES, congress)
            if begins < ends:
                if left <= ends - begins:
                    return begins + left
                left -= ends - begins
        day += timedelta(days=1)
