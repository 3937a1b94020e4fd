"""Who goes where on a visit day: leave asked for and decided, people and places chosen (docs/spec.md section 5)."""

from domain.buttons import Button, number_in
from domain.errors import NotAllowedError
from domain.ids import GroupId, PersonId, VillageId
from domain.message import Press
from domain.rights import officer_of
from domain.roster import Group, Person
from domain.visits import is_due
from locales import texts, visits
from services.deed import tell
from services.visits.notices import plan_of
from services.visits.who_goes import leads_group
from storage.visits import CongressDay
from storage.work import Work


def _day(work: Work, value: str) -> CongressDay | None:
    return work.days.get(number_in(value))


def ask_leave(work: Work, press: Press) -> None:
    """「请假」: the leader decides, the leader's own leave the staff; unanswered it does not count."""
    value = press.value
    t, day = work.staff_words(), _day(work, value)
    deputy = next((p for p in work.roster.persons_of(press.sender.handle) if p.kind == "deputy" and p.has_rights), None)
    if deputy is None or press.sender.anonymous:
        raise NotAllowedError("note")
    if day is None or work.local_date(work.acted_at) > day.held_on:
        work.tell(visits.leave_over(t), alert=True)
        return
    if not is_due(deputy, day.held_on):
        work.tell(visits.not_due(t), alert=True)
        return
    if (known := work.days.leave_of(day.id, deputy.id)) is not None:
        work.tell(visits.leave_known(t, known.status), alert=True)
        return
    work.days.ask_leave(day.id, deputy.id, work.acted_at)
    rows = [
        [
            (visits.b_allow(t), Button("vd_allow", 0, f"{day.id}:{deputy.id}:approved")),
            (visits.b_refuse(t), Button("vd_allow", 0, f"{day.id}:{deputy.id}:refused")),
        ]
    ]
    leaders = [p for p in _leaders(work, deputy) if p.id != deputy.id]
    led = deputy.id in {g.leader for g in work.roster.groups.values()}
    words = visits.leave_asked(t, deputy.name, day.held_on)
    if led or not tell.to_people(work, leaders, words, rows):
        tell.to_secretary(work, words, rows)
    work.tell(visits.leave_sent(t))


def _leaders(work: Work, person: Person) -> list[Person]:
    groups = [work.roster.groups[g] for g in person.groups if g in work.roster.groups]
    ids = [p for g in groups for p in (g.leader, g.deputy_leader) if p]
    return [work.roster.people[p] for p in dict.fromkeys(ids) if p in work.roster.people]


def decide_leave(work: Work, press: Press) -> None:
    value = press.value
    day_id, _, rest = value.partition(":")
    person_id, _, status = rest.partition(":")
    day, person, t = _day(work, day_id), work.roster.people.get(PersonId(person_id)), work.staff_words()
    persons = [p for p in work.roster.persons_of(press.sender.handle) if p.has_rights]
    if day is None or person is None or status not in ("approved", "refused"):
        work.tell(texts.old_button(t), alert=True)
        return
    leads = {p.id for p in _leaders(work, person)} & {p.id for p in persons} and person.id not in {p.id for p in persons}
    led = person.id in {g.leader for g in work.roster.groups.values()}
    staff = any(officer_of(tuple(persons), work.roster.groups.get(g)) for g in person.groups)
    if not (staff or (leads and not led)):
        raise NotAllowedError("leave")
    known = work.days.leave_of(day.id, person.id)
    if known is None or known.status != "asked":
        work.tell(texts.already_so(t), alert=True)
        return
    work.days.decide_leave(day.id, person.id, status, persons[0].id, work.acted_at)
    work.take_buttons(press.chat_id, press.message_id)
    words = visits.leave_decided(t, day.held_on, allowed=status == "approved")
    tell.to_person(work, person, words)
    work.tell(texts.setting_kept(t))


def ask_who(work: Work, press: Press) -> None:
    """「分工」: the leader says who goes where."""
    value = press.value
    day, group = _led(work, press, value)
    t = work.staff_words()
    if day is None or group is None:
        work.tell(texts.old_button(t), alert=True)
        return
    rows = [
        [(f"{p.name}：{work.roster.village_name(where)}", Button("vd_who", 0, f"{day.id}:{group.id}:{p.id}"))]
        for p, where in plan_of(work, day, group.id)
    ]
    work.say(press.chat_id, visits.ask_who(t), rows[:60])


def _led(work: Work, press: Press, value: str) -> tuple[CongressDay | None, Group | None]:
    """The day and the group of a button, for its leaders and staff. Raises NotAllowedError."""
    parts = value.split(":")
    day, group = _day(work, parts[0]), work.roster.groups.get(GroupId(parts[1] if len(parts) > 1 else ""))
    persons = tuple(p for p in work.roster.persons_of(press.sender.handle) if p.has_rights)
    if press.sender.anonymous or not leads_group(work, persons, group):
        raise NotAllowedError("plan")
    return day, group


def ask_where(work: Work, press: Press) -> None:
    value = press.value
    day, group = _led(work, press, value)
    person = work.roster.people.get(PersonId(value.split(":")[2] if value.count(":") > 1 else ""))
    t = work.staff_words()
    if day is None or group is None or person is None or group.id not in person.groups:
        work.tell(texts.old_button(t), alert=True)
        return
    buttons = [(work.roster.village_name(v), Button("vd_where", 0, f"{day.id}:{group.id}:{person.id}:{v}")) for v in group.villages]
    work.say(press.chat_id, visits.ask_where(t, person.name), [buttons[n : n + 2] for n in range(0, len(buttons), 2)][:45])


def assign(work: Work, press: Press) -> None:
    value = press.value
    day, group = _led(work, press, value)
    parts = value.split(":")
    t = work.staff_words()
    person = work.roster.people.get(PersonId(parts[2] if len(parts) > 2 else ""))
    village = VillageId(parts[3] if len(parts) > 3 else "")
    if day is None or group is None or person is None or group.id not in person.groups or village not in group.villages:
        work.tell(texts.old_button(t), alert=True)
        return
    work.days.assign(day.id, person.id, village)
    work.take_buttons(press.chat_id, press.message_id)
    work.tell(visits.assigned(t, person.name, work.roster.village_name(village)))
    if person.handle != press.sender.handle:
        tell.to_person(work, person, visits.you_go(t, day.held_on, work.roster.village_name(village)))
