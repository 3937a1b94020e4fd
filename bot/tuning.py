"""What tests and the demo set otherwise."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.clock import Clock, real
from bot.pace import Limits
from bot.telegram_time import running
from storage.seal import Seal
from web.door import Patience

MakesAll = Callable[[str, datetime, Seal], int]


@dataclass(frozen=True)
class Tuning:
    """Limits, the tick, the time-out of one call (seconds); `machine`: its own time, which no rehearsal moves."""

    limits: Limits = Limits()
    tick_seconds: float = 60
    call_timeout: float = 20
    patience: Patience = Patience()
    papers_inside: MakesAll | None = None
    """Who makes the files that are ordered (bot/papers.py) in a thread of this process; None: a process of their own does."""
    office_here: bool = False
    """The office's pages stand at the port it listens at, where no address of theirs is set."""
    machine: Clock = real
    running: Callable[[], float] = running
    """Seconds since the machine was switched on, which nobody sets."""
