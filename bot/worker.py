"""Works off the inbox: in order within a chat, chats side by side, each update with its effect exactly once."""

import asyncio
import copy
import json
import logging
import time
from collections import deque
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any, TypeVar

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods.base import Response, TelegramMethod
from aiogram.types import Update
from pydantic import ValidationError
from structlog.contextvars import bound_contextvars

from bot import metrics
from bot.answers import fits
from bot.envelope import envelope, status_of
from bot.line import Line
from bot.logs import without_words
from handlers import build_router
from handlers.incoming import LATE_AFTER, acted_at
from services.run.database_thread import DatabaseThread, Deeds, DoneElsewhereError
from services.run.failure import ENDS, mark_done
from services.run.updates import new_rows
from storage.claims import Claims
from storage.columns import storable
from storage.database import ConflictError, DatabaseDownError
from storage.inbox import InboxRow, OutOfTurnError

log = logging.getLogger(__name__)
T = TypeVar("T")
MENDS = 5
HANDLED = ("message", "edited_message", "callback_query", "my_chat_member")
SIDE_BY_SIDE = 64
POLL_SECONDS = 0.5
AT_ONCE = 500
MOST_IN_HAND = 2_000
"""Rows in memory: what is more waits in the database, in its order."""
MOST_ALONE = 20
OUT_OF_TURN_SECONDS = 0.05
STOP_WITHIN = 7.0


class _Alone:
    """Whether one update fails like an outage time after time while other deeds are committed in between."""

    def __init__(self, database: DatabaseThread) -> None:
        self._database, self._commits, self._times = database, database.commits, 0

    def fails_again(self, error: DatabaseDownError) -> bool:
        """Count one failure. A conflict with another process, or one with nothing written since the last, says nothing."""
        others, self._commits = self._database.commits > self._commits, self._database.commits
        if others and not isinstance(error, ConflictError):
            self._times += 1
        return self._times >= MOST_ALONE


class LineSession(AiohttpSession):
    """aiogram's calls over the line to Telegram that everything else uses; it is closed by whoever opened it."""

    def __init__(self, line: Line, api: str) -> None:
        super().__init__(api=TelegramAPIServer.from_base(api))
        self._line = line

    async def create_session(self) -> Line:
        return self._line

    async def close(self) -> None:
        return None

    def check_response(self, bot: Bot, method: TelegramMethod[T], status_code: int, content: str) -> Response[T]:
        """Only Telegram's own envelope is Telegram's word (bot/envelope.py)."""
        answer = envelope(content.encode(errors="replace"))
        if answer is None or (answer["ok"] and not fits(method.__api_method__, answer["result"])):
            raise TelegramNetworkError(method, f"not an answer of Telegram's (HTTP {status_code})")
        return super().check_response(bot, method, status_of(answer), content)


def build_bot(token: str, api: str, line: Line) -> Bot:
    """aiogram's bot, used for nothing but popups."""
    return Bot(token, session=LineSession(line, api))


def build_dispatcher() -> Dispatcher:
    dispatcher = Dispatcher(disable_fsm=True)
    dispatcher.include_router(build_router())
    return dispatcher


class Worker:
    """`direct`: rows are handed over by this process, which is the only one; else they are claimed from the database."""

    def __init__(self, database: DatabaseThread, bot: Bot, backoff: tuple[float, float], *, direct: bool = True) -> None:
        self._database, self._bot, self._backoff = database, bot, backoff
        self._dispatcher = build_dispatcher()
        self._claims = Claims(database.engine) if database.engine.dialect.name == "postgresql" else None
        self._direct = direct and self._claims is None
        self._chats: dict[int, deque[InboxRow]] = {}
        self._in_hand = 0
        self._done: set[int] = set()
        self._left: set[int] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._slots = asyncio.Semaphore(SIDE_BY_SIDE)
        self._started_at = database.clock()
        self._backlog: set[int] = set()
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
        """Take what is stored, as far as there is room. Returns whether anything was."""
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
            self._backlog.update(row.id for row in rows)
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
        await self._bot.session.close()

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
        alone = _Alone(self._database)
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
        """`again`: an outage may have hidden that it was done; else somebody else did it, and its popup is his to answer."""
        now, began = self._database.clock(), time.monotonic()
        late = row.id in self._backlog or row.received_at < self._started_at or now - row.received_at > timedelta(seconds=LATE_AFTER)
        self._backlog.discard(row.id)
        try:
            if not row.payload:  # of what is done the words are gone
                await self._database.do(mark_done, row.id)
                return
            raw = loaded(row.payload)
            update = parsed(raw, self._bot)
            if update is None:
                await self._database.do(mark_done, row.id)
                metrics.UPDATES.labels("nothing").inc()
                return
            deeds = Deeds(self._database, row.id, acted_at(update, now), update_id=row.update_id, late=late, again=again)
            await self._dispatch(update, deeds, now, late=late, raw=message_in(raw))
            if not deeds.done:
                await self._database.do(mark_done, row.id)
            self._count(row, "done", began, deeds.placed)
        except (DatabaseDownError, OutOfTurnError):
            raise
        except DoneElsewhereError:
            self._count(row, "elsewhere", began, [])
        except Exception as error:
            await self._set_aside(row, _told_of(error))

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
                log.error("update %s could not be set aside (%s): %s", row.update_id, n, _told_of(error))
                if n == len(ENDS):
                    raise

    def _count(self, row: InboxRow, result: str, began: float, placed: list[int]) -> None:
        spent = time.monotonic() - began
        metrics.UPDATES.labels(result).inc()
        metrics.HANDLING.observe(spent)
        metrics.WAITED.observe(max(0.0, (self._database.clock() - row.received_at).total_seconds()))
        log.info(result, extra={"outbox": placed, "ms": round(spent * 1000)})

    async def _dispatch(self, update: Update, deeds: Deeds, now: datetime, *, late: bool, raw: dict[str, Any]) -> None:
        await self._dispatcher.feed_update(self._bot, update, deeds=deeds, now=now, late=late, raw=raw)


def loaded(payload: str) -> dict[str, Any]:
    """The update's JSON, of characters that can be stored."""
    raw: dict[str, Any] = json.loads(payload)
    return storable(raw) if "\\ud" in payload or "\\u0000" in payload else raw


def message_in(raw: dict[str, Any]) -> dict[str, Any]:
    """The message of an update as Telegram wrote it: what aiogram cannot parse is still in it (handlers/contents.py)."""
    found = raw.get("message") or raw.get("edited_message")
    return found if isinstance(found, dict) else {}


def parsed(whole: dict[str, Any], bot: Bot | None = None) -> Update | None:
    """The update; fields of a kind aiogram does not know are taken out, at most five times. None: nothing of use is left.

    A message is never given up silently: one that cannot be mended raises ValidationError. `whole` stays as it is.
    """
    raw = whole
    for _ in range(MENDS):
        if not any(isinstance(raw.get(kind), dict) for kind in HANDLED):
            return None
        try:
            return Update.model_validate(raw, context={"bot": bot})
        except ValidationError as error:
            raw = copy.deepcopy(raw)
            if not _mend(raw, error):
                break
    if any(kind in raw for kind in ("message", "edited_message")):
        return Update.model_validate(raw, context={"bot": bot})
    log.warning("update %s is of a kind that cannot be read and is set aside", raw.get("update_id"))
    return None


def _mend(raw: Any, error: ValidationError) -> bool:
    """Take out the fields the error names, at the deepest place that exists; missing rights are not granted. False: no help."""
    mended = False
    for fault in error.errors():
        path = [part for part in fault["loc"] if isinstance(part, (str, int))]
        holder, key = _deepest(raw, path)
        if fault["type"] == "missing" and path[0] == "my_chat_member" and isinstance(holder[key], dict):
            holder[key][path[-1]] = False  # a right that Telegram does not know (any more): not granted
            mended = True
        elif holder is not None and key not in ("update_id", "message", "chat", "date", "message_id"):
            del holder[key]
            mended = True
    return mended


def _deepest(raw: Any, path: list[str | int]) -> tuple[Any, Any]:
    """The innermost holder and key that the path reaches; parts that name a union's member are stepped over."""
    holder, key, here = None, None, raw
    for part in path:
        if (isinstance(here, dict) and part in here) or (isinstance(here, list) and isinstance(part, int) and part < len(here)):
            holder, key, here = here, part, here[part]  # type: ignore[index]
    return holder, key


def _told_of(error: Exception) -> str:
    """The traceback, without what a person wrote (pydantic quotes its input)."""
    if isinstance(error, ValidationError):
        faults = [f"{'.'.join(map(str, fault['loc']))}: {fault['type']}" for fault in error.errors(include_input=False, include_url=False)]
        return "the update cannot be read: " + "; ".join(faults[:10])
    return without_words(error)


def language_of(payload: str) -> str:
    """The language the sender's program says; empty where nothing says it, whatever was stored."""
    try:
        raw = json.loads(payload)
    except (ValueError, RecursionError):
        return ""
    for part in raw.values() if isinstance(raw, dict) else ():
        if isinstance(part, dict) and isinstance(part.get("from"), dict):
            return str(part["from"].get("language_code") or "")
    return ""
