"""Telegram's limits as sliding windows: whether a call may leave now, and when the next may (docs/design.md, Outbox).

A call counts from its start until a window after its end, since nobody knows when in between Telegram took it; in the
window over all, less the distance to Telegram (bot/distance.py). Two calls that this lets through are therefore never closer
together at Telegram than the window says.
"""

from bisect import bisect_left
from collections import deque
from dataclasses import dataclass, field

from bot.digest_pace import DigestPace
from bot.distance import Distance
from bot.flood import BELIEVED, CHAT_SECONDS, RestOfAll

Window = tuple[int, float]
"""At most so many calls in so many seconds."""
MARGIN = 0.003
"""Seconds: two clocks never run quite alike."""
DIGESTS_LEAVE = 1.04
"""Of a group's edits a few are left for its cards: digests take their share so much more slowly."""


@dataclass(frozen=True)
class Limits:
    """Telegram's own numbers; the spacing of notices leaves room for an answer to somebody who waits."""

    overall: Window = (30, 1.0)
    group: Window = (19, 60.0)
    private: Window = (3, 3.0)
    spacing: float = 1 / 29.9
    """Seconds between calls that are no answers: evenly spaced, an answer always finds a slot."""
    bulk_spacing: float = 1 / 29.5
    digest: float = 4.0
    """Seconds between two edits of one digest message."""


@dataclass
class _Calls:
    under_way: int = 0
    ended: deque[float] = field(default_factory=deque)

    def count(self, now: float, seconds: float) -> int:
        """Those that count in a window of so many seconds."""
        while self.ended and now - self.ended[0] > seconds + MARGIN:
            self.ended.popleft()
        return self.under_way + len(self.ended)

    def free_at(self, now: float, window: Window, distance: float = 0.0) -> float:
        """When one more call fits; `now` if at once, never while all are under way."""
        limit, seconds = window
        held = seconds + MARGIN - distance
        over = self.count(now, seconds) - limit
        last = bisect_left(self.ended, now - held)
        """Those before it count no more, should the distance stay what it is."""
        if over < last:
            return now
        return self.ended[over] + held if over < len(self.ended) else now + seconds


class Pace:
    """Times are monotonic seconds. Sends and edits of a group are counted apart, those of a private chat together, all inside the overall window."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._all = _Calls()
        self._chats: dict[tuple[int, bool], _Calls] = {}
        self._rests: dict[int, tuple[float, float]] = {}
        """Chats that rest after a 429: until when, and since when."""
        self.all = RestOfAll()
        self.distance = Distance()
        self._next_spaced = 0.0
        self.digests = DigestPace(limits.digest, DIGESTS_LEAVE * limits.group[1] / limits.group[0])

    def started(self, chat_id: int, *, edit: bool, now: float, spaced: bool, bulk: bool = False) -> None:
        self._all.under_way += 1
        self.all.started(chat_id, now)
        self._chats.setdefault(_counted(chat_id, edit=edit), _Calls()).under_way += 1
        if spaced:
            gap = self.limits.bulk_spacing if bulk else self.limits.spacing
            self._next_spaced = max(self._next_spaced, now - gap) + gap

    def ended(self, chat_id: int, *, edit: bool, now: float, messages: int = 1) -> None:
        """Telegram counts the messages a call made: an album is as many as its parts."""
        for calls in (self._all, self._chats[_counted(chat_id, edit=edit)]):
            calls.under_way -= 1
            calls.ended.extend([now] * messages)
        self.all.ended(chat_id, now)

    def has_room(self, chat_id: int, messages: int, now: float) -> bool:
        """Whether the chat takes so many at once now; one that was silent takes any album."""
        limit, seconds = self.limits.group if chat_id < 0 else self.limits.private
        calls = self._chats.get(_counted(chat_id, edit=False))
        taken = calls.count(now, seconds) if calls is not None else 0
        return taken == 0 or taken + messages <= limit

    def rest(self, chat_id: int | None, seconds: float, now: float) -> None:
        """A 429 rests its chat, for CHAT_SECONDS at most before it is called again; a second chat's within that time (BELIEVED at most),
        or one without a chat, rests all (bot/flood.py)."""
        if chat_id is None:
            self.all.told(seconds, now)
            return
        self.digests.flooded(chat_id)
        others = any(until > now and now - since <= BELIEVED for chat, (until, since) in self._rests.items() if chat != chat_id)
        until = max(self._rests.get(chat_id, (0.0, 0.0))[0], now + min(seconds, CHAT_SECONDS))
        self._rests[chat_id] = until, now
        if others or self.all.doubted:
            self.all.told(seconds, now)

    def chats_told_to_rest(self, now: float) -> int:
        """Chats that take nothing for more than a moment, as Telegram said."""
        return sum(until - now > 0 and until - since > BELIEVED for until, since in self._rests.values())

    def free_at(self, now: float) -> float:
        """When the next call of any kind may leave."""
        return max(self._all.free_at(now, self.limits.overall, self.distance.known(now)), self.all.until, now)

    def spaced_free_at(self, now: float) -> float:
        """When the next call that is no answer may leave."""
        return max(self.free_at(now), self._next_spaced)

    def resting(self, now: float) -> tuple[set[int], set[int], float]:
        """Chats that take no send and chats that take no edit now, and when the first of them may again."""
        sends: set[int] = set()
        edits: set[int] = set()
        soonest = now + 60
        for (chat_id, edit), calls in list(self._chats.items()):
            window = self.limits.group if chat_id < 0 else self.limits.private
            free = calls.free_at(now, window)
            if free > now:
                sends |= set() if edit else {chat_id}
                edits |= {chat_id} if edit or chat_id > 0 else set()
                soonest = min(soonest, free)
            elif not calls.under_way and not calls.ended:
                del self._chats[(chat_id, edit)]
        for chat_id, (until, _) in list(self._rests.items()):
            if until <= now:
                del self._rests[chat_id]
                continue
            sends.add(chat_id)
            edits.add(chat_id)
            soonest = min(soonest, until)
        return sends, edits, soonest


def _counted(chat_id: int, *, edit: bool) -> tuple[int, bool]:
    """Which window a call counts in."""
    return chat_id, edit and chat_id < 0
