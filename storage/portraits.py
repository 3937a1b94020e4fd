"""The photo of a deputy that stands on his card: one each, a small JPEG (reports/portrait.py)."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from domain.values.ids import PersonId
from storage.tables import person_photo

AT_ONCE = 200
"""Deputies of the groups that serve one village, of whom it is asked together."""


class Portraits:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, person: PersonId) -> bytes | None:
        content = self._connection.execute(select(person_photo.c.content).where(person_photo.c.person_id == person)).scalar()
        return None if content is None else bytes(content)

    def there(self, people: Sequence[PersonId]) -> set[PersonId]:
        """Of the first AT_ONCE of these who has one."""
        asked = list(people)[:AT_ONCE]
        found = self._connection.execute(select(person_photo.c.person_id).where(person_photo.c.person_id.in_(asked)).limit(AT_ONCE))
        return {PersonId(row) for row in found.scalars()}

    def put(self, person: PersonId, content: bytes, now: datetime) -> None:
        self.drop([person])
        self._connection.execute(insert(person_photo).values(person_id=person, content=content, set_at=now))

    def drop(self, people: Sequence[PersonId]) -> bool:
        """Whether there was one."""
        return self._connection.execute(delete(person_photo).where(person_photo.c.person_id.in_(list(people)))).rowcount > 0
