"""Where and when deputies sit for whoever comes: the rota, a row a day and station (docs/town-file.md)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.congress.congress import Congress, Person
from domain.congress.working_days import day_of_month
from domain.rights.roster import Roster
from domain.values.ids import PersonId
from domain.visits.visit_days import DayRule, rule_of

AGAIN = "="


@dataclass(frozen=True)
class Rota:
    """One row of the rota. `key`: empty for the month's own day (at the rule's own place if one is, nearest to the rule's day), the
    station for every further one, AGAIN and its date for one that came when the month's own day was over."""

    key: str
    on: date | None
    station: str
    deputies: tuple[PersonId, ...]
    stand_in: PersonId | None


@dataclass(frozen=True)
class Place:
    """One reception day as the rota names it; `moved`: by staff, with who sits there."""

    month: str
    key: str
    on: date
    moved: bool = False


def rota_of_month(congress: Congress, month: str) -> tuple[Rota, ...]:
    """Two rows of one month are two duties: each with its day, its place and its people."""
    return tuple(_row(key, row) for key, row in keyed_rows(congress, month))


def keyed_rows(congress: Congress, month: str) -> list[tuple[str, Mapping[str, Any]]]:
    """The rows of that month as they are stored, each with its key, by date."""
    rows = [row for row in congress.duty_rota if str(row.get("month")) == month]
    rows.sort(key=lambda row: str(row.get("date") or ""))
    main = min(range(len(rows)), key=lambda n: _from_own_day(congress, month, rows[n]), default=0)
    keys: dict[str, Mapping[str, Any]] = {}
    for n, row in enumerate(rows):
        key = "" if n == main else str(row.get("station") or "")
        while n != main and (not key or key in keys):
            key += "+"
        keys[key] = row
    return list(keys.items())


def _stored_row(congress: Congress, place: Place) -> Mapping[str, Any] | None:
    """Who was to sit on another date does not sit on this one, unless staff moved it: then he goes along. A further day keeps its row by
    its date, whatever other rows come or go."""
    rows, on = dict(keyed_rows(congress, place.month)), place.on.isoformat()
    row = rows.get(place.key)
    if row is not None and (place.moved or row.get("date") in (None, on)):
        return row
    return next((row for row in rows.values() if row.get("date") == on), None) if place.key else None


def _from_own_day(congress: Congress, month: str, row: Mapping[str, Any]) -> tuple[bool, int]:
    """How far it is from the month's own day: its place, and its days."""
    rule = rule_of(congress, "reception")
    if rule is None or not row.get("date"):
        return False, 0
    usual = day_of_month(int(month[:4]), int(month[5:]), rule.day)
    return row.get("station") != rule.place, abs((date.fromisoformat(str(row["date"])) - usual).days)


def months_with_rows(congress: Congress) -> list[str]:
    """Months for which the rota names somebody, in order."""
    return sorted({str(row["month"]) for row in congress.duty_rota if row.get("month") and row.get("deputies")})


def with_deputies(congress: Congress, place: Place, deputies: Sequence[PersonId]) -> list[Mapping[str, Any]]:
    """The whole rota with these people on that day; a row of its own where there was none."""
    known = _stored_row(congress, place)
    rule = rule_of(congress, "reception")
    if known is None:
        made = {
            "month": place.month,
            "date": place.on.isoformat(),
            "station": place.key.split(AGAIN)[0].rstrip("+") or (rule.place if rule is not None else ""),
            "deputies": list(deputies),
        }
        return [*congress.duty_rota, made]
    return [{**row, "deputies": list(deputies)} if row is known else row for row in congress.duty_rota]


def _row(key: str, row: Mapping[str, Any]) -> Rota:
    on, stand_in = row.get("date"), row.get("stand_in")
    deputies = tuple(PersonId(str(one)) for one in row.get("deputies") or ())
    day = date.fromisoformat(str(on)) if on else None
    return Rota(key, day, str(row.get("station") or ""), deputies, PersonId(str(stand_in)) if stand_in else None)


def rota_on(congress: Congress, month: str, key: str) -> Rota | None:
    """The row for one reception day."""
    row = dict(keyed_rows(congress, month)).get(key)
    return _row(key, row) if row is not None else None


def row_held(congress: Congress, place: Place) -> Rota | None:
    """The row for a day as it is held."""
    row = _stored_row(congress, place)
    return _row(place.key, row) if row is not None else None


def station_of(roster: Roster, rule: DayRule, rota: Rota | None = None) -> str:
    """The station's id, or the rule's place in words. `rota`: of this day; one that names no station of the roster is as the rule says."""
    return rota.station if rota is not None and rota.station in roster.stations else rule.place


def place_of(roster: Roster, rule: DayRule, rota: Rota | None = None) -> tuple[str, str]:
    """The place, a station by its name and address, and the hours."""
    return in_words(roster, station_of(roster, rule, rota)), rule.time


def in_words(roster: Roster, place: str) -> str:
    """A station of the roster by its name and address; another place as it is written."""
    station = roster.stations.get(place)
    return f"{station.name}（{station.address}）" if station else place


def place_off_days(roster: Roster, writer: Person | None) -> str:
    """Where a visitor comes on a day without a reception: a deputy writes him down at the station of his group, staff at the rule's own place."""
    rule = rule_of(roster.congress, "reception")
    own = rule.place if rule is not None else ""
    groups = [roster.groups[g] for g in writer.groups if g in roster.groups] if writer is not None and writer.kind == "deputy" else []
    return in_words(roster, next((group.station for group in groups if group.station), None) or own)
