"""Words that wait for somebody's choice: a reply to preview, a message that may be a new matter."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, delete, insert, literal_column, select, update

from domain.values.buttons import number_in
from storage.columns import message_in
from storage.pages import every
from storage.prepared import Prepared
from storage.tables import draft

_OPEN_DRAFT: ColumnElement[bool] = literal_column("done_at IS NULL")

_COLUMNS = ("kind", "chat_id", "message", "at", "case_id", "message_id")
_PUT = Prepared(insert(draft).returning(draft.c.id), _COLUMNS)
_GET = Prepared(select(draft).where(draft.c.id == bindparam("row"), draft.c.done_at.is_(None)))
_NEWEST = Prepared(
    select(draft)
    .where(draft.c.chat_id == bindparam("chat"), _OPEN_DRAFT, draft.c.kind == bindparam("sort"))
    .order_by(draft.c.id.desc())
    .limit(bindparam("most"))
)
_NEWEST_LIKE = Prepared(
    select(draft)
    .where(draft.c.chat_id == bindparam("chat"), _OPEN_DRAFT, draft.c.kind.between(bindparam("begins"), bindparam("ends")))
    .order_by(draft.c.kind.desc(), draft.c.id.desc())
    .limit(1)
)
_ANY = Prepared(select(draft.c.id).where(draft.c.chat_id == bindparam("chat"), _OPEN_DRAFT).limit(1))
_CHAT = Prepared(select(draft.c.chat_id).where(draft.c.id == bindparam("row")))
_CLOSE = Prepared(
    update(draft).where(draft.c.id == bindparam("row")).values(done_at=bindparam("now", type_=draft.c.done_at.type), message="", chat_id=0)
)


class Drafts:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.closed: dict[int, int] = {}
        """Those that this deed dealt with, and whose chat they were of."""
        self.kept_now: set[int] = set()
        """Numbers in their chat of the messages that this deed kept."""
        self._waits: dict[int, bool] = {}
        """Whether anything waits in a chat, as this deed knows: in most nothing does."""

    def put(self, kind: str, chat_id: int, message: str, at: datetime, case_id: int | None = None) -> int:
        """`message` as JSON (domain/values/message.as_json)."""
        number = message_in(message)
        values = {"kind": kind, "chat_id": chat_id, "message": message, "at": at, "case_id": case_id, "message_id": number}
        self._waits.pop(chat_id, None)
        self.kept_now.add(number)
        return int(_PUT.first(self._connection, values))

    def get(self, draft_id: str, *kinds: str) -> Any | None:
        """The draft if it is one of these kinds and nobody has dealt with it yet; a button's value may be forged."""
        return next((row for row in _GET.all(self._connection, {"row": number_in(draft_id)}) if row.kind in kinds), None)

    def newest(self, chat_id: int, kind: str, limit: int = 1) -> list[Any]:
        """The newest open drafts of one kind in a chat, oldest first."""
        if not self._any_waits(chat_id):
            return []
        return _NEWEST.all(self._connection, {"chat": chat_id, "sort": kind, "most": limit})[::-1]

    def newest_like(self, chat_id: int, prefix: str) -> Any | None:
        """The newest open draft in a chat whose kind begins so."""
        if not self._any_waits(chat_id):
            return None
        ends = prefix + "z"  # numbers follow, which come before letters in every order of signs
        return next(iter(_NEWEST_LIKE.all(self._connection, {"chat": chat_id, "begins": prefix, "ends": ends})), None)

    def _any_waits(self, chat_id: int) -> bool:
        if chat_id not in self._waits:
            self._waits[chat_id] = _ANY.first(self._connection, {"chat": chat_id}) is not None
        return self._waits[chat_id]

    def forget_known(self) -> None:
        """Something was undone: what was dealt with may wait again."""
        self._waits.clear()

    def next_of(self, chat_id: int, kind: str, limit: int) -> list[Any]:
        """The oldest open drafts of one kind in a chat."""
        found = select(draft).where(draft.c.chat_id == chat_id, _OPEN_DRAFT, draft.c.kind == kind).order_by(draft.c.id).limit(limit)
        return list(self._connection.execute(found))

    def of_message(self, chat_id: int, message_id: int) -> list[Any]:
        """Open drafts of one message."""
        found = (
            select(draft).where(draft.c.chat_id == chat_id, draft.c.message_id == message_id, _OPEN_DRAFT).order_by(draft.c.id).limit(20)
        )
        return list(self._connection.execute(found))

    def drop_for(self, chat_id: int, limit: int) -> int:
        """Forget so many open drafts of a chat; closed ones do not know any more whose they were."""
        some = select(draft.c.id).where(draft.c.chat_id == chat_id, _OPEN_DRAFT).limit(limit)
        return self._connection.execute(delete(draft).where(draft.c.id.in_(some))).rowcount

    def open_messages(self) -> list[str]:
        """Every message that waits for somebody's choice, as JSON, for the bench."""
        return [r.message for r in every(self._connection, select(draft.c.id, draft.c.message).where(_OPEN_DRAFT), draft.c.id)]

    def rewrite(self, draft_id: int, message: str) -> None:
        """As it stands now, or another message in its place."""
        values = {"message": message, "message_id": message_in(message)}
        self._connection.execute(update(draft).where(draft.c.id == draft_id).values(values))

    def close(self, draft_id: int, now: datetime) -> None:
        """Dealt with: neither the words nor whose they were are kept."""
        self.closed[draft_id] = int(_CHAT.first(self._connection, {"row": draft_id}) or 0)
        _CLOSE.count(self._connection, {"row": draft_id, "now": now})
