"""The database thread and `deeds.do`: one service, one transaction.

Deeds that wait together share one commit (each in a savepoint of its own): a slow disk then costs its delay once
per batch, and still nobody hears of a deed before it is on disk.
"""

import asyncio
import queue
import random
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import nullcontext, suppress
from contextvars import Context, copy_context
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from typing import Any, Concatenate, ParamSpec, TypeVar

from domain.errors import LianxinError
from locales.catalogue import translator
from services.working_calendar import calendar_of
from storage import calls
from storage import roster as roster_store
from storage.database import ConflictError, DatabaseDownError, Engine, is_taken, savepoint, transaction
from storage.numbers import drawn
from storage.voters import Seal
from storage.work import Work

P = ParamSpec("P")
R = TypeVar("R")
Service = Callable[Concatenate[Work, P], R]
MOST_PER_COMMIT = 64
CLOSE_WITHIN = 5.0
TROUBLE_SECONDS = 90
CONFLICT_TURNS = 8
CONFLICT_PAUSE = 0.02
"""How often a deed is done again when another process changed the same rows, and how long it waits at most before each (seconds)."""


@dataclass
class _Job:
    """`future` belongs to the loop that waits; without a loop it is the one of a waiting thread."""

    deed: Callable[[Work], Any]
    make: Callable[[Any], Work]
    future: "asyncio.Future[Any] | Future[Any]"
    loop: asyncio.AbstractEventLoop | None = None
    context: Context = field(default_factory=copy_context)
    """What the log says beside every line: which update it is about."""
    result: Any = None
    error: BaseException | None = None
    woken: bool = False
    received: bool = False
    ordered: bool = False


class DatabaseThread:
    """Runs deeds one after another in a thread of its own. `clock` gives the present, aware and UTC.

    `on_put` is called (in the database thread) after a commit that owed new words to somebody, `on_order` after one that
    ordered a file.
    """

    def __init__(self, engine: Engine, clock: Callable[[], datetime], seal: Seal | None = None) -> None:
        self.engine = engine
        self.clock = clock
        self.seal = seal or Seal()
        self.on_put: Callable[[], None] = lambda: None
        self.on_order: Callable[[], None] = lambda: None
        self.commits = 0
        self.conflicts = 0
        self._failed_at: float | None = None
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._serve, name="database", daemon=True)
        self._thread.start()

    def work(self, connection: Any, acted_at: datetime | None = None, **more: Any) -> Work:
        now = self.clock()
        return Work(connection, now, min(acted_at or now, now), translator, calendar_of, self.seal, **more)

    async def do(self, service: Service[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run a service as one transaction at the present time. Raises what it raises; an outage is DatabaseDownError."""
        return await self.run(lambda work: service(work, *args, **kwargs), self.work)

    async def run(self, deed: Callable[[Work], R], make: Callable[[Any], Work]) -> R:
        loop = asyncio.get_running_loop()
        future: asyncio.Future[R] = loop.create_future()
        self._jobs.put(_Job(deed, make, future, loop))
        return await future

    def do_now(self, service: Service[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """The same for callers without an event loop (commands)."""
        future: Future[R] = Future()
        self._jobs.put(_Job(lambda work: service(work, *args, **kwargs), self.work, future))
        return future.result()

    @property
    def trouble(self) -> str:
        """Whether something could not be read or written in the last minute and a half: it is tried again at least once a minute."""
        lately = self._failed_at is not None and time.monotonic() - self._failed_at < TROUBLE_SECONDS
        return "could not be reached or written (is the disk full?)" if lately else ""

    def close(self) -> None:
        """Finish what was asked for, then end the thread; one that hangs in the database is left behind (nothing of it was told)."""
        self._jobs.put(None)
        self._thread.join(CLOSE_WITHIN)
        if self._thread.is_alive():
            return
        drawn(self.engine).close()
        self.engine.dispose()

    def _serve(self) -> None:
        while (job := self._jobs.get()) is not None:
            batch = [job]
            last = False
            while len(batch) < MOST_PER_COMMIT and not self._jobs.empty():
                more = self._jobs.get()
                if more is None:
                    last = True
                    break
                batch.append(more)
            self._commit(batch)
            if last:
                return

    def _commit(self, batch: list[_Job]) -> None:
        try:
            self._transact(batch)
        except BaseException as error:
            if isinstance(error, ConflictError):
                self.conflicts += 1
                for job in batch:
                    self._until_alone(job)
            else:
                failure = error if isinstance(error, DatabaseDownError) or len(batch) == 1 else DatabaseDownError(str(error))
                for job in batch:
                    job.error = job.error or failure
        if any(isinstance(job.error, DatabaseDownError) and not isinstance(job.error, ConflictError) for job in batch):
            self._failed_at = time.monotonic()
        _hand_over(batch)
        if any(job.woken for job in batch):
            self.on_put()
        if any(job.ordered for job in batch):
            self.on_order()

    def _until_alone(self, job: _Job) -> None:
        """Another process was quicker: the deed is done again, by itself, on what is there now."""
        for turn in range(CONFLICT_TURNS):
            time.sleep(random.random() * CONFLICT_PAUSE * turn)  # noqa: S311  two that met must not meet again
            try:
                self._transact([job])
                return
            except BaseException as error:
                job.error = error
                if not isinstance(error, ConflictError):
                    return
        if job.error is not None and job.error.__cause__ is not None and is_taken(job.error.__cause__):
            job.error = job.error.__cause__  # still taken: nobody was quicker, it is a mistake

    def _transact(self, batch: list[_Job]) -> None:
        """One transaction for all of them. Raises ConflictError, DatabaseDownError, or what a lone deed raises."""
        numbers = drawn(self.engine)
        try:
            with transaction(self.engine) as connection:
                for job in batch:
                    job.error, job.woken, job.received, job.ordered = None, False, False, False
                    self._run(job, connection, alone=len(batch) == 1)
                if any(job.received for job in batch):
                    calls.call(connection, calls.INBOX)
                if any(job.woken for job in batch):
                    calls.call(connection, calls.OUTBOX)
        except BaseException as error:
            roster_store.forget()
            if isinstance(error, ConflictError) or not isinstance(error, DatabaseDownError):
                numbers.give_back()
            numbers.open.clear()
            if is_taken(error):
                raise ConflictError(str(error)) from error
            raise
        numbers.open.clear()
        self.commits += 1

    def _run(self, job: _Job, connection: Any, *, alone: bool) -> None:
        """Run one deed; among others, in a savepoint of its own."""
        first_number = len(drawn(self.engine).open)
        try:
            with nullcontext() if alone else savepoint(connection):
                work = job.make(connection)
                job.result = job.context.run(job.deed, work)
                job.woken, job.received, job.ordered = work.outbox.woken, work.inbox.woken, work.ordered
        except DatabaseDownError:
            raise
        except Exception as error:
            if alone or is_taken(error):
                raise
            job.error = error
            roster_store.forget()
            drawn(self.engine).give_back(first_number)


def _hand_over(batch: list[_Job]) -> None:
    """Give every waiting caller its result: each loop is woken once for all of its own."""
    for loop, jobs in groupby(batch, key=lambda job: job.loop):
        found = list(jobs)
        if loop is None:
            _settle(found)
            continue
        with suppress(RuntimeError):  # the loop ended: nobody waits there any more
            loop.call_soon_threadsafe(_settle, found)


def _settle(jobs: list[_Job]) -> None:
    """Nobody waits for a job any more whose caller was cancelled."""
    for job in jobs:
        if job.future.done():
            continue
        if job.error is not None:
            job.future.set_exception(job.error)
        else:
            job.future.set_result(job.result)


class DoneElsewhereError(LianxinError):
    """Another process has done this update; what remains to be said is said there."""

    code = "done_elsewhere"


class Deeds:
    """What a handler is given: the one deed of one update, marked done with everything it causes.

    `again`: it was tried before in this process, so that finding it done is no surprise.
    """

    def __init__(
        self, database: DatabaseThread, row_id: int, acted_at: datetime, *, update_id: int = 0, late: bool = False, again: bool = False
    ) -> None:
        self._database, self._row_id, self._acted_at = database, row_id, acted_at
        self._update_id, self._late, self._again = update_id, late, again
        self.done = False
        self.placed: list[int] = []
        """Outbox rows that the deed put."""
        self.popup: tuple[str, bool] | None = None

    async def do(self, service: Service[P, R], *args: P.args, **kwargs: P.kwargs) -> R | None:
        """Run the service in one transaction with the inbox mark.

        A second call raises RuntimeError. Raises DoneElsewhereError, OutOfTurnError (storage/inbox.py)."""
        if self.done:
            raise RuntimeError("an update has one deed")
        self.done = True

        def deed(work: Work) -> R | None:
            if not work.inbox.mark_done(self._row_id):
                if not self._again:
                    raise DoneElsewhereError
                return None
            result = service(work, *args, **kwargs)
            self.popup, self.placed = work.popup, work.outbox.placed
            return result

        make = lambda connection: self._database.work(  # noqa: E731
            connection, self._acted_at, update_id=self._update_id, late=self._late
        )
        return await self._database.run(deed, make)

    async def owe_popup(self, chat_id: int) -> None:
        """Say a popup as a message that came too late to be one."""
        if self.popup is not None:
            await self._database.do(_say_popup, chat_id, self.popup[0], self._update_id)


def _say_popup(work: Work, chat_id: int, words: str, update_id: int) -> None:
    work.say(chat_id, words, dedupe_key=f"popup:{update_id}")
