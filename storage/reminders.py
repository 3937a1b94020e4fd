"""What is due later, and what the next words of a person mean: rows, never timers (docs/design.md, State and history)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, delete, func, insert, literal_column, select, update
from sqlalchemy.dialects.postgresql import insert as pg_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from domain.buttons import number_in
from storage.columns import message_in
from storage.prepared import Prepared
from storage.tables import APART, DONE_WITHOUT_KEY, draft, reminder, step

_STEP = Prepared(select(step).where(step.c.chat_id == bindparam("chat"), step.c.handle == bindparam("account")))
_DROP = Prepared(delete(step).where(step.c.chat_id == bindparam("chat"), step.c.handle == bindparam("account")))
_CANCEL = Prepared(
    update(reminder)
    .where(reminder.c.case_id == bindparam("case"), reminder.c.done_at.is_(None), reminder.c.kind == bindparam("sort"))
    .values(done_at=bindparam("now", type_=reminder.c.done_at.type))
)
_PUT = Prepared(insert(reminder), ("kind", "case_id", "voter_id", "due_at", "data", "key"))
PAPER, READING, PORTION = "paper", "reading", "portion"
"""Not the clock's: a file that was ordered (`services/summaries/papers.py`), one that came (`services/watch/readings.py`), and the next portion of
what is done in portions (`services/deed/portions.py`)."""
_OF_THE_CLOCK = reminder.c.kind.not_in((PAPER, READING, PORTION))
_APART: ColumnElement[bool] = literal_column(APART)
COUNTED = 1_000
"""So far is counted where a number is shown."""


@dataclass(frozen=True)
class Reminder:
    id: int
    kind: str
    case_id: int | None
    voter_id: int | None
    due_at: datetime
    data: Mapping[str, Any]


class Reminders:
    """Rows are never deleted while they may be in hand: SQLite gives the number of a deleted last row again."""

    def __init__(self, connection: Connection, now: datetime) -> None:
        self._connection, self._now = connection, now

    def put(self, *rows: Mapping[str, Any]) -> None:
        """Each row: kind, due_at; optional case_id, voter_id, data, key. A known key is left as it is."""
        made = [{"case_id": None, "voter_id": None, "data": {}, "key": None} | dict(row) for row in rows]
        make = pg_insert if self._connection.dialect.name == "postgresql" else sqlite_insert
        if any(row["key"] for row in made):
            self._connection.execute(make(reminder).on_conflict_do_nothing(index_elements=["key"]), made)
        elif made:
            _PUT.many(self._connection, made)

    def cancel(self, case_id: int, *kinds: str) -> None:
        """Take back what is not due any more; no kinds: all of the case's."""
        for kind in kinds:
            _CANCEL.count(self._connection, {"case": case_id, "sort": kind, "now": self._now})
        if not kinds:
            chosen = (reminder.c.case_id == case_id) & reminder.c.done_at.is_(None)
            self._connection.execute(update(reminder).where(chosen).values(done_at=self._now))

    def cancel_for_voter(self, voter_id: int, *kinds: str) -> None:
        chosen = (reminder.c.voter_id == voter_id) & reminder.c.done_at.is_(None) & reminder.c.kind.in_(kinds)
        self._connection.execute(update(reminder).where(chosen).values(done_at=self._now))

    def forget_old(self, before: datetime, limit: int) -> int:
        """Done rows without a key are of no use after a while; so many of them."""
        old = select(reminder.c.id).where(literal_column(DONE_WITHOUT_KEY), reminder.c.done_at < before)
        old = old.order_by(reminder.c.done_at).limit(limit)
        return self._connection.execute(delete(reminder).where(reminder.c.id.in_(old))).rowcount

    def due(self, now: datetime, limit: int) -> list[Reminder]:
        found = select(reminder).where(reminder.c.done_at.is_(None), reminder.c.due_at <= now, _OF_THE_CLOCK)
        found = (
            found.order_by(reminder.c.due_at, reminder.c.id).limit(limit).with_for_update(skip_locked=True)
        )  # another clock's are its own
        rows = self._connection.execute(found)
        return [Reminder(r.id, r.kind, r.case_id, r.voter_id, r.due_at, r.data) for r in rows]

    def still_due(self, reminder_id: int) -> bool:
        """Whether it is not done and not put off meanwhile, by an earlier one of the same tick."""
        found = select(reminder.c.id).where(reminder.c.id == reminder_id, reminder.c.done_at.is_(None), reminder.c.due_at <= self._now)
        return self._connection.execute(found).first() is not None

    def waits_for(self, case_id: int, kind: str) -> bool:
        """Whether one of that kind is owed to the case, due or not."""
        found = select(reminder.c.id).where(reminder.c.case_id == case_id, reminder.c.kind == kind, reminder.c.done_at.is_(None)).limit(1)
        return self._connection.execute(found).first() is not None

    def count_due(self) -> int:
        """Reminders whose time has come and that no clock has seen to yet; orders of files are not the clock's."""
        found = select(func.count()).where(reminder.c.done_at.is_(None), reminder.c.due_at <= self._now, _OF_THE_CLOCK)
        return int(self._connection.execute(found).scalar_one())

    def count_long_due(self, kind: str, before: datetime) -> int:
        """How many reminders of a kind nobody has seen to though they were due before that moment; counted as far as COUNTED."""
        late = select(reminder.c.kind).where(reminder.c.done_at.is_(None), reminder.c.due_at < before).limit(COUNTED).subquery()
        return int(self._connection.execute(select(func.count()).where(late.c.kind == kind)).scalar_one())

    def due_of(self, kind: str) -> list[Reminder]:
        """Every due reminder of one kind, for a command."""
        found = select(reminder).where(reminder.c.done_at.is_(None), reminder.c.due_at <= self._now, reminder.c.kind == kind)
        rows = self._connection.execute(found.order_by(reminder.c.due_at, reminder.c.id))
        return [Reminder(r.id, r.kind, r.case_id, r.voter_id, r.due_at, r.data) for r in rows]

    def waiting(self, kind: str) -> list[Reminder]:
        """Every row of one kind that is not done, due or not, for a command."""
        found = select(reminder).where(reminder.c.done_at.is_(None), reminder.c.kind == kind)
        rows = self._connection.execute(found.order_by(reminder.c.due_at, reminder.c.id))
        return [Reminder(r.id, r.kind, r.case_id, r.voter_id, r.due_at, r.data) for r in rows]

    def again(self, reminder_id: int, due_at: datetime) -> None:
        """One that was done is due once more."""
        self._connection.execute(update(reminder).where(reminder.c.id == reminder_id).values(due_at=due_at, done_at=None))

    def portion_done(self, reminder_id: int) -> None:
        """A portion was done: what it was about is not kept."""
        self._connection.execute(update(reminder).where(reminder.c.id == reminder_id).values(done_at=self._now, data={}))

    def done(self, reminder_ids: list[int], now: datetime) -> None:
        """They were seen to; one that was put off while it was (`again`) is due once more."""
        if reminder_ids:
            marked = update(reminder).where(reminder.c.id == bindparam("row_id"), reminder.c.due_at <= now).values(done_at=now)
            self._connection.execute(marked, [{"row_id": r} for r in reminder_ids])

    def next_paper(self) -> Reminder | None:
        """The oldest file that was ordered and is not made yet."""
        return self._next_apart(reminder.c.kind == PAPER)

    def next_portion(self, only: Collection[str] = ()) -> Reminder | None:
        """The next portion whose time has come; another process's is its own. `only`: of these names, for a command."""
        due = reminder.c.kind == PORTION, reminder.c.due_at <= self._now
        if not only:
            return self._next_apart(*due)
        found = select(reminder).where(_APART, *due).order_by(reminder.c.due_at, reminder.c.id).limit(COUNTED)
        rows = self._connection.execute(found)
        return next((Reminder(r.id, r.kind, r.case_id, r.voter_id, r.due_at, r.data) for r in rows if r.data["name"] in only), None)

    def _next_apart(self, *chosen: Any) -> Reminder | None:
        found = select(reminder).where(_APART, *chosen).order_by(reminder.c.due_at, reminder.c.id).limit(1)
        r = self._connection.execute(found.with_for_update(skip_locked=True)).first()
        return None if r is None else Reminder(r.id, r.kind, r.case_id, r.voter_id, r.due_at, r.data)

    def take_reading(self, now: datetime, until: datetime) -> Reminder | None:
        """The oldest file that came and that nobody reads now, counted as tried once more; until then it is the taker's."""
        found = select(reminder).where(_APART, reminder.c.kind == READING, reminder.c.due_at <= now)
        r = self._connection.execute(found.order_by(reminder.c.id).limit(1).with_for_update(skip_locked=True)).first()
        if r is None:
            return None
        data = {**r.data, "tries": int(r.data["tries"]) + 1}
        self._connection.execute(update(reminder).where(reminder.c.id == r.id).values(due_at=until, data=data))
        return Reminder(r.id, r.kind, r.case_id, r.voter_id, until, data)

    def put_back(self, taken: Reminder, now: datetime) -> None:
        """As if it had not been taken; one that is done stays done."""
        data = {**taken.data, "tries": int(taken.data["tries"]) - 1}
        self._connection.execute(
            update(reminder).where(reminder.c.id == taken.id, reminder.c.done_at.is_(None)).values(due_at=now, data=data)
        )

    def finish(self, reminder_id: int, now: datetime) -> bool:
        """Mark one done; False when it was already."""
        marked = update(reminder).where(reminder.c.id == reminder_id, reminder.c.done_at.is_(None)).values(done_at=now)
        return self._connection.execute(marked).rowcount == 1

    def known(self, key: str) -> bool:
        return self._connection.execute(select(reminder.c.id).where(reminder.c.key == key)).first() is not None

    def open_with_key(self, key: str) -> Reminder | None:
        """The row of that key that is not done."""
        r = self._connection.execute(select(reminder).where(reminder.c.key == key, reminder.c.done_at.is_(None))).first()
        return None if r is None else Reminder(r.id, r.kind, r.case_id, r.voter_id, r.due_at, r.data)

    def rewrite(self, reminder_id: int, data: Mapping[str, Any]) -> None:
        self._connection.execute(update(reminder).where(reminder.c.id == reminder_id).values(data=dict(data)))

    def free_key(self, key: str) -> None:
        """The key may be another row's; the row stays."""
        self._connection.execute(update(reminder).where(reminder.c.key == key).values(key=None))

    def clock_has_more(self) -> bool:
        """Whether anything is due that no clock has seen to yet, be it in another's hands."""
        found = select(reminder.c.id).where(reminder.c.done_at.is_(None), reminder.c.due_at <= self._now, _OF_THE_CLOCK).limit(1)
        return self._connection.execute(found).first() is not None

    def due_now(self, name: str) -> None:
        """Portions with this name in their key need not wait any longer."""
        mine = reminder.c.key.between(f"{name}:", f"{name}:z"), reminder.c.done_at.is_(None)
        self._connection.execute(update(reminder).where(*mine).values(due_at=self._now))

    def portion_waits(self, name: str) -> bool:
        """Whether a portion with this name in its key waits, due or not."""
        found = select(reminder.c.id).where(reminder.c.key.between(f"{name}:", f"{name}:z"), reminder.c.done_at.is_(None)).limit(1)
        return self._connection.execute(found).first() is not None

    def drop_key(self, key: str) -> None:
        self._connection.execute(delete(reminder).where(reminder.c.key == key))

    def later(self, reminder_id: int, due_at: datetime) -> None:
        self._connection.execute(update(reminder).where(reminder.c.id == reminder_id).values(due_at=due_at))


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

    def of(self, chat_id: int, handle: int) -> Step | None:
        found = _STEP.rows(self._connection, {"chat": chat_id, "account": handle})
        return Step(*(found[0][name] for name in ("kind", "case_id", "data", "expires_at"))) if found else None

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
        self._connection.execute(insert(step).values(values))

    def of_account(self, handle: int) -> list[tuple[int, Step]]:
        """What somebody was asked, by the chat in which his words are waited for."""
        found = self._connection.execute(select(step).where(step.c.handle == handle).order_by(step.c.chat_id))
        return [(r.chat_id, Step(r.kind, r.case_id, r.data, r.expires_at)) for r in found]

    def in_chat(self, chat_id: int, limit: int) -> list[tuple[int, Step]]:
        """What was asked in a chat, by account."""
        found = select(step).where(step.c.chat_id == chat_id).order_by(step.c.handle).limit(limit)
        return [(r.handle, Step(r.kind, r.case_id, r.data, r.expires_at)) for r in self._connection.execute(found)]

    def drop(self, chat_id: int, handle: int) -> None:
        _DROP.count(self._connection, {"chat": chat_id, "account": handle})


class Drafts:
    """Words that wait for somebody's choice (a reply to preview, a message that may be a new matter)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, kind: str, chat_id: int, message: str, at: datetime, case_id: int | None = None) -> int:
        """`message` as JSON (domain/message.as_json)."""
        values = {"kind": kind, "chat_id": chat_id, "message": message, "at": at, "case_id": case_id, "message_id": message_in(message)}
        return int(self._connection.execute(insert(draft).returning(draft.c.id), values).scalar_one())

    def get(self, draft_id: str, *kinds: str) -> Any | None:
        """The draft if it is one of these kinds and nobody has dealt with it yet; a button's value may be forged."""
        wanted = (draft.c.id == number_in(draft_id)) & draft.c.kind.in_(kinds)
        return self._connection.execute(select(draft).where(wanted, draft.c.done_at.is_(None))).first()

    def newest(self, chat_id: int, kind: str, limit: int = 1) -> list[Any]:
        """The newest open drafts of one kind in a chat, oldest first."""
        found = select(draft).where(draft.c.chat_id == chat_id, _OPEN_DRAFT, draft.c.kind == kind).order_by(draft.c.id.desc()).limit(limit)
        return list(self._connection.execute(found))[::-1]

    def newest_like(self, chat_id: int, prefix: str) -> Any | None:
        """The newest open draft in a chat whose kind begins so."""
        kinds = draft.c.kind.between(prefix, prefix + "z")  # numbers follow, which come before letters in every order of signs
        found = (
            select(draft).where(draft.c.chat_id == chat_id, _OPEN_DRAFT, kinds).order_by(draft.c.kind.desc(), draft.c.id.desc()).limit(1)
        )
        return self._connection.execute(found).first()

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
        return [r.message for r in self._connection.execute(select(draft.c.message).where(_OPEN_DRAFT))]

    def rewrite(self, draft_id: int, message: str) -> None:
        self._connection.execute(update(draft).where(draft.c.id == draft_id).values(message=message))

    def close(self, draft_id: int, now: datetime) -> None:
        """Dealt with: neither the words nor whose they were are kept."""
        self._connection.execute(update(draft).where(draft.c.id == draft_id).values(done_at=now, message="", chat_id=0))


_OPEN_DRAFT: ColumnElement[bool] = literal_column("done_at IS NULL")
