"""When a claim counts as idle: nothing was done and nothing is awaited (docs/glossary.md, Actions; docs/spec.md section 6)."""

from datetime import date, datetime, timedelta

from domain.cases.case import Case
from domain.congress.reminder import NAG_HOUR, at_local
from domain.congress.working_days import Limit
from services.deed.outages import returned_at
from services.deed.work import Work

KIND = "idle"
BUSY_AT_MOST = 366
"""Days that are looked through for the end of a busy season."""


def idle_from(work: Work, case: Case) -> date:
    """The local date after which idle days count: of the last act, words of the voter, the end of a wait for him; a date ahead of a
    unit, of the level above, of a meeting, of an extension; and of a longer absence of the bot."""
    moments = [
        case.last_act_at,
        case.last_spoke_at,
        *(row.at for row in work.meetings.of_case(case.id)),
        _wait_ended(work, case),
        returned_at(work),
    ]
    extended = case.due_on if case.extended_round == case.round else None
    days = [work.local_date(moment) for moment in moments if moment is not None]
    return max([*days, *(day for day in (case.unit_due_on, case.up_due_on, extended) if day is not None)], default=work.today)


def _wait_ended(work: Work, case: Case) -> datetime | None:
    event = work.histories.last(case.id, "waited")
    return event.at if event is not None else None


def last_day(work: Work, case: Case, limit: Limit) -> date:
    """The last working day on which the claimer may still act; on it he is told."""
    return work.calendar.limit_end(idle_from(work, case), limit)


def after_season(work: Work, today: date) -> date:
    """The first day after the busy season that `today` lies in: till then nothing goes back for idleness."""
    days = (today + timedelta(days=n) for n in range(BUSY_AT_MOST))
    return next((day for day in days if not work.roster.congress.busy(day)), today)


def watch_on(work: Work, case: Case, day: date, noticed: date | None = None) -> None:
    """Look again on that day; `noticed`: when he was told that his claim goes back on it."""
    data = {"noticed": noticed.isoformat()} if noticed is not None else {}
    work.reminders.put({"kind": KIND, "case_id": case.id, "due_at": at_local(day, NAG_HOUR, work.roster.congress), "data": data})
