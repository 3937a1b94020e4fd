"""What is due to others than the clock: a file that was ordered (`services/summaries/papers.py`), one that came
(`services/watch/readings.py`), a voice (`services/watch/hearings.py`), and the next portion of what is done in portions (`services/deed/portions.py`)."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, literal_column, select, update

from storage.reminders import COUNTED, PAPER, PORTION, Reminder, as_reminder
from storage.tables import APART, reminder

_APART: ColumnElement[bool] = literal_column(APART)


class Aside:
    """Rows of the reminders, set apart by their kind."""

    def __init__(self, connection: Connection, now: datetime) -> None:
        self._connection, self._now = connection, now

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
        return next((as_reminder(r) for r in rows if r.data["name"] in only), None)

    def _next_apart(self, *chosen: Any) -> Reminder | None:
        found = select(reminder).where(_APART, *chosen).order_by(reminder.c.due_at, reminder.c.id).limit(1)
        r = self._connection.execute(found.with_for_update(skip_locked=True)).first()
        return None if r is None else as_reminder(r)

    def portion_done(self, reminder_id: int) -> None:
        """A portion was done: what it was about is not kept."""
        self._connection.execute(update(reminder).where(reminder.c.id == reminder_id).values(done_at=self._now, data={}))

    def portion_waits(self, name: str) -> bool:
        """Whether a portion with this name in its key waits, due or not."""
        found = select(reminder.c.id).where(reminder.c.key.between(f"{name}:", f"{name}:z"), reminder.c.done_at.is_(None)).limit(1)
        return self._connection.execute(found).first() is not None

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
