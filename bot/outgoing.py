"""What of the outbox may leave now, and as which call of python-telegram-bot."""

from collections.abc import Sequence
from typing import Any

from telegram import InputMediaAudio, InputMediaDocument, InputMediaPhoto, InputMediaVideo

from services import deliver_outbox
from storage.outbox import STANDING, Lane, OutboxRow
from storage.work import Work

AT_ONCE = 8
ALBUM_PARTS = {"photo": InputMediaPhoto, "video": InputMediaVideo, "audio": InputMediaAudio, "document": InputMediaDocument}


def pull(work: Work, resting: tuple[set[int], set[int]], lanes: set[Lane], spaced: bool) -> list[tuple[OutboxRow, int | None]]:
    """Rows that may leave now, each with the message id it refers to. Late ones expire here, edits of what stands there are done."""
    while rows := work.outbox.next(work.now, resting, AT_ONCE, lanes=lanes, spaced=spaced):
        found: list[tuple[OutboxRow, int | None]] = []
        settled = 0
        for row in rows:
            if row.expires_at is not None and row.expires_at < work.now:
                deliver_outbox.expired(work, row)
                settled += 1
                continue
            state, message_id = deliver_outbox.follows(work, row)
            if state == "sent" and work.outbox.changes_nothing(row):
                deliver_outbox.delivered(work, row, [])
            elif state == "sent":
                found.append((deliver_outbox.in_its_topic(work, row), message_id))
                continue
            settled += state != "waiting"
        if found or not settled:
            return found
    return []


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


def message_ids(result: Any) -> Sequence[int]:
    """Ids of the messages a call made: one, several (albums), or none (edits)."""
    if isinstance(result, list):
        return [int(r["message_id"]) for r in result if isinstance(r, dict)]
    if isinstance(result, dict) and "message_id" in result and "edit_date" not in result:
        return [int(result["message_id"])]
    return []
