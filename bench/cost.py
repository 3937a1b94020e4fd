"""CPU of the way in, as ratios to one bare dispatch; start-up, memory. Everything in one run on one machine."""

import asyncio
import gc
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

import psutil
from aiogram import Bot, Dispatcher
from aiogram.types import Message
from sqlalchemy import event

from bot import clock, one_cpu
from bot.accounts import arrival
from bot.handling import Handling, build_dispatcher
from bot.worker import Worker
from demo.village import prepare
from domain.ids import ChatId, PersonId
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.run.updates import store_updates
from storage.database import open_engine
from storage.inbox import InboxRow
from storage.prepared import Prepared

TOKEN = "42:TESTtesttesttesttesttesttesttesttest"
ROUNDS = 10
TRIES = 3
ROOT = Path(__file__).parent.parent


def update(n: int, account: int = 900, at: float | None = None) -> dict[str, Any]:
    user = {"id": account, "is_bot": False, "first_name": "王", "language_code": "zh-hans"}
    chat = {"id": account, "type": "private", "first_name": "王"}
    message = {"message_id": n, "date": int(at or time.time()), "chat": chat, "from": user, "text": f"第{n}条：村口的路坏了，三轮车过不去"}
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


async def floor(bot: Bot) -> float:
    """FLOOR: bare `feed_raw_update` of one text to one unfiltered handler."""
    dispatcher = Dispatcher()

    async def nothing(message: Message) -> None:
        return None

    dispatcher.message.register(nothing)
    return await per_call(400, lambda n: dispatcher.feed_raw_update(bot, update(n)))


class NoDeeds:
    """Stands where `deeds` would: the dispatch alone is measured."""

    async def do(self, *_service: object) -> None:
        return None


async def dispatch(bot: Bot) -> tuple[float, int]:
    """A voter's text through the whole router to its handler; and the thread hops on the way."""
    dispatcher, hops = build_dispatcher(), 0
    deeds, now = NoDeeds(), clock.real()
    loop = asyncio.get_running_loop()
    original = loop.run_in_executor

    def counting(*arguments: Any) -> Any:
        nonlocal hops
        hops += 1
        return original(*arguments)

    loop.run_in_executor = counting  # type: ignore[method-assign, assignment]
    cost = await per_call(
        400, lambda n: dispatcher.feed_raw_update(bot, update(n), deeds=deeds, now=now, late=False, raw=update(n)["message"])
    )
    loop.run_in_executor = original  # type: ignore[method-assign]
    return cost, hops


async def take_in(bot: Bot, url: str, messages: int = 100, first: int = 0, apart: timedelta | None = None) -> dict[str, float]:
    """Receive, store, route, commit: CPU per message, statements and commits of the deed. `first`: where the voters' numbers begin.

    `apart`: the groups have chats, so that each matter has its card; so much time lies between two matters.
    """
    engine = open_engine(url)
    now = [clock.real()]
    database = DatabaseThread(engine, clock.real if apart is None else lambda: now[0])
    if apart is not None:
        await database.do(_chats)
    counts = {"statements": 0, "commits": 0}
    shared = engine.dialect.name == "postgresql"
    await database.do(_voters, messages * ROUNDS * 2, first)

    def count_statement(_c: Any, _cur: Any, statement: str, *_rest: Any) -> None:
        counts["statements"] += not statement.startswith(("BEGIN", "SAVEPOINT", "RELEASE"))

    def counted(run: Callable[..., Any]) -> Callable[..., Any]:
        def counting(*arguments: Any) -> Any:
            counts["statements"] += 1
            return run(*arguments)

        return counting

    def count_commit(_c: Any) -> None:
        counts["commits"] += 1

    worker = Worker(database, Handling(database, bot), (0.1, 1.0))
    rows: dict[int, list[InboxRow]] = {}

    async def store(n: int) -> None:
        now[0] = clock.real() if apart is None else now[0] + apart
        rows[n] = await database.do(store_updates, [arrival(update(10_000 + first + n, 50_000 + first + n, now[0].timestamp()))])

    async def work(n: int) -> None:
        worker.take(rows.pop(n))
        await worker.rest()

    async def one(n: int) -> None:
        await store(n)
        await work(n)

    async def another(n: int) -> None:
        await one(messages * ROUNDS + n)

    if shared:  # whoever looks takes what is stored: both together are measured, less the storing
        storing = await per_call(messages, store)
    reading = asyncio.create_task(worker.run())
    await worker.rest()
    await asyncio.sleep(0.05)
    if apart is not None:
        storing, cost = 0.0, await per_call(messages, one)
    elif shared:
        cost = await per_call(messages, another) - storing
    else:
        storing = await per_call(messages, store)
        cost = await per_call(messages, work)
    # counted last: a listener on the engine, even one taken off again, makes every statement dearer
    event.listen(engine, "before_cursor_execute", count_statement)
    event.listen(engine, "commit", count_commit)
    with patch.object(Prepared, "_run", counted(Prepared._run)), patch.object(Prepared, "many", counted(Prepared.many)):
        await one(messages * ROUNDS * 2 + 1)
    counted_now = dict(counts)
    cases = await database.do(lambda work: work.cases.count_open())
    reading.cancel()
    await worker.stop()
    database.close()
    return {"cpu": cost, "store": storing, "statements": counted_now["statements"], "commits": counted_now["commits"], "cases": cases}


def _chats(work: Work) -> None:
    for n, group in enumerate(work.roster.groups):
        work.rows.bind_chat(group, ChatId(-60_000 - n), PersonId("u01"), work.now)


def _voters(work: Work, count: int, first: int) -> None:
    villages = list(work.roster.villages)
    for n in range(first, first + count + 2):
        voter = work.voters.meet(work.chats.of(50_000 + n), "zh-Hans", work.now)
        work.voters.change(voter.id, village=villages[n % len(villages)], consented_at=work.now)


def cpu_of(*arguments: str) -> float:
    """CPU seconds of a whole command: the least of three runs."""
    found = []
    for _ in range(3):
        before = psutil.Process().cpu_times()
        subprocess.run([sys.executable, *arguments], cwd=ROOT, check=True, capture_output=True)
        after = psutil.Process().cpu_times()
        found.append(float(after.children_user + after.children_system - before.children_user - before.children_system))
    return min(found)


def memory_of(code: str) -> int:
    """Resident bytes of a process after this code."""
    program = f"{code}\nimport psutil; print(psutil.Process().memory_info().rss)"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True, capture_output=True, text=True)
    return int(done.stdout.split()[-1])


async def measure(postgresql: str | None = None) -> list[tuple[str, str, str, bool]]:
    """Rows: what, aim, found, kept."""
    allowed = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else None
    one_cpu.settle()  # as bot/app.py does at the start of a process …
    try:
        return await _measure(postgresql)
    finally:
        if allowed is not None:
            os.sched_setaffinity(0, allowed)


async def _measure(postgresql: str | None) -> list[tuple[str, str, str, bool]]:
    bot = Bot(TOKEN)
    gc.collect()
    gc.freeze()  # … and after start-up
    base = await floor(bot)
    through, hops = await dispatch(bot)
    base = min(base, await floor(bot))
    through = min(through, (await dispatch(bot))[0])
    base = min(base, await floor(bot))
    rows = [
        (
            "dispatch of a voter's text through the whole router",
            "≤ 2.0 × FLOOR",
            f"{through / base:.2f} × (FLOOR {base * 1e6:.0f} µs)",
            through <= 2 * base,
        ),
        ("thread hops on the way to the handler", "0", str(hops), hops == 0),
    ]
    tries = []
    for _ in range(TRIES):
        with tempfile.TemporaryDirectory() as folder:
            tries.append(await take_in(bot, prepare(Path(folder) / "t", clock.real)))
        base = min(base, await floor(bot))
    found = min(tries, key=lambda one: one["cpu"])
    ratio = found["cpu"] / base
    rows += [
        ("storing what was received (a deed of its own), CPU", "reported", f"{found['store'] / base:.1f} ×", True),
        ("route, store, commit of one matter on SQLite (CPU)", "≤ 16 × FLOOR, stretch 12", f"{ratio:.1f} ×", ratio <= 16),
        (
            "statements of receiving and the deed together",
            "≤ 16 and one commit for the deed",
            f"{found['statements']:.0f} statements, {found['commits']:.0f} commits (one receives)",
            found["statements"] <= 17 and found["commits"] == 2,
        ),
    ]
    for words, apart in (("outside a burst", timedelta(minutes=11)), ("in a burst", timedelta())):
        with tempfile.TemporaryDirectory() as folder:
            carded = await take_in(bot, prepare(Path(folder) / "t", clock.real), 20 if apart else 40, apart=apart)
        base = min(base, await floor(bot))
        said = f"{carded['cpu'] / base:.1f} × ({carded['statements']:.0f} statements)"
        rows.append((f"the same with its card put, {words} (CPU; with storing, without sending)", "reported", said, True))
    if postgresql is not None:
        on_pg = await take_in(bot, postgresql)
        rows.append(("the same on PostgreSQL (CPU of the bot)", "reported", f"{on_pg['cpu'] / base:.1f} ×", True))
    helping, importing = cpu_of("-m", "bot", "--help"), cpu_of("-c", "import aiogram")
    rows.append(("`lianxin --help` against `import aiogram`", "< 0.2 ×", f"{helping / importing:.2f} ×", helping < 0.2 * importing))
    alone = memory_of("import aiogram")
    whole = memory_of("import bot.app, bot.worker, bot.sender, bot.receiver, services.deed.calendar as c; c._chain(())")
    rows.append(
        (
            "memory of the process's modules against `import aiogram` as it is",
            "≤ 0.9 ×",
            f"{whole / alone:.2f} × ({whole >> 20} MB)",
            whole <= 0.9 * alone,
        )
    )
    await bot.session.close()
    return rows
