"""Calendar files as imported: days off and make-up days by year, kept with the congress's row."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from domain.rights.roster import Roster

Year = tuple[int, tuple[date, ...], tuple[date, ...]]


def as_year(file: dict[str, Any]) -> dict[str, Any]:
    """A calendar file in stored form: every day off and every make-up day, in ISO form."""
    off: set[date] = set()
    for holiday in [*(file.get("holidays") or ()), *(file.get("local_holidays") or ())]:
        start, end = _day(holiday["from"]), _day(holiday.get("to") or holiday["from"])
        off |= {start + timedelta(days=n) for n in range((end - start).days + 1)}
    on = {_day(day) for day in file.get("makeup_workdays") or ()}
    return {"year": int(file["year"]), "off": sorted(map(str, off - on)), "on": sorted(map(str, on))}


def _day(value: Any) -> date:
    return value if isinstance(value, date) else date.fromisoformat(str(value))


def stored_days(roster: Roster) -> tuple[Year, ...]:
    return days_of(roster.congress.calendars)


def days_of(years: Iterable[Mapping[str, Any]]) -> tuple[Year, ...]:
    """Of years in stored form."""
    return tuple((int(y["year"]), tuple(map(_day, y["off"])), tuple(map(_day, y["on"]))) for y in years)
