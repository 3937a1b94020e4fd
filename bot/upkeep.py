"""What the clock has done: what is due, housekeeping, the copy of the day."""

import asyncio
import logging
from collections.abc import Callable
from datetime import date, timedelta

from bot.clock import Clock
from bot.ledger import ledger_of
from bot.papers import Papers
from bot.settings import Settings
from bot.telegram_time import TelegramTime
from services.deed.word_index import put_in
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.run.updates import handle_of
from services.watch import morning, outage, wrong_clock
from services.watch.due import send_due
from services.watch.go_on import go_on
from services.watch.tidy import PORTION, catch_up, papers_wait, tidy
from storage import backup
from storage.erasures import KEPT, LedgerError
from storage.fact_rows import PORTION as CASES_AT_ONCE
from storage.faults import DatabaseFaultError
from storage.outages import DatabaseDownError

log = logging.getLogger(__name__)
ASLEEP = timedelta(minutes=15)
"""A tick comes every minute: after so long without one nobody was here, though the process lives."""


WORDS_A_TICK = 200
"""Portions of messages put into the index of words: after an upgrade there are many, and a tick has other things to do."""


LET_IN = ("let_in",)
"""The portions in which held words of a voter come in."""


class Upkeep:
    def __init__(self, database: DatabaseThread, settings: Settings, clock: Clock, telegram: TelegramTime) -> None:
        """`telegram` knows the time of the machine too, which no rehearsal moves."""
        self._database, self._settings, self._clock, self.telegram = database, settings, clock, telegram
        self._told_off: date | None = None
        """On which day, by Telegram's time, this process said last that the clock is wrong, since it was right."""
        self._wrong = True
        """Whether the clock was wrong at the last tick; of what was before this process nothing is known."""
        self._came_back = False
        """Whether this process has looked how long nobody was here before it (or before the machine woke)."""
        self._ticked_at = telegram.machine()

    def slept(self) -> bool:
        """Whether no tick came for so long that the machine must have been asleep or stopped; asked once before each."""
        last, self._ticked_at = self._ticked_at, self.telegram.machine()
        if asleep := self._ticked_at - last > ASLEEP:
            log.warning("no tick since %s: the machine was asleep or stopped", last.isoformat(timespec="seconds"))
            self._came_back = False
        return asleep

    async def tick(self, papers: Papers | None) -> None:
        """Do what is due, by a clock that is right. `papers`: who makes the files of this process."""
        try:
            if not await self._clock_is_right():
                await self._words_go_on()
                return
            await self._mark_here()
            while await self._database.do(send_due):
                pass
            while await self._database.do(go_on):
                pass
            while await self._database.do(catch_up) >= CASES_AT_ONCE:
                pass
            await self._put_in_words()
            if await self._database.do(morning.alert, self._alert_chat):
                log.critical("messages have been stuck for five minutes")
            if papers is not None and await self._database.do(papers_wait):
                papers.wake()
        except DatabaseDownError:
            log.warning("database away, the clock waits")

    async def _clock_is_right(self) -> bool:
        """Where it seems wrong Telegram is asked once more; staff hear of it."""
        if not self.telegram.is_right:
            await self.telegram.look(self._settings)
        if self.telegram.is_right:
            self._told_off = None
            return True
        if self._told_off != (today := (self._clock() - self.telegram.ahead).date()):
            log.critical("this machine's clock is off by %s: nothing is done by it until it is right", self.telegram.ahead)
            await self._database.do(wrong_clock.say_it_is_wrong, self.telegram.ahead, self._alert_chat)
            self._told_off = today
        return False

    async def _words_go_on(self) -> None:
        """What a voter wrote and waits for a moment alone is read by somebody all the same."""
        self._wrong = True
        while await self._database.do(wrong_clock.send_words, self._clock() - self.telegram.ahead):
            pass
        while await self._database.do(go_on, LET_IN):
            pass

    async def _put_in_words(self) -> None:
        """What was written since is found by its words from now on."""
        for _ in range(WORDS_A_TICK):
            if not await self._database.do(put_in):
                return

    async def _mark_here(self) -> None:
        """Before anything that is due is done: what an absence took is given back, and staff read of it first; what a wrong clock put too late is due."""
        if self._wrong:
            await self._database.do(wrong_clock.is_right_again)
            self._wrong = False
        if self._came_back:
            await self._database.do(outage.still_here)
        else:
            await self._database.do(outage.come_back, self._alert_chat)
        self._came_back = True

    @property
    def _alert_chat(self) -> Callable[[Work], int] | None:
        """A group, or somebody's private chat: he has a handle inside like everybody."""
        chat = self._settings.alert_chat
        return (lambda work: handle_of(work, chat) if chat > 0 else chat) if chat else None

    async def tidy(self) -> None:
        try:
            if not await self._clock_is_right():
                return
            while await self._database.do(tidy) >= PORTION:
                pass
        except DatabaseDownError:
            log.warning("database away, housekeeping waits")
        await self._back_up()

    async def _back_up(self) -> None:
        """A copy of the SQLite database a day, made beside the work; one that fails is said in the log and by `doctor`."""
        folder = backup.folder_of(self._settings.database_url, self._settings.backups)
        await asyncio.to_thread(self._shorten_ledger)
        for half in await asyncio.to_thread(backup.drop_halves, self._settings.database_url, self._settings.backups):
            log.warning("a copy of the database that was broken off is gone: %s", half)
        if folder is None:
            return
        try:
            made = await asyncio.to_thread(backup.keep_daily, self._settings.database_url, folder, self._clock())
        except (DatabaseFaultError, OSError) as error:
            log.error("no copy of the database could be made: %s", error)
        else:
            if made is not None:
                log.info("copy of the database: %s", made)

    def _shorten_ledger(self) -> None:
        """Of erasures older than any copy that may come back nothing need be known."""
        ledger = ledger_of(self._settings)
        try:
            if ledger is not None:
                ledger.drop_before(self._clock() - KEPT)
        except LedgerError as error:
            log.error("the ledger of erasures cannot be written: %s", error)
