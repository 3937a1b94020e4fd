"""Every field of Telegram's Message and what it is to us; one that Telegram adds must be given a row here.

Source: https://core.telegram.org/bots/api#message (Bot API 10.3). A field in no row (of a later Bot API) is content that
nobody knows yet: kept, and asked about.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from domain.values.message import Media
from handlers import contents
from handlers.contents import Found, Raw, Reader

FRAME, ELSEWHERE, TYPED, CONTENT, QUOTED, SERVICE = "frame", "elsewhere", "typed", "content", "quoted", "service"
"""About a message · it belongs to another chat than the one it names · typed words · content · what it answers to · Telegram's word."""
READERS: Mapping[str, Reader] = {
    # in this order: some kinds also fill the field of a simpler one, for older programs
    "photo": contents.photo,
    "live_photo": contents.live_photo,
    "venue": contents.venue,
    "location": contents.location,
    "animation": contents.file_of("animation"),
    "video": contents.file_of("video"),
    "voice": contents.file_of("voice"),
    "audio": contents.file_of("audio"),
    "video_note": contents.file_of("video_note"),
    "document": contents.file_of("document"),
    "sticker": contents.file_of("sticker"),
    "rich_message": contents.rich_message,
    "poll": contents.poll,
    "checklist": contents.checklist,
    "story": contents.story,
    "dice": contents.dice,
    "paid_media": contents.words_of("paid_media"),
    "game": contents.words_of("game", "title", "description", "text"),
    "invoice": contents.words_of("invoice", "title", "description"),
    "giveaway": contents.words_of("giveaway", "prize_description"),
    "giveaway_winners": contents.words_of("giveaway_winners", "prize_description"),
}
_ELSEWHERE = ("business_connection_id", "guest_query_id")
WITH_WORDS: Mapping[str, Reader] = {"gift": contents.words_of("gift", "text"), "unique_gift": contents.words_of("gift", "text")}
"""Service messages to which a person can add words: with some they are asked about, without they are nothing."""
FIELDS: Mapping[str, str] = {
    **dict.fromkeys(("text", "caption"), TYPED),
    **dict.fromkeys((*READERS, "contact"), CONTENT),
    **dict.fromkeys(("external_reply", "quote"), QUOTED),
    **dict.fromkeys(_ELSEWHERE, ELSEWHERE),
    **dict.fromkeys(
        (
            "message_id", "date", "chat", "message_thread_id", "direct_messages_topic", "from", "sender_chat", "sender_boost_count",
            "sender_business_bot", "sender_tag", "forward_origin", "is_topic_message", "is_automatic_forward", "reply_to_message",
            "reply_to_story", "reply_to_checklist_task_id", "reply_to_poll_option_id", "via_bot", "guest_bot_caller_user",
            "guest_bot_caller_chat", "edit_date", "has_protected_content", "is_from_offline", "is_paid_post", "media_group_id",
            "author_signature", "paid_star_count", "entities", "link_preview_options", "suggested_post_info", "effect_id",
            "caption_entities", "show_caption_above_media", "has_media_spoiler", "reply_markup", "receiver_user",
            "ephemeral_message_id", "forward_date", "forward_from", "forward_from_chat", "forward_from_message_id",
            "forward_sender_name", "forward_signature",
        ),
        FRAME,
    ),
    **dict.fromkeys(
        (
            "new_chat_members", "left_chat_member", "chat_owner_left", "chat_owner_changed", "new_chat_title", "new_chat_photo",
            "delete_chat_photo", "group_chat_created", "supergroup_chat_created", "channel_chat_created",
            "message_auto_delete_timer_changed", "migrate_to_chat_id", "migrate_from_chat_id", "pinned_message",
            "successful_payment", "refunded_payment", "users_shared", "user_shared", "chat_shared", "gift", "unique_gift",
            "gift_upgrade_sent", "connected_website", "write_access_allowed", "passport_data", "proximity_alert_triggered",
            "boost_added", "chat_background_set", "checklist_tasks_done", "checklist_tasks_added", "direct_message_price_changed",
            "forum_topic_created", "forum_topic_edited", "forum_topic_closed", "forum_topic_reopened",
            "general_forum_topic_hidden", "general_forum_topic_unhidden", "giveaway_created", "giveaway_completed",
            "managed_bot_created", "paid_message_price_changed", "poll_option_added", "poll_option_deleted",
            "suggested_post_approved", "suggested_post_approval_failed", "suggested_post_declined", "suggested_post_paid",
            "suggested_post_refunded", "video_chat_scheduled", "video_chat_started", "video_chat_ended",
            "video_chat_participants_invited", "web_app_data", "community_chat_added", "community_chat_removed",
            "community_chat_joined",
        ),
        SERVICE,
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Content:
    """What a message says: `service` and `unknown` as in domain/values/message.Incoming."""

    text: str = ""
    quoted: str = ""
    media: tuple[Media, ...] = ()
    service: bool = False
    unknown: bool = False


def content_of(raw: Raw) -> Content:
    """Read one message, as it came from Telegram."""
    if any(raw.get(name) for name in _ELSEWHERE):
        return Content(service=True)
    typed = contents.text_of(raw.get("text")) or contents.text_of(raw.get("caption"))
    found = held_by(raw)
    answered = contents.quoted(raw.get("external_reply"), raw.get("quote"), held_by) if raw.get("external_reply") else Found()
    if not typed and found is None and not isinstance(raw.get("contact"), Mapping):
        return _service(raw) or _unknown(raw)
    media = (found or Found()).media
    if raw.get("has_protected_content"):
        media = tuple(replace(m, way="") for m in media)
    return Content(contents.lines(typed, (found or Found()).words), answered.words, media + answered.media)


def held_by(raw: Raw) -> Found | None:
    """The content of a message, or of one that is answered elsewhere; None when it has none that is known."""
    for name, read in READERS.items():
        if raw.get(name) is not None and (found := read(raw[name])) is not None and (found.words or found.media):
            return found
    return None


def _service(raw: Raw) -> Content | None:
    names = [name for name in raw if raw[name] is not None and FIELDS.get(name) == SERVICE]
    if not names:
        return None
    found = next((f for name in names if name in WITH_WORDS and (f := WITH_WORDS[name](raw[name])) and f.words), None)
    return Content(found.words, media=found.media, unknown=True) if found is not None else Content(service=True)


def _unknown(raw: Raw) -> Content:
    """Perhaps Telegram can copy it, whatever it is."""
    odd: dict[str, Any] = {name: value for name, value in raw.items() if name not in FIELDS}
    way = "" if raw.get("has_protected_content") else "copy"
    return Content(contents.said_somewhere(odd), media=(Media("unknown", way=way),), unknown=True)
