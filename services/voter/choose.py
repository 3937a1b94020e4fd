"""Words that waited for a choice: a new matter, part of one, or none (docs/spec.md section 3, Which case a message joins)."""

from domain.case import Case
from domain.message import Incoming, from_json
from domain.voter import Voter
from locales import texts
from services.case.rating import reopen
from services.deed import tell
from services.voter.add_words import join
from services.voter.receive import FOLLOWS, new_case
from services.voter.words_taken import agreed_to
from storage.work import Work

MOST_FOLLOWERS = 100
"""What may follow within 2 minutes of the message he was asked about."""


def taken(work: Work, voter: Voter, value: str) -> Incoming | None:
    draft = work.drafts.get(value, "matter", "words", "mine")
    if draft is None or draft.chat_id != voter.chat_id:
        work.tell(texts.chosen_already(tell.words_for(work, voter)))
        return None
    work.drafts.close(draft.id, work.now)
    return from_json(draft.message)


def from_draft(work: Work, voter: Voter, case: Case | None, value: str, *, reopened: bool = False) -> None:
    """A message that waited for its choice becomes a matter, joins one, or says that one is not solved."""
    message = taken(work, voter, value)
    if message is None:
        return
    if not agreed_to(work, voter, message):
        pass
    elif case is None:
        new_case(work, voter, message)
    else:
        if reopened:
            reopen(work, voter, case)
            case = work.cases.get(case.id)
        join(work, voter, case, message)
    _followers(work, voter, case, value)


def _followers(work: Work, voter: Voter, case: Case | None, value: str) -> None:
    """What he wrote after the message he was asked about goes with it: into the case that was chosen, or the new one."""
    kind = f"{FOLLOWS}{value}"
    for draft in work.drafts.next_of(voter.chat_id, kind, MOST_FOLLOWERS):
        work.drafts.close(draft.id, work.now)
        message = from_json(draft.message)
        chosen = work.cases.get(case.id) if case is not None else max(work.cases.of_voter(voter.id), key=lambda c: c.id, default=None)
        if not agreed_to(work, voter, message):
            continue
        if chosen is None or not chosen.open:
            new_case(work, voter, message)
        else:
            join(work, voter, chosen, message)
