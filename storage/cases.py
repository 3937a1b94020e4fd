"""Cases and their events. The row is the fold of the events (domain/cases/case.py) and written with them."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import fields, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, literal_column, select, update
from sqlalchemy.dialects.postgresql import insert as pg_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from domain.cases.case import Case, Event
from domain.cases.details_in_hand import Changed
from domain.cases.event_kinds import as_data, details_of
from domain.cases.life_cycle import allowed
from domain.cases.replay import apply, numbered
from domain.rights.shown_to import leaves_its_group
from domain.values.errors import NoSuchCaseError
from domain.values.ids import CaseId, GroupId, PersonId, VoterId
from domain.words.masks import masked
from domain.words.narrow import case_number
from storage.columns import storable
from storage.indexed import KINDS, among, given
from storage.numbers import drawn
from storage.pages import AT_ONCE, every, kept
from storage.prepared import Prepared
from storage.tables import HANDLED_CASE, OPEN_CASE, STEP_EVENT, case, case_event, case_mark, number_sequence

NEWEST = 60
"""So many of a voter's cases, the newest, may take what he writes: twice what he may open in a day."""
COUNTED = 1_000
"""So far is counted where a number is shown or compared."""
WORDED = ("reason", "why", "note", "unit_name")
"""Event data that may be somebody's own words: masked like all words of a case."""
PEOPLE = ("recused", "spoken_of", "asked_of", "cleared", "handed_up_to")
"""Fields of a case that are lists of people."""
_FIELDS = [f.name for f in fields(Case) if f.name != "id"]
_LOCKED = Prepared(select(case).where(case.c.id == bindparam("id")).with_for_update())
_READ = Prepared(select(case).where(case.c.id == bindparam("id")))
_OF_VOTER = Prepared(select(case).where(case.c.voter_id == bindparam("voter_id")).order_by(case.c.id.desc()).limit(NEWEST))
BURNS = frozenset({"tip", "urgent"})
"""Marks of what comes first in the queue; a column of the row says whether it has one (`burns`)."""
_COLUMNS = [*_FIELDS, "facts_due", "burns", "kept_from_somebody"]
"""The last are no fields: by them cases are found."""
_UPDATE = Prepared(update(case).where(case.c.id == bindparam("case_row_id")), _COLUMNS)
_NUMBER = Prepared(
    {
        name: make(number_sequence)
        .on_conflict_do_update(index_elements=["month"], set_={"last": number_sequence.c.last + 1})
        .returning(number_sequence.c.last)
        for name, make in (("postgresql", pg_insert), ("sqlite", sqlite_insert))
    },
    ("month", "last"),
)
_SEVERAL = Prepared({kind: select(case).where(among(case.c.id, "ids", kind)).order_by(case.c.id).limit(AT_ONCE) for kind in KINDS})
_NEW_CASE = Prepared(insert(case).returning(case.c.id), _COLUMNS)
_HISTORY = kept(select(case_event).where(case_event.c.case_id == bindparam("case")), case_event.c.id)
_NEW_EVENT = Prepared(insert(case_event), ("case_id", "kind", "actor", "at", "learned_at", "data"))
_NEW_MARK = Prepared(insert(case_mark), ("mark", "case_id"))


def case_of(row: Mapping[str, Any]) -> Case:
    data = dict(row)
    del data["facts_due"], data["burns"], data["kept_from_somebody"]
    data["marks"] = frozenset(data["marks"])
    for people in PEOPLE:
        data[people] = tuple(data[people])
    found = object.__new__(Case)
    found.__dict__.update(data)  # its own constructor sets sixty fields one by one: where hundreds are compared, half of the time
    return found


def _values(present: Case) -> dict[str, Any]:
    values = {name: getattr(present, name) for name in _FIELDS}
    values |= {"marks": sorted(present.marks), "limits": dict(present.limits), "facts_due": True}
    values |= {"burns": not BURNS.isdisjoint(present.marks), "kept_from_somebody": present.kept_from_somebody}
    values |= {people: list(getattr(present, people)) for people in PEOPLE}
    return values


def _masked(data: dict[str, Any]) -> dict[str, Any]:
    made = data | {k: masked(data[k]) for k in WORDED if isinstance(data.get(k), str)}
    return {k: storable(v) if isinstance(v, str) else v for k, v in made.items()}


def event_of(row: Any) -> Event:
    """An event as its row says it."""
    return Event(row.kind, row.at, row.learned_at, row.actor, details_of(row.kind, row.data))


def as_stored(event: Event) -> Event:
    """As its row will say it."""
    return replace(event, data=details_of(event.kind, _masked(as_data(event.data))))


class Cases:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._known: dict[int, Case] = {}
        self.before: dict[CaseId, Case] = {}
        """Cases this deed changed, each as it was found."""
        self.opened: set[CaseId] = set()
        """Cases that it opened."""
        self.new: dict[CaseId, list[Event]] = {}
        """Of these, as long as nothing was undone, all that happened to them: nobody else knows them yet."""

    def _read(self, row: Mapping[str, Any]) -> Case:
        """A case as its row says it; the deed knows it from then on."""
        found = case_of(row)
        self._known[found.id] = found
        return found

    def known(self, case_id: int) -> Case | None:
        """The case as this deed knows it, read (and not locked) if it has not met it yet."""
        if case_id not in self._known and (row := _READ.row(self._connection, {"id": case_id})) is not None:
            self._read(row)
        return self._known.get(case_id)

    def forget_known(self) -> None:
        """Something was undone: what the deed knows may not be so."""
        self._known.clear()
        self.new.clear()

    def get(self, case_id: int) -> Case:
        """The case, locked for this transaction. Raises NoSuchCaseError."""
        found = _LOCKED.row(self._connection, {"id": case_id})
        if found is None:
            raise NoSuchCaseError
        return self._read(found)

    def by_number(self, number: str) -> Case | None:
        row = self._connection.execute(select(case).where(case.c.number == case_number(number))).first()
        return None if row is None else self._read(row._asdict())

    def numbered(self, numbers: Collection[str]) -> list[Case]:
        """Those with these numbers, oldest first; as many as are named in one message at most."""
        found = select(case).where(case.c.number.in_(sorted(numbers))).order_by(case.c.id).limit(len(numbers))
        return [self._read(row._asdict()) for row in self._connection.execute(found)] if numbers else []

    def of_voter(self, voter_id: VoterId) -> list[Case]:
        """His NEWEST cases, oldest first."""
        return [self._read(row) for row in reversed(_OF_VOTER.rows(self._connection, {"voter_id": voter_id}))]

    def count_of_voter(self, voter_id: VoterId) -> int:
        return self._count(case.c.voter_id == voter_id)

    def several(self, case_ids: Sequence[int]) -> list[Case]:
        """Those with these ids, oldest first."""
        ids, kind = sorted(case_ids), self._connection.dialect.name
        parts = (given(kind, ids[start : start + AT_ONCE]) for start in range(0, len(ids), AT_ONCE))
        return [self._read(row) for part in parts for row in _SEVERAL.rows(self._connection, {"ids": part})]

    def open_counts(self, groups: Iterable[GroupId]) -> dict[GroupId, int]:
        """Open cases by group, each counted as far as COUNTED."""
        return {group: self._count(case.c.group == group, literal_column(OPEN_CASE)) for group in groups}

    def _count(self, *conditions: Any) -> int:
        found = select(case.c.id).where(*conditions).limit(COUNTED).subquery()
        return int(self._connection.execute(select(func.count()).select_from(found)).scalar_one())

    def count_in_hand(self, person: PersonId) -> int:
        return self._count(case.c.claimer == person, literal_column(HANDLED_CASE))

    def in_hand_by_group(self, persons: Sequence[PersonId]) -> dict[GroupId, int]:
        """How many cases these people have in hand, by the group that has them; each person's counted as far as COUNTED."""
        found: Counter[GroupId] = Counter()
        for person in persons:
            held = select(case.c.group).where(case.c.claimer == person, literal_column(HANDLED_CASE)).limit(COUNTED).subquery()
            counted = select(held.c.group, func.count()).group_by(held.c.group).limit(COUNTED)
            found.update({GroupId(group): n for group, n in self._connection.execute(counted) if group is not None})
        return dict(found)

    def count_open(self) -> int:
        return int(self._connection.execute(select(func.count()).select_from(case).where(literal_column(OPEN_CASE))).scalar_one())

    def first_registered_at(self) -> datetime | None:
        """When the oldest case was written."""
        return self._connection.execute(select(func.min(case.c.registered_at))).scalar()

    def next_number(self, prefix: str, month: str) -> str:
        """The next number of a month, e.g. `QX-2611-0007`."""
        key = f"{prefix}-{month}"

        def count_up(connection: Connection) -> int:
            return int(_NUMBER.first(connection, {"month": key, "last": 1}))

        alone = self._connection.dialect.name == "sqlite"
        number = count_up(self._connection) if alone else drawn(self._connection.engine).draw(key, count_up)
        return f"{prefix}-{month}-{number:04d}"

    def open(self, events: Sequence[Event]) -> Case:
        """Store a new case as its first events make it. Returns it with its id."""
        present = Case(CaseId(0))
        for event in events:
            present = apply(present, event)
        case_id = _NEW_CASE.first(self._connection, _values(present))
        self._write_events(case_id, events)
        self._keep_marks(case_id, frozenset(), present.marks)
        made = numbered(present, CaseId(case_id))
        self._known[case_id], self.new[made.id] = made, list(events)
        self.opened.add(made.id)
        return made

    def record(self, present: Case, *events: Event) -> Case:
        """Do the steps: events and row together; with its group a case leaves who was shown to it. Raises IllegalStepError and changes
        nothing."""
        self.before.setdefault(present.id, present)
        marks, done = present.marks, list[Event]()
        for event in events:
            before, present = present, apply(present, event)
            done.append(event)
            if leaves_its_group(before, present) and allowed(present.status, "changed"):
                done.append(Event("changed", event.at, event.learned_at, "system", Changed(anonymous=True)))
                present = apply(present, done[-1])
        self._known[present.id] = present
        self.new.get(present.id, []).extend(done)
        _UPDATE.count(self._connection, _values(present) | {"case_row_id": present.id})
        self._write_events(present.id, done)
        self._keep_marks(present.id, marks, present.marks)
        return present

    def _keep_marks(self, case_id: int, before: frozenset[str], now: frozenset[str]) -> None:
        """The marks once more, by which cases are found (storage/register.py)."""
        if gone := before - now:
            self._connection.execute(delete(case_mark).where(case_mark.c.case_id == case_id, case_mark.c.mark.in_(sorted(gone))))
        if new := now - before:
            _NEW_MARK.many(self._connection, [{"mark": mark, "case_id": case_id} for mark in sorted(new)])

    def _write_events(self, case_id: int, events: Sequence[Event]) -> None:
        rows = [
            {"case_id": case_id, "kind": e.kind, "actor": e.actor, "at": e.at, "learned_at": e.learned_at, "data": _masked(as_data(e.data))}
            for e in events
        ]
        _NEW_EVENT.many(self._connection, rows)

    def history(self, case_id: CaseId) -> list[Event]:
        """All its events; a deed reads `storage/histories.py`."""
        return [event_of(r) for r in _HISTORY(self._connection, {"case": case_id})]

    def histories(self, case_ids: Sequence[int] | None = None, *, steps: bool = False) -> dict[CaseId, list[Event]]:
        """Events of these cases (a portion of them at most), or of every case, each in order; `steps`: without what was merely said."""
        found: dict[CaseId, list[Event]] = {}
        chosen = select(case_event) if case_ids is None else select(case_event).where(case_event.c.case_id.in_(list(case_ids)))
        if steps:
            chosen = chosen.where(literal_column(STEP_EVENT))
        for r in every(self._connection, chosen, case_event.c.case_id, case_event.c.id):
            found.setdefault(CaseId(r.case_id), []).append(event_of(r))
        return found
