"""In a county its towns are apart: whose chair, whose case (docs/glossary.md, Roles and Rights).

A town's chairs and presidium are those of its deputies; whoever belongs to no town is of the county itself and has all of it.
In the congress of one town nobody has a town of his own, and everybody is of the whole.
"""

from collections.abc import Collection, Iterable

from domain.cases.case import Case
from domain.congress.congress import Group, Person, Unit
from domain.rights.kept import kept_out
from domain.rights.roster import Roster
from domain.values.ids import GroupId, VillageId

CHAIRS = ("chair", "vice_chair")


def town_of(roster: Roster, person: Person) -> str:
    """The town whose deputy he is: as his row says, else the one in which all his groups are. Empty: of the whole congress."""
    if not roster.congress.towns:
        return ""
    if person.town:
        return person.town if person.town in roster.congress.towns else ""
    towns = {roster.groups[g].town for g in person.groups if g in roster.groups}
    return towns.pop() if len(towns) == 1 else ""


def town_of_case(roster: Roster, case: Case) -> str:
    return town_of_place(roster, case.group, case.village)


def town_of_place(roster: Roster, group: GroupId | None, village: VillageId | None = None) -> str:
    """The town of a group; of one that serves several (or of none) the village's."""
    found = roster.groups.get(group) if group else None
    if found is not None and found.town:
        return found.town
    place = roster.villages.get(village) if village else None
    return place.town if place is not None else ""


def units_for(roster: Roster, case: Case) -> list[Unit]:
    """Handling units for a case: of its category first, its town's own before the county's; never another town's."""
    town = town_of_case(roster, case) if roster.congress.towns else ""
    found = [unit for unit in roster.units.values() if not town or unit.town in ("", town)]
    return sorted(found, key=lambda unit: (case.category not in unit.categories, not unit.town))


def over(roster: Roster, person: Person, town: str) -> bool:
    """Whether an office of his reaches this town: his own, those of his area, or the whole congress."""
    if person.within and person.kind == "deputy":
        return town in person.within
    own = town_of(roster, person)
    return not own or own == town


def of_town(roster: Roster, people: Iterable[Person], town: str) -> list[Person]:
    """Those whose office reaches the town, its own first."""
    found = [person for person in people if over(roster, person, town)]
    return sorted(found, key=lambda person: not town_of(roster, person))


def chairs_over(roster: Roster, town: str) -> list[Person]:
    """The chair of a town, its vice chairs, then those of the county itself; never another town's."""
    chairs = sorted(roster.chairs(), key=lambda p: (not town_of(roster, p), "vice" in (p.presidium_role or p.role)))
    return [person for person in chairs if over(roster, person, town)]


def chair_of(roster: Roster, town: str, case: Case | None = None) -> Person | None:
    """The chair of a town (else its vice chair), else of the county itself. `case`: who may see it."""
    return next((person for person in chairs_over(roster, town) if case is None or not kept_out(person, case)), None)


def presidium_of(roster: Roster, case: Case) -> Person | None:
    """The linked presidium member of the case's group, else the chair of its town (docs/spec.md section 3, Second 不满意)."""
    group = roster.group_of(case)
    person = roster.people.get(group.linked_presidium) if group is not None and group.linked_presidium else None
    if person is not None and person.has_rights and not kept_out(person, case):
        return person
    return chair_of(roster, town_of_case(roster, case), case)


def chairs_case(roster: Roster, person: Person, case: Case) -> bool:
    """Whether the case is among those its chair sees, finds and leads: his town's; a member of the county's own presidium has all."""
    if not person.has_rights or not over(roster, person, town_of_case(roster, case)):
        return False
    return is_chair(person) or bool(roster.congress.towns and person.presidium_role and not town_of(roster, person))


def is_chair(person: Person) -> bool:
    return person.role in CHAIRS or person.presidium_role in CHAIRS


def leads_all(roster: Roster, person: Person) -> bool:
    """Whether the figures of every group are his: chairs of the whole congress, and the presidium of a county itself."""
    if not person.has_rights or person.within or town_of(roster, person):
        return False
    return is_chair(person) or bool(roster.congress.towns and person.presidium_role)


def chairs_group(roster: Roster, persons: Iterable[Person], group: Group) -> bool:
    """Whether one of these rows is a chair over the group's town, or the presidium member of its area."""
    return any(p.has_rights and (is_chair(p) or has_area(p)) and over(roster, p, group.town) for p in persons)


def works_for(roster: Roster, officer: Person, towns: Collection[str]) -> bool:
    """Whether an information officer works for one of these towns: by his groups, town or area; without any for all."""
    own = {*officer.within, *(roster.groups[group].town for group in officer.groups if group in roster.groups)}
    return not own or "" in own or not own.isdisjoint(towns)


def has_area(person: Person) -> bool:
    """Whether he is of the presidium and answers for an area of a county."""
    return person.kind == "deputy" and bool(person.presidium_role and person.within)
