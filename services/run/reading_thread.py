"""The reading thread: what pages and lists show is read here, of one moment, beside the deeds, which never wait for it.

It has a connection of its own that may not write (storage/glance.py), on SQLite too: the log written ahead keeps what it reads.
"""

import asyncio
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import copy_context
from datetime import datetime
from typing import Any, Concatenate, ParamSpec, TypeVar

from locales.catalogue import translator
from services.deed.calendar import calendar_of
from services.deed.work import Work
from services.run.jobs import as_told
from storage.glance import Glance
from storage.outages import DatabaseDownError, SlowDatabaseError
from storage.seal import Seal

P = ParamSpec("P")
R = TypeVar("R")
Look = Callable[Concatenate[Work, P], R]
WITHIN = 10.0
"""Seconds after which the database ends what somebody reads: it holds up those who read after him."""
MOST_WAITING = 200
"""Who comes when so many wait is told at once that it takes too long."""


class ReadingThread:
    """Runs services that only read, one after another. `clock` gives the present, aware and UTC; `free` is that of the process's
    database thread, whose deeds go before."""

    def __init__(self, url: Any, clock: Callable[[], datetime], seal: Seal, free: threading.Event, within: float = WITHIN) -> None:
        self._glance, self._clock, self._seal = Glance(url, within, seal, free), clock, seal
        self._thread = ThreadPoolExecutor(1, "reading")
        self._gate = threading.Lock()
        self._busy_since: float | None = None
        self._closed = False
        self.waiting = 0
        """How many are read or wait for their turn."""

    @property
    def busy_seconds(self) -> float:
        """How long the thread has been at what it reads now; 0 where it reads nothing."""
        since = self._busy_since
        return time.monotonic() - since if since is not None else 0.0

    async def read(self, look: Look[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """What `look(work, …)` makes of the database as it is now.

        Raises what it raises; an outage is DatabaseDownError, what takes too long too; WritesError when it would have written.
        """
        return await asyncio.wrap_future(self._put(look, *args, **kwargs))

    def read_now(self, look: Look[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """The same for callers without an event loop."""
        return self._put(look, *args, **kwargs).result()

    def _put(self, look: Look[P, R], *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        with self._gate:
            if self._closed:
                raise DatabaseDownError("the reading thread has ended")
            if self.waiting >= MOST_WAITING:
                raise SlowDatabaseError(f"{self.waiting} wait to read")
            self.waiting += 1
            future = self._thread.submit(copy_context().run, self._read, lambda work: look(work, *args, **kwargs))
        future.add_done_callback(self._done)
        return future

    def _read(self, look: Callable[[Work], R]) -> R:
        if self._closed:
            raise DatabaseDownError("the reading thread has ended")
        self._busy_since = time.monotonic()
        try:
            return self._glance.read(lambda connection: look(self._work(connection)))
        except BaseException as error:
            if (told := as_told(error)) is error:
                raise
            raise told from error
        finally:
            self._busy_since = None

    def _work(self, connection: Any) -> Work:
        now = self._clock()
        return Work(connection, now, now, translator, calendar_of, self._seal)

    def _done(self, _future: "Future[Any]") -> None:
        with self._gate:
            self.waiting -= 1

    def close(self) -> None:
        """What is read is read to its end, or left behind where it hangs; what waits is told that it came to nothing."""
        with self._gate:
            self._closed = True
            self._thread.shutdown(wait=False)
        self._glance.close()
