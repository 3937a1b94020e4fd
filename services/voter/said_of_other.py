"""What he wrote last was of another matter of his (刚才回错了 是说粮补的): it goes there, as by 「说的是：…」 (docs/spec.md section 3, Which case a message joins)."""

from domain.cases.case import Case
from domain.typed.typed_acts import names
from domain.values.errors import RefusedError
from domain.values.ids import Handle
from domain.values.message import Incoming
from domain.values.voter import Voter
from domain.which_matter.said_of_other import said_of, went_wrong
from locales import acts
from services.deed import tell
from services.deed.by import By
from services.deed.names import own_words
from services.deed.work import Work
from services.voter import move, offers
from services.voter.which_case import may_mean
from storage.case_messages import CaseMessage


def take(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> bool:
    """False for other words, and where he wrote nothing within the hour that another matter of his may have been meant by."""
    if not message.media and went_wrong(message.text):
        return _went_wrong(work, voter, cases, message)
    topic = "" if message.media or len(cases) < 2 else said_of(message.text)
    last = _last_words(work, cases, message) if topic else None
    if last is None:
        return False
    others = [case for case in may_mean(work, cases) if case.id != last.case_id]
    said = own_words(work, others, tell.words_for(work, voter))
    found = [case for case in others if names(topic, said[case.id])]
    if not others or not (found or any(sign in message.text for sign in "错錯岔串")):  # 那句是真的
        return False
    if len(found) != 1 or not _moved(work, voter, found[0], last):
        _ask(work, voter, message, last, found or others)
    return True


def _went_wrong(work: Work, voter: Voter, cases: list[Case], message: Incoming) -> bool:
    """刚才回错了 alone: he is asked of which other matter it is, or whether it is a new one."""
    last = _last_words(work, cases, message)
    if last is None:
        return False
    _ask(work, voter, message, last, [case for case in may_mean(work, cases) if case.id != last.case_id])
    return True


def _last_words(work: Work, cases: list[Case], message: Incoming) -> CaseMessage | None:
    """What he wrote last on any of them, beside its first words."""
    spoken = [case for case in cases if case.last_spoke_at is not None]
    last = max(spoken, key=lambda case: (case.last_spoke_at, case.id), default=None)
    words = work.said.newest_by_voter(last.id, 2) if last is not None else []
    return words[0] if len(words) > 1 and message.at - words[0].at < offers.STANDS else None


def _moved(work: Work, voter: Voter, case: Case, last: CaseMessage) -> bool:
    """A closed one is opened by a tap of his alone."""
    if case.status == "closed" and not case.promised:
        return False
    try:
        move.to_other(work, By((), Handle(voter.chat_id)), case, last.id)
    except RefusedError:
        return False
    return True


def _ask(work: Work, voter: Voter, message: Incoming, last: CaseMessage, others: list[Case]) -> None:
    t, case = tell.words_for(work, voter), work.cases.get(last.case_id)
    rows = offers.rows(work, voter, case, last, others)
    tell.to_voter(work, voter, acts.which(t, offers.ACT), rows, reply_to=message.message_id)
