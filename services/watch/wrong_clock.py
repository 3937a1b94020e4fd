"""The machine's clock is wrong, or was put back: who reads so (docs/spec.md section 6). What is due waits until it is right (bot/upkeep.py)."""

from collections.abc import Callable
from datetime import datetime, timedelta

from locales import outage as outage_words
from services.deed import tell
from services.deed.work import Work

PUT_BACK = timedelta(hours=2)
"""So far behind the last mark the clock was put back. A clock that is put right by a little does nothing twice and leaves nothing out."""


def say_it_is_wrong(work: Work, ahead: timedelta, alert_chat: Callable[[Work], int] | None = None) -> None:
    """To the secretary and the alert chat, once a day by Telegram's time. `ahead`: below zero where the clock is behind."""
    words = outage_words.clock_off(work.staff_words(), ahead)
    key = f"clock-off:{work.now - ahead:%Y-%m-%d}"
    tell.to_secretary(work, words, dedupe_key=key)
    if alert_chat is not None:
        work.say(alert_chat(work), words, dedupe_key=f"{key}:chat")


def look_back(work: Work) -> None:
    """Before a new mark: does the last one lie ahead? Then the clock did, and what came due by it was done and is not done again."""
    last = work.reminders.alive()
    if last is None or last - work.now <= PUT_BACK:
        return
    words = outage_words.put_back(work.staff_words(), _local(work, last), _local(work, work.now))
    tell.to_secretary(work, words, dedupe_key=f"put-back:{last.isoformat()}")


def _local(work: Work, moment: datetime) -> datetime:
    return work.roster.congress.local(moment)
