"""What the next words of a person mean: an open question a person and chat, as a row (docs/design.md, State and history)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, or_, select

from storage.pages import every
from storage.prepared import Prepared
from storage.tables import step

NOBODY = 0
"""The account under which a chat's questions by buttons lie (storage/asked.py)."""
_STEPS = Prepared(
    select(step).where(step.c.chat_id == bindparam("chat"), or_(step.c.handle == bindparam("account"), step.c.handle == NOBODY)).limit(2)
)
_STEP = Prepared(select(step).where(step.c.chat_id == bindparam("chat"), step.c.handle == bindparam("account")))
_PUT = Prepared(insert(step), ("chat_id", "handle", "kind", "case_id", "data", "expires_at"))
_DROP = Prepared(delete(step).where(step.c.chat_id == bindparam("chat"), step.c.handle == bindparam("account")))


@dataclass(frozen=True)
class Step:
    """What the next words of this person in this chat mean, until `expires_at`."""

    kind: str
    case_id: int | None
    data: Mapping[str, Any]
    expires_at: datetime


class Steps:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._known: dict[tuple[int, int], Step | None] = {}
        """As this deed knows them."""

    def of(self, chat_id: int, handle: int) -> Step | None:
        if (chat_id, handle) not in self._known:
            account = handle or max(chat_id, NOBODY)  # in private both are asked for: there the account is the chat
            self._known |= {(chat_id, account): None, (chat_id, NOBODY): None}
            for row in _STEPS.rows(self._connection, {"chat": chat_id, "account": account}):
                self._known[chat_id, row["handle"]] = Step(*(row[name] for name in ("kind", "case_id", "data", "expires_at")))
        return self._known[chat_id, handle]

    def forget_known(self) -> None:
        """Something else wrote or undid them."""
        self._known.clear()

    def put(self, chat_id: int, handle: int, new: Step) -> None:
        """One open question per person and chat: a new one replaces the old."""
        self.drop(chat_id, handle)
        values = {
            "chat_id": chat_id,
            "handle": handle,
            "kind": new.kind,
            "case_id": new.case_id,
            "data": dict(new.data),
            "expires_at": new.expires_at,
        }
        _PUT.later(self._connection, values)
        self._known.pop((chat_id, handle), None)

    def of_account(self, handle: int) -> list[tuple[int, Step]]:
        """What somebody was asked, by the chat in which his words are waited for."""
        found = every(self._connection, select(step).where(step.c.handle == handle), step.c.chat_id)
        return [(r.chat_id, Step(r.kind, r.case_id, r.data, r.expires_at)) for r in found]

    def of_kind(self, kind: str, handle: int, chats: Collection[int]) -> list[int]:
        """The chats among these in which that account has an open question of a kind."""
        if not chats:
            return []
        if len(chats) == 1:
            (chat,) = chats
            asked = _STEP.row(self._connection, {"chat": chat, "account": handle})
            return [chat] if asked is not None and asked["kind"] == kind else []
        found = select(step.c.chat_id).where(step.c.chat_id.in_(sorted(chats)), step.c.handle == handle, step.c.kind == kind)
        return [row.chat_id for row in self._connection.execute(found.order_by(step.c.chat_id).limit(len(chats)))]

    def in_chat(self, chat_id: int, limit: int) -> list[tuple[int, Step]]:
        """What was asked in a chat, by account."""
        found = select(step).where(step.c.chat_id == chat_id, step.c.handle > 0).order_by(step.c.handle).limit(limit)
        return [(r.handle, Step(r.kind, r.case_id, r.data, r.expires_at)) for r in self._connection.execute(found)]

    def drop(self, chat_id: int, handle: int) -> None:
        _DROP.later(self._connection, {"chat": chat_id, "account": handle})
        self._known.pop((chat_id, handle), None)
