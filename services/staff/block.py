"""`/block`: a voter who abuses the line, with reason and end; he is told once and can appeal (docs/spec.md sections 3 and 8).

What he sends meanwhile is stored and let in when the block ends. A block outlives the deletion of his data as a keyed hash.
"""

from services.voter.let_in import let_in
from services.voter.words_taken import is_blocked
from storage.reminders import Reminder
from storage.work import Work


def over(work: Work, due: Reminder) -> None:
    voter = work.voters.get(due.voter_id)
    if voter is not None and not is_blocked(work, voter):
        let_in(work, voter, "block")
