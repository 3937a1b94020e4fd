"""What went wrong in the database: away or locked, in another's hands, or asked something wrong."""

import sqlite3
from contextlib import suppress
from typing import Any

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError, PendingRollbackError

from domain.values.errors import LianxinError

CONFLICTS = ("40001", "40P01", "55P03")
"""PostgreSQL: what this deed read was changed by another meanwhile; two deeds waited for each other; one waited too long."""
MISTAKES = (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_RANGE, sqlite3.SQLITE_MISUSE)
"""SQLite calls «no such table», a mistyped statement and a locked file alike an OperationalError: these are mistakes, however often
they are tried again (https://www.sqlite.org/rescode.html; without its own code, as from the driver, it is an outage)."""
READ_ONLY = "25006"
"""PostgreSQL: a transaction that may only read was to write."""
TAKEN = "23505"
"""PostgreSQL: a unique key was taken, perhaps by another process a moment ago."""


class DatabaseDownError(LianxinError):
    """The database cannot be reached or is locked; the same work may be tried again later."""

    code = "database_down"


class SlowDatabaseError(DatabaseDownError):
    """It gave no answer in the time there was for it."""

    code = "slow_database"


class WritesError(LianxinError):
    """What was to be read alone would have written: a mistake of the program, and nothing was written."""

    code = "writes"


class ConflictError(DatabaseDownError):
    """Another process changed the same rows meanwhile: the same deed may be done again at once."""


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


def would_write(error: BaseException) -> bool:
    """Whether a connection that may only read refused to write."""
    return _state(error) == READ_ONLY or _said(error, "sqlite_errorcode") == sqlite3.SQLITE_READONLY


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
