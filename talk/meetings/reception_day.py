"""Reception day: 「到了」, and the search for who stands in (docs/spec.md section 5)."""

from typing import Any

from domain.buttons import Button, number_in
from domain.errors import NotAllowedError
from domain.ids import PersonId
from domain.message import Press
from domain.roster import Person
from locales import texts, visits
from services.deed import tell
from services.meetings.reception_day import on_duty
from storage.visits import CongressDay
from storage.work import Rows, Work

OFFERED = 30


def _duty(work: Work, press: Press, value: str) -> tuple[CongressDay | None, Any, Person]:
    """The day, the presser's duty on it (his own or the one he stands in for), and he. Raises NotAllowedError."""
    persons = [p for p in work.roster.persons_of(press.sender.handle) if p.has_rights and p.kind == "deputy"]
    if not persons or press.sender.anonymous:
        raise NotAllowedError("rota")
    day = work.days.get(number_in(value))
    ids = {p.id for p in persons}
    duties = work.days.duties(day.id) if day is not None else []
    return day, next((row for row in duties if (row.stand_in or row.person_id) in ids), None), persons[0]


def come(work: Work, press: Press) -> None:
    """「我到了」 on the day itself; a second press changes nothing."""
    value = press.value
    t, (day, duty, _) = work.staff_words(), _duty(work, press, value)
    if day is None or duty is None or day.held_on != work.today:
        work.tell(visits.not_on_duty(t), alert=True)
        return
    if duty.attended_at is None:
        work.days.change_duty(day.id, duty.person_id, attended_at=work.acted_at)
    work.tell(visits.noted_here(t))


def ask_whom(work: Work, press: Press) -> None:
    """「请人替」: the rota's stand-in first, then colleagues of his group."""
    value = press.value
    t, (day, duty, person) = work.staff_words(), _duty(work, press, value)
    if day is None or duty is None or day.held_on < work.today:
        work.tell(visits.not_on_duty(t), alert=True)
        return
    named = [
        PersonId(str(row["stand_in"]))
        for row in work.roster.congress.duty_rota
        if str(row.get("month")) == day.month and row.get("stand_in")
    ]
    members = [p.id for g in person.groups for p in work.roster.members(g)]
    sitting = {p.id for p in on_duty(work, day)}
    others = [work.roster.people[p] for p in dict.fromkeys([*named, *members]) if p in work.roster.people and p not in sitting]
    rows = [[(p.name, Button("rd_want", 0, f"{day.id}:{p.id}"))] for p in others if p.handle is not None and p.has_rights][:OFFERED]
    work.say(press.chat_id, visits.ask_stand_in(t) if rows else visits.nobody_to_stand_in(t), rows)


def want(work: Work, press: Press) -> None:
    """The one who was chosen is asked; nothing changes before he agrees."""
    value = press.value
    day_id, _, other_id = value.partition(":")
    t, (day, duty, person) = work.staff_words(), _duty(work, press, day_id)
    other = work.roster.people.get(PersonId(other_id))
    if day is None or duty is None or other is None or day.held_on < work.today:
        work.tell(visits.not_on_duty(t), alert=True)
        return
    rows: Rows = [
        [
            (visits.b_can(t), Button("rd_agree", 0, f"{day.id}:{duty.person_id}:{other.id}:yes")),
            (visits.b_cannot(t), Button("rd_agree", 0, f"{day.id}:{duty.person_id}:{other.id}:no")),
        ]
    ]
    asked = tell.to_person(work, other, visits.stand_in_wanted(t, person.name, day.held_on), rows)
    if asked:
        work.days.change_duty(day.id, duty.person_id, asked=other.id)
    work.take_buttons(press.chat_id, press.message_id)
    work.tell(visits.stand_in_asked(t, other.name) if asked else visits.nobody_to_stand_in(t), alert=not asked)


def agree(work: Work, press: Press) -> None:
    """「可以」 or 「不行」, by the one who was asked last and nobody else."""
    value = press.value
    parts = (value.split(":") + ["", "", ""])[:4]
    t = work.staff_words()
    persons = {p.id for p in work.roster.persons_of(press.sender.handle) if p.has_rights}
    if press.sender.anonymous or parts[2] not in persons:
        raise NotAllowedError("rota")
    day = work.days.get(number_in(parts[0]))
    duty = next((row for row in work.days.duties(day.id) if row.person_id == parts[1]), None) if day is not None else None
    if day is None or duty is None or duty.asked != parts[2] or duty.attended_at is not None or day.held_on < work.today:
        work.tell(texts.already_so(t), alert=True)
        return
    yes = parts[3] == "yes"
    asker = work.roster.people[PersonId(duty.stand_in or duty.person_id)]
    other = work.roster.people[PersonId(parts[2])]
    work.days.change_duty(day.id, duty.person_id, asked=None, **({"stand_in": other.id} if yes else {}))
    work.take_buttons(press.chat_id, press.message_id)
    words = visits.stand_in_found(t, other.name, asker.name, day.held_on) if yes else visits.stand_in_refused(t, other.name, day.held_on)
    tell.to_person(work, asker, words)
    if yes:
        tell.to_secretary(work, words)
    work.tell(texts.setting_kept(t))
