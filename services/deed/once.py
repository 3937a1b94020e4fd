"""What is told once within a time since it was told last: that time runs from then, whatever the clock shows (16:59 and 17:00 are one hour)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from services.deed.work import Work


@dataclass(frozen=True)
class Once:
    """What is told (`what`, which bears no number or word of anybody), when it happened (aware), and how long nobody is told again."""

    what: str
    at: datetime
    within: timedelta

    def also(self, more: str) -> "Once":
        """Beside it something else that is told as seldom."""
        return Once(f"{self.what}:{more}", self.at, self.within)


def key_of(work: Work, once: Once, reader: str = "") -> str:
    """The dedupe key by which this reader is told, or was told within that time.

    A key stands for a stretch of the clock as long as `within`: what was told lies in the same one, or in the one before and less than so long
    ago. It counts from when it was owed: of what waited through an outage more may be taken for one.
    """
    stretch = int(once.at.timestamp() // once.within.total_seconds())
    now, before = (f"{once.what}:{nth}{':' if reader else ''}{reader}" for nth in (stretch, stretch - 1))
    return before if work.outbox.owed_since(before, once.at - once.within) and work.outbox.with_key(now) is None else now
