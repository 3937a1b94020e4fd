"""The figures of a period in SQL: a narrow row a case, worked out from its events by `domain.statistics.facts_of`.

A deed only marks its case (`case_.facts_due`); the rows are caught up by the clock, a portion a tick, and before an account.
What is not caught up, or was learned after the cut-off, is counted from its events, so a figure is right at any moment
(docs/design.md, State and history). No formula stands here that is not in docs/glossary.md, Statistics.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Select, and_, case, delete, func, insert, literal_column, or_, select, true, tuple_, update
from sqlalchemy.dialects.postgresql import insert as pg_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from domain.account_months import NOT_COUNTED
from domain.case_facts import CaseFacts, History, facts_of
from domain.congress import Congress
from domain.counting import OF_ACCEPTED, PARTS, figures_of, joined_rating, of_accepted, parts_of, something_happened
from domain.owed import Owed
from domain.periods import Period, moments_of
from domain.statistics import RATINGS, Figures, added
from domain.working_days import WorkingCalendar
from storage.cases import Cases
from storage.pages import every
from storage.tables import UNACCEPTED_FACT, case_event, case_fact, case_owed, case_part
from storage.tables import case as case_table

PORTION = 200
"""Cases whose rows are written in one deed."""
f, o = case_fact.c, case_owed.c
LEARNED_WITHIN = timedelta(days=62)
"""A suggestion that was learned of later than that (an outage of two months) stands under its own day alone."""
_AWAITING: Any = literal_column("awaiting")
_LINGERED: Any = literal_column("lingered")
_UNACCEPTED: Any = literal_column(UNACCEPTED_FACT)
_SUMS: Mapping[str, Any] = {
    "incoming": func.count(),
    **{name: func.sum(f[name]) for name in ("repeats", *(f"joined_{v}" for v in RATINGS))},
}
_KEYS = {"by_group": "group", "by_village": "village", "by_category": "category", "by_unit": "units"}


class Facts:
    """Reads and catches up `case_fact`. Dates are local dates of the congress."""

    def __init__(self, connection: Connection) -> None:
        self._connection, self._cases = connection, Cases(connection)

    def catch_up(self, congress: Congress, most: int = PORTION) -> int:
        """Write the rows of cases that changed; returns how many. One that somebody is changing now is left for later."""
        waiting = select(case_table.c.id).where(literal_column("facts_due")).order_by(case_table.c.id).limit(most)
        ids = [row.id for row in self._connection.execute(waiting.with_for_update(skip_locked=True))]
        if not ids:
            return 0
        histories = self._cases.histories(ids, steps=True)
        found = [facts for case_id, events in histories.items() if (facts := facts_of(History(case_id, events), _LAST, congress))]
        for table in (case_owed, case_fact):
            self._connection.execute(delete(table).where(table.c.case_id.in_(ids)))
        elsewhere = {facts.case.id: _owed_elsewhere(facts) for facts in found}
        wanted = {_part(facts) for facts in found} | {_part(facts, one.group) for facts in found for one in elsewhere[facts.case.id]}
        parts = self._parts(wanted)
        rows = [_row(facts, parts[_part(facts)], max(e.learned_at for e in histories[facts.case.id])) for facts in found]
        owed = [
            _owed_row(facts.case.id, n, parts[_part(facts, one.group)], one)
            for facts in found
            for n, one in enumerate(elsewhere[facts.case.id])
        ]
        for table, several in ((case_fact, rows), (case_owed, owed)):
            if several:
                self._connection.execute(insert(table), several)
        self._connection.execute(update(case_table).where(case_table.c.id.in_(ids)).values(facts_due=False))
        return len(ids)

    def _parts(self, wanted: set[tuple[str, ...]]) -> dict[tuple[str, ...], int]:
        """The ids of these combinations of group, village, category and units; new ones get one."""
        make = pg_insert if self._connection.dialect.name == "postgresql" else sqlite_insert
        rows = [dict(zip(_KEYS.values(), one, strict=True)) for one in sorted(wanted)]
        if not rows:
            return {}
        self._connection.execute(make(case_part).on_conflict_do_nothing(), rows)
        named = [case_part.c[name] for name in _KEYS.values()]
        found = every(self._connection, select(case_part).where(tuple_(*named).in_(sorted(wanted))), case_part.c.id)
        return {tuple(row._mapping[column] for column in named): row.id for row in found}

    def figures(
        self,
        period: Period,
        cut_off: datetime,
        congress: Congress,
        calendar: WorkingCalendar,
        group: str = "",
        *,
        parts: Callable[[str], str] | None = str,
    ) -> Figures:
        """The same as `domain.statistics.figures` over every case (of one group), whatever their number.

        `parts` says under which name a unit is counted (a matter that two of one name had counts once there); None: no parts are wanted.
        """
        unit = parts or str
        today = congress.local(cut_off).date()
        ready = and_(f.learned_at <= cut_off, f.case_id.not_in(_not_caught_up()))
        divided: dict[str, dict[Any, list[Figures]]] = {name: {} for name in PARTS}
        cells = self._counted(period, today, ready, group, parted=bool(parts))
        several = [*cells.values(), Figures(days=self._days(period, calendar, and_(ready, _of_group(group))))]
        for row in every(self._connection, select(case_part), case_part.c.id) if parts else ():
            for name, column in _KEYS.items() if row.id in cells else ():
                value = getattr(row, column)
                for key in dict.fromkeys(map(unit, filter(None, value.split("\n")))) if name == "by_unit" else (value,):
                    divided[name].setdefault(key, []).append(cells[row.id])
        for late in self._late(cut_off, congress):
            several.append(replace(figures_of(late, period, today, calendar, group, parts=False), converted=0))
            _share_out(divided, parts_of(_called(late, unit), period, today, calendar, group), lambda part: replace(part, converted=0))
        grown = _called(self._grown(period, cut_off, congress, group), unit)
        several.append(Figures(converted=figures_of(grown, period, today, calendar, parts=False).converted))
        _share_out(divided, parts_of(grown, period, today, calendar), lambda part: Figures(converted=part.converted))
        if not parts:
            return added(several)
        shares = {name: {key: added(found) for key, found in by.items()} for name, by in divided.items()}
        return replace(added(several), **{name: something_happened(by) for name, by in shares.items()})  # type: ignore[arg-type]

    def registered_in(self, period: Period, cut_off: datetime, congress: Congress, group: str = "") -> list[CaseFacts]:
        """Every case that the period's account shows as new, by id: for registers, whose length is the period's."""
        within = or_(*(day.between(*period) for day in (f.entered_on, f.settled_in, f.accepted_in)))
        found = self._chosen(within, f.learned_at, cut_off, congress)
        return [facts for facts in found if facts.booked.within(period) and group in ("", facts.case.group)]

    def overdue(self, cut_off: datetime, congress: Congress, group: str = "") -> list[CaseFacts]:
        today = congress.local(cut_off).date()
        found = self._chosen(and_(_AWAITING, f.due_on < today), f.due_on, cut_off, congress)
        return [facts for facts in found if facts.overdue(today) and group in ("", facts.late_with(today))]

    def _chosen(self, condition: Any, by: Any, cut_off: datetime, congress: Congress) -> Iterable[CaseFacts]:
        """Those, and whatever may be one of them; read in the order of the column by whose index they are found."""
        ready = and_(f.learned_at <= cut_off, f.case_id.not_in(_not_caught_up()))
        found = every(self._connection, select(f.case_id, by).where(condition, ready), by, f.case_id)
        return self._facts(sorted({*(row.case_id for row in found), *self._late_ids(cut_off)}), cut_off, congress)

    # What is not in the rows

    def _late_ids(self, cut_off: datetime) -> list[int]:
        """Cases that changed after the cut-off, or are not caught up."""
        later = every(self._connection, select(f.case_id, f.learned_at).where(f.learned_at > cut_off), f.learned_at, f.case_id)
        return sorted({*(row.case_id for row in later), *(row.id for row in every(self._connection, _not_caught_up(), case_table.c.id))})

    def _late(self, cut_off: datetime, congress: Congress) -> Iterable[list[CaseFacts]]:
        for ids in _batches(self._late_ids(cut_off)):
            yield list(self._facts(ids, cut_off, congress))

    def _grown(self, period: Period, cut_off: datetime, congress: Congress, group: str) -> list[CaseFacts]:
        """Cases from which a suggestion was made about that time: one suggestion may hold several."""
        e, (first, end) = case_event.c, moments_of(period, congress)
        about = e.at >= first - LEARNED_WITHIN, e.at < end, e.learned_at >= first, e.learned_at <= cut_off
        found = every(self._connection, select(e.case_id, e.at, e.id).where(literal_column("kind = 'suggested'"), *about), e.at, e.id)
        facts = self._facts(sorted({row.case_id for row in found}), cut_off, congress)
        return [one for one in facts if not group or one.case.group == group]

    def _facts(self, ids: Sequence[int], cut_off: datetime, congress: Congress) -> Iterable[CaseFacts]:
        """One after the other: after a long while nearly every case is late, and few of them are wanted."""
        for part in _batches(ids):
            for case_id, events in self._cases.histories(part, steps=True).items():
                if (facts := facts_of(History(case_id, events), cut_off, congress)) is not None:
                    yield facts

    # What is counted by the database

    def _counted(self, period: Period, today: date, ready: Any, group: str, *, parted: bool) -> dict[Any, Figures]:
        """Every figure but the days: per part, or (not parted) of the whole."""
        cells: dict[Any, dict[str, Any]] = {}

        def take(columns: Mapping[str, Any], *conditions: Any, of: Any = f) -> None:
            keys = [of.part] if parted else []
            found = select(*keys, *(column.label(name) for name, column in columns.items())).where(*conditions, ready, _of_group(group, of))
            found = found if of is f else found.where(of.case_id == f.case_id)
            for row in every(self._connection, found.group_by(*keys), *keys) if keys else [self._connection.execute(found).one()]:
                values, cell = row[len(keys) :], cells.setdefault(row[0] if keys else None, {})
                for name, value in zip(columns, values, strict=True):
                    cell[name] = cell.get(name, 0) + int(value or 0)

        first, last = period
        late = func.sum(case((f.registered_on < first, 1), else_=0))
        take({**_SUMS, "late_incoming": late}, f.entered_on.between(*period))
        accepted = {"accepted": func.count(), "late_accepted": late, **{name: func.sum(f[name]) for name in OF_ACCEPTED}}
        take(accepted, f.accepted_in.between(*period))
        states = {name: func.sum(case((f.settled_as == name, 1), else_=0)) for name in NOT_COUNTED}
        take(states, _UNACCEPTED, f.settled_in.between(*period), or_(f.accepted_in.is_(None), f.accepted_in > last))
        take({"pending": func.count()}, _LINGERED, f.entered_on <= last, or_(f.settled_in.is_(None), f.settled_in > last))
        now = and_(f.settled_in < first, f.accepted_in.between(*period))
        take({"carried": func.count()}, _LINGERED, f.entered_on < first, or_(f.settled_in.is_(None), f.settled_in >= first, now))
        for name, due, done in (("responded", f.response_due_on, f.responded_on), ("on_time", f.answer_due_on, f.answered_on)):
            columns = {f"{name}_n": func.sum(case((done <= due, 1), else_=0)), f"{name}_m": func.count()}
            take(columns, f.counted, due.between(*period), or_(done.is_not(None), due < today))
        for name, what in (("responded", "response"), ("on_time", "answer")):
            columns = {f"{name}_n": func.sum(case((o.done_on <= o.due_on, 1), else_=0)), f"{name}_m": func.count()}
            due_then = (o.what == what, o.due_on.between(*period), or_(o.done_on.is_not(None), o.due_on < today))
            take(columns, f.counted, *due_then, of=o)
        take({"closed_in_period": func.count()}, f.first_closed_in.between(*period))
        take({"overdue": func.count()}, _AWAITING, ~f.moved_on, f.due_on < today)
        take({"overdue": func.count()}, _AWAITING, o.what == "late", o.due_on < today, or_(o.done_on.is_(None), o.done_on >= today), of=o)
        return {value: _figures(cell) for value, cell in cells.items()}

    def _days(self, period: Period, calendar: WorkingCalendar, ready: Any) -> tuple[tuple[int, int], ...]:
        found = select(f.accepted_on, f.first_closed_on, func.count().label("cases")).where(f.first_closed_in.between(*period), ready)
        days: dict[int, int] = {}
        by = f.accepted_on, f.first_closed_on
        for row in every(self._connection, found.where(f.accepted_on.is_not(None)).group_by(*by), *by):
            spent = calendar.count(row.accepted_on, row.first_closed_on)
            days[spent] = days.get(spent, 0) + row.cases
        return tuple(sorted(days.items()))


_LAST = datetime.max.replace(tzinfo=UTC)


def _part(facts: CaseFacts, group: str | None = None) -> tuple[str, ...]:
    """`group`: another one than has it now."""
    units = sorted({" ".join(unit.split()) for unit in facts.units if unit})
    return (facts.case.group or "" if group is None else group, facts.case.village or "", facts.case.category, "\n".join(units))


def _called(found: Sequence[CaseFacts], unit: Callable[[str], str]) -> list[CaseFacts]:
    return [replace(facts, units=tuple(dict.fromkeys(unit(" ".join(name.split())) for name in facts.units if name))) for facts in found]


def _not_caught_up() -> Select[Any]:
    return select(case_table.c.id).where(literal_column("facts_due"))


def _batches(ids: Sequence[int]) -> Iterable[Sequence[int]]:
    return (ids[n : n + PORTION] for n in range(0, len(ids), PORTION))


def _of_group(group: str, of: Any = f) -> Any:
    return of.part.in_(select(case_part.c.id).where(case_part.c.group == group)) if group else true()


def _figures(values: Mapping[str, int]) -> Figures:
    pairs = {name: (values.get(f"{name}_n", 0), values.get(f"{name}_m", 0)) for name in ("responded", "on_time")}
    joined = tuple(values.get(f"joined_{value}", 0) for value in RATINGS)
    plain = {name: value for name, value in values.items() if name in Figures.__dataclass_fields__}
    return Figures(**plain, **pairs, joined_rated=joined)  # type: ignore[arg-type]


def _share_out(divided: dict[str, dict[Any, list[Figures]]], parts: Mapping[str, Mapping[Any, Figures]], kept: Any) -> None:
    for name in divided:
        for key, part in parts[name].items():
            divided[name].setdefault(key, []).append(kept(part))


def _own(facts: CaseFacts) -> dict[str, Owed]:
    """What the group that has it owes or owed last, by what; this stands in the narrow row."""
    return {one.what: one for one in facts.owed if one.group == (facts.case.group or "")}


def _moved_on(facts: CaseFacts) -> bool:
    """Whether it became late with another group than has it now."""
    return facts.awaiting and facts.late_group != (facts.case.group or "")


def _owed_elsewhere(facts: CaseFacts) -> list[Owed]:
    """What does not stand in the narrow row: limits of groups that had it before, and whose lateness it is (`late`, until `done_on`)."""
    own, case = _own(facts).values(), facts.case
    found = [one for one in facts.owed if one not in own]
    told = case.voter_due_on or case.due_on
    if _moved_on(facts) and told is not None:
        found.append(Owed("late", facts.late_group, told, case.due_on))
        found += [Owed("late", case.group or "", case.due_on)] if case.due_on is not None else []
    return found


def _owed_row(case_id: int, n: int, part: int, owed: Owed) -> dict[str, Any]:
    return {"case_id": case_id, "n": n, "part": part, "what": owed.what, "due_on": owed.due_on, "done_on": owed.done_on}


def _row(facts: CaseFacts, part: int, learned_at: datetime) -> dict[str, Any]:
    adds, booked = of_accepted(facts), facts.booked
    closed, counted = facts.closings[0] if facts.closings else (None, None)
    days, own = ("registered_on", "accepted_on"), _own(facts)
    response, answer = own.get("response"), own.get("answer")
    return {
        "case_id": facts.case.id,
        "part": part,
        "learned_at": learned_at,
        "counted": facts.counted,
        "awaiting": facts.awaiting,
        "due_on": facts.case.voter_due_on or facts.case.due_on,
        "moved_on": _moved_on(facts),
        "response_due_on": response and response.due_on,
        "responded_on": response and response.done_on,
        "answer_due_on": answer and answer.due_on,
        "answered_on": answer and answer.done_on,
        "first_closed_on": closed,
        "first_closed_in": counted,
        **{name: getattr(booked, name) for name in ("entered_on", "settled_in", "settled_as", "accepted_in", "lingered")},
        "repeats": int(facts.repeated),
        **{name: getattr(facts, name) for name in days},
        **{name: int(adds[name]) for name in OF_ACCEPTED},
        **{f"joined_{value}": count for value, count in zip(RATINGS, joined_rating(facts), strict=True)},
    }
