"""Methods that put a message into a chat."""

from collections.abc import Callable
from typing import Any

from demo.telegram.call import CAPTION_LIMIT, Call, checked_entities, checked_markup, checked_text
from demo.telegram.errors import bad_request
from demo.telegram.kinds import as_file, copied
from demo.telegram.state import BotState, Chat, Json, State

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
        content: Json = media_of(state, kind, file_of(state, call, call.params.get(kind), kind))
        if caption:
            content["caption"] = caption
        return _outgoing(state, bot, chat, call, content)

    return send


def file_of(state: State, call: Call, given: Any, name: str) -> str:
    """A file by upload (also `attach://name`) or by the id of one that is known."""
    if isinstance(given, str) and given.startswith("attach://"):
        name, given = given[9:], None
    if name in call.files:
        return state.keep_file(call.files[name], call.file_names.get(name, ""))
    if isinstance(given, str) and given in state.files:
        return given
    raise bad_request("wrong file identifier/HTTP URL specified" if given else f"there is no {name} in the request")


def media_of(state: State, kind: str, file_id: str) -> Json:
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
    parts = [media_of(state, item["type"], file_of(state, call, item["media"], item["type"])) | {"media_group_id": album} for item in items]
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
