"""The process that makes ordered files (`python -m bot.papers`), and who starts it when something was ordered."""

import asyncio
import logging
import os
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from bot import logs, one_cpu
from bot.bell import Bell
from bot.tuning import MakesAll
from locales.catalogue import translator
from services.deed.calendar import calendar_of
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.watch import papers
from services.watch.tidy import catch_up
from storage.database import Engine, open_engine, snapshot, transaction
from storage.outages import ConflictError, DatabaseDownError
from storage.reminders import Reminder
from storage.seal import Seal, seal_columns

log = logging.getLogger(__name__)
R = TypeVar("R")
NICE = 5
"""A paper can wait for people, people need not wait for a paper."""
STOP_WITHIN = 5.0
URL = "LIANXIN_DATABASE_URL"
KEY = "LIANXIN_DATA_KEY"
"""Handed over in the environment: a voter's own data are sealed with it."""


def _deeds(engine: Engine, now: datetime, seal: Seal) -> Callable[..., object]:
    """Runs a service as a deed of its own; done again, up to eight times, where another process was quicker."""

    def deed(service: Callable[..., object], *arguments: object, turns: int = 8) -> object:
        try:
            with transaction(engine) as connection:
                return service(Work(connection, now, now, translator, calendar_of, seal), *arguments)
        except ConflictError:
            if turns == 1:
                raise
        return deed(service, *arguments, turns=turns - 1)

    return deed


def make_all(url: str, now: datetime, seal: Seal = Seal()) -> int:
    """Carry out every order there is; returns how many. What cannot be made is told. Raises DatabaseDownError."""
    writing, reading = open_engine(url), open_engine(url, reading=True)
    for engine in (writing, reading):
        seal_columns(engine, seal)

    deed = _deeds(writing, now, seal)

    def make(wanted: Reminder) -> Any:
        with snapshot(reading) as connection:
            return papers.make(Work(connection, now, now, translator, calendar_of, seal), wanted)

    done = 0
    try:
        while (wanted := next_order(deed)) is not None:
            assert isinstance(wanted, Reminder)  # noqa: S101  narrows the type
            try:
                made = make(wanted)
            except DatabaseDownError:
                raise
            except Exception:
                log.exception("the files of order %s cannot be made", wanted.id)
                deed(papers.give_up, wanted)
            else:
                deed(papers.deliver, wanted, made)
            done += 1
    finally:
        writing.dispose()
        reading.dispose()
    return done


def next_order(deed: Callable[..., object]) -> object:
    """The oldest order, once the rows for its figures are caught up: a portion a deed, as others wait for each."""
    if (wanted := deed(papers.next_order)) is not None:
        while deed(catch_up):
            pass
    return wanted


def beside(thread: DatabaseThread, made: Callable[[Work], R]) -> R:
    """What is made of the figures of one moment, without a lock: the bot beside it goes on."""
    while thread.do_now(catch_up):
        pass
    reading = open_engine(thread.engine.url, reading=True)
    try:
        with snapshot(reading) as connection:
            return made(thread.work(connection))
    finally:
        reading.dispose()


class Papers:
    """Starts the process when woken; one at a time. `inside`: who does it in a thread of this process instead (tests)."""

    def __init__(
        self, url: str, clock: Callable[[], datetime], on_made: Callable[[], None], *, key: str = "", inside: MakesAll | None = None
    ) -> None:
        self._url, self._clock, self._on_made, self._inside = url, clock, on_made, inside
        self._key = key
        self._bell = Bell()
        self._process: asyncio.subprocess.Process | None = None

    @property
    def idle(self) -> bool:
        return self._bell.idle

    def wake(self) -> None:
        """From any thread. What was ordered before a stop is found by the next tick."""
        self._bell.ring()

    async def run(self) -> None:
        while True:
            await self._bell.rung()
            try:
                await self._make()
            except DatabaseDownError:
                log.warning("database away, files wait")
            except OSError as error:
                log.error("the process that makes files could not be started: %s", type(error).__name__)
            self._on_made()

    async def _make(self) -> None:
        if self._inside is not None:
            await asyncio.to_thread(self._inside, self._url, self._clock(), Seal.of(self._key))
            return
        command = [sys.executable, "-m", "bot.papers", self._clock().isoformat(), *(["--spread"] if one_cpu.settled() else [])]
        self._process = await asyncio.create_subprocess_exec(
            *command, env={**os.environ, URL: self._url, KEY: self._key, "PYTHONPATH": _path()}
        )
        if (code := await self._process.wait()) != 0:
            log.warning("the process that makes files ended with %s, they wait for the next minute", code)
        self._process = None

    async def stop(self) -> None:
        """What is not finished is made after the next start."""
        if self._process is not None and self._process.returncode is None:
            self._process.terminate()
            await asyncio.wait_for(self._process.wait(), STOP_WITHIN)


def _path() -> str:
    """The program's own folder first: the process may have been started from anywhere."""
    return os.pathsep.join(filter(None, (str(Path(__file__).parent.parent), os.environ.get("PYTHONPATH", ""))))


def main() -> None:
    if "--spread" in sys.argv:
        one_cpu.spread()
    if hasattr(os, "nice"):
        os.nice(NICE)
    logs.set_up(os.environ.get("LIANXIN_LOG", "text"))
    make_all(os.environ[URL], datetime.fromisoformat(sys.argv[1]), Seal.of(os.environ.get(KEY, "")))


if __name__ == "__main__":
    main()
