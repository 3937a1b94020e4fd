"""The taps by which a voter says what words of his are (docs/spec.md section 3, Which case a message joins)."""

from domain.buttons import number_in
from domain.case import Case
from domain.ids import ChatId, Handle, MessageId
from domain.message import Incoming, Sender
from domain.voter import Voter
from locales import texts
from services.deed import tell
from services.voter.choose import taken
from services.voter.receive import new_case
from storage.work import Work


def close_draft(work: Work, voter: Voter, value: str) -> None:
    if taken(work, voter, value) is not None:
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
