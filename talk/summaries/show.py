"""`/summary`, `/summary 2026-10`, `/summary 2026-Q3`, `/summary 上半年`, `/summary 2026`, and the files by a tap (services/summaries/show.py)."""

from collections.abc import Callable
from functools import partial

from domain.values.carried import parsed
from domain.values.errors import FieldError, NotAllowedError
from domain.values.message import Incoming, Press
from locales import common
from locales import desk as desk_words
from locales import summaries as summaries_words
from locales.refusals import refusal
from services.deed.by import By
from services.deed.work import Work
from services.summaries import show as deeds
from services.summaries.account import can_count
from talk.asking.who_acts import who_acts


def show_summary(work: Work, message: Incoming, rest: str) -> None:
    """Without a period the running month. Leaders read their own group's."""
    by = who_acts(work, message)
    if (period := asked_period(work, message, partial(deeds.period_to_show, work, by, rest))) is not None:
        say(work, by, message.chat_id, period)


def asked_period(work: Work, message: Incoming, read: Callable[[], str]) -> str | None:
    """None where it is refused: he reads why, of one that is none with an example."""
    try:
        return read()
    except (NotAllowedError, FieldError) as refused:
        t = work.staff_words()
        bad = isinstance(refused, FieldError) and refused.reason == "bad_period"
        work.say(message.chat_id, common.bad_period(t, work.today) if bad else refusal(t, refused))
        return None


def say(work: Work, by: By, chat_id: int, period: str) -> None:
    """Later where the figures are not counted yet."""
    if not can_count(work):
        work.say(chat_id, work.staff_words()(summaries_words.counting))
        deeds.show_when_counted(work, by, period)
        return
    for words, rows in deeds.messages(work, by, period):
        work.say(chat_id, words, rows)


def send_file(work: Work, press: Press) -> None:
    """One of the files, asked for in private."""
    if press.chat_id < 0:
        raise NotAllowedError("summary")
    deeds.order_paper(work, who_acts(work, press), parsed(deeds.OnePaper, press.value))
    work.tell(work.staff_words()(desk_words.file_comes))
