"""What a message of ours names beside the case that it is about: the cases of a list, a visit record, a note (`named_in`).

So it is found again when one of them is gone, or its reader may see it no longer (services/privacy/old_lists.py).
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, select, union
from sqlalchemy.dialects.postgresql import insert as pg_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from storage.indexed import KINDS, among, given
from storage.prepared import Prepared
from storage.tables import case, named_in, outbox

CASE, RECORD, MATTER, WALK_IN, NOTE, ACTIVITY = "case", "record", "matter", "walk_in", "note", "activity"
HEARD = "heard"
"""What a visit heard and joined to a case: the row of its words there."""
SUGGESTION = "suggest"
"""A deputy's, whose title goes with the right to any case of it."""
"""`MATTER`: one heard on a visit; `NOTE`: what a record notes beside its matters."""
OWED = "owed"
"""A message that was to go from a group's chat while the bot could do nothing there: its number is the message's
(services/case/left_standing.py)."""
NOTES_OF = "notes_of"
"""A page of what was noted on a day: its number says which (services/privacy/noted.py)."""
Named = tuple[str, int]
"""Which kind, and its number."""
NUMBER = re.compile(r"[A-Z]{1,8}-\d{4}-\d{4,}")
_OPENED = re.compile(r'"callback_data": "[a-z_]+\|([1-9]\d*)\|')
MOST = 500
"""More than a message of 4,096 characters and 100 buttons names."""
n = named_in.c
_THERE = Prepared(
    {
        kind: union(
            *(select(case.c.id).where(among(column, name, kind)) for column, name in ((case.c.number, "numbers"), (case.c.id, "ids")))
        )
        .order_by("id")
        .limit(MOST)
        for kind in KINDS
    }
)
_KEEP = Prepared(
    {"sqlite": sqlite_insert(named_in).on_conflict_do_nothing(), "postgresql": pg_insert(named_in).on_conflict_do_nothing()},
    ("outbox_id", "what", "number", "chat_id"),
)


@dataclass(frozen=True)
class Naming:
    """A row of ours that names something, and all it names."""

    row_id: int
    chat_id: int
    named: tuple[Named, ...]
    sent: bool
    is_text: bool
    """Whether it is words alone: a file or a picture cannot be edited into words."""
    about: int | None = None
    """The case that it is about."""


def named_by(arguments: str) -> tuple[frozenset[str], frozenset[int]]:
    """Of a call's arguments as they are stored: the numbers of cases in its words and labels, the cases its buttons open."""
    return frozenset(NUMBER.findall(arguments)), frozenset(int(found) for found in _OPENED.findall(arguments))


class NamedIn:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, row_id: int, chat_id: int, named: Collection[Named]) -> None:
        """Beside what the row named before."""
        of_row = {"outbox_id": row_id, "chat_id": chat_id}
        _KEEP.many(self._connection, [of_row | {"what": what, "number": number} for what, number in named])

    def cases(self, numbers: Collection[str], ids: Collection[int]) -> set[Named]:
        """Those of them that there are."""
        kind = self._connection.dialect.name
        asked = {"numbers": given(kind, sorted(numbers)), "ids": given(kind, sorted(ids))}
        return {(CASE, row["id"]) for row in _THERE.rows(self._connection, asked)}

    def chats_naming(self, named: Named) -> list[int]:
        """The chats of the rows that name it: from one to the next by the index, however many rows each has."""
        what, number = named
        found: list[int] = []
        chosen = select(func.min(n.chat_id)).where(n.what == what, n.number == number)
        after = self._connection.execute(chosen).scalar()
        while after is not None:
            found.append(int(after))
            after = self._connection.execute(chosen.where(n.chat_id > after)).scalar()
        return found

    def naming(self, named: Named, chat_id: int, after: int, limit: int) -> list[Naming]:
        """The next rows of a chat that name it, by their number."""
        rows = select(n.outbox_id).where(n.what == named[0], n.number == named[1], n.chat_id == chat_id, n.outbox_id > after)
        return self._whole(self._connection.execute(rows.order_by(n.outbox_id).limit(limit)).scalars().all())

    def in_chat(self, chat_id: int, after: int, limit: int) -> list[Naming]:
        """The next rows of a chat that name anything."""
        rows = select(n.outbox_id).distinct().where(n.chat_id == chat_id, n.outbox_id > after)
        return self._whole(self._connection.execute(rows.order_by(n.outbox_id).limit(limit)).scalars().all())

    def _whole(self, row_ids: Sequence[int]) -> list[Naming]:
        found = (
            select(named_in, outbox.c.status, outbox.c.method, outbox.c.case_id)
            .join(outbox, outbox.c.id == n.outbox_id)
            .where(n.outbox_id.in_(list(row_ids)))
        )
        made: dict[int, Naming] = {}
        for r in self._connection.execute(found.order_by(n.outbox_id, n.what, n.number).limit(MOST * len(row_ids))):
            known = made.get(r.outbox_id)
            named = (*(known.named if known is not None else ()), (r.what, r.number))
            made[r.outbox_id] = Naming(r.outbox_id, r.chat_id, named, r.status == "sent", r.method == "sendMessage", r.case_id)
        return list(made.values())

    def forget(self, row_id: int) -> None:
        """The message says nothing of it any more."""
        self._connection.execute(delete(named_in).where(n.outbox_id == row_id))
