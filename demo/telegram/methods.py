"""The methods of the Bot API that this stand-in knows, each strict in Telegram's own words."""

import json
import time
from collections.abc import Callable
from typing import Any

from demo.telegram.errors import ApiError, bad_request
from demo.telegram.kinds import as_file, copied
from demo.telegram.state import BotState, Chat, Json, State

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
PRESS_LIVES = 300.0
PERMISSIONS = {
    "text": "messages",
    "audio": "audios",
    "document": "documents",
    "photo": "photos",
    "video": "videos",
    "video_note": "video_notes",
    "voice": "voice_notes",
    "poll": "polls",
    "sticker": "other_messages",
}
MEDIA = {
    "sendPhoto": "photo",
    "sendDocument": "document",
    "sendVoice": "voice",
    "sendVideo": "video",
    "sendAudio": "audio",
    "sendAnimation": "animation",
    "sendVideoNote": "video_note",
    "sendSticker": "sticker",
}
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content "
    "and reply markup of the message"
)
REACTIONS = frozenset((
    "👍", "👎", "❤", "🔥", "🥰", "👏", "😁", "🤔", "🤯", "😱", "🤬", "😢", "🎉", "🤩",
    "🤮", "💩", "🙏", "👌", "🕊", "🤡", "🥱", "🥴", "😍", "🐳", "❤\u200d🔥", "🌚", "🌭", "💯",
    "🤣", "⚡", "🍌", "🏆", "💔", "🤨", "😐", "🍓", "🍾", "💋", "🖕", "😈", "😴", "😭",
    "🤓", "👻", "👨\u200d💻", "👀", "🎃", "🙈", "😇", "😨", "🤝", "✍", "🤗", "🫡", "🎅", "🎄",
    "☃", "💅", "🤪", "🗿", "🆒", "💘", "🙉", "🦄", "😘", "💊", "🙊", "😎", "👾", "🤷\u200d♂",
    "🤷", "🤷\u200d♀", "😡",
))  # fmt: skip
"""Signs a bot may use (https://core.telegram.org/bots/api#reactiontypeemoji)."""
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
    import re

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


def _outgoing(state: State, bot: BotState, chat: Chat, call: Call, content: Json) -> Json:
    """A message of the bot, with reply and buttons checked."""
    message: Json = {"from": bot.as_json()} | content
    reply = call.value("reply_parameters") or {}
    target = reply.get("message_id") or call.number("reply_to_message_id")
    if target:
        replied = chat.messages.get(int(target))
        if replied is None and not reply.get("allow_sending_without_reply"):
            raise bad_request("message to be replied not found")
        if replied is not None:
            message["reply_to_message"] = {k: v for k, v in replied.items() if k != "reply_to_message"}
    replied_in = message.get("reply_to_message", {}).get("message_thread_id", 0) if chat.topics else 0
    message = state.put(chat, message, call.number("message_thread_id") or replied_in)
    markup = checked_markup(call)
    if markup:
        message["reply_markup"] = markup
    if call.params.get("disable_notification"):
        message["_silent"] = True
    return state.store(chat, message)


def send_message(state: State, bot: BotState, call: Call) -> Json:
    chat = state.writable(call.number("chat_id"))
    return _outgoing(state, bot, chat, call, {"text": checked_text(call)} | checked_entities(call))


def send_media(kind: str) -> Callable[[State, BotState, Call], Json]:
    def send(state: State, bot: BotState, call: Call) -> Json:
        chat = state.writable(call.number("chat_id"))
        caption = checked_text(call, "caption", CAPTION_LIMIT)
        content: Json = _media(state, kind, _file(state, call, call.params.get(kind), kind))
        if caption:
            content["caption"] = caption
        return _outgoing(state, bot, chat, call, content)

    return send


def _file(state: State, call: Call, given: Any, name: str) -> str:
    """A file by upload (also `attach://name`) or by the id of one that is known."""
    if isinstance(given, str) and given.startswith("attach://"):
        name, given = given[9:], None
    if name in call.files:
        return state.keep_file(call.files[name], call.file_names.get(name, ""))
    if isinstance(given, str) and given in state.files:
        return given
    raise bad_request("wrong file identifier/HTTP URL specified" if given else f"there is no {name} in the request")


def _media(state: State, kind: str, file_id: str) -> Json:
    name = state.file_names.get(file_id, "file") if kind == "document" else ""
    return as_file(kind, file_id, len(state.files[file_id]), name)


def send_location(state: State, bot: BotState, call: Call) -> Json:
    chat = state.writable(call.number("chat_id"))
    place = {name: float(call.text(name) or "nan") for name in ("latitude", "longitude")}
    if not all(-180 <= value <= 180 for value in place.values()):
        raise bad_request("wrong latitude or longitude")
    return _outgoing(state, bot, chat, call, {"location": place})


def send_media_group(state: State, bot: BotState, call: Call) -> list[Json]:
    chat = state.writable(call.number("chat_id"))
    items = call.value("media") or []
    if not 2 <= len(items) <= 10:
        raise bad_request("expected an array of 2 to 10 InputMedia")
    album = str(5_000_000 + state.timestamp())
    parts = [_media(state, item["type"], _file(state, call, item["media"], item["type"])) | {"media_group_id": album} for item in items]
    return [_outgoing(state, bot, chat, call, part) for part in parts]


def copy_message(state: State, bot: BotState, call: Call) -> Json:
    """A copy without its writer's name; a caption given replaces the original one."""
    chat = state.writable(call.number("chat_id"))
    source = state.chats.get(call.number("from_chat_id"))
    if source is None:
        raise bad_request("chat not found")
    original = state.find(source, call.number("message_id"), "message to copy not found")
    kept = copied(original, frozenset(state.newer_kinds))
    if "caption" in call.params:
        kept.pop("caption", None)
        if caption := checked_text(call, "caption", CAPTION_LIMIT):
            kept["caption"] = caption
    return {"message_id": _outgoing(state, bot, chat, call, kept)["message_id"]}


DELETED_WITHIN = 48 * 3600
"""Seconds for which a bot deletes a message where it has no right to delete any."""
REPLACED = ("photo", "video", "animation", "audio", "document")
"""Kinds of media that can stand in each other's place."""


def _editable(state: State, bot: BotState, call: Call, words: str) -> tuple[Chat, Json]:
    chat = state.writable(call.number("chat_id"))
    message = state.find(chat, call.number("message_id"), words)
    if message.get("from", {}).get("id") != bot.id:
        raise bad_request("message can't be edited")
    return chat, message


def edit_text(state: State, bot: BotState, call: Call) -> Json:
    _, message = _editable(state, bot, call, "message to edit not found")
    text, markup = checked_text(call), checked_markup(call)
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    entities = checked_entities(call)
    if not entities and message.get("entities"):
        entities = {"entities": []}
    return _edited(state, message, {"text": text} | entities, markup)


def edit_markup(state: State, bot: BotState, call: Call) -> Json:
    _, message = _editable(state, bot, call, "message to edit not found")
    return _edited(state, message, {}, checked_markup(call))


def edit_caption(state: State, bot: BotState, call: Call) -> Json:
    _, message = _editable(state, bot, call, "message to edit not found")
    return _edited(state, message, {"caption": checked_text(call, "caption", CAPTION_LIMIT)}, checked_markup(call))


def edit_media(state: State, bot: BotState, call: Call) -> Json:
    """Another picture, film, sound or paper in the place of one; what is none of these has no other."""
    _, message = _editable(state, bot, call, "message to edit not found")
    kinds = [kind for kind in REPLACED if kind in message]
    given = call.value("media") or {}
    if not kinds or given.get("type") not in REPLACED:
        raise bad_request("message can't be edited")
    made = _media(state, given["type"], _file(state, call, given.get("media"), "media"))
    for kind in (*kinds, "caption"):
        message.pop(kind, None)
    caption = {"caption": given["caption"]} if given.get("caption") else {}
    return _edited(state, message, made | caption, checked_markup(call))


def _edited(state: State, message: Json, content: Json, markup: Json | None) -> Json:
    if markup == {"inline_keyboard": []}:
        markup = None
    if all(message.get(k) == v for k, v in content.items()) and message.get("reply_markup") == markup:
        state.not_modified += 1
        raise bad_request(NOT_MODIFIED)
    message.update(content)
    message.pop("reply_markup", None)
    if markup:
        message["reply_markup"] = markup
    message["edit_date"] = state.timestamp()
    state.changed()
    return message


def delete_message(state: State, bot: BotState, call: Call) -> bool:
    chat = state.writable(call.number("chat_id"))
    message = state.find(chat, call.number("message_id"), "message to delete not found")
    may_always = chat.bot_status == "administrator" and chat.bot_may_delete and chat.user is None
    if not may_always and state.timestamp() - message["date"] > DELETED_WITHIN:
        raise bad_request("message can't be deleted for everyone")
    del chat.messages[call.number("message_id")]
    state.changed()
    return True


def set_reaction(state: State, bot: BotState, call: Call) -> bool:
    """One sign of the bot's on a message, in the place of an earlier one; on an album it stands on its first part."""
    chat = state.writable(call.number("chat_id"))
    message = state.find(chat, call.number("message_id"), "message to react not found")
    signs = call.value("reaction") or []
    if len(signs) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    if any(sign.get("type") != "emoji" or sign.get("emoji") not in REACTIONS for sign in signs):
        raise bad_request("REACTION_INVALID")
    chat.signs[message["message_id"]] = "".join(str(sign["emoji"]) for sign in signs)
    state.changed()
    return True


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


def get_chat(state: State, bot: BotState, call: Call) -> Json:
    chat = state.chats.get(call.number("chat_id"))
    if chat is None:
        raise bad_request("chat not found")
    may = {f"can_send_{name}": kind not in chat.withheld for kind, name in PERMISSIONS.items()}
    return chat.as_json() | {
        **({"permissions": may} if chat.user is None else {}),
        **({"has_visible_history": True} if chat.shows_history and chat.bot_status == "administrator" else {}),
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(
            ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
        ),
    }


def get_chat_member(state: State, bot: BotState, call: Call) -> Json:
    chat = state.chats.get(call.number("chat_id"))
    if chat is None:
        raise bad_request("chat not found")
    return member_json(state, bot, chat, call.number("user_id"))


def member_json(state: State, bot: BotState, chat: Chat, user_id: int) -> Json:
    if user_id == bot.id:
        status = "restricted" if chat.bot_status == "muted" else chat.bot_status
        made = _member(bot.as_json(), status)
        return made | {"can_delete_messages": chat.bot_may_delete} if status == "administrator" else made
    if user_id not in state.users:
        raise bad_request("user not found")
    return _member(state.users[user_id].as_json(), chat.members.get(user_id, "left"))


def _member(user: Json, status: str) -> Json:
    made: Json = {"user": user, "status": status}
    if status == "administrator":
        rights = (
            "can_be_edited",
            "is_anonymous",
            "can_manage_chat",
            "can_delete_messages",
            "can_manage_video_chats",
            "can_restrict_members",
            "can_promote_members",
            "can_change_info",
            "can_invite_users",
            "can_post_stories",
            "can_edit_stories",
            "can_delete_stories",
            "can_send_welcome_messages",
        )
        made |= dict.fromkeys(rights, False)
    if status == "restricted":
        limits = (
            "can_send_messages",
            "can_send_audios",
            "can_send_documents",
            "can_send_photos",
            "can_send_videos",
            "can_send_video_notes",
            "can_send_voice_notes",
            "can_send_polls",
            "can_send_other_messages",
            "can_add_web_page_previews",
            "can_change_info",
            "can_invite_users",
            "can_pin_messages",
            "can_manage_topics",
        )
        made |= dict.fromkeys(limits, False) | {"is_member": True, "until_date": 0, "can_react_to_messages": False, "can_edit_tag": False}
    if status == "creator":
        made["is_anonymous"] = False
    if status == "kicked":
        made["until_date"] = 0
    return made


def set_commands(state: State, bot: BotState, call: Call) -> bool:
    bot.commands = list(call.value("commands") or [])
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
    "getMyCommands": lambda state, bot, call: bot.commands,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": webhook_info,
}

__all__ = ["METHODS", "ApiError", "Call", "member_json"]
