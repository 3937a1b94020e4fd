"""The quarter's pack for the presidium and the leaders, on the first working day after it (docs/spec.md section 7).

Where the leaders meet after each month or quarter (`group_quota.leaders_meeting`) they have it with that account, and nothing is sent here.
"""

from datetime import date, timedelta

from domain.congress.reminder import NAG_HOUR, at_local
from domain.congress.working_days import add_months
from services.deed import portions
from services.deed.work import Work
from services.summaries import leaders_meeting
from services.summaries.account import account, can_count
from storage.reminders import Reminder

KIND = "quarter_pack"


def plan(work: Work) -> None:
    """Rows of the next two quarters' first working days; unique by their key."""
    today = work.local_date(work.now)
    this = date(today.year, 3 * ((today.month - 1) // 3) + 1, 1)
    for first in (this, add_months(this, 3)):
        due_at = at_local(work.calendar.shifted(first, "next_workday"), NAG_HOUR, work.roster.congress)
        last = first - timedelta(days=1)
        name = f"{last.year}-Q{(last.month + 2) // 3}"
        if due_at > work.now:
            work.reminders.put({"kind": KIND, "due_at": due_at, "data": {"period": name}, "key": f"{KIND}:{name}"})


def come(work: Work, due: Reminder) -> None:
    portions.begin(work, KIND, send, period=due.data["period"])


def send(work: Work, data: portions.Data) -> portions.Left | None:
    """When its figures are ready. A town in which nothing was registered then has nothing to say."""
    if {"month", "quarter"} & set(leaders_meeting.kinds_of_meeting(work)):
        return None
    if not can_count(work):
        return portions.Left(data)
    found, began = account(work, str(data["period"])), work.cases.first_registered_at()
    if began is not None and work.local_date(began) <= found.period[1]:
        leaders_meeting.send(work, found, leaders_meeting.QUARTER)
    return None
