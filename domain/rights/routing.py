"""Which group a matter goes to (docs/spec.md section 4, Routing)."""

from collections.abc import Iterable, Mapping

from domain.cases.case import Case
from domain.congress.congress import LEVELS, Congress, Group, Person
from domain.rights.roster import Roster
from domain.values.ids import GroupId, VillageId


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
    """Of those groups the one of the level that `routing` of the town file names first, else of the lowest; of several the one with
    fewest open cases, then file order.

    None when no group serves it: the matter then waits in the secretary's queue.
    """
    groups = groups_for(roster, village, category)
    if not groups:
        return None
    order = {group.id: place for place, group in enumerate(groups)}
    return min(groups, key=lambda g: (_place(roster.congress, g.level), open_cases.get(g.id, 0), order[g.id]))


def _place(congress: Congress, level: str) -> int:
    """Levels that are not named come after those that are: nothing waits for want of a group."""
    return congress.routing.index(level) if level in congress.routing else len(congress.routing) + LEVELS.index(level)


def told_at_first(roster: Roster, case: Case, members: Iterable[Person]) -> list[Person]:
    """Of a group's deputies who are told of the case in private: those of the levels that `routing` names, who leads the group, who has the
    case in hand, whom it names or was handed to; where none of these levels can be told, and where it names none, all."""
    everybody, group = list(members), roster.group_of(case)
    levels = set(roster.congress.routing)
    named = [person for person in everybody if not levels.isdisjoint(person.levels)]
    if not any(person.reachable and person.has_rights for person in named):
        return everybody
    heads = {group.leader, group.deputy_leader} if group is not None else set()
    his = {case.claimer, case.named_deputy, case.key_lead, *case.handed_up_to, *heads}
    return [person for person in everybody if person in named or person.id in his]
