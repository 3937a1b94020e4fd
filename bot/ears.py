"""The ears of the house: voices are fetched and listened to one after the other, by a short-lived process each; nothing waits for them.

What is to be heard stands in the database (services/watch/hearings.py): a killed listener, a restart or a dead process loses nothing.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from pathlib import Path

from bot.bell import Bell
from bot.ears_folder import ears_in
from bot.line import FAILURES
from bot.listening import Answer, Listener
from domain.values.heard import LARGEST
from services.run.database_thread import DatabaseThread
from services.watch import hearings
from storage.outages import DatabaseDownError

log = logging.getLogger(__name__)
LOOK_AGAIN = 5.0
STILL = 5.0
AGAIN = 1.0
"""Seconds: between looks for what another process ordered or left behind, between words that a voice is still listened to, and to wait for
the database."""
LATER: Answer = {"broken": "not fetched"}
Files = Callable[[str], Awaitable[AsyncIterator[bytes] | None]]
"""By its handle a file's content, part by part; None where it cannot be had now."""


class Ears:
    """Wakes after every deed that ordered something; what is missed is found soon."""

    def __init__(self, database: DatabaseThread, folder: Path, files: Files) -> None:
        self._database, self._files, self._folder = database, files, folder
        self._listener = Listener(folder)
        self._bell = Bell()
        self._told = ""
        self._in_hand: hearings.Hearing | None = None
        ordered = database.on_order

        def wake_too() -> None:
            ordered()
            self.wake()

        database.on_order = wake_too

    @property
    def idle(self) -> bool:
        return self._bell.idle and self._in_hand is None

    def wake(self) -> None:
        """From any thread."""
        self._bell.ring()

    async def run(self) -> None:
        self.wake()
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(LOOK_AGAIN):  # wait_for would lose the cancelling of a bell that has just rung
                    await self._bell.rung()
            try:
                while self._ready() and await self._hear_next():
                    pass
            except DatabaseDownError:
                log.warning("database away, voices wait to be heard")

    def _ready(self) -> bool:
        """Whether there is anything to listen with; said once, as often as it changes."""
        found = ears_in(self._folder)
        why = found if isinstance(found, str) else ""
        if why and why != self._told:
            log.error("nobody listens to voices: %s", why)
        self._told = why
        return not why

    async def _hear_next(self) -> bool:
        self._in_hand = hearing = await self._database.do(hearings.take)
        if hearing is None:
            return False
        still = asyncio.create_task(self._say_still(hearing))
        try:
            content = await self._fetched(hearing.file_id)
            found = await self._heard(hearing, content) if content is not None else LATER
        finally:
            still.cancel()
        if found is None:
            await self._until_written(hearings.died, hearing)
        elif "broken" in found:
            await self._until_written(hearings.later, hearing)
        else:
            await self._hand_in(hearing, found)
        self._in_hand = None
        return True

    async def _heard(self, hearing: hearings.Hearing, content: bytes) -> Answer | None:
        try:
            found = await self._listener.ask({"kind": hearing.kind}, content)
        except OSError as error:
            found = {"broken": type(error).__name__}
        if found is not None and "broken" in found:
            log.error("nobody can listen to voices: %s", found["broken"])
        return found

    async def _hand_in(self, hearing: hearings.Hearing, found: Answer) -> None:
        words = found.get("text")
        try:
            await self._until_written(hearings.arrived, hearing, words if isinstance(words, str) else "")
        except Exception:
            log.exception("what was heard could not be worked with")
            await self._until_written(hearings.give_up, hearing)

    async def _fetched(self, file_id: str) -> bytes | None:
        """None where Telegram does not hand it over now, or hands over more than it says."""
        content = bytearray()
        try:
            parts = await self._files(file_id)
            if parts is None:
                return None
            async for part in parts:
                content += part
                if len(content) > LARGEST:
                    return None
        except FAILURES as error:
            log.warning("a voice could not be fetched: %s", type(error).__name__)
            return None
        return bytes(content)

    async def _say_still(self, hearing: hearings.Hearing) -> None:
        while True:
            await asyncio.sleep(STILL)
            with suppress(DatabaseDownError):
                await self._database.do(hearings.still, hearing)

    async def _until_written(self, deed: Callable[..., None], *given: object) -> None:
        """What was heard is not lost because the database is away."""
        while True:
            try:
                await self._database.do(deed, *given)
                return
            except DatabaseDownError:
                await asyncio.sleep(AGAIN)

    async def stop(self) -> None:
        """What is not finished is heard after the next start, as if it had not been begun."""
        self._listener.stop()
        if self._in_hand is not None:
            with suppress(DatabaseDownError):
                await self._database.do(hearings.put_back, self._in_hand)
