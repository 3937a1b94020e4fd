"""What Telegram does not delete (older than 48 hours, no right to) is emptied by an edit; what even that does not reach staff read with a link.

Telegram: a bot deletes its messages for 48 hours, in a group with the right to delete at any age (https://core.telegram.org/bots/api#deletemessage);
its edits have no such end.
"""

from typing import Any

from domain.values.refusal import Meaning, Refusal
from locales import common, undelivered
from services.case.left_standing import link_to, message_of
from services.deed import tell
from services.deed.message import text_of
from services.deed.work import Work
from services.watch.whom import number_of, whom
from storage.outbox import EMPTIED, NOTICE, Call, OutboxRow

OVER = frozenset({Meaning.UNCHANGED, Meaning.READER_GONE, Meaning.PUT_OUT, Meaning.SHUT, Meaning.MESSAGE_GONE})
"""After which nothing stands there, or nothing can be done there at all."""
AFTER_MEDIUM = {"editMessageMedia": "editMessageCaption"}
"""A medium of which there is no other (a voice, an album of papers) loses at least its words."""


def wants_another_way(row: OutboxRow, refusal: Refusal) -> bool:
    """Whether something stands there still that was to go."""
    if row.purpose == EMPTIED:
        return refusal.meaning not in OVER
    return row.method == "deleteMessage" and refusal.meaning is Meaning.FIXED


def empty(work: Work, row: OutboxRow, refusal: Refusal) -> None:
    """Words say instead that they were taken back, a medium becomes a blank one; else staff take it away by hand."""
    work.sending.mark(row.id, "replaced", refusal.words)
    message_id = message_of(work, row)
    method = _next(work, row, message_id)
    if row.method != "deleteMessage" or message_id is None:
        tell_staff(work, row, message_id)
    if method is None or message_id is None:
        return
    words = str(row.arguments.get("_instead") or work.staff_words()(common.taken_back))
    asked: dict[str, Any] = {"chat_id": row.chat_id, "message_id": message_id, "_instead": words, **_content(method, words)}
    work.outbox.put(Call(row.chat_id, method, asked, priority=NOTICE, purpose=EMPTIED))


def _next(work: Work, row: OutboxRow, message_id: int | None) -> str | None:
    if row.method != "deleteMessage":
        return AFTER_MEDIUM.get(row.method)
    place = work.places.of(row.chat_id, message_id) if message_id is not None else None
    made_by = work.outbox.method_of(place[0]) if place is not None and place[0] is not None else ""
    return "editMessageText" if made_by == "sendMessage" else "editMessageMedia"


def _content(method: str, words: str) -> dict[str, Any]:
    if method == "editMessageText":
        return {**text_of(words), "reply_markup": {"inline_keyboard": []}, "link_preview_options": {"is_disabled": True}}
    return {"caption": words} if method == "editMessageCaption" else {"_blank": words}


def tell_staff(work: Work, row: OutboxRow, message_id: int | None) -> None:
    """The secretary, once for a message."""
    words = undelivered.not_emptied(work.staff_words(), whom(work, row), number_of(work, row), link_to(row.chat_id, message_id))
    tell.to_secretary(work, words, dedupe_key=f"emptied:{row.chat_id}:{message_id}")
