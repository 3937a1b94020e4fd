"""「上报」 and 「直通车」: to the presidium, the county's group or secretary; the claimer stays the voter's contact (docs/spec.md section 4)."""

from domain.case import Case
from domain.ids import PersonId
from domain.kept import kept_out
from domain.roster import LEVELS, Person
from domain.stand_ins import secretaries_of
from domain.towns import of_town, town_of_case
from storage.work import Work


def addressees(work: Work, case: Case) -> list[tuple[Person, str]]:
    """To whom a case may be handed up, nearest first, each with his office: linked presidium member, chairs, leaders
    of higher groups that serve the village, the secretary."""
    roster = work.roster
    group = roster.groups.get(case.group) if case.group else None
    level = LEVELS.index(group.level) if group is not None and group.level in LEVELS else 0
    found: dict[PersonId, tuple[Person, str]] = {}

    def add(person: Person | None, office: str) -> None:
        if person is not None and person.has_rights and not kept_out(person, case) and person.id not in case.handed_up_to:
            found.setdefault(person.id, (person, office))

    linked = roster.people.get(group.linked_presidium) if group is not None and group.linked_presidium else None
    add(linked, "linked_presidium")
    for chair in of_town(roster, roster.chairs(), town_of_case(roster, case)):
        add(chair, chair.presidium_role or chair.role)
    for higher in roster.groups_of_village(case.village):
        if higher.level in LEVELS and LEVELS.index(higher.level) > level and higher.leader:
            add(roster.people.get(higher.leader), f"group:{higher.name}")
    for secretary in secretaries_of(roster, case):
        add(secretary, "secretary")
    return list(found.values())
