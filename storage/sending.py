"""What of the calls that are owed may leave now, and what became of each: the sender's view of the outbox."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import SimpleNamespace

from sqlalchemy import ColumnElement, Connection, bindparam, exists, func, or_, select, update

from storage import shown
from storage.chat_places import Places
from storage.outbox import ANSWER, DIGEST, EDITS, STANDING, TAKEN_BACK, WITHHELD, OutboxRow, outbox_row
from storage.pages import every
from storage.prepared import Prepared
from storage.tables import chat_message, outbox

TURNS = 100
"""Digest edits of one chat that take turns, those that wait longest: each lists 40 cases, and what was edited waits no more."""
Lane = tuple[int, int]
"""A chat and a priority: within it the order is kept."""
_referred = outbox.alias("referred")
_FREE = (
    outbox.c.status == "waiting",
    or_(outbox.c.due_at <= bindparam("now", type_=outbox.c.due_at.type), outbox.c.due_at == outbox.c.put_at),
    or_(outbox.c.refers_to.is_(None), ~exists().where(_referred.c.id == outbox.c.refers_to, _referred.c.status == "waiting")),
)
"""Due, by whatever clock the process had that put it, and not about a call that has not left yet."""
_IN_TURN = (outbox.c.priority, outbox.c.id)
_NEXT = Prepared(select(outbox).where(*_FREE).order_by(*_IN_TURN).limit(bindparam("most")))
_NEXT_ANSWERS = Prepared(select(outbox).where(*_FREE, outbox.c.priority == ANSWER).order_by(*_IN_TURN).limit(bindparam("most")))
"""As it mostly is: nothing rests and nothing is held up."""
_TAKEN_BACK = (outbox.c.status == "replaced") & or_(outbox.c.error == WITHHELD, outbox.c.error == TAKEN_BACK)
_SENT = Prepared(
    update(outbox)
    .where(outbox.c.id == bindparam("row_id"), ~_TAKEN_BACK)
    .values(
        status="sent",
        arguments="",
        asked_by=None,
        shown=bindparam("shows"),
        due_at=bindparam("left_at", type_=outbox.c.due_at.type),
    )
)
"""Once it has left, its due time is when it did."""
_SHOWN = Prepared(select(outbox.c.shown).where(outbox.c.id == bindparam("row_id")))
_SHOW = Prepared(update(outbox).where(outbox.c.id == bindparam("row_id")).values(shown=bindparam("shows")))
_STATE = Prepared(
    select(outbox.c.status, func.min(chat_message.c.message_id).label("message_id"))
    .outerjoin(chat_message, chat_message.c.outbox_id == outbox.c.id)
    .where(outbox.c.id == bindparam("row_id"))
    .group_by(outbox.c.status)
)

_WAIT_FOR = Prepared(
    select(outbox.c.id)
    .where(outbox.c.status == "waiting", or_(outbox.c.chat_id == bindparam("chat"), outbox.c.refers_to == bindparam("row_id")))
    .limit(1)
)


@dataclass(frozen=True)
class AtRest:
    """What takes nothing now: chats that take no send, chats that take no edit, lanes held up by a call that fails; messages (by row)
    and chats whose digests are not edited."""

    sends: Collection[int] = ()
    edits: Collection[int] = ()
    lanes: Collection[Lane] = ()
    digests: Collection[int] = ()
    digest_chats: Collection[int] = ()

    def __bool__(self) -> bool:
        return bool(self.sends or self.edits or self.lanes or self.digests or self.digest_chats)


NOTHING = AtRest()


class Sending:
    def __init__(self, connection: Connection, now: datetime, places: Places) -> None:
        self._connection, self._now, self._places = connection, now, places

    def next(self, now: datetime, limit: int, at_rest: AtRest = NOTHING, *, spaced: bool) -> list[OutboxRow]:
        """Rows that may leave now, answers first; order per chat is the sender's to keep.

        What is `at_rest` is left out here, so that it does not starve the others, and so are rows that refer to one which has not
        left yet. `spaced`: whether calls that are no answers may leave too.
        """
        if not at_rest:
            chosen = _NEXT if spaced else _NEXT_ANSWERS
            return [outbox_row(SimpleNamespace(**row)) for row in chosen.rows(self._connection, {"now": now, "most": limit})]
        conditions = [*_FREE, *_beside(at_rest)]
        if not spaced:
            conditions.append(outbox.c.priority == ANSWER)
        found = select(outbox).where(*conditions).order_by(*_IN_TURN).limit(limit)
        return [outbox_row(r) for r in self._connection.execute(found, {"now": now})]

    def whose_turn(self, row: OutboxRow, resting: Collection[int], edited: Mapping[int, float]) -> OutboxRow:
        """Of the digest edits that wait for the row's chat the one whose message was edited longest ago."""
        chosen = outbox.c.status == "waiting", outbox.c.chat_id == row.chat_id, outbox.c.purpose == DIGEST
        waiting = select(outbox).where(*chosen, *_no_digests(resting, ())).order_by(outbox.c.id).limit(TURNS)
        found = [outbox_row(r) for r in self._connection.execute(waiting)]
        ready = [r for r in found if r.refers_to is None or self.state_of(r.refers_to)[0] == "sent"]
        return min(ready, key=lambda r: (edited.get(r.refers_to or 0, 0.0), r.id), default=row)

    def state_of(self, row_id: int) -> tuple[str, int | None]:
        """Status of a row and, once sent, the id of its first message."""
        found = _STATE.row(self._connection, {"row_id": row_id})
        return ("gone", None) if found is None else (found["status"], found["message_id"])

    def waits_for(self, row: OutboxRow) -> bool:
        """Whether any row waits in the chat of this one, or for its message."""
        return _WAIT_FOR.first(self._connection, {"chat": row.chat_id, "row_id": row.id}) is not None

    def mark_sent(self, row: OutboxRow, message_ids: Sequence[int]) -> bool:
        """Keep which messages it made, and what the one it made or edited shows. False where it was taken back, or its words erased, while
        it was under way."""
        single = len(message_ids) == 1 and row.method not in EDITS
        shows = shown.after("", row.method, row.arguments) if single else ""
        stands = _SENT.count(self._connection, {"row_id": row.id, "shows": shows, "left_at": self._now}) == 1
        self._places.keep(row.chat_id, message_ids, row.id, row.case_id)
        if row.method in EDITS and (edited := self._edited(row)) is not None:
            known = str(_SHOWN.first(self._connection, {"row_id": edited}) or "")
            _SHOW.count(self._connection, {"row_id": edited, "shows": shown.after(known, row.method, row.arguments)})
        return stands

    def changes_nothing(self, row: OutboxRow) -> bool:
        """Whether this is an edit of what its message shows already."""
        if row.method not in EDITS or (edited := self._edited(row)) is None:
            return False
        known = str(_SHOWN.first(self._connection, {"row_id": edited}) or "")
        return shown.changes_nothing(known, row.method, row.arguments)

    def unsure(self, row: OutboxRow) -> None:
        """Whether an edit was taken is not known: neither is what its message shows."""
        if row.method in EDITS and (edited := self._edited(row)) is not None:
            _SHOW.count(self._connection, {"row_id": edited, "shows": ""})

    def unsure_of_waiting(self) -> None:
        """Edits that wait may have left with another process that could not write it down."""
        found = select(outbox).where(outbox.c.status == "waiting", outbox.c.method.in_(EDITS))
        for row in every(self._connection, found, outbox.c.id):
            self.unsure(outbox_row(row))

    def _edited(self, row: OutboxRow) -> int | None:
        """The row whose message an edit is of: named, or found by the message's id."""
        if row.refers_to is not None:
            return row.refers_to
        place = self._places.of(row.chat_id, int(row.arguments.get("message_id", 0)))
        return place[0] if place is not None else None

    def mark(self, row_id: int, status: str, error: str) -> None:
        """`failed`, `expired` or `replaced`: the words are cleared with the mark."""
        self._connection.execute(
            update(outbox).where(outbox.c.id == row_id).values(status=status, error=error[:500], arguments="", asked_by=None)
        )

    def note_try(self, row: OutboxRow, error: str) -> None:
        """A call failed while others went through: how often, and since when."""
        values = {"tries": row.tries + 1, "failing_since": row.failing_since or self._now, "error": error[:500]}
        self._connection.execute(update(outbox).where(outbox.c.id == row.id).values(values))


def _beside(at_rest: AtRest) -> list[ColumnElement[bool]]:
    """Neither in the chats nor in the lanes nor of the digests that rest."""
    conditions: list[ColumnElement[bool]] = []
    both = sorted(set(at_rest.sends) & set(at_rest.edits))
    if both:
        conditions.append(outbox.c.chat_id.not_in(both))
    if only := sorted(set(at_rest.sends) - set(both)):
        conditions.append(or_(outbox.c.chat_id.not_in(only), outbox.c.method.in_(STANDING)))
    if only := sorted(set(at_rest.edits) - set(both)):
        conditions.append(or_(outbox.c.chat_id.not_in(only), outbox.c.method.not_in(STANDING)))
    conditions += _no_digests(at_rest.digests, at_rest.digest_chats)
    for priority in sorted({priority for _, priority in at_rest.lanes}):
        chats = [chat for chat, held in at_rest.lanes if held == priority]
        conditions.append(or_(outbox.c.priority != priority, outbox.c.chat_id.not_in(chats)))
    return conditions


def _no_digests(messages: Collection[int], chats: Collection[int]) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if messages:
        found.append(or_(outbox.c.purpose != DIGEST, outbox.c.refers_to.not_in(sorted(messages))))
    if chats:
        found.append(or_(outbox.c.purpose != DIGEST, outbox.c.chat_id.not_in(sorted(chats))))
    return found
