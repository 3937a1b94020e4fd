"""Who opened which case on which day, and who was given files with the words of cases; kept for a year."""

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, delete, func, select
from sqlalchemy.dialects.postgresql import insert as pg_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from domain.values.ids import CaseId, PersonId
from storage.tables import case_read

KEPT = timedelta(days=366)
OPENED = "opened"
r = case_read.c


class Reads:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def note(self, day: date, person: PersonId, case_id: CaseId | None, what: str, at: datetime) -> bool:
        """False when he had opened it that day already. `what` names a file where it is no case."""
        make = pg_insert if self._connection.dialect.name == "postgresql" else sqlite_insert
        row = {"day": day, "person_id": person, "case_id": case_id or 0, "what": what[:32], "at": at}
        noted = make(case_read).on_conflict_do_nothing().returning(r.case_id)
        return self._connection.execute(noted, row).first() is not None

    def count(self, day: date, person: PersonId, most: int) -> int:
        """How many cases he opened that day, counted as far as `most`."""
        some = select(r.case_id).where(r.day == day, r.person_id == person, r.case_id > 0).limit(most).subquery()
        return int(self._connection.execute(select(func.count()).select_from(some)).scalar_one())

    def files(self, day: date, person: PersonId, most: int) -> int:
        """How many files with words of cases he was given that day."""
        some = select(r.what).where(r.day == day, r.person_id == person, r.case_id == 0).limit(most).subquery()
        return int(self._connection.execute(select(func.count()).select_from(some)).scalar_one())

    def of_case(self, case_id: CaseId, limit: int) -> list[Any]:
        """Who opened it without having it in hand: the newest, oldest first, with `person_id` and `at`."""
        found = select(r.person_id, r.at).where(r.case_id == case_id).order_by(r.at.desc()).limit(limit)
        return list(self._connection.execute(found))[::-1]

    def forget_old(self, before: date, limit: int) -> int:
        days = select(r.day).where(r.day < before).order_by(r.day).limit(1)
        oldest: date | None = self._connection.execute(days).scalar()
        if oldest is None:
            return 0
        people = select(r.person_id).where(r.day == oldest).distinct().limit(limit)
        gone = delete(case_read).where(r.day == oldest, r.person_id.in_(list(self._connection.execute(people).scalars())))
        return min(self._connection.execute(gone).rowcount, limit)
