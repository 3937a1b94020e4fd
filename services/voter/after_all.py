"""「还是要修」 after a withdrawal: no step opens that matter again, so he is asked once and a new one carries its words (docs/spec.md section 3)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from domain.cases.case import Case
from domain.typed.after_all import wants_it_after_all
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.ids import MessageId
from domain.values.message import Incoming, as_json
from domain.values.voter import Voter
from locales import acts, common
from services.case import words_of
from services.deed import tell
from services.deed.names import own_words
from services.deed.work import Work
from services.voter.held import Waiting

WITHIN = timedelta(days=7)
MOST_MEDIA = 10


def take(work: Work, voter: Voter, cases: Sequence[Case], message: Incoming, replied: Case | None) -> bool:
    """False where nothing was withdrawn lately, or something of his that goes on may be meant."""
    if message.media or not wants_it_after_all(message.text):
        return False
    return ask(work, voter, [replied] if replied is not None else cases, message)


def ask(work: Work, voter: Voter, cases: Sequence[Case], message: Incoming) -> bool:
    """Whether the newest of them shall be done after all. False as above."""
    case = _withdrawn_last(work, cases, message)
    if case is None:
        return False
    t = tell.words_for(work, voter)
    words = with_its_words(work, case, message)
    if words is None:
        tell.to_voter(work, voter, acts.write_it_again(t, case.number), reply_to=message.message_id)
        return True
    carried = packed(Waiting(work.drafts.put("words", voter.chat_id, as_json(words), message.at)))
    rows = [[(t(acts.b_after_all), Button("as_new", 0, carried)), (t(common.b_nothing), Button("as_nothing", 0, carried))]]
    asked = acts.after_all(t, case.number, own_words(work, [case], t)[case.id])
    tell.to_voter(work, voter, asked, rows, reply_to=message.message_id)
    return True


def _withdrawn_last(work: Work, cases: Sequence[Case], message: Incoming) -> Case | None:
    """The newest withdrawn one, where nothing happened since in any of his that is open."""
    found = [(at, case) for case in cases if case.status == "withdrawn" and (at := _withdrawn_at(work, case)) is not None]
    at, case = max(found, key=lambda one: (one[0], one[1].id), default=(None, None))
    if at is None or message.at - at > WITHIN:
        return None
    return None if any(at < moment for other in cases if other.open for moment in _moments(other)) else case


def _withdrawn_at(work: Work, case: Case) -> datetime | None:
    event = work.histories.last(case.id, "withdrawn", "voter")
    return event.at if event is not None else None


def _moments(case: Case) -> list[datetime]:
    moments = (case.registered_at, case.last_sent_at, case.waiting_since, case.last_spoke_at)
    return [moment for moment in moments if moment is not None]


def with_its_words(work: Work, case: Case, message: Incoming) -> Incoming | None:
    """What he wrote of that matter, and these words below, as a reply to it: what follows it is kept as it was. None where they are gone."""
    said = [work.messages.whole(one) for one in words_of.by_voter(work.said.opening(case.id))]
    text = "\n".join(one.text for one in said if one.text)
    media = tuple(part for one in said for part in one.attached)[:MOST_MEDIA]
    if not (text or media) or said[0].chat_id != message.chat_id:
        return None
    follows = MessageId(said[0].message_id)
    return replace(message, text="\n".join(filter(None, (text, message.text))), media=media, reply_to=follows, reply_text="", quoted="")
