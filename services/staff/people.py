"""What becomes of the people of the roster: leave, 停用, the end of a seat, a new link, who stands in (docs/spec.md section 8)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.congress.congress import Person
from domain.rights.rights import may_in_congress, officer_of, runs_group
from domain.values.errors import FieldError, NotAllowedError, RefusedError
from domain.values.ids import GroupId, Handle, PersonId
from locales import leaves
from locales import staff as staff_words
from services.case.act import allowed_in_congress
from services.deed import portions, tell
from services.deed.by import By
from services.deed.work import Work
from services.staff import invites, left_behind, stand_in_later, stood_in_for, suspended
from services.staff.end_person import end_person, free_cases, tell_led


@dataclass(frozen=True)
class StandsIn:
    """`other` takes over what `person` has in hand."""

    person: PersonId
    other: PersonId


AT_ONCE = 10
"""Matters beside which the promises are handed over in the same portion."""


@dataclass(frozen=True)
class StoodIn:
    """So many matters and promises are in the hands of `other`, and so many suggestions are followed by him; where his rights ended on the
    way, only some of them."""

    other: Person
    count: int
    whole: bool = True
    suggestions: int = 0
    begins: date | None = None
    """He takes over on that day only, with the leave."""


def groups_of(work: Work, by: By) -> list[GroupId]:
    """Groups whose people he may see: every one for the secretary, his own for a leader."""
    whole = may_in_congress(work.roster, by.persons, "people")
    return [group.id for group in work.roster.live_groups() if whole or runs_group(by.persons, group)]


def may_manage(work: Work, by: By, person: Person) -> bool:
    """The secretary everybody, a leader the others of his groups."""
    own = person.id in {p.id for p in by.persons}
    led = person.kind == "deputy" and bool(set(groups_of(work, by)) & set(person.groups))
    return may_in_congress(work.roster, by.persons, "people") or (led and not own)


def managed(work: Work, by: By, person_id: PersonId) -> Person:
    """Raises NotAllowedError for one who is not his to manage."""
    person = work.roster.people.get(person_id)
    if person is None or not may_manage(work, by, person):
        raise NotAllowedError("people")
    return person


def whose_leave(work: Work, by: By, person_id: PersonId) -> Person:
    """The same for leave: a leader's and a deputy leader's own is staff's to set. Raises NotAllowedError."""
    person = managed(work, by, person_id)
    groups = [work.roster.groups[g] for g in person.groups if g in work.roster.groups]
    led = any(person.id in (g.leader, g.deputy_leader) for g in groups)
    staff = may_in_congress(work.roster, by.persons, "people") or any(officer_of(by.persons, g) for g in groups)
    if led and not staff:
        raise NotAllowedError("leave")
    return person


def may_go(work: Work, by: By, person_id: PersonId) -> Person:
    """Whose rights the secretary may end. Raises NotAllowedError, and RefusedError for the last secretary: she goes only with a
    successor who has a linked account."""
    allowed_in_congress(work, by, "people")
    person = managed(work, by, person_id)
    others = [p for p in work.roster.staff("secretary") if p.id != person.id and p.handle is not None]
    if person.kind == "staff" and person.role == "secretary" and not others:
        raise RefusedError("last_secretary")
    return person


def suspend(work: Work, by: By, person_id: PersonId) -> Person:
    """「停用」: no rights from now on; his open cases go to the group."""
    person = may_go(work, by, person_id)
    found = left_behind.behind(work, person)
    suspended.tell_him(work, person)
    _revise(work, person, status="suspended")
    free_cases(work, person)
    tell_led(work, {person.id: person.name})
    left_behind.tell_left(work, [found], besides=by.account)
    return work.roster.people[person.id]


def resume(work: Work, by: By, person_id: PersonId) -> Person:
    """「恢复」: he serves again."""
    allowed_in_congress(work, by, "people")
    before = managed(work, by, person_id)
    person = _revise(work, before, status="serving")
    if before.status == "suspended":
        suspended.tell_he_is_back(work, person, besides=by.account)
    return person


def end_seat(work: Work, by: By, person_id: PersonId) -> Person:
    """No rights, no link; his open cases go to the group, history keeps his name."""
    person = may_go(work, by, person_id)
    if person.status == "ended":
        raise RefusedError("already_so")
    end_person(work, person, by.account)
    return work.roster.people[person.id]


def new_link(work: Work, by: By, person_id: PersonId) -> invites.Link:
    """A fresh personal link, to pass on by hand; using it ends the old account's rights."""
    allowed_in_congress(work, by, "people")
    return invites.person_link(work, managed(work, by, person_id))


def leave(work: Work, by: By, person_id: PersonId, *, first: date, last: date) -> Person:
    """From the first to the last day, local dates, nags and 指派 spare him; his rights stay, and he hears of it.

    One that overlaps his present one takes its place. Beside one that is still to be there is room for no other: RefusedError.
    """
    return set_leave(work, whose_leave(work, by, person_id), (first, last), besides=by.account)


def set_leave(work: Work, person: Person, days: tuple[date, date], *, besides: Handle) -> Person:
    """The same once it is known that it may be; `besides`: who is answered himself, and reads what it leaves behind."""
    first, last = days
    if last < first:
        raise FieldError("last", "leave_backwards")
    if is_apart(work, person, first, last):
        raise RefusedError("other_leave", first=person.leave_from, last=person.leave_to)
    if person.leave_to is None or person.leave_to < work.today:
        stood_in_for.is_back(work, person)
    person = _revise(work, person, leave={"from": first.isoformat(), "to": last.isoformat()})
    if person.id not in {one.id for one in work.roster.persons_of(besides)}:
        tell.to_person(work, person, staff_words.your_leave(work.staff_words(), first, last))
    stand_in_later.move(work, person)
    left_behind.tell_left(work, [left_behind.behind(work, person, max(first, work.today), last)], leave=True, besides=besides)
    return person


def is_apart(work: Work, person: Person, first: date, last: date) -> bool:
    """Whether he has a leave with an end that is not over, and these days have none of its days."""
    if person.leave_from is None or person.leave_to is None or person.leave_to < work.today:
        return False
    return last < person.leave_from or person.leave_to < first


def leave_over(work: Work, by: By, person_id: PersonId) -> Person:
    """He is back, whatever day his leave was to end; nobody takes over at a beginning that does not come."""
    person = whose_leave(work, by, person_id)
    if person.leave_to is not None and person.leave_to >= work.today and person.id not in {p.id for p in by.persons}:
        tell.to_person(work, person, work.staff_words()(leaves.taken_back))
    return end_leave(work, person)


def end_leave(work: Work, person: Person) -> Person:
    """The same once it is known that it may be."""
    stand_in_later.drop(work, person)
    stood_in_for.is_back(work, person)
    back = {"status": "serving"} if person.status == "on_leave" else {}
    return _revise(work, person, leave=None, **back)


def _revise(work: Work, person: Person, **changes: Any) -> Person:
    """His row of the roster with these fields changed."""
    section = "deputies" if person.kind == "deputy" else "staff"
    row = work.rows.section(section)[person.id]
    work.rows.revise(section, person.id, data=dict(row.data) | changes)
    work.rows.moved()
    work.roster_changed()
    return work.roster.people[person.id]


def who_could(work: Work, person: Person) -> list[Person]:
    """Colleagues of his groups who have their rights and no leave today."""
    others = dict.fromkeys(p for g in person.groups for p in work.roster.members(g) if p.id != person.id and p.has_rights)
    return [p for p in others if not p.on_leave(work.today)]


def stand_in(work: Work, by: By, wanted: StandsIn) -> StoodIn | None:
    """Every open case he has claimed and every promise he follows is handed to the colleague, save those kept from that one or about
    himself; while he is on leave his suggestions are followed by him too.

    For a leave that is still to come, all of it when it begins. None: there are so many that it goes on by itself, and who ordered it hears when it is done.
    """
    person, other = managed(work, by, wanted.person), work.roster.people.get(wanted.other)
    if other is None or not other.has_rights or not set(other.groups) & set(person.groups) or other.id == person.id:
        raise FieldError("other", "no_choice")
    data = {"person": person.id, "other": other.id, "account": by.account, "after": 0, "count": 0}
    if stand_in_later.to_come(work, person):
        stand_in_later.put(work, person, data)
        return StoodIn(other, 0, begins=person.leave_from)
    done, left = _hand_some(work, data)
    portions.put(work, "stand_in", left)
    return done


def hand_over(work: Work, data: portions.Data) -> portions.Left | None:
    """His next cases go to the colleague, as long as both serve and the asker may order it."""
    if not stand_in_later.begins(work, data):
        return None
    done, left = _hand_some(work, stand_in_later.begun(data))
    if done is not None:
        work.say(data.get("chat", data["account"]), stood_in_words(work, done))
    return left


def stood_in_words(work: Work, done: StoodIn) -> str:
    t = work.staff_words()
    if done.begins is not None:
        return staff_words.stood_in_later(t, done.other.name, done.begins)
    if not done.whole:
        return staff_words.stood_in_for_some(t, done.other.name, done.count)
    return staff_words.stood_in(t, done.other.name, done.count, done.suggestions)


def _hand_some(work: Work, data: portions.Data) -> tuple[StoodIn | None, portions.Left | None]:
    """What came of it once it is over, and what is left to do."""
    person, other = (work.roster.people.get(PersonId(data[name])) for name in ("person", "other"))
    askers = work.roster.persons_of(Handle(data["account"]))
    if person is None or other is None or not askers or not may_manage(work, By(askers, Handle(data["account"])), person):
        return None, None
    if not other.has_rights:
        return StoodIn(other, data["count"], whole=False), None
    promised = bool(data.get("promises"))
    found = work.next_cases.promised_by if promised else work.next_cases.in_hand_of
    cases = found(person.id, data["after"], portions.CASES)
    count = data["count"] + stood_in_for.hand(work, (person, other), askers, cases)
    if len(cases) == portions.CASES:
        return None, portions.Left({**data, "after": cases[-1].id, "count": count})
    if not promised:
        return _hand_some(work, {**data, "promises": True, "after": 0, "count": count})
    return StoodIn(other, count, suggestions=stood_in_for.follow(work, person, other)), None
