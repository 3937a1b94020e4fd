"""One call of the Bot API: its parameters, and what Telegram refuses of words, quotations and buttons, in its own words."""

import json
import re
from typing import Any

from demo.telegram.errors import bad_request
from demo.telegram.state import Json

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
TAGS = ("b", "i", "u", "s", "a", "code", "pre", "strong", "em", "tg-spoiler", "blockquote", "span", "ins", "del", "tg-emoji")


class Call:
    """One call: its parameters as they came (strings in forms, values in JSON) and its uploaded files."""

    def __init__(self, params: Json, files: dict[str, bytes], file_names: dict[str, str] | None = None) -> None:
        self.params, self.files, self.file_names = params, files, file_names or {}

    def text(self, name: str, default: str = "") -> str:
        value = self.params.get(name, default)
        return value if isinstance(value, str) else str(value)

    def number(self, name: str, default: int = 0) -> int:
        value = self.params.get(name)
        if value is None or value == "":
            return default
        try:
            return int(value)
        except (TypeError, ValueError):
            raise bad_request(f"{name} must be a number") from None

    def value(self, name: str) -> Any:
        """A structure: as it is, or as JSON in a string."""
        value = self.params.get(name)
        if isinstance(value, str):
            try:
                return json.loads(value)
            except ValueError:
                raise bad_request(f"can't parse {name} JSON object") from None
        return value


def checked_text(call: Call, name: str = "text", limit: int = TEXT_LIMIT) -> str:
    text = call.text(name)
    if name == "text" and not text.strip():
        raise bad_request("message text is empty")
    if len(text.encode("utf-16-le")) // 2 > limit:
        raise bad_request("message is too long" if name == "text" else "message caption is too long")
    if call.text("parse_mode").upper() == "HTML":
        _check_html(text)
    return text


def checked_entities(call: Call) -> Json:
    """The quotations of a text: offset and length in UTF-16 units, within it, none over another."""
    entities = call.value("entities") or []
    end, free = len(call.text("text").encode("utf-16-le")) // 2, 0
    for entity in entities:
        if entity["type"] not in ("blockquote", "expandable_blockquote"):
            raise bad_request("can't parse entities: unsupported type")
        if entity["offset"] < free or entity["length"] < 1 or entity["offset"] + entity["length"] > end:
            raise bad_request("can't parse entities: wrong offset or length")
        free = entity["offset"] + entity["length"]
    return {"entities": entities} if entities else {}


def _check_html(text: str) -> None:

    for found in re.finditer(r"<(/?)([a-zA-Z0-9-]*)[^>]*>?", text):
        if found.group(2) not in TAGS:
            offset = len(text[: found.start()].encode())
            raise bad_request(f'can\'t parse entities: Unsupported start tag "{found.group(2)}" at byte offset {offset}')


def checked_markup(call: Call) -> Json | None:
    markup = call.value("reply_markup")
    if not markup:
        return None
    for row in markup.get("inline_keyboard", ()):
        for button in row:
            if not button.get("text"):
                raise bad_request("text buttons are unallowed in the inline keyboard")
            data = button.get("callback_data", "")
            if not 1 <= len(data.encode()) <= 64:
                raise bad_request("BUTTON_DATA_INVALID")
    return dict(markup)
