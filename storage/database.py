"""Engines, transactions and migrations; the one place that knows which database is meant."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError

from domain.errors import LianxinError

MIGRATIONS = Path(__file__).parent / "migrations"
BUSY_TIMEOUT_MS = 5000
PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    f"busy_timeout={BUSY_TIMEOUT_MS}",
    "wal_autocheckpoint=8000",
    "cache_size=-8000",
)
"""A power cut loses nothing that was confirmed; pages written again and again are copied back seldom."""
__all__ = ["DatabaseDownError", "Engine", "open_engine", "savepoint", "schema_state", "snapshot", "transaction", "upgrade"]


class DatabaseDownError(LianxinError):
    """The database cannot be reached or is locked; the same work may be tried again later."""

    code = "database_down"


def open_engine(url: str, *, reading: bool = False) -> Engine:
    """An engine for `sqlite:///…` or `postgresql+psycopg://…` with the settings of docs/design.md, Transactions.

    One for `reading` is for `snapshot` alone.
    """
    if url.startswith("postgresql://"):
        url = url.replace("postgresql://", "postgresql+psycopg://", 1)
    engine = create_engine(url, pool_size=4, max_overflow=4, pool_pre_ping=not url.startswith("sqlite"), hide_parameters=True)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_up_sqlite)
        engine.dialect.do_begin = _begin_deferred if reading else _begin_immediate  # type: ignore[method-assign, assignment]
    return engine


def _set_up_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}").close()


def _begin_immediate(connection: Any) -> None:
    """Take the write lock at once: a later upgrade from reading to writing could lose increments.

    The dialect's own hook, not an event: a listener on the engine makes every statement ask for listeners.
    """
    connection.execute("BEGIN IMMEDIATE").close()


def _begin_deferred(connection: Any) -> None:
    connection.execute("BEGIN").close()


def is_outage(error: BaseException) -> bool:
    """Whether the database is away or locked, as against a mistake in what it was asked."""
    return isinstance(error, (DatabaseDownError, OperationalError, InterfaceError)) or (
        isinstance(error, DBAPIError) and error.connection_invalidated
    )


@contextmanager
def transaction(engine: Engine) -> Iterator[Connection]:
    """One transaction: committed when the block ends, rolled back when it raises. An outage is DatabaseDownError."""
    try:
        with engine.begin() as connection:
            yield connection
    except DBAPIError as error:  # a DatabaseDownError passes; where even the rollback failed, that is an outage too
        if is_outage(error):
            raise DatabaseDownError(str(error.orig)) from error
        raise


@contextmanager
def snapshot(engine: Engine) -> Iterator[Connection]:
    """Reads of one moment, however long they take; nobody waits for them. The engine is one for reading."""
    level = {} if engine.dialect.name == "sqlite" else {"isolation_level": "REPEATABLE READ"}
    try:
        with engine.connect().execution_options(**level) as connection:
            yield connection
            connection.rollback()
    except DBAPIError as error:
        if is_outage(error):
            raise DatabaseDownError(str(error.orig)) from error
        raise


@contextmanager
def savepoint(connection: Connection) -> Iterator[None]:
    """A part of a transaction that is undone alone when it raises; the rest goes on."""
    driver = connection.exec_driver_sql
    driver("SAVEPOINT deed")
    try:
        yield
    except BaseException as error:
        if is_outage(error):
            raise DatabaseDownError(str(error)) from error
        driver("ROLLBACK TO SAVEPOINT deed")
        driver("RELEASE SAVEPOINT deed")
        raise
    driver("RELEASE SAVEPOINT deed")


def _config(engine: Engine) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["engine"] = engine
    return config


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Bring the schema to `revision`; running it again does nothing."""
    command.upgrade(_config(engine), revision)


def downgrade(engine: Engine, revision: str) -> None:
    command.downgrade(_config(engine), revision)


def schema_state(engine: Engine) -> tuple[str | None, str | None]:
    """The revision the database has, and the newest there is."""
    with transaction(engine) as connection:
        current = MigrationContext.configure(connection).get_current_revision()
    return current, ScriptDirectory.from_config(_config(engine)).get_current_head()
