"""「请假」 and 「请人代办」 on the phone: from when to when, and who takes over what somebody has in hand (services/staff/people.py)."""

from domain.congress.congress import Person
from domain.days.dates import first_and_last
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import FieldError
from domain.values.ids import PersonId
from domain.values.list_places import carried_in
from domain.values.message import Incoming, Press
from locales import desk as desk_words
from locales import leaves
from locales import staff as staff_words
from services.deed.names import people_called
from services.deed.work import Work
from services.staff import leave_waits, left_behind, on_leave, own_leave
from services.staff import people as deeds
from services.staff.on_leave import OnePerson
from storage.steps import Step
from talk.asking import long_list
from talk.asking.ask import Question, ask
from talk.asking.long_list import Choice, Item
from talk.asking.who_acts import who_acts
from talk.staff.people import say_left, whom


def ask_stand_in(work: Work, press: Press) -> None:
    """「请人代办」: a colleague of the group takes over what he has in hand."""
    long_list.show(work, press, _could(work, deeds.managed(work, who_acts(work, press), whom(press))))


def turn_stand_ins(work: Work, press: Press) -> None:
    whose, at = carried_in(press.value)
    long_list.show(work, press, _could(work, deeds.managed(work, who_acts(work, press), parsed(OnePerson, whose).person)), at)


def _could(work: Work, person: Person) -> Choice:
    t, could = work.staff_words(), deeds.who_could(work, person)
    names = people_called(work, could)
    items = [
        Item(
            desk_words.member_line(t, names[p.id], p.job, linked=p.handle is not None),
            Button("stands_in", 0, packed(deeds.StandsIn(person.id, p.id))),
            (p.name,),
        )
        for p in could
    ]
    return Choice(staff_words.ask_stand_in(t, person.name), items, "stand_in_on", packed(OnePerson(person.id)))


def stand_in(work: Work, press: Press) -> None:
    done = deeds.stand_in(work, who_acts(work, press), parsed(deeds.StandsIn, press.value))
    if done is not None:
        work.say(press.chat_id, deeds.stood_in_words(work, done))


def ask_leave(work: Work, press: Press) -> None:
    """「请假」: from when to when."""
    person = deeds.whose_leave(work, who_acts(work, press), whom(press))
    ask(work, press, Question("leave_days"), staff_words.ask_leave(work.staff_words(), person.name), person=person.id)


def take_leave(work: Work, message: Incoming, step: Step) -> None:
    by, t = who_acts(work, message), work.staff_words()
    if step.data["person"] in {own.id for own in by.live}:
        _take_own(work, message, step)
        return
    person = before = deeds.whose_leave(work, by, PersonId(str(step.data["person"])))
    first, last = first_and_last(message.text, work.today)
    try:
        if first is None or last is None:
            raise FieldError("first", "bad_day", today=work.today)
        person = deeds.leave(work, by, person.id, first=first, last=last)
    except FieldError:
        ask(work, message, Question("leave_days"), staff_words.bad_leave(t, work.today), person=person.id)
        return
    said = staff_words.leave_kept(t, person.name, first, last)
    if before.leave_to is not None and before.leave_to >= work.today and (before.leave_from, before.leave_to) != (first, last):
        said += staff_words.leave_replaced(t, before.leave_from or work.today, before.leave_to)
    work.say(message.chat_id, said, reply_to=message.message_id)
    say_left(work, message, left_behind.behind(work, person, max(first, work.today), last), leave=True)
    if (due := on_leave.due_in(work, by.persons, person, (first, last))) is not None:
        work.say(message.chat_id, *due)


def _take_own(work: Work, message: Incoming, step: Step) -> None:
    """His own: it counts, or staff are asked."""
    t, (first, last) = work.staff_words(), first_and_last(message.text, work.today)
    try:
        if first is None or last is None:
            raise FieldError("first", "bad_day", today=work.today)
        counts = own_leave.report(work, who_acts(work, message), first, last)
    except FieldError:
        ask(work, message, Question("leave_days"), staff_words.bad_leave(t, work.today), person=step.data["person"])
        return
    work.say(message.chat_id, (leaves.noted if counts else leaves.wanted)(t, first, last), reply_to=message.message_id)


def grant(work: Work, press: Press) -> None:
    """「同意」 of a leader's own leave."""
    asked, t = parsed(leave_waits.LeaveAsked, press.value), work.staff_words()
    person = own_leave.grant(work, who_acts(work, press), asked)
    work.take_buttons(press.chat_id, press.message_id)
    work.say(press.chat_id, staff_words.leave_kept(t, person.name, asked.first, asked.last))
