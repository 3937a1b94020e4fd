"""What a bot is told of a chat and of its members."""

from demo.telegram.call import Call
from demo.telegram.errors import bad_request
from demo.telegram.state import BotState, Chat, Json, State

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


RIGHTS = (
    "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
    "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories",
    "can_send_welcome_messages",
)  # fmt: skip
"""Of an administrator (https://core.telegram.org/bots/api#chatmemberadministrator)."""
LIMITS = (
    "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos", "can_send_video_notes",
    "can_send_voice_notes", "can_send_polls", "can_send_other_messages", "can_add_web_page_previews", "can_change_info",
    "can_invite_users", "can_pin_messages", "can_manage_topics",
)  # fmt: skip
"""Of somebody who is restricted (https://core.telegram.org/bots/api#chatmemberrestricted)."""
OF_A_STATUS: dict[str, Json] = {
    "administrator": dict.fromkeys(RIGHTS, False),
    "restricted": dict.fromkeys(LIMITS, False)
    | {"is_member": True, "until_date": 0, "can_react_to_messages": False, "can_edit_tag": False},
    "creator": {"is_anonymous": False},
    "kicked": {"until_date": 0},
}


def _member(user: Json, status: str) -> Json:
    return {"user": user, "status": status} | OF_A_STATUS.get(status, {})
