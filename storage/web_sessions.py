"""Who is in at the office's pages, and which of their forms were sent. Of a session's secret only its hash is kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, insert, literal_column, select, update
from sqlalchemy.dialects import postgresql, sqlite

from domain.values.ids import Handle
from storage.tables import web_deed, web_session

MOST = 20
"""Sessions of one account that are listed, the newest."""
_OPEN: ColumnElement[bool] = literal_column("ended_at IS NULL")


@dataclass(frozen=True)
class Session:
    """`agent` is the browser as it is shown to people, `address` where it stands; times in UTC."""

    id: int
    account: Handle
    agent: str
    address: str
    made_at: datetime
    seen_at: datetime
    ended_at: datetime | None


class WebSessions:
    def __init__(self, connection: Connection, now: datetime) -> None:
        self._connection, self._now = connection, now

    def open(self, hashed: str, account: Handle, agent: str, address: str) -> Session:
        values = {"hash": hashed, "account": account, "agent": agent, "address": address, "made_at": self._now, "seen_at": self._now}
        made = int(self._connection.execute(insert(web_session).returning(web_session.c.id).values(values)).scalar_one())
        return Session(made, account, agent, address, self._now, self._now, None)

    def by_hash(self, hashed: str) -> Session | None:
        found = self._several(web_session.c.hash == hashed, 1)
        return found[0] if found else None

    def get(self, session_id: int) -> Session | None:
        found = self._several(web_session.c.id == session_id, 1)
        return found[0] if found else None

    def open_of(self, account: Handle) -> Sequence[Session]:
        """Those nobody has ended, the newest first; some may be past their time."""
        return self._several((web_session.c.account == account) & _OPEN, MOST)

    def before(self, account: Handle, session_id: int) -> Session | None:
        """The newest one before that, whatever became of it."""
        found = self._several((web_session.c.account == account) & (web_session.c.id < session_id), 1)
        return found[0] if found else None

    def _several(self, which: ColumnElement[bool], most: int) -> list[Session]:
        rows = self._connection.execute(select(web_session).where(which).order_by(web_session.c.id.desc()).limit(most)).mappings()
        return [Session(**{name: row[name] for name in Session.__annotations__}) for row in rows]

    def seen(self, session_id: int) -> None:
        self._connection.execute(update(web_session).where(web_session.c.id == session_id, _OPEN).values(seen_at=self._now))

    def end(self, session_id: int) -> bool:
        """Whether it was open."""
        ended = update(web_session).where(web_session.c.id == session_id, _OPEN).values(ended_at=self._now)
        return self._connection.execute(ended).rowcount == 1

    def end_all(self, account: Handle) -> int:
        """Returns how many were open."""
        return self._connection.execute(
            update(web_session).where(web_session.c.account == account, _OPEN).values(ended_at=self._now)
        ).rowcount

    def spend(self, key_hash: str, account: Handle) -> bool:
        """Whether this form is sent for the first time."""
        put = (postgresql if self._connection.dialect.name == "postgresql" else sqlite).insert(web_deed)
        values = {"key": key_hash, "account": account, "at": self._now}
        spent = put.values(values).on_conflict_do_nothing().returning(web_deed.c.key)
        return self._connection.execute(spent).first() is not None
