"""Small tables of the desk: canned answers, and formal suggestions with their cases."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, insert, literal_column, select, update

from domain.ids import CaseId, PersonId
from storage.pages import every
from storage.tables import canned_answer, suggestion, suggestion_case

COUNTED = 1_000
"""So far is counted where a number is shown."""
_KEPT: ColumnElement[bool] = literal_column("ended_at IS NULL")
_WITHOUT_RESULT: ColumnElement[bool] = literal_column("status = 'open'")


def _whose(persons: Sequence[PersonId] | None) -> list[tuple[Any, ...]]:
    """All in one, or each person's by himself: so each is read by an index."""
    return [()] if persons is None else [(suggestion.c.made_by == person,) for person in persons]


class Canned:
    """Rows have `id`, `category`, `words`, `ended_at`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, category: str, words: str, by: PersonId, now: datetime) -> None:
        self._connection.execute(insert(canned_answer).values(category=category, words=words, made_by=by, made_at=now))

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


class Suggestions:
    """代表建议: rows have `id`, `title`, `status` (open, done), `made_by`, `due_on`, `result`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, title: str, by: PersonId, now: datetime, due_on: date) -> int:
        values = {"title": title, "status": "open", "made_by": by, "made_at": now, "due_on": due_on, "result": ""}
        return int(self._connection.execute(insert(suggestion).returning(suggestion.c.id), values).scalar_one())

    def get(self, row_id: int) -> Any | None:
        return self._connection.execute(select(suggestion).where(suggestion.c.id == row_id)).first()

    def count(self, persons: Sequence[PersonId] | None) -> int:
        """Suggestions without a result yet, of these persons or all; counted as far as COUNTED."""
        return sum(self._count(whose) for whose in _whose(persons))

    def _count(self, whose: Sequence[Any]) -> int:
        some = select(suggestion.c.id).where(_WITHOUT_RESULT, *whose).limit(COUNTED).subquery()
        return int(self._connection.execute(select(func.count()).select_from(some)).scalar_one())

    def page(self, persons: Sequence[PersonId] | None, first: int, size: int, *, newest: bool = False) -> list[Any]:
        """The same from that place on, one person's after the other's; the oldest or the newest first."""
        order = suggestion.c.id.desc() if newest else suggestion.c.id
        rows: list[Any] = []
        for whose in _whose(persons):
            count = self._count(whose)
            if first >= count:
                first -= count
                continue
            found = select(suggestion).where(_WITHOUT_RESULT, *whose).order_by(order).offset(first).limit(size - len(rows))
            rows += self._connection.execute(found)
            first = 0
        return rows[:size]

    def made_in(self, since: datetime, until: datetime) -> list[Any]:
        """Those made from then on and before `until`, for a register."""
        found = select(suggestion).where(suggestion.c.made_at >= since, suggestion.c.made_at < until)
        return list(every(self._connection, found, suggestion.c.id))

    def count_made(self, person: PersonId, since: datetime, until: datetime) -> int:
        """How many he made from then on and before `until`."""
        made = (suggestion.c.made_by == person, suggestion.c.made_at >= since, suggestion.c.made_at < until)
        return int(self._connection.execute(select(func.count()).where(*made)).scalar_one())

    def add_case(self, row_id: int, case_id: CaseId) -> bool:
        """False when the case was in it already."""
        known = (suggestion_case.c.suggestion_id == row_id) & (suggestion_case.c.case_id == case_id)
        if self._connection.execute(select(suggestion_case.c.case_id).where(known)).first() is not None:
            return False
        self._connection.execute(insert(suggestion_case).values(suggestion_id=row_id, case_id=case_id))
        return True

    def cases(self, row_id: int, after: int, limit: int) -> list[CaseId]:
        """Its next cases."""
        c = suggestion_case.c
        found = select(c.case_id).where(c.suggestion_id == row_id, c.case_id > after).order_by(c.case_id).limit(limit)
        return [CaseId(r.case_id) for r in self._connection.execute(found)]

    def count_cases(self, row_id: int) -> int:
        some = select(suggestion_case.c.case_id).where(suggestion_case.c.suggestion_id == row_id).limit(COUNTED + 1).subquery()
        return int(self._connection.execute(select(func.count()).select_from(some)).scalar_one())

    def finish(self, row_id: int, result: str) -> None:
        self._connection.execute(update(suggestion).where(suggestion.c.id == row_id).values(status="done", result=result))
