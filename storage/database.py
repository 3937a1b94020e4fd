"""Engines, transactions and migrations; the one place that knows which database is meant."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, make_url
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError, PendingRollbackError

from domain.errors import LianxinError
from storage.seal import Seal
from storage.statements import OF_THE_PROCESS

MIGRATIONS = Path(__file__).parent / "migrations"
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
CONFLICTS = ("40001", "40P01", "55P03")
"""PostgreSQL: what this deed read was changed by another meanwhile; two deeds waited for each other; one waited too long."""
MISTAKES = (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_RANGE, sqlite3.SQLITE_MISUSE)
"""SQLite calls «no such table», a mistyped statement and a locked file alike an OperationalError: these are mistakes, however often
they are tried again (https://www.sqlite.org/rescode.html; without its own code, as from the driver, it is an outage)."""
TAKEN = "23505"
"""PostgreSQL: a unique key was taken, perhaps by another process a moment ago."""
WRITTEN_ONCE = {"compiled_cache": OF_THE_PROCESS}
"""For every engine: their SQL (storage/statements.py)."""
__all__ = [
    "APPLICATION",
    "ConflictError",
    "Connection",
    "DatabaseDownError",
    "Engine",
    "ForeignEncodingError",
    "ForeignSchemaError",
    "NoSuchRevisionError",
    "SlowDatabaseError",
    "as_outage",
    "is_taken",
    "open_engine",
    "revisions",
    "savepoint",
    "schema_state",
    "snapshot",
    "transaction",
    "upgrade",
]


class DatabaseDownError(LianxinError):
    """The database cannot be reached or is locked; the same work may be tried again later."""

    code = "database_down"


class SlowDatabaseError(DatabaseDownError):
    """It gave no answer in the time there was for it."""

    code = "slow_database"


class ForeignSchemaError(LianxinError):
    """What is in there was not made by this program, or by a newer one. `revision` is the one it has, empty where it has none."""

    code = "foreign_schema"

    def __init__(self, revision: str) -> None:
        super().__init__(f"the database has the schema {revision}")
        self.revision = revision


class ForeignEncodingError(LianxinError):
    """A PostgreSQL database that does not keep its text in UTF-8: it would refuse some words and spoil others."""

    code = "foreign_encoding"

    def __init__(self, encoding: str) -> None:
        super().__init__(f"the database has the encoding {encoding}")
        self.encoding = encoding


class NoSuchRevisionError(LianxinError):
    """This program has no schema of that name."""

    code = "no_such_revision"

    def __init__(self, revision: str) -> None:
        super().__init__(f"there is no schema {revision}")
        self.revision = revision


class ConflictError(DatabaseDownError):
    """Another process changed the same rows meanwhile: the same deed may be done again at once."""


def open_engine(url: str | URL, *, reading: bool = False) -> Engine:
    """An engine for `sqlite:///…` or `postgresql+psycopg://…` with the settings of docs/design.md, Transactions.

    One for `reading` is for `snapshot` alone.
    """
    address = make_url(url)
    if address.drivername == "sqlite":
        engine = create_engine(address, pool_size=4, max_overflow=4, hide_parameters=True, execution_options=WRITTEN_ONCE)
        event.listen(engine, "connect", _set_up_sqlite)
        engine.dialect.do_begin = _begin_deferred if reading else _begin_immediate  # type: ignore[method-assign, assignment]
        return engine
    asked = address.query.get("options", "")
    options = " ".join([*((asked,) if isinstance(asked, str) else asked), *(f"-c {_server_name(k)}={v}" for k, v in LOST_AFTER.items())])
    engine = create_engine(
        address.set(drivername="postgresql+psycopg"),
        pool_size=4,
        max_overflow=4,
        pool_pre_ping=True,
        hide_parameters=True,
        isolation_level="REPEATABLE READ",
        execution_options=WRITTEN_ONCE,
        connect_args={
            "application_name": APPLICATION,
            "connect_timeout": 10,
            "client_encoding": "utf8",
            **LOST_AFTER,
            "options": options.strip(),
        },
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


def _said(error: BaseException, what: str) -> Any:
    """What the driver says of it. An error of another kind says nothing, even one that raises when it is asked."""
    with suppress(Exception):
        return getattr(getattr(error, "orig", None) or error, what, None)
    return None


def _state(error: BaseException) -> str:
    """PostgreSQL's five letters for what went wrong, empty elsewhere."""
    return str(_said(error, "sqlstate") or "")


def as_outage(error: BaseException) -> DatabaseDownError:
    """What an outage, or a conflict of two processes, is to the rest of the program."""
    kind = ConflictError if _state(error) in CONFLICTS else DatabaseDownError
    return kind(str(getattr(error, "orig", None) or error))


def is_taken(error: BaseException) -> bool:
    """Whether a unique key stood in the way: on PostgreSQL another process may have been quicker."""
    return _state(error) == TAKEN


def is_mistake(error: BaseException) -> bool:
    """Whether SQLite says that it was asked something wrong; `error` may be the driver's own."""
    return _said(error, "sqlite_errorcode") in MISTAKES


def is_outage(error: BaseException) -> bool:
    """Whether the database is away or locked, as against a mistake in what it was asked."""
    if is_mistake(error):
        return False
    return isinstance(error, (DatabaseDownError, OperationalError, InterfaceError, PendingRollbackError)) or (
        isinstance(error, DBAPIError) and error.connection_invalidated
    )


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
        with engine.connect() as connection:
            yield connection
            connection.rollback()
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


def _config(engine: Engine | None = None, seal: Seal | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))  # its values are templates
    config.attributes["engine"], config.attributes["seal"] = engine, seal or Seal()
    return config


def revisions() -> frozenset[str]:
    """Every schema this program knows."""
    return frozenset(one.revision for one in ScriptDirectory.from_config(_config()).walk_revisions())


def upgrade(engine: Engine, revision: str = "head", seal: Seal | None = None) -> None:
    """Bring the schema to `revision`; running it again does nothing. `seal`: of the key that the data are sealed with.

    Raises ForeignSchemaError, NoSuchRevisionError, and where the key is another one InvalidTag.
    """
    schema_state(engine)
    try:
        command.upgrade(_config(engine, seal), revision)
    except CommandError as error:
        raise NoSuchRevisionError(revision) from error


def downgrade(engine: Engine, revision: str, seal: Seal | None = None) -> None:
    command.downgrade(_config(engine, seal), revision)


def schema_state(engine: Engine) -> tuple[str | None, str | None]:
    """The revision the database has (None: it is empty), and the newest there is. Raises ForeignSchemaError."""
    with transaction(engine) as connection:
        heads = MigrationContext.configure(connection).get_current_heads()
        tables = inspect(connection).get_table_names() if not heads and engine.dialect.name == "sqlite" else []
    if (tables and "alembic_version" not in tables) or len(heads) > 1 or not revisions().issuperset(heads):
        raise ForeignSchemaError(" ".join(heads))
    return (heads[0] if heads else None), ScriptDirectory.from_config(_config()).get_current_head()
