"""Messages in group chats, and the bot coming, going and moving with them (docs/spec.md sections 2 and 4)."""

from aiogram import Router
from aiogram.types import ChatMemberUpdated, Message

from domain.values.ids import ChatId
from handlers import incoming
from handlers.contents import Raw
from handlers.filters import any_chat, group_moved, in_group
from services.run.deeds import Deeds
from services.watch.chat_moved import moved
from talk.group import receive_group_edit, receive_group_message, receive_membership


async def on_move(message: Message, deeds: Deeds) -> None:
    await deeds.do(moved, ChatId(message.chat.id), ChatId(message.migrate_to_chat_id or 0))


async def on_message(message: Message, deeds: Deeds, raw: Raw) -> None:
    await deeds.do(receive_group_message, incoming.message_of(message, raw))


async def on_edit(message: Message, deeds: Deeds, raw: Raw) -> None:
    await deeds.do(receive_group_edit, incoming.message_of(message, raw, edited=True))


async def on_membership(change: ChatMemberUpdated, deeds: Deeds) -> None:
    await deeds.do(receive_membership, incoming.membership_of(change))


def router() -> Router:
    made = Router(name="group")
    made.message.register(on_move, group_moved)
    made.message.register(on_message, in_group)
    made.edited_message.register(on_edit, in_group)
    made.my_chat_member.register(on_membership, any_chat)
    return made
