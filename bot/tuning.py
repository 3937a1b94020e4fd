"""What tests and the demo set otherwise."""

from dataclasses import dataclass

from bot.clock import Clock, real
from bot.pace import Limits
from web.door import Patience


@dataclass(frozen=True)
class Tuning:
    """Limits, the tick, the time-out of one call (seconds); `machine`: its own time, which no rehearsal moves."""

    limits: Limits = Limits()
    tick_seconds: float = 60
    call_timeout: float = 20
    patience: Patience = Patience()
    papers_inside: bool = False
    machine: Clock = real
