"""Visit records with their matters and versions (docs/spec.md section 5)."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, insert, literal_column, select, update

from domain.values.buttons import number_in
from domain.values.ids import GroupId, PersonId, VillageId
from domain.visits.visits import AT_RECEPTION, VisitRecord
from storage.ends import drop_records
from storage.pages import every, kept
from storage.tables import UNCHECKED_RECORD, visit_matter, visit_record, visit_version
from storage.visit_rows import Matter, Record, as_counted, as_record

LOOKED_AT, OF_CASE = 500, 100
COUNTED = 1_000
BEGUN = 5_000
"""So many records of one day and village are compared, so far is counted where a number is shown."""
KEPT = ("group_id", "village", "mode", "households", "people", "refs", "deputies", "note", "media", "check_result", "check_note")
"""Of a record, what each of its versions keeps beside its dates and the number of its matters."""


def _filed(*then: Any) -> Callable[[Connection, Mapping[str, Any]], Iterator[Any]]:
    v, c = visit_version.c, visit_record.c
    ever = select(v.record_id).where(v.month.between(bindparam("first"), bindparam("last")))
    found = select(visit_version, c.filed_at, c.recorded_by).join(visit_record, c.id == v.record_id)
    return kept(found.where(v.record_id.in_(ever), c.dropped_at.is_(None), *then), v.record_id, v.version)


_MATTERS = kept(
    select(visit_matter).where(visit_matter.c.record_id == bindparam("record"), visit_matter.c.result != "dropped"), visit_matter.c.id
)
_FILED, _FILED_THEN = _filed(), _filed(visit_version.c.at <= bindparam("as_of"))


class Visits:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, **values: Any) -> int:
        made = {"version": 0, "refs": [], "media": [], "mode": "", "note": "", **values}
        return int(self._connection.execute(insert(visit_record).returning(visit_record.c.id), made).scalar_one())

    def get(self, record_id: int | str) -> Record | None:
        """The record unless it was thrown away."""
        found = select(visit_record).where(visit_record.c.id == number_in(str(record_id)), visit_record.c.dropped_at.is_(None))
        return self._one(found)

    def there(self, record_id: int) -> Record:
        """A record that was read or written in this deed, as it stands now."""
        return as_record(self._connection.execute(select(visit_record).where(visit_record.c.id == record_id)).one())

    def change(self, record_id: int, **values: Any) -> None:
        self._connection.execute(update(visit_record).where(visit_record.c.id == record_id).values(values))

    def hand_on(self, old: GroupId, new: GroupId) -> None:
        """Records nobody has filed yet are another group's from now on."""
        c = visit_record.c
        unfiled: Any = literal_column("filed_at IS NULL AND dropped_at IS NULL")
        self._connection.execute(update(visit_record).where(unfiled, c.group_id == old).values(group_id=new))

    def throw_away(self, record_id: int, at: datetime) -> None:
        """Nothing of what was written in it is kept."""
        drop_records(self._connection, [record_id], at)

    def draft_of(self, person: PersonId) -> Record | None:
        """The newest record he has not filed yet."""
        c = visit_record.c
        found = select(visit_record).where(c.recorded_by == person, c.filed_at.is_(None), c.dropped_at.is_(None))
        return self._one(found.order_by(c.id.desc()).limit(1))

    def begun(self, months: Sequence[str]) -> dict[PersonId, int]:
        """By who went: records of these months that were begun and are not filed."""
        c, found = visit_record.c, dict[PersonId, int]()
        wanted = select(c.deputies).where(c.month.in_(list(months)), c.filed_at.is_(None), c.dropped_at.is_(None)).limit(BEGUN)
        for (deputies,) in self._connection.execute(wanted):
            for one in deputies:
                found[PersonId(one)] = found.get(PersonId(one), 0) + 1
        return found

    def lately_in(self, chat_id: int) -> list[Record]:
        """The ten newest records written in this chat, newest first."""
        c = visit_record.c
        found = select(visit_record).where(c.chat_id == chat_id, c.dropped_at.is_(None)).order_by(c.id.desc()).limit(10)
        return [as_record(row) for row in self._connection.execute(found)]

    def alike(self, day: date, village: VillageId | None, deputies: Sequence[PersonId], *, beside: int = 0) -> Record | None:
        """A filed record of that day and village in which one of these deputies took part, `beside` that one."""
        c = visit_record.c
        same = (c.visit_on == day) & (c.village == village) & (c.id != beside)
        found = select(visit_record).where(same, c.filed_at.is_not(None), c.dropped_at.is_(None), c.check_result.in_(["", "ok"]))
        found = found.order_by(c.id.desc()).limit(LOOKED_AT)
        return next((as_record(row) for row in self._connection.execute(found) if set(row.deputies) & set(deputies)), None)

    def keep(self, record_id: int, by: str, at: datetime) -> None:
        """The record as it stands from `at` on, checks and matters included: figures of any cut-off read these versions only."""
        record, matters = self.get(record_id), self.matters(record_id)
        if record is None or record.filed_at is None:
            return
        data = {name: getattr(record, name) for name in KEPT} | {
            "visit_on": record.visit_on.isoformat(),
            "day": record.day.isoformat() if record.day else None,
            "matters": len(matters),
            "cases": sum(m.case_id is not None for m in matters),
        }
        row = {"record_id": record.id, "version": record.version + 1, "at": at, "by": by, "month": record.month, "data": data}
        self._connection.execute(insert(visit_version).values(row))
        self.change(record.id, version=record.version + 1)

    def versions(self, record_id: int) -> list[dict[str, Any]]:
        """Everything it ever said once it was filed, oldest first."""
        found = select(visit_version).where(visit_version.c.record_id == record_id)
        return [row.data for row in every(self._connection, found, visit_version.c.version)]

    def matters(self, record_id: int) -> list[Matter]:
        return [Matter(*row) for row in _MATTERS(self._connection, {"record": record_id})]

    def matter(self, matter_id: int | str) -> Matter | None:
        row = self._connection.execute(select(visit_matter).where(visit_matter.c.id == number_in(str(matter_id)))).first()
        return None if row is None else Matter(*row)

    def open_matters_in(self, chat_id: int) -> list[Matter]:
        """Matters of the newest records written in this chat that nobody has dealt with yet, newest first."""
        r = visit_record.c
        newest = select(r.id).where(r.chat_id == chat_id, r.dropped_at.is_(None)).order_by(r.id.desc()).limit(30)
        found = select(visit_matter).where(visit_matter.c.record_id.in_(newest), visit_matter.c.result == "")
        return [Matter(*row) for row in self._connection.execute(found.order_by(visit_matter.c.id.desc()).limit(50))]

    def heard_on(self, day: date, limit: int) -> list[Matter]:
        """Of the records of a day the matters that are no case, oldest first."""
        records = select(visit_record.c.id).where(visit_record.c.visit_on == day, visit_record.c.dropped_at.is_(None))
        chosen = visit_matter.c.record_id.in_(records), visit_matter.c.case_id.is_(None), visit_matter.c.message != ""
        return [
            Matter(*row) for row in self._connection.execute(select(visit_matter).where(*chosen).order_by(visit_matter.c.id).limit(limit))
        ]

    def noted_on(self, day: date, limit: int) -> list[Record]:
        """The records of a day in which something is noted beside their matters, oldest first."""
        c = visit_record.c
        found = select(visit_record).where(c.visit_on == day, c.dropped_at.is_(None)).order_by(c.id).limit(limit)
        return [record for row in self._connection.execute(found) if (record := as_record(row)).note]

    def erase_note(self, record_id: int) -> None:
        """What is noted in a record goes out of every version of it."""
        self.change(record_id, note="")
        v = visit_version.c
        for row in every(self._connection, select(v.version, v.data).where(v.record_id == record_id), v.version):
            chosen = update(visit_version).where(v.record_id == record_id, v.version == row.version)
            self._connection.execute(chosen.values(data={**row.data, "note": ""}))

    def erase_matters_of(self, case_id: int) -> list[int]:
        """What was heard and became this case; returns the records whose matters these are."""
        became: Any = literal_column("case_id IS NOT NULL")
        chosen = select(visit_matter.c.id, visit_matter.c.record_id).where(became, visit_matter.c.case_id == case_id)
        found = list(every(self._connection, chosen, visit_matter.c.id))
        self._connection.execute(update(visit_matter).where(visit_matter.c.id.in_([row.id for row in found])).values(message=""))
        return [row.record_id for row in found]

    def became(self, case_id: int) -> list[Matter]:
        """What was heard and became this case, or joined it."""
        became: Any = literal_column("case_id IS NOT NULL")
        found = select(visit_matter).where(became, visit_matter.c.case_id == case_id).order_by(visit_matter.c.id.desc()).limit(OF_CASE)
        return [Matter(*row) for row in self._connection.execute(found)]

    def add_matter(self, record_id: int, message: str, at: datetime) -> int:
        row = {"record_id": record_id, "message": message, "at": at, "result": ""}
        return int(self._connection.execute(insert(visit_matter).returning(visit_matter.c.id), row).scalar_one())

    def change_matter(self, matter_id: int, **values: Any) -> None:
        self._connection.execute(update(visit_matter).where(visit_matter.c.id == matter_id).values(values))

    def _one(self, found: Select[Any]) -> Record | None:
        row = self._connection.execute(found).first()
        return None if row is None else as_record(row)

    def filed(self, months: Sequence[str], as_of: datetime | None = None) -> list[VisitRecord]:
        """The filed records of visits of these months as they stood at `as_of` (now), as the figures need them; no text is read."""
        return [record for record in self._filed(months, as_of) if record.mode != AT_RECEPTION]

    def received(self, months: Sequence[str], as_of: datetime | None = None) -> list[VisitRecord]:
        """Those of people who came to a reception, likewise: they are no visits."""
        return [record for record in self._filed(months, as_of) if record.mode == AT_RECEPTION]

    def _filed(self, months: Sequence[str], as_of: datetime | None) -> list[VisitRecord]:
        if not months:
            return []
        values = {"first": min(months), "last": max(months), "as_of": as_of}
        last = {row.record_id: row for row in (_FILED if as_of is None else _FILED_THEN)(self._connection, values)}
        return [as_counted(row) for row in last.values() if row.month in months]

    def rows(self, months: Sequence[str]) -> list[Record]:
        """The filed records of these months as they stand, for the register."""
        c = visit_record.c
        found = select(visit_record).where(c.month.in_(months), c.filed_at.is_not(None), c.dropped_at.is_(None))
        return [as_record(row) for row in every(self._connection, found, c.visit_on, c.id)]

    def unchecked(self, month: str, groups: Sequence[GroupId] | None) -> tuple[int, Record | None]:
        """How many filed records of a month nobody has checked (of these groups, or all; counted as far as COUNTED), and the first."""
        some = select(visit_record.c.id).where(*_unchecked(month, groups)).limit(COUNTED).subquery()
        count = int(self._connection.execute(select(func.count()).select_from(some)).scalar_one())
        return count, next(iter(self.next_unchecked(month, groups, 1)), None)

    def next_unchecked(self, month: str, groups: Sequence[GroupId] | None, limit: int) -> list[Record]:
        """The first of them."""
        found = select(visit_record).where(*_unchecked(month, groups)).order_by(visit_record.c.id).limit(limit)
        return [as_record(row) for row in self._connection.execute(found)]


def _unchecked(month: str, groups: Sequence[GroupId] | None) -> list[Any]:
    c = visit_record.c
    return [c.month == month, literal_column(UNCHECKED_RECORD), *([] if groups is None else [c.group_id.in_(list(groups))])]
