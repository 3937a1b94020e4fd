"""Words that waited for a choice: a new matter, part of one, or none (docs/spec.md section 3, Which case a message joins)."""

from domain.case import Case
from domain.errors import RefusedError
from domain.ids import ChatId, Handle, MessageId
from domain.joins import RUN_PAUSE
from domain.message import Incoming, Sender, from_json
from domain.voter import Voter
from locales import further
from services.case import after_rating, voter_said
from services.case.own_matter import own_matter, voter_by
from services.case.rating import reopen
from services.deed.by import By
from services.deed.work import Work
from services.voter.add_words import join
from services.voter.receive import new_case
from services.voter.which_case import FOLLOWS
from services.voter.words_taken import agreed_to
from storage.case_messages import CaseMessage

MOST_FOLLOWERS = 100
"""What may follow within 2 minutes of the message he was asked about."""


def as_new(work: Work, by: By, draft: int) -> None:
    """They are a matter of their own. Raises RefusedError where they do not wait any more."""
    from_draft(work, voter_by(work, by), None, draft)


def as_more(work: Work, by: By, case: Case, draft: int) -> None:
    """They belong to this matter of his."""
    from_draft(work, own_matter(work, by, case), case, draft)


def as_open(work: Work, by: By, case: Case, draft: int) -> bool | None:
    """They say that it is not solved, and are kept with it. Whether it is done anew; None where his word is not taken now."""
    voter, again = own_matter(work, by, case), None
    message = _taken(work, voter, draft)
    if agreed_to(work, voter, message):
        again = _reopened(work, by, voter, case)
        join(work, voter, work.cases.get(case.id), message)
    _followers(work, voter, case, draft)
    return again


def _reopened(work: Work, by: By, voter: Voter, case: Case) -> bool:
    try:
        case = reopen(work, by, case)
    except RefusedError:
        return False
    after_rating.ask_why(work, voter, case)
    return True


def let_go(work: Work, by: By, draft: int) -> None:
    """They were nothing."""
    _taken(work, voter_by(work, by), draft)


def split_off(work: Work, by: By, case: Case, message: int) -> None:
    """Words that joined a talk, and what he wrote on without a pause, become a matter of their own; the first case keeps them in its
    history, and its group reads that they are another matter."""
    voter = own_matter(work, by, case)
    stored = work.messages.get(message)
    done = any(e.kind == "split" and e.data.get("message") == (stored.id if stored else 0) for e in work.histories.steps(case.id))
    if stored is None or stored.case_id != case.id or stored.author != "voter" or done:
        raise RefusedError("chosen_already")
    run = _run_from(work, case, stored)
    case = work.cases.record(case, *(work.event("split", "voter", message=one.id) for one in run))
    voter_said.told(work, case, further.another_matter(work.staff_words(), len(run)), about=f"split:{stored.id}")
    first, *rest = (_as_written(work, voter, one) for one in run)
    new_case(work, voter, first)
    for message_of_run in rest:
        join(work, voter, max(work.cases.of_voter(voter.id), key=lambda made: made.id), message_of_run)


def _run_from(work: Work, case: Case, stored: CaseMessage) -> list[CaseMessage]:
    """This message and what he wrote after it on the case, each less than 2 minutes after the one before."""
    run = [stored]
    for one in work.said.by_voter(case.id, stored.id, MOST_FOLLOWERS):
        if one.at - run[-1].at >= RUN_PAUSE:
            break
        run.append(one)
    return run


def _as_written(work: Work, voter: Voter, stored: CaseMessage) -> Incoming:
    stored = work.messages.whole(stored)
    sender = Sender(Handle(voter.chat_id))
    return Incoming(ChatId(stored.chat_id), MessageId(stored.message_id), stored.at, sender, stored.text, stored.attached)


def from_draft(work: Work, voter: Voter, case: Case | None, draft: int) -> None:
    """A message that waited for its choice becomes a matter (so too when he chose nothing), or joins one."""
    message = _taken(work, voter, draft)
    if not agreed_to(work, voter, message):
        pass
    elif case is None:
        new_case(work, voter, message)
    else:
        join(work, voter, case, message)
    _followers(work, voter, case, draft)


def _taken(work: Work, voter: Voter, draft: int) -> Incoming:
    found = work.drafts.get(str(draft), "matter", "words", "mine")
    if found is None or found.chat_id != voter.chat_id:
        raise RefusedError("chosen_already")
    work.drafts.close(found.id, work.now)
    return from_json(found.message)


def _followers(work: Work, voter: Voter, case: Case | None, draft: int) -> None:
    """What he wrote after the message he was asked about goes with it: into the case that was chosen, or the new one."""
    for follower in work.drafts.next_of(voter.chat_id, f"{FOLLOWS}{draft}", MOST_FOLLOWERS):
        work.drafts.close(follower.id, work.now)
        message = from_json(follower.message)
        chosen = work.cases.get(case.id) if case is not None else max(work.cases.of_voter(voter.id), key=lambda c: c.id, default=None)
        if not agreed_to(work, voter, message):
            continue
        if chosen is None or not chosen.open:
            new_case(work, voter, message)
        else:
            join(work, voter, chosen, message)
