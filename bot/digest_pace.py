"""When a digest message may be edited again: a busy group's lines come together, newest state first, and never as a flood.

A digest is edited every few seconds at most; several of one chat share its edits evenly, so that none is used up at once
and then missing for the rest of the minute. After a 429 both grow wider, and narrow again with every edit that is taken.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

WIDER, WIDEST = 2.0, 8.0
NARROWER = 0.75
AT_ONCE = 2.0
"""Edits of a chat's digests one soon after the other: when one is full and the next begins, both have news."""
FORGOTTEN_AFTER = 600.0
"""Seconds after which it does not matter when a message was edited."""


@dataclass(frozen=True)
class DigestsAtRest:
    """Messages (by outbox row) and chats whose digests are not edited now, and when each message last was (monotonic)."""

    messages: frozenset[int] = frozenset()
    chats: frozenset[int] = frozenset()
    edited: Mapping[int, float] = field(default_factory=dict)


@dataclass
class _Chat:
    """`left` of the edits that its digests may take at once, as it stood `at` the last one; `wider` after a 429."""

    left: float = AT_ONCE
    at: float = 0.0
    wider: float = 1.0


class DigestPace:
    """`gap`: seconds between two edits of one message, half as many between those of two; `share`: between those of a chat in the long
    run. Times are monotonic seconds."""

    def __init__(self, gap: float, share: float) -> None:
        self._gap, self._share = gap, share
        self._edited: dict[int, tuple[int, float]] = {}
        self._chats: dict[int, _Chat] = {}

    def edited(self, chat_id: int, message: int, now: float) -> None:
        """An edit leaves."""
        chat = self._chats.setdefault(chat_id, _Chat())
        chat.left, chat.at = min(AT_ONCE, chat.left + (now - chat.at) / (self._share * chat.wider)) - 1, now
        self._edited[message] = (chat_id, now)

    def taken(self, chat_id: int) -> None:
        chat = self._chats.setdefault(chat_id, _Chat())
        chat.wider = max(1.0, chat.wider * NARROWER)

    def flooded(self, chat_id: int) -> None:
        """Telegram said 429 about this chat."""
        chat = self._chats.setdefault(chat_id, _Chat())
        chat.wider = min(chat.wider * WIDER, WIDEST)

    def at_rest(self, now: float) -> tuple[DigestsAtRest, float]:
        """What rests, and when the first of it may be edited again."""
        messages = {}
        for message, (chat_id, at) in list(self._edited.items()):
            messages[message] = at + self._gap * self._chats[chat_id].wider
            if now - at > FORGOTTEN_AFTER:
                del self._edited[message]
        chats = {chat_id: self._free_at(chat) for chat_id, chat in self._chats.items()}
        soonest = min([free for free in (*messages.values(), *chats.values()) if free > now], default=now + 60)
        edited = {message: at for message, (_, at) in self._edited.items()}
        return DigestsAtRest(_later(messages, now), _later(chats, now), edited), soonest

    def _free_at(self, chat: _Chat) -> float:
        wanted = max(1 - chat.left, 0.0) * self._share
        return chat.at + max(self._gap / 2, wanted) * chat.wider if chat.at else 0.0


def _later(free: Mapping[int, float], now: float) -> frozenset[int]:
    return frozenset(key for key, at in free.items() if at > now)
