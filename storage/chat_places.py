"""Where in a chat something stands: which message belongs to which call or case, and how high a chat has grown."""

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from storage.prepared import Prepared
from storage.tables import chat_height, chat_message, named_in, outbox

DONE = ("sent", "failed", "expired", "replaced")
_RAISE = Prepared(
    update(chat_height)
    .where(chat_height.c.chat_id == bindparam("chat"), chat_height.c.last_message_id < bindparam("height"))
    .values(last_message_id=bindparam("height"))
)
_HEIGHT = Prepared(select(chat_height.c.last_message_id).where(chat_height.c.chat_id == bindparam("chat_id")))
_OF = Prepared(select(chat_message).where(chat_message.c.chat_id == bindparam("chat"), chat_message.c.message_id == bindparam("message")))
_PLACE = Prepared(insert(chat_message), ("chat_id", "message_id", "outbox_id", "case_id"))


class Places:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, chat_id: int, message_ids: Sequence[int], outbox_id: int, case_id: int | None) -> None:
        """These messages of a chat are that call's."""
        if message_ids:
            rows = [{"chat_id": chat_id, "message_id": m, "outbox_id": outbox_id, "case_id": case_id} for m in message_ids]
            _PLACE.many(self._connection, rows)

    def of(self, chat_id: int, message_id: int) -> tuple[int | None, int | None] | None:
        """Of a message in a chat: the outbox row it came from (None: a person's) and its case."""
        row = _OF.row(self._connection, {"chat": chat_id, "message": message_id})
        return None if row is None else (row["outbox_id"], row["case_id"])

    def note(self, chat_id: int, message_id: int, case_id: int) -> None:
        """Remember that a person's message belongs to a case, so that replies to it find the case."""
        self._connection.execute(insert(chat_message).values(chat_id=chat_id, message_id=message_id, outbox_id=None, case_id=case_id))

    def move(self, chat_id: int, message_id: int, case_id: int) -> None:
        """A person's message belongs to another case."""
        m = chat_message.c
        which = (m.chat_id == chat_id) & (m.message_id == message_id) & m.outbox_id.is_(None)
        self._connection.execute(update(chat_message).where(which).values(case_id=case_id))

    def message_ids(self, outbox_id: int) -> list[int]:
        found = select(chat_message.c.message_id).where(chat_message.c.outbox_id == outbox_id)
        return [r.message_id for r in self._connection.execute(found.order_by(chat_message.c.message_id))]

    def newest_in(self, chat_id: int) -> int:
        """The highest message id of a chat that leads to a call or a case."""
        found = select(func.max(chat_message.c.message_id)).where(chat_message.c.chat_id == chat_id)
        return int(self._connection.execute(found).scalar() or 0)

    def height(self, chat_id: int) -> int:
        """The highest message id seen in a chat."""
        return int(_HEIGHT.first(self._connection, {"chat_id": chat_id}) or 0)

    def raise_height(self, chat_id: int, message_id: int) -> None:
        changed = _RAISE.count(self._connection, {"chat": chat_id, "height": message_id})
        if changed == 0 and self.height(chat_id) == 0:
            self._connection.execute(insert(chat_height).values(chat_id=chat_id, last_message_id=message_id))

    def forget_chat(self, chat_id: int, until: tuple[int, int], limit: int) -> int:
        """So much of what was sent to a chat, up to that row and that message, keeps no trace of where it went.

        Returns how many rows that were, of the kind of which there were most.
        """
        changed = [0]
        for status in DONE:
            done = (outbox.c.chat_id == chat_id, outbox.c.status == status, outbox.c.id <= until[0])
            some = update(outbox).where(outbox.c.id.in_(select(outbox.c.id).where(*done).limit(limit)))
            changed.append(self._connection.execute(some.values(chat_id=0, dedupe_key=None, shown="")).rowcount)
        m = chat_message.c
        places = select(m.message_id).where(m.chat_id == chat_id, m.message_id <= until[1]).order_by(m.message_id).limit(limit)
        gone = delete(chat_message).where(m.chat_id == chat_id, m.message_id.in_(places))
        changed.append(self._connection.execute(gone).rowcount)
        n = named_in.c
        rows = select(n.outbox_id).distinct().where(n.chat_id == chat_id, n.outbox_id <= until[0]).order_by(n.outbox_id).limit(limit)
        named = self._connection.execute(rows).scalars().all()
        self._connection.execute(delete(named_in).where(n.outbox_id.in_(named)))
        return max(*changed, len(named))
