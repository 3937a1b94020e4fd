"""`/people`: who is linked, new links, leave, 停用, the end of a seat (docs/spec.md section 8)."""

from domain.ids import GroupId, Handle, PersonId
from domain.rights import may_in_congress, runs_group
from domain.roster import Person
from locales import desk, lists
from services.deed import portions, tell
from services.desk import name_claimer
from storage.work import Work


def groups_of(work: Work, persons: tuple[Person, ...]) -> list[GroupId]:
    groups = [g for g in work.roster.groups.values() if g.merged_into is None]
    if may_in_congress(work.roster, persons, "people"):
        return [g.id for g in groups]
    return [g.id for g in groups if runs_group(persons, g)]


def may_manage(work: Work, persons: tuple[Person, ...], person: Person) -> bool:
    """The secretary everybody, a leader the others of his groups."""
    own = person.id in {p.id for p in persons}
    led = person.kind == "deputy" and bool(set(groups_of(work, persons)) & set(person.groups))
    return may_in_congress(work.roster, persons, "people") or (led and not own)


def hand_over(work: Work, data: portions.Data) -> portions.Left | None:
    """His next cases go to the colleague, as long as both serve and the asker may order it."""
    t, person = work.staff_words(), work.roster.people.get(PersonId(data["person"]))
    other, askers = work.roster.people.get(PersonId(data["other"])), work.roster.persons_of(Handle(data["account"]))
    if person is None or other is None or not askers or not may_manage(work, askers, person):
        return None
    if not other.has_rights:
        work.say(data["chat"], lists.stood_in_for_some(t, other.name, data["count"]))
        return None
    cases = work.next_cases.in_hand_of(person.id, data["after"], portions.CASES)
    wanted = [case for case in cases if other in name_claimer.nameable(work, case)]
    portions.each(work, "stand_in", wanted, lambda case: name_claimer.hand_over(work, case, other, askers[0].id))
    if wanted:
        tell.to_person(work, other, desk.stands_in_for(t, person.name, [case.number for case in wanted]))
    count = data["count"] + len(wanted)
    if len(cases) == portions.CASES:
        return portions.Left({**data, "after": cases[-1].id, "count": count})
    work.say(data["chat"], desk.stood_in(t, other.name, count))
    return None
