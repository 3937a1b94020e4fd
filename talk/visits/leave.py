"""「请假」 on a visit day: its buttons (services/visits/leave.py)."""

from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.message import Incoming, Press
from locales import common, plain
from locales import visits as visits_words
from services.deed import screens
from services.deed.work import Work
from services.meetings.reception_day import OneDay
from services.visits import leave as deeds
from talk.asking.who_acts import who_acts


def start_typed(work: Work, message: Incoming, rest: str) -> None:
    """请假 typed: asked for the next visit day, which he may have meant."""
    t, day = work.staff_words(), work.days.next_from("visit", work.today)
    if day is None:
        work.say(message.chat_id, t(plain.no_leave_day), reply_to=message.message_id)
        return
    rows = [[(t(plain.b_leave_yes), Button("vd_leave", 0, packed(OneDay(day.id)))), (t(plain.b_leave_no), Button("vd_stay"))]]
    work.say(message.chat_id, plain.ask_leave(t, day.held_on), rows, reply_to=message.message_id)


def ask_leave(work: Work, press: Press) -> None:
    deeds.ask_leave(work, who_acts(work, press), parsed(OneDay, press.value).day)
    work.tell(work.staff_words()(visits_words.leave_sent))


def decide_leave(work: Work, press: Press) -> None:
    decision = parsed(deeds.Decision, press.value)
    deeds.decide_leave(work, who_acts(work, press), decision)
    _show(work, press, decision)
    work.tell(work.staff_words()(visits_words.leave_granted if decision.status == "approved" else visits_words.leave_not_granted))


def take_back(work: Work, press: Press) -> None:
    """「撤回」 below a decision, for ten minutes."""
    decision = parsed(deeds.Decision, press.value)
    deeds.take_back(work, who_acts(work, press), decision)
    _show(work, press, decision)
    work.tell(work.staff_words()(common.taken_back_popup))


def _show(work: Work, press: Press, decision: deeds.Decision) -> None:
    row = screens.row_at(work, press.chat_id, press.message_id)
    if row is None:
        work.take_buttons(press.chat_id, press.message_id)
    else:
        deeds.show_decision(work, (press.chat_id, row), decision)
