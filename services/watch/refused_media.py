"""What follows when Telegram refuses a picture, a voice, a file: another way, else words that say what it was."""

from typing import Any

from domain.values.ids import ChatId
from domain.values.message import Media
from domain.values.refusal import Refusal
from locales import chats, contents
from services.case import elsewhere, media
from services.case.elsewhere import MEDIA, case_of
from services.deed import tell
from services.deed.work import Work
from services.watch import readings
from services.watch.tell_refused import end, tell_staff
from storage.outbox import NOTICE, Call, OutboxRow

_KIND_OF = {method: kind for kind, method in media.SENT_BY.items()}


def kind_shut(work: Work, row: OutboxRow, refusal: Refusal) -> None:
    """Words go where they went; the medium goes to the deputies in private. A voter's own setting is told to whoever wrote to him."""
    t, kind, case = work.staff_words(), _kind(work, row), case_of(work, row)
    group = work.roster.group_in(ChatId(row.chat_id)) if row.chat_id < 0 else None
    if group is None:
        end(work, row, refusal)
        tell_staff(work, row, chats.kind_not_taken(t, case.number if case else "", chats.kind_name(t, kind)))
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


def source_gone(work: Work, row: OutboxRow, refusal: Refusal) -> None:
    """What cannot be copied is sent by its handle, which outlives the message."""
    part = _part(work, row)
    call = media.by_handle(row.chat_id, part) if part is not None else None
    if call is None:
        file_refused(work, row, refusal)
        return
    kept = {key: value for key, value in row.arguments.items() if key not in ("from_chat_id", "message_id", "caption", "_part")}
    work.waiting.another_way(row.id, call[0], kept | call[1])


def file_refused(work: Work, row: OutboxRow, refusal: Refusal) -> None:
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
    if row.method == "getFile":
        readings.not_fetched(work, row)
    elif row.method in MEDIA or row.method == "sendDocument":
        case = case_of(work, row)
        tell_staff(work, row, chats.file_not_delivered(work.staff_words(), case.number if case else ""))


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
