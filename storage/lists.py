"""Lists of cases a page at a time: how many there are (up to a bound), and the few that are shown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Text, and_, cast, exists, false, func, literal_column, not_, or_, select

from domain.cases.case import Case
from domain.cases.life_cycle import SEALS, WITH_GROUP
from domain.rights.kept import Away
from domain.rights.sight import Sight
from domain.values.ids import CaseId, GroupId, PersonId, VoterId
from storage.cases import case_of
from storage.kept_away import NOBODY, not_kept_from
from storage.sight import in_sight_of
from storage.tables import (
    AT_UNIT_CASE,
    BURNING_QUEUED_CASE,
    BURNING_WITH_GROUP_CASE,
    HANDED_UP_CASE,
    HERS_CASE,
    IN_HAND_CASE,
    LED_CASE,
    OPEN_CASE,
    PROMISED_CASE,
    QUEUED_CASE,
    STEP_EVENT,
    TO_KEEP_CASE,
    TO_PHONE_CASE,
    UNCLAIMED_CASE,
    WITH_GROUP_CASE,
    case,
    case_event,
    meeting,
    voter_identity,
)

IN_HAND_LOOKED_AT = 500
"""Of what one person has in hand so many are looked through for what has no index: three hundred open ones are a great deal."""
COUNTED = 1_000
"""So far a list is counted and can be turned over; what lies behind comes up when those before it are done with."""
c = case.c
_EXPRESS = exists().where(case_event.c.case_id == c.id, literal_column(STEP_EVENT), case_event.c.kind == "express")


@dataclass(frozen=True)
class Section:
    """A part of a list: which cases, in which order. `conditions` say the words of the index they are to use."""

    conditions: tuple[Any, ...]
    order: tuple[Any, ...]


@dataclass(frozen=True)
class Page:
    """`cases` from place `first` on (0: the first of all); `total` of all of them, COUNTED + 1 when there are more than that."""

    cases: Sequence[Case]
    first: int
    total: int


def these(case_ids: Iterable[CaseId]) -> list[Section]:
    """A few known ones, the oldest first."""
    return [Section((c.id.in_(list(case_ids)),), (c.id,))]


def unrouted(away: Away = NOBODY) -> list[Section]:
    """Cases that no group has and nobody chose to keep from one."""
    return [Section((literal_column(QUEUED_CASE), *not_kept_from(away), c.queue_reason.in_(["unrouted", "no_village"])), (c.id,))]


def at_units(away: Away = NOBODY, due_before: date | None = None) -> list[Section]:
    """What a unit owes an answer to, the longest due first; `due_before`: only what was due before that day."""
    late = () if due_before is None else (c.unit_due_on < due_before,)
    return [Section((literal_column(AT_UNIT_CASE), *late, *not_kept_from(away)), (c.unit_due_on, c.id))]


def queue(today: date, away: Away = NOBODY) -> list[Section]:
    """What burns first (danger to life, a likely tip), waiting or overdue; then what waits for the secretary, what a deputy sent straight
    to the chair, what is overdue, key cases (重点督办), and promises whose day has passed, each the oldest first.

    `away`: who looks, from whom something may be kept.
    """
    return [section for _, section in parts_of_queue(today, away)]


def parts_of_queue(today: date, away: Away = NOBODY) -> list[tuple[str, Section]]:
    """The same, each with what it stands in the queue for: `waiting`, `overdue`, `express`, `key`, `promise`."""
    seen, calm = not_kept_from(away), not_(c.burns)
    hers: tuple[Any, ...] = (literal_column(HERS_CASE), not_(and_(*_not_hers_alone())))
    late = (c.due_on < today, c.waiting_since.is_(None), or_(c.up_due_on.is_(None), not_(_EXPRESS)))
    led = (
        c.key_lead.is_not(None),
        c.status.in_(sorted(WITH_GROUP)),
        or_(c.due_on.is_(None), c.due_on >= today),
        or_(c.up_due_on.is_(None), not_(_EXPRESS)),
    )
    return [
        ("waiting", Section((literal_column(BURNING_QUEUED_CASE), *seen), (c.id,))),
        ("overdue", Section((literal_column(BURNING_WITH_GROUP_CASE), *late, *seen), (c.due_on, c.id))),
        ("waiting", Section((literal_column(QUEUED_CASE), calm, *seen), (c.id,))),
        ("waiting", Section((*hers, *seen), (c.id,))),
        ("express", Section((literal_column(HANDED_UP_CASE), _EXPRESS, *seen), (c.id,))),
        ("overdue", Section((literal_column(WITH_GROUP_CASE), *late, calm, *seen), (c.due_on, c.id))),
        ("key", Section((literal_column(LED_CASE), *led, *seen), (c.due_on, c.id))),
        ("promise", Section((literal_column(PROMISED_CASE), c.promise_on < today, not_(and_(*hers)), *seen), (c.promise_on, c.id))),
    ]


_CAN_BE_PHONED = exists().where(
    voter_identity.c.voter_id == c.voter_id, or_(voter_identity.c.handle.is_(None), voter_identity.c.phone != "")
)
"""Who was written down (his contact may still be learned), or gave a number: not one who is known by nothing any more."""


def to_phone(groups: Sequence[GroupId] | None, away: Away, *, sealed: bool, answered_before: datetime | None = None) -> list[Section]:
    """Answered cases whose voter the bot cannot reach and nobody has told yet, of these groups or all; what the level
    above handed down is reported back instead."""
    conditions: tuple[Any, ...] = (literal_column(TO_PHONE_CASE), c.channel != "from_above", _CAN_BE_PHONED, *not_kept_from(away))
    if answered_before is not None:
        conditions += (c.answered_at < answered_before,)
    if groups is not None:
        conditions += (c.group.in_(list(groups)),)
    if not sealed:
        conditions += _not_hers_alone()
    return [Section(conditions, (c.id,))]


def to_do(persons: Sequence[PersonId], groups: Iterable[GroupId], away: Away) -> list[Section]:
    """What these persons have in hand, then what they have promised, then what nobody of their groups has claimed yet; each by its day."""
    order, seen = (c.due_on, c.id), (*_not_hers_alone(), *not_kept_from(away))
    own = [Section((literal_column(IN_HAND_CASE), c.claimer == person, *seen), order) for person in persons]
    closed = (literal_column(TO_KEEP_CASE), *seen)
    own += [Section((*closed, c.claimer == person), (c.promise_on, c.id)) for person in persons]
    return own + [Section((literal_column(UNCLAIMED_CASE), c.group == group, *seen), order) for group in groups]


def in_hand(person: PersonId) -> list[Section]:
    """What this person has in hand, by its day."""
    return [Section((literal_column(IN_HAND_CASE), c.claimer == person), (c.due_on, c.id))]


def due_in(person: PersonId, days: tuple[date, date], hours: tuple[datetime, datetime], sight: Sight) -> list[Section]:
    """What this person has in hand and is to be answered on these days (first and last); then what else comes due then or is agreed to
    meet in these hours (UTC), of the IN_HAND_LOOKED_AT that are due first; then the promises he follows whose day is one of these. `sight`: of
    whoever reads it."""
    his = in_sight_of(sight)
    in_hand: tuple[Any, ...] = (literal_column(IN_HAND_CASE), c.claimer == person, his)
    answer = and_(c.due_on.between(*days), c.status != "answered")
    first = select(c.id).where(*in_hand).order_by(c.due_on, c.id).limit(IN_HAND_LOOKED_AT)
    ahead = and_(c.status != "answered", or_(*(day.between(*days) for day in (c.contact_due_on, c.unit_due_on, c.up_due_on))))
    met = select(meeting.c.case_id).where(literal_column("status IN ('asked','agreed')"), meeting.c.at.between(*hours))
    other = (c.id.in_(first), not_(func.coalesce(answer, false())), or_(ahead, c.id.in_(met)))
    listed = exists().where(c.status == "answered", meeting.c.case_id == c.id, literal_column("meeting.status IN ('asked','agreed')"),
                            meeting.c.at.between(*hours))  # fmt: skip
    promised: tuple[Any, ...] = (literal_column(PROMISED_CASE), c.claimer == person, his, c.promise_on.between(*days), not_(listed))
    return [Section((*in_hand, answer), (c.due_on, c.id)), Section(other, (c.due_on, c.id)), Section(promised, (c.promise_on, c.id))]


def promised(groups: Sequence[GroupId] | None, away: Away) -> list[Section]:
    """Promises that are followed, of these groups or all, by their day."""
    conditions: tuple[Any, ...] = (literal_column(PROMISED_CASE), *_not_hers_alone(), *not_kept_from(away))
    if groups is not None:
        conditions += (c.group.in_(list(groups)),)
    return [Section(conditions, (c.promise_on, c.id))]


def open_in(group: GroupId, away: Away) -> list[Section]:
    """What is open in a group."""
    return [Section((literal_column(OPEN_CASE), c.group == group, *_not_hers_alone(), *not_kept_from(away)), (c.id,))]


def _not_hers_alone() -> tuple[Any, ...]:
    """Nothing that is the secretary's alone."""
    return cast(c.marks, Text).not_like('%"tip"%'), c.seal.not_in(sorted(SEALS))


def of_voter(voter_id: VoterId) -> list[Section]:
    """His cases, the newest first."""
    return [Section((c.voter_id == voter_id,), (c.id.desc(),))]


class Lists:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def count(self, sections: Sequence[Section]) -> int:
        """How many there are; more than COUNTED are not counted further."""
        return sum(self._counts(sections))

    def _counts(self, sections: Sequence[Section]) -> list[int]:
        """Of each; what lies behind the COUNTED first is neither counted nor shown."""
        counts: list[int] = []
        for section in sections:
            room = COUNTED + 1 - sum(counts)
            found = select(c.id).where(*section.conditions).limit(room).subquery()
            counts.append(int(self._connection.execute(select(func.count()).select_from(found)).scalar_one()) if room else 0)
        return counts

    def page(self, sections: Sequence[Section], first: int, size: int) -> Page:
        """A page of the sections one after the other. A place behind the last one gives the last page."""
        counts = self._counts(sections)
        total = sum(counts)
        last = max(min(total, COUNTED) - 1, 0) // size * size
        first = min(max(first, 0), last)
        cases: list[Case] = []
        skipped = first
        for section, count in zip(sections, counts, strict=True):
            if skipped >= count:
                skipped -= count
                continue
            found = select(case).where(and_(*section.conditions)).order_by(*section.order).offset(skipped).limit(size - len(cases))
            cases += [case_of(row._asdict()) for row in self._connection.execute(found)]
            skipped = 0
            if len(cases) == size:
                break
        return Page(cases, first, total)
