"""Sends what the outbox owes, with python-telegram-bot: order per chat, Telegram's limits, at least once."""

import asyncio
import logging
import os
import time
import warnings
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

os.environ.setdefault("PTB_TIMEDELTA", "1")

from telegram import Bot, InputFile
from telegram.error import TelegramError
from telegram.warnings import PTBUserWarning

from bot import metrics, trouble
from bot.answers import shows_the_way
from bot.delivery import DeliveryError, TooLargeError, as_delivery_error
from bot.fetch import fetch
from bot.flood import CHAT_SECONDS
from bot.line import Line
from bot.outage import Outages
from bot.outgoing import Leaving, Resting, filled, has_file, message_ids, name_bot, others_wait, pull, stored_file
from bot.pace import Limits, Pace
from bot.request import LineRequest
from services.case.share_chat import messages_of
from services.run.database_thread import DatabaseThread
from services.watch import chat_moved, give_up, outbox, told_to_wait
from storage.database import DatabaseDownError
from storage.outbox import ANSWER, BULK, DIGEST, EDITS, LOOKS, STANDING, OutboxRow
from storage.sending import Lane

log = logging.getLogger(__name__)
SIDE_BY_SIDE = 8
"""PTB takes up to twice as long per call with 128 in flight (docs/design.md, Costs)."""
FILES_SIDE_BY_SIDE = SIDE_BY_SIDE // 2
"""Of these at most so many with a file, up or down: each may take minutes, and an answer must find a place."""
STOP_WITHIN = 7.0
LONG_SECONDS = 0.5
"""A pause beyond is looked through: it may end earlier, and a stop does not wait for it."""
MARK_AGAIN_SECONDS = 5.0
UNCHANGED = "message is not modified"
FORBIDDEN = 403
warnings.filterwarnings("ignore", category=PTBUserWarning, message="Please use")


def build_bot(token: str, api: str, line: Line, timeout: float) -> Bot:
    request = LineRequest(line, timeout)
    return Bot(token, base_url=f"{api}/bot", base_file_url=f"{api}/file/bot", request=request, get_updates_request=request)


class Sender:
    """One per bot token. Pacing and back-off use the monotonic clock. `files`: where a Bot API server of our own keeps files."""

    def __init__(
        self, database: DatabaseThread, bot: Bot, backoff: tuple[float, float], limits: Limits | None = None, files: Path | None = None
    ) -> None:
        self._database, self._bot, self._backoff, self._kept = database, bot, backoff, files
        self.pace = Pace(limits or Limits())
        self._wake = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        self._busy: set[int] = set()
        self._files: set[int] = set()
        """Rows with a file that are under way."""
        self._files_wait: set[Lane] = set()
        """Lanes whose turn is with a file while no place is free for one."""
        self._tasks: set[asyncio.Task[None]] = set()
        self._stopping = False
        self.outages = Outages(*backoff)
        self._why = ""
        self.repeated = 0
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

    @property
    def trouble(self) -> str:
        """Why nothing goes through now, in words; empty while something does."""
        if self.outages.in_doubt:
            return self._why
        return trouble.TOO_OFTEN if self.pace.all.doubted else ""

    @property
    def notes(self) -> list[str]:
        """What does not go through while others do, in words."""
        alone, told = self.outages.waiting_alone, self.pace.chats_told_to_rest(time.monotonic())
        found = [f"{alone} calls do not go through while others do; they are tried again and end in time"] if alone else []
        return found + (
            [f"{told} chats take nothing for a while, as Telegram says (429); each is looked at every ten minutes"] if told else []
        )

    async def run(self) -> None:
        """Until stopped: pull a row as soon as one may leave, and not before."""
        begun = False
        while not self._stopping:
            self._wake.clear()
            if not self.elected.is_set():
                begun = False
                await self._rest(0.5)
                continue
            wait = self._until_a_slot()
            if wait > 0:
                await (self._rest(wait) if self.outages.out or wait > LONG_SECONDS else asyncio.sleep(wait))
                continue
            try:
                if not begun:
                    await self._database.do(outbox.unsure_of_waiting)
                    begun = True
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
        if len(self._busy) >= SIDE_BY_SIDE:
            return 0.002
        return max(self.pace.free_at(now), self.outages.free_at(now)) - now

    async def _rest(self, pause: float) -> None:
        try:
            await asyncio.wait_for(self._wake.wait(), min(max(pause, 0.002), 0.5))
        except TimeoutError:
            pass

    async def _start_some(self) -> tuple[bool, float]:
        """Start what may leave now. Returns whether anything did, and for how long nothing will."""
        now = time.monotonic()
        sends, edits, soonest = self.pace.resting(now)
        lanes, first = self.outages.lanes_at_rest(now)
        digests, turn = self.pace.digests.at_rest(now)
        spaced_at = self.pace.spaced_free_at(now)
        shut = self._busy | self.outages.chats_that_looked()
        window = timedelta(seconds=self.pace.limits.group[1])
        resting = Resting(
            frozenset(sends | shut), frozenset(edits | shut), frozenset(lanes | self._files_wait), digests, spaced_at <= now, window
        )
        rows = await self._database.do(pull, resting)
        if not rows and self.outages.out:
            return False, await self._look_again()
        started, soonest = False, min(soonest, first, turn)
        passed_over: set[int] = set()
        """Chats a row of which must wait: a slot that comes free meanwhile is not for the row after it."""
        for leaving in rows:
            row = leaving.row
            spaced = row.priority != ANSWER
            if has_file(row) and len(self._files) >= FILES_SIDE_BY_SIDE:
                self._files_wait.add((row.chat_id, row.priority))
                passed_over.add(row.chat_id)
                started = True  # what comes after these in the line is looked at now
                continue
            if row.chat_id in self._busy | passed_over or not self._may_leave(row, spaced=spaced):
                passed_over.add(row.chat_id)
                continue
            self._start(leaving, spaced=spaced)
            started = True
        pause = min(soonest - now, max(spaced_at - now, 0.002) if spaced_at > now else 0.5)
        return started, pause

    def _may_leave(self, row: OutboxRow, *, spaced: bool) -> bool:
        now = time.monotonic()
        if (parts := messages_of(row)) > 1 and not self.pace.has_room(row.chat_id, parts, now):
            return False
        return self._until_a_slot() <= 0 and (not spaced or self.pace.spaced_free_at(now) <= now)

    def _start(self, leaving: Leaving, *, spaced: bool) -> None:
        row = leaving.row
        self._busy.add(row.chat_id)
        if has_file(row):
            self._files.add(row.id)
        edit = row.method in STANDING
        now = time.monotonic()
        self.pace.started(row.chat_id, edit=edit, now=now, spaced=spaced, bulk=row.priority == BULK)
        if row.purpose == DIGEST and row.refers_to is not None:
            self.pace.digests.edited(row.chat_id, row.refers_to, now)
        self.outages.started(row.id, now)
        task = asyncio.create_task(self._send(leaving))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _send(self, leaving: Leaving) -> None:
        row, began = leaving.row, time.monotonic()
        try:
            result = await self._call(leaving)
        except DeliveryError as error:
            self._ended(row)
            self._count(row, error.kind, began)
            await self._failed(row, error)
        except DatabaseDownError:
            self._ended(row)
            self.outages.dropped(row)
            await asyncio.sleep(self._backoff[0])
        except Exception as error:
            self._ended(row)
            self.outages.forget(row)
            self._count(row, "failed", began)
            log.exception("outbox row %s cannot be sent", row.id)
            await self._keep(row, outbox.unsendable, type(error).__name__)
        else:
            self._ended(row)
            self._count(row, "sent", began)
            self.outages.went_through(row, time.monotonic())
            self.pace.all.taken(row.chat_id)
            if row.purpose == DIGEST:
                self.pace.digests.taken(row.chat_id)
            if row.method == "getFile":
                await self._keep(row, outbox.fetched, result)
                self.on_fetched()
            elif row.method in LOOKS:
                await self._keep(row, outbox.looked, result)
            else:
                await self._keep(row, outbox.delivered, message_ids(result))
        finally:
            self._busy.discard(row.chat_id)
            if row.id in self._files:
                self._files.discard(row.id)
                self._files_wait.clear()
            self._wake.set()

    def _ended(self, row: OutboxRow) -> None:
        self.pace.ended(row.chat_id, edit=row.method in STANDING, now=time.monotonic(), messages=messages_of(row))

    def _count(self, row: OutboxRow, result: str, began: float) -> None:
        spent = time.monotonic() - began
        metrics.CALLS.labels(row.method, result).inc()
        metrics.CALLING.observe(spent)
        log.info(result, extra={"outbox": row.id, "method": row.method, "ms": round(spent * 1000)})

    async def _look_again(self) -> float:
        """In an outage nothing waits that has not looked yet. Returns for how long nothing will leave."""
        pause = self.outages.look_again(time.monotonic())
        if pause is None and not self._busy:
            await self._look(set())
        return self._backoff[1] if pause is None else pause

    async def _look(self, chats: set[int]) -> None:
        """Where nothing waits beside these chats that could show whether the way is open, a question of our own does."""
        try:
            if await self._database.do(others_wait, chats):
                return
            await self._bot.do_api_request("getMe")
        except TelegramError as error:
            self._why = as_delivery_error(error).words
        except DatabaseDownError:
            log.warning("database away, what waits cannot be looked at")
        else:
            self.outages.opened(time.monotonic())

    async def _keep(self, row: OutboxRow, mark: Callable[..., Any], *told: Any) -> Any:
        """Write what became of a row, and return what `mark` does. While that cannot be written the chat waits: it must not be sent once more.

        Only a stop leaves it waiting; then it may be sent again, which is counted.
        """
        wait = self._backoff[0]
        while True:
            try:
                return await self._database.do(mark, row, *told)
            except DatabaseDownError:
                if self._stopping:
                    self.repeated += 1
                    log.warning("the mark of outbox row %s could not be written; it may be sent again", row.id)
                    return None
                log.warning("database away, the mark of outbox row %s waits %.1f s", row.id, wait)
                await asyncio.sleep(wait)
                wait = min(wait * 2, self._backoff[1], MARK_AGAIN_SECONDS)
            except Exception:
                if mark is outbox.only_set_aside:
                    raise
                log.exception("what outbox row %s causes failed; the row is set aside", row.id)
                last = mark is outbox.set_aside
                mark, told = outbox.only_set_aside if last else outbox.set_aside, ()

    async def _call(self, leaving: Leaving) -> Any:
        """One call. Raises DeliveryError for whatever the library raises."""
        row = leaving.row
        try:
            if row.method == "getFile":
                return await fetch(self._bot, str(row.arguments["file_id"]), self._kept)
            arguments = filled(leaving)
            if (kept := row.arguments.get("_file")) is not None:
                name, content = await self._database.do(stored_file, int(kept))
                arguments["document"] = InputFile(content, filename=name)
            result = await self._bot.do_api_request(row.method, api_kwargs=arguments)
            if self.outages.in_doubt and not shows_the_way(result):
                await self._make_sure()
            return result
        except TelegramError as error:
            made = as_delivery_error(error)
            if made.kind == "refused" and UNCHANGED in made.words.lower():
                return True
            if isinstance(error, TooLargeError) and "_file" in row.arguments:
                await self._make_sure()
                made = DeliveryError("too_large", error.message)
            raise made from error

    async def _make_sure(self) -> None:
        """Whether it is Telegram that answers: where somebody on the way says that a file is too large, or a bare yes in doubt."""
        try:
            await self._bot.do_api_request("getMe")
        except TelegramError as error:
            raise as_delivery_error(error) from error

    async def _failed(self, row: OutboxRow, error: DeliveryError) -> None:
        now = time.monotonic()
        if not error.of_the_way:
            self.outages.went_through(row, now)
            if error.kind != "flood":
                self.pace.all.taken(row.chat_id)
        if error.kind == "flood":
            self.pace.rest(row.chat_id, error.retry_in or 1, now)
            if (error.retry_in or 1) > CHAT_SECONDS:
                await self._keep(row, told_to_wait.told_to_wait, error.retry_in)
        elif error.kind == "moved" and error.new_chat_id is not None:
            await self._keep(row, chat_moved.row_moved, error.new_chat_id)
        elif error.kind == "gone":
            await self._keep(row, outbox.refused, error.words, FORBIDDEN)
        elif error.kind == "refused":
            await self._keep(row, outbox.refused, error.words)
        elif error.kind in ("too_large", "file_gone"):
            await self._keep(row, give_up.end, error.kind, error.words)
        else:
            await self._way_failed(row, error, now)

    async def _way_failed(self, row: OutboxRow, error: DeliveryError, now: float) -> None:
        """Nothing came of a call: an outage, or trouble of its own, which ends after the time its kind allows."""
        unclear = error.kind == "unclear"
        own = self.outages.failed(row, now, unclear=unclear)
        if row.method in EDITS:
            await self._keep(row, outbox.unsure)
        self._why = error.words
        self.repeated += unclear
        log.warning("sending outbox row %s failed (%s)%s", row.id, error.words, ", others go through" if own else "")
        if not own and not self.outages.out:
            await self._look(self.outages.silent)
        if not own:
            return
        if error.final:
            await self._keep(row, give_up.end, "too_large", error.words)
            self.outages.forget(row)
        elif await self._keep(row, give_up.tried_in_vain, error.words, self.outages.unclear(row)):
            self.outages.forget(row)
