"""What is due to others than the clock: a file that was ordered (`services/summaries/papers.py`), one that came
(`services/watch/readings.py`), a voice (`services/watch/hearings.py`), and the next portion of what is done in portions (`services/deed/portions.py`)."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, literal_column, select, update

from storage.prepared import Prepared
from storage.reminders import COUNTED, PAPER, PORTION, Reminder, as_reminder
from storage.tables import APART, reminder

_APART: ColumnElement[bool] = literal_column(APART)

_NAME: tuple[Any, Any] = bindparam("begin"), bindparam("end")
_PAPER, _PORTION = (
    Prepared(
        select(reminder)
        .where(_APART, reminder.c.kind == kind, *(() if kind == PAPER else (reminder.c.due_at <= bindparam("now"),)))
        .order_by(reminder.c.due_at, reminder.c.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    for kind in (PAPER, PORTION)
)
_WAITS = Prepared(select(reminder.c.id).where(reminder.c.key.between(*_NAME), reminder.c.done_at.is_(None)).limit(1))


class Aside:
    """Rows of the reminders, set apart by their kind."""

    def __init__(self, connection: Connection, now: datetime) -> None:
        self._connection, self._now = connection, now

    def next_paper(self) -> Reminder | None:
        """The oldest file that was ordered and is not made yet."""
        return next(map(as_reminder, _PAPER.all(self._connection, {})), None)

    def next_portion(self, only: Collection[str] = ()) -> Reminder | None:
        """The next portion whose time has come; another process's is its own. `only`: of these names, for a command."""
        if not only:
            return next(map(as_reminder, _PORTION.all(self._connection, {"now": self._now})), None)
        due = reminder.c.kind == PORTION, reminder.c.due_at <= self._now
        found = select(reminder).where(_APART, *due).order_by(reminder.c.due_at, reminder.c.id).limit(COUNTED)
        rows = self._connection.execute(found)
        return next((as_reminder(r) for r in rows if r.data["name"] in only), None)

    def portion_done(self, reminder_id: int) -> None:
        """A portion was done: what it was about is not kept."""
        self._connection.execute(update(reminder).where(reminder.c.id == reminder_id).values(done_at=self._now, data={}))

    def portion_waits(self, name: str) -> bool:
        """Whether a portion with this name in its key waits, due or not."""
        return _WAITS.first(self._connection, {"begin": f"{name}:", "end": f"{name}:z"}) is not None

    def due_now(self, name: str) -> None:
        """Portions with this name in their key need not wait any longer."""
        mine = reminder.c.key.between(f"{name}:", f"{name}:z"), reminder.c.done_at.is_(None)
        self._connection.execute(update(reminder).where(*mine).values(due_at=self._now))

    def take(self, kind: str, now: datetime, until: datetime) -> Reminder | None:
        """The oldest file or voice that came and that nobody has in hand now, counted as tried once more; until then it is the taker's."""
        found = select(reminder).where(_APART, reminder.c.kind == kind, reminder.c.due_at <= now)
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
