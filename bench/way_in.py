"""The way in, from an update to its commit: CPU of one message, statements and commits of its deed."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from unittest.mock import patch

from aiogram import Bot
from sqlalchemy import event

from bot import clock
from bot.accounts import arrival
from bot.handling import Handling
from bot.worker import Worker
from domain.values.ids import ChatId, PersonId
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.run.updates import store_updates
from storage.database import open_engine
from storage.inbox import InboxRow
from storage.prepared import Prepared
from tests.samples_of import lines

TOKEN = "42:TESTtesttesttesttesttesttesttesttest"
ROUNDS = 10


@dataclass(frozen=True)
class Around:
    """What lies around each matter. `apart`: so much time between two, None: as fast as they can be done; `carded`: the groups have chats, so
    that each has its card; `alike`: all say the same, else each something of its own, in the words of tests/samples/plain_matters."""

    apart: timedelta | None = None
    carded: bool = False
    alike: bool = True

    def words(self, n: int) -> str:
        return f"第{n}条：{ALIKE}" if self.alike else PLAIN[n * 7 % len(PLAIN)]


ALIKE = "村口的路坏了，三轮车过不去"
PLAIN = [line["text"] for line in lines("plain_matters")]
STORM, ALONE = Around(), Around(timedelta(hours=1), alike=False)
WITH_CARD, IN_A_BURST = Around(timedelta(hours=1), carded=True, alike=False), Around(timedelta(), carded=True)


def update(n: int, account: int = 900, at: float | None = None, words: str = ALIKE) -> dict[str, Any]:
    user = {"id": account, "is_bot": False, "first_name": "王", "language_code": "zh-hans"}
    chat = {"id": account, "type": "private", "first_name": "王"}
    message = {"message_id": n, "date": int(at or time.time()), "chat": chat, "from": user, "text": words}
    return {"update_id": n, "message": message}


async def per_call(calls: int, call: Callable[[int], Awaitable[object]]) -> float:
    """CPU seconds of one call, all threads of the process counted: the quietest of several rounds."""
    found = []
    for turn in range(ROUNDS):
        before = time.process_time()
        for n in range(calls):
            await call(turn * calls + n + 1)
        found.append((time.process_time() - before) / calls)
    return min(found)


class Way:
    """From an update to its commit. `first`: where the voters' numbers begin."""

    def __init__(self, bot: Bot, url: str, first: int, around: Around) -> None:
        self.engine, self.first, self.around = open_engine(url), first, around
        self.now = clock.real()
        self.database = DatabaseThread(self.engine, clock.real if around.apart is None else lambda: self.now)
        self.worker = Worker(self.database, Handling(self.database, bot), (0.1, 1.0))
        self._rows: dict[int, list[InboxRow]] = {}

    async def settle_in(self, voters: int) -> None:
        if self.around.carded:
            await self.database.do(_chats)
            await self.database.do(_secretary)
        await self.database.do(_voters, voters, self.first)

    async def begin(self) -> None:
        self._reading = asyncio.create_task(self.worker.run())
        await self.worker.rest()
        await asyncio.sleep(0.05)

    async def store(self, n: int) -> None:
        self.now = clock.real() if self.around.apart is None else self.now + self.around.apart
        number = 10_000 + self.first + n
        came = update(number, 50_000 + self.first + n, self.now.timestamp(), self.around.words(number))
        self._rows[n] = await self.database.do(store_updates, [arrival(came)])

    async def work(self, n: int) -> None:
        self.worker.take(self._rows.pop(n))
        await self.worker.rest()

    async def work_all(self, first: int, count: int) -> None:
        """So many that wait: their deeds share commits."""
        self.worker.take([row for n in range(first, first + count) for row in self._rows.pop(n)])
        await self.worker.rest()

    async def one(self, n: int) -> None:
        await self.store(n)
        await self.work(n)

    async def end(self) -> None:
        self._reading.cancel()
        await self.worker.stop()
        self.database.close()


async def take_in(bot: Bot, url: str, messages: int = 100, first: int = 0, around: Around = STORM) -> dict[str, float]:
    """Receive, store, route, commit: CPU per message, statements and commits of the deed (`first`: see `Way`)."""
    way = Way(bot, url, first, around)
    await way.settle_in(messages * ROUNDS * 2)
    storing, cost = await _spent(way, messages)
    counts = await _counted(way, messages * ROUNDS * 2 + 1)
    cases = await way.database.do(lambda work: work.cases.count_open())
    await way.end()
    return {"cpu": cost, "store": storing, "statements": counts["statements"], "commits": counts["commits"], "cases": cases}


async def take_in_waiting(bot: Bot, url: str, waiting: int = 32) -> float:
    """CPU of the deed of one of so many that wait together, of all kinds; the quietest of several rounds."""
    way = Way(bot, url, 0, Around(alike=False))
    await way.settle_in(waiting * ROUNDS)
    await way.begin()
    found = []
    for turn in range(ROUNDS):
        for n in range(turn * waiting, (turn + 1) * waiting):
            await way.store(n)
        before = time.process_time()
        await way.work_all(turn * waiting, waiting)
        found.append((time.process_time() - before) / waiting)
    await way.end()
    return min(found)


async def _spent(way: Way, messages: int) -> tuple[float, float]:
    """CPU seconds of storing a message, and of the deed; of both together where time lies between matters."""
    if way.around.apart is not None:
        await way.begin()
        return 0.0, await per_call(messages, way.one)
    if way.engine.dialect.name == "postgresql":  # whoever looks takes what is stored: both together are measured, less the storing
        storing = await per_call(messages, way.store)
        await way.begin()
        return storing, await per_call(messages, lambda n: way.one(messages * ROUNDS + n)) - storing
    await way.begin()
    storing = await per_call(messages, way.store)
    return storing, await per_call(messages, way.work)


async def _counted(way: Way, n: int) -> dict[str, int]:
    """Counted last: a listener on the engine, even one taken off again, makes every statement dearer."""
    counts = {"statements": 0, "commits": 0}

    def count_statement(_c: Any, _cur: Any, statement: str, *_rest: Any) -> None:
        counts["statements"] += not statement.startswith(("BEGIN", "SAVEPOINT", "RELEASE"))

    def counted(run: Callable[..., Any]) -> Callable[..., Any]:
        def counting(*arguments: Any) -> Any:
            counts["statements"] += 1
            return run(*arguments)

        return counting

    def count_commit(_c: Any) -> None:
        counts["commits"] += 1

    event.listen(way.engine, "before_cursor_execute", count_statement)
    event.listen(way.engine, "commit", count_commit)
    with patch.object(Prepared, "_run", counted(Prepared._run)), patch.object(Prepared, "many", counted(Prepared.many)):
        await way.one(n)
    return dict(counts)


def _secretary(work: Work) -> None:
    """She is told of storms, so she is there."""
    for n, person in enumerate(work.roster.staff("secretary")):
        work.rows.link(person.id, person.name, work.chats.of(40_000 + n), work.now)


def _chats(work: Work) -> None:
    for n, group in enumerate(work.roster.groups):
        work.rows.bind_chat(group, ChatId(-60_000 - n), PersonId("u01"), work.now)


def _voters(work: Work, count: int, first: int) -> None:
    villages = list(work.roster.villages)
    for n in range(first, first + count + 2):
        voter = work.voters.meet(work.chats.of(50_000 + n), "zh-Hans", work.now)
        work.voters.change(voter.id, village=villages[n % len(villages)], consented_at=work.now)
