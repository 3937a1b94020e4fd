"""What the database adds up of the narrow rows: every figure of a period, per part or of the whole.

No formula stands here that is not in docs/glossary.md, Statistics; the same in memory is domain/counting.py.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, and_, case, func, literal_column, or_, select, true

from domain.account_months import NOT_COUNTED
from domain.counting import OF_ACCEPTED
from domain.reckoning import Reckoning
from domain.statistics import RATINGS, Figures
from storage.pages import every
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
Sum = tuple[Mapping[str, Any], tuple[Any, ...], Any]
"""Columns by the names of their figures; which rows; of the cases (`f`) or of what is owed (`o`)."""


def counted(connection: Connection, over: Reckoning, ready: Any, *, parted: bool) -> dict[Any, Figures]:
    """Every figure but the days: per part, or (not parted) of the whole."""
    cells: dict[Any, dict[str, Any]] = {}
    for columns, conditions, of in (*_booked(over), *_in_time(over), *_late(over), *_promised(over)):
        keys = [of.part] if parted else []
        named = (column.label(name) for name, column in columns.items())
        found = select(*keys, *named).where(*conditions, ready, of_group(over.group, of))
        found = found if of is f else found.where(of.case_id == f.case_id)
        for row in every(connection, found.group_by(*keys), *keys) if keys else [connection.execute(found).one()]:
            values, cell = row[len(keys) :], cells.setdefault(row[0] if keys else None, {})
            for name, value in zip(columns, values, strict=True):
                cell[name] = cell.get(name, 0) + int(value or 0)
    return {value: _figures(cell) for value, cell in cells.items()}


def _booked(over: Reckoning) -> Iterator[Sum]:
    """Where the accounts of the period show the cases, and what becomes of those accepted in it."""
    period, (first, last) = over.period, over.period
    late = func.sum(case((f.registered_on < first, 1), else_=0))
    yield {**_SUMS, "late_incoming": late}, (f.entered_on.between(*period),), f
    accepted = {"accepted": func.count(), "late_accepted": late, **{name: func.sum(f[name]) for name in OF_ACCEPTED}}
    yield accepted, (f.accepted_in.between(*period),), f
    states = {name: func.sum(case((f.settled_as == name, 1), else_=0)) for name in NOT_COUNTED}
    yield states, (_UNACCEPTED, f.settled_in.between(*period), or_(f.accepted_in.is_(None), f.accepted_in > last)), f
    yield {"pending": func.count()}, (_LINGERED, f.entered_on <= last, or_(f.settled_in.is_(None), f.settled_in > last)), f
    now = and_(f.settled_in < first, f.accepted_in.between(*period))
    waited = or_(f.settled_in.is_(None), f.settled_in >= first, now)
    yield {"carried": func.count()}, (_LINGERED, f.entered_on < first, waited), f
    yield {"closed_in_period": func.count()}, (f.first_closed_in.between(*period),), f


def _in_time(over: Reckoning) -> Iterator[Sum]:
    """Done not after the due date, of what was due in the period: by who has the case, and by groups that had it before."""
    for name, due, done in (("responded", f.response_due_on, f.responded_on), ("on_time", f.answer_due_on, f.answered_on)):
        columns = {f"{name}_n": func.sum(case((done <= due, 1), else_=0)), f"{name}_m": func.count()}
        yield columns, (f.counted, due.between(*over.period), or_(done.is_not(None), due < over.today)), f
    for name, what in (("responded", "response"), ("on_time", "answer")):
        columns = {f"{name}_n": func.sum(case((o.done_on <= o.due_on, 1), else_=0)), f"{name}_m": func.count()}
        due_then = (o.what == what, o.due_on.between(*over.period), or_(o.done_on.is_not(None), o.due_on < over.today))
        yield columns, (f.counted, *due_then), o


def _late(over: Reckoning) -> Iterator[Sum]:
    """Late at the cut-off: with the group that has it, and with one that had it when the voter's date passed."""
    of_another = or_(f.accepted_in.is_(None), ~f.accepted_in.between(*over.period))
    columns = {
        "overdue": func.count(),
        "overdue_again": func.sum(f.answered),
        "overdue_earlier": func.sum(case((and_(f.answered == 0, of_another), 1), else_=0)),
    }
    yield columns, (AWAITING, ~f.moved_on, f.due_on < over.today), f
    still = or_(o.done_on.is_(None), o.done_on >= over.today)
    yield columns, (AWAITING, o.what == "late", o.due_on < over.today, still), o


def _promised(over: Reckoning) -> Iterator[Sum]:
    """Promises that were settled in the period, and those followed at the cut-off."""
    for how in ("kept", "dropped"):
        yield {f"promise_{how}": func.count()}, (_SETTLED, f.promise == how, f.promise_settled_in.between(*over.period)), f
    passed = func.sum(case((f.promise_on < over.today, 1), else_=0))
    yield {"promise_open": func.count(), "promise_late": passed}, (_PROMISED,), f


def days(connection: Connection, over: Reckoning, ready: Any) -> tuple[tuple[int, int], ...]:
    """Working days from acceptance to the first closing, each with how many cases took so many. Grouped as the index has them, so that each
    page goes on where the one before ended."""
    by = f.first_closed_in, f.first_closed_on, f.accepted_on
    found = select(*by, func.count().label("cases")).where(f.first_closed_in.between(*over.period), ready)
    took: dict[int, int] = {}
    for row in every(connection, found.where(f.accepted_on.is_not(None), of_group(over.group)).group_by(*by), *by):
        spent = over.calendar.count(row.accepted_on, row.first_closed_on)
        took[spent] = took.get(spent, 0) + row.cases
    return tuple(sorted(took.items()))


def of_group(group: str, of: Any = f) -> Any:
    return of.part.in_(select(case_part.c.id).where(case_part.c.group == group)) if group else true()


def _figures(values: Mapping[str, int]) -> Figures:
    pairs = {name: (values.get(f"{name}_n", 0), values.get(f"{name}_m", 0)) for name in ("responded", "on_time")}
    joined = tuple(values.get(f"joined_{value}", 0) for value in RATINGS)
    plain = {name: value for name, value in values.items() if name in Figures.__dataclass_fields__}
    return Figures(**plain, **pairs, joined_rated=joined)  # type: ignore[arg-type]
