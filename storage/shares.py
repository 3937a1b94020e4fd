"""Calls that show a chat what a voter said: which of them wait, and how much of the chat they took lately (domain/values/share.py)."""

import json
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, func, literal_column, or_, select, update

from domain.values.share import Taken
from storage.outbox import EDITS, OutboxRow, outbox_row
from storage.prepared import Prepared
from storage.tables import chat_message, outbox

WORDS = ("sendMessage",)
SOME = 20
"""Waiting calls of one voter that are looked at: the newest."""
LATELY = 100
"""Calls of a window: more than any chat takes in it."""
KINDS = (WORDS, EDITS)
"""What is neither is a copy of something."""
o = outbox.c
_WAITING: Any = literal_column("outbox.status = 'waiting' AND outbox.of_voter IS NOT NULL")
_SENT: Any = literal_column("outbox.status = 'sent' AND outbox.of_voter IS NOT NULL")

_OF_VOTER = Prepared(
    select(outbox)
    .where(_WAITING, o.chat_id == bindparam("chat"), o.of_voter == bindparam("voter"), o.purpose == bindparam("why"))
    .order_by(o.id.desc())
    .limit(SOME)
)
_ARGUMENTS = Prepared(select(o.arguments).where(o.id == bindparam("row"), o.status == "waiting"))


class Shares:
    def __init__(self, connection: Connection, now: datetime) -> None:
        self._connection, self._now = connection, now

    def waiting(self, chat_id: int, voter: int, purpose: str, below: int | None) -> list[OutboxRow]:
        """What is still to be shown of a voter below a message of ours (None: below none), newest first."""
        rows = _OF_VOTER.all(self._connection, {"chat": chat_id, "voter": voter, "why": purpose})
        return [row for row in map(outbox_row, rows) if row.refers_to == below]

    def of_case(self, case_id: int, purpose: str, since: datetime) -> list[OutboxRow]:
        """What is shown about a case for a purpose and waits still, or has left since then (its words are not known any more); oldest first."""
        newest = select(o.id).where(o.case_id == case_id).order_by(o.id.desc()).limit(LATELY).scalar_subquery()
        shown = or_(o.status == "waiting", (o.status == "sent") & (o.due_at >= since))
        found = select(outbox).where(o.id.in_(newest), o.purpose == purpose, o.method.in_(WORDS), shown).order_by(o.id).limit(LATELY)
        return [outbox_row(r) for r in self._connection.execute(found)]

    def taken(self, chat_id: int, window: timedelta, *, edits: bool) -> list[Taken]:
        """What left for a chat within the window; edits count among themselves."""
        messages = select(func.count()).where(chat_message.c.outbox_id == o.id).scalar_subquery()
        kind = o.method.in_(EDITS) if edits else o.method.not_in(EDITS)
        found = select(o.of_voter, o.due_at, messages.label("messages")).where(
            _SENT, o.chat_id == chat_id, o.due_at > self._now - window, kind
        )
        rows = self._connection.execute(found.order_by(o.due_at.desc()).limit(LATELY))
        return [Taken(r.of_voter, r.due_at, max(1, r.messages)) for r in rows]

    def hurry(self, row_id: int, priority: int) -> None:
        """It leaves as early as what is said with it."""
        self._connection.execute(update(outbox).where(o.id == row_id, o.priority > priority).values(priority=priority))

    def put_off(self, row: OutboxRow, until: datetime) -> None:
        """This call leaves later; so do those behind it of the same voter, chat and kind (words, copies, edits) that would leave before:
        also those that a process whose clock is ahead put to leave at once."""
        kind = next((kind for kind in KINDS if row.method in kind), ())
        alike = o.method.in_(kind) if kind else o.method.not_in([method for kind in KINDS for method in kind])
        behind = (o.chat_id == row.chat_id, o.of_voter == row.of_voter, o.id >= row.id, or_(o.due_at < until, o.due_at == o.put_at), alike)
        self._connection.execute(update(outbox).where(_WAITING, *behind).values(due_at=until))

    def arguments(self, row_id: int) -> dict[str, Any]:
        """A waiting call as it is now, which may be more than what has just left of it; empty when it does not wait any more."""
        return dict(json.loads(_ARGUMENTS.first(self._connection, {"row": row_id}) or "{}"))
