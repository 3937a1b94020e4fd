"""What the database adds up of the narrow rows: every figure of a period, per part or of the whole.

No formula stands here that is not in docs/glossary.md, Statistics; the same in memory is domain/figures/counting.py.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Date, Row, String, and_, bindparam, case, func, literal_column, or_, select, true

from domain.cases.life_cycle import RATINGS
from domain.figures.account_months import NOT_COUNTED
from domain.figures.counting import OF_ACCEPTED
from domain.figures.reckoning import Reckoning
from domain.figures.statistics import Figures
from storage.fact_rows import not_caught_up
from storage.pages import kept
from storage.prepared import Prepared
from storage.tables import PROMISED_FACT, SETTLED_FACT, UNACCEPTED_FACT, case_fact, case_owed, case_part

f, o = case_fact.c, case_owed.c
AWAITING: Any = literal_column("awaiting")
_LINGERED: Any = literal_column("lingered")
_PROMISED: Any = literal_column(PROMISED_FACT)
_SETTLED: Any = literal_column(SETTLED_FACT)
_UNACCEPTED: Any = literal_column(UNACCEPTED_FACT)
_SUMS: Mapping[str, Any] = {
    "incoming": func.count(),
    **{name: func.sum(f[name]) for name in ("repeats", *(f"joined_{v}" for v in RATINGS))},
}
_FIRST, _LAST, _TODAY = (bindparam(name, type_=Date()) for name in ("first", "last", "today"))
_PERIOD = _FIRST, _LAST
_GROUP, _CUT_OFF = bindparam("group", type_=String()), bindparam("cut_off", type_=f.learned_at.type)
Rows = Callable[[Connection, Mapping[str, Any]], Iterable[Row[Any]]]
Sum = tuple[Mapping[str, Any], tuple[Any, ...], Any]
"""Columns by the names of their figures; which rows; of the cases (`f`) or of what is owed (`o`)."""


def counted(connection: Connection, over: Reckoning, *, parted: bool) -> dict[Any, Figures]:
    """Every figure but the days: per part, or (not parted) of the whole."""
    cells: dict[Any, dict[str, Any]] = {}
    for names, rows in _sums(parted, bool(over.group)):
        for row in rows(connection, _values(over)):
            values, cell = row[int(parted) :], cells.setdefault(row[0] if parted else None, {})
            for name, value in zip(names, values, strict=True):
                cell[name] = cell.get(name, 0) + int(value or 0)
    return {value: _figures(cell) for value, cell in cells.items()}


def _values(over: Reckoning) -> dict[str, Any]:
    first, last = over.period
    return {"first": first, "last": last, "today": over.today, "cut_off": over.cut_off, "group": over.group}


@cache
def _sums(parted: bool, grouped: bool) -> list[tuple[tuple[str, ...], Rows]]:
    """Every statement with the names of its figures. Put together once: that takes longer than to ask them."""
    return [(tuple(columns), _rows(columns, of, conditions, (parted, grouped))) for columns, conditions, of in _every_sum()]


def _rows(columns: Mapping[str, Any], of: Any, conditions: tuple[Any, ...], what: tuple[bool, bool]) -> Rows:
    parted, grouped = what
    named = (column.label(name) for name, column in columns.items())
    found = select(*([of.part] if parted else []), *named).where(*conditions, ready(_CUT_OFF), of_group(_GROUP, of) if grouped else true())
    found = found if of is f else found.where(of.case_id == f.case_id)
    return kept(found.group_by(of.part), of.part) if parted else Prepared(found).all


def ready(cut_off: Any) -> ColumnElement[bool]:
    """Whose row says what was known at the cut-off. That is nearly every one: said so that nobody looks for them by it, but by what is counted."""
    return and_(func.coalesce(f.learned_at, f.learned_at) <= cut_off, f.case_id.not_in(not_caught_up()))


def _every_sum() -> Iterator[Sum]:
    yield from _booked()
    yield from _in_time()
    yield from _late()
    yield from _promised()


def _booked() -> Iterator[Sum]:
    """Where the accounts of the period show the cases, and what becomes of those accepted in it."""
    late = func.sum(case((f.registered_on < _FIRST, 1), else_=0))
    yield {**_SUMS, "late_incoming": late}, (f.entered_on.between(*_PERIOD),), f
    accepted = {"accepted": func.count(), "late_accepted": late, **{name: func.sum(f[name]) for name in OF_ACCEPTED}}
    yield accepted, (f.accepted_in.between(*_PERIOD),), f
    states = {name: func.sum(case((f.settled_as == name, 1), else_=0)) for name in NOT_COUNTED}
    yield states, (_UNACCEPTED, f.settled_in.between(*_PERIOD), or_(f.accepted_in.is_(None), f.accepted_in > _LAST)), f
    yield {"pending": func.count()}, (_LINGERED, f.entered_on <= _LAST, or_(f.settled_in.is_(None), f.settled_in > _LAST)), f
    now = and_(f.settled_in < _FIRST, f.accepted_in.between(*_PERIOD))
    waited = or_(f.settled_in.is_(None), f.settled_in >= _FIRST, now)
    yield {"carried": func.count()}, (_LINGERED, f.entered_on < _FIRST, waited), f
    yield {"closed_in_period": func.count()}, (f.first_closed_in.between(*_PERIOD),), f


def _in_time() -> Iterator[Sum]:
    """Done not after the due date, of what was due in the period: by who has the case, and by groups that had it before."""
    earlier = func.sum(case((f.accepted_in < _FIRST, 1), else_=0))
    for name, due, done in (("responded", f.response_due_on, f.responded_on), ("on_time", f.answer_due_on, f.answered_on)):
        columns = {f"{name}_n": func.sum(case((done <= due, 1), else_=0)), f"{name}_m": func.count(), f"{name}_earlier": earlier}
        yield columns, (f.counted, due.between(*_PERIOD), or_(done.is_not(None), due < _TODAY)), f
    for name, what in (("responded", "response"), ("on_time", "answer")):
        in_time = func.sum(case((o.done_on <= o.due_on, 1), else_=0))
        columns = {f"{name}_n": in_time, f"{name}_m": func.count(), f"{name}_earlier": earlier}
        due_then = (o.what == what, o.due_on.between(*_PERIOD), or_(o.done_on.is_not(None), o.due_on < _TODAY))
        yield columns, (f.counted, *due_then), o


def _late() -> Iterator[Sum]:
    """Late at the cut-off: with the group that has it, and with one that had it when the voter's date passed."""
    of_another = or_(f.accepted_in.is_(None), ~f.accepted_in.between(*_PERIOD))
    columns = {
        "overdue": func.count(),
        "overdue_again": func.sum(f.answered),
        "overdue_earlier": func.sum(case((and_(f.answered == 0, of_another), 1), else_=0)),
    }
    yield columns, (AWAITING, ~f.moved_on, f.due_on < _TODAY), f
    still = or_(o.done_on.is_(None), o.done_on >= _TODAY)
    yield columns, (AWAITING, o.what == "late", o.due_on < _TODAY, still), o


def _promised() -> Iterator[Sum]:
    """Promises that were settled in the period, and those followed at the cut-off."""
    for how in ("kept", "dropped"):
        yield {f"promise_{how}": func.count()}, (_SETTLED, f.promise == how, f.promise_settled_in.between(*_PERIOD)), f
    passed = func.sum(case((f.promise_on < _TODAY, 1), else_=0))
    yield {"promise_open": func.count(), "promise_late": passed}, (_PROMISED,), f


def days(connection: Connection, over: Reckoning) -> tuple[tuple[int, int], ...]:
    """Working days from acceptance to the first closing, each with how many cases took so many."""
    took: dict[int, int] = {}
    for row in _closings(bool(over.group))(connection, _values(over)):
        spent = over.calendar.count(row.accepted_on, row.first_closed_on)
        took[spent] = took.get(spent, 0) + row.cases
    return tuple(sorted(took.items()))


@cache
def _closings(grouped: bool) -> Rows:
    """Grouped as the index has them, so that each page goes on where the one before ended."""
    by = f.first_closed_in, f.first_closed_on, f.accepted_on
    found = select(*by, func.count().label("cases")).where(f.first_closed_in.between(*_PERIOD), ready(_CUT_OFF))
    return kept(found.where(f.accepted_on.is_not(None), of_group(_GROUP) if grouped else true()).group_by(*by), *by)


def of_group(group: Any, of: Any = f) -> ColumnElement[bool]:
    """Whose part is of this group."""
    return of.part.in_(select(case_part.c.id).where(case_part.c.group == group))  # type: ignore[no-any-return]


def _figures(values: Mapping[str, int]) -> Figures:
    pairs = {name: (values.get(f"{name}_n", 0), values.get(f"{name}_m", 0)) for name in ("responded", "on_time")}
    joined = tuple(values.get(f"joined_{value}", 0) for value in RATINGS)
    plain = {name: value for name, value in values.items() if name in Figures.__dataclass_fields__}
    return Figures(**plain, **pairs, joined_rated=joined)  # type: ignore[arg-type]
