"""Appointments: half hours of a reception day that voters booked, times agreed on a case; and who walked in."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, func, insert, literal_column, select, update
from sqlalchemy.dialects.postgresql import insert as pg_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from domain.buttons import number_in
from storage.tables import meeting, walk_in

m = meeting.c


class Meetings:
    """Rows: `voter_id`, `case_id` or `day_id`, `at` (UTC), `place`, `status` (asked, agreed, cancelled, met, missed), `made_by`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, **values: Any) -> int | None:
        """The new row; None when that half hour is taken."""
        make = pg_insert if self._connection.dialect.name == "postgresql" else sqlite_insert
        row = make(meeting).on_conflict_do_nothing().returning(m.id).values({"case_id": None, "day_id": None, "place": "", **values})
        made = self._connection.execute(row).scalar()
        return None if made is None else int(made)

    def get(self, meeting_id: str | int) -> Row[Any] | None:
        """A button's value may be forged."""
        return self._connection.execute(select(meeting).where(m.id == number_in(str(meeting_id)))).first()

    def change(self, meeting_id: int, **values: Any) -> None:
        self._connection.execute(update(meeting).where(m.id == meeting_id).values(values))

    def of_day(self, day_id: int) -> list[Row[Any]]:
        """Half hours of a reception day that are booked."""
        found = select(meeting).where(m.day_id == day_id, literal_column("status IN ('agreed','met','missed')"))
        return list(self._connection.execute(found.order_by(m.at)))

    def open_of(self, voter_id: int, *, day_id: int | None = None, case_id: int | None = None) -> list[Row[Any]]:
        """His appointments that are still to come or to be answered."""
        found = select(meeting).where(m.voter_id == voter_id, literal_column("status IN ('asked','agreed')"))
        if day_id is not None:
            found = found.where(m.day_id == day_id)
        if case_id is not None:
            found = found.where(m.case_id == case_id)
        return list(self._connection.execute(found.order_by(m.at)))

    def of_case(self, case_id: int) -> list[Row[Any]]:
        """What is agreed on a case, or waits for its voter's word."""
        found = select(meeting).where(m.case_id == case_id, literal_column("status IN ('asked','agreed')"))
        return list(self._connection.execute(found.order_by(m.at)))

    def agreed_on(self, case_ids: Sequence[int]) -> list[Row[Any]]:
        """Meetings that were agreed on these cases (a portion of them at most), soonest first."""
        found = select(meeting).where(m.case_id.in_(list(case_ids)), m.status == "agreed").order_by(m.at)
        return list(self._connection.execute(found)) if case_ids else []

    def all_of(self, voter_id: int) -> list[Row[Any]]:
        return list(self._connection.execute(select(meeting).where(m.voter_id == voter_id).order_by(m.at)))

    def cancel_all(self, voter_id: int) -> None:
        """What was to come is cancelled."""
        ahead: Any = literal_column("status IN ('asked','agreed')")
        self._connection.execute(update(meeting).where(m.voter_id == voter_id, ahead).values(status="cancelled"))

    def forget(self, voter_id: int, limit: int) -> int:
        """So many of his appointments do not lead to him any more; returns how many there were."""
        some = select(m.id).where(m.voter_id == voter_id).limit(limit)
        return self._connection.execute(update(meeting).where(m.id.in_(some)).values(voter_id=None)).rowcount


class WalkIns:
    """Who came to a reception without an appointment: one row a visitor, with his case or what was answered on the spot."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, **values: Any) -> None:
        self._connection.execute(insert(walk_in).values({"case_id": None, "village": None, **values}))

    def get(self, number: int) -> Row[Any] | None:
        return self._connection.execute(select(walk_in).where(walk_in.c.id == number)).first()

    def erase(self, number: int) -> None:
        """What he said; that somebody came stays counted."""
        self._connection.execute(update(walk_in).where(walk_in.c.id == number).values(words=""))

    def answered_on(self, day: date, limit: int) -> list[Row[Any]]:
        """Of a day the visitors whose words were noted and are no case, oldest first."""
        chosen = walk_in.c.held_on == day, walk_in.c.case_id.is_(None), walk_in.c.words != ""
        return list(self._connection.execute(select(walk_in).where(*chosen).order_by(walk_in.c.id).limit(limit)))

    def between(self, first: date, last: date, as_of: datetime) -> Sequence[Row[Any]]:
        found = select(walk_in).where(walk_in.c.held_on >= first, walk_in.c.held_on <= last, walk_in.c.at <= as_of)
        return list(self._connection.execute(found.order_by(walk_in.c.at)))

    def count(self, first: date, last: date, as_of: datetime) -> int:
        found = select(func.count()).where(walk_in.c.held_on >= first, walk_in.c.held_on <= last, walk_in.c.at <= as_of)
        return int(self._connection.execute(found.select_from(walk_in)).scalar_one())
