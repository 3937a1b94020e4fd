"""「补记来访」 typed: the page of the reception day that is over, on which 「补记来访」 and who came are a tap away (domain/at_work/asked_where.py).

Whose that is not, and where no reception was held lately, is told so, with 「来访登记」 for who comes today.
"""

from collections.abc import Callable
from datetime import date, timedelta

from domain.at_work.asked_where import fills_in_visitors
from domain.days.past_days import read_past
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.errors import LianxinError
from domain.values.message import Incoming, Press
from locales import meetings as meetings_words
from services.deed.by import By
from services.deed.work import Work
from services.meetings import walk_in
from services.meetings.reception_day import OneDay
from services.visits import who_sat as deeds
from services.visits.rota import may_plan
from storage.days import CongressDay
from talk.asking.who_acts import who_acts
from talk.visits import who_sat


def take(work: Work, message: Incoming) -> bool:
    """False for other words, and for who writes down no visitors."""
    if not fills_in_visitors(message.text):
        return False
    by = who_acts(work, message)
    day = _meant(work, message.text) if _is_allowed(may_plan, work, by) else None
    if day is None:
        return _is_allowed(walk_in.receives, work, by) and _offer_today(work, message, by)
    press = Press(message.chat_id, message.message_id, message.sender, "", Button("ro_day", 0, packed(OneDay(day.id))).pack(), message.at)
    who_sat.show_over(work, press, day)
    return True


def _is_allowed(right: Callable[[Work, By], object], work: Work, by: By) -> bool:
    try:
        right(work, by)
    except LianxinError:
        return False
    return True


def _offer_today(work: Work, message: Incoming, by: By) -> bool:
    """When the last reception was, and that who comes today is written down at once."""
    t, last = work.staff_words(), work.days.last_before("reception", work.today + timedelta(days=1))
    words = meetings_words.no_reception_lately(
        t, last.held_on if last is not None else None, work.today, plans=_is_allowed(may_plan, work, by)
    )
    work.say(message.chat_id, words, [[(t(meetings_words.b_walk_in), Button("wi_new"))]], reply_to=message.message_id)
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
