"""Which group a matter goes to (docs/spec.md section 4, Routing)."""

from collections.abc import Mapping

from domain.case import Case
from domain.congress import LEVELS, Group
from domain.ids import GroupId, VillageId
from domain.roster import Roster


def groups_for(roster: Roster, village: VillageId | None, category: str = "") -> tuple[Group, ...]:
    """Those that take matters of that category from the village's town; where none does, those that serve the village."""
    found = roster.villages.get(village) if village is not None else None
    if found is None:
        return ()
    special = tuple(g for g in roster.live_groups() if category in g.categories and g.town in ("", found.town))
    return special or roster.groups_of_village(village)


def may_stay(roster: Roster, case: Case) -> frozenset[GroupId]:
    """The groups with which the case may be: those that serve its village, and those that take its category there."""
    found = (*roster.groups_of_village(case.village), *groups_for(roster, case.village, case.category))
    return frozenset(group.id for group in found)


def group_for(roster: Roster, village: VillageId | None, open_cases: Mapping[GroupId, int], category: str = "") -> Group | None:
    """Of those groups the one of the lowest level; of several the one with fewest open cases, then file order.

    None when no group serves it: the matter then waits in the secretary's queue.
    """
    groups = groups_for(roster, village, category)
    if not groups:
        return None
    order = {group.id: place for place, group in enumerate(groups)}
    return min(groups, key=lambda g: (LEVELS.index(g.level), open_cases.get(g.id, 0), order[g.id]))
