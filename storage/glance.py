"""A look at the database beside the thread that writes: a connection of its own, for reading alone, and never for long."""

import threading
import time
from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, event, make_url

from storage.database import open_engine, snapshot
from storage.outages import WritesError, would_write
from storage.seal import Seal, seal_columns

T = TypeVar("T")
STEPS = 10_000
"""Steps of SQLite's machine between two looks at the clock: a millisecond at most."""


GIVES_WAY, AT_A_TIME = 0.3, 0.02
"""Seconds that one look, and each of its statements, lets deeds go before: it is late by no more, however many there are."""


class Glance:
    """After `within` seconds it ends, at the database itself (PostgreSQL: each statement). One thread at a time, and it may not write.

    While `free` is not set a deed is being done in this process, which one thread of Python can do at a time: a look waits for it
    between two statements.
    """

    def __init__(self, url: str | URL, within: float, seal: Seal = Seal(), free: threading.Event | None = None) -> None:
        self._within, self._until = within, 0.0
        self._free, self._waits = free, 0.0
        address = make_url(url)
        if address.drivername != "sqlite":
            asked = address.query.get("options", "")
            ours = f"-c statement_timeout={within * 1000:.0f} -c default_transaction_read_only=on"
            options = " ".join([*((asked,) if isinstance(asked, str) else asked), ours])
            address = address.update_query_dict({"options": options.strip()})
        self._engine = open_engine(address, reading=True)
        seal_columns(self._engine, seal)
        event.listen(self._engine, "before_cursor_execute", self._give_way)
        if address.drivername == "sqlite":
            event.listen(self._engine, "connect", self._watch)

    def _watch(self, connection: Any, _record: Any) -> None:
        connection.set_progress_handler(lambda: time.monotonic() > self._until, STEPS)
        connection.execute(f"PRAGMA busy_timeout={self._within * 1000:.0f}").close()
        connection.execute("PRAGMA query_only=ON").close()

    def _give_way(self, *_statement: Any) -> None:
        if self._free is not None and self._waits > 0 and not self._free.is_set():
            began = time.monotonic()
            self._free.wait(AT_A_TIME)
            self._waits -= time.monotonic() - began

    def read(self, look: Callable[[Connection], T]) -> T:
        """What `look` reads, of one moment. Raises DatabaseDownError, also when it takes too long; WritesError when it would write."""
        self._until, self._waits = time.monotonic() + self._within, GIVES_WAY
        try:
            with snapshot(self._engine) as connection:
                return look(connection)
        except Exception as error:
            if any(would_write(cause) for cause in (error, error.__cause__) if cause is not None):
                raise WritesError from error
            raise

    def close(self) -> None:
        self._engine.dispose()
