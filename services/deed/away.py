"""Which cases are kept from somebody, as conditions of a list: the same as `domain.kept.kept_out`."""

from typing import Any

from domain.congress import Person
from domain.roster import Roster
from storage.lists import kept_away


def away_from(roster: Roster, persons: tuple[Person, ...]) -> tuple[Any, ...]:
    """Conditions that leave out what any of these roster rows of one account must not see."""
    live = [person for person in persons if person.has_rights]
    officials = [person for person in live if person.kind == "deputy"]
    villages = [village for village in roster.villages if any(person.official_in(village) for person in officials)]
    return kept_away(sorted({one for person in persons for one in person.ids}), villages)
