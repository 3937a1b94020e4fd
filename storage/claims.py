"""Which process works on which chat, where several work on one PostgreSQL: one at a time, so that a chat's order is kept.

A claim is an advisory lock on a connection of its own and ends with the process, however that ends. It only shares the work
out: that nothing is done twice or out of order is watched by the mark itself (`Inbox.mark_done`).
"""

import threading
from collections.abc import Collection

from sqlalchemy import BigInteger, Boolean, Connection, Engine, text
from sqlalchemy.exc import SQLAlchemyError

from storage.inbox import Inbox, InboxRow
from storage.indexed import given
from storage.outages import DatabaseDownError, as_outage, is_outage
from storage.prepared import Prepared

LOOKED_AT = 500
"""So many of the oldest rows are looked at in one go."""
_LET_GO = Prepared(text("SELECT count(pg_advisory_unlock(chat)) FROM unnest(CAST(:chats AS bigint[])) AS chat"))
_CLAIM = Prepared(
    text(
        """
        WITH oldest AS MATERIALIZED (
            SELECT id, chat_key FROM inbox WHERE status = 'new' AND chat_key <> ALL(CAST(:known AS bigint[])) ORDER BY id LIMIT :looked_at
        ), chats AS MATERIALIZED (
            SELECT chat_key FROM oldest GROUP BY chat_key ORDER BY min(id) LIMIT :chats
        )
        SELECT chat_key, pg_try_advisory_lock(chat_key) AS mine FROM chats
        """
    ).columns(chat_key=BigInteger, mine=Boolean)
)


class Claims:
    """Of one process; may be closed from another thread."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._turn = threading.Lock()
        self._connection: Connection | None = None

    def next(self, done: Collection[int], held: Collection[int], chats: int, rows: int) -> list[InboxRow]:
        """Let go of the chats that are `done`, claim up to `chats` others with new rows, and read these, oldest first.

        `held` are those still in hand. Raises DatabaseDownError; then every claim is gone.
        """
        with self._turn:
            try:
                connection = self._connected()
                if done:
                    _LET_GO.later(connection, {"chats": given("postgresql", list(done))})
                claimed: list[int] = []
                known = list(held)
                while len(claimed) < chats:
                    asked = {"known": given("postgresql", known), "chats": chats - len(claimed), "looked_at": LOOKED_AT}
                    found = _CLAIM.all(connection, asked)
                    claimed += [one.chat_key for one in found if one.mine]
                    known += [one.chat_key for one in found]
                    if all(one.mine for one in found):
                        break  # nobody else has any: there is no more
                # read after the claim: whoever had the chat before has marked what he did
                read = Inbox(connection).of_chats(claimed, rows) if claimed else []
                if unread := set(claimed) - {row.chat_key for row in read}:
                    _LET_GO.count(connection, {"chats": given("postgresql", list(unread))})
                return read
            except (SQLAlchemyError, DatabaseDownError) as error:
                self._drop()
                if is_outage(error):
                    raise as_outage(error) from error
                raise

    def _connected(self) -> Connection:
        if self._connection is None:
            self._connection = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        return self._connection

    def close(self) -> None:
        """Let go of everything: others may take it at once."""
        with self._turn:
            self._drop()

    def _drop(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.invalidate()
            connection.close()
