"""CPU of the way in, as ratios to one bare dispatch; start-up, memory. Everything in one run on one machine."""

import asyncio
import gc
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import psutil
from aiogram import Bot, Dispatcher
from aiogram.types import Message

from bench.scene import Row
from bench.way_in import ALONE, IN_A_BURST, STORM, TOKEN, WITH_CARD, Around, per_call, take_in, take_in_waiting, update
from bot import clock, one_cpu
from bot.handling import build_dispatcher
from demo.village import prepare

TRIES = 3
ROOT = Path(__file__).parent.parent


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


async def measure(postgresql: str | None = None) -> list[Row]:
    """Rows: what, aim, found, kept."""
    allowed = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else None
    one_cpu.settle()  # as bot/app.py does at the start of a process …
    try:
        return await _measure(postgresql)
    finally:
        if allowed is not None:
            os.sched_setaffinity(0, allowed)


class Floor:
    """The quietest of several looks at FLOOR, taken between what is measured by it."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self.base = float("inf")

    async def look(self) -> None:
        self.base = min(self.base, await floor(self._bot))

    def times(self, seconds: float) -> str:
        return f"{seconds / self.base:.1f} ×"


async def _measure(postgresql: str | None) -> list[Row]:
    bot = Bot(TOKEN)
    gc.collect()
    gc.freeze()  # … and after start-up
    base = Floor(bot)
    rows = [*await _dispatching(bot, base), *await _one_matter(bot, base), *await _with_its_card(bot, base)]
    if postgresql is not None:
        on_pg = await take_in(bot, postgresql)
        rows.append(("the same on PostgreSQL (CPU of the bot)", "reported", base.times(on_pg["cpu"]), True))
    await bot.session.close()
    return rows + _of_the_process()


async def _dispatching(bot: Bot, base: Floor) -> list[Row]:
    await base.look()
    through, hops = await dispatch(bot)
    await base.look()
    through = min(through, (await dispatch(bot))[0])
    await base.look()
    found = f"{through / base.base:.2f} × (FLOOR {base.base * 1e6:.0f} µs)"
    return [
        ("dispatch of a voter's text through the whole router", "≤ 2.0 × FLOOR", found, through <= 2 * base.base),
        ("thread hops on the way to the handler", "0", str(hops), hops == 0),
    ]


async def _one_matter(bot: Bot, base: Floor) -> list[Row]:
    alone, storm = await _least(bot, base, ALONE, 40), await _least(bot, base, STORM, 100)
    with tempfile.TemporaryDirectory() as folder:
        waiting = await take_in_waiting(bot, prepare(Path(folder) / "t", clock.real))
    counted = f"{alone['statements']:.0f} statements, {alone['commits']:.0f} commits (one receives)"
    return [
        ("storing what was received (a deed of its own), CPU", "reported", base.times(storm["store"]), True),
        (
            "route, store, commit of one matter on SQLite, 400 of all kinds an hour apart (CPU; with storing, without a card)",
            "≤ 12 × FLOOR",
            base.times(alone["cpu"]),
            alone["cpu"] <= 12 * base.base,
        ),
        ("statements of receiving and the deed together", "≤ 16 and one commit for the deed", counted, alone["statements"] <= 16),
        ("route, commit of one of 32 that wait together, of all kinds (CPU)", "≤ 8 × FLOOR", base.times(waiting), waiting <= 8 * base.base),
        ("route, commit of one of 2,000 that say the same within a minute (CPU)", "reported", base.times(storm["cpu"]), True),
    ]


async def _least(bot: Bot, base: Floor, around: Around, messages: int) -> dict[str, float]:
    """The quietest of some runs, each with a town of its own."""
    tries = []
    for _ in range(TRIES):
        with tempfile.TemporaryDirectory() as folder:
            tries.append(await take_in(bot, prepare(Path(folder) / "t", clock.real), messages, around=around))
        await base.look()
    return min(tries, key=lambda one: one["cpu"])


async def _with_its_card(bot: Bot, base: Floor) -> list[Row]:
    rows: list[Row] = []
    for words, around in (("outside a burst", WITH_CARD), ("in a burst", IN_A_BURST)):
        with tempfile.TemporaryDirectory() as folder:
            carded = await take_in(bot, prepare(Path(folder) / "t", clock.real), 20, around=around)
        await base.look()
        said = f"{base.times(carded['cpu'])} ({carded['statements']:.0f} statements)"
        rows.append((f"one matter with its card put, {words} (CPU; with storing, without sending)", "reported", said, True))
    return rows


def _of_the_process() -> list[Row]:
    helping, importing = cpu_of("-m", "bot", "--help"), cpu_of("-c", "import aiogram")
    alone = memory_of("import aiogram")
    whole = memory_of("import bot.app, bot.worker, bot.sender, bot.receiver, services.deed.calendar as c; c._chain(())")
    what, found = "memory of the process's modules against `import aiogram` as it is", f"{whole / alone:.2f} × ({whole >> 20} MB)"
    return [
        ("`lianxin --help` against `import aiogram`", "< 0.2 ×", f"{helping / importing:.2f} ×", helping < 0.2 * importing),
        (what, "≤ 0.9 ×", found, whole <= 0.9 * alone),
    ]
