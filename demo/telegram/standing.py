"""Methods about a message that stands already: edited, deleted, given a sign."""

from demo.telegram.call import CAPTION_LIMIT, Call, checked_entities, checked_markup, checked_text
from demo.telegram.errors import bad_request
from demo.telegram.sending import file_of, media_of
from demo.telegram.state import BotState, Chat, Json, State

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
    made = media_of(state, given["type"], file_of(state, call, given.get("media"), "media"))
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
