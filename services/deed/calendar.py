"""Working days of any year by the fallback chain: calendar files imported, then chinesecalendar, then holidays, then Monday to Friday."""

import sys
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache, lru_cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from domain.congress.working_days import WorkingCalendar, Year
from domain.rights.roster import Roster
from storage.calendars import as_year, days_of, stored_days

YEARS = 256
"""How many years are kept in mind; any other is worked out when it is asked about."""


def _chain(files: Iterable[tuple[int, tuple[date, ...], tuple[date, ...]]]) -> WorkingCalendar:
    """A file wins in its own year; its days that lie in another one (a New Year that begins in December) count there too."""
    own = {year: Year(frozenset(off), frozenset(on), published=True) for year, off, on in files}

    @lru_cache(maxsize=YEARS)
    def year_of(year: int) -> Year:
        found = own.get(year) or _published(year) or _feasts(year)
        others = [one for of, one in own.items() if of != year]
        off = found.off.union(*({d for d in one.off if d.year == year} for one in others))
        on = found.on.union(*({d for d in one.on if d.year == year} for one in others))
        return Year(off, on, found.published)

    return WorkingCalendar(year_of)


@lru_cache(maxsize=YEARS)
def _published(year: int) -> Year | None:
    """A year that chinesecalendar knows; None for others (it raises for them)."""
    import chinese_calendar

    try:
        chinese_calendar.is_workday(date(year, 1, 1))
    except NotImplementedError:
        return None
    days = [date(year, 1, 1) + timedelta(days=n) for n in range((date(year, 12, 31) - date(year, 1, 1)).days + 1)]
    off = {d for d in days if d.weekday() < 5 and not chinese_calendar.is_workday(d)}
    on = {d for d in days if d.weekday() >= 5 and chinese_calendar.is_workday(d)}
    return Year(frozenset(off), frozenset(on), published=True)


@lru_cache(maxsize=YEARS)
def _feasts(year: int) -> Year:
    """Public holidays known by rule (none beyond the reach of the lunar tables); their make-up days are not published yet."""
    return Year(frozenset(day for day in _rules_of_china()(years=year) if day.weekday() < 5))


@cache
def _rules_of_china() -> Any:
    """Their one module: the package around it loads those of 250 countries, 16 MB and an eighth of a second."""
    import holidays

    package = "holidays.countries"
    if package in sys.modules:
        return import_module(f"{package}.china").China
    alone = ModuleType(package)
    alone.__path__ = [str(Path(holidays.__file__).parent / "countries")]
    sys.modules[package] = alone
    try:
        return import_module(f"{package}.china").China
    finally:
        del sys.modules[package]


def calendar_with(roster: Roster, files: Iterable[dict[str, Any]]) -> WorkingCalendar:
    """As it is once these calendar files are imported."""
    years = (*stored_days(roster), *days_of(map(as_year, files)))
    return _chain({year[0]: year for year in years}.values())


_latest: dict[str, tuple[Roster, WorkingCalendar]] = {}


def calendar_of(roster: Roster) -> WorkingCalendar:
    """The calendar for this roster; made once per roster, since it changes with a file only."""
    known = _latest.get(roster.congress.id)
    if known is None or known[0] is not roster:
        known = _latest[roster.congress.id] = (roster, _chain(stored_days(roster)))
    return known[1]
