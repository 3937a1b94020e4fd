"""Appointments: half hours of a reception day that voters booked, times agreed on a case; and who walked in."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, func, insert, literal_column, or_, select, update
from sqlalchemy.dialects.postgresql import insert as pg_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from domain.values.buttons import number_in
from domain.values.ids import CaseId, VoterId
from storage.pages import every, kept
from storage.tables import meeting, walk_in

m = meeting.c


@dataclass(frozen=True)
class Meeting:
    """A half hour of a reception day (`day_id`), or a time agreed on a case. `status`: asked, agreed, cancelled, met, missed.

    `at` in UTC; `made_by`: `voter`, or who of the roster; `voter_id` is nobody's once he is erased. `until`: local hour (HH:MM) at which it
    ends, empty where none was said; it is kept with the place, on a line of its own.
    """

    id: int
    voter_id: VoterId | None
    case_id: CaseId | None
    day_id: int | None
    at: datetime
    place: str
    status: str
    made_by: str
    made_at: datetime
    settled_at: datetime | None
    until: str = ""

    @property
    def wish(self) -> bool:
        """Whether it is the voter's own and waits for the word of who has the case, not for his."""
        return self.status == "asked" and self.made_by == "voter"


def _read(row: Any) -> Meeting:
    found = Meeting(*row)
    place, _, until = found.place.partition("\n")
    return replace(found, place=place, until=until)


_AHEAD: Any = literal_column("status IN ('asked','agreed')")
_OF_CASE, _OF_VOTER = (
    kept(select(meeting).where(mine, _AHEAD), m.at, m.id) for mine in (m.case_id == bindparam("case"), m.voter_id == bindparam("voter"))
)


class Meetings:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, *, until: str = "", **values: Any) -> int | None:
        """The new row; None when that half hour is taken."""
        values |= {"place": f"{values['place']}\n{until}"} if until else {}
        make = pg_insert if self._connection.dialect.name == "postgresql" else sqlite_insert
        row = make(meeting).on_conflict_do_nothing().returning(m.id).values({"case_id": None, "day_id": None, "place": "", **values})
        made = self._connection.execute(row).scalar()
        return None if made is None else int(made)

    def get(self, meeting_id: str | int) -> Meeting | None:
        """A button's value may be forged."""
        row = self._connection.execute(select(meeting).where(m.id == number_in(str(meeting_id)))).first()
        return None if row is None else _read(row)

    def there(self, meeting_id: int) -> Meeting:
        """One that was read or written in this deed, as it stands now."""
        return _read(self._connection.execute(select(meeting).where(m.id == meeting_id)).one())

    def change(self, meeting_id: int, **values: Any) -> None:
        self._connection.execute(update(meeting).where(m.id == meeting_id).values(values))

    def passed_between(self, first: datetime, last: datetime, after: int, limit: int) -> list[Meeting]:
        """The next proposals nobody answered, and booked half hours, whose time lay in between (UTC)."""
        open_ones: Any = literal_column("status IN ('asked','agreed')")
        asked_or_booked = or_(m.status == "asked", m.day_id.is_not(None))
        found = select(meeting).where(open_ones, asked_or_booked, func.coalesce(m.at, m.at).between(first, last), m.id + 0 > after)
        # by the index of those ahead, not through all of them, nor through all of that time
        return [_read(row) for row in self._connection.execute(found.order_by(m.id + 0).limit(limit))]

    def met_between(self, first: datetime, end: datetime, known: datetime) -> list[Meeting]:
        """Those from `first` on and before `end` of which it was said by `known` that they took place, soonest first."""
        return self._these(select(meeting).where(m.at >= first, m.at < end, m.status == "met", m.settled_at <= known))

    def count_met_on_cases(self, first: datetime, end: datetime, known: datetime) -> int:
        """How many of these were agreed on a case."""
        met = select(func.count()).where(m.at >= first, m.at < end, m.status == "met", m.settled_at <= known, m.case_id.is_not(None))
        return int(self._connection.execute(met).scalar_one())

    def of_day(self, day_id: int) -> list[Meeting]:
        """Half hours of a reception day that are booked."""
        found = select(meeting).where(m.day_id == day_id, literal_column("status IN ('agreed','met','missed')"))
        return self._these(found)

    def open_of(self, voter_id: int, *, day_id: int | None = None, case_id: int | None = None) -> list[Meeting]:
        """His appointments that are still to come or to be answered."""
        found = [_read(row) for row in _OF_VOTER(self._connection, {"voter": voter_id})]
        return [one for one in found if day_id in (None, one.day_id) and case_id in (None, one.case_id)]

    def of_case(self, case_id: int) -> list[Meeting]:
        """What is agreed on a case, or waits for its voter's word."""
        return [_read(row) for row in _OF_CASE(self._connection, {"case": case_id})]

    def agreed_on(self, case_ids: Sequence[int]) -> list[Meeting]:
        """Meetings that were agreed on these cases (a portion of them at most), soonest first."""
        return self._these(select(meeting).where(m.case_id.in_(list(case_ids)), m.status == "agreed")) if case_ids else []

    def ahead_on(self, case_ids: Sequence[int]) -> list[Meeting]:
        """Those that are agreed, or wait for somebody's word; soonest first."""
        return self._these(select(meeting).where(m.case_id.in_(list(case_ids)), _AHEAD)) if case_ids else []

    def all_of(self, voter_id: int) -> list[Meeting]:
        """Whatever became of them, in order."""
        return self._these(select(meeting).where(m.voter_id == voter_id))

    def _these(self, found: Select[*tuple[Any, ...]]) -> list[Meeting]:
        """Soonest first."""
        return [_read(row) for row in every(self._connection, found, m.at, m.id)]

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

    def put(self, **values: Any) -> int:
        """Returns its row."""
        row = insert(walk_in).values({"case_id": None, "village": None, **values}).returning(walk_in.c.id)
        return int(self._connection.execute(row).scalar_one())

    def reword(self, number: int, words: str) -> None:
        self._connection.execute(update(walk_in).where(walk_in.c.id == number).values(words=words))

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
        return list(every(self._connection, found, walk_in.c.at, walk_in.c.id))

    def count(self, first: date, last: date, as_of: datetime) -> int:
        found = select(func.count()).where(walk_in.c.held_on >= first, walk_in.c.held_on <= last, walk_in.c.at <= as_of)
        return int(self._connection.execute(found.select_from(walk_in)).scalar_one())
