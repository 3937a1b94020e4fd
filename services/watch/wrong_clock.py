"""The machine's clock is wrong, or was put back: who reads so (docs/spec.md section 6). What is due waits until it is right (bot/upkeep.py), save
words of voters that wait some minutes."""

from collections.abc import Callable
from datetime import datetime, timedelta

from locales import outage as outage_words
from services.deed import tell
from services.deed.work import Work
from services.voter.held import DAY
from services.watch.due import AT_ONCE, handled

PUT_BACK = timedelta(hours=2)
"""So far behind the last mark the clock was put back. A clock that is put right by a little does nothing twice and leaves nothing out."""

LONGEST = {"draft_new": timedelta(hours=1), "media_wait": timedelta(hours=1), "held_rate": timedelta(days=1)}
"""How long words of a voter wait at most for a tap of his, for words beside a voice, or for room, by the kind of their row. What is due later
than that was put by a clock that ran ahead."""
SLACK = timedelta(minutes=10)


def send_words(work: Work, telegram: datetime) -> int:
    """While the clock is wrong: these wait no longer than ever, by the machine's count, by which they were put. What they become is of the moment
    that Telegram's time (`telegram`) says, as far as it is no later than the machine's. Returns how many were done; ask again until it is 0."""
    work.acted_at = min(telegram, work.now)
    waiting = [one for one in work.reminders.due_of_kinds(work.now, LONGEST, LOOKED_AT) if one.data.get("why") != DAY]
    done = [one.id for one in waiting[:AT_ONCE] if work.reminders.still_due(one.id) and handled(work, one)]
    work.reminders.done(done, work.now)
    return len(done)


LOOKED_AT = 200
"""Rows of which those of another day's room are left out."""


def is_right_again(work: Work) -> None:
    """Words that were put to wait by a clock that ran ahead wait no longer."""
    for kind, longest in LONGEST.items():
        work.reminders.no_later(kind, work.now + longest + SLACK)


def say_it_is_wrong(work: Work, ahead: timedelta, alert_chat: Callable[[Work], int] | None = None) -> None:
    """To the secretary and the alert chat, once a day by Telegram's time, as long as it is so. `ahead`: below zero where the clock is behind."""
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
