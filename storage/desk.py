"""Small tables of the desk: canned answers, and formal suggestions with their cases."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from domain.ids import CaseId, PersonId
from storage.tables import canned_answer, suggestion, suggestion_case


class Canned:
    """Rows have `id`, `category`, `words`, `ended_at`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, category: str, words: str, by: PersonId, now: datetime) -> None:
        self._connection.execute(insert(canned_answer).values(category=category, words=words, made_by=by, made_at=now))

    def all(self) -> list[Any]:
        found = select(canned_answer).where(canned_answer.c.ended_at.is_(None))
        return list(self._connection.execute(found.order_by(canned_answer.c.category, canned_answer.c.id)))

    def of(self, category: str) -> list[Any]:
        found = select(canned_answer).where(canned_answer.c.ended_at.is_(None), canned_answer.c.category == category)
        return list(self._connection.execute(found.order_by(canned_answer.c.id)))

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

    def open_of(self, persons: Sequence[PersonId] | None) -> list[Any]:
        """Suggestions without a result yet; of these persons, or all."""
        found = select(suggestion).where(suggestion.c.status == "open")
        if persons is not None:
            found = found.where(suggestion.c.made_by.in_(list(persons)))
        return list(self._connection.execute(found.order_by(suggestion.c.id)))

    def all(self) -> list[Any]:
        return list(self._connection.execute(select(suggestion).order_by(suggestion.c.id)))

    def add_case(self, row_id: int, case_id: CaseId) -> bool:
        """False when the case was in it already."""
        if case_id in self.cases(row_id):
            return False
        self._connection.execute(insert(suggestion_case).values(suggestion_id=row_id, case_id=case_id))
        return True

    def cases(self, row_id: int) -> list[CaseId]:
        found = select(suggestion_case.c.case_id).where(suggestion_case.c.suggestion_id == row_id)
        return [CaseId(r.case_id) for r in self._connection.execute(found.order_by(suggestion_case.c.case_id))]

    def finish(self, row_id: int, result: str) -> None:
        self._connection.execute(update(suggestion).where(suggestion.c.id == row_id).values(status="done", result=result))
