"""Visit and reception days, leave, plan, and visit records with their matters and versions (docs/spec.md section 5)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update
from sqlalchemy.dialects.postgresql import insert as pg_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from domain.ids import GroupId, PersonId, VillageId
from domain.visits import VisitRecord
from storage.tables import activity, congress_day, duty, visit_leave, visit_matter, visit_plan, visit_record, visit_version


@dataclass(frozen=True)
class CongressDay:
    """One fixed day of one kind for the month it was meant for. `announced_on`: the date people were told."""

    id: int
    kind: str
    month: str
    held_on: date
    edited: bool
    announced_on: date | None


class Days:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, day_id: int) -> CongressDay | None:
        return self._one(congress_day.c.id == day_id)

    def of_month(self, kind: str, month: str) -> CongressDay | None:
        return self._one((congress_day.c.kind == kind) & (congress_day.c.month == month))

    def of_kind(self, kind: str, *, since: str = "") -> list[CongressDay]:
        """All days of a kind from the month `since` on, in order."""
        found = select(congress_day).where(congress_day.c.kind == kind, congress_day.c.month >= since)
        return [CongressDay(*row) for row in self._connection.execute(found.order_by(congress_day.c.month))]

    def next_from(self, kind: str, today: date) -> CongressDay | None:
        found = select(congress_day).where(congress_day.c.kind == kind, congress_day.c.held_on >= today)
        row = self._connection.execute(found.order_by(congress_day.c.held_on)).first()
        return CongressDay(*row) if row else None

    def last_before(self, kind: str, today: date) -> CongressDay | None:
        """The latest day that has come, today included."""
        found = select(congress_day).where(congress_day.c.kind == kind, congress_day.c.held_on <= today)
        row = self._connection.execute(found.order_by(congress_day.c.held_on.desc())).first()
        return CongressDay(*row) if row else None

    def _one(self, chosen: Any) -> CongressDay | None:
        row = self._connection.execute(select(congress_day).where(chosen)).first()
        return CongressDay(*row) if row else None

    def plan(self, kind: str, month: str, held_on: date) -> None:
        """Make the row of that month; one that exists is left as it is."""
        make = pg_insert if self._connection.dialect.name == "postgresql" else sqlite_insert
        row = {"kind": kind, "month": month, "held_on": held_on, "edited": False}
        self._connection.execute(make(congress_day).values(row).on_conflict_do_nothing(index_elements=["kind", "month"]))

    def change(self, day_id: int, **values: Any) -> None:
        self._connection.execute(update(congress_day).where(congress_day.c.id == day_id).values(values))

    def planned(self, day_id: int) -> dict[PersonId, VillageId]:
        """Who goes where, as the leader assigned it."""
        found = self._connection.execute(select(visit_plan).where(visit_plan.c.day_id == day_id))
        return {PersonId(r.person_id): VillageId(r.village) for r in found}

    def assign(self, day_id: int, person: PersonId, village: VillageId) -> None:
        self._connection.execute(delete(visit_plan).where(visit_plan.c.day_id == day_id, visit_plan.c.person_id == person))
        self._connection.execute(insert(visit_plan).values(day_id=day_id, person_id=person, village=village))

    def put_duty(self, day_id: int, person: PersonId) -> None:
        make = pg_insert if self._connection.dialect.name == "postgresql" else sqlite_insert
        row = make(duty).values(day_id=day_id, person_id=person)
        self._connection.execute(row.on_conflict_do_nothing(index_elements=["day_id", "person_id"]))

    def duties(self, day_id: int) -> list[Row[Any]]:
        """Rows have `person_id`, `stand_in`, `asked` (who was asked to stand in), `attended_at`."""
        return list(self._connection.execute(select(duty).where(duty.c.day_id == day_id).order_by(duty.c.person_id)))

    def change_duty(self, day_id: int, person_id: str, **values: Any) -> None:
        chosen = (duty.c.day_id == day_id) & (duty.c.person_id == person_id)
        self._connection.execute(update(duty).where(chosen).values(values))

    def leave_of(self, day_id: int, person: PersonId) -> Row[Any] | None:
        found = select(visit_leave).where(visit_leave.c.day_id == day_id, visit_leave.c.person_id == person)
        return self._connection.execute(found).first()

    def leaves(self, day_id: int, status: str = "approved") -> frozenset[PersonId]:
        found = select(visit_leave.c.person_id).where(visit_leave.c.day_id == day_id, visit_leave.c.status == status)
        return frozenset(PersonId(row.person_id) for row in self._connection.execute(found))

    def ask_leave(self, day_id: int, person: PersonId, at: datetime) -> None:
        self._connection.execute(insert(visit_leave).values(day_id=day_id, person_id=person, status="asked", asked_at=at))

    def decide_leave(self, day_id: int, person: PersonId, status: str, by: PersonId, at: datetime) -> None:
        chosen = (visit_leave.c.day_id == day_id) & (visit_leave.c.person_id == person)
        self._connection.execute(update(visit_leave).where(chosen).values(status=status, decided_by=by, decided_at=at))


class Activities:
    """小组活动记录 (docs/glossary.md): study, inspection, talk … of one group on one day."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, **values: Any) -> int:
        return int(self._connection.execute(insert(activity).returning(activity.c.id), values).scalar_one())

    def between(self, first: date, last: date) -> list[Row[Any]]:
        found = select(activity).where(activity.c.held_on >= first, activity.c.held_on <= last)
        return list(self._connection.execute(found.order_by(activity.c.held_on, activity.c.id)))


class Visits:
    """Records: a draft has no `filed_at`, one thrown away has `dropped_at`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, **values: Any) -> int:
        made = {"refs": [], "media": [], "mode": "", "note": "", **values}
        return int(self._connection.execute(insert(visit_record).returning(visit_record.c.id), made).scalar_one())

    def get(self, record_id: int | str) -> Row[Any] | None:
        """The record unless it was thrown away."""
        if not str(record_id).isascii() or not str(record_id).isdigit() or len(str(record_id)) > 18:
            return None
        found = select(visit_record).where(visit_record.c.id == int(record_id), visit_record.c.dropped_at.is_(None))
        return self._connection.execute(found).first()

    def change(self, record_id: int, **values: Any) -> None:
        self._connection.execute(update(visit_record).where(visit_record.c.id == record_id).values(values))

    def draft_of(self, person: PersonId) -> Row[Any] | None:
        """The newest record he has not filed yet."""
        c = visit_record.c
        found = select(visit_record).where(c.recorded_by == person, c.filed_at.is_(None), c.dropped_at.is_(None))
        return self._connection.execute(found.order_by(c.id.desc())).first()

    def alike(self, record: Any) -> Row[Any] | None:
        """A filed record of the same day and village in which one of these deputies took part."""
        c = visit_record.c
        same = (c.visit_on == record.visit_on) & (c.village == record.village) & (c.id != record.id)
        found = select(visit_record).where(same, c.filed_at.is_not(None), c.dropped_at.is_(None), c.check_result.in_(["", "ok"]))
        return next((row for row in self._connection.execute(found) if set(row.deputies) & set(record.deputies)), None)

    def keep_version(self, record: Any, by: str, at: datetime) -> None:
        data = {
            name: getattr(record, name) for name in ("village", "mode", "households", "people", "refs", "deputies", "note", "media")
        } | {"visit_on": record.visit_on.isoformat(), "matters": [m.message for m in self.matters(record.id)]}
        row = {"record_id": record.id, "version": record.version, "at": at, "by": by, "data": data}
        self._connection.execute(insert(visit_version).values(row))
        self.change(record.id, version=record.version + 1)

    def versions(self, record_id: int) -> list[dict[str, Any]]:
        found = select(visit_version).where(visit_version.c.record_id == record_id).order_by(visit_version.c.version)
        return [row.data for row in self._connection.execute(found)]

    def matters(self, record_id: int) -> list[Row[Any]]:
        found = select(visit_matter).where(visit_matter.c.record_id == record_id, visit_matter.c.result != "dropped")
        return list(self._connection.execute(found.order_by(visit_matter.c.id)))

    def matter(self, matter_id: str) -> Row[Any] | None:
        if not matter_id.isascii() or not matter_id.isdigit() or len(matter_id) > 18:
            return None
        return self._connection.execute(select(visit_matter).where(visit_matter.c.id == int(matter_id))).first()

    def add_matter(self, record_id: int, message: str, at: datetime) -> int:
        row = {"record_id": record_id, "message": message, "at": at, "result": ""}
        return int(self._connection.execute(insert(visit_matter).returning(visit_matter.c.id), row).scalar_one())

    def change_matter(self, matter_id: int, **values: Any) -> None:
        self._connection.execute(update(visit_matter).where(visit_matter.c.id == matter_id).values(values))

    def filed(self, months: Sequence[str]) -> list[VisitRecord]:
        """The filed records of these months, as the figures need them; no text is read."""
        c, m = visit_record.c, visit_matter.c
        counts = (
            select(m.record_id, func.count().label("matters"), func.count(m.case_id).label("cases"))
            .where(m.result != "dropped")
            .group_by(m.record_id)
            .subquery()
        )
        found = (
            select(
                c.id, c.month, c.visit_on, c.deputies, c.village, c.households, c.people, c.filed_at, c.group_id, c.mode, c.refs,
                c.check_result, c.day, counts.c.matters, counts.c.cases,
            )
            .join(counts, counts.c.record_id == c.id, isouter=True)
            .where(c.month.in_(months), c.filed_at.is_not(None), c.dropped_at.is_(None))
            .order_by(c.id)
        )  # fmt: skip
        return [_record(row) for row in self._connection.execute(found)]

    def rows(self, months: Sequence[str]) -> list[Row[Any]]:
        """The filed records of these months as they stand, for the register."""
        c = visit_record.c
        found = select(visit_record).where(c.month.in_(months), c.filed_at.is_not(None), c.dropped_at.is_(None))
        return list(self._connection.execute(found.order_by(c.visit_on, c.id)))

    def unchecked(self, month: str) -> list[Row[Any]]:
        c = visit_record.c
        found = select(visit_record).where(c.month == month, c.filed_at.is_not(None), c.dropped_at.is_(None), c.check_result == "")
        return list(self._connection.execute(found.order_by(c.id)))


def _record(row: Any) -> VisitRecord:
    return VisitRecord(
        id=str(row.id),
        month=row.month,
        visit_on=row.visit_on,
        deputies=tuple(PersonId(p) for p in row.deputies),
        village=VillageId(row.village) if row.village else None,
        households=row.households or 0,
        people=row.people or 0,
        filed_at=row.filed_at,
        group=GroupId(row.group_id) if row.group_id else None,
        mode=row.mode,
        refs=tuple(row.refs),
        check=row.check_result,
        day=row.day,
        matters=row.matters or 0,
        cases=row.cases or 0,
    )
