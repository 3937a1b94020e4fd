"""Async filters: aiogram sends plain functions and `F` filters through a thread each (docs/design.md, Costs)."""

from aiogram.types import CallbackQuery, ChatMemberUpdated, Message


async def in_private(event: Message) -> bool:
    return event.chat.type == "private"


async def in_group(event: Message) -> bool:
    return event.chat.type in ("group", "supergroup")


async def group_moved(event: Message) -> bool:
    return event.migrate_to_chat_id is not None


async def carries_data(event: CallbackQuery) -> bool:
    return event.data is not None


async def any_chat(event: ChatMemberUpdated) -> bool:
    return event.chat.type != "channel"
