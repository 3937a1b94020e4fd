"""「补记来访」 typed: the page of the reception day that is over, on which 「补记来访」 and who came are a tap away (domain/asked_where.py)."""

from datetime import date

from domain.asked_where import fills_in_visitors
from domain.buttons import Button
from domain.carried import packed
from domain.errors import LianxinError
from domain.message import Incoming, Press
from domain.past_days import read_past
from services.deed.work import Work
from services.meetings.reception_day import OneDay
from services.visits import who_sat as deeds
from services.visits.rota import may_plan
from storage.days import CongressDay
from talk.asking.who_acts import who_acts
from talk.visits import who_sat


def take(work: Work, message: Incoming) -> bool:
    """False for other words, for whom it is not, and where no reception was held lately."""
    if not fills_in_visitors(message.text):
        return False
    try:
        may_plan(work, who_acts(work, message))
    except LianxinError:
        return False
    day = _meant(work, message.text)
    if day is None:
        return False
    press = Press(message.chat_id, message.message_id, message.sender, "", Button("ro_day", 0, packed(OneDay(day.id))).pack(), message.at)
    who_sat.show_over(work, press, day)
    return True


def _meant(work: Work, text: str) -> CongressDay | None:
    """That of the day he names, else the newest: first of those of which nobody said who came."""
    over = [day for day in work.days.held_from("reception", work.today - deeds.BACK) if day.held_on <= work.today]
    named = read_past(text, work.today, deeds.BACK).day
    on = [day for day in over if day.held_on == named] or _unsaid(work, over)
    return max(on or over, key=_held_on, default=None)


def _unsaid(work: Work, over: list[CongressDay]) -> list[CongressDay]:
    unsaid = {day.id for day in deeds.open_lately(work)}
    return [day for day in over if day.id in unsaid]


def _held_on(day: CongressDay) -> date:
    return day.held_on
