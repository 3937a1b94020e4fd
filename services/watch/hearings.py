"""Voices are listened to once each: what is to be heard now, how often it was tried, and what becomes of it.

An order is a `reminder` row of kind `hearing`, put with the voice (services/case/hearing.py). The count is committed before anybody listens,
so that a file that takes the whole process with it is not tried for ever; its sender hears nothing of what came to nothing.
"""

from dataclasses import dataclass, replace
from datetime import timedelta

from services.case import heard
from services.deed.work import Work
from services.voter import unheld_voice
from storage.reminders import HEARING, Reminder

LEASE = timedelta(seconds=15)
"""So long a voice is its taker's, from the last time he said so; then whoever looks takes it again."""
MOST_DEATHS = 2
"""How often it may take its listener with it."""
WAITS = (timedelta(minutes=1), timedelta(minutes=10), timedelta(hours=1), timedelta(hours=6))
"""After each try on which the file could not be had, or nobody could listen."""
MOST_TRIES = len(WAITS) + 1


@dataclass(frozen=True)
class Hearing:
    """One voice that is to be heard now."""

    order: Reminder

    @property
    def file_id(self) -> str:
        return str(self.order.data["file"])

    @property
    def kind(self) -> str:
        return str(self.order.data["kind"])

    @property
    def message(self) -> int:
        return int(self.order.data["message"])

    @property
    def tries(self) -> int:
        return int(self.order.data["tries"])


def take(work: Work) -> Hearing | None:
    """The oldest voice nobody listens to now, counted as tried; what was tried too often, moved or erased is not wanted any more."""
    while (found := work.aside.take(HEARING, work.now, work.now + LEASE)) is not None:
        hearing = Hearing(found)
        if hearing.tries <= MOST_TRIES and heard.unheard(work, hearing.message, hearing.file_id) is not None:
            return hearing
        work.reminders.finish(found.id, work.now)
    return None


def still(work: Work, hearing: Hearing) -> None:
    """It is being listened to."""
    work.reminders.later(hearing.order.id, work.now + LEASE)


def arrived(work: Work, hearing: Hearing, words: str) -> None:
    """What was heard; nothing, where it cannot be listened to."""
    if work.reminders.finish(hearing.order.id, work.now) and (message := heard.unheard(work, hearing.message, hearing.file_id)):
        unheld_voice.keep(work, message, words)


def later(work: Work, hearing: Hearing) -> None:
    """Telegram did not hand it over, or nobody can listen now: later again, and some time no more."""
    if hearing.tries > len(WAITS):
        give_up(work, hearing)
    else:
        work.reminders.later(hearing.order.id, work.now + WAITS[hearing.tries - 1])


def died(work: Work, hearing: Hearing) -> None:
    """Its listener was killed or came to nothing: another one, and no third. Tries on which it could not be had count apart."""
    deaths = int(hearing.order.data.get("deaths", 0)) + 1
    if deaths >= MOST_DEATHS:
        give_up(work, hearing)
    else:
        work.aside.put_back(replace(hearing.order, data={**hearing.order.data, "deaths": deaths}), work.now)


def give_up(work: Work, hearing: Hearing) -> None:
    work.reminders.finish(hearing.order.id, work.now)


def put_back(work: Work, hearing: Hearing) -> None:
    """The process stops: this try does not count."""
    work.aside.put_back(hearing.order, work.now)
