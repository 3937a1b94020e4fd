"""The present, and the rehearsal clock of LIANXIN_CLOCK."""

import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

Clock = Callable[[], datetime]


def real() -> datetime:
    return datetime.fromtimestamp(time.time(), UTC)


def from_file(path: Path) -> Clock:
    """The time plus the seconds in a file, which is read again every second; while it cannot be read the last value holds."""
    state = {"read_at": -1.0, "added": 0.0}

    def now() -> datetime:
        if time.monotonic() - state["read_at"] >= 1:
            state["read_at"] = time.monotonic()
            with suppress(OSError, ValueError):
                state["added"] = float(path.read_text().strip())
        return real() + timedelta(seconds=state["added"])

    return now
