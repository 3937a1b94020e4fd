"""Processes on one PostgreSQL wake each other: a commit that stored updates or owed words says so, whoever listens looks at once.

Only a hint, and only within one database: who hears nothing looks every half second anyway (docs/design.md, Outbox).
"""

import secrets
import threading
from collections.abc import Callable, Mapping

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import SQLAlchemyError

from storage.prepared import Prepared

INBOX, OUTBOX = "lianxin_inbox", "lianxin_outbox"
_CALL = Prepared(text("SELECT pg_notify(:channel, :who)"))
_PROCESS = secrets.token_hex(8)
AGAIN_AFTER = 1.0
"""Seconds between looks at whether it should end, and before a lost connection is made anew."""


def call(connection: Connection, channel: str) -> None:
    """Wake the others when this transaction is committed; this bot knows already."""
    if connection.dialect.name == "postgresql":
        _CALL.later(connection, {"channel": channel, "who": _name(connection.engine)})


def _name(engine: Engine) -> str:
    """Of one bot: a process has one engine, save in tests."""
    return f"{_PROCESS}-{id(engine)}"


class Listener:
    """Calls the function of a channel in a thread of its own, until stopped. Does nothing on SQLite: there is one process."""

    def __init__(self, engine: Engine, heard: Mapping[str, Callable[[], None]]) -> None:
        self._engine, self._heard = engine, heard
        self._ended = threading.Event()
        if engine.dialect.name == "postgresql" and heard:
            threading.Thread(target=self._listen, name="listener", daemon=True).start()

    def stop(self) -> None:
        self._ended.set()

    def _listen(self) -> None:
        lost = (SQLAlchemyError, self._engine.dialect.loaded_dbapi.Error)
        while not self._ended.is_set():
            try:
                with self._engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                    try:
                        self._hear(connection)
                    finally:
                        connection.invalidate()
            except lost:
                self._ended.wait(AGAIN_AFTER)

    def _hear(self, connection: Connection) -> None:
        driver = connection.connection.driver_connection
        assert driver is not None  # noqa: S101  narrows the type
        for channel in self._heard:
            driver.execute(f"LISTEN {channel}")
        while not self._ended.is_set():
            for notice in driver.notifies(timeout=AGAIN_AFTER):
                if notice.payload != _name(self._engine):
                    self._heard[notice.channel]()
