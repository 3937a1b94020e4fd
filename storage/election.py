"""One holder at a time of a task, over all processes that share a PostgreSQL; SQLite has one process, which holds everything.

An advisory lock on a connection of its own: it ends with the process, however that ends (docs/design.md, Outbox).
"""

from contextlib import suppress

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import SQLAlchemyError

_KEY = "hashtextextended(:name, 0)"


class Office:
    """`name` is the task; not to be used from two threads at once, save `close`."""

    def __init__(self, engine: Engine, name: str) -> None:
        self._engine, self._name = engine, name
        self._connection: Connection | None = None
        self._closed = False

    def take(self) -> bool:
        """Whether it is held now, by this call or before."""
        if self._engine.dialect.name != "postgresql":
            return True
        if self.held():
            return True
        connection = None
        try:
            connection = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
            if connection.execute(text(f"SELECT pg_try_advisory_lock({_KEY})"), {"name": self._name}).scalar():
                self._connection, connection = connection, None
        except SQLAlchemyError:
            pass
        finally:
            if connection is not None:
                connection.close()
        if self._closed:
            self.leave()
        return self._connection is not None

    def held(self) -> bool:
        """Whether the connection with the lock still stands."""
        if self._engine.dialect.name != "postgresql":
            return True
        if self._connection is None:
            return False
        try:
            self._connection.execute(text("SELECT 1"))
        except SQLAlchemyError:
            self._drop()
            return False
        return True

    def leave(self) -> None:
        """Let the next one take it at once: the server notices only in its own time that a connection has ended."""
        if self._connection is not None:
            with suppress(SQLAlchemyError):
                self._connection.execute(text(f"SELECT pg_advisory_unlock({_KEY})"), {"name": self._name})
        self._drop()

    def close(self) -> None:
        """As `leave`, for good: a `take` that is still under way in another thread keeps nothing."""
        self._closed = True
        self._drop()

    def _drop(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.invalidate()
            connection.close()


def alone(connection: Connection, name: str) -> bool:
    """Whether nobody else is at this task now; holds until the transaction ends."""
    if connection.dialect.name != "postgresql":
        return True
    return bool(connection.execute(text(f"SELECT pg_try_advisory_xact_lock({_KEY})"), {"name": name}).scalar())
