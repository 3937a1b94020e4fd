"""What was worked out of the town's own cases (how rare their words are): kept under a name until it is worked out anew, or an erasure.

A row each among the reminders, done, under a key, sealed like them where there is a key. What was read is known to the process as long as
the row says the same moment.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine, bindparam, insert, or_, select, update

from storage.prepared import Prepared
from storage.tables import reminder

KIND = "learned"
NAMES = ("pairs", "pairs_next", "categories", "categories_next")
"""What the words of matters have in common, which signs speak for which category; each also while it is being worked out."""
_AT = Prepared(
    select(reminder.c.key, reminder.c.due_at)
    .where(or_(*(reminder.c.key == bindparam(name) for name in NAMES)))
    .order_by(reminder.c.key)
    .limit(len(NAMES))
)
_known: WeakKeyDictionary[Engine, dict[str, tuple[datetime, Mapping[str, Any]]]] = WeakKeyDictionary()


class Learned:
    def __init__(self, connection: Connection, now: datetime) -> None:
        self._connection, self._now = connection, now
        self._at: dict[str, datetime] | None = None
        """By key when each was worked out, as this deed knows it."""

    def at(self, name: str) -> datetime | None:
        """When it was worked out; None: not, or it went with somebody's words."""
        if self._at is None:
            self._at = {row["key"]: row["due_at"] for row in _AT.rows(self._connection, {name: _key(name) for name in NAMES})}
        return self._at.get(_key(name))

    def forget_known(self) -> None:
        """Something else wrote it, or it was undone."""
        self._at = None

    def read(self, name: str) -> Mapping[str, Any] | None:
        at = self.at(name)
        if at is None:
            return None
        known = _known.setdefault(self._connection.engine, {})
        if name not in known or known[name][0] != at:
            data = self._connection.execute(select(reminder.c.data).where(reminder.c.key == _key(name))).scalar_one()
            known[name] = at, data
        return known[name][1]

    def keep(self, name: str, data: Mapping[str, Any]) -> None:
        """In the place of what stood under this name."""
        self._at = None
        _known.setdefault(self._connection.engine, {}).pop(name, None)
        values = {"data": dict(data), "due_at": self._now, "done_at": self._now}
        changed = update(reminder).where(reminder.c.key == _key(name)).values(values)
        if not self._connection.execute(changed).rowcount:
            made = {**values, "kind": KIND, "case_id": None, "voter_id": None, "key": _key(name)}
            self._connection.execute(insert(reminder).values(made))

    def forget(self, *names: str) -> None:
        """It is worked out anew from what is left; no name: all of it."""
        self._at = None
        keys = [_key(name) for name in names or NAMES]
        gone = update(reminder).where(reminder.c.key.in_(keys)).values(data={}, key=None, done_at=self._now)
        self._connection.execute(gone)


def _key(name: str) -> str:
    return f"{KIND}:{name}"
