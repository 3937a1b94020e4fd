"""Clocks: which reminders an act causes and the ladder of nags (docs/spec.md section 6, docs/glossary.md Default limits)."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from domain.congress.congress import Congress
from domain.congress.working_days import WorkingCalendar

NAG_HOUR = time(9, 0)
MIDNIGHT = time(0, 0)

CLAIM_LADDER = ((1, ("group",)), (2, ("leader", "secretary")), (4, ("presidium",)))
"""Working days since nobody has it (the hand-over, or since it was put back): who hears that nobody has claimed."""
BUSY_CLAIM_LADDER = ((2, ("group", "leader", "secretary")), (6, ("presidium",)))
"""The same in the busy season: the day on which the limit ends, and the 4th after."""


@dataclass(frozen=True)
class Nag:
    """One rung: on which local date, counted how many working days from the limit, and who hears of it."""

    day: date
    stage: int
    hearers: tuple[str, ...]


def answer_nags(due_on: date, calendar: WorkingCalendar, after: date, *, busy: bool = False) -> Nag:
    """The next rung of the answer's ladder strictly after the local date `after`.

    2 working days before and on the day: the claimer; 2 after: the leader too; from 4 after, every 2: the linked
    presidium member too. In the busy season only the due day and every 4th day after count. A limit
    that ends on a day off is spoken of on the working day before.
    """
    step = 4 if busy else 2
    stage = 0 if busy else -2
    on_day = calendar.shifted(due_on, "previous_workday")
    day = calendar.add(on_day, stage)
    while day <= after:
        stage += step
        day = on_day if stage == 0 else calendar.add(day, step)
    return Nag(day, stage, answer_hearers(stage))


def answer_hearers(stage: int) -> tuple[str, ...]:
    if stage <= 0:
        return ("claimer",)
    return ("claimer", "leader") if stage < 4 else ("claimer", "leader", "presidium")


def claim_nags(assigned_on: date, calendar: WorkingCalendar, after: date, *, busy: bool = False) -> Nag | None:
    """The next rung for a case nobody has claimed, strictly after `after`; None when all were climbed."""
    for days, hearers in BUSY_CLAIM_LADDER if busy else CLAIM_LADDER:
        day = calendar.add(assigned_on, days)
        if day > after:
            return Nag(day, days, hearers)
    return None


def claim_hearers(waited: int, *, busy: bool = False) -> tuple[str, ...]:
    """Who hears of a case that nobody has had for so many working days; in the busy season nobody before the limit ends."""
    heard: tuple[str, ...] = ()
    for days, hearers in BUSY_CLAIM_LADDER if busy else CLAIM_LADDER:
        heard = hearers if waited >= days else heard
    return heard


def every(days: int, *, busy: bool) -> int:
    """A nag that comes again every so many working days comes every 4th at most in the busy season."""
    return max(days, 4) if busy else days


def at_local(day: date, hour: time, congress: Congress) -> datetime:
    """The moment, in UTC, at which it is `hour` on `day` in the town."""
    return datetime.combine(day, hour, congress.zone).astimezone(UTC)


def end_of(day: date, congress: Congress) -> datetime:
    """24:00 of a local date, in UTC."""
    return at_local(day + timedelta(days=1), MIDNIGHT, congress)


def quiet_until(moment: datetime, congress: Congress) -> datetime | None:
    """The end of the quiet hours that `moment` lies in, in UTC; None by day."""
    start, end = (time.fromisoformat(hour) for hour in congress.quiet_hours)
    local = congress.local(moment)
    now = local.time()
    inside = (now >= start or now < end) if start > end else start <= now < end
    if not inside:
        return None
    day = local.date() + timedelta(days=1) if start > end and now >= start else local.date()
    return at_local(day, end, congress)
