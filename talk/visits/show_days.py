"""`/days`: the days still to come, each to be moved by staff (docs/spec.md section 5)."""

from domain.buttons import Button, number_in
from domain.dates import date_in
from domain.errors import NotAllowedError
from domain.message import Incoming, Press
from domain.rights import may_in_congress, staff_of_all
from domain.visits import KINDS
from locales import texts, visits
from services.visits.days import move, reckoned, said_provisional
from storage.reminders import Step
from storage.visits import CongressDay
from storage.work import Work
from talk.asking.ask import ask


def show_days(work: Work, message: Incoming, rest: str) -> None:
    """`/days`: the days still to come, each to be moved by staff."""
    t = work.staff_words()
    persons = work.roster.persons_of(message.sender.handle)
    if not may_in_congress(work.roster, persons, "days"):
        work.say(message.chat_id, texts.who_may(t, "days"))
        return

    def maybe(day: CongressDay) -> bool:
        return any(map(work.calendar.provisional, reckoned(work, day)))

    today = work.today
    found = [d for kind in KINDS for d in work.days.of_kind(kind, since=today.strftime("%Y-%m")) if d.held_on >= today]
    rows = [
        [(visits.day_button(t, d.kind, d.month, d.held_on, provisional=maybe(d)), Button("vd_edit", 0, str(d.id)))]
        for d in sorted(found, key=lambda d: d.held_on)[:40]
    ]
    words = visits.days(t) if rows else visits.no_days(t)
    if not staff_of_all(persons):  # he reads them; they are the whole congress's
        words, rows = "\n".join([visits.days_read(t), *(label for ((label, _),) in rows)]), []
    unsure = [d.held_on for d in found if maybe(d)]
    work.say(message.chat_id, said_provisional(work, words, unsure), rows)


def ask_day(work: Work, press: Press) -> None:
    value = press.value
    _allow_days(work, press)
    t, day = work.staff_words(), work.days.get(number_in(value))
    if day is None or day.held_on < work.today:
        work.tell(texts.old_button(t), alert=True)
        return
    words = said_provisional(work, visits.ask_new_day(t, day.kind, day.month, day.held_on), reckoned(work, day))
    ask(work, press, "visit_day", words, day=day.id)


def take_day(work: Work, message: Incoming, step: Step) -> None:
    _allow_days(work, message)
    t, day = work.staff_words(), work.days.get(int(step.data["day"]))
    wanted = date_in(message.text, work.today)
    if day is None:
        work.say(message.chat_id, texts.old_button(t))
        return
    if wanted is None or wanted <= work.today:
        ask(work, message, "visit_day", visits.bad_day(t, work.calendar.add(work.today, 5)), day=day.id)
        return
    told = move(work, day, wanted, edited=True)
    work.say(message.chat_id, visits.day_kept(t, day.kind, wanted, told=told), reply_to=message.message_id)


def _allow_days(work: Work, asker: Press | Incoming) -> None:
    """The congress's days are moved by staff of the whole congress; an officer of some groups or a town reads them. Raises NotAllowedError."""
    if asker.sender.anonymous or not staff_of_all(work.roster.persons_of(asker.sender.handle)):
        raise NotAllowedError("days")
