"""Engines and transactions; the one place that knows which database is meant."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.dialects.postgresql.base import PGCompiler
from sqlalchemy.exc import DBAPIError, PendingRollbackError

from domain.errors import LianxinError
from storage.outages import DatabaseDownError, as_outage, is_outage
from storage.statements import OF_THE_PROCESS

BUSY_TIMEOUT_MS = 5000
PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
    f"busy_timeout={BUSY_TIMEOUT_MS}",
    "wal_autocheckpoint=8000",
    "cache_size=-8000",
)
"""A power cut loses nothing that was confirmed; what is deleted is overwritten (storage/scrub.py); pages written again and again are
copied back seldom."""
LOST_AFTER = {"keepalives_idle": 5, "keepalives_interval": 2, "keepalives_count": 3, "tcp_user_timeout": 10_000}
"""A machine that fell silent is given up after some ten seconds, on both sides, and what it held is free (seconds; the last in ms)."""
APPLICATION = "lianxin"
"""What our connections are called at the server, where the address says nothing else."""
WRITTEN_ONCE = {"compiled_cache": OF_THE_PROCESS}
"""For every engine: their SQL (storage/statements.py)."""
__all__ = ["APPLICATION", "Connection", "Engine", "ForeignEncodingError", "open_engine", "savepoint", "snapshot", "transaction"]


class ForeignEncodingError(LianxinError):
    """A PostgreSQL database that does not keep its text in UTF-8: it would refuse some words and spoil others."""

    code = "foreign_encoding"

    def __init__(self, encoding: str) -> None:
        super().__init__(f"the database has the encoding {encoding}")
        self.encoding = encoding


def open_engine(url: str | URL, *, reading: bool = False) -> Engine:
    """An engine for `sqlite:///…` or `postgresql+psycopg://…` with the settings of docs/design.md, Transactions.

    One for `reading` is for `snapshot` alone; it locks nothing.
    """
    address = make_url(url)
    engine = _sqlite(address, reading) if address.drivername == "sqlite" else _postgresql(address)
    if reading and engine.dialect.name == "postgresql":
        engine.dialect.statement_compiler = _WithoutLocks
        engine.dialect.__dict__["locks_nothing"] = ":reading"
    return engine


class _WithoutLocks(PGCompiler):
    """Whoever only reads leaves FOR UPDATE out: he stops nobody, and a connection that may not write would refuse it."""

    def for_update_clause(self, select: Any, **kw: Any) -> str:  # noqa: ARG002  the dialect's own hook
        return ""


def _sqlite(address: URL, reading: bool) -> Engine:
    engine = create_engine(address, pool_size=4, max_overflow=4, hide_parameters=True, execution_options=WRITTEN_ONCE)
    event.listen(engine, "connect", _set_up_sqlite)
    engine.dialect.do_begin = _begin_deferred if reading else _begin_immediate  # type: ignore[method-assign, assignment]
    return engine


def _postgresql(address: URL) -> Engine:
    asked = address.query.get("options", "")
    options = " ".join([*((asked,) if isinstance(asked, str) else asked), *(f"-c {_server_name(k)}={v}" for k, v in LOST_AFTER.items())])
    called = {"application_name": APPLICATION, "connect_timeout": 10, "client_encoding": "utf8", **LOST_AFTER, "options": options.strip()}
    engine = create_engine(
        address.set(drivername="postgresql+psycopg"),
        pool_size=4,
        max_overflow=4,
        pool_pre_ping=True,
        hide_parameters=True,
        isolation_level="REPEATABLE READ",
        execution_options=WRITTEN_ONCE,
        connect_args=called,
    )
    event.listen(engine, "connect", _refuse_other_encoding, insert=True)  # before the dialect asks for a text it could not read
    return engine


def _refuse_other_encoding(connection: Any, _record: Any) -> None:
    """Raises ForeignEncodingError."""
    encoding = connection.info.parameter_status("server_encoding")
    if encoding != "UTF8":
        connection.close()
        raise ForeignEncodingError(str(encoding))


def _server_name(setting: str) -> str:
    return setting if setting.startswith("tcp_") else f"tcp_{setting}"


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


@contextmanager
def transaction(engine: Engine) -> Iterator[Connection]:
    """One transaction: committed when the block ends, rolled back when it raises. An outage is DatabaseDownError."""
    try:
        with engine.begin() as connection:
            yield connection
    except (DBAPIError, PendingRollbackError) as error:  # a DatabaseDownError passes; where even the rollback failed, that is an outage too
        if is_outage(error):
            raise as_outage(error) from error
        raise


@contextmanager
def snapshot(engine: Engine) -> Iterator[Connection]:
    """Reads of one moment, however long they take; nobody waits for them. The engine is one for reading."""
    try:
        with engine.connect() as connection, connection.begin() as moment:  # said at once: a prepared statement begins nothing
            yield connection
            moment.rollback()
    except DBAPIError as error:
        if is_outage(error):
            raise as_outage(error) from error
        raise


@contextmanager
def savepoint(connection: Connection) -> Iterator[None]:
    """A part of a transaction that is undone alone when it raises; the rest goes on. An outage is DatabaseDownError: nothing goes on."""
    driver = connection.exec_driver_sql
    try:
        driver("SAVEPOINT deed")
        try:
            yield
        except BaseException as error:
            if not is_outage(error):
                driver("ROLLBACK TO SAVEPOINT deed")
                driver("RELEASE SAVEPOINT deed")
            raise
        driver("RELEASE SAVEPOINT deed")
    except DatabaseDownError:
        raise
    except (DBAPIError, PendingRollbackError) as error:  # also when the connection was cut between the statements of the savepoint
        if is_outage(error):
            raise as_outage(error) from error
        raise
