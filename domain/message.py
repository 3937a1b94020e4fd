"""What a person sent, free of Telegram's shapes: words, media handles, when and where."""

from dataclasses import dataclass
from datetime import datetime

from domain.ids import ChatId, MessageId, TelegramUserId


@dataclass(frozen=True)
class Media:
    """One attachment: its kind, the handle by which it can be sent again, and its size in bytes."""

    kind: str
    file_id: str = ""
    size: int = 0

    def as_data(self) -> dict[str, object]:
        return {"kind": self.kind, "file_id": self.file_id, "size": self.size}


@dataclass(frozen=True)
class Contact:
    """Contact data a person shared; `own` tells whether it is the sender's own card."""

    name: str
    phone: str
    own: bool


@dataclass(frozen=True)
class Sender:
    """Who acted. `anonymous` marks administrators and channels that hide behind a chat: strangers to the rights."""

    telegram_user_id: TelegramUserId
    name: str = ""
    language_code: str = ""
    anonymous: bool = False


@dataclass(frozen=True)
class Incoming:
    """One message as it reached a chat. `at` is aware and the time the person sent (or edited) it."""

    chat_id: ChatId
    message_id: MessageId
    at: datetime
    sender: Sender
    text: str = ""
    media: tuple[Media, ...] = ()
    album: str = ""
    reply_to: MessageId | None = None
    reply_text: str = ""
    contact: Contact | None = None
    edited: bool = False
    chat_title: str = ""
    thread_id: int | None = None
    """The topic of a group it was said in; none for General and for chats without topics."""
    reply_ours: bool = False
    """Whether it replies to a message of the bot."""

    @property
    def private(self) -> bool:
        return self.chat_id > 0


@dataclass(frozen=True)
class Press:
    """A button that somebody pressed. `late` when it waited so long that a popup is no answer any more."""

    chat_id: ChatId
    message_id: MessageId
    sender: Sender
    callback_id: str
    data: str
    at: datetime
    late: bool = False
    thread_id: int | None = None
