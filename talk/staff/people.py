"""`/people`: the people of the roster on the phone (docs/spec.md section 8)."""

import re
from typing import Any

from domain.buttons import Button
from domain.dates import date_in
from domain.errors import NotAllowedError
from domain.ids import GroupId, PersonId
from domain.message import Incoming, Press
from domain.reminder import MIDNIGHT, at_local
from domain.rights import may_in_congress, officer_of
from domain.roster import Person
from locales import desk, texts
from services.deed import portions, tell
from services.staff import invites
from services.staff.end_person import end_person, free_cases
from services.staff.people import groups_of, hand_over, may_manage
from storage.reminders import Step
from storage.work import Work
from talk.asking.ask import ask

STAFF = "staff"


def show_people(work: Work, message: Incoming, rest: str) -> None:
    """`/people`: the groups; a leader sees his own group, for leave only."""
    persons = work.roster.persons_of(message.sender.handle)
    t = work.staff_words()
    groups = groups_of(work, persons)
    if not groups:
        work.say(message.chat_id, texts.who_may(t, "people"))
        return
    rows = [[(desk.group_line(t, work.roster.groups[g].name, *_linked(work, g)), Button("people", 0, g))] for g in groups]
    if may_in_congress(work.roster, persons, "people"):
        rows += [[(desk.b_staff(t), Button("people", 0, STAFF))], [(desk.b_update_roster(t), Button("roster_file"))]]
    work.say(message.chat_id, desk.people(t), rows[:95])


def _linked(work: Work, group: GroupId) -> tuple[int, int]:
    members = [p for p in work.roster.members(group) if p.has_rights]
    return sum(p.handle is not None for p in members), len(members)


def show_members(work: Work, press: Press) -> None:
    value = press.value
    t = work.staff_words()
    persons = work.roster.persons_of(press.sender.handle)
    if value != STAFF and value not in groups_of(work, persons):
        raise NotAllowedError("people")
    if value == STAFF and not may_in_congress(work.roster, persons, "people"):
        raise NotAllowedError("people")
    members = work.roster.members(GroupId(value)) if value != STAFF else [p for p in work.roster.people.values() if p.kind == "staff"]
    rows = [[(desk.person_line(t, p.name, p.status, linked=p.handle is not None), Button("person", 0, p.id))] for p in members]
    work.say(press.chat_id, desk.choose_person(t), rows[:95])


def _managed(work: Work, press_or_message: Any, person_id: str) -> tuple[Person, bool]:
    """The person, and whether the asker is the secretary. Raises NotAllowedError; nobody but staff handles a leader's leave."""
    persons = work.roster.persons_of(press_or_message.sender.handle)
    person = work.roster.people.get(PersonId(person_id))
    if person is None or not may_manage(work, persons, person):
        raise NotAllowedError("people")
    return person, may_in_congress(work.roster, persons, "people")


def _on_leave_by(work: Work, asker: Any, person_id: str) -> Person:
    """Whose leave it is, for who may set it: a leader's and a deputy leader's own is staff's. Raises NotAllowedError."""
    person, secretary = _managed(work, asker, person_id)
    groups = [work.roster.groups[g] for g in person.groups if g in work.roster.groups]
    led = any(person.id in (g.leader, g.deputy_leader) for g in groups)
    if led and not secretary and not any(officer_of(work.roster.persons_of(asker.sender.handle), g) for g in groups):
        raise NotAllowedError("leave")
    return person


def show_person(work: Work, press: Press) -> None:
    """One person with what can be done for him."""
    value = press.value
    person, secretary = _managed(work, press, value)
    t = work.staff_words()
    rows: list[list[tuple[str, Button]]] = []
    if person.kind == "deputy":
        rows.append([(desk.b_leave(t), Button("leave", 0, person.id)), (desk.b_leave_over(t), Button("leave_over", 0, person.id))])
        rows.append([(desk.b_stand_in(t), Button("stand_in", 0, person.id)), (desk.b_month(t), Button("person_month", 0, person.id))])
    if secretary:
        off = ("resume", desk.b_resume(t)) if person.status == "suspended" else ("suspend", desk.b_suspend(t))
        rows.append([(desk.b_new_link(t), Button("new_link", 0, person.id)), (off[1], Button(off[0], 0, person.id))])
        rows.append([(desk.b_end_seat(t), Button("end_seat", 0, person.id))])
    open_cases = work.cases.count_in_hand(person.id)
    words = desk.person_state(t, person.name, person.status, linked=person.handle is not None, cases=open_cases)
    if person.leave_from or person.leave_to:
        words += "\n" + desk.on_leave(t, person.leave_from, person.leave_to)
    work.say(press.chat_id, words, rows)


def _revise(work: Work, person: Person, **changes: Any) -> None:
    section = "deputies" if person.kind == "deputy" else "staff"
    row = work.rows.section(section)[person.id]
    work.rows.revise(section, person.id, data=dict(row.data) | changes)
    work.rows.moved()
    work.roster_changed()


def new_link(work: Work, press: Press) -> None:
    """A fresh personal link, to pass on by hand; using it ends the old account's rights."""
    value = press.value
    person, secretary = _managed(work, press, value)
    if not secretary:
        raise NotAllowedError("people")
    link, expires = invites.person_link(work, person)
    work.say(press.chat_id, desk.new_link(work.staff_words(), person.name, link, expires))


def suspend(work: Work, press: Press) -> None:
    """「停用」: no rights from now on; his open cases go to the group."""
    value = press.value
    person, secretary = _managed(work, press, value)
    if not secretary:
        raise NotAllowedError("people")
    if _last_secretary(work, press, person):
        return
    _revise(work, person, status="suspended")
    free_cases(work, person)
    work.tell(texts.setting_kept(work.staff_words()))
    _state_again(work, press, person)


def resume(work: Work, press: Press) -> None:
    value = press.value
    person, secretary = _managed(work, press, value)
    if not secretary:
        raise NotAllowedError("people")
    _revise(work, person, status="serving")
    work.tell(texts.setting_kept(work.staff_words()))
    _state_again(work, press, person)


def _state_again(work: Work, press: Press, person: Person) -> None:
    show_person(work, press.carrying(person.id))


def _last_secretary(work: Work, press: Press, person: Person) -> bool:
    """The last secretary goes only with a successor who has a linked account."""
    others = [p for p in work.roster.staff("secretary") if p.id != person.id and p.handle is not None]
    if person.role != "secretary" or person.kind != "staff" or others:
        return False
    work.tell(desk.last_secretary(work.staff_words()), alert=True)
    return True


def ask_end_seat(work: Work, press: Press) -> None:
    value = press.value
    person, secretary = _managed(work, press, value)
    if not secretary:
        raise NotAllowedError("people")
    if _last_secretary(work, press, person):
        return
    t = work.staff_words()
    rows = [[(desk.b_end_yes(t), Button("end_yes", 0, person.id)), (texts.b_cancel(t), Button("person", 0, person.id))]]
    work.say(press.chat_id, desk.ask_end_seat(t, person.name), rows)


def end_seat(work: Work, press: Press) -> None:
    """The seat ends: no rights, no link; his open cases go to the group, history keeps his name."""
    value = press.value
    person, secretary = _managed(work, press, value)
    if not secretary:
        raise NotAllowedError("people")
    if _last_secretary(work, press, person) or person.status == "ended":
        return
    end_person(work, person)
    work.say(press.chat_id, desk.seat_ended(work.staff_words(), person.name))


def ask_stand_in(work: Work, press: Press) -> None:
    """「请人代办」: a colleague of the group takes over what he has in hand."""
    value = press.value
    person, _ = _managed(work, press, value)
    t = work.staff_words()
    others = dict.fromkeys(p for g in person.groups for p in work.roster.members(g) if p.id != person.id and p.has_rights)
    free = [p for p in others if not p.on_leave(work.today)]
    rows = [
        [(desk.member_line(t, p.name, p.job, linked=p.handle is not None), Button("stands_in", 0, f"{person.id}:{p.id}"))] for p in free
    ]
    work.say(press.chat_id, desk.ask_stand_in(t, person.name), rows[:90])


def stand_in(work: Work, press: Press) -> None:
    """Every open case he has claimed is handed to the colleague, save those kept from that one or about himself."""
    value = press.value
    person_id, _, other_id = value.partition(":")
    person, _ = _managed(work, press, person_id)
    t = work.staff_words()
    other = work.roster.people.get(PersonId(other_id))
    if other is None or not other.has_rights or not set(other.groups) & set(person.groups) or other.id == person.id:
        work.tell(texts.old_button(t), alert=True)
        return
    account = press.sender.handle
    portions.begin(work, "stand_in", hand_over, person=person.id, other=other.id, account=account, chat=press.chat_id, after=0, count=0)


def show_month(work: Work, press: Press) -> None:
    """What he did this month, from the events he acted in."""
    value = press.value
    person, _ = _managed(work, press, value)
    first = work.today.replace(day=1)
    counts = work.histories.acts_of(person.id, at_local(first, MIDNIGHT, work.roster.congress))
    work.say(press.chat_id, desk.month_of(work.staff_words(), person.name, first, counts))


_DAYS = re.compile(r"到|至|~|—|–|--| - ")


def ask_leave(work: Work, press: Press) -> None:
    """「请假」: from when to when; rights stay, nags and 指派 spare him."""
    value = press.value
    person = _on_leave_by(work, press, value)
    ask(work, press, "leave_days", desk.ask_leave(work.staff_words(), person.name), person=person.id)


def take_leave(work: Work, message: Incoming, step: Step) -> None:
    person = _on_leave_by(work, message, str(step.data["person"]))
    t = work.staff_words()
    days = [date_in(part, work.today) for part in _DAYS.split(message.text)][:2]
    first, last = (days[0], days[-1]) if days else (None, None)
    if first is None or last is None or last < first:
        ask(work, message, "leave_days", desk.bad_leave(t, work.today), person=person.id)
        return
    _revise(work, person, leave={"from": first.isoformat(), "to": last.isoformat()})
    work.say(message.chat_id, desk.leave_kept(t, person.name, first, last), reply_to=message.message_id)
    tell.to_person(work, work.roster.people[person.id], desk.your_leave(t, first, last))


def leave_over(work: Work, press: Press) -> None:
    value = press.value
    person = _on_leave_by(work, press, value)
    changes: dict[str, Any] = {"leave": None}
    if person.status == "on_leave":
        changes["status"] = "serving"
    _revise(work, person, **changes)
    work.tell(texts.setting_kept(work.staff_words()))
    _state_again(work, press, person)
