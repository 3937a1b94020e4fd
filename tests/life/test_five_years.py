"""Five years of the town: elections, a merger, leave, absences. The self-check stays at zero, and every chat can be read in order."""

import random
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.life import receptions
from tests.life.events import Events
from tests.life.plan import EVENTS, FIRST_DAY, FIVE_YEARS, SHORT, Plan
from tests.life.reading import Reader
from tests.life.work import Townspeople
from tests.town import Town

GREETED, WELL = "早上好，今天是", "机器自查：都正常。"


class Life:
    """One day after the other."""

    def __init__(self, town: Town, plan: Plan, folder: Path) -> None:
        self.town, self.plan = town, plan
        self.people = Townspeople(town, random.Random(plan.seed))  # noqa: S311
        self.reader = Reader(town, timedelta(hours=8))
        self.events = Events(self.people, self.reader, plan, folder)

    async def passes(self) -> None:
        await self.people.come()
        await self.events.opens()
        self.reader.names |= self.people.names
        await self.reader.sweep(*self.people.names)
        day, last = FIRST_DAY, FIRST_DAY + timedelta(days=self.plan.days)
        while day < last:
            day = await self.day(day)

    async def day(self, day: date) -> date:
        """Which day comes next: after an absence not the one that follows."""
        await self.town.bot.tidy()
        await self.hour(day, "00:02")
        works = await self.town.ask(lambda work: work.calendar.is_working_day(day))
        for hour in ("07:32", "08:02", "08:32", "09:02") if works else ("09:02",):
            await self.hour(day, hour)
        for name in self.plan.events.get(day, ()):
            await self.events.happens(name, day)
            self.reader.names |= self.people.names
            await self.reader.sweep(*self.people.names)
        today = (self.town.clock() + self.reader.zone).date()
        if today == day and works:
            await self.reader.sweep(*await receptions.morning(self.people))
            await self.hour(day, "15:02")
            await self.reader.sweep(*await receptions.afternoon(self.people), *await receptions.phone_calls(self.people))
            await self.reader.sweep(*await self.people.deputies_day())
        if today == day:
            await self.hour(day, "18:02")
            await self.reader.sweep(*await self.people.visit_day(), *(talk.chat.id for talk in self.people.chats.values()))
            await self.hour(day, "19:02")
            await self.reader.sweep(*await self.people.voters_day(self.plan.matters if works else 0.1))
            await self.reader.sweep(*await receptions.voters_book(self.people))
        return today + timedelta(days=1)

    async def hour(self, day: date, hour: str) -> None:
        await self.events.goes(day, hour)
        for line in await self.reader.sweep():
            if line.words.startswith(GREETED) and WELL not in line.words:
                self.reader.wrong.setdefault("the self-check", []).append(line.words)


def told(wrong: dict[str, list[str]]) -> str:
    return "\n".join(f"{kind}: {len(found)}\n" + "\n".join(f"    {line}" for line in found[:40]) for kind, found in wrong.items())


async def test_five_years_pass_and_every_chat_can_be_read_in_order(town: Town, soak: bool, tmp_path: Path) -> None:
    """Without `soak` the same events within fifteen weeks."""
    life = Life(town, FIVE_YEARS if soak else SHORT, tmp_path)
    await life.passes()
    assert life.reader.wrong == {}, told(life.reader.wrong)
    cases = await town.cases()
    assert all(await town.ask(receptions.held)), "half hours were booked, visitors written down"
    assert {"closed", "archived"} & {case.status for case in cases}
    assert life.reader.read > life.plan.days
    assert life.reader.tried > life.plan.days


@pytest.mark.parametrize("plan", [SHORT, FIVE_YEARS])
def test_all_that_is_to_happen_happens_within_the_life(plan: Plan) -> None:
    days = list(plan.events)
    assert [names for names in plan.events.values()] == [[name] for name, _ in EVENTS]
    assert days == sorted(days)
    assert days[-1] + timedelta(days=45) < FIRST_DAY + timedelta(days=plan.days)
