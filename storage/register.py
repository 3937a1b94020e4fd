"""The register: cases by any filter and words, those somebody may see, a page at a time, the newest first (docs/spec.md section 8)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Boolean, ColumnElement, Connection, String, exists, literal_column, or_, select

from domain.case import Case
from domain.grams import phrases
from domain.ids import CaseId
from domain.sight import Sight
from domain.wanted import OPEN_STATUS, PROMISE_LATE, Wanted
from storage.cases import case_of
from storage.search import Words
from storage.sight import arms, in_area, in_sight, words_read
from storage.tables import BY, OPEN_CASE, PROMISED_CASE, UNSATISFIED_CASE, WITH_GROUP_CASE, case, case_mark, case_unit

COUNTED = 1_000
"""So far cases are counted: what is more is 「多于 1000 件」."""
STRETCHES = (1_000, 20_000, 40_000)
"""Messages with the words that are looked through for one page, one stretch after the other."""
NEWEST = 1 << 50
"""Behind every number of a case."""
c = case.c
Condition = ColumnElement[bool]


@dataclass(frozen=True)
class Found:
    """A page of cases, the newest first. `after`: the case behind which the next page begins; None at the end.

    `whole`: False where the words were looked for as far as that case only, and the page is not full for that.
    """

    cases: tuple[Case, ...]
    after: CaseId | None
    whole: bool = True


@dataclass(frozen=True)
class Count:
    """How many, COUNTED + 1 when there are more; `whole`: False where not all messages with the words were looked through."""

    total: int
    whole: bool = True


class Register:
    def __init__(self, connection: Connection) -> None:
        self._connection, self.words = connection, Words(connection)

    def page(self, wanted: Wanted, sight: Sight, after: CaseId | None, limit: int) -> Found:
        """The next `limit` cases behind that one (None: from the newest on)."""
        before = NEWEST if after is None else after
        if wanted.words:
            rows, end = self._with_words(wanted, sight, before, limit + 1)
        else:
            rows, end = self._without_words(_conditions(wanted), sight, before, limit + 1), None
        cases = tuple(case_of(row) for row in rows[:limit])
        if len(rows) > limit:
            return Found(cases, cases[-1].id)
        return Found(cases, end, whole=end is None)

    def count(self, wanted: Wanted, sight: Sight) -> Count:
        """Counted as far as COUNTED."""
        if wanted.words:
            rows, end = self._with_words(wanted, sight, NEWEST, COUNTED + 1, c.id)
            return Count(len(rows), whole=end is None or len(rows) > COUNTED)
        conditions = _conditions(wanted)
        ids = {
            number
            for arm in arms(sight)
            for number in self._connection.execute(select(c.id).where(*conditions, *arm).limit(COUNTED + 1)).scalars()
        }
        return Count(min(len(ids), COUNTED + 1))

    def _without_words(self, conditions: tuple[Condition, ...], sight: Sight, before: int, limit: int) -> list[dict[str, Any]]:
        """Each way to see a case has an index of its own: the newest of each, put together."""
        rows: dict[int, dict[str, Any]] = {}
        for arm in arms(sight):
            found = select(case).where(*conditions, *arm, c.id < before).order_by(c.id.desc()).limit(limit)
            rows |= {row["id"]: dict(row) for row in self._connection.execute(found).mappings()}
        return [rows[number] for number in sorted(rows, reverse=True)[:limit]]

    def _with_words(
        self, wanted: Wanted, sight: Sight, before: int, limit: int, *columns: Any
    ) -> tuple[list[dict[str, Any]], CaseId | None]:
        """And from which case on older ones were not looked for; None: all were."""
        asked = phrases(wanted.words)
        rows: dict[int, dict[str, Any]] = {}
        end: CaseId | None = None
        for most in STRETCHES if asked else ():
            hits = self.words.hits(asked, before, most)
            found = select(*(columns or (case,))).where(c.id.in_(select(hits.c.case_id)), *_conditions(wanted))
            found = found.where(in_sight(sight), words_read(sight)).order_by(c.id.desc()).limit(limit - len(rows) + 1)
            rows |= {row["id"]: dict(row) for row in self._connection.execute(found).mappings()}
            last = self.words.behind(asked, before, most) if len(rows) < limit else None
            if last is None:
                return [rows[number] for number in sorted(rows, reverse=True)[:limit]], None
            before, end = last + 1, CaseId(min(last + 1, *rows, last + 1))
        return [rows[number] for number in sorted(rows, reverse=True)], end


def _conditions(wanted: Wanted) -> tuple[Condition, ...]:
    return tuple(_of_place(wanted)) + tuple(_of_matter(wanted)) + tuple(_of_course(wanted))


def by(name: str) -> ColumnElement[Any]:
    return literal_column(BY[name], String)


def _one_of(column: ColumnElement[Any], values: Iterable[Any]) -> Iterator[Condition]:
    """One value as itself, since then an index gives the order too."""
    chosen = list(values)
    if chosen:
        yield column == chosen[0] if len(chosen) == 1 else column.in_(chosen)


def _of_place(wanted: Wanted) -> Iterator[Condition]:
    yield from _one_of(by("village"), wanted.villages)
    yield from _one_of(by("group"), wanted.groups)
    if wanted.area is not None:
        yield in_area(wanted.area)
    yield from _one_of(by("claimer"), wanted.claimers)
    if wanted.unit:
        yield exists().where(case_unit.c.case_id == c.id, case_unit.c.unit == wanted.unit)


def _of_matter(wanted: Wanted) -> Iterator[Condition]:
    if wanted.since is not None:
        yield c.registered_at >= wanted.since
    if wanted.until is not None:
        yield c.registered_at < wanted.until
    yield from _one_of(by("category"), wanted.categories)
    yield from _one_of(c.kind, wanted.kinds)
    for mark in wanted.marks:
        yield c.id.in_(select(case_mark.c.case_id).where(case_mark.c.mark == mark))
    if wanted.not_of is not None:
        yield or_(c.voter_id.is_(None), c.voter_id != wanted.not_of)
    if wanted.number:
        yield c.number == wanted.number.upper()


def _of_course(wanted: Wanted) -> Iterator[Condition]:
    """What became of it. Conditions of an index are said in its own words."""
    if OPEN_STATUS in wanted.statuses:
        yield literal_column(OPEN_CASE, Boolean)
    else:
        yield from _one_of(c.status, wanted.statuses)
    if wanted.overdue is not None:
        yield literal_column(WITH_GROUP_CASE, Boolean)
        yield c.due_on < wanted.overdue
        yield c.waiting_since.is_(None)
    if wanted.ratings == ("unsatisfied",):
        yield literal_column(UNSATISFIED_CASE, Boolean)
    else:
        yield from _one_of(c.rating, wanted.ratings)
    if wanted.promise == PROMISE_LATE:
        yield literal_column(PROMISED_CASE, Boolean)
        yield c.promise_on < wanted.today
    elif wanted.promise:
        yield c.promise == wanted.promise
