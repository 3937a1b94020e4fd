"""The present, and the rehearsal clock of LIANXIN_CLOCK."""

import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

Clock = Callable[[], datetime]


def real() -> datetime:
    return datetime.fromtimestamp(time.time(), UTC)


FURTHEST = timedelta(days=100 * 366).total_seconds()
"""Nobody rehearses another century."""


def seconds_in(path: Path) -> float:
    """Raises OSError where there is no such file, ValueError where it holds no number of seconds that can be added."""
    if not path.is_file():  # a pipe would be waited for
        raise FileNotFoundError(path)
    added = float(path.read_text().strip() or "0")
    if not abs(added) <= FURTHEST:
        raise ValueError(path.name)
    return added


def usable(path: Path) -> bool:
    """Whether the file, as far as it is there yet, can be a clock."""
    try:
        seconds_in(path)
    except OSError:
        return True
    except ValueError:
        return False
    return True


def from_file(path: Path) -> Clock:
    """The time plus the seconds in a file, which is read again every second; while it cannot be read the last value holds."""
    state = {"read_at": -1.0, "added": 0.0}

    def now() -> datetime:
        if time.monotonic() - state["read_at"] >= 1:
            state["read_at"] = time.monotonic()
            with suppress(OSError, ValueError):
                state["added"] = seconds_in(path)
        return real() + timedelta(seconds=state["added"])

    return now
