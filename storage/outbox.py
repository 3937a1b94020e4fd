"""Every call owed to Telegram: stored with what caused it, sent afterwards, in order per chat."""

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from types import SimpleNamespace
from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, delete, exists, func, insert, literal_column, or_, select, update

from storage import shown
from storage.columns import storable
from storage.prepared import Prepared
from storage.tables import chat_height, chat_message, outbox

ANSWER, NOTICE, FURTHER, BULK = 0, 1, 2, 3
"""Priorities: an answer to somebody who just acted, a notice, further words of a voter, a broadcast."""
Lane = tuple[int, int]
"""A chat and a priority: within it the order is kept."""
PARTING = "parting"
"""Purpose of what somebody is told who may not see the case any more: that it is gone from here, that his own deed is done. None of its words."""
CONTACT = "contact"
"""Purpose of what shows one of the staff or a claimer whom to phone: it goes with who it is about."""
WITHHELD = "its reader may not see the case"
DIGEST = "digest"
"""Purpose of an edit of a digest message."""
FIRST_ROWS = 200
"""Among so many rows of a case its receipt is found: the cards of a group without a chat come before it."""
COUNTED, MOST_OF = 1_000, 3_000
"""So far is counted where a number is shown or compared; what waits of a broadcast is never more than the latter."""
_BROADCAST: Any = literal_column("purpose LIKE 'bc:%'")
DONE = ("sent", "failed", "expired", "replaced")
EDITS = ("editMessageText", "editMessageReplyMarkup", "editMessageCaption")
STANDING = (*EDITS, "deleteMessage")
"""Calls about a message that stands in the chat already; a chat's window of them is its own."""
LOOKS = ("getChatMember", "getChat")
"""Calls that say nothing to anybody: Telegram answers them."""


@dataclass(frozen=True)
class OutboxRow:
    """One call. `arguments` lack the message id of the row `refers_to`, which is filled in at sending."""

    id: int
    chat_id: int
    method: str
    arguments: dict[str, Any]
    priority: int
    refers_to: int | None = None
    case_id: int | None = None
    tries: int = 0
    purpose: str = ""
    put_at: datetime | None = None
    expires_at: datetime | None = None
    asked_by: int | None = None
    """The account of the roster whose act in this group the call answers; kept while it waits."""
    failing_since: datetime | None = None
    of_voter: int | None = None


@dataclass(frozen=True)
class Call:
    """A call to put. `due_at` and `expires_at` in UTC; `purpose` names what delivery causes (services/watch/outbox).

    `of_voter`: whose words it shows others; it takes of his share of the chat (services/case/share_chat.py).
    """

    chat_id: int
    method: str
    arguments: Mapping[str, Any]
    priority: int = ANSWER
    case_id: int | None = None
    refers_to: int | None = None
    due_at: datetime | None = None
    expires_at: datetime | None = None
    dedupe_key: str | None = None
    purpose: str = ""
    of_voter: int | None = None


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
_PUT = Prepared(insert(outbox).returning(outbox.c.id), [c.name for c in outbox.c if c.name != "id"])
_SENT = Prepared(
    update(outbox)
    .where(outbox.c.id == bindparam("row_id"))
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
_WITH_KEY = Prepared(select(outbox.c.id).where(outbox.c.dedupe_key == bindparam("key")))
_PLACE = Prepared(insert(chat_message), ("chat_id", "message_id", "outbox_id", "case_id"))
_SUPERSEDE = Prepared(
    update(outbox)
    .where(outbox.c.status == "waiting", outbox.c.refers_to == bindparam("row"), outbox.c.method == bindparam("how"))
    .values(status="replaced", arguments="")
)
_EDITS_OF = Prepared(
    select(outbox.c.due_at, outbox.c.priority, outbox.c.of_voter).where(
        outbox.c.status == "waiting", outbox.c.refers_to == bindparam("row"), outbox.c.method == bindparam("how")
    )
)
_HOLD = Prepared(update(outbox).where(outbox.c.id == bindparam("row")).values(tries=outbox.c.tries))
_STATE = Prepared(
    select(outbox.c.status, func.min(chat_message.c.message_id).label("message_id"))
    .outerjoin(chat_message, chat_message.c.outbox_id == outbox.c.id)
    .where(outbox.c.id == bindparam("row_id"))
    .group_by(outbox.c.status)
)
_RAISE = Prepared(
    update(chat_height)
    .where(chat_height.c.chat_id == bindparam("chat"), chat_height.c.last_message_id < bindparam("height"))
    .values(last_message_id=bindparam("height"))
)
_HEIGHT = Prepared(select(chat_height.c.last_message_id).where(chat_height.c.chat_id == bindparam("chat_id")))


def encoded(arguments: Mapping[str, Any]) -> str:
    """Arguments as ASCII-escaped JSON; NUL and lone surrogates become U+FFFD, as nobody could send them."""
    text = json.dumps(arguments)
    return json.dumps(storable(dict(arguments))) if "\\ud" in text or "\\u0000" in text else text


class Outbox:
    def __init__(self, connection: Connection, now: datetime) -> None:
        self._connection = connection
        self._now = now
        self.woken = False
        self.asker: tuple[int, int] | None = None
        """The group and the account of the roster whose act there the deed is about."""
        self.placed: list[int] = []
        self.may_be_told: Callable[[Call], bool] = lambda call: True
        """Whether what a call says of a case may go to its chat now (services/deed/work.py). What may not is a row without words that never leaves."""

    def put(self, call: Call) -> int:
        """Owe a call. A waiting edit of the same message is replaced; a used `dedupe_key` gives the row that has it."""
        self.woken = True
        if call.case_id is not None and call.method != "deleteMessage" and not self.may_be_told(call):
            return self._withhold(call)
        if call.refers_to is not None and call.method in EDITS:
            call = self._supersede(call)
        if call.dedupe_key is not None and (known := self.with_key(call.dedupe_key)):
            return known
        self.placed.append(int(_PUT.first(self._connection, self._values(call, encoded(call.arguments), "waiting"))))
        return self.placed[-1]

    def _withhold(self, call: Call) -> int:
        """The row of a call that is owed to nobody: what refers to it finds it, and its words are nowhere."""
        values = self._values(call, "", "replaced") | {"dedupe_key": None, "error": WITHHELD}
        return int(_PUT.first(self._connection, values))

    def _values(self, call: Call, arguments: str, status: str) -> dict[str, Any]:
        return {
            "chat_id": call.chat_id,
            "method": call.method,
            "arguments": arguments,
            "case_id": call.case_id,
            "refers_to": call.refers_to,
            "priority": call.priority,
            "put_at": self._now,
            "due_at": call.due_at or self._now,
            "expires_at": call.expires_at,
            "dedupe_key": call.dedupe_key,
            "status": status,
            "tries": 0,
            "failing_since": None,
            "shown": "",
            "error": "",
            "purpose": call.purpose,
            "asked_by": self.asker[1] if self.asker is not None and self.asker[0] == call.chat_id else None,
            "of_voter": call.of_voter,
        }

    def _supersede(self, call: Call) -> Call:
        """Two processes that show one message anew at once would each show only what they know: the second one has to look again.

        An edit that a voter's words cause leaves when the one would have left in whose place it comes.
        """
        if self._connection.dialect.name == "postgresql":
            _HOLD.count(self._connection, {"row": call.refers_to})
        if call.of_voter is not None:
            for former in _EDITS_OF.rows(self._connection, {"row": call.refers_to, "how": call.method}):
                shared = former["of_voter"] is not None
                call = replace(call, due_at=former["due_at"], priority=min(call.priority, former["priority"]))
                call = call if shared else replace(call, of_voter=None)
        _SUPERSEDE.count(self._connection, {"row": call.refers_to, "how": call.method})
        return call

    def shown_anew(self, row_id: int) -> bool:
        """Whether this deed gave the message of that row new words."""
        chosen = outbox.c.refers_to == row_id, outbox.c.status == "waiting", outbox.c.method == "editMessageText"
        return any(found in self.placed for found in self._connection.execute(select(outbox.c.id).where(*chosen)).scalars())

    def with_key(self, key: str) -> int | None:
        """The row that has this dedupe key, whatever became of it."""
        found: int | None = _WITH_KEY.first(self._connection, {"key": key})
        return found

    def receipt_of(self, case_id: int) -> int | None:
        """The row of the receipt that a case's voter was given."""
        first = select(outbox.c.id, outbox.c.purpose).where(outbox.c.case_id == case_id).order_by(outbox.c.id).limit(FIRST_ROWS).subquery()
        return self._connection.execute(select(func.min(first.c.id)).where(first.c.purpose == "receipt")).scalar()

    def waiting_copy(self, chat_id: int, case_id: int, source: tuple[int, int]) -> bool:
        """Whether a copy of this message (`source`: its chat and id) still waits to leave for a chat."""
        chosen = outbox.c.chat_id == chat_id, outbox.c.case_id == case_id, outbox.c.status == "waiting", outbox.c.method == "copyMessage"
        asked = [json.loads(row.arguments) for row in self._connection.execute(select(outbox.c.arguments).where(*chosen))]
        return source in [(a["from_chat_id"], a["message_id"]) for a in asked]

    def rewrite(self, row_id: int, method: str, arguments: Mapping[str, Any]) -> None:
        """Change a call that still waits (a late part of an album joins it)."""
        self._connection.execute(update(outbox).where(outbox.c.id == row_id).values(method=method, arguments=encoded(arguments)))

    def next(
        self,
        now: datetime,
        resting: tuple[Collection[int], Collection[int]],
        limit: int,
        *,
        spaced: bool,
        lanes: Collection[Lane] = (),
        digests: tuple[Collection[int], Collection[int]] = ((), ()),
    ) -> list[OutboxRow]:
        """Rows that may leave now, answers first; order per chat is the sender's to keep.

        `resting`: chats that take no send and chats that take no edit now; they are left out here, so that they do
        not starve the others, and so are `lanes` held up by a call that fails, and rows that refer to one which has not left yet.
        `spaced`: whether calls that are no answers may leave too. `digests`: messages (by row) and chats whose digests are not edited now.
        """
        sends, edits = resting
        if not (sends or edits or lanes or any(digests)):
            chosen = _NEXT if spaced else _NEXT_ANSWERS
            return [outbox_row(SimpleNamespace(**row)) for row in chosen.rows(self._connection, {"now": now, "most": limit})]
        conditions = list(_FREE)
        both = sorted(set(sends) & set(edits))
        if both:
            conditions.append(outbox.c.chat_id.not_in(both))
        if only := sorted(set(sends) - set(both)):
            conditions.append(or_(outbox.c.chat_id.not_in(only), outbox.c.method.in_(STANDING)))
        if only := sorted(set(edits) - set(both)):
            conditions.append(or_(outbox.c.chat_id.not_in(only), outbox.c.method.not_in(STANDING)))
        conditions += _no_digests(*digests)
        for priority in sorted({priority for _, priority in lanes}):
            chats = [chat for chat, held in lanes if held == priority]
            conditions.append(or_(outbox.c.priority != priority, outbox.c.chat_id.not_in(chats)))
        if not spaced:
            conditions.append(outbox.c.priority == ANSWER)
        found = select(outbox).where(*conditions).order_by(*_IN_TURN).limit(limit)
        return [outbox_row(r) for r in self._connection.execute(found, {"now": now})]

    def whose_turn(self, row: OutboxRow, resting: Collection[int], edited: Mapping[int, float]) -> OutboxRow:
        """Of the digest edits that wait for the row's chat the one whose message was edited longest ago."""
        chosen = outbox.c.status == "waiting", outbox.c.chat_id == row.chat_id, outbox.c.purpose == DIGEST
        found = [outbox_row(r) for r in self._connection.execute(select(outbox).where(*chosen, *_no_digests(resting, ())))]
        ready = [r for r in found if r.refers_to is None or self.state_of(r.refers_to)[0] == "sent"]
        return min(ready, key=lambda r: (edited.get(r.refers_to or 0, 0.0), r.id), default=row)

    def state_of(self, row_id: int) -> tuple[str, int | None]:
        """Status of a row and, once sent, the id of its first message."""
        found = _STATE.rows(self._connection, {"row_id": row_id})
        return (found[0]["status"], found[0]["message_id"]) if found else ("gone", None)

    def mark_sent(self, row: OutboxRow, message_ids: Sequence[int]) -> None:
        """Keep which messages it made, and what the one it made or edited shows."""
        single = len(message_ids) == 1 and row.method not in EDITS
        shows = shown.after("", row.method, row.arguments) if single else ""
        _SENT.count(self._connection, {"row_id": row.id, "shows": shows, "left_at": self._now})
        if message_ids:
            rows = [{"chat_id": row.chat_id, "message_id": m, "outbox_id": row.id, "case_id": row.case_id} for m in message_ids]
            _PLACE.many(self._connection, rows)
        if row.method in EDITS and (edited := self._edited(row)) is not None:
            known = str(_SHOWN.first(self._connection, {"row_id": edited}) or "")
            _SHOW.count(self._connection, {"row_id": edited, "shows": shown.after(known, row.method, row.arguments)})

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
        for row in self._connection.execute(found).all():
            self.unsure(outbox_row(row))

    def _edited(self, row: OutboxRow) -> int | None:
        """The row whose message an edit is of: named, or found by the message's id."""
        if row.refers_to is not None:
            return row.refers_to
        place = self.place_of(row.chat_id, int(row.arguments.get("message_id", 0)))
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

    def move_chat(self, old: int, new: int) -> None:
        self._connection.execute(update(outbox).where(outbox.c.chat_id == old, outbox.c.status == "waiting").values(chat_id=new))

    def waiting_for(self, chat_id: int, limit: int) -> list[OutboxRow]:
        """What waits for a chat, oldest first."""
        found = select(outbox).where(outbox.c.chat_id == chat_id, outbox.c.status == "waiting").order_by(outbox.c.id).limit(limit)
        return [outbox_row(r) for r in self._connection.execute(found)]

    def drop_waiting(self, chat_id: int, reason: str) -> None:
        """Give up what waits for a chat that cannot be reached."""
        given_up = update(outbox).where(outbox.c.chat_id == chat_id, outbox.c.status == "waiting")
        self._connection.execute(given_up.values(status="failed", error=reason, arguments="", asked_by=None))

    def crowds(self, priority: int, most: int) -> bool:
        """Whether more than so many calls of a priority wait."""
        some = select(outbox.c.id).where(literal_column("status = 'waiting'"), outbox.c.priority == priority).limit(most + 1).subquery()
        return bool(self._connection.execute(select(func.count()).select_from(some)).scalar_one() > most)

    def crowded(self, chat_id: int, most: int) -> bool:
        """Whether more than so many calls wait for a chat."""
        some = select(outbox.c.id).where(outbox.c.chat_id == chat_id, outbox.c.status == "waiting").limit(most + 1).subquery()
        return bool(self._connection.execute(select(func.count()).select_from(some)).scalar_one() > most)

    def count(self, status: str) -> int:
        return self._connection.execute(select(func.count()).select_from(outbox).where(literal_column(f"status = '{status}'"))).scalar_one()

    def failed_since(self, moment: datetime) -> int:
        """How many messages that were owed since then could not be delivered."""
        failed: Any = literal_column("status = 'failed'")
        some = select(outbox.c.id).where(failed, outbox.c.put_at >= moment, outbox.c.method.like("send%")).limit(COUNTED).subquery()
        return int(self._connection.execute(select(func.count()).select_from(some)).scalar_one())

    def answers_older_than(self, moment: datetime) -> int:
        """How many answers that were due before it still wait; notices and bulk may wait for the rate limit."""
        oldest = self._oldest(ANSWER)
        return int(self._connection.execute(select(func.count()).where(oldest.c.due_at < moment)).scalar_one())

    def oldest_due(self, priority: int) -> datetime | None:
        """Since when the longest waiting row of this priority could leave."""
        oldest = self._oldest(priority)
        at: datetime | None = self._connection.execute(select(func.min(oldest.c.due_at)).where(oldest.c.due_at <= self._now)).scalar()
        return at

    def _oldest(self, priority: int) -> Any:
        """Of a priority the rows that have waited longest, COUNTED at most."""
        waiting: Any = literal_column("status = 'waiting'")
        return select(outbox.c.due_at).where(waiting, outbox.c.priority == priority).order_by(outbox.c.id).limit(COUNTED).subquery()

    def count_of(self, purpose: str, status: str) -> int:
        """How many rows of a purpose have this status, counted as far as MOST_OF."""
        some = select(outbox.c.id).where(_BROADCAST, outbox.c.purpose == purpose, outbox.c.status == status).limit(MOST_OF + 1).subquery()
        return int(self._connection.execute(select(func.count()).select_from(some)).scalar_one())

    def newest_in(self, chat_id: int) -> int:
        """The highest message id of a chat that leads to a call or a case."""
        found = select(func.max(chat_message.c.message_id)).where(chat_message.c.chat_id == chat_id)
        return int(self._connection.execute(found).scalar() or 0)

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
        return max(*changed, self._connection.execute(gone).rowcount)

    def drop_purpose(self, purpose: str) -> None:
        self._connection.execute(
            update(outbox)
            .where(_BROADCAST, outbox.c.purpose == purpose, outbox.c.status == "waiting")
            .values(status="replaced", arguments="")
        )

    def count_sent(self, methods: Collection[str]) -> int:
        """How many rows of these methods were marked sent."""
        found = select(func.count()).where(outbox.c.status == "sent", outbox.c.method.in_(methods))
        return self._connection.execute(found).scalar_one()

    def place_of(self, chat_id: int, message_id: int) -> tuple[int | None, int | None] | None:
        """Of a message in a chat: the outbox row it came from (None: a person's) and its case."""
        found = select(chat_message).where(chat_message.c.chat_id == chat_id, chat_message.c.message_id == message_id)
        row = self._connection.execute(found).first()
        return None if row is None else (row.outbox_id, row.case_id)

    def note_place(self, chat_id: int, message_id: int, case_id: int) -> None:
        """Remember that a person's message belongs to a case, so that replies to it find the case."""
        self._connection.execute(insert(chat_message).values(chat_id=chat_id, message_id=message_id, outbox_id=None, case_id=case_id))

    def newest_row(self) -> int:
        return int(self._connection.execute(select(func.max(outbox.c.id))).scalar() or 0)

    def drop_for_case(self, chat_id: int, case_id: int) -> None:
        """What waits for a chat about a case is not sent any more."""
        waiting = (outbox.c.chat_id == chat_id) & (outbox.c.status == "waiting")
        chosen = waiting & (func.coalesce(outbox.c.case_id, 0) == case_id)  # by the chat's index: a case may have many rows that are done
        self._connection.execute(update(outbox).where(chosen).values(status="replaced", arguments=""))

    def message_ids(self, outbox_id: int) -> list[int]:
        found = select(chat_message.c.message_id).where(chat_message.c.outbox_id == outbox_id)
        return [r.message_id for r in self._connection.execute(found.order_by(chat_message.c.message_id))]

    def height(self, chat_id: int) -> int:
        """The highest message id seen in a chat."""
        return int(_HEIGHT.first(self._connection, {"chat_id": chat_id}) or 0)

    def raise_height(self, chat_id: int, message_id: int) -> None:
        changed = _RAISE.count(self._connection, {"chat": chat_id, "height": message_id})
        if changed == 0 and self.height(chat_id) == 0:
            self._connection.execute(insert(chat_height).values(chat_id=chat_id, last_message_id=message_id))


def _no_digests(messages: Collection[int], chats: Collection[int]) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if messages:
        found.append(or_(outbox.c.purpose != DIGEST, outbox.c.refers_to.not_in(sorted(messages))))
    if chats:
        found.append(or_(outbox.c.purpose != DIGEST, outbox.c.chat_id.not_in(sorted(chats))))
    return found


def outbox_row(r: Any) -> OutboxRow:
    return OutboxRow(
        r.id,
        r.chat_id,
        r.method,
        json.loads(r.arguments or "{}"),
        r.priority,
        r.refers_to,
        r.case_id,
        r.tries,
        r.purpose,
        r.put_at,
        r.expires_at,
        r.asked_by,
        r.failing_since,
        r.of_voter,
    )
