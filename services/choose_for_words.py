"""Words that waited for a choice: a new matter, part of one, or none (docs/spec.md section 3, Which case a message joins)."""

from domain.buttons import number_in
from domain.case import Case
from domain.ids import ChatId, Handle, MessageId
from domain.message import Incoming, Sender, from_json
from domain.voter import Voter
from locales import texts
from services import tell
from services.add_words import join
from services.rating import reopen
from services.receive_voter_message import FOLLOWS, new_case
from services.words_taken import agreed_to
from storage.work import Work

MOST_FOLLOWERS = 100
"""What may follow within 2 minutes of the message he was asked about."""


def _taken(work: Work, voter: Voter, value: str) -> Incoming | None:
    draft = work.drafts.get(value, "matter", "words", "mine")
    if draft is None or draft.chat_id != voter.chat_id:
        work.tell(texts.chosen_already(tell.words_for(work, voter)))
        return None
    work.drafts.close(draft.id, work.now)
    return from_json(draft.message)


def from_draft(work: Work, voter: Voter, case: Case | None, value: str, *, reopened: bool = False) -> None:
    """A message that waited for its choice becomes a matter, joins one, or says that one is not solved."""
    message = _taken(work, voter, value)
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


def close_draft(work: Work, voter: Voter, value: str) -> None:
    if _taken(work, voter, value) is not None:
        work.tell(texts.dropped(work.staff_words()))


def split_off(work: Work, voter: Voter, case: Case, value: str) -> None:
    """「这是新事项」: words that joined a talk become a matter of their own; the first case keeps them in its history."""
    stored = work.cases.message(number_in(value))
    done = any(e.kind == "split" and e.data.get("message") == (stored.id if stored else 0) for e in work.histories.steps(case.id))
    if stored is None or stored.case_id != case.id or stored.author != "voter" or done:
        work.tell(texts.chosen_already(tell.words_for(work, voter)))
        return
    work.cases.record(case, work.event("split", "voter", message=stored.id))
    sender, stored = Sender(Handle(voter.chat_id)), work.cases.whole(stored)
    message = Incoming(ChatId(stored.chat_id), MessageId(stored.message_id), stored.at, sender, stored.text, stored.attached)
    new_case(work, voter, message)
