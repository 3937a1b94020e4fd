"""What the clock forgets by itself: who a voter is (docs/glossary.md, Default limits).

24 months after his last case was settled, or after his last word where he agreed and never had a case; 72 hours after his last word
where he did not agree. Accounts of the roster stay as long as they are on it.
"""

from datetime import datetime, timedelta

from domain.values.ids import Handle
from domain.values.voter import Voter
from locales import privacy as privacy_words
from services.case import clocks
from services.deed import portions, tell
from services.deed.outages import given_back
from services.deed.work import Work
from services.privacy.erase_voter import erase_voter
from services.voter import held
from storage.outbox import NOTICE
from storage.reminders import Reminder

LOOK_AGAIN = timedelta(days=30)


def forget_due(work: Work, due: Reminder) -> None:
    """While a case of his is open it is looked at again; where words of his wait for his consent their own end is his."""
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
    if any(case.open for case in cases) or _of_the_roster(work, voter) or work.held.waits(voter.id, "consent"):
        work.reminders.again(data["row"], work.now + LOOK_AGAIN)
    elif len(cases) == portions.VOTERS:
        return portions.Left({**data, "after": cases[-1].id, "last": last})
    elif (until := _known_until(work, voter, datetime.fromisoformat(last) if last else None)) > work.now:
        work.reminders.again(data["row"], until)
    else:
        erase_voter(work, voter.id, words=False, by="system")
    return None


def _of_the_roster(work: Work, voter: Voter) -> bool:
    return bool(voter.chat_id and work.roster.persons_of(Handle(voter.chat_id)))


def _known_until(work: Work, voter: Voter, settled: datetime | None) -> datetime:
    """`settled`: when the last of his cases was, none of which is open; None without any."""
    if settled is not None:
        return settled + clocks.IDENTITY_KEPT
    last = max(filter(None, (voter.met_at, voter.consented_at, voter.tokens_at, work.held.newest_at(voter.id))), default=work.now)
    return last + (clocks.UNAGREED_KEPT if voter.consented_at is None else clocks.IDENTITY_KEPT)


def erase_old(work: Work, *, dry_run: bool = False) -> int:
    """For `lianxin erase`: how many voters' identity has been kept long enough; it goes now, or (`dry_run`) by itself."""
    due = [row for row in work.reminders.due_of(clocks.FORGET) if row.voter_id is not None and _kept_long_enough(work, row.voter_id)]
    for row in due if not dry_run else ():
        erase_voter(work, row.voter_id or 0, words=False, by="system")
        work.reminders.done([row.id], work.now)
    return len(due)


def _kept_long_enough(work: Work, voter_id: int) -> bool:
    voter = work.voters.get(voter_id)
    if voter is None or work.voters.has_open_case(voter_id) or _of_the_roster(work, voter) or work.held.waits(voter.id, "consent"):
        return False
    return _known_until(work, voter, work.voters.settled_at(voter_id)) <= work.now


def held_delete(work: Work, due: Reminder) -> None:
    """72 hours without consent: the words are gone, and so is he where he has no case; the last he hears is that."""
    voter = work.voters.get(due.voter_id)
    if voter is None or voter.consented_at is not None:
        return
    more = given_back(work, due.due_at - clocks.UNAGREED_KEPT, due.due_at) if not due.data.get("given_back") else None
    if more:
        row = {"kind": "held_delete", "voter_id": voter.id, "due_at": due.due_at + more, "data": {"given_back": True}}
        work.reminders.put(row)
        return
    words = tell.words_for(work, voter)(privacy_words.held_deleted)
    if work.cases.count_of_voter(voter.id):
        portions.begin(work, "delete_held", held.delete_held, voter=voter.id, until=work.now.isoformat())
        tell.to_voter(work, voter, words, priority=NOTICE)
    else:
        erase_voter(work, voter.id, words=False, by="system")
        tell.to_voter(work, voter, words, priority=NOTICE, purpose="forget")
