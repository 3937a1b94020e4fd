"""Working days by the fallback chain: calendar files imported, then chinesecalendar, then holidays, then Monday to Friday."""

from datetime import date, timedelta
from functools import lru_cache

from domain.roster import Roster
from domain.working_days import WorkingCalendar
from storage.calendars import stored_days


@lru_cache(maxsize=4)
def _chain(overrides: tuple[tuple[int, tuple[date, ...], tuple[date, ...]], ...]) -> WorkingCalendar:
    known = {year: (set(off), set(on)) for year, off, on in overrides}
    holidays_found: set[date] = set()
    makeup_found: set[date] = set()
    for year in range(2024, 2031):
        off, on = known.get(year) or _published(year) or (_feasts(year), set())
        holidays_found |= off
        makeup_found |= on
    published = {year for year in range(2024, 2031) if _published(year) is not None}
    return WorkingCalendar(frozenset(holidays_found), frozenset(makeup_found), frozenset(set(known) | published))


@lru_cache(maxsize=16)
def _published(year: int) -> tuple[set[date], set[date]] | None:
    """Days off and make-up days of a year that chinesecalendar knows; None for others (it raises for them)."""
    import chinese_calendar

    try:
        chinese_calendar.is_workday(date(year, 1, 1))
    except NotImplementedError:
        return None
    days = [date(year, 1, 1) + timedelta(days=n) for n in range(366) if (date(year, 1, 1) + timedelta(days=n)).year == year]
    off = {d for d in days if d.weekday() < 5 and not chinese_calendar.is_workday(d)}
    on = {d for d in days if d.weekday() >= 5 and chinese_calendar.is_workday(d)}
    return off, on


def _feasts(year: int) -> set[date]:
    """Public holidays known by rule; their make-up days are not published yet."""
    import holidays

    return {day for day in holidays.country_holidays("CN", years=year) if day.weekday() < 5}


_latest: dict[str, tuple[Roster, WorkingCalendar]] = {}


def calendar_of(roster: Roster) -> WorkingCalendar:
    """The calendar for this roster; made once per roster, since it changes with a file only."""
    known = _latest.get(roster.congress.id)
    if known is None or known[0] is not roster:
        known = _latest[roster.congress.id] = (roster, _chain(stored_days(roster)))
    return known[1]
