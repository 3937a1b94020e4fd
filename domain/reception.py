"""Where and when deputies sit for whoever comes."""

from domain.roster import Roster
from domain.visit_days import DayRule


def place_of(roster: Roster, rule: DayRule) -> tuple[str, str]:
    """The place, a station by its name and address, and the hours."""
    station = roster.stations.get(rule.place)
    return (f"{station.name}（{station.address}）" if station else rule.place), rule.time
