"""What follows when Telegram refuses a call for good: one consequence for each meaning (domain/values/refusal.py, docs/spec.md section 11)."""

import logging
from collections.abc import Callable, Mapping

from domain.values.ids import ChatId, Handle
from domain.values.refusal import Meaning, Refusal
from domain.words.masks import masked
from locales import chats
from locales import watch as watch_words
from services.case import cards, elsewhere, left_standing
from services.case.elsewhere import LOOK, case_of
from services.deed import tell
from services.deed.work import Work
from services.staff import group_chats
from services.voter import signs
from services.watch import not_deleted, out_of_reach, shut_chat, unreachable
from services.watch.refused_media import file_refused, kind_shut, source_gone
from services.watch.tell_refused import REFUSAL, end, retire, tell_staff
from storage.outbox import STANDING, OutboxRow

log = logging.getLogger(__name__)


def refused(work: Work, row: OutboxRow, refusal: Refusal) -> None:
    """The row has ended, or is owed in another form."""
    if signs.is_sign(row) and refusal.meaning is not Meaning.READER_GONE:
        end(work, row, refusal)
        signs.not_taken(work, row)
        return
    if not_deleted.wants_another_way(row, refusal):
        not_deleted.empty(work, row, refusal)
        return
    if row.method == "getFile" and refusal.meaning is not Meaning.READER_GONE:
        refusal = Refusal(Meaning.FILE, refusal.words)
    log.log(_LEVELS.get(refusal.meaning, logging.INFO), "outbox row %s (%s) was refused: %s", row.id, row.method, refusal.meaning)
    CONSEQUENCES[refusal.meaning](work, row, refusal)


def _unchanged(work: Work, row: OutboxRow, refusal: Refusal) -> None:
    work.sending.mark_sent(row, [])


def _reader_gone(work: Work, row: OutboxRow, refusal: Refusal) -> None:
    """Whoever it was cannot be reached from now on: a voter, or somebody of the roster."""
    end(work, row, refusal)
    out_of_reach.lost(work, Handle(row.chat_id), row)
    unreachable.mark_unreachable(work, row.chat_id)


def _put_out(work: Work, row: OutboxRow, refusal: Refusal) -> None:
    group = work.roster.group_in(ChatId(row.chat_id))
    work.sending.mark(row.id, "replaced" if group else "failed", refusal.words)
    if group is not None:
        group_chats.unbind(work, ChatId(row.chat_id), group, refused=row)
    left_standing.owe(work, row)


def _shut(work: Work, row: OutboxRow, refusal: Refusal) -> None:
    group = work.roster.group_in(ChatId(row.chat_id))
    if group is None:
        end(work, row, refusal)
        left_standing.owe(work, row)
        return
    shut_chat.not_taken(work, row, group, refusal.cure)


def _reply_gone(work: Work, row: OutboxRow, refusal: Refusal) -> None:
    """Said without pointing at what is not there any more."""
    arguments = {key: value for key, value in row.arguments.items() if key != "reply_parameters"}
    if arguments == row.arguments and row.refers_to is None:
        _unknown(work, row, refusal)
        return
    work.waiting.another_way(row.id, row.method, arguments, alone=True)


def _message_gone(work: Work, row: OutboxRow, refusal: Refusal) -> None:
    """A card or digest that is gone or cannot be edited is posted anew, words that correct others are said anew; the rest is settled."""
    if row.purpose == tell.AGAIN and row.method == "editMessageText":
        arguments = {key: value for key, value in row.arguments.items() if key != "message_id"}
        if arguments.get("reply_markup") == {"inline_keyboard": []}:
            del arguments["reply_markup"]
        work.waiting.another_way(row.id, "sendMessage", arguments, alone=True)
        return
    end(work, row, refusal)
    posted_anew(work, row)


def posted_anew(work: Work, row: OutboxRow) -> bool:
    """A card or digest that an edit could not bring up to date comes again below. False: the edit was of something else."""
    card = work.cards.shown_by(row.refers_to) if row.purpose == "card" and row.refers_to is not None else None
    if card is not None and card.live:
        work.cards.retire(card)
        cards.refresh_cards(work, work.cases.get(card.case_id))
    elif row.refers_to is not None and (digest := work.digests.made_by(row.refers_to)) is not None:
        work.digests.forget(digest.id)
        for case in work.cases.several([case for case in digest.cases if case not in digest.shown]):
            cards.refresh_cards(work, case, folded=True)
    else:
        return False
    return True


def _words(work: Work, row: OutboxRow, refusal: Refusal) -> None:
    """Words of somebody's that Telegram does not take: only here, wording them differently helps."""
    end(work, row, refusal)
    retire(work, row)
    case = case_of(work, row)
    tell_staff(work, row, watch_words.not_delivered(work.staff_words(), case.number if case else ""))


def _unknown(work: Work, row: OutboxRow, refusal: Refusal) -> None:
    """A refusal nobody has met yet: staff read Telegram's words; what was owed to a group reaches its deputies, a voter hears that something did not."""
    case = case_of(work, row)
    group = work.roster.group_in(ChatId(row.chat_id)) if row.chat_id < 0 else None
    if row.method in STANDING or row.purpose == LOOK:
        end(work, row, refusal)
        return
    if group is not None:
        work.sending.mark(row.id, "replaced", refusal.words)
        elsewhere.hand_over(work, group, [row])
    else:
        end(work, row, refusal)
        retire(work, row)
    number, words = case.number if case is not None else "", "" if refusal.ours else masked(refusal.words)
    tell_staff(work, row, chats.unknown_refusal(work.staff_words(), number, words))
    voter = work.voters.of_account(Handle(row.chat_id)) if row.chat_id > 0 else None
    if voter is not None and row.purpose != REFUSAL and not row.purpose.startswith("bc:"):
        tell.to_voter(work, voter, chats.not_arrived(tell.words_for(work, voter), number), purpose=REFUSAL)


_LEVELS = {Meaning.UNKNOWN: logging.ERROR, Meaning.WORDS: logging.ERROR, Meaning.FILE: logging.WARNING, Meaning.SHUT: logging.WARNING}
CONSEQUENCES: Mapping[Meaning, Callable[[Work, OutboxRow, Refusal], None]] = {
    Meaning.UNCHANGED: _unchanged,
    Meaning.READER_GONE: _reader_gone,
    Meaning.PUT_OUT: _put_out,
    Meaning.SHUT: _shut,
    Meaning.KIND_SHUT: kind_shut,
    Meaning.REPLY_GONE: _reply_gone,
    Meaning.SOURCE_GONE: source_gone,
    Meaning.MESSAGE_GONE: _message_gone,
    Meaning.FIXED: _message_gone,
    Meaning.WORDS: _words,
    Meaning.FILE: file_refused,
    Meaning.UNKNOWN: _unknown,
}
