"""What handling units are called where several towns of a county have one of a name (水利站), also in what was written down before
such a one was called with its town (domain/congress/by_its_town.py)."""

from collections.abc import Iterator, Mapping
from typing import Any

from domain.congress.congress import Unit
from domain.rights.roster import Roster
from domain.values.ids import GroupId


def names_of(unit: Unit) -> tuple[str, ...]:
    """As it is called; one that is called with its town also without."""
    return (unit.name, unit.written) if unit.written else (unit.name,)


def known_names(roster: Roster) -> frozenset[str]:
    """All of them, as figures have them: blanks made even."""
    return frozenset(_even(name) for unit in roster.units.values() for name in names_of(unit))


def name_now(roster: Roster, unit: str, name: str) -> str:
    """What a unit is called now that was written down under this id and name; any other, as it was written."""
    found = roster.units.get(unit)
    return found.name if found is not None and name == found.written else name


def name_in(roster: Roster, name: str, group: str) -> str:
    """The same where only the name was kept, and the group that had the case (empty: none): the unit of its town."""
    of = roster.groups.get(GroupId(group))
    return _by_town(roster).get((name, of.town), name) if of is not None else name


def wanted(roster: Roster, name: str) -> dict[str, Any]:
    """As the register looks for a unit by its whole name (domain/rights/wanted.py): by a name that several towns' units have, all of
    theirs. Empty where the roster has none of it."""
    found = [unit for unit in roster.units.values() if name in names_of(unit)]
    exact = next((unit for unit in found if unit.name == name), None)
    if exact is None:
        return {"unit_part": name} if found else {}
    groups = tuple(group.id for group in roster.groups.values() if group.town == exact.town) if exact.written else ()
    return {"unit": name, "unit_before": _even(exact.written), "unit_groups": groups}


def _by_town(roster: Roster) -> Mapping[tuple[str, str], str]:
    """What the unit of a town is called, by the name it bears in the file and its town; only where that is another."""
    found: dict[tuple[str, str], str] | None = roster.worked_out.get("units_by_town")
    if found is None:
        found = roster.worked_out["units_by_town"] = dict(_parted(roster))
    return found


def _parted(roster: Roster) -> Iterator[tuple[tuple[str, str], str]]:
    return (((_even(unit.written), unit.town), _even(unit.name)) for unit in roster.units.values() if unit.written)


def _even(name: str) -> str:
    return " ".join(name.split())
