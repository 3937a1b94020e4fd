"""Pictures, voices, files and the rest of what somebody sent, shown to others: copied, or sent by its handle.

A copy is made by Telegram out of the message itself and carries nobody's name. What Telegram refuses to copy is sent by its
handle where it has one, else told of in words (`services/refusals.py`), so that no card points to nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from functools import partial
from typing import Any

from domain.case import Case
from domain.masks import masked
from domain.message import FILES, WORDED, Incoming, Media
from locales import contents
from services import words_of
from storage.cases import Card, CaseMessage
from storage.outbox import ANSWER, Call
from storage.work import Work

ALBUM_GATHERS = timedelta(seconds=1)
ALBUM_SIZE = 10
IN_ALBUMS = ("photo", "video", "audio", "document")
SHOWN = "shown"
"""Purpose of a call that shows the group or a deputy what a voter sent."""
SENT_BY: Mapping[str, str] = {
    "photo": "sendPhoto",
    "video": "sendVideo",
    "voice": "sendVoice",
    "audio": "sendAudio",
    "video_note": "sendVideoNote",
    "animation": "sendAnimation",
    "document": "sendDocument",
    "sticker": "sendSticker",
}


def below(work: Work, case: Case, message: CaseMessage, chat_id: int, card_row: int, **how: Any) -> None:
    """Show a voter's media below a card; parts of an album that come close together leave as one album."""
    if not _in_album(message):
        to_deputy(work, case, message, chat_id, card_row, **how)
        return
    key = _album_key(case, message, chat_id, card_row)
    part = {"type": message.attached[0].kind, "media": message.attached[0].file_id}
    waiting = work.outbox.waiting_by_key(key)
    if waiting is None:
        first = work.cases.album_part(message.chat_id, message.album)
        alone = how | {"due_at": work.now + ALBUM_GATHERS}
        if first is None or first.id == message.id:
            alone |= {"dedupe_key": key, "part": part}
        to_deputy(work, case, message, chat_id, card_row, **alone)
        return
    row_id, arguments = waiting
    parts = arguments.get("media") or [arguments["_part"]]
    if len(parts) < ALBUM_SIZE:
        work.outbox.rewrite(row_id, "sendMediaGroup", _kept(arguments) | {"media": [*parts, part]})


def again(work: Work, case: Case, was: CaseMessage, message: CaseMessage, card: Card, **how: Any) -> None:
    """Show what an edit put in the place of something else. What still waits to be copied comes as it is now anyway."""
    if _in_album(message) and (waiting := work.outbox.waiting_by_key(_album_key(case, message, card.chat_id, card.outbox_id))) is not None:
        _exchange(work, waiting, was, message)
    elif not work.outbox.waiting_copy(card.chat_id, case.id, (message.chat_id, message.message_id)):
        to_deputy(work, case, message, card.chat_id, card.outbox_id, **how)


def to_deputy(work: Work, case: Case, message: CaseMessage, chat_id: int, answer_to: int | None = None, **how: Any) -> None:
    """A voter's media for the group or one of its deputies; words with a number in them that must be masked are not copied."""
    hidden = any(m.kind in WORDED for m in message.attached) and masked(message.text) != message.text
    media = [m for m in message.attached if not (hidden and m.kind in WORDED)]
    lost = partial(contents.not_shown, work.staff_words())
    _put(work, chat_id, media, message, answer_to=answer_to, case_id=case.id, lost=lost, purpose=SHOWN, **how)


def to_voter(work: Work, t: Any, case: Case, message: CaseMessage | Incoming, chat_id: int, answer_to: int | None = None) -> None:
    """A deputy's media for the voter (`t` in his language): his own explicit act."""
    media = words_of.media_of(message)
    lost = partial(contents.not_passed_on, t, case.number)
    _put(work, chat_id, media, message, answer_to=answer_to, case_id=case.id, lost=lost)


def _put(
    work: Work,
    chat_id: int,
    media: Sequence[Media],
    source: CaseMessage | Incoming,
    *,
    answer_to: int | None,
    lost: Callable[[Sequence[str]], str],
    **how: Any,
) -> None:
    """`lost` words what is said should Telegram refuse it; what its words tell of already is not missed."""
    part, silent = how.pop("part", None), how.pop("silent", False)
    how.setdefault("priority", ANSWER)
    ours: dict[str, Any] = {"_part": part} if part else {}
    if kinds := [m.kind for m in media if not (m.kind in WORDED and source.text)]:
        ours |= {"_lost": lost(kinds), "_kinds": kinds}
    if silent:
        ours["disable_notification"] = True
    gone = not source.chat_id  # its writer had his traces deleted: files are left, the message is not
    for m in media:
        if m.way == "copy" and not gone:
            asked = {"chat_id": chat_id, "from_chat_id": source.chat_id, "message_id": source.message_id, "caption": ""}
            work.outbox.put(Call(chat_id, "copyMessage", asked | ours, refers_to=answer_to, **how))
        elif m.way and (call := by_handle(chat_id, m)) is not None:
            work.outbox.put(Call(chat_id, call[0], call[1] | ours, refers_to=answer_to, **how))


def by_handle(chat_id: int, media: Media) -> tuple[str, dict[str, Any]] | None:
    """The call that sends it anew, without its message. None for what has no handle."""
    if media.kind == "location":
        latitude, _, longitude = media.file_id.partition(",")
        return "sendLocation", {"chat_id": chat_id, "latitude": float(latitude), "longitude": float(longitude)}
    if media.kind in FILES and media.file_id:
        return SENT_BY[media.kind], {"chat_id": chat_id, media.kind: media.file_id}
    return None


def _in_album(message: CaseMessage) -> bool:
    return bool(message.album and message.chat_id) and [m.kind in IN_ALBUMS and m.way for m in message.attached] == ["copy"]


def _album_key(case: Case, message: CaseMessage, chat_id: int, card_row: int) -> str:
    return f"album:{case.id}:{chat_id}:{card_row}:{message.album}"


def _kept(arguments: Mapping[str, Any]) -> dict[str, Any]:
    """What stays of a copy's arguments when it becomes an album."""
    return {name: value for name, value in arguments.items() if name in ("chat_id", "disable_notification", "_lost", "_kinds")}


def _exchange(work: Work, waiting: tuple[int, dict[str, Any]], was: CaseMessage, message: CaseMessage) -> None:
    """A part of an album that has not left yet is exchanged for the new one."""
    row_id, arguments = waiting
    old = was.attached[0].file_id if was.attached else ""
    new = {"type": message.attached[0].kind, "media": message.attached[0].file_id}
    if "media" in arguments:
        parts = [new if part["media"] == old else part for part in arguments["media"]]
        work.outbox.rewrite(row_id, "sendMediaGroup", arguments | {"media": parts})
    elif arguments["message_id"] == message.message_id:
        work.outbox.rewrite(row_id, "copyMessage", arguments | {"_part": new})
