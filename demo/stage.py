"""What is played now: a town that can be begun anew, and whose time can be moved, while the page stays open."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

from bot.pace import Limits
from demo.normal_week import NormalWeek
from demo.passing import pass_to
from demo.telegram import FloodLimits, Telegram
from demo.village import DemoClock, Village
from domain.town_file.town_rows import TownFile

FAST = Limits(overall=(29, 0.05), group=(20, 0.2), private=(3, 0.03), spacing=0.0005, bulk_spacing=0.001, digest=0.02)
FAST_FLOOD = FloodLimits(overall=(30, 0.05), group=(20, 0.2), private=(3, 0.03))
"""A day in minutes: Telegram's limits, three hundred times as fast."""


class Stage:
    """`run` counts the beginnings. `doing` is what all have to wait for: empty, `story`, `restart`, or the local day that passes (`2026-11-28`)."""

    def __init__(self, folder: Path, town: TownFile | None = None) -> None:
        self._folder, self._town = folder, town
        self._turn = asyncio.Lock()
        self._notes = 0
        self.run = 0
        self.doing = ""

    async def open(self, *, newcomer: bool = False) -> None:
        """A fresh town with its bot running; the first phone is a newcomer's, or that of the voter of the first case."""
        self._clock = DemoClock()
        self._telegram = Telegram(self._clock, limits=FAST_FLOOD)
        await self._telegram.__aenter__()
        self.village = Village(self._telegram, self._clock, FAST, self._town)
        self._week = NormalWeek(self.village)
        self.run += 1
        await self.village.open(self._folder)
        if newcomer:
            self.village.newcomer()
        self._note("")

    async def close(self) -> None:
        async with self._turn:
            await self.village.close()
            await self._telegram.__aexit__()

    @property
    def version(self) -> str:
        """Another one after every change of what is shown."""
        return f"{self.run}.{self._notes}.{self._telegram.version}"

    @property
    def busy(self) -> bool:
        return self._turn.locked()

    @asynccontextmanager
    async def playing(self) -> AsyncIterator[None]:
        """A story is told: nobody begins anew or moves the clock meanwhile."""
        async with self._turn:
            self._note("story")
            try:
                yield
            finally:
                self._note("")

    def _note(self, doing: str) -> None:
        self.doing = doing
        self._notes += 1
        self._telegram.state.changed()  # whoever looks at the page waits for that

    async def restart(self) -> None:
        """「重新开始」: everything that was played is gone; a voter who has never written holds the first phone.

        Once begun it is finished, also where the demo is ended meanwhile: `close` waits for it.
        """
        await asyncio.shield(asyncio.create_task(self._begin_anew()))

    async def _begin_anew(self) -> None:
        async with self._turn:
            self._note("restart")
            await self.village.close()
            await self._telegram.__aexit__()
            await self.open(newcomer=True)

    async def move_clock(self, target: str) -> None:
        """「快进」 (demo/passing.py); in a week the neighbours of the sample town live on."""
        async with self._turn:
            lived = target == "week" and self._town is None
            if lived:
                self._week.begin()
            self._told(self.village.clock().astimezone())
            try:
                await pass_to(self.village, target, self._told, self._week if lived else None)
            finally:
                self._note("")

    def _told(self, moment: datetime) -> None:
        self._note(moment.date().isoformat())
