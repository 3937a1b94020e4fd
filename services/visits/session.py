"""When the congress sits (人代会): from the town file or by staff, and the reminder weeks before it (docs/spec.md section 5)."""

from datetime import date, timedelta

from domain.reminder import NAG_HOUR, at_local
from domain.visit_days import SESSION
from services.deed.work import Work
from storage.days import CongressDay

WEEKS = 4
"""So long before it the topics are brought to mind, where the town file does not say."""


def plan(work: Work) -> None:
    """The days the file names; what staff set or moved stays, what the file has no more and nobody has heard of goes."""
    today = work.local_date(work.now)
    given = (date.fromisoformat(str(on)) for on in (work.roster.congress.session or {}).get("dates") or ())
    stored = {day.month: day for day in work.days.of_kind(SESSION, since=f"{today.year - 1}-01")}
    for on in (day for day in given if day > today):
        known = stored.pop(f"{on:%Y-%m}", None)
        if known is None:
            work.days.plan(SESSION, f"{on:%Y-%m}", on)
        elif not known.edited and known.held_on != on:
            work.days.change(known.id, held_on=on)
    for day in stored.values():
        if not day.edited and day.held_on > today:
            work.days.drop(day.id)
    for day in work.days.of_kind(SESSION, since=f"{today.year - 1}-01"):
        put_reminder(work, day)


def put_reminder(work: Work, day: CongressDay) -> None:
    """Unique by its date: a day that moved leaves a row that says nothing. One that is named late is brought to mind at once."""
    if day.held_on <= work.local_date(work.now) or day.announced_on == day.held_on:
        return
    weeks = int((work.roster.congress.session or {}).get("notice_weeks") or WEEKS)
    on = work.calendar.shifted(day.held_on - timedelta(weeks=weeks), "previous_workday")
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
