"""One update of the inbox: read, handed to its handler, marked as done, counted."""

import logging
import time
from datetime import timedelta
from functools import cache

from handlers import lean_aiogram as lean_aiogram  # isort: split

from aiogram import Bot, Dispatcher

from bot import metrics
from bot.parsing import loaded, message_in, parsed
from handlers import build_router
from handlers.incoming import LATE_AFTER, acted_at
from services.run.database_thread import DatabaseThread
from services.run.deeds import Deeds, DoneElsewhereError, Taken
from services.run.failure import mark_done
from storage.inbox import InboxRow

log = logging.getLogger(__name__)


@cache
def build_dispatcher() -> Dispatcher:
    """One for the process: it holds nothing of a bot or a database, both come with each update."""
    dispatcher = Dispatcher(disable_fsm=True)
    dispatcher.include_router(build_router())
    return dispatcher


class Handling:
    def __init__(self, database: DatabaseThread, bot: Bot) -> None:
        self._database, self._bot = database, bot
        self.dispatcher = build_dispatcher()
        self._started_at = database.clock()
        self.backlog: set[int] = set()
        """Presses that waited for a start: no popup reaches them."""

    async def handle(self, row: InboxRow, *, again: bool) -> None:
        """`again`: an outage may have hidden that it was done; else somebody else did it, and its popup is his to answer.

        Raises whatever the handler raises: the row is then as it was.
        """
        began = time.monotonic()
        try:
            deeds = await self._done(row, again=again)
        except DoneElsewhereError:
            self._count(row, "elsewhere", began, [])
        else:
            if deeds is not None:
                self._count(row, "done", began, deeds.placed)

    async def _done(self, row: InboxRow, *, again: bool) -> Deeds | None:
        """None: there was nothing to do."""
        now = self._database.clock()
        late = row.id in self.backlog or row.received_at < self._started_at or now - row.received_at > timedelta(seconds=LATE_AFTER)
        self.backlog.discard(row.id)
        if not row.payload:  # of what is done the words are gone
            await self._database.do(mark_done, row.id)
            return None
        raw = loaded(row.payload)
        update = parsed(raw, self._bot)
        if update is None:
            await self._database.do(mark_done, row.id)
            metrics.UPDATES.labels("nothing").inc()
            return None
        deeds = Deeds(self._database, Taken(row.id, acted_at(update, now), row.update_id, late=late, again=again))
        await self.dispatcher.feed_update(self._bot, update, deeds=deeds, now=now, late=late, raw=message_in(raw))
        if not deeds.done:
            await self._database.do(mark_done, row.id)
        return deeds

    def _count(self, row: InboxRow, result: str, began: float, placed: list[int]) -> None:
        spent = time.monotonic() - began
        metrics.UPDATES.labels(result).inc()
        metrics.HANDLING.observe(spent)
        metrics.WAITED.observe(max(0.0, (self._database.clock() - row.received_at).total_seconds()))
        log.info(result, extra={"outbox": placed, "ms": round(spent * 1000)})
