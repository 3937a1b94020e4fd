"""Whether Telegram is out of reach or one call is in trouble: told by whether others go through (docs/design.md, Outbox).

Several chats in a row to which nothing went through is an outage: a few calls look whether it is over, each time those of
other chats, and one that goes through opens everything at once. A call that fails while others go through waits by itself,
with what follows it in its chat.
"""

from collections.abc import Hashable
from dataclasses import dataclass

from storage.outbox import EDITS, OutboxRow
from storage.sending import Lane

SILENT_CHATS = 4
"""So many chats, with nothing gone through in between, are an outage and not their own trouble."""
AT_A_LOOK = 4
"""Calls of one look: should several in a row be in trouble of their own, the next ones show that the way is open. While
looks hang, one."""
ALONE_FACTOR = 3
"""A call in trouble of its own waits up to so many times the longest time between looks: many of them must not crowd out the others."""
MOST_UNDER_WAY = 8
"""Calls of looks at once, where each hangs until its time-out."""
UNCLEAR_FACTOR = 4
"""A call of unclear fate waits so much longer each time: it may have arrived."""
LONGEST_UNCLEAR = 40
"""Times the longest wait: a good three minutes with the usual five seconds."""

FORGOTTEN_AFTER = 600.0
"""Seconds after which a call that might have been tried again and was not is no trouble any more: it was replaced, or is too late."""


@dataclass
class _Held:
    """A call that failed and the lane it holds up. `own`: how often while others went through; times are monotonic seconds."""

    subject: Hashable
    failures: int
    own: int
    unclear: int
    passed: int
    until: float
    in_doubt: bool = True
    """Whether nothing had gone through in between when it last failed: then the next that does sets it free."""


class Outages:
    """What the fates of calls say about the way to Telegram. `first` and `longest` are the seconds between two looks."""

    def __init__(self, first: float, longest: float) -> None:
        self._first, self._longest = first, longest
        self.out = False
        self.passed = 0
        """How many calls went through: Telegram answered, whatever it said."""
        self._silent: dict[int, float] = {}
        """Chats that failed since anything went through, and when last, the longest ago first."""
        self._held: dict[Lane, _Held] = {}
        self._looking: set[int] = set()
        self._looks = 0
        self._left = 0
        """Calls that may still leave at this look."""
        self._next_look = 0.0

    @property
    def in_doubt(self) -> bool:
        """Whether the last thing heard from the way was a failure."""
        return self.out or bool(self._silent)

    @property
    def silent(self) -> set[int]:
        """Chats that failed since anything went through."""
        return set(self._silent)

    @property
    def waiting_alone(self) -> int:
        """Calls that failed while others went through, and wait."""
        return sum(held.own > 0 for held in self._held.values())

    def free_at(self, now: float) -> float:
        """When the next call may leave: at once, or in an outage at the next look."""
        if not self.out:
            return now
        if len(self._looking) >= MOST_UNDER_WAY:
            return now + self._longest
        return now if self._left else self._next_look

    def lanes_at_rest(self, now: float) -> tuple[set[Lane], float]:
        """Lanes whose call waits by itself, and when the first of them may leave again. In an outage each may look."""
        if self.out:
            return set(), now + self._longest
        resting = {lane: held.until for lane, held in self._held.items() if held.until > now}
        return set(resting), min(resting.values(), default=now + self._longest)

    def chats_that_looked(self) -> set[int]:
        """In an outage: whose calls failed since anything went through. The next look is another chat's."""
        return self.silent if self.out else set()

    def look_again(self, now: float) -> float | None:
        """All who wait have looked: at the next look, in so many seconds, the turn is with the one whose last is longest ago.

        None: there is none.
        """
        if self._silent and now >= self._next_look:
            del self._silent[next(iter(self._silent))]
            return 0.0
        return self._next_look - now if self._silent else None

    def started(self, row_id: int, now: float) -> None:
        if not self.out:
            return
        if now >= self._next_look:
            self._looks, self._left = self._looks + 1, 1 if self._looking else AT_A_LOOK
            self._next_look = now + self._wait(self._looks)
        self._left = max(self._left - 1, 0)
        self._looking.add(row_id)

    def went_through(self, row: OutboxRow, now: float) -> None:
        """Telegram answered: what failed since the call before may try again at once."""
        self._looking.discard(row.id)
        lane = (row.chat_id, row.priority)
        if (own := self._held.get(lane)) is not None and own.subject == _subject(row):
            del self._held[lane]
        self.opened(now)

    def opened(self, now: float) -> None:
        for lane, held in list(self._held.items()):
            if held.in_doubt:
                held.until, held.in_doubt = now, False
            elif now - held.until > FORGOTTEN_AFTER:
                del self._held[lane]
        self.passed += 1
        self.out, self._looks = False, 0
        self._silent.clear()

    def failed(self, row: OutboxRow, now: float, *, unclear: bool = False) -> bool:
        """Nothing came of a call. Returns whether that is its own trouble, others having gone through since it last failed."""
        lane = (row.chat_id, row.priority)
        held = self._held.get(lane)
        if held is None or held.subject != _subject(row):
            held = self._held[lane] = _Held(_subject(row), 0, 0, 0, self.passed, 0.0)
        own = held.failures > 0 and held.passed < self.passed
        held.failures, held.passed, held.in_doubt = held.failures + 1, self.passed, not own
        self._looking.discard(row.id)
        if own:
            held.own += 1
            held.unclear += unclear
            held.until = now + (self._wait_alone(held.own) if not unclear else self._wait_unclear(held.unclear))
            return True
        held.until = now + self._wait(held.failures)
        self._silent.pop(row.chat_id, None)
        self._silent[row.chat_id] = now
        if not self.out and len(self._silent) >= SILENT_CHATS:
            self.out, self._looks, self._left = True, 0, 0
            self._next_look = now + self._first
        return False

    def unclear(self, row: OutboxRow) -> int:
        """How many of the call's own failures were time-outs."""
        held = self._held.get((row.chat_id, row.priority))
        return held.unclear if held is not None else 0

    def dropped(self, row: OutboxRow) -> None:
        """The call was never made."""
        self._looking.discard(row.id)

    def forget(self, row: OutboxRow) -> None:
        """The call has ended: what follows it in its chat need not wait any more."""
        self._looking.discard(row.id)
        self._held.pop((row.chat_id, row.priority), None)
        if not self.out:
            self._silent.pop(row.chat_id, None)

    def _wait(self, times: int) -> float:
        return min(self._first * 2.0 ** min(times - 1, 30), self._longest)

    def _wait_alone(self, times: int) -> float:
        return min(self._first * 2.0 ** min(times - 1, 30), self._longest * ALONE_FACTOR)

    def _wait_unclear(self, times: int) -> float:
        return self._longest * float(min(UNCLEAR_FACTOR ** min(times - 1, 10), LONGEST_UNCLEAR))


def _subject(row: OutboxRow) -> Hashable:
    """What a call is about: a later edit of the same message is the same trouble."""
    return ("edit", row.refers_to) if row.method in EDITS and row.refers_to is not None else row.id
