"""A message of the stand-in as a phone of the page shows it."""

from demo.telegram.state import Json

SHOWN = ("photo", "voice", "video", "animation", "document", "venue", "location", "audio", "video_note", "sticker", "poll", "dice")


def shown(message: Json, sign: str = "") -> Json:
    """`sign`: the bot's reaction that stands on it."""
    media = next((kind for kind in SHOWN if kind in message), "")
    markup = message.get("reply_markup", {})
    replied = message.get("reply_to_message", {})
    return {
        "id": message["message_id"],
        "from": message["from"]["first_name"],
        "bot": bool(message["from"].get("is_bot")),
        "user": message["from"]["id"],
        "text": message.get("text") or message.get("caption") or message.get("poll", {}).get("question") or "",
        "quotations": [[e["offset"], e["length"]] for e in message.get("entities", ())],
        "date": message["date"],
        "edited": "edit_date" in message,
        "media": media,
        "file": _file(message, media),
        "place": _place(message),
        "buttons": markup.get("inline_keyboard", []),
        "keys": markup.get("keyboard", []),
        "asks": bool(markup.get("force_reply")),
        "sign": sign,
        "reply": (replied.get("text") or replied.get("caption") or "")[:60],
    }


def _file(message: Json, media: str) -> Json | None:
    """Its id, and its name where it has one."""
    found = message.get(media)
    found = found[-1] if isinstance(found, list) and found else found
    return {"id": found["file_id"], "name": found.get("file_name", "")} if isinstance(found, dict) and "file_id" in found else None


def _place(message: Json) -> str:
    """`30.10000, 110.20000`, with the name of a place that has one."""
    place = message.get("venue", {}).get("location") or message.get("location")
    if not place:
        return ""
    name = message.get("venue", {}).get("title", "")
    return f"{name} {place['latitude']:.5f}, {place['longitude']:.5f}".strip()
