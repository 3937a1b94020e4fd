"""The database thread: one service, one transaction. Deeds that wait together share a commit (services/run/commit.py)."""

import asyncio
import logging
import queue
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime
from typing import Any, Concatenate, ParamSpec, TypeVar

from domain.words import worked_out
from locales.catalogue import translator
from services.deed.calendar import calendar_of
from services.deed.work import Work
from services.run.commit import Commits
from services.run.jobs import Job, hand_over
from services.run.reading_thread import ReadingThread
from services.watch import answered
from services.watch.end_rights import settle
from storage.database import Engine
from storage.erasures import Ledger
from storage.numbers import drawn
from storage.outages import DatabaseDownError
from storage.scrub import scrub
from storage.seal import Seal, seal_columns

log = logging.getLogger(__name__)


P = ParamSpec("P")
R = TypeVar("R")
Service = Callable[Concatenate[Work, P], R]
MOST_PER_COMMIT = 64
CLOSE_WITHIN = 5.0
TROUBLE_SECONDS = 90
BUSY_SECONDS = 30.0
"""Deeds that take longer than this together hold up everybody."""
SCRUB_AGAIN = 1.0
"""Seconds until the log of the database is tried to be emptied again, where somebody read it."""


class DatabaseThread:
    """Runs deeds one after another in a thread of its own. `clock` gives the present, aware and UTC.

    `on_put` is called (in the database thread) after a commit that owed new words to somebody, `on_order` after one that
    ordered a file. What deeds erase is written into the `ledger` first.
    """

    def __init__(self, engine: Engine, clock: Callable[[], datetime], seal: Seal | None = None, ledger: Ledger | None = None) -> None:
        self.engine = engine
        self.clock = clock
        self.seal = seal or Seal()
        seal_columns(engine, self.seal)
        self.free = threading.Event()
        """Set while no deed is being done."""
        self.free.set()
        self.reading = self.another_reading()
        """Beside it: no deed waits for what is only read, which gives way to deeds for a moment."""
        self.on_put: Callable[[], None] = lambda: None
        self.on_order: Callable[[], None] = lambda: None
        self.office = ""
        """Where the office's pages are; empty where there are none."""
        self.ears = False
        """Whether voices are listened to (bot/ears.py)."""
        self._commits = Commits(engine, ledger)
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._busy_since: float | None = None
        self.busy_after: float = BUSY_SECONDS
        self._gate = threading.Lock()
        self._closed = False
        self._scrub_at: float | None = time.monotonic()
        """When the log is emptied next; at the beginning for whoever was killed before he could do it."""
        self._thread = threading.Thread(target=self._serve, name="database", daemon=True)
        self._thread.start()

    def another_reading(self) -> ReadingThread:
        """A thread that reads beside this one; whoever asks for it closes it."""
        return ReadingThread(self.engine.url, self.clock, self.seal, self.free)

    def work(self, connection: Any, acted_at: datetime | None = None, **more: Any) -> Work:
        now = self.clock()
        more |= {"office": self.office, "ears": self.ears}
        return Work(connection, now, min(acted_at or now, now), translator, calendar_of, self.seal, **more)

    async def do(self, service: Service[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run a service as one transaction at the present time.

        Raises what it raises; an outage, or a thread that was closed, is DatabaseDownError; see also BrokenDeedError.
        """
        return await self.run(lambda work: service(work, *args, **kwargs), self.work)

    async def run(self, deed: Callable[[Work], R], make: Callable[[Any], Work]) -> R:
        loop = asyncio.get_running_loop()
        future: asyncio.Future[R] = loop.create_future()
        self._put(Job(lambda work: _whole(deed, work), make, future, loop))
        return await future

    def do_now(self, service: Service[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """The same for callers without an event loop (commands)."""
        future: Future[R] = Future()
        self._put(Job(lambda work: _whole(lambda w: service(w, *args, **kwargs), work), self.work, future))
        return future.result()

    def _put(self, job: Job) -> None:
        """Nothing is put that would sleep for ever: behind the end, or by a deed that would wait for the next one."""
        if threading.current_thread() is self._thread:
            raise RuntimeError("a deed cannot wait for another")
        with self._gate:
            if self._closed:
                raise DatabaseDownError("the database thread has ended")
            self._jobs.put(job)

    @property
    def trouble(self) -> str:
        """Whether something could not be read or written in the last minute and a half: it is tried again at least once a minute."""
        failed_at = self._commits.failed_at
        lately = failed_at is not None and time.monotonic() - failed_at < TROUBLE_SECONDS
        if lately:
            return "could not be reached or written (is the disk full?)"
        busy = self.busy_seconds
        return f"has been at one piece of work for {busy:.0f} seconds, everything else waits" if busy > self.busy_after else ""

    @property
    def busy_seconds(self) -> float:
        """How long the thread has been at what it does now; 0 where it does nothing."""
        since = self._busy_since
        return time.monotonic() - since if since is not None else 0.0

    @property
    def waiting(self) -> int:
        """How many deeds nobody has begun yet."""
        return self._jobs.qsize()

    @property
    def commits(self) -> int:
        return self._commits.done

    @property
    def conflicts(self) -> int:
        return self._commits.conflicts

    def close(self) -> None:
        """Finish what was asked for, then end the thread; one that hangs in the database is left behind (nothing of it was told)."""
        with self._gate:
            self._closed = True
            self._jobs.put(None)
        self.reading.close()
        self._thread.join(CLOSE_WITHIN)
        if self._thread.is_alive():
            return
        self._commits.close()
        drawn(self.engine).close()
        self.engine.dispose()

    def _serve(self) -> None:
        """Until closed. Whatever goes wrong here, everybody who waits is told, and the thread goes on."""
        last = False
        while not last:
            batch: list[Job] = []
            try:
                last = self._gather(batch)
                self._busy_since = time.monotonic()
                self.free.clear()
                self._commits.commit(batch)
                self._scrub(batch)
            except BaseException as error:
                log.exception("the database thread made a mistake")
                for job in batch:
                    job.error = job.error or error
            self._busy_since = None
            self.free.set()
            hand_over(batch)
            self._ring(batch)

    def _gather(self, batch: list[Job]) -> bool:
        """Wait for a job and take those that wait with it. Whether it was the last time."""
        while not batch or (len(batch) < MOST_PER_COMMIT and not self._jobs.empty()):
            job = self._jobs.get()
            if job is None:
                return True
            batch.append(job)
        return False

    def _scrub(self, batch: list[Job]) -> None:
        """Before anybody hears that something was erased its old pages are gone; while somebody reads them it is tried again."""
        if any(job.scrubs and job.error is None for job in batch):
            worked_out.forget()
            self._scrub_at = time.monotonic()
        if self._scrub_at is not None and time.monotonic() >= self._scrub_at:
            self._scrub_at = None if scrub(self.engine) else time.monotonic() + SCRUB_AGAIN

    def _ring(self, batch: list[Job]) -> None:
        """Say that something was put. Whoever hears it makes his own mistakes."""
        for wanted, bell in ((any(job.woken for job in batch), self.on_put), (any(job.ordered for job in batch), self.on_order)):
            try:
                if wanted:
                    bell()
            except BaseException:
                log.exception("nobody could be told of what a deed put")


def _whole(deed: Callable[[Work], R], work: Work) -> R:
    """The deed, and what follows where it ended somebody's right or answered a question: one transaction."""
    result = deed(work)
    settle(work)
    answered.settle(work)
    return result
