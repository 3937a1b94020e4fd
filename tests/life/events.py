"""What changes a town's life: elections, a merger, leave, absences of the machine, somebody who blocks the bot."""

import copy
from collections.abc import Awaitable, Callable
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

from domain.congress.reminder import at_local
from tests import town_file
from tests.conversations.test_another_person import _import
from tests.life import receptions
from tests.life.plan import FIRST_DAY, Plan
from tests.life.reading import Reader
from tests.life.work import Townspeople
from tests.town_file import written

FIRST_DAY_BACK = 5
"""Messages that a person reads at most on the first day after forty days, accounts of a period aside."""


class Events:
    """`raw` is the town's file as it stands."""

    def __init__(self, people: Townspeople, reader: Reader, plan: Plan, folder: Path) -> None:
        self.people, self.reader, self.plan, self.folder = people, reader, plan, folder
        self.town = people.town
        self.raw = town_file.sample()
        self.elected = 0

    async def opens(self) -> None:
        last = self.plan.day_of("new_term") - timedelta(days=1)
        self.raw["term"] |= {"to": last.isoformat()}
        self.raw["group_quota"].pop("activity_per_quarter")  # what groups do beside visits and receptions is written down by nobody here
        self.raw["duty_rota"] = receptions.rota(FIRST_DAY, self.plan.days)
        await self.imports()

    async def imports(self) -> None:
        await self.town.ask(_import, written(self.folder / "town.yaml", self.raw), {})
        await self.town.settled()

    async def happens(self, name: str, day: date) -> None:
        deed: Callable[[date], Awaitable[None]] = getattr(self, name)
        await deed(day)

    async def goes(self, day: date, hour: str) -> None:
        congress = await self.town.ask(lambda work: work.roster.congress)
        moment = at_local(day, time.fromisoformat(hour), congress)
        await self.town.passes(seconds=max((moment - self.town.clock()).total_seconds(), 0.01), patience=300)

    async def away(self, first: tuple[date, str], last: tuple[date, str]) -> None:
        """The process is stopped and started again."""
        await self.goes(*first)
        await self.reader.sweep()
        await self.town.stop()
        congress = self.people.congress
        moment = at_local(last[0], time.fromisoformat(last[1]), congress)
        self.town.clock.add(moment - self.town.clock())
        await self.town.start()
        await self.town.settled(300)
        await self.town.passes(minutes=1, patience=300)

    async def away_hours(self, day: date) -> None:
        await self.away((day, "09:10"), (day, "14:10"))

    async def away_two_days(self, day: date) -> None:
        await self.away((day, "09:10"), (day + timedelta(days=2), "10:10"))

    async def away_forty_days(self, day: date) -> None:
        await self.away((day, "18:10"), (back := day + timedelta(days=40), "10:00"))
        told: dict[int, list[str]] = {}
        for hour in ("", "12:00", "15:00", "19:00"):
            if hour:
                await self.goes(back, hour)
            for line in await self.reader.sweep():
                if line.chat > 0 and not line.words.startswith("[document]") and " 小结" not in line.words[:40]:
                    told.setdefault(line.chat, []).append(line.words[:80])
        much = {self.reader.names.get(chat, str(chat)): words for chat, words in told.items() if len(words) > FIRST_DAY_BACK}
        self.reader.wrong |= {"too much on the first day back": [f"{name}: {words}" for name, words in much.items()]} if much else {}

    async def blocks(self, day: date) -> None:
        await self.goes(day, "10:30")
        self.people.of["段开东"].person.blocks_bot()
        self.people.gone.add("段开东")
        await self.town.settled()

    async def comes_back(self, day: date) -> None:
        await self.goes(day, "10:30")
        self.people.of["段开东"].person.blocks_bot(blocked=False)
        self.people.gone.discard("段开东")
        await self.town.settled()

    async def by_election(self, day: date) -> None:
        """Somebody goes and another comes, the second time under the same number."""
        await self.goes(day, "10:30")
        number, old, new = (("d004", "史树华", "岳小春"), ("d007", "刘国春", "毕家兴"))[self.elected]
        row = self._row(old)
        if not self.elected:
            self.raw["deputies"].append(copy.deepcopy(row) | {"id": "d090", "name": new})
            row["status"] = "ended"
        else:
            row["name"] = new
        self._off_duty(number)
        self.elected += 1
        self.people.gone.add(old)
        await self.imports()
        await self.people.joins(new, "g1")

    def _row(self, name: str) -> dict[str, Any]:
        found: dict[str, Any] = next(row for row in self.raw["deputies"] if row["name"] == name)
        return found

    def _off_duty(self, number: str) -> None:
        self.raw["duty_rota"] = [r for r in self.raw["duty_rota"] if number not in {*r["deputies"], r["stand_in"]}]

    async def leave(self, day: date) -> None:
        """It comes by the roster's file."""
        await self.goes(day, "10:30")
        until = day + timedelta(days=9)
        self._row("吕春敏").update(status="on_leave", leave={"from": day.isoformat(), "to": until.isoformat()})
        await self.imports()

    async def new_term(self, day: date) -> None:
        """From midnight on; one is not elected again, his matters go back to the group."""
        row = self._row("吕春敏")
        row["status"] = "serving"
        row.pop("leave", None)
        first = day + timedelta(days=1)
        self.raw["term"] = {"name": "第十九届", "from": first.isoformat(), "to": "2036-12-31", "seats": 79}
        self.raw["deputies"] = [r for r in self.raw["deputies"] if r["name"] not in ("于发", "史树华")]
        next(g for g in self.raw["groups"] if g["id"] == "g1").pop("deputy_leader")
        for number in ("d002", "d004"):
            self._off_duty(number)
        await self.goes(day, "10:30")
        await self.imports()
        self.people.gone.add("于发")

    async def merger(self, day: date) -> None:
        await self.goes(day, "10:30")
        self.raw["groups"].append({"id": "g2", "merged_into": "g1", "from": day.isoformat()})
        self.people.chats["g2"] = self.people.chats["g1"]
        await self.imports()
