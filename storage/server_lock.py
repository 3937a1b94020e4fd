"""Who is at work on an office that lies on PostgreSQL: any number of bots, or one who copies it and nobody beside him.

An advisory lock on a connection of its own: it ends with the process, however that ends. Where the server was restarted
since, the bots' locks are gone and their connections are seen. SQLite has storage/lock.py.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from time import monotonic, sleep

from sqlalchemy import Connection, text
from sqlalchemy.exc import SQLAlchemyError

from storage.addresses import database_file, shown
from storage.database import APPLICATION, open_engine
from storage.faults import DatabaseFaultError, told

_KEY = "hashtextextended('lianxin at work', 0)"
_TOGETHER = text(f"SELECT pg_try_advisory_lock_shared({_KEY})")
_ALONE = text(f"SELECT pg_try_advisory_lock({_KEY})")
_LET_GO = text("SELECT pg_advisory_unlock_all()")
_OTHERS = text(
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name = :ours"
)

LEAVING, LOOKED_AFTER = 2.0, 0.1
"""Seconds for which a server may list a connection that was just closed, and between two looks."""


@contextmanager
def at_work(url: str) -> Iterator[None]:
    """One bot of many; refused while the office is being copied. Raises DatabaseFaultError."""
    if database_file(url) is not None:
        yield
        return
    with _connected(url) as connection:
        if not connection.execute(_TOGETHER).scalar():
            raise DatabaseFaultError("being_copied", address=shown(url))
        yield


@contextmanager
def nobody_at_work(url: str) -> Iterator[None]:
    """No bot and no command of ours is connected meanwhile. Raises DatabaseFaultError."""
    if database_file(url) is not None:
        yield
        return
    with _connected(url) as connection:
        last = monotonic() + LEAVING
        while not (alone := _alone(connection)) and monotonic() < last:
            sleep(LOOKED_AFTER)
        if not alone:
            raise DatabaseFaultError("at_work", address=shown(url))
        yield


def _alone(connection: Connection) -> bool:
    """The lock is had once, however often it is looked."""
    if connection.execute(_OTHERS, {"ours": APPLICATION}).scalar():
        return False
    return bool(connection.execute(_ALONE).scalar())


@contextmanager
def _connected(url: str) -> Iterator[Connection]:
    """The locks are let go before the connection: a server ends it some time after it was closed here."""
    engine = open_engine(url)
    with told(url):
        connection = engine.connect().execution_options(isolation_level="AUTOCOMMIT")
    try:
        yield connection
    finally:
        with suppress(SQLAlchemyError):
            connection.execute(_LET_GO)
        with suppress(SQLAlchemyError):
            connection.invalidate()
            connection.close()
        engine.dispose()
