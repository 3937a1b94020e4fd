"""`/days`: the days are shown, and another date is asked for (services/visits/days.py)."""

from dataclasses import dataclass
from datetime import date

from domain.congress.congress import Person
from domain.days.dates import date_in
from domain.days.moved_to import day_moved_to, moved_within, which_moves
from domain.rights.rights import may_in_congress, staff_of_all
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import FieldError, NotAllowedError, OldButtonError, RefusedError
from domain.values.message import Incoming, Press
from domain.visits.visit_days import KINDS, SESSION
from locales import case as case_words
from locales import desk as desk_words
from locales import visits as visits_words
from locales.refusals import refusal
from services.deed.message import Rows
from services.deed.pages import Turned, place_in, within
from services.deed.work import Work
from services.meetings.reception_day import OneDay
from services.visits.days import day_to_move, move_day, new_date, notice_gone_by, set_session
from services.visits.provisional import reckoned, said_provisional
from services.visits.session import weeks_before
from storage.days import CongressDay
from storage.steps import Step
from talk.asking import pages
from talk.asking.ask import Question, ask
from talk.asking.who_acts import who_acts


@dataclass(frozen=True)
class Moved:
    """What 「改，马上通知」 carries."""

    day: int
    held_on: date


SHOWN = 6
"""Days at a time."""


def show_days(work: Work, message: Incoming, rest: str) -> None:
    """`/days`: the days still to come, each to be moved by staff."""
    persons = work.roster.persons_of(message.sender.handle)
    if not may_in_congress(work.roster, persons, "days"):
        work.say(message.chat_id, case_words.who_may(work.staff_words(), "days"))
        return
    work.say(message.chat_id, *_days(work, persons, 0))


def turn_days(work: Work, press: Press) -> None:
    """「上一页」 「下一页」."""
    by = who_acts(work, press)
    if not may_in_congress(work.roster, by.persons, "days"):
        raise NotAllowedError("days")
    pages.turn(work, press, *_days(work, by.persons, place_in(press.value)))


def _days(work: Work, persons: tuple[Person, ...], first: int) -> tuple[str, Rows]:
    t = work.staff_words()

    def maybe(day: CongressDay) -> bool:
        return any(map(work.calendar.provisional, reckoned(work, day)))

    today = work.today
    found = [day for kind in (*KINDS, SESSION) for day in work.days.held_from(kind, today)]
    first = within(first, len(found), SHOWN)
    shown = sorted(found, key=lambda d: d.held_on)[first : first + SHOWN]
    labels = [visits_words.day_button(t, d.kind, d.held_on, today, provisional=maybe(d)) for d in shown]
    turns = Turned("vd_on", first, len(shown), len(found), SHOWN).rows(t)
    unsure = [d.held_on for d in shown if maybe(d)]
    sits = any(d.kind == SESSION for d in found)
    session: Rows = [] if sits or not staff_of_all(persons) else [[(t(visits_words.b_session), Button("vd_session"))]]
    if not found:
        return t(visits_words.no_days), session
    if not staff_of_all(persons):  # he reads them; they are the whole congress's
        return said_provisional(work, "\n".join([t(visits_words.days_read), *labels]), unsure), turns
    rows = [[(label, Button("vd_edit", 0, packed(OneDay(d.id))))] for label, d in zip(labels, shown, strict=True)]
    return said_provisional(work, t(visits_words.days), unsure), [*rows, *turns, *session]


def ask_session(work: Work, press: Press) -> None:
    """「定人代会开会日」."""
    if not staff_of_all(who_acts(work, press).persons):
        raise NotAllowedError("days")
    ask(work, press, Question("session_day"), visits_words.ask_session(work.staff_words(), weeks_before(work)))


def take_session(work: Work, message: Incoming, step: Step) -> None:
    t = work.staff_words()
    try:
        on = set_session(work, who_acts(work, message), date_in(message.text, work.today))
    except FieldError as refused:
        ask(work, message, Question("session_day"), refusal(t, refused))
        return
    work.say(message.chat_id, visits_words.session_set(t, on), reply_to=message.message_id)


def ask_day(work: Work, press: Press) -> None:
    day = day_to_move(work, who_acts(work, press), parsed(OneDay, press.value).day)
    if day.held_on < work.today:
        raise OldButtonError(press.value)
    words = said_provisional(work, visits_words.ask_new_day(work.staff_words(), day.kind, day.month, day.held_on), reckoned(work, day))
    ask(work, press, Question("visit_day"), words, day=day.id)


def take_day(work: Work, message: Incoming, step: Step) -> None:
    by, t, wanted = who_acts(work, message), work.staff_words(), date_in(message.text, work.today)
    day = day_to_move(work, by, int(step.data["day"]))
    try:
        held_on = new_date(work, wanted)
    except FieldError as refused:
        ask(work, message, Question("visit_day"), refusal(t, refused), day=day.id)
        return
    if notice_gone_by(work, day.kind, held_on):
        rows = [
            [
                (t(visits_words.b_move_now), Button("vd_move", 0, packed(Moved(day.id, held_on)))),
                (t(desk_words.b_cancel), Button("vd_stay")),
            ]
        ]
        work.say(message.chat_id, visits_words.ask_short_notice(t, day.kind, held_on, (held_on - work.today).days), rows)
        return
    told = move_day(work, by, day.id, held_on)
    work.say(message.chat_id, visits_words.day_kept(t, day.kind, held_on, told=told), reply_to=message.message_id)


def ask_move_named(work: Work, message: Incoming) -> bool:
    """12月的走访日改到27号: both days, with one tap that does it. False where the words name no such days, and for who may not move them."""
    to, which = day_moved_to(message.text), which_moves(message.text, work.today)
    if to is None or which is None or not staff_of_all(who_acts(work, message).persons):
        return False
    day = work.days.of_month(*which) if which[1] else work.days.next_from(which[0], work.today)
    on = moved_within(day.held_on, *to) if day is not None and day.held_on >= work.today else None
    if day is None or on is None or on <= work.today or on == day.held_on:
        return False
    _ask_move(work, message, day, on)
    return True


def _ask_move(work: Work, message: Incoming, day: CongressDay, held_on: date) -> None:
    t = work.staff_words()
    soon = notice_gone_by(work, day.kind, held_on)
    if soon:
        words = visits_words.ask_short_notice(t, day.kind, held_on, (held_on - work.today).days)
    else:
        words = visits_words.ask_move(t, day.kind, day.held_on, held_on)
    label = t(visits_words.b_move_now if soon else visits_words.b_move)
    rows = [[(label, Button("vd_move", 0, packed(Moved(day.id, held_on)))), (t(desk_words.b_cancel), Button("vd_stay"))]]
    work.say(message.chat_id, said_provisional(work, words, (held_on,)), rows, reply_to=message.message_id or None)


def move(work: Work, press: Press) -> None:
    """「改，马上通知」: less is left than the notice wants."""
    by, wanted, t = who_acts(work, press), parsed(Moved, press.value), work.staff_words()
    day = day_to_move(work, by, wanted.day)
    if day.held_on == wanted.held_on:
        raise RefusedError("already_so")
    told = move_day(work, by, day.id, wanted.held_on)
    work.say(press.chat_id, visits_words.day_kept(t, day.kind, wanted.held_on, told=told))


def stay(work: Work, press: Press) -> None:
    """「取消」: the day stays where it is."""
    work.tell(work.staff_words()(desk_words.went_back))
