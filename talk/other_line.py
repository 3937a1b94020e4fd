"""Lines that are no answer to what waits for a deputy's or the secretary's words: a caller, a leave, an order, a notice are taken as ever, and
whoever says something else than a day is asked what it is (docs/spec.md section 4, Talk)."""

from domain.at_work.said_commands import gives_up, seems_to_give_up
from domain.at_work.said_leave import said_leave
from domain.at_work.said_notice import said_notice
from domain.at_work.said_told import said_told
from domain.days.dates import date_in
from domain.days.day_put_right import says_more
from domain.days.no_day import names_no_day
from domain.typed.chosen_button import says_yes
from domain.values.message import Incoming
from domain.words.phone_said import phone_spans
from services.deed.work import Work
from storage.steps import Step
from talk import typed_deed, typed_office
from talk.desk import what_for

DAY = "other_day"


def than_a_day(work: Work, message: Incoming, step: Step) -> bool:
    """False for a day, for what may be one (下下周随便哪天), and for what gives the question up."""
    text = message.text
    if step.kind != DAY or not message.private or says_yes(text) or gives_up(text) or seems_to_give_up(text):
        return False
    if date_in(text, work.today) is not None:
        return says_more(text, work.today) and _of_its_own(work, text) and typed_office.take(work, message)
    if typed_office.take(work, message) or typed_deed.take(work, message):
        return True
    if not names_no_day(text):
        return False
    what_for.ask_what_for(work, message)
    return True


def _of_its_own(work: Work, text: str) -> bool:
    """请假 12月3日到5日, 发给所有代表 明天9点开会, 来电：…: what stands beside a day otherwise is the line for the unit."""
    return told(work, text) or said_leave(text, work.today, ()) is not None or said_notice(text, ()) is not None


def told(work: Work, text: str) -> bool:
    """Whether somebody told it, who is to be registered."""
    return said_told(text, work.roster) is not None


def a_caller(work: Work, message: Incoming) -> bool:
    """有人打电话来说水管爆了 老陈 13800001234: with a number it is nobody's reason."""
    return message.private and bool(phone_spans(message.text)) and told(work, message.text) and typed_office.take(work, message)


def may_be_none(work: Work, text: str) -> bool:
    """Told by somebody, or his own leave: it may be a reason, and is asked about."""
    return told(work, text) or said_leave(text, work.today, ()) is not None
