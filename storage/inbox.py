"""Updates as Telegram handed them over: stored before they are confirmed, marked done with what they caused."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Connection, Integer, bindparam, delete, exists, func, insert, literal_column, select, update
from sqlalchemy.dialects.postgresql import insert as pg_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from domain.values.errors import LianxinError
from storage.indexed import among, given
from storage.pages import every
from storage.prepared import Prepared
from storage.tables import inbox

KEPT_AGAINST_REPEATS = timedelta(days=31)
COUNTED = 1_000
"""So many of the oldest are looked at where those too old are counted."""
_older = inbox.alias("older")
_DONE = update(inbox).where(inbox.c.id == bindparam("row_id"), inbox.c.status == "new").values(status="done", payload="", chat_key=0)
_FIRST = ~exists().where(_older.c.chat_key == inbox.c.chat_key, _older.c.status == "new", _older.c.id < inbox.c.id)
_MARK = Prepared({"sqlite": _DONE, "postgresql": _DONE.where(_FIRST)})
"""On PostgreSQL another process may have the chat in hand: nobody gets past what is older in it."""

_OF_CHATS = Prepared(
    select(inbox)
    .where(literal_column("status = 'new'"), among(inbox.c.chat_key, "chats", "postgresql"))
    .order_by(inbox.c.id)
    .limit(bindparam("limit", type_=Integer))
)

_COLUMNS = ("update_id", "chat_key", "received_at", "payload", "status", "tries", "error")


def _storing(make: Any) -> tuple[Any, Any]:
    """The statement for one row, made once, and what makes the one for several."""

    def several() -> Any:
        return make(inbox).on_conflict_do_nothing(index_elements=["update_id"]).returning(inbox)

    return Prepared(several(), _COLUMNS), several


_STORE = {"postgresql": _storing(pg_insert), "sqlite": _storing(sqlite_insert)}


@cache
def _counting(status: str) -> Prepared:
    """`status` is written into the statement: so its index is used."""
    return Prepared(select(func.count().label("rows")).select_from(inbox).where(literal_column(f"status = '{status}'")))


class OutOfTurnError(LianxinError):
    """Something older of the same chat is not done yet: another process has it in hand."""

    code = "out_of_turn"


@dataclass(frozen=True)
class InboxRow:
    """`payload` is the update as ASCII-escaped JSON; `received_at` when it was stored."""

    id: int
    update_id: int
    chat_key: int
    received_at: datetime
    payload: str
    tries: int = 0


@dataclass(frozen=True)
class Replayed:
    """How many rows are new again, and how many are not because they were done already."""

    again: int
    done: int


def chat_key(raw: dict[str, Any]) -> int:
    """The chat in whose order an update belongs; 0 for updates of no chat."""
    for value in raw.values():
        if isinstance(value, dict):
            inner = value.get("message") if isinstance(value.get("message"), dict) else value
            chat = inner.get("chat") if isinstance(inner, dict) else None
            if not isinstance(chat, dict):
                chat = value.get("from") or value.get("user")
            if isinstance(chat, dict) and isinstance(chat.get("id"), int):
                return int(chat["id"])
    return 0


def encoded(raw: dict[str, Any]) -> str:
    """ASCII-escaped JSON: lone surrogates and NUL stay escapes and reach no text column as characters."""
    return json.dumps(raw, separators=(",", ":"))


class Inbox:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.woken = False

    def store(self, updates: Iterable[dict[str, Any]], now: datetime) -> list[InboxRow]:
        """Insert updates; returns only those that are new, in the order of their ids."""
        rows = [
            {
                "update_id": raw["update_id"],
                "chat_key": chat_key(raw),
                "received_at": now,
                "payload": encoded(raw),
                "status": "new",
                "tries": 0,
                "error": "",
            }
            for raw in updates
        ]
        if not rows:
            return []
        one, several = _STORE[self._connection.dialect.name]
        new: list[Any] = one.all(self._connection, rows[0]) if len(rows) == 1 else list(self._connection.execute(several().values(rows)))
        self.woken = True
        stored = sorted(new, key=lambda r: r.update_id)
        return [InboxRow(r.id, r.update_id, r.chat_key, r.received_at, r.payload) for r in stored]

    def new(self, limit: int, without: Collection[int] = (), left: Collection[int] = ()) -> list[InboxRow]:
        """What was not worked on yet, oldest first: without some chats, and without the rows `left`."""
        found = select(inbox).where(inbox.c.status == "new").order_by(inbox.c.id).limit(limit)
        if without:
            found = found.where(inbox.c.chat_key.not_in(without))
        if left:
            found = found.where(inbox.c.id.not_in(left))
        return [InboxRow(r.id, r.update_id, r.chat_key, r.received_at, r.payload, r.tries) for r in self._connection.execute(found)]

    def of_chats(self, chats: Collection[int], limit: int) -> list[InboxRow]:
        """The same of some chats alone; on PostgreSQL, where chats are shared."""
        found = _OF_CHATS.all(self._connection, {"chats": given("postgresql", list(chats)), "limit": limit})
        return [InboxRow(r.id, r.update_id, r.chat_key, r.received_at, r.payload, r.tries) for r in found]

    def mark_done(self, row_id: int) -> bool:
        """Mark a row in the transaction of what it caused; False when it was done before. Raises OutOfTurnError."""
        if _MARK.count(self._connection, {"row_id": row_id}) == 1:
            return True
        if self._connection.execute(select(inbox.c.status).where(inbox.c.id == row_id)).scalar() == "new":
            raise OutOfTurnError
        return False

    def mark_failed(self, row_id: int, error: str) -> bool:
        """False when there is nothing to keep: it was done before, or failed before."""
        mine = (inbox.c.id == row_id) & (inbox.c.status == "new")
        marked = update(inbox).where(mine).values(status="failed", error=error, tries=inbox.c.tries + 1)
        return self._connection.execute(marked).rowcount == 1

    def put_in_again_as_failed(self, row: InboxRow, error: str) -> bool:
        """The same for a row that cannot be changed, whatever keeps it from that: it is taken out and put in once more, in one go."""
        mine = (inbox.c.id == row.id) & (inbox.c.status == "new")
        if self._connection.execute(delete(inbox).where(mine)).rowcount != 1:
            return False
        values = {"update_id": row.update_id, "chat_key": row.chat_key, "received_at": row.received_at, "payload": row.payload}
        self._connection.execute(insert(inbox).values(values | {"status": "failed", "error": error, "tries": row.tries + 1}))
        return True

    def failed(self) -> list[tuple[int, int, str]]:
        """Failed rows: id, update id, the last line of the error."""
        found = every(self._connection, select(inbox).where(inbox.c.status == "failed"), inbox.c.id)
        return [(r.id, r.update_id, r.error.strip().splitlines()[-1] if r.error else "") for r in found]

    def replay(self, row_ids: Sequence[int]) -> Replayed:
        """Failed rows become new again; none named: all. Of those that were done their words are gone: they stay done."""
        chosen = inbox.c.status == "failed"
        if row_ids:
            chosen = chosen & inbox.c.id.in_(row_ids)
        done = self._connection.execute(update(inbox).where(chosen, inbox.c.payload == "").values(status="done")).rowcount
        return Replayed(self._connection.execute(update(inbox).where(chosen).values(status="new")).rowcount, done)

    def none_failed(self, row_ids: Sequence[int]) -> list[int]:
        """Which of these are no failed rows."""
        found = select(inbox.c.id).where(inbox.c.status == "failed", inbox.c.id.in_(row_ids)).limit(len(row_ids))
        return sorted(set(row_ids) - set(self._connection.execute(found).scalars()))

    def waiting_in(self, chat: int, before: datetime) -> bool:
        """Whether the chat has updates from before `before` that were not worked on yet."""
        found = select(exists().where(inbox.c.status == "new", inbox.c.chat_key == chat, inbox.c.received_at <= before))
        return bool(self._connection.execute(found).scalar())

    def count(self, status: str) -> int:
        return int(_counting(status).first(self._connection, {}))

    def newest_at(self) -> datetime | None:
        """When the last update came that is known."""
        at: datetime | None = self._connection.execute(select(func.max(inbox.c.received_at))).scalar()
        return at

    def oldest_new(self) -> datetime | None:
        """When the oldest update came that nobody has worked on."""
        found = select(inbox.c.received_at).where(inbox.c.status == "new").order_by(inbox.c.id).limit(1)
        at: datetime | None = self._connection.execute(found).scalar()
        return at

    def older_than(self, moment: datetime) -> int:
        """How many updates that came before it nobody has worked on."""
        oldest = select(inbox.c.received_at).where(literal_column("status = 'new'")).order_by(inbox.c.id).limit(COUNTED).subquery()
        return int(self._connection.execute(select(func.count()).where(oldest.c.received_at < moment)).scalar_one())

    def forget_chat(self, chat: int, until: datetime, *statuses: str) -> None:
        """What came from a chat by then and failed, or is new, is done without its words."""
        for status in statuses:
            chosen = literal_column(f"status = '{status}'") & (inbox.c.chat_key == chat) & (inbox.c.received_at <= until)
            self._connection.execute(update(inbox).where(chosen).values(status="done", payload="", chat_key=0, error=""))

    def forget_old(self, now: datetime, limit: int) -> int:
        """Ids that were done long ago: of the `limit` oldest rows."""
        first = self._connection.execute(select(inbox.c.id).where(inbox.c.status == "done").order_by(inbox.c.id).limit(1)).scalar()
        if first is None:
            return 0
        old = (inbox.c.status == "done") & (inbox.c.received_at < now - KEPT_AGAINST_REPEATS)
        return self._connection.execute(delete(inbox).where(inbox.c.id.between(first, first + limit), old)).rowcount
