"""Who acts, and what he said, wherever he stands: at a phone, at a page, at a desk (docs/design.md, Deeds and talk)."""

from dataclasses import dataclass
from datetime import datetime

from domain.congress.congress import Person
from domain.values.ids import ChatId, Handle, MessageId
from domain.values.message import Incoming, Media, Sender


@dataclass(frozen=True)
class By:
    """`persons`: every role the account has in the roster now; `account`: by which nobody handles a matter of his own."""

    persons: tuple[Person, ...]
    account: Handle

    @property
    def live(self) -> tuple[Person, ...]:
        """His roles that have rights now."""
        return tuple(person for person in self.persons if person.has_rights)


@dataclass(frozen=True)
class Said:
    """Words for a case: `at` is when they were written (aware, UTC). From a page they have no place: no chat, no message. `line`: all that
    was sent, where they may be a part of it; `album`: in which their pictures came."""

    text: str
    at: datetime
    media: tuple[Media, ...] = ()
    chat_id: ChatId = ChatId(0)
    message_id: MessageId = MessageId(0)
    line: str | None = None
    album: str = ""

    @property
    def showable(self) -> bool:
        """Whether others can read or see any of it."""
        return bool(self.text) or any(m.way for m in self.media)


def said_in(message: Incoming) -> Said:
    return Said(message.text, message.at, tuple(message.media), message.chat_id, message.message_id, message.line, message.album)


def message_of(said: Said, by: By) -> Incoming:
    """The same as a message, where one is kept as it came."""
    return Incoming(said.chat_id, said.message_id, said.at, Sender(by.account), said.text, said.media, said.album, line=said.line)
