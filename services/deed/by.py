"""Who acts, and what he said, wherever he stands: at a phone, at a page, at a desk (docs/design.md, Deeds and talk)."""

from dataclasses import dataclass
from datetime import datetime

from domain.ids import ChatId, Handle, MessageId
from domain.message import Incoming, Media
from domain.roster import Person


@dataclass(frozen=True)
class By:
    """`persons`: every role the account has in the roster now; `account`: by which nobody handles a matter of his own."""

    persons: tuple[Person, ...]
    account: Handle


@dataclass(frozen=True)
class Said:
    """Words for a case: `at` is when they were written (aware, UTC). From a page they have no place: no chat, no message."""

    text: str
    at: datetime
    media: tuple[Media, ...] = ()
    chat_id: ChatId = ChatId(0)
    message_id: MessageId = MessageId(0)


def said_in(message: Incoming) -> Said:
    return Said(message.text, message.at, tuple(message.media), message.chat_id, message.message_id)
