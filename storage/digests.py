"""Digest messages of bursts: which cases each lists, and which of them were opened (services/case/digest.py)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, exists, func, insert, literal_column, select, update
from sqlalchemy.exc import NoResultFound

from domain.values.ids import CaseId, GroupId
from storage.prepared import Prepared
from storage.tables import OPEN_CASE, case, digest, digest_line

NEWEST = 20
"""A burst of cases is seen among so many of a group's newest."""


@dataclass(frozen=True)
class Digest:
    """`cases` in the order they came; `shown` those that have a card of their own by now."""

    id: int
    chat_id: int
    outbox_id: int
    cases: tuple[CaseId, ...]
    shown: frozenset[CaseId]


d, ln = digest.c, digest_line.c
_SOME = (
    select(case.c.assigned_at).where(case.c.group == bindparam("group"), literal_column(OPEN_CASE)).order_by(case.c.id.desc()).limit(NEWEST)
).subquery()
_LATELY = Prepared(select(func.count()).where(_SOME.c.assigned_at > bindparam("since", type_=case.c.assigned_at.type)))
_OPEN = Prepared(insert(digest).returning(d.id), ("chat_id", "outbox_id", "opened_at"))
_ADD = Prepared(insert(digest_line), ("digest_id", "case_id", "shown"))
_NEWEST = Prepared(
    select(digest)
    .where(d.chat_id == bindparam("chat"), d.opened_at > bindparam("since", type_=d.opened_at.type))
    .order_by(d.id.desc())
    .limit(1)
)
_GET = Prepared(select(digest).where(d.id == bindparam("id")))
_LINES = Prepared(select(digest_line).where(ln.digest_id == bindparam("digest")).order_by(ln.case_id))
_LISTING = Prepared(select(digest_line.c.digest_id).where(digest_line.c.case_id == bindparam("case_id")))


class Digests:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def lately_assigned(self, group: GroupId, since: datetime) -> int:
        """How many of the group's NEWEST open cases were handed to it since then."""
        return int(_LATELY.first(self._connection, {"group": group, "since": since}))

    def open(self, chat_id: int, outbox_id: int, now: datetime) -> int:
        return int(_OPEN.first(self._connection, {"chat_id": chat_id, "outbox_id": outbox_id, "opened_at": now}))

    def add(self, digest_id: int, case_id: CaseId) -> None:
        _ADD.later(self._connection, {"digest_id": digest_id, "case_id": case_id, "shown": False})

    def mark_shown(self, digest_id: int, case_id: CaseId) -> None:
        chosen = (digest_line.c.digest_id == digest_id) & (digest_line.c.case_id == case_id)
        self._connection.execute(update(digest_line).where(chosen).values(shown=True))

    def newest(self, chat_id: int, since: datetime) -> Digest | None:
        row = _NEWEST.row(self._connection, {"chat": chat_id, "since": since})
        return None if row is None else self._whole(row)

    def holding(self, case_id: CaseId, chat_id: int) -> Digest | None:
        """The digest of this chat in which the case waits to be opened."""
        lines = select(digest.c.id).join(digest_line, digest_line.c.digest_id == digest.c.id)
        found = lines.where(digest_line.c.case_id == case_id, digest.c.chat_id == chat_id, digest_line.c.shown.is_(False))
        known = self._connection.execute(found).scalar()
        return None if known is None else self.get(known)

    def listing(self, case_id: CaseId) -> list[Digest]:
        """Every digest with a line of the case, opened or not: its words stand there."""
        return [self.get(row["digest_id"]) for row in _LISTING.rows(self._connection, {"case_id": case_id})]

    def made_by(self, outbox_id: int) -> Digest | None:
        """The digest that this row of the outbox shows."""
        known = self._connection.execute(select(digest.c.id).where(digest.c.outbox_id == outbox_id)).scalar()
        return None if known is None else self.get(known)

    def in_chat(self, chat_id: int, after: int, limit: int) -> list[Digest]:
        """The next digests of a chat with cases that nobody has opened yet, oldest first."""
        waits = exists().where(digest_line.c.digest_id == digest.c.id, digest_line.c.shown.is_(False))
        return self._next(digest.c.chat_id == chat_id, digest.c.id > after, waits, limit=limit)

    def every_in(self, chat_id: int, after: int, limit: int) -> list[Digest]:
        """The next digests of a chat, oldest first."""
        return self._next(digest.c.chat_id == chat_id, digest.c.id > after, limit=limit)

    def _next(self, *chosen: Any, limit: int) -> list[Digest]:
        found = select(digest.c.id).where(*chosen).order_by(digest.c.id).limit(limit)
        return [self.get(row.id) for row in list(self._connection.execute(found))]

    def forget(self, digest_id: int) -> None:
        """The message is nowhere (any more): its cases wait in it no longer."""
        self._connection.execute(delete(digest_line).where(digest_line.c.digest_id == digest_id))
        self._connection.execute(delete(digest).where(digest.c.id == digest_id))

    def find(self, digest_id: int) -> Digest | None:
        known = self._connection.execute(select(digest.c.id).where(digest.c.id == digest_id)).scalar()
        return None if known is None else self.get(known)

    def get(self, digest_id: int) -> Digest:
        """Raises NoResultFound for an unknown one."""
        row = _GET.row(self._connection, {"id": digest_id})
        if row is None:
            raise NoResultFound
        return self._whole(row)

    def _whole(self, row: Mapping[str, Any]) -> Digest:
        lines = _LINES.rows(self._connection, {"digest": row["id"]})
        cases, shown = tuple(r["case_id"] for r in lines), frozenset(r["case_id"] for r in lines if r["shown"])
        return Digest(row["id"], row["chat_id"], row["outbox_id"], cases, shown)
