"""Pictures, voices, files and the rest of what somebody sent, shown to others: copied, or sent by its handle.

A copy is made by Telegram out of the message itself and carries nobody's name. What Telegram refuses to copy is sent by its
handle where it has one, else told of in words (`services/watch/refusals.py`), so that no card points to nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from domain.cases.case import Case
from domain.values.message import FILES, WORDED, Incoming, Media
from domain.values.share import share_of
from domain.words.masks import masked
from locales import contents
from locales.common import T
from services.case import words_of
from services.case.places import Spot
from services.deed.by import Said
from services.deed.work import Work
from storage.case_cards import Card
from storage.case_messages import CaseMessage
from storage.outbox import ANSWER, Call, OutboxRow

ALBUM_GATHERS = timedelta(seconds=1)
ALBUM_SIZE = 10
IN_ALBUMS = ("photo", "video", "audio", "document")
HELD = "held:"
"""In the place of a handle: the row of a file that came from a page, as long as Telegram has not been handed it (`storage/files.py`)."""
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


@dataclass(frozen=True)
class Urgency:
    """Before what else it leaves, and whether it comes without a sound."""

    priority: int = ANSWER
    silent: bool = False


def below(work: Work, case: Case, message: CaseMessage, spot: Spot, urgency: Urgency) -> None:
    """Show a voter's media below a card: parts of an album that come close together, and what waits for room, leave as albums."""
    call = replace(_shows(case, spot, urgency), of_voter=case.voter_id)
    if not _can_gather(message):
        _show(work, message, call)
        return
    part = _part(message)
    waiting = _with_room(work, case, spot, part)
    if waiting is not None:
        work.waiting.rewrite(waiting.id, "sendMediaGroup", _kept(waiting.arguments) | {"media": [*_parts(waiting), part]})
        return
    due_at = work.now + ALBUM_GATHERS if message.album else None
    _show(work, message, replace(call, arguments={"_part": part, **call.arguments}, due_at=due_at))


def again(work: Work, case: Case, edited: words_of.Edited, card: Card, urgency: Urgency) -> None:
    """Show what an edit put in the place of something else. What still waits to be copied comes as it is now anyway."""
    message = edited.now
    for row in work.shares.waiting(card.chat_id, case.voter_id or 0, SHOWN, card.outbox_id) if _can_gather(message) else ():
        if _exchange(work, row, edited):
            return
    if not work.waiting.holds_copy(card.chat_id, case.id, (message.chat_id, message.message_id)):
        call = _shows(case, Spot(card.chat_id, card.outbox_id), urgency)
        _show(work, message, replace(call, of_voter=case.voter_id))


def forget(work: Work, case: Case, messages: Sequence[CaseMessage], spot: Spot) -> None:
    """What waits to show these messages there does not leave."""
    theirs = {(m.chat_id, m.message_id) for m in messages}
    files = {part.file_id for m in messages for part in m.attached if part.file_id}
    for row in work.shares.waiting(spot.chat_id, case.voter_id or 0, SHOWN, spot.below):
        rest = [part for part in row.arguments.get("media", ()) if part["media"] not in files]
        if rest and len(rest) < len(row.arguments["media"]):
            work.waiting.rewrite(row.id, "sendMediaGroup", row.arguments | {"media": rest})
        elif (row.arguments.get("from_chat_id"), row.arguments.get("message_id")) in theirs or files & _handles(row):
            work.traces.take_rows([row.id])


def _handles(row: OutboxRow) -> set[str]:
    """The files a waiting call shows."""
    shown = [part["media"] for part in row.arguments.get("media", ())]
    return {*shown, *(str(row.arguments[kind]) for kind in SENT_BY if isinstance(row.arguments.get(kind), str))}


def left(work: Work, row: OutboxRow, waiting: Mapping[str, Any]) -> None:
    """The row has left; parts that joined its album (`waiting`: its arguments as they stood then) while it was under way follow it."""
    if row.purpose != SHOWN or not (parts := [part for part in waiting.get("media", ()) if part not in _parts(row)]):
        return
    if len(parts) == 1:
        method, arguments = by_handle(row.chat_id, Media(parts[0]["type"], parts[0]["media"])) or ("", {})
    else:
        method, arguments = "sendMediaGroup", {"chat_id": row.chat_id, "media": parts}
    how: dict[str, Any] = {"purpose": SHOWN, "of_voter": row.of_voter}
    work.outbox.put(Call(row.chat_id, method, _kept(waiting) | arguments, row.priority, row.case_id, row.refers_to, **how))


def to_deputy(work: Work, case: Case, message: CaseMessage, spot: Spot, urgency: Urgency = Urgency()) -> None:
    """A voter's media for one of its deputies."""
    _show(work, message, _shows(case, spot, urgency))


def _shows(case: Case, spot: Spot, urgency: Urgency) -> Call:
    """The call that shows what a voter sent, as it stands before it is known what that is."""
    quietly = {"disable_notification": True} if urgency.silent else {}
    return Call(spot.chat_id, "", quietly, urgency.priority, case.id, spot.below, purpose=SHOWN)


def _show(work: Work, message: CaseMessage, call: Call) -> None:
    """To the group or one of its deputies; words with a number in them that must be masked are not copied."""
    hidden = any(m.kind in WORDED for m in message.attached) and (bool(message.masked_spans) or masked(message.text) != message.text)
    media = [m for m in message.attached if not (hidden and m.kind in WORDED)]
    t = work.staff_words()
    _put(work, media, message, call, lambda kinds: contents.not_shown(t, kinds))


def to_voter(work: Work, t: T, case: Case, message: CaseMessage | Incoming | Said, spot: Spot) -> None:
    """A deputy's media for the voter (`t` in his language): his own explicit act."""
    call = Call(spot.chat_id, "", {}, ANSWER, case.id, spot.below)
    _put(work, words_of.media_of(message), message, call, lambda kinds: contents.not_passed_on(t, case.number, kinds))


def _put(
    work: Work, media: Sequence[Media], source: CaseMessage | Incoming | Said, call: Call, lost: Callable[[Sequence[str]], str]
) -> None:
    """`call`: where each goes, and what it carries beside itself. `lost` words what is said should Telegram refuse it; what its words
    tell of already is not missed."""
    ours = dict(call.arguments)
    if kinds := [m.kind for m in media if not (m.kind in WORDED and source.text)]:
        ours |= {"_lost": lost(kinds), "_kinds": kinds}
    gone = not source.chat_id  # its writer had his traces deleted: files are left, the message is not
    for m in media:
        if m.way == "copy" and not gone:
            asked = {"chat_id": call.chat_id, "from_chat_id": source.chat_id, "message_id": source.message_id, "caption": ""}
            work.outbox.put(replace(call, method="copyMessage", arguments=asked | ours))
        elif m.way and (known := by_handle(call.chat_id, m)) is not None:
            work.outbox.put(replace(call, method=known[0], arguments=known[1] | ours))


def by_handle(chat_id: int, media: Media) -> tuple[str, dict[str, Any]] | None:
    """The call that sends it anew, without its message. None for what has no handle."""
    if media.kind == "location":
        latitude, _, longitude = media.file_id.partition(",")
        return "sendLocation", {"chat_id": chat_id, "latitude": float(latitude), "longitude": float(longitude)}
    if (row := held_row(media)) is not None:
        return SENT_BY[media.kind], {"chat_id": chat_id, "_held": row, "_as": media.kind}
    if media.kind in FILES and media.file_id:
        return SENT_BY[media.kind], {"chat_id": chat_id, media.kind: media.file_id}
    return None


def held_here(row: int) -> str:
    """The handle of a file that is kept here yet."""
    return f"{HELD}{row}"


def held_row(media: Media) -> int | None:
    """Its row, where it is."""
    return int(media.file_id.removeprefix(HELD)) if media.file_id.startswith(HELD) else None


def arrived(work: Work, row: OutboxRow, handle: str, unique: str) -> None:
    """Telegram has a file that was kept here: whoever is shown it next gets it from there."""
    for message in work.messages.with_media(row.case_id or 0, held := held_here(int(row.arguments["_held"]))):
        parts = [replace(part, file_id=handle, unique=unique) if part.file_id == held else part for part in message.attached]
        work.messages.hold(message.id, [part.as_data() for part in parts])


def _can_gather(message: CaseMessage) -> bool:
    """Whether it may leave in one album with others: one file that Telegram takes in albums, still in its chat."""
    return bool(message.chat_id) and [m.kind in IN_ALBUMS and m.way for m in message.attached] == ["copy"]


def _part(message: CaseMessage) -> dict[str, str]:
    return {"type": message.attached[0].kind, "media": message.attached[0].file_id}


def _parts(row: OutboxRow) -> list[dict[str, str]]:
    """What a waiting copy or album consists of."""
    return list(row.arguments.get("media") or filter(None, [row.arguments.get("_part")]))


def _with_room(work: Work, case: Case, spot: Spot, part: Mapping[str, str]) -> OutboxRow | None:
    """A call that waits to show such files of this voter below this card, and has room for one more within his share of the chat."""
    for row in work.shares.waiting(spot.chat_id, case.voter_id or 0, SHOWN, spot.below):
        parts = _parts(row)
        alike = parts and _album_of(parts[0]) == _album_of(part)
        if row.case_id == case.id and alike and len(parts) < min(ALBUM_SIZE, share_of(spot.chat_id).messages):
            return row
    return None


def _album_of(part: Mapping[str, str]) -> str:
    """Pictures and videos go together in an album; sounds and files each with their like."""
    return "picture" if part["type"] in ("photo", "video") else part["type"]


def _kept(arguments: Mapping[str, Any]) -> dict[str, Any]:
    """What stays of a copy's arguments when it becomes an album."""
    return {name: value for name, value in arguments.items() if name in ("chat_id", "disable_notification", "_lost", "_kinds")}


def _exchange(work: Work, row: OutboxRow, edited: words_of.Edited) -> bool:
    """Whether the old file was a part of what has not left yet: it is exchanged for the new one."""
    (was, message), new = edited, _part(edited.now)
    old = was.attached[0].file_id if was.attached else ""
    if "media" in row.arguments and any(part["media"] == old for part in row.arguments["media"]):
        parts = [new if part["media"] == old else part for part in row.arguments["media"]]
        work.waiting.rewrite(row.id, "sendMediaGroup", row.arguments | {"media": parts})
        return True
    if row.arguments.get("message_id") == message.message_id and row.arguments.get("from_chat_id") == message.chat_id:
        work.waiting.rewrite(row.id, "copyMessage", row.arguments | {"_part": new})
        return True
    return False
