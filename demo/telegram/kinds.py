"""What a message can hold, how its files look in JSON, and what Telegram copies of it."""

from typing import Any

from demo.telegram.errors import bad_request
from demo.telegram.state import Json

FILES = ("photo", "document", "voice", "video", "audio", "video_note", "animation", "sticker")
COPIED = ("text", "caption", *FILES, "location", "venue", "contact", "poll", "dice", "story")
NEVER_COPIED = ("paid_media", "giveaway", "giveaway_winners", "invoice")
"""And service messages, and a quiz whose answer the bot does not know: https://core.telegram.org/bots/api#copymessage.
A game is another bot's, and only accounts can send a checklist."""
SHAPES: dict[str, Json] = {
    "voice": {"duration": 3},
    "video": {"duration": 3, "width": 640, "height": 480},
    "audio": {"duration": 3},
    "video_note": {"duration": 3, "length": 240},
    "animation": {"duration": 1, "width": 10, "height": 10},
    "sticker": {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False},
}


def as_file(kind: str, file_id: str, size: int, name: str = "") -> Json:
    """A file of a message in Telegram's shape; a picture is a list of its sizes."""
    base = {"file_id": file_id, "file_unique_id": "u" + file_id, "file_size": size}
    if kind == "photo":
        return {"photo": [base | {"width": 640, "height": 480}]}
    made: Json = {kind: base | SHAPES.get(kind, {}) | ({"file_name": name} if name else {})}
    return made | ({"document": made["animation"]} if kind == "animation" else {})  # for programs older than animations


def copied(original: Json, newer: frozenset[str]) -> Json:
    """What a copy of this message holds; `newer` are kinds of a later Bot API. Raises what Telegram answers when it copies nothing."""
    kept: dict[str, Any] = {kind: value for kind, value in original.items() if kind in COPIED or kind in newer}
    quiz = original.get("poll", {}).get("type") == "quiz" and not original["poll"].get("correct_option_ids")
    if not kept or quiz or original.get("has_protected_content") or any(kind in original for kind in NEVER_COPIED):
        raise bad_request("message can't be copied")
    if "dice" in kept:
        kept["dice"] = kept["dice"] | {"value": kept["dice"]["value"] % 6 + 1}  # it is thrown anew
    return kept
