"""The methods of the Bot API that this stand-in knows, each strict in Telegram's own words."""

import time
from collections.abc import Callable
from typing import Any

from demo.telegram.call import Call
from demo.telegram.chats import get_chat, get_chat_member
from demo.telegram.errors import bad_request
from demo.telegram.sending import MEDIA, copy_message, send_location, send_media, send_media_group, send_message
from demo.telegram.standing import delete_message, edit_caption, edit_markup, edit_media, edit_text, set_reaction
from demo.telegram.state import BotState, Json, State

PRESS_LIVES = 300.0


def answer_callback(state: State, bot: BotState, call: Call) -> bool:
    pressed_at, presser = bot.presses.pop(call.text("callback_query_id"), (None, 0))
    if pressed_at is None or time.monotonic() - pressed_at > PRESS_LIVES:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    bot.answered_at[call.text("callback_query_id")] = time.monotonic()
    text = call.text("text")
    if len(text) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    bot.popups.append((presser, text, str(call.params.get("show_alert", "")).lower() == "true"))
    state.changed()
    return True


def get_file(state: State, bot: BotState, call: Call) -> Json:
    file_id = call.text("file_id")
    if file_id not in state.files:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    size = len(state.files[file_id])
    if size > 20 * 1024 * 1024:
        raise bad_request("file is too big")
    path = state.paths.get(file_id, f"files/{file_id}")
    return {"file_id": file_id, "file_unique_id": "u" + file_id, "file_size": size, "file_path": path}


def set_commands(state: State, bot: BotState, call: Call) -> bool:
    """For whom: the kind of scope with its chat, and the language."""
    scope, commands = call.value("scope") or {"type": "default"}, list(call.value("commands") or [])
    bot.menus[scope["type"], int(scope.get("chat_id", 0)), call.text("language_code")] = commands
    if scope["type"] == "default":
        bot.commands = commands
    return True


def delete_commands(state: State, bot: BotState, call: Call) -> bool:
    scope = call.value("scope") or {"type": "default"}
    bot.menus.pop((scope["type"], int(scope.get("chat_id", 0)), call.text("language_code")), None)
    return True


def set_webhook(state: State, bot: BotState, call: Call) -> bool:
    bot.webhook_url, bot.webhook_secret = call.text("url"), call.text("secret_token")
    state.changed()
    return True


def delete_webhook(state: State, bot: BotState, call: Call) -> bool:
    bot.webhook_url = ""
    if str(call.params.get("drop_pending_updates", "")).lower() == "true":
        bot.updates.clear()
    return True


def webhook_info(state: State, bot: BotState, call: Call) -> Json:
    met: Json = {"last_error_message": bot.webhook_error} if bot.webhook_error else {}
    return {"url": bot.webhook_url, "has_custom_certificate": False, "pending_update_count": len(bot.updates)} | met


METHODS: dict[str, Callable[[State, BotState, Call], Any]] = {
    "getMe": lambda state, bot, call: bot.as_json(),
    "sendMessage": send_message,
    **{method: send_media(kind) for method, kind in MEDIA.items()},
    "sendLocation": send_location,
    "sendMediaGroup": send_media_group,
    "copyMessage": copy_message,
    "editMessageText": edit_text,
    "editMessageReplyMarkup": edit_markup,
    "editMessageCaption": edit_caption,
    "editMessageMedia": edit_media,
    "deleteMessage": delete_message,
    "setMessageReaction": set_reaction,
    "answerCallbackQuery": answer_callback,
    "getFile": get_file,
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "setMyCommands": set_commands,
    "deleteMyCommands": delete_commands,
    "getMyCommands": lambda state, bot, call: bot.commands,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": webhook_info,
}
