"""Somebody who rests until he is woken, and is busy from the moment he is: what Papers and Follow have in common."""

import asyncio
import threading


class Bell:
    """Belongs to the running loop; `ring` may be called from any thread, and makes busy at once."""

    def __init__(self) -> None:
        self._wanted = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        self._busy = threading.Event()

    @property
    def idle(self) -> bool:
        return not self._busy.is_set()

    def ring(self) -> None:
        self._busy.set()
        self._loop.call_soon_threadsafe(self._wanted.set)

    async def rung(self) -> None:
        """Rest until it rings; what rang while one was busy counts."""
        if not self._wanted.is_set():
            self._busy.clear()
        await self._wanted.wait()
        self._busy.set()
        self._wanted.clear()
