"""Canned answers, by category."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, insert, literal_column, select, update

from domain.values.ids import PersonId
from storage.tables import canned_answer

COUNTED = 1_000
"""So far is counted where a number is shown."""
_KEPT: ColumnElement[bool] = literal_column("ended_at IS NULL")


class Canned:
    """Rows have `id`, `category`, `outcome` (empty: of whatever outcome, replies too), `words`, `ended_at`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, category: str, words: str, by: PersonId, now: datetime, outcome: str = "") -> None:
        kept = {"category": category, "outcome": outcome, "words": words, "made_by": by, "made_at": now}
        self._connection.execute(insert(canned_answer).values(**kept))

    def count(self) -> int:
        """How many are kept, counted as far as COUNTED."""
        some = select(canned_answer.c.id).where(_KEPT).limit(COUNTED).subquery()
        return int(self._connection.execute(select(func.count()).select_from(some)).scalar_one())

    def page(self, first: int, size: int) -> list[Any]:
        """Those that are kept, by category, from that place on."""
        found = select(canned_answer).where(_KEPT).order_by(canned_answer.c.category, canned_answer.c.id)
        return list(self._connection.execute(found.offset(first).limit(size)))

    def of(self, category: str, limit: int) -> list[Any]:
        found = select(canned_answer).where(_KEPT, canned_answer.c.category == category)
        return list(self._connection.execute(found.order_by(canned_answer.c.category, canned_answer.c.id).limit(limit)))

    def get(self, row_id: int) -> Any | None:
        return self._connection.execute(select(canned_answer).where(canned_answer.c.id == row_id)).first()

    def end(self, row_id: int, now: datetime) -> None:
        self._connection.execute(update(canned_answer).where(canned_answer.c.id == row_id).values(ended_at=now))
