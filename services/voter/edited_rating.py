"""An edit of the words by which somebody rated an answer: what they say now is his second word on it, as a message of that moment would be
(docs/spec.md section 3, Rating)."""

from dataclasses import replace

from domain.cases.case import Case
from domain.cases.change_of_mind import CHANGES_WITHIN
from domain.ratings.rated_things import rating_of
from domain.ratings.rating_heard import rating_first
from domain.ratings.satisfaction import said
from domain.ratings.second_thoughts import opens_with, second_word
from domain.typed.judged import judged
from domain.values.message import Incoming
from domain.values.voter import Voter
from services.deed import tell
from services.deed.names import own_words
from services.deed.work import Work
from services.voter import kept_apart, receive
from services.voter.second_word import ask_anew, rate_anew
from storage.case_messages import CaseMessage


def take(work: Work, known: CaseMessage, message: Incoming) -> bool:
    """Whether nothing is left to be done with them; False: they are kept as edited words. What he can change no more is heard like a message
    of that moment."""
    case = work.cases.get(known.case_id)
    voter = work.voters.get(case.voter_id)
    if voter is None or voter.chat_id != message.chat_id or known.elsewhere or known.at != case.rated_at:
        return False
    own, _ = kept_apart.edited(work, known, case, message)
    if message.media or own.text == work.messages.whole(known).text:
        return False
    return _heeded(work, voter, case, own)


def take_figure(work: Work, voter: Voter, case: Case, message: Incoming) -> None:
    """The same of a bare figure, which no words were kept of."""
    if case.rated_at is None or message.at - case.rated_at > CHANGES_WITHIN or _value(work, voter, case, message.text) is None:
        receive.receive_voter_message(work, voter, replace(message, edited=False))
    else:
        _heeded(work, voter, case, replace(message, edited=False))


def _heeded(work: Work, voter: Voter, case: Case, message: Incoming) -> bool:
    value = _value(work, voter, case, message.text)
    if value == case.rating or case.rated_at is None:
        return False
    if message.at - case.rated_at > CHANGES_WITHIN:
        receive.receive_voter_message(work, voter, replace(message, edited=False))
        return True
    if value is None:
        ask_anew(work, voter, case, message)
    else:
        rate_anew(work, voter, case, message, value)
    return False


def _value(work: Work, voter: Voter, case: Case, text: str) -> str | None:
    """The rating they give now, as one who was asked for nothing else; None where they settle nothing."""
    first = rating_first(text)
    words = own_words(work, [case], tell.words_for(work, voter))[case.id]
    plain = said(text) or opens_with(text) or second_word(text) or (first[0] if first is not None else None)
    return plain or judged(text, words) or rating_of(text)
