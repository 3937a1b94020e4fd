"""How much is owed, and since when: for who measures, who holds back and who is told."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, func, literal_column, select

from storage.outbox import ANSWER, OF_BROADCAST
from storage.tables import QUEUED_CASE, WITH_GROUP_CASE, case, outbox

COUNTED, MOST_OF = 1_000, 3_000
"""So far is counted where a number is shown or compared; what waits of a broadcast is never more than the latter."""


class Backlog:
    def __init__(self, connection: Connection, now: datetime) -> None:
        self._connection, self._now = connection, now

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

    def count_of(self, purpose: str, status: str) -> int:
        """How many rows of a purpose have this status, counted as far as MOST_OF."""
        some = select(outbox.c.id).where(OF_BROADCAST, outbox.c.purpose == purpose, outbox.c.status == status).limit(MOST_OF + 1).subquery()
        return int(self._connection.execute(select(func.count()).select_from(some)).scalar_one())

    def count_sent(self, methods: Collection[str]) -> int:
        """How many rows of these methods were marked sent."""
        found = select(func.count()).where(outbox.c.status == "sent", outbox.c.method.in_(methods))
        return self._connection.execute(found).scalar_one()

    def failed_since(self, moment: datetime) -> int:
        """How many messages that were owed since then could not be delivered."""
        failed: Any = literal_column("status = 'failed'")
        some = select(outbox.c.id).where(failed, outbox.c.put_at >= moment, outbox.c.method.like("send%")).limit(COUNTED).subquery()
        return int(self._connection.execute(select(func.count()).select_from(some)).scalar_one())

    def answers_older_than(self, moment: datetime) -> int:
        """How many answers that were due before it still wait; notices and bulk may wait for the rate limit."""
        oldest = self._oldest(ANSWER)
        return int(self._connection.execute(select(func.count()).where(oldest.c.due_at < moment)).scalar_one())

    def late_cases(self, today: date) -> int:
        """How many cases are late (`Case.late`): with a group, or waiting for the secretary."""
        c, day = case.c, func.coalesce(case.c.due_on, case.c.voter_due_on)
        several: tuple[tuple[Any, Any], ...] = ((literal_column(WITH_GROUP_CASE), c.due_on), (literal_column(QUEUED_CASE), day))
        found = (select(func.count()).select_from(case).where(held, due < today, c.waiting_since.is_(None)) for held, due in several)
        return sum(int(self._connection.execute(one).scalar_one()) for one in found)

    def oldest_due(self, priority: int) -> datetime | None:
        """Since when the longest waiting row of this priority could leave."""
        oldest = self._oldest(priority)
        at: datetime | None = self._connection.execute(select(func.min(oldest.c.due_at)).where(oldest.c.due_at <= self._now)).scalar()
        return at

    def _oldest(self, priority: int) -> Any:
        """Of a priority the rows that have waited longest, COUNTED at most."""
        waiting: Any = literal_column("status = 'waiting'")
        return select(outbox.c.due_at).where(waiting, outbox.c.priority == priority).order_by(outbox.c.id).limit(COUNTED).subquery()
