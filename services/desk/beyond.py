"""Whether a question after a number names a place that is none of his who asks: then it is not said that there is nothing (docs/spec.md section 8)."""

from domain.congress.congress import Person
from domain.rights.sight import sight_of
from domain.rights.wanted import Wanted
from services.deed.work import Work


def is_beyond(work: Work, persons: tuple[Person, ...], wanted: Wanted) -> bool:
    """Of the groups, villages or town that are named none is of those whose matters he sees by his office."""
    sight = sight_of(work.roster, persons)
    villages = {*wanted.villages, *(wanted.area.villages if wanted.area is not None else ())}
    groups = {*wanted.groups, *(wanted.area.groups if wanted.area is not None else ())}
    groups |= {group.id for village in villages for group in work.roster.groups_of_village(village)} if not groups else set()
    if sight.everything or not (villages or groups):
        return False
    return groups.isdisjoint(sight.area.groups) and villages.isdisjoint(sight.area.villages)
