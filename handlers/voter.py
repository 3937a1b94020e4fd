"""Messages in private chats: from voters, and from deputies and staff (docs/spec.md sections 3, 4 and 8)."""

from aiogram import Router
from aiogram.types import Message

from handlers import incoming
from handlers.contents import Raw
from handlers.filters import in_private
from services.run.deeds import Deeds
from talk.edits import receive_edit
from talk.private import receive_private_message


async def on_message(message: Message, deeds: Deeds, raw: Raw) -> None:
    await deeds.do(receive_private_message, incoming.message_of(message, raw))


async def on_edit(message: Message, deeds: Deeds, raw: Raw) -> None:
    await deeds.do(receive_edit, incoming.message_of(message, raw, edited=True))


def router() -> Router:
    made = Router(name="private")
    made.message.register(on_message, in_private)
    made.edited_message.register(on_edit, in_private)
    return made
