"""From aiogram's objects to the values of domain/values/message.py; nothing of Telegram passes beyond here. Accounts are handles already."""

from collections.abc import Mapping
from datetime import UTC, datetime

from aiogram.types import CallbackQuery, Chat, ChatMemberUpdated, Message, ResultChatMemberUnion, Update, User

from domain.values.ids import ChatId, Handle, MessageId
from domain.values.message import Contact, Incoming, Press, Sender
from domain.words.quotation import shows_nothing
from handlers.contents import Raw, text_of
from handlers.fields import content_of
from talk.group import Membership

LATE_AFTER = 10.0
"""Seconds after which a press is answered by a message, its popup being too late."""


def message_of(message: Message, raw: Raw, *, edited: bool = False) -> Incoming:
    """A message as the services know it; `raw` is its JSON. Times are aware; an edit carries the time of the edit."""
    content = content_of(raw)
    at = message.date
    if edited:
        at = _edited_at(message)
    reply = _reply_of(message)
    return Incoming(
        chat_id=ChatId(message.chat.id),
        message_id=MessageId(message.message_id),
        at=at,
        sender=_sender(message),
        text="" if shows_nothing(content.text) else content.text,
        media=content.media,
        album=message.media_group_id or "",
        reply_to=MessageId(reply.message_id) if reply else None,
        reply_text=(reply.text or reply.caption or "") if reply else "",
        contact=_contact(raw),
        edited=edited,
        thread_id=topic_of(message),
        reply_ours=reply is not None and reply.from_user is not None and reply.from_user.is_bot,
        service=content.service,
        unknown=content.unknown,
        forwarded=is_forwarded(raw),
        quoted=content.quoted,
        public=is_public(message.chat),
    )


def _reply_of(message: Message) -> Message | None:
    """What it replies to. In a topic Telegram shows plain words as replies to the topic's first message: they reply to nothing."""
    reply = message.reply_to_message
    return None if reply is None or reply.forum_topic_created is not None else reply


def is_forwarded(raw: Raw) -> bool:
    """Whether somebody wrote it elsewhere first: `forward_origin`, in older Bot APIs `forward_date`."""
    return raw.get("forward_origin") is not None or raw.get("forward_date") is not None


def topic_of(message: Message) -> int | None:
    """The topic of a forum. Replies in other groups have a thread too, General has none."""
    return message.message_thread_id if message.is_topic_message else None


def _edited_at(message: Message) -> datetime:
    """The time of an edit; of the message itself where Telegram's number is no time."""
    try:
        return datetime.fromtimestamp(message.edit_date, UTC) if message.edit_date else message.date
    except (OverflowError, ValueError, OSError):
        return message.date


def _sender(message: Message) -> Sender:
    """An anonymous administrator or a channel is a stranger, whatever account Telegram shows for it."""
    user = message.from_user
    if message.sender_chat is not None or user is None:
        return Sender(Handle(user.id if user else 0), anonymous=True)
    return user_of(user)


def is_public(chat: Chat) -> bool:
    """Whether everybody on Telegram finds and reads this group."""
    return chat.type in ("group", "supergroup") and bool(chat.username)


def user_of(user: User) -> Sender:
    return Sender(Handle(user.id), user.language_code or "")


def _contact(raw: Raw) -> Contact | None:
    """Contact data, own or another's; a card without a number is none."""
    card, sender = raw.get("contact"), raw.get("from")
    if not isinstance(card, Mapping):
        return None
    own = isinstance(sender, Mapping) and card.get("user_id") is not None and card.get("user_id") == sender.get("id")
    names = (text_of(card.get("last_name")), text_of(card.get("first_name")))
    return Contact(" ".join(filter(None, names)), text_of(card.get("phone_number")), own)


def press_of(callback: CallbackQuery, at: datetime, *, late: bool) -> Press:
    """A press; `at` is the present, since Telegram gives presses no date."""
    message = callback.message
    chat_id = message.chat.id if message is not None else callback.from_user.id
    message_id = message.message_id if message is not None else 0
    topic = topic_of(message) if isinstance(message, Message) else None
    public = message is not None and is_public(message.chat)
    who = user_of(callback.from_user)
    return Press(ChatId(chat_id), MessageId(message_id), who, callback.id, callback.data or "", at, late, topic, public)


def membership_of(change: ChatMemberUpdated) -> Membership:
    member = change.new_chat_member
    may_write = bool(getattr(member, "can_send_messages", True))
    who, lost = user_of(change.from_user), _lost(change)
    return Membership(ChatId(change.chat.id), _status(member), who, may_write, lost, is_public(change.chat))


def _status(member: ResultChatMemberUnion) -> str:
    return str(getattr(member.status, "value", member.status))


def _lost(change: ChatMemberUpdated) -> str:
    """Which right the bot had before this change and has no more; empty for none."""
    old, new = change.old_chat_member, change.new_chat_member
    if _status(old) != "administrator" or _status(new) not in ("administrator", "member", "restricted"):
        return ""
    if _status(new) != "administrator":
        return "admin"
    return "delete" if getattr(old, "can_delete_messages", False) and not getattr(new, "can_delete_messages", True) else ""


def acted_at(update: Update, now: datetime) -> datetime:
    """The business time: the update's date or edit date; the present for presses (docs/spec.md, promise 8)."""
    edited = update.edited_message
    if edited is not None:
        return _edited_at(edited)
    for part in (update.message, update.my_chat_member):
        if part is not None:
            return part.date
    return now
