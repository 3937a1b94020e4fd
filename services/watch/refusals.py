"""What follows when Telegram refuses a call for good: one consequence for each meaning (domain/refusal.py, docs/spec.md section 11)."""

import logging
from collections.abc import Callable, Mapping
from typing import Any

from domain.case import Case
from domain.ids import ChatId, Handle
from domain.masks import masked
from domain.message import Media
from domain.refusal import Meaning, Refusal
from locales import chats, contents
from locales import watch as watch_words
from services.case import cards, elsewhere, media
from services.case.elsewhere import LOOK, MEDIA, case_of
from services.deed import tell
from services.deed.work import Work
from services.privacy import erase_voter
from services.staff import group_chats
from services.voter import signs
from services.watch import not_deleted, out_of_reach, readings, shut_chat, unreachable
from storage.outbox import NOTICE, STANDING, Call, OutboxRow

log = logging.getLogger(__name__)


REFUSAL = "refusal"
"""Purpose of words about a refusal: theirs is not told."""
_KIND_OF = {method: kind for kind, method in media.SENT_BY.items()}


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


def end(work: Work, row: OutboxRow, refusal: Refusal, status: str = "failed") -> None:
    """Nothing more is tried. A file that never left is not kept; after the last words to one who deleted his data nothing leads to him."""
    work.sending.mark(row.id, status, refusal.words)
    leave_no_copy(work, row)


def leave_no_copy(work: Work, row: OutboxRow) -> None:
    if (kept := row.arguments.get("_file")) is not None:
        work.files.drop(int(kept))
    if row.purpose == "forget":
        erase_voter.forget_chat(work, row.chat_id)


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


def _shut(work: Work, row: OutboxRow, refusal: Refusal) -> None:
    group = work.roster.group_in(ChatId(row.chat_id))
    if group is None:
        end(work, row, refusal)
        return
    shut_chat.not_taken(work, row, group, refusal.cure)


def _kind_shut(work: Work, row: OutboxRow, refusal: Refusal) -> None:
    """Words go where they went; the medium goes to the deputies in private. A voter's own setting is told to whoever wrote to him."""
    t, kind, case = work.staff_words(), _kind(work, row), case_of(work, row)
    group = work.roster.group_in(ChatId(row.chat_id)) if row.chat_id < 0 else None
    if group is None:
        end(work, row, refusal)
        _tell_staff(work, row, chats.kind_not_taken(t, case.number if case else "", chats.kind_name(t, kind)))
        return
    work.sending.mark(row.id, "replaced", refusal.words)
    elsewhere.hand_over(work, group, [row])
    name = chats.kind_name(t, kind)
    today = work.local_date(work.now)
    once = f"medium:{row.refers_to or row.id}:{kind}:{today}"
    how: dict[str, Any] = {"answer_to": row.refers_to, "case_id": row.case_id, "silent": True, "priority": NOTICE, "dedupe_key": once}
    work.say(row.chat_id, chats.medium_elsewhere(t, name), **how)
    tell.to_heads(work, group, chats.kind_shut(t, group.name, name), dedupe_key=f"kind:{row.chat_id}:{kind}:{today}")


def _kind(work: Work, row: OutboxRow) -> str:
    """Photo, voice …: what a row carries."""
    if row.method == "sendMediaGroup":
        return str(row.arguments["media"][0]["type"])
    if row.method in _KIND_OF:
        return _KIND_OF[row.method]
    part = _part(work, row)
    return part.kind if part else ""


def _part(work: Work, row: OutboxRow) -> Media | None:
    """What is copied, where it is known."""
    if part := row.arguments.get("_part"):
        return Media(str(part["type"]), str(part["media"]))
    if row.method != "copyMessage":
        return None
    message = work.messages.at(int(row.arguments["from_chat_id"]), int(row.arguments["message_id"]))
    return next(iter(message.attached), None) if message is not None else None


def _reply_gone(work: Work, row: OutboxRow, refusal: Refusal) -> None:
    """Said without pointing at what is not there any more."""
    arguments = {key: value for key, value in row.arguments.items() if key != "reply_parameters"}
    if arguments == row.arguments and row.refers_to is None:
        _unknown(work, row, refusal)
        return
    work.waiting.another_way(row.id, row.method, arguments, alone=True)


def _source_gone(work: Work, row: OutboxRow, refusal: Refusal) -> None:
    """What cannot be copied is sent by its handle, which outlives the message."""
    part = _part(work, row)
    call = media.by_handle(row.chat_id, part) if part is not None else None
    if call is None:
        _file(work, row, refusal)
        return
    kept = {key: value for key, value in row.arguments.items() if key not in ("from_chat_id", "message_id", "caption", "_part")}
    work.waiting.another_way(row.id, call[0], kept | call[1])


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
    _retire(work, row)
    case = case_of(work, row)
    _tell_staff(work, row, watch_words.not_delivered(work.staff_words(), case.number if case else ""))


def _file(work: Work, row: OutboxRow, refusal: Refusal) -> None:
    """A file that cannot be sent or fetched: asked for again, or told to who waits for it. Of an album each part is tried alone."""
    if row.method == "sendMediaGroup":
        _one_by_one(work, row)
        work.sending.mark(row.id, "replaced", refusal.words)
        return
    end(work, row, refusal)
    if lost := row.arguments.get("_lost"):
        say_lost(work, row, str(lost))
    elif row.purpose == media.SHOWN:
        return  # a poll, a list …: its words are on the card
    if row.method == "getFile" and row.purpose in readings.READ:
        readings.not_fetched(work, row)
    elif row.method in MEDIA or row.method == "sendDocument":
        case = case_of(work, row)
        _tell_staff(work, row, chats.file_not_delivered(work.staff_words(), case.number if case else ""))


def say_lost(work: Work, row: OutboxRow, words: str) -> None:
    """In the place of what could not be shown: what it was. Its voter reads it too, once, and can send it in another way."""
    work.say(row.chat_id, words, answer_to=row.refers_to, case_id=row.case_id)
    case = case_of(work, row) if row.purpose == media.SHOWN else None
    voter = work.voters.get(case.voter_id) if case is not None else None
    if case is not None and voter is not None and voter.chat_id:
        kinds = [str(kind) for kind in row.arguments.get("_kinds", ())]
        key = f"lost:{case.id}:{row.arguments.get('message_id') or row.id}"
        tell.to_voter(work, voter, contents.resend(tell.words_for(work, voter), case.number, kinds), case_id=case.id, dedupe_key=key)


def _one_by_one(work: Work, row: OutboxRow) -> None:
    ours = {key: value for key, value in row.arguments.items() if key != "media"}
    for part in row.arguments["media"]:
        call = media.by_handle(row.chat_id, Media(part["type"], part["media"]))
        if call is not None:
            made = Call(row.chat_id, call[0], ours | call[1], row.priority, row.case_id, row.refers_to, purpose=row.purpose)
            work.outbox.put(made)


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
        _retire(work, row)
    number, words = case.number if case is not None else "", "" if refusal.ours else masked(refusal.words)
    _tell_staff(work, row, chats.unknown_refusal(work.staff_words(), number, words))
    voter = work.voters.of_account(Handle(row.chat_id)) if row.chat_id > 0 else None
    if voter is not None and row.purpose != REFUSAL and not row.purpose.startswith("bc:"):
        tell.to_voter(work, voter, chats.not_arrived(tell.words_for(work, voter), number), purpose=REFUSAL)


def _retire(work: Work, row: OutboxRow) -> None:
    """A card that never came is posted at the next event."""
    if (posted := work.cards.shown_by(row.id)) is not None:
        work.cards.retire(posted)


def _tell_staff(work: Work, row: OutboxRow, words: str) -> None:
    """The secretary, and whoever waits for it to arrive: who asked for it in the group, or the case's claimer."""
    if row.purpose == REFUSAL or row.purpose.startswith("bc:") or row.method in STANDING:
        return
    case = case_of(work, row)
    tell.to_secretary(work, words, dedupe_key=f"refused:{row.id}", purpose=REFUSAL, case_id=row.case_id)
    waits = _waits(work, row, case)
    if waits is not None and waits.role != "secretary":
        tell.to_person(work, waits, words, purpose=REFUSAL, case_id=row.case_id)


def _waits(work: Work, row: OutboxRow, case: Case | None) -> Any:
    asked = work.roster.persons_of(Handle(row.asked_by)) if row.asked_by is not None else ()
    return next(iter(asked), None) or (work.roster.people.get(case.claimer) if case is not None and case.claimer else None)


_LEVELS = {Meaning.UNKNOWN: logging.ERROR, Meaning.WORDS: logging.ERROR, Meaning.FILE: logging.WARNING, Meaning.SHUT: logging.WARNING}
CONSEQUENCES: Mapping[Meaning, Callable[[Work, OutboxRow, Refusal], None]] = {
    Meaning.UNCHANGED: _unchanged,
    Meaning.READER_GONE: _reader_gone,
    Meaning.PUT_OUT: _put_out,
    Meaning.SHUT: _shut,
    Meaning.KIND_SHUT: _kind_shut,
    Meaning.REPLY_GONE: _reply_gone,
    Meaning.SOURCE_GONE: _source_gone,
    Meaning.MESSAGE_GONE: _message_gone,
    Meaning.FIXED: _message_gone,
    Meaning.WORDS: _words,
    Meaning.FILE: _file,
    Meaning.UNKNOWN: _unknown,
}
