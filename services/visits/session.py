"""When the congress sits (人代会): from the town file or by staff, and the reminder weeks before it (docs/spec.md section 5)."""

from datetime import date, timedelta

from domain.reminder import NAG_HOUR, at_local
from domain.visit_days import SESSION
from services.deed.work import Work
from storage.days import CongressDay

WEEKS = 4
"""So long before it the topics are brought to mind, where the town file does not say."""
LATELY = timedelta(days=30)
"""So long afterwards it is said that they were not."""


def plan(work: Work) -> None:
    """The days the file names, one a month; what staff set or moved stays. What the file has no more is the
    new day it names instead, or goes, unless people were reminded of it."""
    today = work.local_date(work.now)
    given = [date.fromisoformat(str(on)) for on in (work.roster.congress.session or {}).get("dates") or ()]
    ahead = {f"{on:%Y-%m}": on for on in sorted(given, reverse=True) if on > today}
    known = {day.month: day for day in work.days.of_kind(SESSION, since=f"{today.year - 1}-01")}
    gone = [day for month, day in known.items() if month not in ahead and not day.edited and day.held_on > today]
    for month, on in sorted(ahead.items()):
        day = known.get(month)
        if day is None and gone:
            work.days.change(gone.pop(0).id, month=month, held_on=on)
        elif day is None:
            work.days.plan(SESSION, month, on)
        elif not day.edited and day.held_on != on:
            work.days.change(day.id, held_on=on)
    for day in gone:
        work.days.drop(day.id)
    for day in work.days.of_kind(SESSION, since=f"{today.year - 1}-01"):
        put_reminder(work, day)


def weeks_before(work: Work) -> int:
    """How long before it the topics are brought to mind."""
    return int((work.roster.congress.session or {}).get("notice_weeks") or WEEKS)


def untold(work: Work) -> int:
    """Sessions of the last month before which nobody read what voters spoke of most."""
    today = work.local_date(work.now)
    days = work.days.of_kind(SESSION, since=f"{today - LATELY:%Y-%m}")
    return sum(today - LATELY <= day.held_on <= today and day.announced_on != day.held_on for day in days)


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
