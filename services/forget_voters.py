"""What the clock forgets by itself: who a voter is, 24 months after his last case was settled (docs/glossary.md, Default limits)."""

from datetime import datetime, timedelta

from services import clocks, portions
from services.erase_voter import erase_voter
from storage.reminders import Reminder
from storage.work import Work

LOOK_AGAIN = timedelta(days=30)


def forget_due(work: Work, due: Reminder) -> None:
    """Identity goes 24 months after a voter's last case was settled; while one is open it is looked at again."""
    if due.voter_id is not None and work.voters.get(due.voter_id) is not None:
        portions.begin(work, "look_settled", look_settled, voter=due.voter_id, row=due.id, after=0, last="")


def look_settled(work: Work, data: portions.Data) -> portions.Left | None:
    """When the last of his cases was settled, found out a stretch of them at a time."""
    voter = work.voters.get(data["voter"])
    if voter is None:
        return None
    cases = work.next_cases.of_voter(voter.id, data["after"], portions.VOTERS)
    moments = [case.closed_at or case.last_spoke_at or case.registered_at for case in cases]
    last = max([*(moment.isoformat() for moment in moments if moment), data["last"]])
    if any(case.open for case in cases) or (not cases and not last):
        work.reminders.again(data["row"], work.now + LOOK_AGAIN)
    elif len(cases) == portions.VOTERS:
        return portions.Left({**data, "after": cases[-1].id, "last": last})
    elif (until := datetime.fromisoformat(last) + clocks.IDENTITY_KEPT) > work.now:
        work.reminders.again(data["row"], until)
    else:
        erase_voter(work, voter.id, voter.chat_id, words=False, by="system")
    return None


def erase_old(work: Work, *, dry_run: bool = False) -> int:
    """For `lianxin erase`: how many voters' identity has been kept long enough; it goes now, or (`dry_run`) by itself."""
    due = [row for row in work.reminders.due_of(clocks.FORGET) if row.voter_id is not None and _long_settled(work, row.voter_id)]
    for row in due if not dry_run else ():
        voter = work.voters.get(row.voter_id)
        erase_voter(work, row.voter_id or 0, voter.chat_id if voter else 0, words=False, by="system")
        work.reminders.done([row.id], work.now)
    return len(due)


def _long_settled(work: Work, voter_id: int) -> bool:
    settled = work.voters.settled_at(voter_id) if work.voters.get(voter_id) is not None else None
    return settled is not None and settled + clocks.IDENTITY_KEPT <= work.now
