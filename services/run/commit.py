"""Deeds that wait together share one commit, each in a savepoint of its own.

A slow disk then costs its delay once per batch, and still nobody hears of a deed before it is on disk. Whatever a deed
raises undoes that deed alone.
"""

import random
import time
from collections.abc import Sequence
from contextlib import nullcontext, suppress
from typing import Any

from services.run.jobs import Job
from storage import calls
from storage import roster as roster_store
from storage.database import Engine, Kept, savepoint
from storage.erasures import Ledger, LedgerError
from storage.numbers import drawn
from storage.outages import ConflictError, DatabaseDownError, is_taken

CONFLICT_TURNS = 8
CONFLICT_PAUSE = 0.02
"""How often a deed is done again when another process changed the same rows, and how long it waits at most before each (seconds)."""
SET_APART = 3
"""How many deeds of a batch may each look like an outage before it is taken for one."""


class Commits:
    """Of one engine, whose deeds run in one thread. `done` and `conflicts` count; `failed_at` is the last outage, monotonic."""

    def __init__(self, engine: Engine, ledger: Ledger | None = None) -> None:
        self._engine, self._ledger = engine, ledger
        self._kept = Kept(engine)
        self.done = 0
        self.conflicts = 0
        self.failed_at: float | None = None
        self._running: Job | None = None
        """Whose deed is under way in the transaction; None at its begin and its commit."""

    def commit(self, batch: list[Job]) -> None:
        """Do all of them; what became of each stands in it. One that fails like an outage is not taken for one at once:
        the others are done without it. One that changes the roster is done after them, alone."""
        together, turns = list(batch), list[Job]()
        while together:
            try:
                self._transact(together)
                break
            except roster_store.RosterTurnError:
                turns += [job for job in together if job is self._running]
                together = [job for job in together if job is not self._running]
            except ConflictError:
                self.conflicts += 1
                for job in together:
                    self._until_alone(job)
                break
            except BaseException as error:
                together = self._without_the_guilty(together, error, most=SET_APART - (len(batch) - len(together)))
        for job in turns:
            self._until_alone(job, turn=True)
        if any(isinstance(job.error, DatabaseDownError) and not isinstance(job.error, ConflictError) for job in batch):
            self.failed_at = time.monotonic()

    def close(self) -> None:
        self._kept.close()

    def _without_the_guilty(self, together: list[Job], error: BaseException, *, most: int) -> list[Job]:
        """Those that are tried once more: without the one under way, if so many may be set apart; else all have failed."""
        guilty = self._running
        if guilty is None or len(together) == 1 or most <= 0:
            _all_failed(together, error)
            return []
        guilty.error = error
        return [job for job in together if job is not guilty]

    def _until_alone(self, job: Job, *, turn: bool = False) -> None:
        """Another process was quicker: the deed is done again, by itself, on what is there now."""
        for before in range(CONFLICT_TURNS):
            time.sleep(random.random() * CONFLICT_PAUSE * before)  # noqa: S311  two that met must not meet again
            try:
                self._transact([job], turn=turn)
                return
            except BaseException as error:
                job.error = error
                turn = turn or isinstance(error, roster_store.RosterTurnError)
                if not isinstance(error, ConflictError):
                    return
        if job.error is not None and job.error.__cause__ is not None and is_taken(job.error.__cause__):
            job.error = job.error.__cause__  # still taken: nobody was quicker, it is a mistake

    def _transact(self, batch: list[Job], *, turn: bool = False) -> None:
        """One transaction for all of them; with `turn` it may change the roster. Raises ConflictError, DatabaseDownError, or what a lone
        deed raises."""
        numbers = drawn(self._engine)
        self._running = None
        try:
            with self._kept.transaction() as connection:
                roster_store.hold(connection, turn=turn)
                for job in batch:
                    job.error, job.woken, job.received, job.ordered, job.scrubs, job.lines = None, False, False, False, False, ()
                    self._running = job
                    self._run(job, connection, alone=len(batch) == 1)
                self._running = None
                if any(job.received for job in batch):
                    calls.call(connection, calls.INBOX)
                if any(job.woken for job in batch):
                    calls.call(connection, calls.OUTBOX)
        except BaseException as error:
            roster_store.forget()
            if self._running is not None or isinstance(error, ConflictError) or not isinstance(error, DatabaseDownError):
                numbers.give_back()  # nothing of it was committed
                self._take_back(batch)
            numbers.open.clear()
            if is_taken(error):
                raise ConflictError(str(error)) from error
            raise
        numbers.open.clear()
        self.done += 1

    def _run(self, job: Job, connection: Any, *, alone: bool) -> None:
        """Run one deed; among others, in a savepoint of its own."""
        first_number = len(drawn(self._engine).open)
        try:
            with nullcontext() if alone else savepoint(connection):
                work = job.make(connection)
                job.result = job.context.run(job.deed, work)
                job.woken, job.received, job.ordered = work.outbox.woken, work.inbox.woken, work.ordered
                job.scrubs = work.scrubs
                if self._ledger is not None:
                    job.lines = self._ledger.write(work.erasures)
        except DatabaseDownError:
            raise
        except BaseException as error:
            if alone or is_taken(error):
                raise
            job.error = error
            self._take_back([job])
            roster_store.forget()
            drawn(self._engine).give_back(first_number)

    def _take_back(self, jobs: Sequence[Job]) -> None:
        """Nothing of these was committed: what they wrote into the ledger does not count. Where it cannot be said they are done again."""
        names = [name for job in jobs for name in job.lines]
        if self._ledger is not None and names:
            with suppress(LedgerError):
                self._ledger.take_back(names)
        for job in jobs:
            job.lines = ()


def _all_failed(batch: list[Job], error: BaseException) -> None:
    """The transaction failed: a lone deed is told why, several that nothing of theirs was done."""
    failure = error
    if len(batch) > 1 and not isinstance(error, DatabaseDownError):
        failure = DatabaseDownError(f"the commit failed: {type(error).__name__}")
        failure.__cause__ = error
    for job in batch:
        job.error = failure
