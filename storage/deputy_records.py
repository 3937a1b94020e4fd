"""Trainings and awards of deputies, as somebody keyed them in (docs/glossary.md, `performance_file`)."""

from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select

from domain.values.ids import PersonId
from storage.pages import every
from storage.tables import deputy_record

c = deputy_record.c


class DeputyRecords:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, **values: Any) -> int:
        return int(self._connection.execute(insert(deputy_record).returning(c.id), values).scalar_one())

    def get(self, number: int) -> Row[Any] | None:
        return self._connection.execute(select(deputy_record).where(c.id == number)).first()

    def drop(self, number: int) -> None:
        self._connection.execute(delete(deputy_record).where(c.id == number))

    def of(self, person: PersonId, first: date, last: date) -> list[Row[Any]]:
        """Of those days, by day."""
        found = select(deputy_record).where(c.person_id == person, c.held_on >= first, c.held_on <= last)
        return list(every(self._connection, found, c.held_on, c.id))
