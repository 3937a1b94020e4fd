"""How far this machine's clock is from Telegram's, which every answer's head says (`Date`): while it is wrong nothing is done by it.

Between two answers Telegram's time goes on with the machine's count of seconds since it was switched on, which nobody sets. A Bot API
server on this machine says this machine's time, so that nothing can be seen there.
"""

import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from bot.clock import Clock
from bot.line import FAILURES, ask, open_line
from bot.settings import Settings
from domain.congress.periods import is_of_our_times

MOST_OFF = timedelta(minutes=5)
"""As far a clock may be off: a call may take long, and what is due may come some minutes too soon or too late."""
SECONDS = 10.0


def running() -> float:
    """Seconds since the machine was switched on, asleep or not where the system counts that."""
    clock = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)
    return time.clock_gettime(clock)


def moment_of(head: str) -> datetime | None:
    """What a `Date` head says, aware; None where it is no moment of our times."""
    try:
        said = parsedate_to_datetime(head)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return said.replace(tzinfo=said.tzinfo or UTC) if is_of_our_times(said.year) else None


class TelegramTime:
    """What was heard last. Where nothing was, the clock counts as right."""

    def __init__(self, machine: Clock, running: Callable[[], float]) -> None:
        self.machine, self._running = machine, running
        self._heard: tuple[datetime, float] | None = None

    def heard(self, head: str) -> None:
        if (said := moment_of(head)) is not None:
            self._heard = said, self._running()

    @property
    def ahead(self) -> timedelta:
        """How far the machine is ahead of Telegram; below zero where it is behind."""
        if self._heard is None:
            return timedelta(0)
        said, at = self._heard
        return self.machine() - said - timedelta(seconds=self._running() - at)

    @property
    def is_right(self) -> bool:
        return abs(self.ahead) <= MOST_OFF

    async def look(self, settings: Settings) -> None:
        """Ask Telegram anew. Who cannot be reached leaves what was heard before."""
        with suppress(*FAILURES):
            async with open_line(settings.way, self.heard) as line:
                await ask(line, f"{settings.bot_api}/bot{settings.bot_token.get_secret_value()}/getMe", {}, SECONDS)
