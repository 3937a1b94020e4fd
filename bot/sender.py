"""Sends what the outbox owes, with python-telegram-bot: order per chat, Telegram's limits, at least once."""

import asyncio
import logging
import os
import time
import warnings
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import timedelta
from typing import Any

os.environ.setdefault("PTB_TIMEDELTA", "1")

from telegram import Bot, InputFile, InputMediaAudio, InputMediaDocument, InputMediaPhoto, InputMediaVideo
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.warnings import PTBUserWarning

from bot import metrics
from bot.delivery import DeliveryError
from bot.line import Line
from bot.pace import Limits, Pace
from bot.request import LineRequest
from services import deliver_outbox
from services.ask import LARGEST
from services.runtime import DatabaseThread
from storage.database import DatabaseDownError
from storage.outbox import ANSWER, BULK, EDITS, OutboxRow
from storage.work import Work

log = logging.getLogger(__name__)
SIDE_BY_SIDE = 8
"""PTB takes up to twice as long per call with 128 in flight (docs/design.md, Costs)."""
STOP_WITHIN = 7.0
MARK_AGAIN_SECONDS = 5.0
UNCHANGED = "message is not modified"
FORBIDDEN = 403
ALBUM_PARTS = {"photo": InputMediaPhoto, "video": InputMediaVideo, "audio": InputMediaAudio, "document": InputMediaDocument}
warnings.filterwarnings("ignore", category=PTBUserWarning, message="Please use")


def build_bot(token: str, api: str, line: Line, timeout: float) -> Bot:
    request = LineRequest(line, timeout)
    return Bot(token, base_url=f"{api}/bot", base_file_url=f"{api}/file/bot", request=request, get_updates_request=request)


class Sender:
    """One per bot token. `clock` is the town's time; pacing and back-off use the monotonic clock."""

    def __init__(self, database: DatabaseThread, bot: Bot, backoff: tuple[float, float], limits: Limits | None = None) -> None:
        self._database, self._bot, self._backoff = database, bot, backoff
        self.pace = Pace(limits or Limits())
        self._wake = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        self._busy: set[int] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._stopping = False
        self._outage_wait = 0.0
        self._outage_until = 0.0
        self.repeated = 0
        self.trouble = ""
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
        return not self._busy

    async def run(self) -> None:
        """Until stopped: pull a row as soon as one may leave, and not before."""
        while not self._stopping:
            if not self.elected.is_set():
                self._wake.clear()
                await self._rest(0.5)
                continue
            wait = self._until_a_slot()
            if wait > 0:
                await asyncio.sleep(wait)
                continue
            self._wake.clear()
            try:
                started, pause = await self._start_some()
            except DatabaseDownError:
                started, pause = False, self._backoff[0]
            if not started:
                await self._rest(pause)

    async def introduce(self, menus: Mapping[str, Sequence[tuple[str, str]]]) -> None:
        """Tell Telegram the bot's commands, by language code (empty: all others). Done again at the next start if it fails."""
        try:
            me = await self._bot.do_api_request("getMe")
            await self._database.do(name_bot, str(me["username"]))
        except (TelegramError, DatabaseDownError) as error:
            log.warning("the bot's name is not known: %s", type(error).__name__)
        for language, commands in menus.items():
            listed = [{"command": command, "description": words} for command, words in commands]
            try:
                await self._bot.do_api_request("setMyCommands", api_kwargs={"commands": listed, "language_code": language})
            except TelegramError as error:
                log.warning("the bot's commands could not be set: %s", type(error).__name__)
                return

    async def stop(self) -> None:
        """Let the calls in flight end, so that their marks are written."""
        self._stopping = True
        self._wake.set()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=STOP_WITHIN)
        await self._bot.shutdown()

    def _until_a_slot(self) -> float:
        now = time.monotonic()
        if len(self._busy) >= (1 if self._outage_wait else SIDE_BY_SIDE):
            return 0.002
        return max(self.pace.free_at(now), self._outage_until) - now

    async def _rest(self, pause: float) -> None:
        try:
            await asyncio.wait_for(self._wake.wait(), min(max(pause, 0.002), 0.5))
        except TimeoutError:
            pass

    async def _start_some(self) -> tuple[bool, float]:
        """Start what may leave now. Returns whether anything did, and for how long nothing will."""
        now = time.monotonic()
        sends, edits, soonest = self.pace.resting(now)
        spaced_at = self.pace.spaced_free_at(now)
        rows = await self._database.do(pull, (sends | self._busy, edits | self._busy), spaced_at <= now)
        started = False
        passed_over: set[int] = set()
        """Chats a row of which must wait: a slot that comes free meanwhile is not for the row after it."""
        for row, message_id in rows:
            spaced = row.priority != ANSWER
            if row.chat_id in self._busy | passed_over or not self._may_leave(spaced=spaced):
                passed_over.add(row.chat_id)
                continue
            self._start(row, message_id, spaced=spaced)
            started = True
        pause = min(soonest - now, max(spaced_at - now, 0.002) if spaced_at > now else 0.5)
        return started, pause

    def _may_leave(self, *, spaced: bool) -> bool:
        now = time.monotonic()
        return self._until_a_slot() <= 0 and (not spaced or self.pace.spaced_free_at(now) <= now)

    def _start(self, row: OutboxRow, message_id: int | None, *, spaced: bool) -> None:
        self._busy.add(row.chat_id)
        edit = row.method in EDITS
        self.pace.started(row.chat_id, edit=edit, now=time.monotonic(), spaced=spaced, bulk=row.priority == BULK)
        task = asyncio.create_task(self._send(row, message_id))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _send(self, row: OutboxRow, message_id: int | None) -> None:
        began = time.monotonic()
        try:
            result = await self._call(row, message_id)
        except DeliveryError as error:
            self._ended(row)
            self._count(row, error.kind, began)
            await self._failed(row, error)
        except Exception as error:
            self._ended(row)
            self._count(row, "failed", began)
            log.exception("outbox row %s cannot be sent", row.id)
            await self._keep(row, deliver_outbox.refused, type(error).__name__)
        else:
            self._ended(row)
            self._count(row, "sent", began)
            self._outage_wait, self.trouble = 0.0, ""
            if row.method == "getFile":
                await self._keep(row, deliver_outbox.fetched, result)
                self.on_fetched()
            else:
                await self._keep(row, deliver_outbox.delivered, message_ids(result))
        finally:
            self._busy.discard(row.chat_id)
            self._wake.set()

    def _ended(self, row: OutboxRow) -> None:
        self.pace.ended(row.chat_id, edit=row.method in EDITS, now=time.monotonic())

    def _count(self, row: OutboxRow, result: str, began: float) -> None:
        spent = time.monotonic() - began
        metrics.CALLS.labels(row.method, result).inc()
        metrics.CALLING.observe(spent)
        log.info(result, extra={"outbox": row.id, "method": row.method, "ms": round(spent * 1000)})

    async def _keep(self, row: OutboxRow, mark: Callable[..., None], *told: Any) -> None:
        """Write what became of a row. While that cannot be written the chat waits: it must not be sent once more.

        Only a stop leaves it waiting; then it may be sent again, which is counted.
        """
        wait = self._backoff[0]
        while True:
            try:
                await self._database.do(mark, row, *told)
                return
            except DatabaseDownError:
                if self._stopping:
                    self.repeated += 1
                    log.warning("the mark of outbox row %s could not be written; it may be sent again", row.id)
                    return
                log.warning("database away, the mark of outbox row %s waits %.1f s", row.id, wait)
                await asyncio.sleep(wait)
                wait = min(wait * 2, self._backoff[1], MARK_AGAIN_SECONDS)
            except Exception:
                if mark is deliver_outbox.set_aside:
                    raise
                log.exception("what outbox row %s causes failed; the row is set aside", row.id)
                mark, told = deliver_outbox.set_aside, ()

    async def _call(self, row: OutboxRow, message_id: int | None) -> Any:
        """One call. Raises DeliveryError for whatever the library raises."""
        try:
            if row.method == "getFile":
                return await self._fetch(str(row.arguments["file_id"]))
            arguments = filled(row, message_id)
            if (kept := row.arguments.get("_file")) is not None:
                name, content = await self._database.do(stored_file, int(kept))
                arguments["document"] = InputFile(content, filename=name)
            return await self._bot.do_api_request(row.method, api_kwargs=arguments)
        except TelegramError as error:
            made = as_delivery_error(error)
            if made.kind == "refused" and UNCHANGED in made.words.lower():
                return True
            raise made from error

    async def _fetch(self, file_id: str) -> bytes:
        """A file somebody sent; a server of our own would hand over any size."""
        found = await self._bot.get_file(file_id)
        if (found.file_size or 0) > LARGEST:
            raise DeliveryError("refused", "the file is too large")
        return bytes(await found.download_as_bytearray())

    async def _failed(self, row: OutboxRow, error: DeliveryError) -> None:
        now = time.monotonic()
        if error.kind == "flood":
            self.pace.rest(row.chat_id, error.retry_in or 1, now)
        elif error.kind == "moved" and error.new_chat_id is not None:
            await self._keep(row, deliver_outbox.chat_moved, error.new_chat_id)
        elif error.kind == "gone":
            await self._keep(row, deliver_outbox.refused, error.words, FORBIDDEN)
        elif error.kind == "refused":
            await self._keep(row, deliver_outbox.refused, error.words)
        else:
            self._outage_wait = min(max(self._outage_wait * 2, self._backoff[0]), self._backoff[1])
            self._outage_until = now + self._outage_wait
            self.trouble = error.kind
            if error.kind == "unclear":
                self.repeated += 1
            log.warning("sending failed (%s), trying again in %.1f s", error.kind, self._outage_wait)


def pull(work: Work, resting: tuple[set[int], set[int]], spaced: bool) -> list[tuple[OutboxRow, int | None]]:
    """Rows that may leave now, each with the message id it refers to. Late ones expire here."""
    found: list[tuple[OutboxRow, int | None]] = []
    for row in work.outbox.next(work.now, resting, SIDE_BY_SIDE, spaced=spaced):
        if row.expires_at is not None and row.expires_at < work.now:
            deliver_outbox.expired(work, row)
            continue
        state, message_id = deliver_outbox.follows(work, row)
        if state == "sent":
            found.append((deliver_outbox.in_its_topic(work, row), message_id))
    return found


def name_bot(work: Work, name: str) -> None:
    work.rows.name_bot(name)


def stored_file(work: Work, file_id: int) -> tuple[str, bytes]:
    return work.files.get(file_id)


def filled(row: OutboxRow, message_id: int | None) -> dict[str, Any]:
    """The arguments of the call, with the message it refers to; keys that begin with `_` are ours, General is no topic."""
    arguments = {key: value for key, value in row.arguments.items() if not key.startswith("_") and value is not None}
    arguments["chat_id"] = row.chat_id
    if "media" in arguments:
        arguments["media"] = [ALBUM_PARTS[part["type"]](part["media"]) for part in arguments["media"]]
    if row.refers_to is not None and message_id is not None:
        if row.method in EDITS or row.method == "deleteMessage":
            arguments["message_id"] = message_id
        elif row.method.startswith(("send", "copy")):
            arguments["reply_parameters"] = {"message_id": message_id, "allow_sending_without_reply": True}
    return arguments


def message_ids(result: Any) -> Sequence[int]:
    """Ids of the messages a call made: one, several (albums), or none (edits)."""
    if isinstance(result, list):
        return [int(r["message_id"]) for r in result if isinstance(r, dict)]
    if isinstance(result, dict) and "message_id" in result and "edit_date" not in result:
        return [int(result["message_id"])]
    return []


def as_delivery_error(error: TelegramError) -> DeliveryError:
    """By type; BadRequest comes before NetworkError, which it descends from."""
    if isinstance(error, RetryAfter):
        seconds = error.retry_after
        return DeliveryError("flood", "429", seconds.total_seconds() if isinstance(seconds, timedelta) else float(seconds))
    if isinstance(error, ChatMigrated):
        return DeliveryError("moved", "chat moved", new_chat_id=error.new_chat_id)
    if isinstance(error, Forbidden):
        return DeliveryError("gone", error.message)
    if isinstance(error, BadRequest):
        return DeliveryError("refused", error.message)
    if isinstance(error, TimedOut):
        return DeliveryError("unclear", "time-out")
    if isinstance(error, (NetworkError, InvalidToken)):
        return DeliveryError("outage", type(error).__name__)
    return DeliveryError("outage", type(error).__name__)
