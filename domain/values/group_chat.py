"""Where the cards of a group go."""

from dataclasses import dataclass
from datetime import datetime

from domain.values.ids import ChatId


@dataclass(frozen=True)
class GroupChat:
    """The chat a group is bound to. `thread_id`: the topic it stays in (none: General, or a chat without topics).

    `shut_since`: since when the chat takes nothing, and `shut_why` what helps (domain/values/refusal.py).
    """

    chat_id: ChatId
    thread_id: int | None = None
    shut_since: datetime | None = None
    shut_why: str = ""
