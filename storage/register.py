"""The register: cases by any filter and words, those somebody may see, a page at a time, the newest first (docs/spec.md section 8)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, Connection, String, and_, exists, func, literal_column, or_, select, union, union_all

from domain.cases.case import Case
from domain.cases.details_in_hand import REACHED
from domain.rights.sight import Sight
from domain.rights.wanted import OPEN_STATUS, PROMISE_LATE, Wanted
from domain.values.ids import CaseId
from domain.words.grams import phrases
from domain.words.narrow import case_number
from domain.words.simplified import simplified
from storage.cases import case_of
from storage.indexed import holds, one_of
from storage.search import Words
from storage.sight import Arm, arms, in_area, in_sight, words_read
from storage.tables import (
    BY,
    OPEN_CASE,
    PROMISED_CASE,
    QUEUED_CASE,
    REACHED_CASE,
    UNSATISFIED_CASE,
    WITH_GROUP_CASE,
    case,
    case_mark,
    case_unit,
)

COUNTED = 1_000
"""So far cases are counted: what is more is 「多于 1000 件」."""
STRETCHES = (2_000, 20_000, 40_000)
"""Messages with the words that are looked through at most, one stretch after the other until there is enough."""
NEWEST = 1 << 50
"""Behind every number of a case."""
SHORT = timedelta(days=62)
"""So long a time is looked through for its first case and its last."""
c = case.c
_c = case.alias("late").c
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

    def found(self, wanted: Wanted, sight: Sight, after: CaseId | None, limit: int) -> tuple[Found, Count]:
        """A page, and how many there are in all: words are looked for once where both can be told by it."""
        if not wanted.words:
            return self.page(wanted, sight, after, limit), self.count(wanted, sight)
        numbers, end = self._with_words(wanted, sight, NEWEST, COUNTED + 1)
        below = [number for number in numbers if number < (NEWEST if after is None else after)]
        known = len(below) > limit or (len(numbers) <= COUNTED and (after is None or end is None))
        return self._page(below, end, limit) if known else self.page(wanted, sight, after, limit), _counted(numbers, end)

    def page(self, wanted: Wanted, sight: Sight, after: CaseId | None, limit: int) -> Found:
        """The next `limit` cases behind that one (None: from the newest on)."""
        before = NEWEST if after is None else after
        if wanted.words:
            return self._page(*self._with_words(wanted, sight, before, limit + 1), limit)
        return self._page(self._without_words(wanted, sight, before, limit + 1), None, limit)

    def _page(self, numbers: Sequence[int], end: CaseId | None, limit: int) -> Found:
        """Of these cases, the newest first, the first `limit`."""
        chosen = select(case).where(c.id.in_(numbers[:limit])).order_by(c.id.desc()).limit(limit)
        cases = tuple(case_of(dict(row)) for row in self._connection.execute(chosen).mappings())
        return Found(cases, cases[-1].id) if len(numbers) > limit else Found(cases, end, whole=end is None)

    def count(self, wanted: Wanted, sight: Sight) -> Count:
        """Counted as far as COUNTED."""
        if wanted.words:
            return _counted(*self._with_words(wanted, sight, NEWEST, COUNTED + 1))
        ways = [select(c.id).where(*conditions).limit(COUNTED + 1).subquery() for _, conditions in self._ways(wanted, sight)]
        found = union(*(select(way.c.id) for way in ways)).subquery() if len(ways) > 1 else ways[0]
        return Count(min(self._connection.execute(select(func.count()).select_from(found)).scalar_one(), COUNTED + 1))

    def _without_words(self, wanted: Wanted, sight: Sight, before: int, limit: int) -> list[int]:
        """The newest of each way to see a case, put together."""
        numbers = set[int]()
        for few, conditions in self._ways(wanted, sight):
            number = c.id + 0 if few else c.id  # few are read all and sorted, not looked for among all by their numbers
            found = select(c.id).where(*conditions, number < before).order_by(number.desc()).limit(limit)
            numbers.update(self._connection.execute(found).scalars())
        return sorted(numbers, reverse=True)[:limit]

    def _ways(self, wanted: Wanted, sight: Sight) -> list[Arm]:
        """Each way to see a case has an index of its own, so that each is asked by itself."""
        span = self._span(wanted)
        asked = {few: _conditions(wanted, span, few=few) for few in (False, True)}
        return [Arm(few, (*asked[few], *conditions)) for few, conditions in arms(sight, few=_few(wanted))]

    def _with_words(self, wanted: Wanted, sight: Sight, before: int, limit: int) -> tuple[list[int], CaseId | None]:
        """And from which case on older ones were not looked for; None: all were."""
        asked, span = phrases(wanted.words), self._span(wanted)
        first, behind = span
        conditions = _conditions(wanted, span)
        numbers: dict[int, None] = {}
        before, end = min(before, behind), None
        for most in STRETCHES if asked else ():
            hits, last = self.words.hits(asked, (first, before), most)
            chosen = one_of(c.id, hits, self._connection.dialect.name), *conditions, in_sight(sight), words_read(sight)
            found = select(c.id).where(*chosen).order_by(c.id.desc()).limit(limit - len(numbers) + 1)
            numbers |= dict.fromkeys(self._connection.execute(found).scalars())
            if last is None or len(numbers) >= limit:
                return list(numbers)[:limit], None
            before, end = last + 1, CaseId(min(last + 1, *numbers, last + 1))
        return list(numbers), end

    def _span(self, wanted: Wanted) -> tuple[int, int]:
        """Before the first case of the time that is asked for, and behind the last. Of a long time: any, since nothing is counted out,
        and a part that was split off has the day of the whole and a number of today (docs/spec.md section 4)."""
        if _is_long(wanted):
            return 0, NEWEST
        # `+ 0`: PostgreSQL would look for the least number by going through all from the first one on
        first, last = self._connection.execute(select(func.min(c.id + 0), func.max(c.id + 0)).where(*_of_time(wanted))).one()
        return first or 0, (last or 0) + 1


def _conditions(wanted: Wanted, span: tuple[int, int], *, few: bool = False) -> tuple[Condition, ...]:
    """Cases are numbered as they are opened: what was opened in a short time stands between two numbers, and nothing far from it is read."""
    within = () if _is_long(wanted) else (c.id >= span[0], c.id < span[1])
    return (*within, *_of_time(wanted), *_of_place(wanted, few=few), *_of_matter(wanted), *_of_course(wanted))


def _is_long(wanted: Wanted) -> bool:
    return wanted.since is None or wanted.until is None or wanted.until - wanted.since > SHORT


def _few(wanted: Wanted) -> bool:
    """Whether what is asked for is few among many, and in an index that holds nothing else: what is open, late, promised and late.
    Of one category in one place there is an index in the order of numbers."""
    narrow = len(wanted.categories) == 1 and 1 in (len(wanted.villages), len(wanted.groups))
    return (OPEN_STATUS in wanted.statuses and not narrow) or wanted.overdue is not None or wanted.promise == PROMISE_LATE


def _counted(numbers: Sequence[int], end: CaseId | None) -> Count:
    return Count(len(numbers), whole=end is None or len(numbers) > COUNTED)


def _of_time(wanted: Wanted) -> list[Condition]:
    """Of a long time so that its index, which has no order of numbers, draws nothing away."""
    at = func.coalesce(c.registered_at, c.registered_at) if _is_long(wanted) else c.registered_at
    since = [at >= wanted.since] if wanted.since is not None else []
    return since + ([at < wanted.until] if wanted.until is not None else [])


def by(name: str, *, few: bool = False) -> ColumnElement[Any]:
    """As the indices of the register have it; where few are asked for, as nothing that draws away from theirs."""
    return c[name] if few else literal_column(BY[name], String)


def _one_of(column: ColumnElement[Any], values: Iterable[Any]) -> Iterator[Condition]:
    """One value as itself, since then an index gives the order too."""
    chosen = list(values)
    if chosen:
        yield column == chosen[0] if len(chosen) == 1 else column.in_(chosen)


def _of_place(wanted: Wanted, *, few: bool) -> Iterator[Condition]:
    yield from _one_of(by("village", few=few), wanted.villages)
    yield from _one_of(by("group", few=few), wanted.groups)
    yield from _one_of(by("category", few=few), wanted.categories)
    if wanted.area is not None:
        yield in_area(wanted.area)
    yield from _one_of(by("claimer", few=few), wanted.claimers)
    if wanted.unit:
        before = and_(case_unit.c.unit == wanted.unit_before, case_unit.c.group.in_(wanted.unit_groups))
        named = or_(case_unit.c.unit == wanted.unit, before) if wanted.unit_before else case_unit.c.unit == wanted.unit
        yield exists().where(case_unit.c.case_id == c.id, named)
    if wanted.unit_part:
        typed = " ".join(wanted.unit_part.split())
        parts = [case_unit.c.unit.icontains(part, autoescape=True) for part in dict.fromkeys((typed, simplified(typed)))]
        yield exists().where(case_unit.c.case_id == c.id, or_(*parts))


def _of_matter(wanted: Wanted) -> Iterator[Condition]:
    yield from _one_of(c.kind, wanted.kinds)
    for mark in wanted.marks:
        yield c.id.in_(select(case_mark.c.case_id).where(case_mark.c.mark == mark))
    if wanted.not_of is not None:
        yield or_(c.voter_id.is_(None), c.voter_id != wanted.not_of)
    yield from _one_of(c.number, map(case_number, wanted.numbers))


def _late(day: date) -> CompoundSelect[Any]:
    """What a group has beyond its limit, and what nobody has beyond that or the day its voter was told, each read from an index of the few that may be."""
    theirs = select(_c.id).where(literal_column(WITH_GROUP_CASE), _c.due_on < day)
    nobodys = select(_c.id).where(literal_column(QUEUED_CASE), func.coalesce(_c.due_on, _c.voter_due_on) < day)
    return union_all(theirs, nobodys)


def _of_course(wanted: Wanted) -> Iterator[Condition]:
    """What became of it. Conditions of an index are said in its own words."""
    if OPEN_STATUS in wanted.statuses:
        yield holds(OPEN_CASE)
    else:
        yield from _one_of(c.status, wanted.statuses)
    if wanted.overdue is not None:
        yield c.id.in_(_late(wanted.overdue))
        yield c.waiting_since.is_(None)
    if wanted.ratings == ("unsatisfied",):
        yield holds(UNSATISFIED_CASE)
    else:
        yield from _one_of(c.rating, wanted.ratings)
    if wanted.promise == PROMISE_LATE:
        yield holds(PROMISED_CASE)
        yield c.promise_on < wanted.today
    elif wanted.promise:
        yield c.promise == wanted.promise
    if wanted.reached in REACHED:
        yield holds(REACHED_CASE)
        yield c.reached == wanted.reached
    elif wanted.reached:
        yield c.reached == ""
