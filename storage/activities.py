"""What a group does together: 小组活动记录 (docs/glossary.md), and its plan of a year."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, insert, select, update

from domain.values.ids import GroupId, PersonId
from storage.activity_people import ActivityPeople
from storage.deputy_records import DeputyRecords
from storage.pages import every
from storage.tables import activity, group_plan


class Activities:
    """Records: study, inspection, talk … of one group on one day."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.people = ActivityPeople(connection)
        self.records = DeputyRecords(connection)

    def put(self, **values: Any) -> int:
        return int(self._connection.execute(insert(activity).returning(activity.c.id), values).scalar_one())

    def get(self, number: int) -> Row[Any] | None:
        return self._connection.execute(select(activity).where(activity.c.id == number)).first()

    def erase(self, number: int) -> None:
        """What was written of it; that it was held stays."""
        self.change(number, words="")

    def change(self, number: int, **values: Any) -> None:
        self._connection.execute(update(activity).where(activity.c.id == number).values(values))

    def lately(self, group: GroupId, since: date, limit: int) -> list[Row[Any]]:
        """The newest of a group that were held since then, the last first."""
        found = select(activity).where(activity.c.group_id == group, activity.c.held_on >= since)
        return list(self._connection.execute(found.order_by(activity.c.held_on.desc(), activity.c.id.desc()).limit(limit)))

    def noted_on(self, day: date, limit: int) -> list[Row[Any]]:
        """Those of a day of which something is written, oldest first."""
        found = select(activity).where(activity.c.held_on == day).order_by(activity.c.id).limit(limit)
        return [row for row in self._connection.execute(found) if row.words]

    def put_plan(self, group: GroupId, year: int, words: str, by: PersonId, at: datetime) -> int:
        """The group's plan of a year; an earlier one is kept, the newest counts. Returns its row."""
        return self._put_plan(group_id=group, year=year, words=words, written_by=by, at=at)

    def put_station_plan(self, station: str, year: int, words: str, by: PersonId, at: datetime) -> int:
        """The same of a station, which belongs to no group's plan."""
        return self._put_plan(group_id="", station_id=station, year=year, words=words, written_by=by, at=at)

    def _put_plan(self, **row: Any) -> int:
        return int(self._connection.execute(insert(group_plan).returning(group_plan.c.id), row).scalar_one())

    def station_plan(self, station: str, year: int, known: datetime | None = None) -> Row[Any] | None:
        """The one that counts, or counted at that moment."""
        return self._plan(known, group_plan.c.group_id == "", group_plan.c.station_id == station, group_plan.c.year == year)

    def _plan(self, known: datetime | None, *chosen: ColumnElement[bool]) -> Row[Any] | None:
        found = select(group_plan).where(*chosen).order_by(group_plan.c.id.desc())
        return self._connection.execute(found.where(group_plan.c.at <= known) if known is not None else found).first()

    def plan_row(self, number: int) -> Row[Any] | None:
        return self._connection.execute(select(group_plan).where(group_plan.c.id == number)).first()

    def newest_plan(self, group: GroupId, year: int) -> int:
        """The row of the one that counts; 0 where there is none."""
        found = select(func.max(group_plan.c.id)).where(group_plan.c.group_id == group, group_plan.c.year == year)
        return int(self._connection.execute(found).scalar() or 0)

    def plan(self, group: GroupId, year: int, known: datetime | None = None) -> str:
        """The words of the one that counts, or counted at that moment; none where there is none."""
        row = self._plan(known, group_plan.c.group_id == group, group_plan.c.year == year)
        return str(row.words) if row is not None else ""

    def between(self, first: date, last: date) -> list[Row[Any]]:
        found = select(activity).where(activity.c.held_on >= first, activity.c.held_on <= last)
        return list(every(self._connection, found, activity.c.held_on, activity.c.id))
