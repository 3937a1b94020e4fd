"""What waits for one chat: given up, put off, or owed in another form (services/watch/refusals.py, services/watch/shut_chat.py)."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, func, select, update

from storage.outbox import OF_BROADCAST, STANDING, TAKEN_BACK, OutboxRow, encoded, outbox_row
from storage.pages import every
from storage.prepared import Prepared
from storage.tables import outbox

_WORDS = outbox.c.id == bindparam("row"), outbox.c.status == "waiting", outbox.c.method == "sendMessage"
_SAYS = Prepared(select(outbox.c.arguments).where(*_WORDS))
_REWORD = Prepared(update(outbox).where(*_WORDS).values(arguments=bindparam("words")))


class Waiting:
    def __init__(self, connection: Connection, now: datetime) -> None:
        self._connection, self._now = connection, now

    def holds_copy(self, chat_id: int, case_id: int, source: tuple[int, int]) -> bool:
        """Whether a copy of this message (`source`: its chat and id) still waits to leave for a chat."""
        chosen = outbox.c.chat_id == chat_id, outbox.c.case_id == case_id, outbox.c.status == "waiting", outbox.c.method == "copyMessage"
        found = every(self._connection, select(outbox.c.id, outbox.c.arguments).where(*chosen), outbox.c.id)
        return any(source == (a["from_chat_id"], a["message_id"]) for a in (json.loads(row.arguments) for row in found))

    def rewrite(self, row_id: int, method: str, arguments: Mapping[str, Any]) -> None:
        """Change a call that still waits (a late part of an album joins it)."""
        self._connection.execute(update(outbox).where(outbox.c.id == row_id).values(method=method, arguments=encoded(arguments)))

    def of_chat(self, chat_id: int, limit: int) -> list[OutboxRow]:
        """What waits for a chat, oldest first."""
        found = select(outbox).where(outbox.c.chat_id == chat_id, outbox.c.status == "waiting").order_by(outbox.c.id).limit(limit)
        return [outbox_row(r) for r in self._connection.execute(found)]

    def drop(self, chat_id: int, reason: str) -> None:
        """Give up what waits for a chat that cannot be reached."""
        given_up = update(outbox).where(outbox.c.chat_id == chat_id, outbox.c.status == "waiting")
        self._connection.execute(given_up.values(status="failed", error=reason, arguments="", asked_by=None))

    def drop_standing(self, chat_id: int, reason: str) -> None:
        """Give up what is about messages that stand there."""
        given_up = update(outbox).where(outbox.c.chat_id == chat_id, outbox.c.status == "waiting", outbox.c.method.in_(STANDING))
        self._connection.execute(given_up.values(status="failed", error=reason, arguments="", asked_by=None))

    def move_chat(self, old: int, new: int) -> None:
        self._connection.execute(update(outbox).where(outbox.c.chat_id == old, outbox.c.status == "waiting").values(chat_id=new))

    def drop_purpose(self, purpose: str) -> None:
        self._connection.execute(
            update(outbox)
            .where(OF_BROADCAST, outbox.c.purpose == purpose, outbox.c.status == "waiting")
            .values(status="replaced", arguments="")
        )

    def drop_for_case(self, chat_id: int, case_id: int) -> None:
        """What waits for a chat about a case is not sent any more; that something is taken away there is."""
        waiting = (outbox.c.chat_id == chat_id) & (outbox.c.status == "waiting") & (outbox.c.method != "deleteMessage")
        chosen = waiting & (func.coalesce(outbox.c.case_id, 0) == case_id)  # by the chat's index: a case may have many rows that are done
        self._connection.execute(update(outbox).where(chosen).values(status="replaced", error=TAKEN_BACK, arguments=""))

    def take_back(self, chat_id: int, reason: str) -> list[OutboxRow]:
        """The messages that wait for a chat, oldest first: they go another way. Calls about what stands there go on waiting."""
        chosen = outbox.c.chat_id == chat_id, outbox.c.status == "waiting", outbox.c.method.not_in(STANDING)
        rows = [outbox_row(r) for r in every(self._connection, select(outbox).where(*chosen), outbox.c.id)]
        self._connection.execute(update(outbox).where(*chosen).values(status="replaced", error=reason, arguments="", asked_by=None))
        return rows

    def another_way(self, row_id: int, method: str, arguments: Mapping[str, Any], *, alone: bool = False) -> None:
        """Owe a call that was refused in another form; what refers to it goes on waiting. `alone`: it refers to nothing any more."""
        values: dict[str, Any] = {"method": method, "arguments": encoded(arguments)}
        if alone:
            values["refers_to"] = None
        self._connection.execute(update(outbox).where(outbox.c.id == row_id).values(values))

    def reword(self, row_id: int, words: Mapping[str, Any]) -> None:
        """A call that has not left yet says this; how and where it is said stays."""
        if arguments := _SAYS.first(self._connection, {"row": row_id}):
            _REWORD.count(self._connection, {"row": row_id, "words": encoded(json.loads(arguments) | words)})

    def put_off(self, row_id: int, until: datetime) -> None:
        self._connection.execute(update(outbox).where(outbox.c.id == row_id).values(due_at=until))

    def bring_forward(self, row_id: int) -> None:
        """It leaves now, if it waits still."""
        self._connection.execute(update(outbox).where(outbox.c.id == row_id, outbox.c.status == "waiting").values(due_at=self._now))

    def let_go(self, chat_id: int) -> None:
        """What was put off for a chat may leave."""
        chosen = outbox.c.chat_id == chat_id, outbox.c.status == "waiting", outbox.c.due_at > self._now, outbox.c.method.in_(STANDING)
        self._connection.execute(update(outbox).where(*chosen).values(due_at=self._now))

    def holds(self, chat_id: int, purpose: str) -> bool:
        """Whether a call of this purpose waits for the chat."""
        found = select(outbox.c.id).where(outbox.c.status == "waiting", outbox.c.chat_id == chat_id, outbox.c.purpose == purpose)
        return self._connection.execute(found.limit(1)).first() is not None
