"""What a machine heard in a voice is the voter's further words: kept under its mark, read for danger, tips and names, and shown where
the voice stands. He is told nothing of it, save the numbers where he may be in danger (docs/spec.md section 4, Voices)."""

from domain.cases.case import Case
from domain.cases.details_in_hand import Changed
from domain.reading.reading import HEEDED
from domain.values.heard import KINDS, MOST, typed_and_heard, with_heard
from domain.values.ids import ChatId, Handle, MessageId
from domain.values.message import Incoming, Media, Sender
from domain.values.voter import Voter
from domain.words.plain_text import letters
from domain.words.quotation import plain_words
from services.case import cards, category_anew, danger_anew, own_words, receipt, seal, spoken_of, unit_named_since, voter_said
from services.case.marked import takes_marks, with_marks
from services.case.open_case import reading_of
from services.deed.work import Work
from storage.case_messages import CaseMessage


def unheard(work: Work, message_row: int, file_id: str) -> CaseMessage | None:
    """The message, as long as it is that voice still, of a case that speaks of it, and nothing was heard in it."""
    message = work.messages.get(message_row)
    if message is None or message.author != "voter" or message.elsewhere or typed_and_heard(message.text)[1]:
        return None
    return message if any(m.kind in KINDS and m.file_id == file_id for m in message.attached) else None


def keep(work: Work, message: CaseMessage, words: str) -> None:
    """`words`: what was heard. Where that is nothing, the voice stays as it is."""
    words = plain_words(words).strip()[:MOST]
    if not letters(words):
        return
    case = work.cases.get(message.case_id)
    text = with_heard(work.messages.whole(message).text, words)
    stored = work.messages.hear(message, text, own_words.masked_too(work, case, text))
    voter = work.voters.get(case.voter_id)
    own = voter if voter is not None and voter.chat_id and voter.chat_id == message.chat_id else None
    _heed(work, own, case, stored, words)


def _heed(work: Work, voter: Voter | None, case: Case, stored: CaseMessage, words: str) -> None:
    """`voter`: who can be told, where he sent it himself."""
    before, reading = case, reading_of(work, work.messages.whole(stored).text)
    said = spoken_of.said(work, case, words, spoken_of.Beside(aloud=True))
    message = _as_message(stored, words)
    case = _sealed(work, voter, case, seal.Words(reading, message, lambda case: spoken_of.write_more(work, case, said)))
    case = category_anew.guessed(work, case)
    if takes_marks(work, case):
        case = with_marks(work, case, case.marks | (reading.marks & HEEDED))
    typed = typed_and_heard(work.messages.whole(stored).text)[0]
    danger_anew.heed(work, voter, danger_anew.Anew(before, case, stored, typed, words))
    _show(work, case, stored)
    unit_named_since.heard(work, case)
    if (
        voter is not None
        and case.seal != "media"
        and (case.category, case.marks, case.seal) != (before.category, before.marks, before.seal)
    ):
        receipt.show_again(work, voter, case)


def _as_message(stored: CaseMessage, words: str) -> Incoming:
    return Incoming(ChatId(stored.chat_id), MessageId(stored.message_id), stored.at, Sender(Handle(stored.chat_id)), words)


def _sealed(work: Work, voter: Voter | None, case: Case, words: seal.Words) -> Case:
    """A machine's word closes what was open, and never opens before its time what waits for words: unless somebody is in danger."""
    reading = words.reading
    if case.seal == "media" and not reading.marks & {"tip", "urgent"}:
        case = words.speaks(case)
        marks = tuple(sorted(case.marks | reading.marks))
        return work.cases.record(case, work.event("changed", "voter", Changed(category=reading.category, kind=reading.kind, marks=marks)))
    return seal.heed(work, voter, case, words)


def _show(work: Work, case: Case, stored: CaseMessage) -> None:
    """On its cards; below them too where the voice stands there and not on the card."""
    if case.open:
        cards.refresh_cards(work, case)
    first = work.said.by_voter(case.id, 0, 1)
    voter_said.heard(work, case, stored, begins=bool(first) and first[0].id == stored.id)


def carried_on(known: CaseMessage, whole: str, text: str, media: tuple[Media, ...]) -> str:
    """`text`: what an edit of his typed words says now; of the same voice what was heard stays below it. `whole`: the words before."""
    heard = typed_and_heard(whole)[1]
    kept = heard and any(old.same_as(new) for old in known.attached for new in media if old.kind in KINDS)
    return with_heard(text, heard) if kept else text
