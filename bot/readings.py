"""Files that somebody sent are read by a short-lived process each (bot/read_file.py), never in this one; and who waits hears the end of it.

What is to be read stands in the database (services/watch/readings.py): a killed reader, a restart or a dead process loses nothing.
"""

import asyncio
import json
import logging
import signal
import subprocess
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from bot.bare_process import command, ended, environment
from services.run.database_thread import DatabaseThread
from services.watch import readings
from storage.outages import DatabaseDownError

log = logging.getLogger(__name__)
WITHIN = 60.0
"""Seconds that a reader may take, waiting for a CPU included."""
LOOK_AGAIN = 5.0
STILL = 5.0
AGAIN = 1.0
"""Seconds: between looks for what a dead process left behind, between words that a file is still being read, and to wait for the database."""
STOP_WITHIN = 5.0
Outcome = dict[str, Any]
TOO_SLOW: Outcome = {"reason": "too_slow", "facts": {}}


def _outcome(code: int | None, said: bytes) -> Outcome | None:
    """What a reader found; None when it was killed or came to nothing."""
    if code == -signal.SIGXCPU:
        return TOO_SLOW
    try:
        made = json.loads(said) if code == 0 else {"failed": code}
    except ValueError:
        made = {"failed": code}
    if "failed" in made:
        log.error("the process that reads files ended with %s", made["failed"])
        return None
    return dict(made)


def read_now(kind: str, content: bytes) -> Outcome:
    """The same for commands: wait for it; a reader that was killed is tried once more."""
    for _ in range(readings.MOST_TRIES):
        try:
            done = subprocess.run(  # noqa: S603  ourselves
                command("bot.read_file", kind),
                input=content,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=environment(),
                timeout=WITHIN,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return TOO_SLOW
        if (found := _outcome(done.returncode, done.stdout)) is not None:
            return found
    return {"reason": readings.KILLED, "facts": {}}


class Readings:
    """Reads what waits to be read, one file after another; what a dead process left behind is found soon."""

    def __init__(self, database: DatabaseThread) -> None:
        self._database = database
        self._wanted = asyncio.Event()
        self._reader: asyncio.subprocess.Process | None = None
        self._in_hand: readings.Reading | None = None
        self._busy = False
        self._stopping = False

    @property
    def idle(self) -> bool:
        return not self._busy and not self._wanted.is_set()

    def wake(self) -> None:
        """A file has come. From the loop."""
        self._wanted.set()

    async def run(self) -> None:
        self._wanted.set()
        while True:
            self._busy = True
            self._wanted.clear()
            try:
                while await self._read_next():
                    pass
            except DatabaseDownError:
                log.warning("database away, files wait to be read")
            except OSError as error:
                log.error("the process that reads files could not be started: %s", type(error).__name__)
            self._busy = False
            with suppress(TimeoutError):
                await asyncio.wait_for(self._wanted.wait(), LOOK_AGAIN)

    async def _read_next(self) -> bool:
        self._in_hand = await self._database.do(readings.take)
        if self._in_hand is None:
            return False
        found = await self._read(self._in_hand)
        try:
            await self._until_written(readings.arrived if found is not None else readings.died, self._in_hand, found)
        except Exception:
            log.exception("what a file said could not be worked with")
            await self._until_written(readings.give_up, self._in_hand, None)
        self._in_hand = None
        return True

    async def _read(self, wanted: readings.Reading) -> Outcome | None:
        pipe, nowhere = asyncio.subprocess.PIPE, asyncio.subprocess.DEVNULL
        given = command("bot.read_file", wanted.purpose)
        self._reader = await asyncio.create_subprocess_exec(*given, stdin=pipe, stdout=pipe, stderr=nowhere, env=environment())
        still = asyncio.create_task(self._say_still(wanted))
        try:
            said, _ = await asyncio.wait_for(self._reader.communicate(wanted.content), WITHIN)
        except TimeoutError:
            self._reader.kill()
            await ended(self._reader)
            return TOO_SLOW
        finally:
            still.cancel()
        return _outcome(self._reader.returncode, said)

    async def _say_still(self, wanted: readings.Reading) -> None:
        while True:
            await asyncio.sleep(STILL)
            with suppress(DatabaseDownError):
                await self._database.do(readings.still, wanted)

    async def _until_written(self, deed: Callable[..., None], wanted: readings.Reading, found: Outcome | None) -> None:
        """What a reader found is not lost because the database is away."""
        while True:
            try:
                await self._database.do(deed, wanted, found)
                return
            except DatabaseDownError:
                await asyncio.sleep(AGAIN)

    async def stop(self) -> None:
        """What is not finished is read after the next start, as if it had not been begun."""
        if self._reader is not None and self._reader.returncode is None:
            self._reader.kill()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._reader.wait(), STOP_WITHIN)
        if self._in_hand is not None:
            with suppress(DatabaseDownError):
                await self._database.do(readings.put_back, self._in_hand)
