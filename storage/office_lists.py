"""Lists of cases that only the office's pages have (storage/lists.py has those of the chat), and what is due, counted by who has it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Text, cast, false, func, literal_column, or_, select

from domain.rights.kept import Away
from domain.rights.sight import Sight
from domain.values.ids import GroupId, PersonId
from storage.lists import COUNTED, Section, parts_of_queue
from storage.sight import in_sight_of, seen, words_read
from storage.tables import (
    IN_HAND_CASE,
    LED_CASE,
    OPEN_CASE,
    QUEUED_CASE,
    TO_KEEP_CASE,
    UNCLAIMED_CASE,
    WITH_GROUP_CASE,
    case,
    case_event,
)

NEW_LOOKED_AT = 2_000
"""Newest cases among which those since a visit are looked for."""
AT_ONCE = 500
"""Cases that are asked about in one statement."""
WAITING = 200
"""So many that nobody has claimed are counted where they are only spoken of."""
c = case.c


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


def due(until: date, sight: Sight) -> list[Section]:
    """What is to be answered by that day, the longest late first, then what nobody has, by its own day or the one its voter was told; while the ball is
    with the voter nothing is due."""
    theirs: tuple[Any, ...] = (c.waiting_since.is_(None), in_sight_of(sight))
    told = func.coalesce(c.due_on, c.voter_due_on)
    return [
        Section((literal_column(WITH_GROUP_CASE), c.due_on <= until, *theirs), (c.due_on, c.id)),
        Section((literal_column(QUEUED_CASE), told <= until, *theirs), (told, c.id)),
    ]


def due_of(claimer: PersonId | None, until: date, sight: Sight) -> list[Section]:
    """The same of one claimer, or of what nobody has claimed."""
    whose = c.claimer.is_(None) if claimer is None else c.claimer == claimer
    return [Section((*section.conditions, whose), section.order) for section in due(until, sight)]


def unclaimed(sight: Sight) -> list[Section]:
    """What a group has and nobody has claimed, by its day."""
    return [Section((literal_column(WITH_GROUP_CASE), literal_column(UNCLAIMED_CASE), in_sight_of(sight)), (c.due_on, c.id))]


def waiting_for_a_claim(connection: Connection, sight: Sight) -> tuple[int, datetime | None]:
    """How many of them there are, up to WAITING + 1, and since when the first of these has waited (UTC)."""
    (section,) = unclaimed(sight)
    found = select(c.assigned_at).where(*section.conditions).order_by(*section.order).limit(WAITING + 1).subquery()
    count, since = connection.execute(select(func.count(), func.min(found.c.assigned_at))).one()
    return int(count), since


def new_since(moment: datetime, sight: Sight) -> list[Section]:
    """What was written since that moment, the newest first, among the NEW_LOOKED_AT newest of all."""
    newest = select(c.id).order_by(c.id.desc()).limit(NEW_LOOKED_AT)
    return [Section((c.id.in_(newest), c.registered_at >= moment, in_sight_of(sight)), (c.id.desc(),))]


def of_groups(groups: Sequence[GroupId], sight: Sight) -> list[Section]:
    """What is open in these groups, one group after the other, the oldest first."""
    return [Section((literal_column(OPEN_CASE), c.group == group, *seen(sight)), (c.id,)) for group in groups]


def in_hands(persons: Sequence[PersonId], sight: Sight) -> list[Section]:
    """What these rows of one person have in hand and have promised, by its day; then what was handed up to them or is led by them."""
    own = [
        Section((literal_column(index), c.claimer == person, *seen(sight)), (day, c.id))
        for index, day in ((IN_HAND_CASE, c.due_on), (TO_KEEP_CASE, c.promise_on))
        for person in persons
    ]
    theirs = (or_(c.key_lead == person, cast(c.handed_up_to, Text).like(f'%"{person}"%')) for person in persons)
    others = or_(c.claimer.is_(None), c.claimer.not_in(list(persons)))
    return [*own, Section((literal_column(LED_CASE), or_(false(), *theirs), others, *seen(sight)), (c.id,))]


def in_hand_of(claimer: PersonId, sight: Sight) -> list[Section]:
    """What this person has to answer still (as `cases.count_in_hand`), by its day."""
    return [Section((literal_column(IN_HAND_CASE), c.status != "answered", c.claimer == claimer, in_sight_of(sight)), (c.due_on, c.id))]


def busiest(connection: Connection, sight: Sight, most: int) -> list[PersonId]:
    """Who has most of the COUNTED that are due first and that somebody has claimed."""
    theirs: tuple[Any, ...] = (literal_column(WITH_GROUP_CASE), c.claimer.is_not(None), in_sight_of(sight))
    first = select(c.claimer).where(*theirs).order_by(c.due_on, c.id).limit(COUNTED).subquery()
    many = func.count().desc()
    return [
        PersonId(row.claimer) for row in connection.execute(select(first.c.claimer).group_by(first.c.claimer).order_by(many).limit(most))
    ]


def all_seen(connection: Connection, ids: Sequence[int], sight: Sight, *, words: bool = False) -> bool:
    """Whether each of these cases is there and may be seen (`words`: and read), AT_ONCE at a time."""
    for start in range(0, len(ids), AT_ONCE):
        part = list(ids[start : start + AT_ONCE])
        found = select(func.count()).where(c.id.in_(part), in_sight_of(sight), *((words_read(sight),) if words else ()))
        if connection.execute(found).scalar_one() < len(part):
            return False
    return True


def erased_since(connection: Connection, ids: Sequence[int], at: datetime) -> bool:
    """Whether somebody's data were deleted from any of these cases since then (UTC)."""
    e = case_event.c
    for start in range(0, len(ids), AT_ONCE):
        found = select(e.id).where(e.case_id.in_(list(ids[start : start + AT_ONCE])), e.kind == "erased", e.at > at).limit(1)
        if connection.execute(found).first() is not None:
            return True
    return False


def due_by_claimer(connection: Connection, until: date, today: date, sight: Sight) -> list[InHand]:
    """Of the COUNTED + 1 that are due first, by who has them; who has most that is late comes first."""
    late = (func.coalesce(c.due_on, c.voter_due_on) < today).label("late")
    counted: dict[PersonId | None, list[int]] = {}
    for section in due(until, sight):
        first = select(c.claimer, late).where(*section.conditions).order_by(*section.order).limit(COUNTED + 1).subquery()
        found = select(first.c.claimer, first.c.late, func.count().label("cases")).group_by(first.c.claimer, first.c.late)
        for row in connection.execute(found):
            counted.setdefault(row.claimer, [0, 0])[1 if row.late else 0] += row.cases
    hands = [InHand(claimer, *numbers) for claimer, numbers in counted.items()]
    return sorted(hands, key=lambda hand: (-hand.late, -hand.due, hand.claimer or ""))
