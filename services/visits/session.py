"""When the congress sits (人代会): from the town file or by staff, and the reminder weeks before it (docs/spec.md section 5)."""

from collections.abc import Sequence
from datetime import date, timedelta

from domain.congress.reminder import NAG_HOUR, at_local
from domain.visits.visit_days import SESSION
from services.deed.work import Work
from storage.days import CongressDay

WEEKS = 4
"""So long before it the topics are brought to mind, where the town file does not say."""
LATELY = timedelta(days=30)
"""So long afterwards it is said that they were not."""


MEANT = "meant"
"""Under which name a session of which the file has another month than before keeps the first one."""


def meant_for(day: CongressDay) -> str:
    """The month (`2026-12`) for which a session was meant at first, wherever file or staff moved it since."""
    return str((day.frozen or {}).get(MEANT, day.month))


def plan(work: Work) -> None:
    """The days the file names, one a month; what staff set or moved stays. What the file has no more is the
    new day it names instead, or goes, unless people were reminded of it."""
    today = work.local_date(work.now)
    given = sorted(date.fromisoformat(str(on)) for on in (work.roster.congress.session or {}).get("dates") or ())
    ahead = {f"{on:%Y-%m}": on for on in reversed(given) if on > today}
    known = {day.month: day for day in work.days.of_kind(SESSION, since=f"{today.year - 1}-01")}
    held = {day.held_on: day for day in known.values()}
    gone = [day for month, day in known.items() if not (month in ahead or day.held_on in given or day.edited) and day.held_on > today]
    for month, on in sorted(ahead.items()):
        day = known.get(month)
        moved = held.get(on) or (gone.pop(0) if gone else None) if day is None else None
        if moved is not None:
            work.days.change(moved.id, month=month, held_on=on, frozen={MEANT: meant_for(moved)})
        elif day is None:
            work.days.plan(SESSION, month, on)
        elif not day.edited and day.held_on != on:
            work.days.change(day.id, held_on=on)
    for day in gone:
        work.days.drop(day.id)
    _enter_those_over(work, [on for on in given if on <= today and on not in held and f"{on:%Y-%m}" not in {*known, *ahead}])
    for day in work.days.of_kind(SESSION, since=f"{today.year - 1}-01"):
        put_reminder(work, day)


def _enter_those_over(work: Work, days: Sequence[date]) -> None:
    """Sessions of this year and the last that were held before the file came: they stand in the year's plan, and nobody was to be told."""
    for on in days:
        if on.year >= work.today.year - 1:
            work.days.plan(SESSION, f"{on:%Y-%m}", on)
            day = work.days.of_month(SESSION, f"{on:%Y-%m}")
            if day is not None:
                work.days.change(day.id, announced_on=day.held_on)


def weeks_before(work: Work) -> int:
    """How long before it the topics are brought to mind."""
    return int((work.roster.congress.session or {}).get("notice_weeks") or WEEKS)


def untold(work: Work) -> int:
    """Sessions of the last month before which nobody read what voters spoke of most."""
    today = work.local_date(work.now)
    return sum(day.held_on <= today and day.announced_on != day.held_on for day in work.days.held_from(SESSION, today - LATELY))


def put_reminder(work: Work, day: CongressDay) -> None:
    """Unique by its date: a day that moved leaves a row that says nothing. One that is named late is brought to mind at once."""
    if day.held_on <= work.local_date(work.now) or day.announced_on == day.held_on:
        return
    on = work.calendar.shifted(day.held_on - timedelta(weeks=weeks_before(work)), "previous_workday")
    due_at = max(at_local(on, NAG_HOUR, work.roster.congress), work.now)
    data = {"day": day.id, "held_on": day.held_on.isoformat()}
    work.reminders.put({"kind": SESSION, "due_at": due_at, "data": data, "key": f"{SESSION}:{day.id}:{day.held_on.isoformat()}"})


def put(work: Work, held_on: date) -> None:
    """Set by staff: the next one, if there is none yet."""
    month = f"{held_on:%Y-%m}"
    work.days.plan(SESSION, month, held_on)
    day = work.days.of_month(SESSION, month)
    if day is not None:
        work.days.change(day.id, held_on=held_on, edited=True)
        put_reminder(work, work.days.get(day.id) or day)
