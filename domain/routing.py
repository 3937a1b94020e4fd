"""Which group a matter goes to (docs/spec.md section 4, Routing)."""

from collections.abc import Mapping

from domain.congress import LEVELS, Group
from domain.ids import GroupId, VillageId
from domain.roster import Roster


def group_for(roster: Roster, village: VillageId | None, open_cases: Mapping[GroupId, int]) -> Group | None:
    """The group of the lowest level that serves the village; of several the one with fewest open cases, then file order.

    None when no group serves it: the matter then waits in the secretary's queue.
    """
    groups = roster.groups_of_village(village)
    if not groups:
        return None
    order = {group.id: place for place, group in enumerate(groups)}
    return min(groups, key=lambda g: (LEVELS.index(g.level), open_cases.get(g.id, 0), order[g.id]))
