"""Engines and transactions; the one place that knows which database is meant."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.dialects.postgresql.base import PGCompiler
from sqlalchemy.exc import DBAPIError, PendingRollbackError

from domain.values.errors import LianxinError
from storage.outages import as_outage, is_outage
from storage.prepared import Prepared
from storage.statements import OF_THE_PROCESS
from storage.written_json import as_json

BUSY_TIMEOUT_MS = 5000
PATIENCE = 30.0
"""Seconds a command waits for its turn beside a bot that writes all the time."""
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
_SAVEPOINT, _BACK, _RELEASE = (Prepared(text(f"{word} deed")) for word in ("SAVEPOINT", "ROLLBACK TO SAVEPOINT", "RELEASE SAVEPOINT"))
__all__ = [
    "APPLICATION",
    "Connection",
    "Engine",
    "ForeignEncodingError",
    "Kept",
    "open_engine",
    "patient",
    "savepoint",
    "snapshot",
    "transaction",
]


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
    engine = create_engine(
        address,
        pool_size=4,
        max_overflow=4,
        pool_use_lifo=True,
        hide_parameters=True,
        json_serializer=as_json,
        execution_options=WRITTEN_ONCE,
    )
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
        pool_use_lifo=True,
        hide_parameters=True,
        isolation_level="REPEATABLE READ",
        json_serializer=as_json,
        execution_options=WRITTEN_ONCE,
        connect_args=called,
    )
    event.listen(engine, "do_connect", _on_a_line)
    event.listen(engine, "connect", _refuse_other_encoding, insert=True)  # before the dialect asks for a text it could not read
    engine.dialect.do_begin = _begin_on_the_line  # type: ignore[method-assign, assignment]
    return engine


def _on_a_line(_dialect: Any, _record: Any, given: Any, more: Any) -> Any:
    from storage.server_line import ServerConnection  # an office on SQLite does without PostgreSQL's driver

    return ServerConnection.connect(*given, prepare_threshold=None, **more)


def _begin_on_the_line(connection: Any) -> None:
    connection.begin()


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


def patient(engine: Engine) -> None:
    """Connections that are made from now on wait so long for whoever writes into the same SQLite file. SQLite asks again every tenth of a
    second (https://www.sqlite.org/c3ref/busy_timeout.html): beside a bot that writes all the time it needs many turns to find a gap."""
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", lambda connection, _: connection.execute(f"PRAGMA busy_timeout={PATIENCE * 1000:.0f}").close())


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
    with _outages_told(), engine.begin() as connection:
        yield connection


class Kept:
    """One connection for one transaction after the other; looked at anew, as the pool does, after whatever went wrong."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._connection: Connection | None = None

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """As the function of that name."""
        try:
            with _outages_told():
                connection = self._connected()
                with connection.begin():
                    yield connection
        except BaseException:
            self.close()
            raise

    def _connected(self) -> Connection:
        if self._connection is not None and self._engine.dialect.name == "postgresql":
            driver: Any = self._connection.connection.driver_connection
            if driver.line.hung_up:  # nobody asks the server whether it is there, as the pool does before each transaction
                self.close()
        if self._connection is None:
            self._connection = self._engine.connect()
        return self._connection

    def close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(DBAPIError):
                connection.close()


@contextmanager
def _outages_told() -> Iterator[None]:
    try:
        yield
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
    with _outages_told():  # also when the connection was cut between the statements of the savepoint
        _SAVEPOINT.later(connection, {})
        try:
            yield
            _RELEASE.count(connection, {})  # what was not answered yet is answered now, while it can be undone alone
        except BaseException as error:
            if not is_outage(error):
                _undone(connection)
            raise


def _undone(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        driver: Any = connection.connection.driver_connection
        driver.line.forget()
    _BACK.count(connection, {})
    _RELEASE.count(connection, {})
