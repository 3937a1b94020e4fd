"""A normal week of the village while the clock goes forward: neighbours write, the other deputy answers, one matter waits."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any

import yaml

from demo.desk_day import DeskDay
from demo.telegram.people import Person
from demo.village import Village
from services.deed.work import Work

SCRIPT = Path(__file__).parent / "sample" / "normal_week.yaml"


class NormalWeek:
    """Called with each moment (local time) at which the clock stops. Begins anew with `begin`; leaves alone whatever the players do."""

    def __init__(self, village: Village) -> None:
        self.village = village
        self._script: dict[str, Any] = yaml.safe_load(SCRIPT.read_text(encoding="utf-8"))
        self._desk = DeskDay(village, lambda words: None)
        self._weeks = 0
        self._days: list[date] = []
        self._done = 0
        self._matters: list[dict[str, Any]] = []
        self._found: dict[int, tuple[Person, str]] = {}

    def begin(self) -> None:
        self._matters = self._script["weeks"][self._weeks % len(self._script["weeks"])]
        self._weeks += 1
        self._days, self._done, self._found = [], 0, {}

    async def __call__(self, moment: datetime) -> None:
        """What people do by then, in order."""
        today = moment.date()
        if today not in self._days and await self.village.bot.database.do(_works, today):
            self._days.append(today)
        deeds = self._script["deeds"]
        while self._done < len(deeds) and self._is_due(deeds[self._done], moment):
            deed = deeds[self._done]
            self._done += 1
            with suppress(LookupError):  # somebody at the page was quicker
                await self._does(int(deed["matter"]), *deed["does"])
                await self.village.settled()

    def _is_due(self, deed: dict[str, Any], moment: datetime) -> bool:
        day = self._days[deed["day"]] if deed["day"] < len(self._days) else None
        return day is not None and (day, deed["at"]) <= (moment.date(), moment.strftime("%H:%M"))

    async def _does(self, matter: int, act: str, *more: str) -> None:
        if act == "brings":
            told = self._matters[matter]
            voter = await self._desk.arrives(told["who"], told["village"])
            if number := await self._desk.brings(voter, told["words"]):
                self._found[matter] = voter, number
            return
        voter, number = self._found[matter]
        await getattr(self._desk, f"do_{act}")(voter, number, *more)


def _works(work: Work, day: date) -> bool:
    return work.calendar.is_working_day(day)
