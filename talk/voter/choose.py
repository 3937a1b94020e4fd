"""The taps by which a voter says what words of his are (docs/spec.md section 3, Which case a message joins)."""

from domain.buttons import number_in
from domain.ids import ChatId, Handle, MessageId
from domain.message import Incoming, Sender
from locales import texts
from services.deed import tell
from services.voter.choose import from_draft, taken
from services.voter.receive import new_case
from storage.work import Work
from talk.asking.ways import Own, Tap


def as_new(work: Work, tap: Tap) -> None:
    """「新事项」: of whoever has one already, and of a deputy for himself."""
    from_draft(work, tap.voter, None, tap.value)


def as_more(work: Work, own: Own) -> None:
    from_draft(work, own.voter, own.case, own.value)


def as_open(work: Work, own: Own) -> None:
    """「还没解决」: the words are why."""
    from_draft(work, own.voter, own.case, own.value, reopened=True)


def just_saying(work: Work, own: Own) -> None:
    work.tell(texts.noted_thanks(tell.words_for(work, own.voter)))


def close_draft(work: Work, tap: Tap) -> None:
    voter, value = tap.voter, tap.value
    if taken(work, voter, value) is not None:
        work.tell(texts.dropped(work.staff_words()))


def split_off(work: Work, own: Own) -> None:
    """「这是新事项」: words that joined a talk become a matter of their own; the first case keeps them in its history."""
    voter, case, value = own.voter, own.case, own.value
    stored = work.cases.message(number_in(value))
    done = any(e.kind == "split" and e.data.get("message") == (stored.id if stored else 0) for e in work.histories.steps(case.id))
    if stored is None or stored.case_id != case.id or stored.author != "voter" or done:
        work.tell(texts.chosen_already(tell.words_for(work, voter)))
        return
    work.cases.record(case, work.event("split", "voter", message=stored.id))
    sender, stored = Sender(Handle(voter.chat_id)), work.cases.whole(stored)
    message = Incoming(ChatId(stored.chat_id), MessageId(stored.message_id), stored.at, sender, stored.text, stored.attached)
    new_case(work, voter, message)
