"""Why a database cannot be used, by the code its driver gives: what the command line says instead of a traceback."""

import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy.exc import DBAPIError

from domain.values.errors import LianxinError
from storage.addresses import database_file, shown
from storage.database import Engine, ForeignEncodingError, transaction
from storage.half_copy import is_half
from storage.outages import DatabaseDownError
from storage.schema import ForeignSchemaError, schema_state

SQLITE = {
    sqlite3.SQLITE_NOTADB: "not_a_database",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_PERM: "read_only",
    sqlite3.SQLITE_CANTOPEN: "cannot_open",
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_BUSY: "busy",
    sqlite3.SQLITE_LOCKED: "busy",
    sqlite3.SQLITE_IOERR: "cannot_open",
}
"""Primary result codes: https://www.sqlite.org/rescode.html"""
POSTGRESQL = ("08", "25006", "28", "3D", "42501", "53", "57", "58", "XX")
"""Beginnings of the states that mean the server, its rights or its disk: https://www.postgresql.org/docs/current/errcodes-appendix.html"""

LOCKED = "55P03"
"""Somebody else was at it for longer than we wait."""


class DatabaseFaultError(LianxinError):
    """`kind` and `facts` are worded by locales/terminal.py."""

    code = "database_fault"

    def __init__(self, kind: str, **facts: str) -> None:
        super().__init__(": ".join(filter(None, (facts.get("address"), kind.replace("_", " "), facts.get("why")))))
        self.kind, self.facts = kind, facts


@contextmanager
def told(url: str) -> Iterator[None]:
    """What the database of this address does not allow is raised as DatabaseFaultError; mistakes of the program stay what they are."""
    try:
        yield
    except _raised() as error:
        kind = kind_of(error)
        if kind is None:
            raise
        raise DatabaseFaultError(kind, address=shown(url), why=in_a_line(error)) from error
    except ForeignEncodingError as error:
        raise DatabaseFaultError("encoding", address=shown(url), has=error.encoding) from error


def kind_of(error: BaseException) -> str | None:
    """None for a mistake of the program."""
    driver = _driver_error(error)
    if isinstance(driver, sqlite3.Error):
        code = getattr(driver, "sqlite_errorcode", None)
        return SQLITE.get(code & 0xFF) if code is not None else None
    if driver is not None:
        psycopg: Any = sys.modules["psycopg"]
        if driver.sqlstate == LOCKED:
            return "busy"
        at_the_door = driver.sqlstate is None and isinstance(driver, psycopg.OperationalError | psycopg.InterfaceError)
        return "server" if at_the_door or _never_connected(error) or str(driver.sqlstate).startswith(POSTGRESQL) else None
    return "server" if isinstance(error, DatabaseDownError) else None


def _raised() -> tuple[type[Exception], ...]:
    return (DatabaseDownError, DBAPIError, *_drivers())


def _drivers() -> tuple[type[Exception], ...]:
    """What they raise. An office on SQLite never loads PostgreSQL's (8 MB): where it is not loaded, it has raised nothing."""
    loaded = sys.modules.get("psycopg")
    return (sqlite3.Error,) if loaded is None else (sqlite3.Error, loaded.Error)


def _driver_error(error: BaseException | None) -> Any:
    while error is not None and not isinstance(error, _drivers()):
        error = error.orig if isinstance(error, DBAPIError) else error.__cause__
    return error


def _never_connected(error: BaseException) -> bool:
    """Raised by connecting: what stands in the address is no setting of the driver, say."""
    found = error if isinstance(error, DBAPIError) else error.__cause__
    return isinstance(found, DBAPIError) and found.statement is None


def in_a_line(error: BaseException) -> str:
    """The driver's own words in one line, or the system's; it never repeats a password."""
    own = error.strerror if isinstance(error, OSError) else None
    return " ".join(str(own or _driver_error(error) or error).split())[:300]


def look(url: str, *, making: bool = False, reading: bool = False) -> None:
    """Refuse what is no database file before SQLite makes one. Raises DatabaseFaultError.

    `making`: none need be there yet. `reading`: nothing is to be written.
    """
    file = database_file(url)
    if file is None:
        return
    try:
        kind = _file_fault(file, making) or (None if reading else _unwritable(file))
    except OSError as error:
        raise DatabaseFaultError("cannot_open", address=str(file), why=error.strerror or type(error).__name__) from error
    if kind:
        raise DatabaseFaultError(kind, address=str(file), folder=str(file.absolute().parent), why="")


def _file_fault(file: Path, making: bool) -> str | None:
    """Never opens it: closing a file lets go of the locks SQLite has on it in this process."""
    if not file.absolute().parent.is_dir():
        return "no_folder"
    if file.is_dir():
        return "is_folder"
    if not file.exists():
        return None if making else "missing"
    return None if file.is_file() else "not_a_database"


def _unwritable(file: Path) -> str | None:
    """Beside the file SQLite writes others, in the folder where it really lies."""
    wanted = [(file.resolve().parent, os.W_OK), *([(file, os.R_OK | os.W_OK)] if file.exists() else [])]
    effective = os.access in os.supports_effective_ids
    return None if all(os.access(path, mode, effective_ids=effective) for path, mode in wanted) else "read_only"


@contextmanager
def schema_told(url: str) -> Iterator[None]:
    """The same, and what was made by another program or a newer one."""
    try:
        with told(url):
            yield
    except ForeignSchemaError as error:
        raise DatabaseFaultError("newer" if error.revision else "foreign", address=shown(url), has=error.revision) from error


def refuse_other_schema(engine: Engine, url: str) -> None:
    """Only the newest schema will do, and no half of a copy. Raises DatabaseFaultError: half_copy, no_schema, not_migrated, newer, foreign, or why
    it cannot be read."""
    refuse_half(engine, url)
    with schema_told(url):
        current, newest = schema_state(engine)
    if current is None:
        raise DatabaseFaultError("no_schema", address=shown(url))
    if current != newest:
        raise DatabaseFaultError("not_migrated", address=shown(url), has=current, wants=str(newest))


def refuse_half(engine: Engine, url: str) -> None:
    """What a copy left that broke off is no office (storage/copying.py). Raises DatabaseFaultError."""
    with told(url), transaction(engine) as connection:
        half = is_half(connection)
    if half:
        raise DatabaseFaultError("half_copy", address=shown(url))


def refuse_damaged(engine: Engine) -> None:
    """Look through all of a SQLite file, a second for some hundred megabytes. Raises DatabaseFaultError."""
    if engine.dialect.name != "sqlite":
        return
    url = engine.url.render_as_string()
    with told(url), engine.connect() as connection:
        found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
        connection.rollback()
    if found != "ok":
        raise DatabaseFaultError("damaged", address=shown(url), why=" ".join(str(found).split())[:300])
