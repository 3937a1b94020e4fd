"""Works off the inbox: in order within a chat, chats side by side, each update with its effect exactly once."""

import asyncio
import logging
from collections import deque
from contextlib import suppress

from bot import lean_structlog as lean_structlog  # isort: split

from structlog.contextvars import bound_contextvars

from bot import metrics
from bot.alone import Alone
from bot.handling import Handling
from bot.parsing import language_of, told_of
from services.run.database_thread import DatabaseThread
from services.run.failure import ENDS
from services.run.updates import new_rows
from storage.claims import Claims
from storage.inbox import InboxRow, OutOfTurnError
from storage.outages import DatabaseDownError

log = logging.getLogger(__name__)
SIDE_BY_SIDE = 64
POLL_SECONDS = 0.5
AT_ONCE = 500
MOST_IN_HAND = 2_000
"""Rows in memory: what is more waits in the database, in its order."""
OUT_OF_TURN_SECONDS = 0.05
STOP_WITHIN = 7.0


class Worker:
    """`direct`: rows are handed over by this process, which is the only one; else they are claimed from the database."""

    def __init__(self, database: DatabaseThread, handling: Handling, backoff: tuple[float, float], *, direct: bool = True) -> None:
        self._database, self.handling, self._backoff = database, handling, backoff
        self._claims = Claims(database.engine) if database.engine.dialect.name == "postgresql" else None
        self._direct = direct and self._claims is None
        self._chats: dict[int, deque[InboxRow]] = {}
        self._in_hand = 0
        self._done: set[int] = set()
        self._left: set[int] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._slots = asyncio.Semaphore(SIDE_BY_SIDE)
        self._stopping = False
        self._behind = True
        self._missed = True
        self._reading = False
        self._news = asyncio.Event()
        self._loop = asyncio.get_running_loop()

    async def run(self) -> None:
        """Work off what is stored and was not handed over: after a start, when there is much, or where several share the work.

        Until cancelled."""
        while not self._stopping:
            self._news.clear()
            try:
                found = await self._read()
            except DatabaseDownError:
                log.warning("database away, looking again")
                await asyncio.sleep(self._backoff[0])
                continue
            if found:
                continue
            if self._direct and not self._chats and not self._missed:
                self._behind = False
            if self._behind:
                await self._wait_for_news(POLL_SECONDS)
            else:
                await self._news.wait()

    async def _wait_for_news(self, seconds: float) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._news.wait(), seconds)

    async def _read(self) -> bool:
        """Take what is stored, as far as there is room. Returns whether there may be more."""
        room = SIDE_BY_SIDE - len(self._chats)
        if room <= 0:
            return False
        self._missed, self._reading = False, True
        done, held = list(self._done), list(self._chats)
        self._done.clear()
        try:
            if self._claims is None:
                rows = await self._database.do(new_rows, held, AT_ONCE, self._left)
            else:
                rows = await asyncio.to_thread(self._claims.next, done, held, room, AT_ONCE)
            self._put_in_hand(rows)
        finally:
            self._reading = False
        if self._claims is not None:  # whoever stores more wakes us
            return len(rows) >= AT_ONCE or len({row.chat_key for row in rows}) >= room
        return bool(rows)

    def wake(self) -> None:
        """Something new was stored, perhaps by another process; may be called from any thread."""
        with suppress(RuntimeError):  # the loop has ended
            self._loop.call_soon_threadsafe(self._news.set)

    @property
    def idle(self) -> bool:
        return not self._chats and not self._missed

    def take(self, rows: list[InboxRow], *, backlog: bool = False) -> None:
        """Rows that are stored and new. `backlog` marks presses that waited for a start: no popup reaches them."""
        if backlog:
            self.handling.backlog.update(row.id for row in rows)
        if not rows:
            return
        if self._in_hand > MOST_IN_HAND:
            self._behind = True
        if self._behind:
            self._missed = True
            self._news.set()
        else:
            self._put_in_hand(rows)

    def _put_in_hand(self, rows: list[InboxRow]) -> None:
        self._in_hand += len(rows)
        for row in rows:
            queue = self._chats.get(row.chat_key)
            if queue is None:
                self._chats[row.chat_key] = deque([row])
                task = asyncio.create_task(self._serve(row.chat_key))
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)
            else:
                queue.append(row)

    async def rest(self) -> None:
        """Until everything taken is worked off."""
        while self._tasks or self._missed or self._reading:
            await (asyncio.wait(self._tasks) if self._tasks else asyncio.sleep(0.0005))

    async def stop(self) -> None:
        """Finish the updates in hand; the rest stays stored and new, and free for others."""
        self._stopping = True
        self._news.set()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=STOP_WITHIN)
        if self._claims is not None:
            await asyncio.to_thread(self._claims.close)

    async def _serve(self, chat_key: int) -> None:
        queue = self._chats[chat_key]
        while queue and not self._stopping:
            async with self._slots:
                done = await self._work_until_done(queue[0])
            if not done:
                break
            queue.popleft()
            self._in_hand -= 1
        self._in_hand -= len(queue)
        del self._chats[chat_key]
        self._done.add(chat_key)
        if self._behind:
            self._news.set()

    async def _work_until_done(self, row: InboxRow) -> bool:
        """An outage of the database is waited out, with the order kept; anything else is a bug and must not block.

        False: the row is another's, or nobody's for now; the rest of the chat with it."""
        wait, again = self._backoff[0], False
        alone = Alone(self._database)
        while not self._stopping:
            try:
                with bound_contextvars(update=row.update_id):
                    await self._work(row, again=again)
                return True
            except OutOfTurnError:
                log.info("update %s waits for an older one of its chat", row.update_id)
                await asyncio.sleep(OUT_OF_TURN_SECONDS)
                return False
            except DatabaseDownError as error:
                log.warning("database away, update %s waits %.1f s", row.update_id, wait)
                again = True
                if alone.fails_again(error) and await self._ended_alone(row):
                    return True
                await asyncio.sleep(wait)
                wait = min(wait * 2, self._backoff[1])
            except Exception:
                log.exception("update %s could not even be set aside; it stays new until the next start", row.update_id)
                if self._claims is None:
                    self._left.add(row.id)  # nobody looks at it again before the next start
                    return True
                await asyncio.sleep(self._backoff[1])
                return False
        return False

    async def _ended_alone(self, row: InboxRow) -> bool:
        """What looks like an outage again and again while everything else is written is this row's own trouble."""
        with suppress(Exception):
            await self._set_aside(row, "it could not be written again and again, while others could", again_on=())
            return True
        return False

    async def _work(self, row: InboxRow, *, again: bool) -> None:
        try:
            await self.handling.handle(row, again=again)
        except (DatabaseDownError, OutOfTurnError):
            raise
        except Exception as error:
            await self._set_aside(row, told_of(error))

    async def _set_aside(self, row: InboxRow, words: str, again_on: tuple[type[Exception], ...] = (DatabaseDownError,)) -> None:
        """Kept as failed, even where nobody can be told of it, or where the row itself takes no mark. Raises what the last way raises."""
        metrics.UPDATES.labels("failed").inc()
        log.error("update %s failed: %s", row.update_id, words)
        language = language_of(row.payload)
        for n, end in enumerate(ENDS, 1):
            try:
                await self._database.do(end, row, words, language)
                return
            except again_on:
                raise
            except Exception as error:
                log.error("update %s could not be set aside (%s): %s", row.update_id, n, told_of(error))
                if n == len(ENDS):
                    raise
