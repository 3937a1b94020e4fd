"""A voter's further words on a case, and what he makes of words of his: kept, shown below its card, acknowledged (docs/spec.md section 3)."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from domain.asks_law import asks_law
from domain.buttons import Button
from domain.case import Case
from domain.details_for_voter import OfMessage
from domain.details_in_hand import Changed
from domain.joins import RUN_PAUSE
from domain.life_cycle import AWAITING_ANSWER
from domain.masks import masked
from domain.message import Incoming, same_media
from domain.reading import HEEDED, NUMBER
from domain.rights import may_in_congress
from domain.stand_ins import secretaries_of
from domain.voter import Voter
from locales import case as case_words
from locales import common, contents, further, sealing
from locales import desk as desk_words
from locales import voter as voter_words
from services.case import (
    alert,
    call_for_help,
    cards,
    category_anew,
    heard,
    hearing,
    may_see,
    own_words,
    phone_left,
    receipt,
    seal,
    spoken_of,
    unasked,
    undone,
    voter_said,
    waits,
    wished,
    words_of,
)
from services.case.clear_away import hide_words
from services.case.open_case import keep_message, reading_of
from services.case.places import places
from services.case.rating import awaits_word
from services.deed import tell
from services.deed.message import Rows
from services.deed.work import Work
from services.voter import edited_complaint, edited_parts, kept_quiet, offers, pieces, second_part, signs
from services.voter.words_taken import agreed_to, taken
from storage.case_messages import CaseMessage
from storage.held import MUCH

KEEPABLE = 20 * 1024 * 1024
"""Bytes of the largest file a bot may download; larger ones are only passed on."""


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


def provisos(work: Work, voter: Voter, message: Incoming) -> str:
    """What he should know of what he sent: too large to be kept, of a kind that nobody here can be shown, or a question of law."""
    t, lines = tell.words_for(work, voter), [""]
    if any(m.size > KEEPABLE for m in message.media):
        lines.append(t(voter_words.receipt_big_file))
    if unshown := words_of.unshowable(message):
        lines.append(contents.receipt_unshown(t, unshown))
    if asks_law(message.text) and not set(reading_of(work, message.text).marks) & {"legal", "tip", "urgent"}:
        lines.append(case_words.free_lawyer(t, work.roster.congress.referrals.get("legal_aid", "12348")))
    return "\n".join(lines)


def join(work: Work, voter: Voter, case: Case, message: Incoming, *, others: Sequence[Case] | None = None) -> None:
    """Add the message to the case: kept, shown below its card, acknowledged by an edit of the receipt or a short reply.

    `others`: where the talk and not he said to which case it goes, the matters he may have meant; a new one is offered with them.
    """
    at, before, other = case.last_spoke_at, pieces.on_case(work, case, message), pieces.another_kind(work, case, message)
    stored = keep_message(work, case, message, author="voter")
    asked, ours = set(case.asked_of), message.reply_ours or case.round > 1
    beside = spoken_of.Beside(pieces.and_cards(work, voter, message, before), of_claimer=ours)
    case = spoken(work, spoken_of.heard(work, case, message.text, beside, asks=False), stored.id)
    anew = bool(set(case.asked_of) - asked) or wished.wishes(work, voter, case, message.text)
    reading = pieces.with_pieces(work, reading_of(work, message.text), before, message)
    marks, case = case.marks, category_anew.guessed(work, seal.heed(work, voter, case, reading, message))
    if more := (reading.marks & HEEDED) - case.marks:
        if "confidential" in more:
            hide_words(work, case)
        case = work.cases.record(case, work.event("changed", "voter", Changed(marks=tuple(sorted(case.marks | more)))))
        cards.refresh_cards(work, case)
    added = case.marks - marks
    voter_said.said(work, case, stored)
    case = undone.heard(work, case, stored, message.text)
    _tell_who_declined(work, case, stored)
    if other or "urgent" in added or call_for_help.is_new(reading.danger, case.marks):
        call_for_help.say(work, voter, other or reading.danger, case)
    if "urgent" in added or other.alarms:
        alert.danger(work, case)
    quick = at is not None and message.at - at < RUN_PAUSE
    if anew or phone_left.says_how_reached(message.text) or not (quick and _noted_on_receipt(work, voter, case, message)):
        _acknowledge(work, voter, case, message, (stored, others))
    if "confidential" in added:
        kept_quiet.say_kept(work, voter, case)
    own_words.tell_once(work, voter, case, message.text)
    second_part.ask(work, voter, case, stored, message.text)


def _tell_who_declined(work: Work, case: Case, stored: CaseMessage) -> None:
    """A declined case is in nobody's list: whoever does the secretary's part reads what its voter says to it."""
    if case.status == "declined":
        t = work.staff_words()
        words = further.said_to_refusal(t, case.number, masked(words_of.on_card(t, stored)))
        voter_said.told_people(work, case, secretaries_of(work.roster, case), words, about=words_of.about_message(stored))


def spoken(work: Work, case: Case, message: int) -> Case:
    """The voter wrote on: a ball that lay with him comes back, and the due date moves by the days waited."""
    return waits.over(work, case, work.today, (work.event("spoke", "voter", OfMessage(message=message)),))


Said = tuple[CaseMessage, Sequence[Case] | None]
"""What he said, as it is stored, and to which others of his it may belong."""


def _noted_on_receipt(work: Work, voter: Voter, case: Case, message: Incoming) -> bool:
    """Words that come one after the other are counted on the receipt. False where there is none, or something of its own to say."""
    row = work.outbox.receipt_of(case.id)
    if row is None or case.status not in AWAITING_ANSWER or provisos(work, voter, message):
        return False
    words, rows = receipt.made(work, voter, case, call_for_help.of_opening(work, case))
    words = f"{words}\n{_how_many(work, voter, case)}"
    work.revise(voter.chat_id, row, words, rows, case_id=case.id, purpose=tell.AGAIN)
    signs.noted(work, voter, case, message)
    return True


def _acknowledge(work: Work, voter: Voter, case: Case, message: Incoming, said: Said) -> None:
    stored, others = said
    words, rows = _line(work, voter, case, message.text, phone_left.answered(work, voter, case, message, stored))
    key = f"joined:{case.id}:{message.album}" if message.album else None
    offered = offers.rows(work, voter, case, stored, others) if others is not None else ()
    words += wished.below(work, voter, case, message.text) + provisos(work, voter, message)
    put = tell.to_voter(work, voter, words, [*rows, *offered], case_id=case.id, reply_to=message.message_id, dedupe_key=key)
    if others is not None:
        offers.end_later(work, put, rows, stored)


def _line(work: Work, voter: Voter, case: Case, said: str, left: tuple[str, Rows] | None) -> tuple[str, Rows]:
    """Where his words are, and what is asked about them. `left`: what is said of a number that he left instead."""
    t = tell.words_for(work, voter)
    if case.status == "closed" and not case.promised:
        still, saying = (
            (t(case_words.b_still_open), Button("reopen", case.id)),
            (t(voter_words.b_just_saying), Button("just_saying", case.id)),
        )
        return voter_words.joined_closed(t, case.number), [[still, saying]]
    if case.status == "declined":
        once = work.histories.last(case.id, "overturned") is None
        rows = [[(t(desk_words.b_appeal), Button("appeal", case.id))]] if once else []
        return further.joined_declined(t, case.number, once=once), rows
    if awaits_word(work, case):
        words, below = left or (_joined(work, case)(t, case.number), ())
        asked, choices = unasked.again(work, voter, case, t, said)
        return words + asked, [*below, *choices]
    if left is not None:
        return left
    if asked := may_see.words(work, t, case) if case.asked_of else "":
        return further.joined_in_doubt(t, case.number, asked), may_see.rows(work, t, case)
    return (sealing.joined_sealed if case.sealed else _joined(work, case))(t, case.number), ()


def _joined(work: Work, case: Case) -> Callable[[common.T, str], str]:
    """Who sees it now: his deputies, or the secretary, where none of them is linked."""
    shown = [work.roster.people.get(place.person) if place.person else None for place in places(work, case)]
    deputies = any(person is None or person.kind == "deputy" for person in shown)
    return voter_words.joined if case.group is not None and deputies else voter_words.joined_queued


def _how_many(work: Work, voter: Voter, case: Case) -> str:
    """How many words of his are on the case beside its first, and how many of his still wait."""
    t, waiting = tell.words_for(work, voter), work.held.waiting(voter.id)
    joined = common.counted(t, work.said.count_by_voter(case.id) - 1)
    return voter_words.added_and_waiting(t, joined, common.counted(t, waiting, MUCH)) if waiting else voter_words.added(t, joined)


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
    if message.text == whole and same_media(known.attached, message.media):
        return
    voter = work.voters.get(case.voter_id)
    own = voter is not None and voter.chat_id == message.chat_id
    if voter is not None and own and not (agreed_to(work, voter, message) if counted else taken(work, voter, message)):
        return
    if not own and not may_in_congress(work.roster, work.roster.persons_of(message.sender.handle), "new"):
        work.say(message.chat_id, case_words.who_may(work.staff_words(), "new"), reply_to=message.message_id)
        return
    more = own_words.masked_in_run(work, case, message.text, known.at, known.id) if known.author == "voter" else ()
    revised = work.messages.revise(known, message.text, message.media, message.at, more)
    hearing.listen(work, revised)
    case = work.cases.record(case, work.event("edited", "voter", OfMessage(message=known.id)))
    if not known.elsewhere:
        _read_anew(work, voter if own else None, case, message, (known, revised))
    if parted.all and voter is not None and own:
        kept_quiet.say_of_all(work, voter, [one for one in work.cases.several(parted.all) if one.open], reply_to=message.message_id)


def _read_anew(work: Work, voter: Voter | None, case: Case, message: Incoming, versions: tuple[CaseMessage, CaseMessage]) -> None:
    """What the edited message says now: marks, seal, whom it speaks of, what is shown of it. `voter`: he edits it himself."""
    reading, before, (known, revised) = reading_of(work, message.text), case, versions
    case = seal.heed(work, voter, case, reading, message)
    marks = (case.marks - {"pii"}) | (reading.marks & HEEDED)
    if marks != case.marks and (case.open or case.status == "closed"):
        if "confidential" in marks - case.marks:
            hide_words(work, case)
        case = work.cases.record(case, work.event("changed", "voter", Changed(marks=tuple(sorted(marks)))))
    case = spoken_of.heard(work, case, message.text, spoken_of.Beside(before=known.text))
    if "urgent" in case.marks - before.marks:
        if voter is not None:
            call_for_help.say(work, voter, reading_of(work, message.text).danger, case)
        alert.danger(work, case, told=voter is not None)
    if not case.open:
        return
    cards.refresh_cards(work, case, by_voter=(case.marks, case.seal) == (before.marks, before.seal))
    voter_said.edited(work, case, known, revised)
    if voter is not None:
        edited_complaint.heard(work, voter, case, message, versions)
        own_words.tell_once(work, voter, case, message.text)
    if voter is not None and not same_media(known.attached, message.media) and (lines := provisos(work, voter, message)):
        tell.to_voter(work, voter, lines.strip(), case_id=case.id, reply_to=message.message_id)
