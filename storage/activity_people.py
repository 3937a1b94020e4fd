"""Who took part in what a group did together, how they were graded, and which cases came of it (docs/glossary.md, `activity`)."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, update

from domain.values.ids import CaseId, PersonId
from domain.visits.activities import KINDS, ActivityFigures, Grades
from storage.pages import every
from storage.tables import activity, activity_case, activity_person

a, p, c = activity.c, activity_person.c, activity_case.c
GRADES = (p.satisfied, p.mostly, p.unsatisfied)
MOST_GROUPS = 1_000
"""More than a county has."""
MOST_CASES = 100
"""Cases of one activity that are shown."""


class ActivityPeople:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def take_part(self, number: int, persons: Sequence[PersonId]) -> None:
        """Those of them who were not noted yet."""
        new = [{"activity_id": number, "person_id": one} for one in persons if one not in self.of(number)]
        if new:
            self._connection.execute(insert(activity_person), new)

    def take_out(self, number: int, person: PersonId) -> None:
        self._connection.execute(delete(activity_person).where(p.activity_id == number, p.person_id == person))

    def of(self, number: int) -> dict[PersonId, Grades]:
        """By person, in the order of their numbers."""
        found = select(activity_person).where(p.activity_id == number)
        rows = every(self._connection, found, p.person_id)
        return {PersonId(r.person_id): Grades(r.satisfied, r.mostly, r.unsatisfied) for r in rows}

    def grade(self, number: int, person: PersonId, grades: Grades) -> None:
        values = {"satisfied": grades.satisfied, "mostly": grades.mostly, "unsatisfied": grades.unsatisfied}
        self._connection.execute(update(activity_person).where(p.activity_id == number, p.person_id == person).values(values))

    def add_case(self, number: int, case_id: CaseId) -> None:
        self._connection.execute(insert(activity_case).values(activity_id=number, case_id=case_id))

    def cases_of(self, number: int) -> list[CaseId]:
        """Those heard there first."""
        found = select(c.case_id).where(c.activity_id == number).order_by(c.case_id).limit(MOST_CASES)
        return [CaseId(one) for one in self._connection.execute(found).scalars()]

    def of_person(self, person: PersonId, first: date, last: date) -> list[ActivityFigures]:
        """What he took part in, by kind; the grades are his own."""
        asked = (*_between(first, last), p.person_id == person)
        found = select(a.kind, func.count(), func.sum(a.audience), *(func.sum(grade) for grade in GRADES))
        rows = self._connection.execute(found.join_from(activity_person, activity).where(*asked).group_by(a.kind).limit(len(KINDS) * 2))
        return [ActivityFigures(kind, held, held, 0, audience, Grades(*grades)) for kind, held, audience, *grades in rows]

    def who_moved(self, first: date, last: date) -> set[PersonId]:
        """Everybody who took part in something."""
        found = select(p.person_id).distinct().join_from(activity_person, activity).where(*_between(first, last))
        return {PersonId(r.person_id) for r in every(self._connection, found, p.person_id)}

    def figures(self, period: tuple[date, date], until: datetime, group: str = "") -> list[ActivityFigures]:
        """Of all groups or one, by kind in the order of KINDS, as written down by `until`."""
        asked = [*_between(*period), a.recorded_at <= until, *([a.group_id == group] if group else [])]
        held = self._by_kind(select(a.kind, func.count(), func.sum(a.audience)), asked)
        people = self._by_kind(
            select(a.kind, func.count(), *(func.sum(grade) for grade in GRADES)).join_from(activity_person, activity), asked
        )
        heard = self._by_kind(select(a.kind, func.count()).join_from(activity_case, activity), asked)
        return [_figures(kind, held[kind], people.get(kind), heard.get(kind)) for kind in KINDS if kind in held]

    def by_group(self, period: tuple[date, date], until: datetime) -> dict[str, list[ActivityFigures]]:
        """The same of each group by itself."""
        asked = (*_between(*period), a.recorded_at <= until)
        graded = select(a.group_id, a.kind, func.count(), *(func.sum(grade) for grade in GRADES)).join_from(activity_person, activity)
        people = self._by_group(graded, asked)
        heard = self._by_group(select(a.group_id, a.kind, func.count()).join_from(activity_case, activity), asked)
        found: dict[str, list[ActivityFigures]] = {}
        for key, held in self._by_group(select(a.group_id, a.kind, func.count(), func.sum(a.audience)), asked).items():
            found.setdefault(key[0], []).append(_figures(key[1], held, people.get(key), heard.get(key)))
        return found

    def times(self, persons: Sequence[PersonId], period: tuple[date, date]) -> dict[PersonId, int]:
        """How often each of these took part in something; who never did is left out."""
        found = select(p.person_id, func.count()).join_from(activity_person, activity)
        asked = found.where(p.person_id.in_(list(persons)), *_between(*period)).group_by(p.person_id)
        return {PersonId(person): count for person, count in self._connection.execute(asked.limit(len(persons)))}

    def held_by_group(self, period: tuple[date, date], until: datetime, *, study: bool = True) -> dict[str, int]:
        """How many activities each group held, as written down by `until`; `study`: whether it counts among them."""
        kinds = (a.kind.in_(KINDS),) if study else (a.kind != "study",)
        asked = (*_between(*period), a.recorded_at <= until, *kinds)
        found = select(a.group_id, func.count()).where(*asked).group_by(a.group_id).order_by(a.group_id)
        return {group: count for group, count in self._connection.execute(found.limit(MOST_GROUPS))}

    def _by_group(self, found: Any, asked: Sequence[ColumnElement[bool]]) -> dict[tuple[str, str], Any]:
        rows = every(self._connection, found.where(*asked).group_by(a.group_id, a.kind), a.group_id, a.kind)
        return {(row[0], row[1]): row[1:] for row in rows}

    def _by_kind(self, found: Any, asked: Sequence[ColumnElement[bool]]) -> dict[str, Any]:
        rows = self._connection.execute(found.where(*asked).group_by(a.kind).limit(len(KINDS) * 2))
        return {row[0]: row for row in rows}


def _between(first: date, last: date) -> tuple[ColumnElement[bool], ...]:
    return (a.held_on >= first, a.held_on <= last)


def _figures(kind: str, held: Any, people: Any, heard: Any) -> ActivityFigures:
    _, times, audience = held
    if people is None:
        return ActivityFigures(kind, times, 0, heard[1] if heard is not None else 0, audience)
    _, took_part, *grades = people
    return ActivityFigures(kind, times, took_part, heard[1] if heard is not None else 0, audience, Grades(*grades))
