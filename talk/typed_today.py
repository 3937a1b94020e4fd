"""What is typed in private on a reception or visit day in the place of its buttons, and of which day 「去不了」 is said (domain/at_work/said_today.py)."""

from dataclasses import replace
from datetime import date

from domain.at_work.said_today import said_today, tells_of_visits, visitor_said
from domain.days.said_days import day_in
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.message import Incoming
from locales import visits as visits_words
from services.deed.work import Work
from services.meetings.reception_day import OneDay
from services.visits.figures import day_facts
from storage.days import CongressDay
from talk.asking.who_acts import who_acts
from talk.house import ASKED, STAFF_COMMANDS
from talk.steps import current_step
from talk.typed_button import next_duty, tap


def take(work: Work, message: Incoming) -> bool:
    """False for any other words, and on any other day."""
    if not message.private or not any(person.kind == "deputy" for person in who_acts(work, message).live):
        return False
    said, told = said_today(_without_day(work, message.text)), visitor_said(message.text)
    said = said or ("visited" if tells_of_visits(message.text) else "")
    if not (said or told):
        return False
    duty, visit = next_duty(work, message), work.days.last_before("visit", work.today)
    if said == "filed":
        return visit is not None and _says_what_is_filed(work, message, visit)
    if said == "stand_in" and duty is not None:
        tap(work, message, Button("rd_ask", 0, packed(OneDay(duty.id))))
        return True
    if said == "off":
        return _off(work, message, duty)
    if duty is not None and duty.held_on == work.today and (told or said in ("here", "visitor")):
        _receives(work, message, duty, told)
        return True
    if visit is None or said not in ("here", "visit", "visited"):
        return False
    open_for = day_facts(work, visit).deadline if said == "visited" else visit.held_on
    return work.today <= open_for and _visits(work, message, said)


def _says_what_is_filed(work: Work, message: Incoming, visit: CongressDay) -> bool:
    """Of the last visit day: what he wrote in this chat."""
    his = [record for record in work.visits.lately_in(message.chat_id) if record.day == visit.held_on]
    filed, deadline = sum(record.filed_at is not None for record in his), day_facts(work, visit).deadline
    t = work.staff_words()
    if filed:
        words = visits_words.filed_so_many(t, visit.held_on, filed)
    elif his:
        words = visits_words.begun_not_filed(t, visit.held_on, deadline)
    else:
        words = visits_words.nothing_filed(t, visit.held_on, deadline)
    work.say(message.chat_id, words, reply_to=message.message_id)
    return True


def _without_day(work: Work, text: str) -> str:
    """十号我去不了 without its day."""
    day = day_in(text, work.today)
    rest = f"{text[: day.start]}{text[day.end :]}" if day is not None else text
    return rest if said_today(rest) == "off" else text


def _off(work: Work, message: Incoming, duty: CongressDay | None) -> bool:
    """Of the day he names, else of today: the reception on which he sits, or the visit day."""
    day = day_in(message.text, work.today)
    on: date = day.on if day is not None else work.today
    if duty is not None and duty.held_on == on:
        tap(work, message, Button("rd_ask", 0, packed(OneDay(duty.id))))
        return True
    visit = work.days.next_from("visit", work.today)
    if visit is None or visit.held_on != on:
        return False
    STAFF_COMMANDS["leave"](work, message, "")
    return True


def _receives(work: Work, message: Incoming, duty: CongressDay, told: str) -> None:
    """He is there, or somebody has come; what a visitor said is taken like words that were asked for."""
    if not told and said_today(message.text) == "here":
        tap(work, message, Button("rd_here", 0, packed(OneDay(duty.id))))
        return
    tap(work, message, Button("wi_new", 0))
    if told:
        _answers(work, replace(message, text=told), "walk_in_words")


def _visits(work: Work, message: Incoming, said: str) -> bool:
    """The record of the visit is begun; what he says of it stands in it."""
    STAFF_COMMANDS["record"](work, message, "")
    if said == "visited":
        _answers(work, message, "visit_words")
    return True


def _answers(work: Work, message: Incoming, kind: str) -> None:
    step = current_step(work, message)
    if step is not None and step.kind == kind:
        work.steps.drop(message.chat_id, message.sender.handle)
        ASKED[kind].take(work, message, step)
