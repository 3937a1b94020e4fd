"""Lists of cases that only the office's pages have (storage/lists.py has those of the chat), and what is due, counted by who has it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Text, cast, func, literal_column, select

from domain.ids import GroupId, PersonId
from domain.kept import Away
from domain.life_cycle import SEALS
from storage.kept_away import not_kept_from
from storage.lists import COUNTED, Section, parts_of_queue
from storage.tables import WITH_GROUP_CASE, case

NEW_LOOKED_AT = 2_000
"""Newest cases among which those since a visit are looked for."""
c = case.c


@dataclass(frozen=True)
class Reach:
    """Whose cases a list holds: those of `groups` (None: of all), without what `away` keeps, without what is sealed unless `sealed`."""

    groups: Sequence[GroupId] | None
    away: Away
    sealed: bool = False

    def conditions(self) -> tuple[Any, ...]:
        found = list(not_kept_from(self.away))
        if self.groups is not None:
            found.append(c.group.in_(list(self.groups)))
        if not self.sealed:
            found += [cast(c.marks, Text).not_like('%"tip"%'), c.seal.not_in(sorted(SEALS))]
        return tuple(found)


@dataclass(frozen=True)
class InHand:
    """What one person (None: nobody yet) has in hand, unanswered: `due` of it, `late` of it."""

    claimer: PersonId | None
    due: int
    late: int


def waiting_for(reason: str, today: date, away: Away) -> list[Section]:
    """What waits in the secretary's queue for this reason, what burns first."""
    return [Section((*s.conditions, c.queue_reason == reason), s.order) for part, s in parts_of_queue(today, away) if part == "waiting"]


def part_of_queue(part: str, today: date, away: Away) -> list[Section]:
    """What stands in the queue for this (`storage.lists.parts_of_queue`)."""
    return [section for name, section in parts_of_queue(today, away) if name == part]


def due(until: date, reach: Reach) -> list[Section]:
    """What is to be answered by that day, the longest late first; while the ball is with the voter nothing is due."""
    conditions = (literal_column(WITH_GROUP_CASE), c.due_on <= until, c.waiting_since.is_(None), *reach.conditions())
    return [Section(conditions, (c.due_on, c.id))]


def due_of(claimer: PersonId | None, until: date, reach: Reach) -> list[Section]:
    """The same of one claimer, or of what nobody has claimed."""
    whose = c.claimer.is_(None) if claimer is None else c.claimer == claimer
    return [Section((*section.conditions, whose), section.order) for section in due(until, reach)]


def new_since(moment: datetime, reach: Reach) -> list[Section]:
    """What was written since that moment, the newest first, among the NEW_LOOKED_AT newest of all."""
    newest = select(c.id).order_by(c.id.desc()).limit(NEW_LOOKED_AT)
    return [Section((c.id.in_(newest), c.registered_at >= moment, *reach.conditions()), (c.id.desc(),))]


def due_by_claimer(connection: Connection, until: date, today: date, reach: Reach) -> list[InHand]:
    """Of the COUNTED that are due first, by who has them; who has most that is late comes first."""
    (section,) = due(until, reach)
    late = (c.due_on < today).label("late")
    first = select(c.claimer, late).where(*section.conditions).order_by(*section.order).limit(COUNTED).subquery()
    found = select(first.c.claimer, first.c.late, func.count().label("cases")).group_by(first.c.claimer, first.c.late)
    counted: dict[PersonId | None, list[int]] = {}
    for row in connection.execute(found):
        counted.setdefault(row.claimer, [0, 0])[1 if row.late else 0] += row.cases
    hands = [InHand(claimer, *numbers) for claimer, numbers in counted.items()]
    return sorted(hands, key=lambda hand: (-hand.late, -hand.due, hand.claimer or ""))
