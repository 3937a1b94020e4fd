"""What is due later: rows, never timers (docs/design.md, State and history)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, bindparam, delete, func, insert, literal, literal_column, select, update
from sqlalchemy.dialects.postgresql import insert as pg_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from storage.pages import every, kept
from storage.prepared import Prepared
from storage.tables import DONE_WITHOUT_KEY, reminder

_CANCEL = Prepared(
    update(reminder)
    .where(reminder.c.case_id == bindparam("case"), reminder.c.done_at.is_(None), reminder.c.kind == bindparam("sort"))
    .values(done_at=bindparam("now", type_=reminder.c.done_at.type))
)
r, _OPEN = reminder.c, reminder.c.done_at.is_(None)
_NOW = bindparam("now", type_=reminder.c.due_at.type)
_COLUMNS = ("kind", "case_id", "voter_id", "due_at", "data", "key")
_PUT = Prepared(insert(reminder), _COLUMNS)
_PUT_ONCE = Prepared(
    {
        "sqlite": sqlite_insert(reminder).on_conflict_do_nothing(index_elements=["key"]),
        "postgresql": pg_insert(reminder).on_conflict_do_nothing(index_elements=["key"]),
    },
    _COLUMNS,
)
SCREEN = "screen"
"""A message that stands in a group only until its act is over (services/deed/screens.py): no clock of the case's."""
PAPER, READING, PORTION, HEARING = "paper", "reading", "portion", "hearing"
"""Not the clock's (storage/aside.py)."""
MEETING = "meeting"
ALIVE, OUTAGE = "alive", "outage"
_OF_THE_CLOCK = and_(*(reminder.c.kind != kind for kind in (PAPER, READING, PORTION, HEARING)))
COUNTED = 1_000
"""So far is counted where a number is shown."""

_DUE = Prepared(
    select(reminder)
    .where(_OPEN, r.due_at <= _NOW, _OF_THE_CLOCK)
    .order_by(r.due_at, r.id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)  # another clock's are its own
)
_STILL_DUE = Prepared(select(r.id).where(r.id == bindparam("row"), _OPEN, r.due_at <= _NOW))
_DONE = Prepared(update(reminder).where(r.id == bindparam("row"), r.due_at <= _NOW).values(done_at=_NOW))
_OPEN_WITH_KEY = Prepared(select(reminder).where(r.key == bindparam("name"), _OPEN))
_OPEN_OF_CASE = kept(select(reminder).where(r.case_id == bindparam("case"), _OPEN, r.kind == bindparam("sort")), r.id)
_CLOSE = Prepared(update(reminder).where(r.id == bindparam("row")).values(done_at=_NOW, data=literal({}, r.data.type), key=None))
_MARK_ALIVE = Prepared(update(reminder).where(r.key == ALIVE).values(due_at=_NOW))
_OUTAGES = Prepared(select(r.data).where(r.key.between(f"{OUTAGE}:", f"{OUTAGE}:z")).order_by(r.key.desc()).limit(bindparam("most")))


@dataclass(frozen=True)
class Reminder:
    id: int
    kind: str
    case_id: int | None
    voter_id: int | None
    due_at: datetime
    data: Mapping[str, Any]


def as_reminder(row: Row[Any]) -> Reminder:
    return Reminder(row.id, row.kind, row.case_id, row.voter_id, row.due_at, row.data)


class Reminders:
    """Rows are never deleted while they may be in hand: SQLite gives the number of a deleted last row again."""

    def __init__(self, connection: Connection, now: datetime) -> None:
        self._connection, self._now = connection, now

    def put(self, *rows: Mapping[str, Any]) -> None:
        """Each row: kind, due_at; optional case_id, voter_id, data, key. A known key is left as it is."""
        made = [{"case_id": None, "voter_id": None, "data": {}, "key": None} | dict(row) for row in rows]
        if made:
            (_PUT_ONCE if any(row["key"] for row in made) else _PUT).many(self._connection, made)

    def cancel(self, case_id: int, *kinds: str) -> None:
        """Take back what is not due any more; no kinds: all of the case's, save those of a meeting, which has a state of its own, and of screens."""
        for kind in kinds:
            _CANCEL.count(self._connection, {"case": case_id, "sort": kind, "now": self._now})
        if not kinds:
            chosen = (reminder.c.case_id == case_id) & reminder.c.done_at.is_(None) & reminder.c.kind.not_in((MEETING, SCREEN))
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
        return [as_reminder(row) for row in _DUE.all(self._connection, {"now": now, "most": limit})]

    def due_of_kinds(self, now: datetime, kinds: Collection[str], limit: int) -> list[Reminder]:
        """The oldest due ones of these kinds."""
        found = select(reminder).where(_OPEN, r.due_at <= now, r.kind.in_(sorted(kinds))).order_by(r.due_at, r.id).limit(limit)
        return [as_reminder(row) for row in self._connection.execute(found)]

    def no_later(self, kind: str, moment: datetime) -> None:
        """What of this kind is due after that moment is due now."""
        late = update(reminder).where(_OPEN, r.kind == kind, r.due_at > moment)
        self._connection.execute(late.values(due_at=self._now))

    def still_due(self, reminder_id: int) -> bool:
        """Whether it is not done and not put off meanwhile, by an earlier one of the same tick."""
        return _STILL_DUE.first(self._connection, {"row": reminder_id, "now": self._now}) is not None

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
        rows = every(self._connection, found, reminder.c.due_at, reminder.c.id)
        return [as_reminder(r) for r in rows]

    def waiting(self, kind: str, keys: Collection[str] = ()) -> list[Reminder]:
        """Every row of one kind that is not done, due or not. `keys`: how those of the kind begin, by which they are found among many."""
        found = select(reminder).where(reminder.c.done_at.is_(None), reminder.c.kind == kind)
        rows = [] if keys else list(every(self._connection, found, reminder.c.due_at, reminder.c.id))
        for begin in dict.fromkeys(keys):  # each by the index of keys
            rows += every(self._connection, found.where(reminder.c.key.between(f"{begin}:", f"{begin}:z")), reminder.c.key)
        return [as_reminder(r) for r in sorted(rows, key=lambda r: (r.due_at, r.id))]

    def again(self, reminder_id: int, due_at: datetime) -> None:
        """One that was done is due once more."""
        self._connection.execute(update(reminder).where(reminder.c.id == reminder_id).values(due_at=due_at, done_at=None))

    def done(self, reminder_ids: list[int], now: datetime) -> None:
        """They were seen to; one that was put off while it was (`again`) is due once more."""
        if reminder_ids:
            _DONE.many(self._connection, [{"row": one, "now": now} for one in reminder_ids])

    def finish(self, reminder_id: int, now: datetime) -> bool:
        """Mark one done; False when it was already."""
        marked = update(reminder).where(reminder.c.id == reminder_id, reminder.c.done_at.is_(None)).values(done_at=now)
        return self._connection.execute(marked).rowcount == 1

    def known(self, key: str) -> bool:
        """Whether there is or was a row of that key."""
        return self._connection.execute(select(reminder.c.id).where(reminder.c.key == key)).first() is not None

    def open_with_key(self, key: str) -> Reminder | None:
        """The row of that key that is not done."""
        return next(map(as_reminder, _OPEN_WITH_KEY.all(self._connection, {"name": key})), None)

    def open_of_case(self, case_id: int, kind: str) -> list[Reminder]:
        """A case's rows of one kind that are not done, oldest first."""
        return [as_reminder(row) for row in _OPEN_OF_CASE(self._connection, {"case": case_id, "sort": kind})]

    def close(self, reminder_id: int) -> None:
        """Done for good: neither what it was about nor its key is kept."""
        _CLOSE.count(self._connection, {"row": reminder_id, "now": self._now})

    def mark_alive(self) -> None:
        """The bot is here now: one row, done, whose time is the last mark."""
        if not _MARK_ALIVE.count(self._connection, {"now": self._now}):
            self._keep(ALIVE, ALIVE, {})

    def alive(self) -> datetime | None:
        """The last mark; None where there was none yet."""
        found: datetime | None = self._connection.execute(select(reminder.c.due_at).where(reminder.c.key == ALIVE)).scalar()
        return found

    def keep_outage(self, data: Mapping[str, Any]) -> None:
        self._keep(OUTAGE, f"{OUTAGE}:{data['last']}", data)

    def outages(self, limit: int) -> list[Mapping[str, Any]]:
        """What is kept of the newest absences, newest first."""
        return [row["data"] for row in _OUTAGES.rows(self._connection, {"most": limit})]

    def _keep(self, kind: str, key: str, data: Mapping[str, Any]) -> None:
        values = {
            "kind": kind,
            "case_id": None,
            "voter_id": None,
            "data": dict(data),
            "key": key,
            "due_at": self._now,
            "done_at": self._now,
        }
        make = pg_insert if self._connection.dialect.name == "postgresql" else sqlite_insert
        self._connection.execute(make(reminder).on_conflict_do_nothing(index_elements=["key"]).values(values))

    def known_among(self, keys: Collection[str]) -> set[str]:
        """Which of a few keys there are, in one question."""
        return set(self._connection.execute(select(reminder.c.key).where(reminder.c.key.in_(keys)).limit(len(keys))).scalars())

    def rewrite(self, reminder_id: int, data: Mapping[str, Any]) -> None:
        self._connection.execute(update(reminder).where(reminder.c.id == reminder_id).values(data=dict(data)))

    def free_key(self, key: str) -> None:
        """The key may be another row's; the row stays."""
        self._connection.execute(update(reminder).where(reminder.c.key == key).values(key=None))

    def clock_has_more(self) -> bool:
        """Whether anything is due that no clock has seen to yet, be it in another's hands."""
        found = select(reminder.c.id).where(reminder.c.done_at.is_(None), reminder.c.due_at <= self._now, _OF_THE_CLOCK).limit(1)
        return self._connection.execute(found).first() is not None

    def drop_key(self, key: str) -> None:
        self._connection.execute(delete(reminder).where(reminder.c.key == key))

    def later(self, reminder_id: int, due_at: datetime) -> None:
        self._connection.execute(update(reminder).where(reminder.c.id == reminder_id).values(due_at=due_at))
