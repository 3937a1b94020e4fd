"""Working days of any year by the fallback chain: calendar files imported, then chinesecalendar, then holidays, then Monday to Friday."""

import sys
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
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
    """Public holidays of a year that nobody has published, as the law has them since 2025 (全国年节及纪念日放假办法, 2024); none beyond the
    reach of the lunar tables. One on a weekend is made up for on the next working day, two on one day twice; make-up days are not known yet.
    """
    with LOADING:
        moon = _moon()
    by_moon = [found(year)[0] for found in (moon.lunar_new_year_date, moon.dragon_boat_date, moon.mid_autumn_date)]
    if None in by_moon:
        return Year()
    new_year, *others = by_moon
    spring = (new_year + timedelta(days=n) for n in range(-1, 3))  # 除夕, 初一, 初二, 初三
    feasts = sorted([*(date(year, *day) for day in FIXED), moon.qingming_date(year)[0], *spring, *others])
    off = set(feasts)
    for day in (day for day in feasts if day.weekday() >= 5):
        while day.weekday() >= 5 or day in off:
            day += timedelta(days=1)
        off.add(day)
    return Year(frozenset(day for day in off if day.weekday() < 5))


FIXED = ((1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3))
"""元旦, 劳动节, 国庆节: month and day."""


LOADING = Lock()
"""While one thread loads it, what stands in the package's place is seen by the others: none of them may look for it."""


@cache
def _moon() -> Any:
    """What `holidays` knows of the lunar year, by its one module: all that the package loads around it takes 4 MB, with the rules of 250
    countries 20 and an eighth of a second. Under `LOADING` alone."""
    spec = find_spec("holidays")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("holidays")
    whole = "holidays" in sys.modules
    for name, inside in () if whole else (("holidays", ""), ("holidays.calendars", "calendars")):
        sys.modules[name] = ModuleType(name)
        sys.modules[name].__path__ = [str(Path(spec.submodule_search_locations[0]) / inside)]
    try:
        from holidays.calendars.chinese import _ChineseLunisolar

        return _ChineseLunisolar()
    finally:
        for name in [] if whole else [name for name in tuple(sys.modules) if name.split(".")[0] == "holidays"]:
            del sys.modules[name]


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
