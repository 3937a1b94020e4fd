"""「分工」: who goes where on a visit day, as the leader of the group or its staff say (docs/spec.md section 5)."""

from dataclasses import dataclass

from domain.congress.congress import Group, Person
from domain.rights.rights import runs_group
from domain.values.errors import FieldError, NotAllowedError
from domain.values.ids import GroupId, PersonId, VillageId
from locales import visits as visits_words
from services.deed import tell
from services.deed.by import By
from services.deed.work import Work
from storage.days import CongressDay


@dataclass(frozen=True)
class Goes:
    """Who of the group goes to which of its villages on that day."""

    day: int
    group: GroupId
    person: PersonId
    village: VillageId


def led_groups(work: Work, by: By) -> list[Group]:
    """Groups whose plan, leave, activities and records for others are his: its leaders, its staff."""
    return [group for group in work.roster.live_groups() if runs_group(by.persons, group)]


def led_group(work: Work, by: By, group_id: str) -> Group:
    """Raises NotAllowedError for a group he does not lead."""
    found = next((group for group in led_groups(work, by) if group.id == group_id), None)
    if found is None:
        raise NotAllowedError("plan")
    return found


def day_to_plan(work: Work, by: By, day_id: int, group_id: GroupId) -> tuple[CongressDay, Group]:
    """The day, and his group. Raises NotAllowedError and FieldError."""
    group, day = work.roster.groups.get(group_id), work.days.get(day_id)
    if not runs_group(by.persons, group):
        raise NotAllowedError("plan")
    if day is None or group is None:
        raise FieldError("day" if day is None else "group", "no_choice")
    return day, group


def member_to_plan(work: Work, group: Group, person_id: PersonId) -> Person:
    """Raises FieldError for one who is not in the group."""
    person = work.roster.people.get(person_id)
    if person is None or group.id not in person.groups:
        raise FieldError("person", "no_choice")
    return person


def plan_visit(work: Work, by: By, goes: Goes) -> Person:
    """He hears of it, unless he says it of himself. Returns who goes."""
    day, group = day_to_plan(work, by, goes.day, goes.group)
    person = member_to_plan(work, group, goes.person)
    if goes.village not in group.villages:
        raise FieldError("village", "no_choice")
    work.days.assign(day.id, person.id, goes.village, group.villages)
    if person.handle != by.account:
        tell.to_person(work, person, visits_words.you_go(work.staff_words(), day.held_on, work.roster.village_name(goes.village)))
    return person
