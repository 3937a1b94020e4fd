"""A group whose leader's seat ended asks the secretary for a new one (docs/spec.md section 2)."""

from collections.abc import Collection
from dataclasses import dataclass

from domain.congress.congress import Group, Person
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.errors import FieldError, RefusedError
from domain.values.ids import GroupId, PersonId
from locales import seats as words
from services.case.act import allowed_in_congress
from services.deed import tell
from services.deed.by import By
from services.deed.work import Work


@dataclass(frozen=True)
class OneGroup:
    group: GroupId


@dataclass(frozen=True)
class Leads:
    """Who shall lead which group."""

    group: GroupId
    person: PersonId


def leaderless(work: Work) -> list[Group]:
    """Groups that name a leader whose seat ended, or name none."""
    return [group for group in work.roster.live_groups() if not _has_seat(work, group.leader)]


def _led_by(work: Work, group: Group) -> PersonId | None:
    """Who leads it by its row; of one that names nobody now, who led it when this deed began."""
    before = work.roster_before.groups.get(group.id) if work.roster_before is not None else None
    return group.leader or (before.leader if before is not None else None)


def _has_seat(work: Work, person_id: PersonId | None) -> bool:
    person = work.roster.people.get(person_id) if person_id else None
    return person is not None and person.status != "ended"


def ask(work: Work, gone: Collection[PersonId]) -> None:
    """For each group one of them led: the secretary reads it once, with a button."""
    t, rows = work.staff_words(), work.roster.people
    for group in leaderless(work):
        led = _led_by(work, group)
        if led is None or led not in gone:
            continue
        deputy = rows[group.deputy_leader] if group.deputy_leader and _has_seat(work, group.deputy_leader) else None
        said = words.leader_gone(t, group.name, rows[led].name, deputy.name if deputy is not None else "")
        key = f"leader-gone:{group.id}:{led}"
        tell.to_secretary(work, said, [[(t(words.b_new_leader), Button("nl_ask", 0, packed(OneGroup(group.id))))]], dedupe_key=key)


def who_could(work: Work, by: By, group_id: GroupId) -> list[Person]:
    """Its deputies with a seat; the deputy leader first. Raises NotAllowedError, FieldError, and RefusedError for one that has a leader."""
    allowed_in_congress(work, by, "people")
    group = work.roster.groups.get(group_id)
    if group is None or not group.lives:
        raise FieldError("group", "no_choice")
    if _has_seat(work, group.leader):
        raise RefusedError("leader_known")
    members = [person for person in work.roster.members(group.id) if person.has_rights]
    return sorted(members, key=lambda person: person.id != group.deputy_leader)


def set_leader(work: Work, by: By, wanted: Leads) -> tuple[Group, Person]:
    """He leads from now on; he and the group hear it."""
    person = next((one for one in who_could(work, by, wanted.group) if one.id == wanted.person), None)
    if person is None:
        raise FieldError("person", "no_choice")
    data = dict(work.rows.section("groups")[wanted.group].data) | {"leader": person.id}
    if data.get("deputy_leader") == person.id:
        data.pop("deputy_leader")
    work.rows.revise("groups", wanted.group, data=data)
    work.rows.moved()
    work.roster_changed()
    group, t = work.roster.groups[wanted.group], work.staff_words()
    tell.to_person(work, person, words.you_lead(t, group.name))
    tell.to_group(work, group, words.leads_now(t, group.name, person.name))
    return group, person
