"""Danger to life that a machine hears in a voice beside what is the secretary's alone is never held either: the words that tell of it are a matter of
their own, under their mark; the voice itself, which may say more than was heard, stays hers (docs/spec.md section 3, Special words; Voices)."""

from domain.cases.case import Case
from domain.values.heard import MOST, typed_and_heard, with_heard
from domain.values.ids import ChatId, Handle, MessageId
from domain.values.message import Incoming, Sender
from domain.words.plain_text import letters
from domain.words.quotation import plain_words
from services.case import heard
from services.deed.work import Work
from services.voter import add_words, edited_parts, unheld, weightier_told
from storage.case_messages import CaseMessage


def keep(work: Work, message: CaseMessage, words: str) -> None:
    """`words`: what was heard. Of the same voice what was told apart before is not told again."""
    case, words = work.cases.get(message.case_id), plain_words(words).strip()[:MOST]
    found = unheld.apart(work, case, words)
    if found is None:
        return heard.keep(work, message, words)
    held = edited_parts.unheld_of(work, case, message)
    if held is None or letters(typed_and_heard(work.messages.whole(held).text)[1]) != letters(found.danger):
        _tell_apart(work, case, message, found.danger)
    return heard.keep(work, message, found.stays)


def _tell_apart(work: Work, case: Case, message: CaseMessage, danger: str) -> None:
    """To his matter that burns already, else one of its own."""
    at = ChatId(message.chat_id)
    sent = Incoming(at, MessageId(message.message_id), message.at, Sender(Handle(at)), with_heard("", danger))
    alone, voter = unheld.placeless(sent, sent.text), work.voters.get(case.voter_id)
    if voter is None or (voter.chat_id != at and work.roster.persons_of(sent.sender.handle)):
        return unheld.is_part(work, case, weightier_told.opened(work, sent, case, alone), of=message.id)
    burning = unheld.burning_of(work, voter, alone)
    if burning is not None:
        add_words.add(work, voter, burning, alone)
        return unheld.joined(work, case, burning, of=message.id)
    made = unheld.opened(work, voter, case, alone)
    return unheld.is_part(work, case, made, of=message.id) if made is not None else None
