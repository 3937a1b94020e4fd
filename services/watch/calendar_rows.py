"""The reminder rows that the calendar owes: summaries, visit days, plans, mornings."""

from datetime import date, datetime, timedelta

from domain.congress.periods import ending_with
from domain.congress.reminder import MIDNIGHT, NAG_HOUR, at_local
from services.deed.work import Work
from services.staff import menus
from services.summaries import group_plan, quarter_pack, quota
from services.visits import days, session
from services.watch import morning

MOST_MISSED = 36
"""Months that are looked back for accounts that nobody owes yet."""


def plan_calendar(work: Work) -> None:
    """Rows for what the calendar owes: the next two monthly summaries. Unique by their key: no doubles, no holes."""
    congress = work.roster.congress
    if not work.roster.groups:
        return
    menus.plan(work)
    days.plan(work)
    group_plan.plan_reminders(work)
    quota.plan(work)
    session.plan(work)
    quarter_pack.plan(work)
    morning.plan_mornings(work)
    today = work.local_date(work.now)
    for ahead in (*_missed(work, today), 0, 1):
        first = _first(today, ahead)
        period = (first - timedelta(days=1)).strftime("%Y-%m")
        due_at: datetime = at_local(first, NAG_HOUR, congress)
        if ahead == 0 and not _existed(work, at_local(first, MIDNIGHT, congress)):
            continue
        for name in ending_with(period):
            row = {"kind": "month_summary", "due_at": due_at, "data": {"period": name}, "key": f"month_summary:{name}"}
            work.reminders.put(row)


def _missed(work: Work, today: date) -> list[int]:
    """Months before this one whose account nobody owes yet, the bot having been away: back to the last that is known, each in its order."""
    keys = [f"month_summary:{_first(today, -back) - timedelta(days=1):%Y-%m}" for back in range(MOST_MISSED + 1)]
    known = work.reminders.known_among(keys)
    last = next((back for back, key in enumerate(keys) if key in known), 0)
    return list(range(1 - last, 0))


def _first(today: date, ahead: int) -> date:
    month = today.month - 1 + ahead
    return today.replace(year=today.year + month // 12, month=month % 12 + 1, day=1)


def _existed(work: Work, moment: datetime) -> bool:
    """Whether anything was recorded before that moment: a town set up today owes no summary of last month."""
    first = work.cases.first_registered_at()
    return first is not None and first < moment
