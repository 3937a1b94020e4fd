"""What of the outbox may leave now, and as which call of python-telegram-bot."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from bot import lean_telegram as lean_telegram  # isort: split

from telegram import InputMediaAudio, InputMediaDocument, InputMediaPhoto, InputMediaVideo

from bot.blank import BLANK
from bot.digest_pace import DigestsAtRest
from domain.values.share import WINDOW
from services.case import share_chat
from services.deed.work import Work
from services.watch import outbox
from storage.outbox import DIGEST, MENUS, STANDING, OutboxRow
from storage.sending import AtRest, Lane

AT_ONCE = 8
ADDRESSED = ("from_chat_id", "user_id")
"""Arguments beside the chat's that are somebody's account or a group's id."""
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


@dataclass(frozen=True)
class Leaving:
    """A row that may leave now, the message id it refers to, and the accounts behind the handles in it."""

    row: OutboxRow
    message_id: int | None
    accounts: Mapping[int, int]


def pull(work: Work, resting: Resting) -> list[Leaving]:
    """Rows that may leave now. Late ones expire here, edits of what stands there are done, and so is what nobody could get any more."""
    while rows := _next(work, resting):
        looked = [_look(work, row, resting.window) for row in rows]
        ready = [(row, message_id) for row, (state, message_id) in zip(rows, looked, strict=True) if state == "sent"]
        found = [leaving for row, message_id in ready if (leaving := _addressed(work, row, message_id)) is not None]
        if found or all(state == "waiting" for state, _ in looked):
            return found
    return []


def _addressed(work: Work, row: OutboxRow, message_id: int | None) -> Leaving | None:
    handles = {number for number in (row.chat_id, *(row.arguments.get(name) for name in ADDRESSED)) if number and number > 0}
    accounts = {handle: account for handle in handles if (account := work.chats.address(handle)) is not None}
    if len(accounts) < len(handles):
        outbox.nobody(work, row)
        return None
    return Leaving(outbox.in_its_topic(work, row), message_id, accounts)


def _next(work: Work, resting: Resting) -> list[OutboxRow]:
    digests = resting.digests
    at_rest = AtRest(resting.sends, resting.edits, resting.lanes, digests.messages, digests.chats)
    rows = work.sending.next(work.now, AT_ONCE, at_rest, spaced=resting.spaced)
    return [work.sending.whose_turn(row, digests.messages, digests.edited) if row.purpose == DIGEST else row for row in rows]


def _look(work: Work, row: OutboxRow, window: timedelta) -> tuple[str, int | None]:
    """`sent`: what the row refers to is there and it may leave; else the row waits, or is done with."""
    if row.expires_at is not None and row.expires_at < work.now:
        outbox.expired(work, row)
        return "expired", None
    state, message_id = outbox.follows(work, row)
    if state == "sent" and work.sending.changes_nothing(row):
        outbox.delivered(work, row, [])
        return "done", None
    return (share_chat.room_for(work, row, window) if state == "sent" else state), message_id


def others_wait(work: Work, chats: set[int]) -> bool:
    """Whether anything is due in other chats than these."""
    return bool(work.sending.next(work.now, 1, AtRest(chats, chats), spaced=True))


def name_bot(work: Work, name: str) -> None:
    work.rows.name_bot(name)


def has_file(row: OutboxRow) -> bool:
    """Whether the call takes as long as a file does, up or down."""
    return row.method == "getFile" or "_file" in row.arguments or "_held" in row.arguments


def stored_file(work: Work, file_id: int) -> tuple[str, bytes]:
    return work.files.get(file_id)


def filled(leaving: Leaving) -> dict[str, Any]:
    """The arguments of the call, with accounts in the place of handles and the message it refers to.

    Keys that begin with `_` are ours, General is no topic.
    """
    row, message_id = leaving.row, leaving.message_id
    arguments = {key: value for key, value in row.arguments.items() if not key.startswith("_") and value is not None}
    arguments["chat_id"] = row.chat_id
    arguments |= {name: leaving.accounts.get(arguments[name], arguments[name]) for name in ("chat_id", *ADDRESSED) if name in arguments}
    if row.method in MENUS:
        arguments["scope"] = {"type": "chat", "chat_id": arguments.pop("chat_id")}
    elif (words := row.arguments.get("_blank")) is not None:
        arguments["media"] = InputMediaPhoto(BLANK, caption=words, filename="blank.png")
    elif "media" in arguments:
        arguments["media"] = [ALBUM_PARTS[part["type"]](part["media"]) for part in arguments["media"]]
    if row.refers_to is not None and message_id is not None:
        if row.method in STANDING:
            arguments["message_id"] = message_id
        elif row.method.startswith(("send", "copy")):
            arguments["reply_parameters"] = {"message_id": message_id, "allow_sending_without_reply": True}
    return arguments


def file_in(result: Any, kind: str) -> tuple[str, str] | None:
    """Handle and unique name of the file that a call has put there; of a photo the largest."""
    found = result.get(kind) if isinstance(result, dict) else None
    one = found[-1] if isinstance(found, list) and found else found
    return (str(one["file_id"]), str(one.get("file_unique_id", ""))) if isinstance(one, dict) and "file_id" in one else None


def message_ids(result: Any) -> Sequence[int]:
    """Ids of the messages a call made: one, several (albums), or none (edits)."""
    if isinstance(result, list):
        return [int(r["message_id"]) for r in result if isinstance(r, dict)]
    if isinstance(result, dict) and "message_id" in result and "edit_date" not in result:
        return [int(result["message_id"])]
    return []
