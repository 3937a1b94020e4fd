"""What Telegram answers to each method when it says yes (https://core.telegram.org/bots/api#available-methods), judged in this one place.

Something on the way may say «ok» to everything: `{"ok": true, "result": true}`. Only in its own shape is a yes Telegram's, for
sending, receiving and looks alike, and in commands; a bare `true` shows nothing about the way (bot/calling.py).
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

STANDINGS = frozenset(["creator", "administrator", "member", "restricted", "left", "kicked"])
LAST_UPDATE = 2**31
"""Telegram's numbers of updates lie below: a greater one would confirm all that comes after it."""
_NAME = re.compile(r"[A-Za-z0-9_]{1,64}")


def fits(method: str, result: Any) -> bool:
    """Whether this is what Telegram answers to the method. Only then has it taken the call."""
    if (judge := _LOOKS.get(method)) is not None:
        return judge(result)
    if method in ("sendMediaGroup", "copyMessages", "forwardMessages"):
        return isinstance(result, list) and bool(result) and all(map(_is_message, result))
    if method.startswith(("send", "copy", "forward", "editMessage")) and method != "sendChatAction":
        return _is_message(result)  # `true` to an edit is about inline messages, of which we have none
    return result is True


def is_update(update: Any) -> bool:
    return isinstance(update, dict) and _is_number(update.get("update_id"), LAST_UPDATE)


def method_of(address: str) -> str:
    """The method that is called at this address of the Bot API."""
    return address.partition("?")[0].rpartition("/")[2]


def _is_message(result: Any) -> bool:
    return isinstance(result, dict) and _is_number(result.get("message_id"), 2**31)


def _is_number(value: Any, end: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 < value < end


def _is_bot(result: Any) -> bool:
    if not isinstance(result, dict) or result.get("is_bot", True) is not True:
        return False
    name = result.get("username")
    return _is_number(result.get("id"), 2**52) and isinstance(name, str) and _NAME.fullmatch(name) is not None


def _is_member(result: Any) -> bool:
    return isinstance(result, dict) and result.get("status") in tuple(STANDINGS) and _all_claims(result, ("is_member", "can_send_messages"))


def _is_chat(result: Any) -> bool:
    if not isinstance(result, dict) or not isinstance(result.get("id"), int) or not isinstance(result.get("type"), str):
        return False
    permissions = result.get("permissions", {})
    return isinstance(permissions, dict) and _all_claims(permissions, ("can_send_messages",))


def _all_claims(result: Mapping[str, Any], names: tuple[str, ...]) -> bool:
    return all(isinstance(result[name], bool) for name in names if name in result)


def _is_file(result: Any) -> bool:
    if not isinstance(result, dict) or not all(isinstance(result.get(name), str) for name in ("file_id", "file_unique_id", "file_path")):
        return False
    size = result.get("file_size", 0)
    return isinstance(size, int) and not isinstance(size, bool) and size >= 0


def _are_updates(result: Any) -> bool:
    return isinstance(result, list) and all(map(is_update, result))


def _is_webhook(result: Any) -> bool:
    return isinstance(result, dict) and isinstance(result.get("url"), str) and isinstance(result.get("pending_update_count", 0), int)


_LOOKS: Mapping[str, Callable[[Any], bool]] = {
    "getMe": _is_bot,
    "getChat": _is_chat,
    "getChatMember": _is_member,
    "getFile": _is_file,
    "getUpdates": _are_updates,
    "getWebhookInfo": _is_webhook,
    "getMyCommands": lambda result: isinstance(result, list),
}
