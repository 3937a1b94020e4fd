"""Sends what the outbox owes, with python-telegram-bot: order per chat, Telegram's limits, at least once."""

import asyncio
import logging
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from bot import metrics, trouble
from bot.calling import Calling
from bot.delivery import TELEGRAM_SAID, DeliveryError
from bot.flood import CHAT_SECONDS
from bot.marks import Marks
from bot.outage import Outages
from bot.outgoing import AT_ONCE, Leaving, file_in, message_ids, others_wait, pull
from bot.pace import Limits, Pace
from bot.turns import Turns
from services.case.media import arrived
from services.run.database_thread import DatabaseThread
from services.watch import chat_moved, give_up, outbox, told_to_wait
from storage.outages import DatabaseDownError
from storage.outbox import DIGEST, EDITS, LOOKS, OutboxRow

log = logging.getLogger(__name__)
STOP_WITHIN = 7.0
LONG_SECONDS = 0.5
"""A pause beyond is looked through: it may end earlier, and a stop does not wait for it."""
FORBIDDEN = 403


class Sender:
    """One per bot token. Pacing and back-off use the monotonic clock."""

    def __init__(self, database: DatabaseThread, calling: Calling, backoff: tuple[float, float], limits: Limits | None = None) -> None:
        self._database, self._calling, self._backoff = database, calling, backoff
        self.outages = Outages(*backoff)
        self.turns = Turns(Pace(limits or Limits()), self.outages)
        self._wake = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        self._tasks: set[asyncio.Task[None]] = set()
        self._stopping = False
        self._why = ""
        self.marks = Marks(database, backoff)
        self.on_fetched: Callable[[], None] = lambda: None
        """Called after a file that was asked for has come and was kept."""
        self.elected = asyncio.Event()
        self.elected.set()

    def wake(self) -> None:
        """Something new was put; may be called from any thread."""
        with suppress(RuntimeError):  # the loop has ended
            self._loop.call_soon_threadsafe(self._wake.set)

    @property
    def idle(self) -> bool:
        return not self.turns.busy

    @property
    def trouble(self) -> str:
        """Why nothing goes through now, in words; empty while something does."""
        if self.outages.in_doubt:
            return self._why
        return trouble.TOO_OFTEN if self.turns.pace.all.doubted else ""

    @property
    def notes(self) -> list[str]:
        """What does not go through while others do, in words."""
        alone, told = self.outages.waiting_alone, self.turns.pace.chats_told_to_rest(time.monotonic())
        found = [f"{alone} calls do not go through while others do; they are tried again and end in time"] if alone else []
        return found + [f"{told} chats take nothing for a while, as Telegram says (429); each is looked at every ten minutes"] * bool(told)

    async def run(self) -> None:
        """Until stopped: pull a row as soon as one may leave, and not before."""
        begun = False
        while not self._stopping:
            self._wake.clear()
            if not self.elected.is_set():
                begun = False
                await self._rest(0.5)
                continue
            wait = self.turns.until_a_slot()
            if wait > 0:
                await (self._rest(wait) if self.outages.out or wait > LONG_SECONDS else asyncio.sleep(wait))
                continue
            try:
                if not begun:
                    await self._database.do(outbox.unsure_of_waiting)
                    begun = True
                pause = await self._start_some()
            except DatabaseDownError:
                pause = self._backoff[0]
            if pause > 0:
                await self._rest(pause)

    async def stop(self) -> None:
        """Let the calls in flight end, so that their marks are written."""
        self._stopping = self.marks.stopping = True
        self._wake.set()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=STOP_WITHIN)
        await self._calling.close()

    async def _rest(self, pause: float) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._wake.wait(), min(max(pause, 0.002), 0.5))

    async def _start_some(self) -> float:
        """Start what may leave now. Returns for how long nothing else will, unless something is put or a call ends that it waited for."""
        resting, pause = self.turns.resting()
        metrics.LOOKED.inc()
        rows = await self._database.do(pull, resting)
        if not rows and self.outages.out:
            return await self._look_again()
        leave, again = self.turns.chosen(rows, AT_ONCE)
        for leaving in leave:
            task = asyncio.create_task(self._send(leaving))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        return pause if again is None else again

    async def _send(self, leaving: Leaving) -> None:
        row, began, more = leaving.row, time.monotonic(), True
        try:
            result = await self._calling.call(leaving, in_doubt=self.outages.in_doubt)
        except DeliveryError as error:
            self.turns.ended(row)
            self._count(row, error.kind, began)
            await self._failed(row, error)
        except DatabaseDownError:
            self.turns.ended(row)
            self.outages.dropped(row)
            await asyncio.sleep(self._backoff[0])
        except Exception as error:
            self.turns.ended(row)
            self.outages.forget(row)
            self._count(row, "failed", began)
            log.exception("outbox row %s cannot be sent", row.id)
            await self.marks.keep(row, outbox.unsendable, type(error).__name__)
        else:
            self.turns.ended(row)
            self._count(row, "sent", began)
            usual = self.turns.usual(row)
            self.outages.went_through(row, time.monotonic())
            more = await self._taken(row, result) or not usual
        finally:
            if self.turns.over(row) or more:
                self._wake.set()

    async def _taken(self, row: OutboxRow, result: Any) -> bool:
        """Telegram took it. Returns whether more may leave by it."""
        self.turns.pace.all.taken(row.chat_id)
        if row.purpose == DIGEST:
            self.turns.pace.digests.taken(row.chat_id)
        if row.method == "getFile":
            await self.marks.keep(row, outbox.fetched, result)
            self.on_fetched()
            return True
        if row.method in LOOKS:
            await self.marks.keep(row, outbox.looked, result)
            return True
        self.turns.marking(row)
        if "_held" in row.arguments and (file := file_in(result, str(row.arguments["_as"]))) is not None:
            await self.marks.keep(row, arrived, *file)
        return await self.marks.keep(row, outbox.delivered_for, message_ids(result)) is not False

    def _count(self, row: OutboxRow, result: str, began: float) -> None:
        spent = time.monotonic() - began
        if result in TELEGRAM_SAID:
            self.turns.answered(row, spent)
        metrics.CALLS.labels(row.method, result).inc()
        metrics.CALLING.observe(spent)
        log.info(result, extra={"outbox": row.id, "method": row.method, "ms": round(spent * 1000)})

    async def _look_again(self) -> float:
        """In an outage nothing waits that has not looked yet. Returns for how long nothing will leave."""
        pause = self.outages.look_again(time.monotonic())
        if pause is None and not self.turns.busy:
            await self._look(set())
        return self._backoff[1] if pause is None else pause

    async def _look(self, chats: set[int]) -> None:
        """Where nothing waits beside these chats that could show whether the way is open, a question of our own does."""
        try:
            if await self._database.do(others_wait, chats):
                return
            await self._calling.make_sure()
        except DeliveryError as error:
            self._why = error.words
        except DatabaseDownError:
            log.warning("database away, what waits cannot be looked at")
        else:
            self.outages.opened(time.monotonic())

    async def _failed(self, row: OutboxRow, error: DeliveryError) -> None:
        now = time.monotonic()
        if not error.of_the_way:
            self.outages.went_through(row, now)
            if error.kind != "flood":
                self.turns.pace.all.taken(row.chat_id)
        if error.kind == "flood":
            await self._told_to_wait(row, error.retry_in or 1, now)
        elif error.kind == "moved" and error.new_chat_id is not None:
            await self.marks.keep(row, chat_moved.row_moved, error.new_chat_id)
        elif error.kind == "gone":
            await self.marks.keep(row, outbox.refused, error.words, FORBIDDEN)
        elif error.kind == "refused":
            await self.marks.keep(row, outbox.refused, error.words)
        elif error.kind in ("too_large", "file_gone"):
            await self.marks.keep(row, give_up.end, error.kind, error.words)
        else:
            await self._way_failed(row, error, now)

    async def _told_to_wait(self, row: OutboxRow, seconds: float, now: float) -> None:
        self.turns.pace.rest(row.chat_id, seconds, now)
        if seconds > CHAT_SECONDS:
            await self.marks.keep(row, told_to_wait.told_to_wait, seconds)

    async def _way_failed(self, row: OutboxRow, error: DeliveryError, now: float) -> None:
        """Nothing came of a call: an outage, or trouble of its own, which ends after the time its kind allows."""
        unclear = error.kind == "unclear"
        own = self.outages.failed(row, now, unclear=unclear)
        if row.method in EDITS:
            await self.marks.keep(row, outbox.unsure)
        self._why = error.words
        self.marks.repeated += unclear
        log.warning("sending outbox row %s failed (%s)%s", row.id, error.words, ", others go through" if own else "")
        if not own and not self.outages.out:
            await self._look(self.outages.silent)
        if not own:
            return
        if error.final:
            await self.marks.keep(row, give_up.end, "too_large", error.words)
            self.outages.forget(row)
        elif await self.marks.keep(row, give_up.tried_in_vain, error.words, self.outages.unclear(row)):
            self.outages.forget(row)
