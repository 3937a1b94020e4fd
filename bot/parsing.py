"""An update's JSON as aiogram's object; what of it aiogram does not know is taken out (docs/design.md, Inbox)."""

import copy
import json
import logging
from typing import Any

from handlers import lean_aiogram as lean_aiogram  # isort: split

from aiogram import Bot
from aiogram.types import Update
from pydantic import ValidationError

from bot.logs import without_words
from storage.columns import storable

log = logging.getLogger(__name__)
MENDS = 5
HANDLED = ("message", "edited_message", "callback_query", "my_chat_member")
"""The kinds of update that are read; of any other there is nothing to do."""


def loaded(payload: str) -> dict[str, Any]:
    """The update's JSON, of characters that can be stored."""
    raw: dict[str, Any] = json.loads(payload)
    return storable(raw) if "\\ud" in payload or "\\u0000" in payload else raw


def message_in(raw: dict[str, Any]) -> dict[str, Any]:
    """The message of an update as Telegram wrote it: what aiogram cannot parse is still in it (handlers/contents.py)."""
    found = raw.get("message") or raw.get("edited_message")
    return found if isinstance(found, dict) else {}


def parsed(whole: dict[str, Any], bot: Bot | None = None) -> Update | None:
    """The update; fields of a kind aiogram does not know are taken out, at most five times. None: nothing of use is left.

    A message is never given up silently: one that cannot be mended raises ValidationError. `whole` stays as it is.
    """
    raw = whole
    for _ in range(MENDS):
        if not any(isinstance(raw.get(kind), dict) for kind in HANDLED):
            return None
        try:
            return Update.model_validate(raw, context={"bot": bot})
        except ValidationError as error:
            raw = copy.deepcopy(raw)
            if not _mend(raw, error):
                break
    if any(kind in raw for kind in ("message", "edited_message")):
        return Update.model_validate(raw, context={"bot": bot})
    log.warning("update %s is of a kind that cannot be read and is set aside", raw.get("update_id"))
    return None


def _mend(raw: Any, error: ValidationError) -> bool:
    """Take out the fields the error names, at the deepest place that exists; missing rights are not granted. False: no help."""
    mended = False
    for fault in error.errors():
        path = [part for part in fault["loc"] if isinstance(part, (str, int))]
        holder, key = _deepest(raw, path)
        if fault["type"] == "missing" and path[0] == "my_chat_member" and isinstance(holder[key], dict):
            holder[key][path[-1]] = False  # a right that Telegram does not know (any more): not granted
            mended = True
        elif holder is not None and key not in ("update_id", "message", "chat", "date", "message_id"):
            del holder[key]
            mended = True
    return mended


def _deepest(raw: Any, path: list[str | int]) -> tuple[Any, Any]:
    """The innermost holder and key that the path reaches; parts that name a union's member are stepped over."""
    holder, key, here = None, None, raw
    for part in path:
        if (isinstance(here, dict) and part in here) or (isinstance(here, list) and isinstance(part, int) and part < len(here)):
            holder, key, here = here, part, here[part]  # type: ignore[index]
    return holder, key


def language_of(payload: str) -> str:
    """The language the sender's program says; empty where nothing says it, whatever was stored."""
    try:
        raw = json.loads(payload)
    except (ValueError, RecursionError):
        return ""
    for part in raw.values() if isinstance(raw, dict) else ():
        if isinstance(part, dict) and isinstance(part.get("from"), dict):
            return str(part["from"].get("language_code") or "")
    return ""


def told_of(error: Exception) -> str:
    """The traceback, without what a person wrote (pydantic quotes its input)."""
    if isinstance(error, ValidationError):
        faults = [f"{'.'.join(map(str, fault['loc']))}: {fault['type']}" for fault in error.errors(include_input=False, include_url=False)]
        return "the update cannot be read: " + "; ".join(faults[:10])
    return without_words(error)
