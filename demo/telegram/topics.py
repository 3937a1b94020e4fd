"""Forum topics of a group, and what a group lets its members send: who may say what where, in Telegram's own words."""

from dataclasses import dataclass

from demo.telegram.errors import ApiError, bad_request

GENERAL = 1
KINDS = {
    "text": "text messages",
    "photo": "photos",
    "video": "videos",
    "voice": "voice notes",
    "audio": "music",
    "document": "documents",
    "location": "locations",
    "video_note": "video notes",
    "animation": "animations",
    "sticker": "stickers",
}
"""What can be withheld in a group, and how Telegram names it in its refusal."""


@dataclass
class Topic:
    """`id` is the message id of its first message, and the thread id of all that is said in it."""

    id: int
    name: str
    closed: bool = False


def not_allowed(kind: str) -> ApiError:
    return bad_request(f"not enough rights to send {KINDS.get(kind, kind)} to the chat")


def place(topics: dict[int, Topic], wanted: int) -> int | None:
    """The topic a message goes to; None is General. Raises what Telegram answers where it cannot go there."""
    if wanted == GENERAL or (wanted and wanted not in topics):
        raise bad_request("message thread not found")
    found = topics[wanted or GENERAL]
    if found.closed:
        raise bad_request("TOPIC_CLOSED")
    return None if found.id == GENERAL else found.id
