"""Visit and reception days: who is on duty, who goes where, leave (docs/spec.md section 5)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, bindparam, delete, exists, insert, select, update
from sqlalchemy.dialects.postgresql import insert as pg_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from domain.values.ids import PersonId, VillageId
from domain.visits.reception import Place
from storage.pages import every, kept
from storage.prepared import Prepared
from storage.tables import congress_day, duty, visit_leave, visit_plan

_KIND = select(congress_day).where(congress_day.c.kind == bindparam("kind"))
_OF_MONTH = Prepared(_KIND.where(congress_day.c.month == bindparam("month"), congress_day.c.station == ""))
_OF_KIND = kept(
    _KIND.where(congress_day.c.month >= bindparam("since")),
    congress_day.c.month,
    congress_day.c.station,
)

_PLANNED = kept(select(visit_plan).where(visit_plan.c.day_id == bindparam("day")), visit_plan.c.person_id, visit_plan.c.village)
_APPROVED = select(visit_leave.c.person_id).where(visit_leave.c.day_id == bindparam("day"), visit_leave.c.status == "approved")
_LEAVES = kept(_APPROVED, visit_leave.c.person_id)
_LEAVES_THEN = kept(
    _APPROVED.where(visit_leave.c.decided_at <= bindparam("as_of", type_=visit_leave.c.decided_at.type)), visit_leave.c.person_id
)


@dataclass(frozen=True)
class CongressDay:
    """One fixed day of one kind for the month it was meant for. `announced_on`: the date people were told."""

    id: int
    kind: str
    month: str
    held_on: date
    edited: bool
    announced_on: date | None
    frozen: Mapping[str, Any] | None = None
    """Deadline, who was due and the villages, by group, as the roster stood that morning (`services/visits/figures.freeze`); of a session
    the month it was meant for at first (`services/visits/session.meant_for`)."""
    station: str = ""
    """Which row of the month's rota it is (`domain.visits.reception.Rota.key`); empty for the only one."""
    sat_asked_on: date | None = None
    """When the secretary was asked who sat there."""
    sat_said_at: datetime | None = None
    """When she said that nobody did, or that somebody did not (UTC); of whoever came his duty knows it."""

    @property
    def place(self) -> Place:
        """Of a reception day."""
        return Place(self.month, self.station, self.held_on, self.edited)


class Days:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, day_id: int) -> CongressDay | None:
        return self._one(congress_day.c.id == day_id)

    def of_month(self, kind: str, month: str) -> CongressDay | None:
        return next((CongressDay(*row) for row in _OF_MONTH.all(self._connection, {"kind": kind, "month": month})), None)

    def receptions_between(self, first: date, last: date) -> list[CongressDay]:
        """Every reception day held then, at whichever station; one that was moved counts where it went."""
        c = congress_day.c
        found = select(congress_day).where(c.kind == "reception", c.held_on >= first, c.held_on <= last)
        return [CongressDay(*row) for row in every(self._connection, found, c.held_on, c.id)]

    def nobody_said_who_sat(self, first: date, last: date) -> list[CongressDay]:
        """Reception days held then on which somebody had a duty, and of nobody it was said whether he came."""
        c, of_day = congress_day.c, duty.c.day_id == congress_day.c.id
        found = select(congress_day).where(c.kind == "reception", c.held_on >= first, c.held_on <= last, c.sat_said_at.is_(None))
        found = found.where(exists().where(of_day), ~exists().where(of_day, duty.c.attended_at.is_not(None)))
        return [CongressDay(*row) for row in every(self._connection, found, c.held_on, c.id)]

    def of_kind(self, kind: str, *, since: str = "") -> list[CongressDay]:
        """All days of a kind from the month `since` on, in order."""
        return [CongressDay(*row) for row in _OF_KIND(self._connection, {"kind": kind, "since": since})]

    def held_from(self, kind: str, first: date) -> list[CongressDay]:
        """All days of a kind held on that day or later, in order, whichever month they were meant for."""
        c = congress_day.c
        found = select(congress_day).where(c.kind == kind, c.held_on >= first)
        return [CongressDay(*row) for row in every(self._connection, found, c.held_on, c.station, c.id)]

    def next_from(self, kind: str, today: date) -> CongressDay | None:
        found = select(congress_day).where(congress_day.c.kind == kind, congress_day.c.held_on >= today)
        row = self._connection.execute(found.order_by(congress_day.c.held_on)).first()
        return CongressDay(*row) if row else None

    def all_next_from(self, kind: str, today: date) -> list[CongressDay]:
        """The same with every other one of that date: several stations may receive on one day."""
        first = self.next_from(kind, today)
        if first is None:
            return []
        found = select(congress_day).where(congress_day.c.kind == kind, congress_day.c.held_on == first.held_on)
        return [CongressDay(*row) for row in every(self._connection, found, congress_day.c.station, congress_day.c.id)]

    def last_before(self, kind: str, today: date) -> CongressDay | None:
        """The latest day that has come, today included."""
        found = select(congress_day).where(congress_day.c.kind == kind, congress_day.c.held_on <= today)
        row = self._connection.execute(found.order_by(congress_day.c.held_on.desc())).first()
        return CongressDay(*row) if row else None

    def _one(self, chosen: ColumnElement[bool]) -> CongressDay | None:
        row = self._connection.execute(select(congress_day).where(chosen)).first()
        return CongressDay(*row) if row else None

    def drop(self, day_id: int) -> None:
        """Nobody has heard of it."""
        self._connection.execute(delete(congress_day).where(congress_day.c.id == day_id, congress_day.c.announced_on.is_(None)))

    def plan(self, kind: str, month: str, held_on: date, station: str = "") -> None:
        """Make the row of that month and station; one that exists is left as it is."""
        make = pg_insert if self._connection.dialect.name == "postgresql" else sqlite_insert
        row = {"kind": kind, "month": month, "held_on": held_on, "edited": False, "station": station}
        self._connection.execute(make(congress_day).values(row).on_conflict_do_nothing(index_elements=["kind", "month", "station"]))

    def change(self, day_id: int, **values: Any) -> None:
        self._connection.execute(update(congress_day).where(congress_day.c.id == day_id).values(values))

    def planned(self, day_id: int) -> dict[PersonId, tuple[VillageId, ...]]:
        """Who goes where, as the leaders of his groups assigned it."""
        found: dict[PersonId, tuple[VillageId, ...]] = {}
        for row in _PLANNED(self._connection, {"day": day_id}):
            found[PersonId(row.person_id)] = (*found.get(PersonId(row.person_id), ()), VillageId(row.village))
        return found

    def assign(self, day_id: int, person: PersonId, village: VillageId, among: Sequence[VillageId]) -> None:
        """He goes there, and to no other of the group's villages (`among`)."""
        own = visit_plan.c.day_id == day_id, visit_plan.c.person_id == person
        self._connection.execute(delete(visit_plan).where(*own, visit_plan.c.village.in_([*among, village])))
        self._connection.execute(insert(visit_plan).values(day_id=day_id, person_id=person, village=village))

    def put_duty(self, day_id: int, person: PersonId) -> None:
        make = pg_insert if self._connection.dialect.name == "postgresql" else sqlite_insert
        row = make(duty).values(day_id=day_id, person_id=person)
        self._connection.execute(row.on_conflict_do_nothing(index_elements=["day_id", "person_id"]))

    def duties(self, day_id: int) -> list[Row[Any]]:
        """Rows have `person_id`, `stand_in`, `asked` (who was asked to stand in), `attended_at`."""
        return list(every(self._connection, select(duty).where(duty.c.day_id == day_id), duty.c.person_id))

    def change_duty(self, day_id: int, person_id: str, **values: Any) -> None:
        chosen = (duty.c.day_id == day_id) & (duty.c.person_id == person_id)
        self._connection.execute(update(duty).where(chosen).values(values))

    def drop_duty(self, day_id: int, person_id: str) -> None:
        """He is not on that day's rota any more."""
        self._connection.execute(delete(duty).where((duty.c.day_id == day_id) & (duty.c.person_id == person_id)))

    def leave_of(self, day_id: int, person: PersonId) -> Row[Any] | None:
        found = select(visit_leave).where(visit_leave.c.day_id == day_id, visit_leave.c.person_id == person)
        return self._connection.execute(found).first()

    def leaves(self, day_id: int, as_of: datetime | None = None) -> frozenset[PersonId]:
        """Whose leave was approved, by that moment."""
        found = (_LEAVES if as_of is None else _LEAVES_THEN)(self._connection, {"day": day_id, "as_of": as_of})
        return frozenset(PersonId(row.person_id) for row in found)

    def ask_leave(self, day_id: int, person: PersonId, at: datetime) -> None:
        self._connection.execute(insert(visit_leave).values(day_id=day_id, person_id=person, status="asked", asked_at=at))

    def leave_open_again(self, day_id: int, person: PersonId) -> None:
        """As if nobody had decided."""
        chosen = (visit_leave.c.day_id == day_id) & (visit_leave.c.person_id == person)
        self._connection.execute(update(visit_leave).where(chosen).values(status="asked", decided_by=None, decided_at=None))

    def decide_leave(self, day_id: int, person: PersonId, status: str, by: PersonId, at: datetime) -> None:
        chosen = (visit_leave.c.day_id == day_id) & (visit_leave.c.person_id == person)
        self._connection.execute(update(visit_leave).where(chosen).values(status=status, decided_by=by, decided_at=at))
