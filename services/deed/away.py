"""Which cases are kept from somebody, for a list: the same as `domain.kept.kept_out`."""

from domain.congress import Person
from domain.kept import Away
from domain.roster import Roster


def away_from(roster: Roster, persons: tuple[Person, ...]) -> Away:
    """What any of these roster rows of one account must not see."""
    officials = [person for person in persons if person.has_rights and person.kind == "deputy"]
    villages = [village for village in roster.villages if any(person.official_in(village) for person in officials)]
    return Away(tuple(sorted({one for person in persons for one in person.ids})), tuple(villages))
