"""What stands in the database, for `/healthz` and `/metrics`: read beside the thread that writes, which a long deed may hold."""

import asyncio
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import Any

from locales.catalogue import translator
from services.deed.calendar import calendar_of
from services.deed.work import Work
from services.watch.pulse import pulse
from storage.glance import Glance
from storage.outages import SlowDatabaseError

WITHIN = 1.5
"""Seconds for one look, and for each of its statements."""


class Gauges:
    """One look at a time; whoever asks while one hangs is told so at once."""

    def __init__(self, url: str, clock: Callable[[], datetime], within: float = WITHIN) -> None:
        self._glance, self._clock, self._within = Glance(url, within), clock, within
        self._thread = ThreadPoolExecutor(1, "gauges")
        self._looking: asyncio.Future[Mapping[str, float]] | None = None

    async def read(self) -> Mapping[str, float]:
        """Raises DatabaseDownError; SlowDatabaseError where no answer comes in time."""
        if self._looking is not None and not self._looking.done():
            raise SlowDatabaseError("the look before this one has not come to an end")
        self._looking = asyncio.get_running_loop().run_in_executor(self._thread, self._glance.read, self._pulse)
        self._looking.add_done_callback(_heard)
        try:
            return await asyncio.wait_for(asyncio.shield(self._looking), self._within)
        except TimeoutError as error:
            raise SlowDatabaseError(f"no answer within {self._within} s") from error

    def _pulse(self, connection: Any) -> Mapping[str, float]:
        now = self._clock()
        return pulse(Work(connection, now, now, translator, calendar_of))

    def close(self) -> None:
        """A look that hangs is left behind."""
        self._thread.shutdown(wait=False, cancel_futures=True)
        self._glance.close()


def _heard(look: "asyncio.Future[Mapping[str, float]]") -> None:
    """Nobody may wait for it any more."""
    if not look.cancelled():
        look.exception()
