"""What of the outbox may leave now, and as which call of python-telegram-bot."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from telegram import InputMediaAudio, InputMediaDocument, InputMediaPhoto, InputMediaVideo

from bot.digest_pace import DigestsAtRest
from domain.share import WINDOW
from services import deliver_outbox, share_chat
from storage.outbox import DIGEST, LOOKS, STANDING, Lane, OutboxRow
from storage.work import Work

AT_ONCE = 8
ALBUM_PARTS = {"photo": InputMediaPhoto, "video": InputMediaVideo, "audio": InputMediaAudio, "document": InputMediaDocument}


@dataclass(frozen=True)
class Resting:
    """What takes nothing now: chats for sends, chats for edits, lanes, digests. `spaced`: whether calls that are no answers may leave.
    `window`: in which one voter's words take their share of a chat."""

    sends: frozenset[int]
    edits: frozenset[int]
    lanes: frozenset[Lane]
    digests: DigestsAtRest
    spaced: bool
    window: timedelta = WINDOW


def pull(work: Work, resting: Resting) -> list[tuple[OutboxRow, int | None]]:
    """Rows that may leave now, each with the message id it refers to. Late ones expire here, edits of what stands there are done."""
    while rows := _next(work, resting):
        looked = [_look(work, row, resting.window) for row in rows]
        found = [
            (deliver_outbox.in_its_topic(work, row), message_id)
            for row, (state, message_id) in zip(rows, looked, strict=True)
            if state == "sent"
        ]
        if found or all(state == "waiting" for state, _ in looked):
            return found
    return []


def _next(work: Work, resting: Resting) -> list[OutboxRow]:
    digests, chats = resting.digests, (resting.sends, resting.edits)
    rest = (digests.messages, digests.chats)
    rows = work.outbox.next(work.now, chats, AT_ONCE, spaced=resting.spaced, lanes=resting.lanes, digests=rest)
    return [work.outbox.whose_turn(row, digests.messages, digests.edited) if row.purpose == DIGEST else row for row in rows]


def _look(work: Work, row: OutboxRow, window: timedelta) -> tuple[str, int | None]:
    """`sent`: what the row refers to is there and it may leave; else the row waits, or is done with."""
    if row.expires_at is not None and row.expires_at < work.now:
        deliver_outbox.expired(work, row)
        return "expired", None
    state, message_id = deliver_outbox.follows(work, row)
    if state == "sent" and work.outbox.changes_nothing(row):
        deliver_outbox.delivered(work, row, [])
        return "done", None
    return (share_chat.room_for(work, row, window) if state == "sent" else state), message_id


def others_wait(work: Work, chats: set[int]) -> bool:
    """Whether anything is due in other chats than these."""
    return bool(work.outbox.next(work.now, (chats, chats), 1, spaced=True))


def name_bot(work: Work, name: str) -> None:
    work.rows.name_bot(name)


def stored_file(work: Work, file_id: int) -> tuple[str, bytes]:
    return work.files.get(file_id)


def filled(row: OutboxRow, message_id: int | None) -> dict[str, Any]:
    """The arguments of the call, with the message it refers to; keys that begin with `_` are ours, General is no topic."""
    arguments = {key: value for key, value in row.arguments.items() if not key.startswith("_") and value is not None}
    arguments["chat_id"] = row.chat_id
    if "media" in arguments:
        arguments["media"] = [ALBUM_PARTS[part["type"]](part["media"]) for part in arguments["media"]]
    if row.refers_to is not None and message_id is not None:
        if row.method in STANDING:
            arguments["message_id"] = message_id
        elif row.method.startswith(("send", "copy")):
            arguments["reply_parameters"] = {"message_id": message_id, "allow_sending_without_reply": True}
    return arguments


def fits(method: str, result: Any) -> bool:
    """Whether this is what Telegram answers to the method (https://core.telegram.org/bots/api#available-methods).

    Only then has it taken the call: what is on the way may say «ok» as well.
    """
    if method in LOOKS:
        return isinstance(result, dict)
    if method.startswith(("sendMediaGroup", "copyMessages", "forwardMessages")):
        return isinstance(result, list) and bool(result) and all(map(_is_message, result))
    if method.startswith("edit"):
        return result is True or _is_message(result)
    if method.startswith(("send", "copy", "forward")) and method != "sendChatAction":
        return _is_message(result)
    return result is True


def _is_message(result: Any) -> bool:
    number = result.get("message_id") if isinstance(result, dict) else None
    return isinstance(number, int) and not isinstance(number, bool) and 0 < number < 2**31


def message_ids(result: Any) -> Sequence[int]:
    """Ids of the messages a call made: one, several (albums), or none (edits)."""
    if isinstance(result, list):
        return [int(r["message_id"]) for r in result if isinstance(r, dict)]
    if isinstance(result, dict) and "message_id" in result and "edit_date" not in result:
        return [int(result["message_id"])]
    return []
