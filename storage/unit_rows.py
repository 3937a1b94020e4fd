"""A narrow row each 转办, worked out from the events of its case beside `case_fact`, and what is counted of them (docs/design.md).

What is not caught up, or was learned of after the cut-off, is counted from its events. Formulae: domain/figures/unit_figures.py.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, case, delete, func, insert, or_, select

from domain.cases.case import Case, Event
from domain.cases.hand_overs import hand_overs
from domain.cases.replay import replay
from domain.congress.congress import Congress
from domain.figures.case_facts import CaseFacts
from domain.figures.reckoning import Reckoning
from domain.figures.set_apart import stands_apart
from domain.figures.unit_figures import UnitFigures, counted
from domain.values.ids import CaseId
from storage.cases import Cases
from storage.pages import every
from storage.tables import case_fact, case_part, case_unit

u = case_unit.c


def write(connection: Connection, congress: Congress, found: Sequence[CaseFacts], histories: Mapping[Any, Sequence[Event]]) -> None:
    """In the place of the rows these cases had. `histories` holds the events of all cases that are written, of `found` and others."""
    connection.execute(delete(case_unit).where(u.case_id.in_(list(histories))))
    rows = [
        {
            "case_id": facts.case.id,
            "n": one.nth,
            "group": facts.case.group or "",
            "unit": " ".join(one.name.split()),
            "handed_on": one.handed_on,
            "due_on": one.due_on,
            "answered_on": one.answered_on,
            "returned": one.returned,
        }
        for facts in found
        for one in hand_overs(histories[facts.case.id], local_in(congress))
    ]
    if rows:
        connection.execute(insert(case_unit), rows)


def local_in(congress: Congress) -> Callable[[datetime], date]:
    return lambda moment: congress.local(moment).date()


def figures(connection: Connection, over: Reckoning, ready: Any, late: Iterable[Sequence[int]]) -> dict[tuple[str, str], UnitFigures]:
    """By the group of the case (empty: none) and the unit's name. `ready`: a condition on `case_fact`; `late`: the other cases, in portions, counted from their events."""
    found, cases = _in_rows(connection, over, ready), Cases(connection)
    for ids in late:
        for case_id, events in cases.histories(ids, steps=True).items():
            group = _group_then(case_id, events, over)
            for name, adds in _of_events(case_id, events, over).items():
                found[group, name] = found.get((group, name), UnitFigures()) + adds
    return found


def by_group(connection: Connection, over: Reckoning, ready: Any, late: Iterable[Sequence[int]]) -> dict[tuple[str, str], UnitFigures]:
    """Of the whole, by the group under which a case is counted (empty: none; domain/figures/set_apart.py) and the unit's name."""
    chosen = _counted(over, ready, case_part.c.group.label("counted_for")).where(case_part.c.id == case_fact.c.part)
    rows = every(connection, chosen.group_by(case_part.c.group, u.unit), case_part.c.group.label("counted_for"), u.unit)
    found, cases = {(row[0], row[1]): _figures(*row[2:]) for row in rows}, Cases(connection)
    for ids in late:
        for case_id, events in cases.histories(ids, steps=True).items():
            group = _group_then(case_id, events, over)
            for name, adds in _of_events(case_id, events, over).items():
                found[group, name] = found.get((group, name), UnitFigures()) + adds
    return found


def _group_then(case_id: CaseId, events: Sequence[Event], over: Reckoning) -> str:
    return _counted_under(replay(case_id, [event for event in events if event.learned_at <= over.cut_off] or events))


def _counted_under(case: Case) -> str:
    """Empty: no group."""
    return "" if stands_apart(case) else case.group or ""


def _of_events(case_id: CaseId, events: Sequence[Event], over: Reckoning) -> dict[str, UnitFigures]:
    known = [event for event in events if event.learned_at <= over.cut_off]
    if not known or (over.group and over.group != _counted_under(replay(case_id, known))):
        return {}
    return counted(hand_overs(known, local_in(over.congress)), over)


def _in_rows(connection: Connection, over: Reckoning, ready: Any) -> dict[tuple[str, str], UnitFigures]:
    chosen = _counted(over, ready, u.group).group_by(u.group, u.unit)
    chosen = chosen.where(u.group == over.group) if over.group else chosen
    return {(row[0], row[1]): _figures(*row[2:]) for row in every(connection, chosen, u.group, u.unit)}


def _counted(over: Reckoning, ready: Any, *by: Any) -> Any:
    """By unit, and by what else is named before it."""
    due = or_(u.answered_on.is_not(None), u.due_on < over.today)
    sums = [
        func.count(),
        *(func.sum(case((so, 1), else_=0)) for so in (u.answered_on.is_not(None), u.answered_on <= u.due_on, due, u.returned)),
    ]
    return select(*by, u.unit, *sums).where(u.handed_on.between(*over.period), u.case_id == case_fact.c.case_id, ready)


def _figures(handed: int, answered: int, on_time: int, measured: int, returned: int) -> UnitFigures:
    return UnitFigures(handed, answered, (on_time, measured), returned)
