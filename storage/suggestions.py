"""代表建议 (`suggestion_doc`): the documents, their rounds at the unit, who seconds them, talks, and the cases they grew from."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, func, insert, literal_column, select, update

from domain.suggestions.suggestion_doc import OUT, Round
from domain.values.ids import CaseId, PersonId
from storage.pages import every
from storage.tables import case, suggestion_case, suggestion_doc, suggestion_round, suggestion_seconder, suggestion_talk

COUNTED = 1_000
"""So far is counted where a number is shown."""
_OPEN: ColumnElement[bool] = literal_column("status <> 'closed'")
EXACTLY = 20
"""Of so many cases of a suggestion each is looked at whether it is out."""
MOST_TALKS = 20
"""The newest talks about one that are read."""


def _whose(persons: Sequence[PersonId] | None) -> list[tuple[Any, ...]]:
    """All in one, or each person's by himself: so each is read by an index."""
    return [()] if persons is None else [(suggestion_doc.c.made_by == person,) for person in persons]


def _stands() -> ColumnElement[bool]:
    """Neither withdrawn nor declined."""
    return select(case.c.id).where(case.c.id == suggestion_case.c.case_id, case.c.status.not_in(OUT)).exists()


def _round(r: Any) -> Round:
    return Round(
        r.n, r.unit, r.unit_name, r.handed_on, r.due_on, r.extended,
        r.answered_on, r.answer_class, r.answer, r.rating, r.rated_on, r.why, r.noted_on,
    )  # fmt: skip


class Suggestions:
    """Rows have `id`, `title`, `status` (domain/suggestions/suggestion_doc.py), `made_by`, `made_at`, `due_on`, `kind` (domain/suggestions/motions.py), `year` and `number` in it, `term`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, title: str, by: PersonId, now: datetime, year: int, term: str) -> int:
        """A new one, with the next number of its year."""
        values = {"title": title, "status": "draft", "made_by": by, "made_at": now, "year": year, "term": term, "kind": "suggestion"}
        values["number"] = self._next_number("suggestion", year)
        return int(self._connection.execute(insert(suggestion_doc).returning(suggestion_doc.c.id), values).scalar_one())

    def _next_number(self, kind: str, year: int) -> int:
        c = suggestion_doc.c
        newest = select(func.max(c.number)).where(c.kind == kind, c.year == year)
        return int(self._connection.execute(newest).scalar() or 0) + 1

    def become(self, row_id: int, kind: str, year: int) -> None:
        """A motion, or a suggestion again, with the next number of that kind in that year."""
        self.change(row_id, kind=kind, year=year, number=self._next_number(kind, year))

    def get(self, row_id: int) -> Any | None:
        return self._connection.execute(select(suggestion_doc).where(suggestion_doc.c.id == row_id)).first()

    def change(self, row_id: int, **values: Any) -> None:
        self._connection.execute(update(suggestion_doc).where(suggestion_doc.c.id == row_id).values(values))

    def count(self, persons: Sequence[PersonId] | None) -> int:
        """Those that are not closed, of these persons or all; counted as far as COUNTED."""
        return sum(self._count(whose) for whose in _whose(persons))

    def _count(self, whose: Sequence[Any]) -> int:
        some = select(suggestion_doc.c.id).where(_OPEN, *whose).limit(COUNTED).subquery()
        return int(self._connection.execute(select(func.count()).select_from(some)).scalar_one())

    def count_late(self, today: date) -> int:
        """Of the oldest COUNTED that are not closed those whose unit has let the day pass."""
        some = select(suggestion_doc.c.status, suggestion_doc.c.due_on).where(_OPEN).order_by(suggestion_doc.c.id).limit(COUNTED).subquery()
        late = select(func.count()).select_from(some).where(some.c.status == "handed", some.c.due_on < today)
        return int(self._connection.execute(late).scalar_one())

    def page(self, persons: Sequence[PersonId] | None, first: int, size: int, *, newest: bool = False) -> list[Any]:
        """The same from that place on, one person's after the other's; the oldest or the newest first."""
        order = suggestion_doc.c.id.desc() if newest else suggestion_doc.c.id
        rows: list[Any] = []
        for whose in _whose(persons):
            count = self._count(whose)
            if first >= count:
                first -= count
                continue
            found = select(suggestion_doc).where(_OPEN, *whose).order_by(order).offset(first).limit(size - len(rows))
            rows += self._connection.execute(found)
            first = 0
        return rows[:size]

    def due_in(self, person: PersonId, first: date, last: date) -> list[date]:
        """On which of these days a unit owes him an answer, of the open ones that are looked at; the first first."""
        some = (
            select(suggestion_doc).where(_OPEN, suggestion_doc.c.made_by == person).order_by(suggestion_doc.c.id).limit(COUNTED).subquery()
        )
        found = select(some.c.due_on).where(some.c.status == "handed", some.c.due_on.between(first, last))
        return list(self._connection.execute(found.order_by(some.c.due_on).limit(COUNTED)).scalars())

    def made_by_whom_he_follows(self, person: PersonId) -> list[PersonId]:
        """Whose suggestions he was asked to follow."""
        c = suggestion_doc.c
        found = select(c.made_by).distinct().where(literal_column("status <> 'closed' AND followed_by <> ''"), c.followed_by == person)
        return [PersonId(one) for one in self._connection.execute(found.order_by(c.made_by).limit(COUNTED)).scalars()]

    def nobody_follows(self, person: PersonId) -> None:
        """Who was asked to follow his is asked no longer."""
        c = suggestion_doc.c
        followed: ColumnElement[bool] = literal_column("status <> 'closed' AND followed_by <> ''")  # an index holds these alone
        self._connection.execute(update(suggestion_doc).where(followed, c.made_by == person).values(followed_by=""))

    def made_in(self, since: datetime, until: datetime) -> list[Any]:
        """Those made from then on and before `until`, for a register."""
        found = select(suggestion_doc).where(suggestion_doc.c.made_at >= since, suggestion_doc.c.made_at < until)
        return list(every(self._connection, found, suggestion_doc.c.id))

    def motions_in(self, since: date, until: date) -> list[Any]:
        """Those submitted from then on up to `until`, also what became a suggestion since: `decision`, `decided_on`, `made_by`."""
        c = suggestion_doc.c
        submitted: ColumnElement[bool] = literal_column("submitted_on IS NOT NULL")  # an index holds these alone
        found = select(c.id, c.made_by, c.submitted_on, c.decision, c.decided_on)
        return list(every(self._connection, found.where(submitted, c.submitted_on >= since, c.submitted_on <= until), c.id))

    def kinds(self, ids: Sequence[int]) -> Mapping[int, str]:
        """Of each of these whether it is a motion or a suggestion."""
        c = suggestion_doc.c
        return {r.id: r.kind for r in self._connection.execute(select(c.id, c.kind).where(c.id.in_(ids)))}

    def newest_of(self, person: PersonId, since: datetime, until: datetime, limit: int) -> list[Any]:
        """The newest of those he made from then on and before `until`, the first first."""
        c = suggestion_doc.c
        found = select(suggestion_doc).where(c.made_by == person, c.made_at >= since, c.made_at < until)
        return list(self._connection.execute(found.order_by(c.made_at.desc(), c.id.desc()).limit(limit)))[::-1]

    # Cases

    def add_case(self, row_id: int, case_id: CaseId) -> bool:
        """False when the case was in it already."""
        known = (suggestion_case.c.suggestion_id == row_id) & (suggestion_case.c.case_id == case_id)
        if self._connection.execute(select(suggestion_case.c.case_id).where(known)).first() is not None:
            return False
        self._connection.execute(insert(suggestion_case).values(suggestion_id=row_id, case_id=case_id))
        return True

    def standing(self, row_id: int, after: int, limit: int) -> list[CaseId]:
        """Its next cases, without those that are out."""
        c = suggestion_case.c
        found = select(c.case_id).where(c.suggestion_id == row_id, c.case_id > after, _stands()).order_by(c.case_id).limit(limit)
        return [CaseId(r.case_id) for r in self._connection.execute(found)]

    def cases(self, row_id: int, after: int, limit: int) -> list[CaseId]:
        """Its next cases, also those that are out: whoever may not read one of these may not read it."""
        c = suggestion_case.c
        found = select(c.case_id).where(c.suggestion_id == row_id, c.case_id > after).order_by(c.case_id).limit(limit)
        return [CaseId(r.case_id) for r in self._connection.execute(found)]

    def cases_of(self, row_ids: Sequence[int], limit: int) -> dict[int, list[CaseId]] | None:
        """The cases of each of these; None where there are more than `limit` in all."""
        c = suggestion_case.c
        found = select(c.suggestion_id, c.case_id).where(c.suggestion_id.in_(list(row_ids))).limit(limit + 1)
        rows = self._connection.execute(found).all()
        if len(rows) > limit:
            return None
        of: dict[int, list[CaseId]] = {row_id: [] for row_id in row_ids}
        for row in rows:
            of[row.suggestion_id].append(CaseId(row.case_id))
        return of

    def open_with(self, case_id: CaseId, limit: int) -> list[Any]:
        """Open ones that the case is part of, or was."""
        c = suggestion_case.c
        found = select(suggestion_doc).join(suggestion_case, c.suggestion_id == suggestion_doc.c.id).where(c.case_id == case_id, _OPEN)
        return list(self._connection.execute(found.order_by(c.suggestion_id).limit(limit)))

    def with_case(self, case_id: CaseId, after: int, limit: int) -> list[int]:
        """The next suggestions that the case is part of."""
        c = suggestion_case.c
        found = select(c.suggestion_id).where(c.case_id == case_id, c.suggestion_id > after).order_by(c.suggestion_id).limit(limit)
        return [r.suggestion_id for r in self._connection.execute(found)]

    def count_cases(self, row_id: int) -> int:
        """Those that are not out; where there are many (EXACTLY), all."""
        some = select(suggestion_case.c.case_id).where(suggestion_case.c.suggestion_id == row_id).limit(COUNTED + 1).subquery()
        count = int(self._connection.execute(select(func.count()).select_from(some)).scalar_one())
        return len(self.standing(row_id, 0, EXACTLY)) if 0 < count <= EXACTLY else count

    # Rounds at the unit

    def rounds(self, row_id: int) -> list[Round]:
        c = suggestion_round.c
        return [_round(r) for r in self._connection.execute(select(suggestion_round).where(c.suggestion_id == row_id).order_by(c.n))]

    def begin_round(self, row_id: int, one: Round) -> None:
        values = {"suggestion_id": row_id, "n": one.nth, "unit": one.unit, "unit_name": one.unit_name, "handed_on": one.handed_on,
                  "due_on": one.due_on, "extended": False, "answer_class": "", "answer": "", "rating": "", "why": ""}  # fmt: skip
        self._connection.execute(insert(suggestion_round).values(values))

    def change_round(self, row_id: int, nth: int, **values: Any) -> None:
        c = suggestion_round.c
        self._connection.execute(update(suggestion_round).where(c.suggestion_id == row_id, c.n == nth).values(values))

    def handed_in(self, since: date, until: date) -> Mapping[int, list[Round]]:
        """Of those that were first handed over from then on up to `until`: every round."""
        c = suggestion_round.c
        first = select(c.suggestion_id).where(c.n == 1, c.handed_on >= since, c.handed_on <= until)
        found: dict[int, list[Round]] = {}
        for r in every(self._connection, select(suggestion_round).where(c.suggestion_id.in_(first)), c.suggestion_id, c.n):
            found.setdefault(r.suggestion_id, []).append(_round(r))
        return found

    def made_by(self, ids: Sequence[int], persons: Sequence[PersonId]) -> list[int]:
        """Those of these that one of these persons made."""
        c = suggestion_doc.c
        return [r.id for r in self._connection.execute(select(c.id).where(c.id.in_(ids), c.made_by.in_(persons)))]

    # Who seconds it, talks

    def seconders(self, row_id: int) -> list[PersonId]:
        c = suggestion_seconder.c
        found = select(c.person_id).where(c.suggestion_id == row_id).order_by(c.person_id)
        return [PersonId(r.person_id) for r in self._connection.execute(found)]

    def second(self, row_id: int, person: PersonId) -> None:
        self._connection.execute(insert(suggestion_seconder).values(suggestion_id=row_id, person_id=person))

    def second_no_more(self, row_id: int, person: PersonId) -> None:
        c = suggestion_seconder.c
        self._connection.execute(delete(suggestion_seconder).where(c.suggestion_id == row_id, c.person_id == person))

    def put_talk(self, row_id: int, nth: int, on: date, by: PersonId, words: str) -> None:
        values = {"suggestion_id": row_id, "n": nth, "on": on, "noted_by": by, "words": words}
        self._connection.execute(insert(suggestion_talk).values(values))

    def talks(self, row_id: int) -> list[Any]:
        """The newest first: `n` (its round), `on`, `noted_by`, `words`."""
        c = suggestion_talk.c
        found = select(suggestion_talk).where(c.suggestion_id == row_id).order_by(c.id.desc()).limit(MOST_TALKS)
        return list(self._connection.execute(found))
