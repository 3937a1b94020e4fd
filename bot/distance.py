"""How far Telegram is: by how much sooner than its end a call was surely counted there (docs/design.md, Outbox).

A round trip is the way there, what Telegram does, and the way back. Of two calls one of which starts a window after the other's
end, the first was counted at least a way back before its end, the second is at least a way there after its start: together
never less than the shortest round trip. So the second may start that much sooner, and Telegram still sees a window between them.
"""

import math
from collections import deque
from dataclasses import dataclass, field

LATELY = 60.0
"""Seconds; what was seen before says nothing about the way as it is now."""
PARTS = 12
ENOUGH = 30
"""Fewer round trips than these have hardly met the way at its quickest, there and back."""


@dataclass
class _Part:
    """Round trips of some seconds."""

    begun: float
    shortest: float = float("inf")
    together: float = 0.0
    count: int = 0


@dataclass
class Distance:
    """Times are monotonic seconds."""

    _parts: deque[_Part] = field(default_factory=deque)

    def seen(self, seconds: float, now: float) -> None:
        """A call that Telegram itself answered, without a file, took so long."""
        self._forget(now)
        if not self._parts or now - self._parts[-1].begun >= LATELY / PARTS:
            self._parts.append(_Part(now))
        part = self._parts[-1]
        part.shortest = min(part.shortest, seconds)
        part.together += seconds
        part.count += 1

    def known(self, now: float) -> float:
        """Seconds before the end of a call and after the start of the next that are surely spent on the way; 0 while too little was seen.

        The shortest round trip may have met the way there at its quickest and the way back not. It is believed less what all took
        longer in the mean, and less of that the more there were: the shortest of N sums of two ways nears the least by √N.
        """
        self._forget(now)
        count = sum(part.count for part in self._parts)
        if count < ENOUGH:
            return 0.0
        shortest = min(part.shortest for part in self._parts)
        jitter = sum(part.together for part in self._parts) / count - shortest
        return max(0.0, shortest - jitter * math.sqrt(ENOUGH / count))

    def _forget(self, now: float) -> None:
        while self._parts and now - self._parts[0].begun > LATELY:
            self._parts.popleft()
