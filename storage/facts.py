"""The figures of a period in SQL: counted from the narrow rows of the cases (storage/fact_rows.py) and, of those that are not caught up
or were learned of after the cut-off, from their events: so a figure is right at any moment (docs/design.md, State and history)."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, and_, bindparam, literal_column, or_, select

from domain.cases.case import Event
from domain.congress.congress import Congress
from domain.congress.periods import moments_of
from domain.figures.case_facts import CaseFacts, History, facts_of
from domain.figures.counting import PARTS, figures_of, parts_of, something_happened
from domain.figures.reckoning import Reckoning
from domain.figures.set_apart import set_apart
from domain.figures.statistics import Figures, added
from domain.figures.unit_figures import UnitFigures
from storage import fact_rows, unit_rows
from storage.cases import Cases
from storage.fact_counts import AWAITING, counted, days, ready
from storage.fact_rows import KEYS, PORTION, not_caught_up
from storage.pages import every, kept
from storage.tables import HANDED_UP_EVENT, case_event, case_fact, case_mark, case_part
from storage.tables import case as case_table

f, e = case_fact.c, case_event.c
LEARNED_WITHIN = timedelta(days=62)
"""A suggestion that was learned of later than that (an outage of two months) stands under its own day alone."""
_PARTS, _NOT_CAUGHT_UP = kept(select(case_part), case_part.c.id), kept(not_caught_up(), case_table.c.id)
_CHANGED = kept(select(f.case_id, f.learned_at).where(f.learned_at > bindparam("cut_off")), f.learned_at, f.case_id)
_ABOUT = e.at >= bindparam("from"), e.at < bindparam("end"), e.learned_at >= bindparam("first"), e.learned_at <= bindparam("cut_off")
_GROWN = kept(select(e.case_id, e.at, e.id).where(literal_column("kind = 'suggested'"), *_ABOUT), e.at, e.id)
Called = Callable[[str, str], str]
"""Under which name a unit is counted, by the name it was given and the group of the case (empty: none)."""
Divided = dict[str, dict[Any, list[Figures]]]
"""Figures to be added up, by table and by its key."""


def _as_written(name: str, _group: str) -> str:
    return name


class Facts:
    """Reads and catches up `case_fact`. Dates are local dates of the congress."""

    def __init__(self, connection: Connection) -> None:
        self._connection, self._cases = connection, Cases(connection)

    def waits(self) -> bool:
        """Whether the rows of any case that changed are not written yet."""
        return self._connection.execute(fact_rows.not_caught_up().limit(1)).first() is not None

    def catch_up(self, congress: Congress, most: int = PORTION) -> int:
        """Write the rows of cases that changed; returns how many."""
        return fact_rows.catch_up(self._connection, congress, most)

    def figures(self, over: Reckoning, *, unit: Called = _as_written) -> Figures:
        """The same as `domain.figures.counting.figures` over every case (of one group), whatever their number, with its parts.

        `unit` says under which name a unit is counted, by its own and the group of the case: a matter that two of one name had counts
        once there.
        """
        divided: Divided = {name: {} for name in PARTS}
        cells = counted(self._connection, over, parted=True)
        several = [*cells.values(), Figures(days=days(self._connection, over))]
        self._share_cells(divided, cells, unit)
        for late in _batches(self._late_ids(over.cut_off)):
            facts = list(self._facts(late, over))
            several.append(replace(figures_of(facts, over, parts=False), converted=0))
            _share_out(divided, parts_of(_called(facts, unit), over), lambda part: replace(part, converted=0))
        grown, whole = _called(self._grown(over), unit), replace(over, group="")
        several.append(Figures(converted=figures_of(grown, whole, parts=False).converted))
        _share_out(divided, parts_of(grown, whole), lambda part: Figures(converted=part.converted))
        shares = {name: {key: added(found) for key, found in by.items()} for name, by in divided.items()}
        return replace(added(several), **{name: something_happened(by) for name, by in shares.items()})  # type: ignore[arg-type]

    def wholes(self, asked: Sequence[Reckoning]) -> list[Figures]:
        """The same without parts, of several periods as known at one cut-off: what changed after it is read once for all of them."""
        several = [[*counted(self._connection, over, parted=False).values(), Figures(days=days(self._connection, over))] for over in asked]
        for late in _batches(self._late_ids(asked[0].cut_off)) if asked else ():
            facts = list(self._facts(late, asked[0]))
            for found, over in zip(several, asked, strict=True):
                found.append(replace(figures_of(facts, over, parts=False), converted=0))
        for found, over in zip(several, asked, strict=True):
            grown = figures_of(self._grown(over), replace(over, group=""), parts=False)
            found.append(Figures(converted=grown.converted))
        return [added(found) for found in several]

    def _share_cells(self, divided: Divided, cells: Mapping[Any, Figures], unit: Called) -> None:
        """What was counted of each part goes to its group, its village, its category and each of its units."""
        for row in _PARTS(self._connection, {}):
            for name, column in KEYS.items() if row.id in cells else ():
                value = getattr(row, column)
                named = (unit(one, row.group) for one in value.split("\n") if one) if name == "by_unit" else (value,)
                for key in dict.fromkeys(named):
                    divided[name].setdefault(key, []).append(cells[row.id])

    def units(self, over: Reckoning) -> dict[tuple[str, str], UnitFigures]:
        """What became of what was forwarded in the period, by the group of the case (empty: none) and the unit's name."""
        return unit_rows.figures(self._connection, over, ready(over.cut_off), _batches(self._late_ids(over.cut_off)))

    def units_by_group(self, over: Reckoning) -> dict[tuple[str, str], UnitFigures]:
        """The same of the whole by the group under which the case is counted (empty: none) and the unit's name."""
        return unit_rows.by_group(self._connection, over, ready(over.cut_off), _batches(self._late_ids(over.cut_off)))

    def registered_in(self, over: Reckoning) -> list[CaseFacts]:
        """Every case that the period's account shows as new, by id: for registers, whose length is the period's."""
        within = or_(*(day.between(*over.period) for day in (f.entered_on, f.settled_in, f.accepted_in)))
        found = self._chosen(within, f.learned_at, over)
        return [one for one in found if one.booked.within(over.period) and over.group in ("", set_apart(one).case.group)]

    def those(self, ids: Sequence[int], over: Reckoning) -> list[CaseFacts]:
        """These cases as they are counted."""
        return [set_apart(one) for one in self._facts(ids, over)]

    def overdue(self, over: Reckoning) -> list[CaseFacts]:
        """Cases that are late at the cut-off, whatever the period; of a group those that are late with it."""
        found = self._chosen(and_(AWAITING, f.due_on < over.today), f.due_on, over)
        return [one for one in found if one.overdue(over.today) and over.group in ("", set_apart(one).late_with(over.today))]

    def key_cases(self, over: Reckoning) -> Iterable[tuple[CaseFacts, Sequence[Event]]]:
        """Every case that stands under 重点督办 (taken back it does not), as known at the cut-off, with its steps."""
        marked = every(self._connection, select(case_mark.c.case_id).where(case_mark.c.mark == "key"), case_mark.c.case_id)
        for part in _batches([row.case_id for row in marked]):
            for case_id, events in self._cases.histories(part, steps=True).items():
                if (facts := facts_of(History(case_id, events), over.cut_off, over.congress)) is not None:
                    yield set_apart(facts), events

    def handed_up(self, over: Reckoning) -> Iterable[tuple[CaseFacts, Sequence[Event]]]:
        """Every case that was handed up about that time, as known at the cut-off, with its steps."""
        first, end = moments_of(over.period, over.congress)
        found = every(
            self._connection,
            select(e.case_id, e.at, e.id).where(literal_column(HANDED_UP_EVENT), e.at >= first, e.at < end),
            e.at,
            e.id,
        )
        for part in _batches(sorted({row.case_id for row in found})):
            for case_id, events in self._cases.histories(part, steps=True).items():
                if (facts := facts_of(History(case_id, events), over.cut_off, over.congress)) is not None:
                    yield set_apart(facts), events

    def _chosen(self, condition: Any, by: Any, over: Reckoning) -> Iterable[CaseFacts]:
        """Those, and whatever may be one of them; read in the order of the column by whose index they are found."""
        found = every(self._connection, select(f.case_id, by).where(condition, ready(over.cut_off)), by, f.case_id)
        return self._facts(sorted({*(row.case_id for row in found), *self._late_ids(over.cut_off)}), over)

    def _late_ids(self, cut_off: datetime) -> list[int]:
        """Cases that changed after the cut-off, or are not caught up."""
        later = _CHANGED(self._connection, {"cut_off": cut_off})
        return sorted({*(row.case_id for row in later), *(row.id for row in _NOT_CAUGHT_UP(self._connection, {}))})

    def _grown(self, over: Reckoning) -> list[CaseFacts]:
        """Cases from which a suggestion was made about that time: one suggestion may hold several."""
        first, end = moments_of(over.period, over.congress)
        found = _GROWN(self._connection, {"from": first - LEARNED_WITHIN, "end": end, "first": first, "cut_off": over.cut_off})
        facts = self._facts(sorted({row.case_id for row in found}), over)
        return [one for one in facts if over.group in ("", set_apart(one).case.group)]

    def _facts(self, ids: Sequence[int], over: Reckoning) -> Iterable[CaseFacts]:
        """One after the other: after a long while nearly every case is late, and few of them are wanted."""
        for part in _batches(ids):
            for case_id, events in self._cases.histories(part, steps=True).items():
                if (facts := facts_of(History(case_id, events), over.cut_off, over.congress)) is not None:
                    yield facts


def _called(found: Sequence[CaseFacts], unit: Called) -> list[CaseFacts]:
    groups = [set_apart(facts).case.group or "" for facts in found]
    named = [[unit(" ".join(name.split()), group) for name in facts.units if name] for facts, group in zip(found, groups, strict=True)]
    return [replace(facts, units=tuple(dict.fromkeys(units))) for facts, units in zip(found, named, strict=True)]


def _batches(ids: Sequence[int]) -> Iterable[Sequence[int]]:
    return (ids[n : n + PORTION] for n in range(0, len(ids), PORTION))


def _share_out(divided: Divided, parts: Mapping[str, Mapping[Any, Figures]], kept: Any) -> None:
    for name in divided:
        for key, part in parts[name].items():
            divided[name].setdefault(key, []).append(kept(part))
