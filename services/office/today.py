"""今日: what waits for one reader now. Every number is of a list he may open (services/office/lists.py), none of what he may not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.congress.congress import Person
from domain.rights.rights import may_in_congress
from domain.rights.sight import away_from
from domain.visits.visit_days import KINDS, SESSION, rule_of
from services.deed.by import By
from services.deed.names import names_of
from services.deed.portions import LOOKED_AT
from services.deed.tell import person_name
from services.deed.work import Work
from services.desk import unclaimed
from services.meetings.reception_day import on_duty, place_on
from services.office.lists import PARTS, REASONS, list_named, queue_of, sight, soon
from services.visits.board import to_check
from services.watch.morning import audit_counts
from storage.days import CongressDay
from storage.lists import COUNTED
from storage.office_lists import InHand, due_by_claimer

OWN = ("mine", "group")
"""Lists that everybody has who may enter: what was given to him, and what his groups have."""
CLAIMERS = 12
"""People whose due cases stand by name; the rest stand in the list of all."""


@dataclass(frozen=True)
class Figure:
    """How many (COUNTED + 1: more), and the list that has them: its name and what it is of."""

    name: str
    count: int
    of: str = ""


@dataclass(frozen=True)
class Hand:
    """What one claimer has to answer soon. `person` empty: nobody has claimed it."""

    person: str
    name: str
    due: int
    late: int


@dataclass(frozen=True)
class DayAhead:
    """The next day of a kind. Of a reception: where (`place`), the half hours that are `booked`, and who sits there (`on_duty`)."""

    id: int
    kind: str
    held_on: date
    place: str
    booked: int
    on_duty: tuple[str, ...]


@dataclass(frozen=True)
class Today:
    """`since`: when he was here last, in the town's time. `new`, `calls`, `promises`: None where they are not his. `nobodys`: what groups have and nobody has claimed. `faults` of the self-audit by name; None for whoever does not answer for it."""

    day: date
    since: datetime | None
    new: Figure | None
    own: tuple[Figure, ...]
    queue: tuple[Figure, ...]
    due: tuple[Figure, ...]
    hands: tuple[Hand, ...]
    nobodys: Figure
    promises: Figure | None
    calls: Figure | None
    unchecked: tuple[Figure, ...]
    days: tuple[DayAhead, ...]
    faults: Mapping[str, int] | None


def today(work: Work, by: By, since: datetime | None = None) -> Today:
    """`since`: when he was here last (aware); without it nothing is called new."""
    new = _figure(work, by, "new", since.isoformat()) if since is not None else None
    hands = due_by_claimer(work.connection, soon(work), work.today, sight(work, by))
    return Today(
        day=work.today,
        since=work.roster.congress.local(since) if since is not None else None,
        new=new,
        own=tuple(_figure(work, by, name) for name in OWN),
        queue=_queue(work, by),
        due=_due(hands),
        hands=tuple(_hand(work, hand) for hand in hands[:CLAIMERS]),
        nobodys=_figure(work, by, unclaimed.NAME),
        promises=_allowed(work, by, "promises", "find"),
        calls=_allowed(work, by, "callbacks", "callbacks"),
        unchecked=_unchecked(work, by),
        days=_days(work, by),
        faults=_faults(work, by.persons),
    )


def _figure(work: Work, by: By, name: str, of: str = "") -> Figure:
    return Figure(name, work.lists.count(list_named(work, by, name, of)), of)


def _allowed(work: Work, by: By, name: str, right: str) -> Figure | None:
    return _figure(work, by, name) if may_in_congress(work.roster, by.persons, right) else None


def _queue(work: Work, by: By) -> tuple[Figure, ...]:
    """By reason; a chair who has the secretary's part in some cases sees them as one number."""
    if not may_in_congress(work.roster, by.persons, "queue"):
        return (_figure(work, by, "queue"),) if queue_of(work, by.persons) is not None else ()
    return tuple(found for of in (*REASONS, *PARTS) if (found := _figure(work, by, "queue", of)).count)


def _due(hands: Sequence[InHand]) -> tuple[Figure, Figure]:
    """As the two lists of that name are counted, which to read thrice would take thrice as long."""
    late, ahead = sum(hand.late for hand in hands), sum(hand.due for hand in hands)
    return Figure("due", min(late, COUNTED + 1), "late"), Figure("due", min(late + ahead, COUNTED + 1))


def _hand(work: Work, hand: InHand) -> Hand:
    return Hand(hand.claimer or "", person_name(work, hand.claimer) if hand.claimer else "", hand.due, hand.late)


def _unchecked(work: Work, by: By) -> tuple[Figure, ...]:
    """Records of the two newest visit days that nobody has checked, by month (`of`), for whoever checks them."""
    if not may_in_congress(work.roster, by.persons, "days"):
        return ()
    newest = work.days.last_before("visit", work.today)
    before = work.days.last_before("visit", newest.held_on - timedelta(days=1)) if newest is not None else None
    counts = {day.month: to_check(work, by.persons, day.month)[0] for day in (newest, before) if day is not None}
    return tuple(Figure("records", count, month) for month, count in counts.items() if count)


def _days(work: Work, by: By) -> tuple[DayAhead, ...]:
    found = [day for kind in (*KINDS, SESSION) for day in work.days.all_next_from(kind, work.today)]
    board = may_in_congress(work.roster, by.persons, "visit_board")
    return tuple(_day(work, day, _booked(work, by, day) if board else 0) for day in sorted(found, key=lambda one: (one.held_on, one.kind)))


def _booked(work: Work, by: By, day: CongressDay) -> int:
    """As many as its list has."""
    return work.lists.count(list_named(work, by, "booked", str(day.id)))


def _day(work: Work, day: CongressDay, booked: int) -> DayAhead:
    rule = rule_of(work.roster.congress, day.kind)
    place = place_on(work, day, rule)[0] if rule is not None and day.kind == "reception" else ""
    names = tuple(names_of(work, on_duty(work, day))) if day.kind == "reception" else ()
    return DayAhead(day.id, day.kind, day.held_on, place, booked, names)


def _faults(work: Work, persons: tuple[Person, ...]) -> dict[str, int] | None:
    """What must be zero, as the morning message of who answers for it has it."""
    if not may_in_congress(work.roster, persons, "queue"):
        return None
    away = away_from(work.roster, persons)
    not_nagged, _ = work.next_cases.overdue_without_nag(work.today, (date.min, 0), LOOKED_AT, away)
    return audit_counts(work, not_nagged, away)
