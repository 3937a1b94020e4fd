"""The figures of a period in SQL: a narrow row a case, worked out from its events by `domain.statistics.facts_of`.

A deed only marks its case (`case_.facts_due`); the rows are caught up by the clock, a portion a tick, and before an account.
What is not caught up, or was learned after the cut-off, is counted from its events, so a figure is right at any moment
(docs/design.md, State and history). No formula stands here that is not in docs/glossary.md, Statistics.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, Select, and_, case, delete, distinct, func, insert, literal_column, or_, select, true, update

from domain.case import AWAITING_ANSWER
from domain.ids import CaseId
from domain.roster import Congress
from domain.statistics import (
    NOT_COUNTED,
    PARTS,
    CaseFacts,
    Figures,
    History,
    Period,
    added,
    facts_of,
    figures_of,
    moments_of,
    parts_of,
    something_happened,
)
from domain.working_days import WorkingCalendar
from storage.cases import Cases
from storage.tables import case as case_table
from storage.tables import case_closing, case_event, case_fact, case_unit

PORTION = 500
f = case_fact.c
_AWAITING: Any = literal_column("awaiting")
_ANSWERED = and_(f.counted, f.answered_on.is_not(None))
_DONE = f.status.in_(["closed", "archived"])
_RATINGS = ("satisfied", "mostly", "unsatisfied")
REGISTERED: Mapping[str, Any] = {
    "incoming": true(),
    "accepted": f.counted,
    "declined": f.status == "declined",
    "merged": f.status == "merged",
    "withdrawn": f.status == "withdrawn",
    "pending": and_(f.accepted_on.is_(None), f.status.not_in(NOT_COUNTED)),
    "answered": _ANSWERED,
    "closed": and_(f.counted, _DONE),
    "rated": and_(f.counted, f.last_rating != ""),
    "unaskable": and_(_ANSWERED, f.unaskable, f.last_rating == ""),
    **{value: and_(f.counted, f.last_rating == value) for value in _RATINGS},
    "first_satisfied": and_(f.counted, f.first_rating == "satisfied"),
    "first_rated": and_(f.counted, f.first_rating != ""),
    "resolved": and_(f.counted, f.resolved == "yes"),
    "resolved_asked": and_(f.counted, f.resolved != ""),
    "self_resolved": and_(_ANSWERED, f.outcome == "solved"),
    "returned": and_(f.counted, f.round > 1),
    "repeats": f.repeated,
    **{f"joined_{value}": and_(f.status == "merged", f.last_rating == value) for value in _RATINGS},
    "no_second_talk": and_(f.counted, f.lacks_second_talk),
}
"""Figures that follow the cases registered in the period: what has to hold of a row to be counted."""
_KEYS = {"by_group": f.group, "by_village": f.village, "by_category": f.category}


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
        found = {case_id: (facts_of(History(case_id, events), _LAST, congress), events) for case_id, events in self._histories(ids)}
        for table in (case_closing, case_unit, case_fact):
            self._connection.execute(delete(table).where(table.c.case_id.in_(ids)))
        rows = [_row(facts, max(e.learned_at for e in events)) for facts, events in found.values() if facts is not None]
        self._connection.execute(insert(case_fact), rows)
        known = [(case_id, facts) for case_id, (facts, _) in found.items() if facts is not None]
        closings = [{"case_id": case_id, "closed_on": day} for case_id, facts in known for day in dict.fromkeys(facts.closings)]
        units = [{"case_id": case_id, "unit": unit} for case_id, facts in known for unit in facts.units if unit]
        for table, several in ((case_closing, closings), (case_unit, units)):
            if several:
                self._connection.execute(insert(table), several)
        self._connection.execute(update(case_table).where(case_table.c.id.in_(ids)).values(facts_due=False))
        return len(ids)

    def figures(
        self, period: Period, cut_off: datetime, congress: Congress, calendar: WorkingCalendar, group: str = "", *, parts: bool = True
    ) -> Figures:
        """The same as `domain.statistics.figures` over every case (of one group), whatever their number."""
        today = congress.local(cut_off).date()
        ready = and_(f.learned_at <= cut_off, f.case_id.not_in(_not_caught_up()), f.group == group if group else true())
        divided: dict[str, dict[Any, list[Figures]]] = {name: {} for name in PARTS}
        cells = self._counted(period, today, ready, list(_KEYS.values()) if parts else [])
        for key, figures in cells if parts else []:
            for name, value in zip(_KEYS, key, strict=True):
                divided[name].setdefault(value, []).append(figures)
        for (unit,), figures in self._counted(period, today, ready, [case_unit.c.unit]) if parts else []:
            divided["by_unit"].setdefault(unit, []).append(figures)
        several = [figures for _, figures in cells] + [Figures(days=self._days(period, calendar, ready))]
        for late in self._late(period, cut_off, congress, group):
            several.append(replace(figures_of(late, period, today, calendar, parts=False), converted=0))
            _share_out(divided, parts_of(late, period, today, calendar), lambda part: replace(part, converted=0))
        grown = self._grown(period, cut_off, congress, group)
        several.append(Figures(converted=figures_of(grown, period, today, calendar, parts=False).converted))
        _share_out(divided, parts_of(grown, period, today, calendar), lambda part: Figures(converted=part.converted))
        if not parts:
            return added(several)
        shares = {name: {key: added(found) for key, found in by.items() if key} for name, by in divided.items()}
        return replace(added(several), **{name: something_happened(by) for name, by in shares.items()})  # type: ignore[arg-type]

    def registered_in(self, period: Period, cut_off: datetime, congress: Congress, group: str = "") -> list[CaseFacts]:
        """Every case of the period, by id: for registers, whose length is the period's."""
        return self._chosen(
            f.registered_on.between(*period), cut_off, congress, group, lambda facts: period[0] <= facts.registered_on <= period[1]
        )

    def overdue(self, cut_off: datetime, congress: Congress, group: str = "") -> list[CaseFacts]:
        today = congress.local(cut_off).date()
        chosen = and_(_AWAITING, f.due_on < today)
        return self._chosen(chosen, cut_off, congress, group, lambda facts: facts.case.overdue(today))

    def _chosen(self, condition: Any, cut_off: datetime, congress: Congress, group: str, fits: Any) -> list[CaseFacts]:
        ready = and_(f.learned_at <= cut_off, f.case_id.not_in(_not_caught_up()))
        ids = {row.case_id for row in self._connection.execute(select(f.case_id).where(condition, ready))}
        found = self._facts(sorted(ids | set(self._late_ids(cut_off))), cut_off, congress)
        return [facts for facts in found if fits(facts) and (not group or facts.case.group == group)]

    # What is not in the rows

    def _late_ids(self, cut_off: datetime) -> list[int]:
        """Cases that changed after the cut-off, or are not caught up."""
        later = select(f.case_id).where(f.learned_at > cut_off)
        return sorted(row[0] for row in self._connection.execute(later.union(_not_caught_up())))

    def _late(self, period: Period, cut_off: datetime, congress: Congress, group: str) -> Iterable[list[CaseFacts]]:
        for ids in _batches(self._late_ids(cut_off)):
            yield [facts for facts in self._facts(ids, cut_off, congress) if not group or facts.case.group == group]

    def _grown(self, period: Period, cut_off: datetime, congress: Congress, group: str) -> list[CaseFacts]:
        """Cases from which a suggestion was made about that time: one suggestion may hold several."""
        e, (first, end) = case_event.c, moments_of(period, congress)
        found = select(e.case_id).distinct().where(literal_column("kind = 'suggested'"), e.at >= first, e.at < end, e.learned_at <= cut_off)
        facts = self._facts(sorted(row[0] for row in self._connection.execute(found)), cut_off, congress)
        return [one for one in facts if not group or one.case.group == group]

    def _facts(self, ids: Sequence[int], cut_off: datetime, congress: Congress) -> list[CaseFacts]:
        found = (facts_of(History(c, events), cut_off, congress) for part in _batches(ids) for c, events in self._histories(part))
        return [facts for facts in found if facts is not None]

    def _histories(self, ids: Sequence[int]) -> Iterable[tuple[CaseId, Any]]:
        return self._cases.histories(ids).items()

    # What is counted by the database

    def _counted(self, period: Period, today: date, ready: Any, keys: list[Any]) -> list[tuple[tuple[Any, ...], Figures]]:
        """Every figure but the days, per combination of `keys` (none: one row)."""
        of_unit = any(key.table is case_unit for key in keys)
        cells: dict[tuple[Any, ...], dict[str, Any]] = {}

        def take(columns: Mapping[str, Any], condition: Any, table: Any = case_fact) -> None:
            source = table.join(case_unit, case_unit.c.case_id == f.case_id) if of_unit else table
            found = select(*keys, *(column.label(name) for name, column in columns.items())).select_from(source)
            for row in self._connection.execute(found.where(condition, ready).group_by(*keys)):
                values = row._asdict()
                cells.setdefault(tuple(row[: len(keys)]), {}).update({name: int(values[name] or 0) for name in columns})

        take({name: _sum(condition) for name, condition in REGISTERED.items()}, f.registered_on.between(*period))
        for name, due, done in (("responded", f.response_due_on, f.responded_on), ("on_time", f.answer_due_on, f.answered_on)):
            counts = and_(f.counted, due.between(*period), or_(done.is_not(None), due < today))
            take({f"{name}_n": _sum(done <= due), f"{name}_m": func.count()}, counts)
        closed = case_fact.join(case_closing, case_closing.c.case_id == f.case_id)
        take({"closed_in_period": func.count(distinct(f.case_id))}, case_closing.c.closed_on.between(*period), closed)
        take({"overdue": func.count()}, and_(_AWAITING, f.due_on < today))
        return [(key, _figures(values)) for key, values in cells.items()]

    def _days(self, period: Period, calendar: WorkingCalendar, ready: Any) -> tuple[tuple[int, int], ...]:
        found = select(f.accepted_on, f.first_closed_on, func.count()).where(f.first_closed_on.between(*period), ready)
        days: dict[int, int] = {}
        for accepted, closed, count in self._connection.execute(
            found.where(f.accepted_on.is_not(None)).group_by(f.accepted_on, f.first_closed_on)
        ):
            spent = calendar.count(accepted, closed)
            days[spent] = days.get(spent, 0) + count
        return tuple(sorted(days.items()))


_LAST = datetime.max.replace(tzinfo=UTC)


def _not_caught_up() -> Select[Any]:
    return select(case_table.c.id).where(literal_column("facts_due"))


def _batches(ids: Sequence[int]) -> Iterable[Sequence[int]]:
    return (ids[n : n + PORTION] for n in range(0, len(ids), PORTION))


def _sum(condition: Any) -> Any:
    return func.sum(case((condition, 1), else_=0))


def _figures(values: Mapping[str, int]) -> Figures:
    pairs = {name: (values.get(f"{name}_n", 0), values.get(f"{name}_m", 0)) for name in ("responded", "on_time")}
    joined = tuple(values.get(f"joined_{value}", 0) for value in _RATINGS)
    plain = {name: value for name, value in values.items() if name in Figures.__dataclass_fields__}
    return Figures(**plain, **pairs, joined_rated=joined)  # type: ignore[arg-type]


def _share_out(divided: dict[str, dict[Any, list[Figures]]], parts: Mapping[str, Mapping[Any, Figures]], kept: Any) -> None:
    for name, shares in parts.items():
        for key, part in shares.items():
            divided[name].setdefault(key, []).append(kept(part))


def _row(facts: CaseFacts, learned_at: datetime) -> dict[str, Any]:
    case_ = facts.case
    return {
        "case_id": case_.id,
        "learned_at": learned_at,
        "status": case_.status,
        "counted": facts.counted,
        "awaiting": case_.status in AWAITING_ANSWER,
        "village": case_.village,
        "group": case_.group,
        "category": case_.category,
        "registered_on": facts.registered_on,
        "accepted_on": facts.accepted_on,
        "response_due_on": facts.response_due_on,
        "responded_on": facts.responded_on,
        "answer_due_on": facts.answer_due_on,
        "answered_on": facts.answered_on,
        "due_on": case_.due_on,
        "first_closed_on": facts.closings[0] if facts.closings else None,
        "first_rating": facts.ratings[0] if facts.ratings else "",
        "last_rating": facts.ratings[-1] if facts.ratings else "",
        "resolved": facts.resolved,
        "outcome": facts.outcome,
        "round": case_.round,
        "repeated": facts.repeated,
        "unaskable": case_.unaskable,
        "lacks_second_talk": facts.lacks_second_talk,
    }
