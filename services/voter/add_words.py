"""A voter's further words on a case, and what he makes of words of his: kept, shown below its card, acknowledged (docs/spec.md section 3)."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from domain.cases.case import Case
from domain.cases.details_for_voter import OfMessage
from domain.reading.reading import HEEDED, NUMBER
from domain.rights.rights import may_in_congress
from domain.rights.stand_ins import secretaries_of
from domain.values.message import Incoming, same_media
from domain.values.voter import Voter
from domain.which_matter.joins import RUN_PAUSE
from domain.words.masks import masked
from locales import case as case_words
from locales import further
from services.case import (
    alert,
    call_for_help,
    cards,
    category_anew,
    danger_anew,
    heard,
    hearing,
    own_words,
    phone_left,
    seal,
    spoken_of,
    undone,
    unit_named_since,
    voter_said,
    waits,
    wished,
    words_of,
)
from services.case.marked import takes_marks, with_marks
from services.case.open_case import keep_message, reading_of
from services.case.words_of import Edited
from services.deed import tell
from services.deed.work import Work
from services.voter import (
    acknowledge,
    edited_complaint,
    edited_parts,
    kept_apart,
    kept_quiet,
    pieces,
    second_part,
    unheld,
    weightier,
    weightier_told,
)
from services.voter.which_case import may_mean
from services.voter.words_taken import agreed_to, taken
from storage.case_messages import CaseMessage


def case_replied_to(work: Work, voter: Voter, message: Incoming) -> Case | None:
    """The voter's own case that the replied-to message belongs to; by number when the bot does not know the message."""
    if message.reply_to is None:
        return None
    place = work.places.of(message.chat_id, message.reply_to)
    known = work.messages.at(message.chat_id, message.reply_to)
    case_id = (place[1] if place else None) or (known.case_id if known else None)
    case = work.cases.get(case_id) if case_id else None
    if case is None and (number := NUMBER.search(message.reply_text)):
        case = work.cases.by_number(number.group())
    return case if case is not None and case.voter_id == voter.id else None


def join(work: Work, voter: Voter, case: Case, message: Incoming, *, others: Sequence[Case] | None = None) -> None:
    """Add the message to the case: kept, shown below its card, acknowledged by an edit of the receipt or a short reply. What of it is of
    another matter of his that is kept from somebody who reads the case goes to that one (services/voter/kept_apart.py).

    `others`: where the talk and not he said to which case it goes, the matters he may have meant; a new one is offered with them.
    """
    for one, words in kept_apart.parts(work, case, message):
        if one.id == case.id:
            add(work, voter, one, words, others=others)
        else:
            put(work, voter, one, words)


def put(work: Work, voter: Voter, case: Case, message: Incoming) -> None:
    """Words that are of this case alone, by what they say: it is offered with all of his that he may have meant."""
    add(work, voter, case, message, others=may_mean(work, work.cases.of_voter(voter.id)))


def add(work: Work, voter: Voter, case: Case, message: Incoming, *, others: Sequence[Case] | None = None) -> None:
    """The same with words that are of this case alone, or that he himself put to it; what weighs more than one that goes on no more is one of
    its own (services/voter/weightier.py), as is danger beside what is sealed (services/voter/unheld.py)."""
    if not weightier.heard(work, voter, case, message):
        for one, words in unheld.shared(work, voter, case, message):
            _stand(work, voter, one, words, others if one.id == case.id else None)


def _stand(work: Work, voter: Voter, case: Case, message: Incoming, others: Sequence[Case] | None) -> None:
    at, before, other = case.last_spoke_at, pieces.on_case(work, case, message), pieces.another_kind(work, case, message)
    stored = keep_message(work, case, message, author="voter")
    asked, ours = set(case.asked_of), message.reply_ours or case.round > 1
    beside = spoken_of.Beside(pieces.and_cards(work, voter, message, before), of_claimer=ours)
    said = spoken_of.said(work, case, message.text, beside)

    def speaks(case: Case) -> Case:
        return spoken(work, spoken_of.write_more(work, case, said, asks=False), stored.id)

    reading = pieces.with_pieces(work, reading_of(work, message.text), before, message)
    wordless = case.seal == "media"
    marks, case = case.marks, category_anew.guessed(work, seal.heed(work, voter, case, seal.Words(reading, message, speaks)))
    anew = bool(set(case.asked_of) - asked) or wished.wishes(work, voter, case, message.text)
    case = with_marks(work, case, case.marks | (reading.marks & HEEDED))
    added = case.marks - marks
    if not (wordless and _on_new_card(case, message)):
        voter_said.said(work, case, stored)
    case = undone.heard(work, case, stored, message.text)
    _tell_who_has_it(work, case, stored)
    if other or "urgent" in added or call_for_help.is_new(reading.danger, case.marks):
        call_for_help.say(work, voter, other or reading.danger, case)
    _wake(work, case, alarms="urgent" in added or other.alarms, held=reading.danger.held)
    quick = at is not None and message.at - at < RUN_PAUSE
    if anew or phone_left.says_how_reached(message.text) or not (quick and acknowledge.on_receipt(work, voter, case, message)):
        acknowledge.beside_it(work, voter, case, message, acknowledge.Said(stored, others))
    if "confidential" in added:
        kept_quiet.say_kept(work, voter, case)
    own_words.tell_once(work, voter, case, message.text)
    second_part.ask(work, voter, case, stored, message.text)


def _wake(work: Work, case: Case, *, alarms: bool, held: bool) -> None:
    if alarms:
        alert.danger(work, case)
    elif held and case.sealed:
        alert.sealed(work, case)


def _on_new_card(case: Case, message: Incoming) -> bool:
    """The first words of what had none: its group's card was put with them just now, and says them."""
    return not message.media and not case.sealed and case.seal != "media" and case.status == "assigned"


def _tell_who_has_it(work: Work, case: Case, stored: CaseMessage) -> None:
    """A declined case is in nobody's list: whoever does the secretary's part reads what its voter says to it. What lies with a unit may
    speak of its person now."""
    unit_named_since.heard(work, case)
    if case.status == "declined":
        t = work.staff_words()
        words = further.said_to_refusal(t, case.number, masked(words_of.on_card(t, stored)))
        voter_said.tell_people(work, case, secretaries_of(work.roster, case), words, about=words_of.about_message(stored))


def spoken(work: Work, case: Case, message: int) -> Case:
    """The voter wrote on: a ball that lay with him comes back, and the due date moves by the days waited."""
    return waits.over(work, case, work.today, (work.event("spoke", "voter", OfMessage(message=message)),))


def receive_voter_edit(work: Work, known: CaseMessage, message: Incoming, *, counted: bool = False) -> None:
    """A voter's edit: a new version, if his word is taken now; marks are worked out anew. Silent before a claim, shown old → new after it.

    So with whoever wrote it down for him, as long as he may do that.
    """
    whole = work.messages.whole(known).text
    message = replace(message, text=heard.carried_on(known, whole, message.text, message.media))
    case = work.cases.get(known.case_id)
    parted = edited_parts.parted(work, case, known, message) if message.text != whole else edited_parts.Parted(message)
    message = parted.first
    for held, of_part in parted.of_parts:
        receive_voter_edit(work, held, of_part, counted=counted)
    voter = work.voters.get(case.voter_id)
    own = voter is not None and voter.chat_id == message.chat_id
    shared_out = not own or parted.all or edited_parts.unheld_of(work, case, known) is not None
    message, away = (message, ()) if shared_out else kept_apart.edited(work, known, case, message)
    if not away and message.text == whole and same_media(known.attached, message.media):
        return
    if voter is not None and own and not (agreed_to(work, voter, message) if counted else taken(work, voter, message)):
        return
    if not own and not may_in_congress(work.roster, work.roster.persons_of(message.sender.handle), "new"):
        work.say(message.chat_id, case_words.who_may(work.staff_words(), "new"), reply_to=message.message_id)
        return
    if voter is not None:
        for one, words in away:
            put(work, voter, one, words)
    _version(work, voter if own else None, known, message)
    if parted.all and voter is not None and own:
        kept_quiet.say_of_all(work, voter, [one for one in work.cases.several(parted.all) if one.open], reply_to=message.message_id)


def _version(work: Work, voter: Voter | None, known: CaseMessage, message: Incoming) -> None:
    """What he changed, if anything of this case. `voter`: he edits it himself."""
    if not known.elsewhere:
        opens_it = partial(unheld.opened, work, voter) if voter is not None else partial(weightier_told.opened, work, message)
        shared = unheld.of_edit(work, known, message, opens_it)
        message = shared.first
        for held, of_part in shared.of_parts:
            receive_voter_edit(work, held, of_part, counted=True)
    if message.text == work.messages.whole(known).text and same_media(known.attached, message.media):
        return
    if weightier.edited(work, voter, known, message) if voter is not None else weightier_told.edited(work, known, message):
        return
    case = work.cases.get(known.case_id)
    more = own_words.masked_in_run(work, case, message.text, known.at, known.id) if known.author == "voter" else ()
    revised = work.messages.revise(known, message.text, message.media, message.at, more)
    hearing.listen(work, revised)
    case = work.cases.record(case, work.event("edited", "voter", OfMessage(message=known.id)))
    if not known.elsewhere:
        _read_anew(work, voter, case, message, Edited(known, revised))


def _read_anew(work: Work, voter: Voter | None, case: Case, message: Incoming, edited: Edited) -> None:
    """What the edited message says now: marks, seal, whom it speaks of, what is shown of it. `voter`: he edits it himself."""
    reading, before = reading_of(work, message.text), case
    said = spoken_of.said(work, case, message.text, spoken_of.Beside(before=edited.was.text))
    case = seal.heed(work, voter, case, seal.Words(reading, message, lambda case: spoken_of.write_more(work, case, said)))
    if takes_marks(work, case):
        case = with_marks(work, case, (case.marks - {"pii"}) | (reading.marks & HEEDED))
    danger_anew.heed(work, voter, danger_anew.Anew(before, case, edited.was, edited.was.text, message.text))
    if case.status == "merged":
        unit_named_since.heard(work, case)
    if not (case.open or _is_of_answer(work, case, edited)):
        return
    cards.refresh_cards(work, case, by_voter=(case.marks, case.seal) == (before.marks, before.seal))
    voter_said.edited(work, case, edited)
    if not case.open:
        return
    unit_named_since.heard(work, case)
    if voter is not None:
        edited_complaint.heard(work, voter, case, message, edited)
        own_words.tell_once(work, voter, case, message.text)
    if voter is not None and not same_media(edited.was.attached, message.media) and (lines := acknowledge.provisos(work, voter, message)):
        tell.to_voter(work, voter, lines.strip(), case_id=case.id, reply_to=message.message_id)


def _is_of_answer(work: Work, case: Case, edited: Edited) -> bool:
    """Whether they are his words on the answer, as which they stand beside his rating: of what is closed, or joined to what goes on. Of all else
    nobody is told any more."""
    if not takes_marks(work, case):
        return False
    answer = work.said.last_answer(case.main_case if case.status == "merged" and case.main_case is not None else case.id)
    return answer is not None and edited.now.id > answer.id
