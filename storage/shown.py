"""What a message of ours shows, as two short hashes: an edit that would change nothing is not sent (docs/design.md, Outbox).

Telegram answers such an edit with a 400 («message is not modified») and counts it. Words, entities and inline buttons are
what it compares; a keyboard below the input and link previews are no part of a message.
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

UNKNOWN = "?"
_WORDS = {
    "sendMessage": ("text", "entities"),
    "editMessageText": ("text", "entities"),
    "sendDocument": ("caption", "caption_entities"),
    "editMessageCaption": ("caption", "caption_entities"),
}
"""By method: where its words and their entities stand."""


def after(known: str, method: str, arguments: Mapping[str, Any]) -> str:
    """What the message shows once this call was taken; `known` is what it showed before, empty: nothing is known."""
    words, buttons = _words(method, arguments), _buttons(arguments)
    if method == "editMessageReplyMarkup":
        words = known.partition(".")[0] or UNKNOWN
    return f"{words}.{buttons}"


def changes_nothing(known: str, method: str, arguments: Mapping[str, Any]) -> bool:
    """Whether an edit is of what stands there already; False where that is not known."""
    words, _, buttons = known.partition(".")
    if UNKNOWN in (words, buttons) or not buttons:
        return False
    return after(known, method, arguments) == known


def _words(method: str, arguments: Mapping[str, Any]) -> str:
    if method not in _WORDS:
        return UNKNOWN
    text, entities = _WORDS[method]
    return _hash([str(arguments.get(text, "")).strip(), arguments.get(entities) or []])


def _buttons(arguments: Mapping[str, Any]) -> str:
    markup = arguments.get("reply_markup") or {}
    return _hash(markup.get("inline_keyboard") or [])


def _hash(value: Any) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:16]
