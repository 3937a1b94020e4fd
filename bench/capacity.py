"""How much it carries: writers, the webhook, floods, several workers, a million stored cases, broadcasts, memory and start of each part."""

import asyncio
import contextlib
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from bench import cost, postgresql, talkative
from bench.beside_much import queues, stored_cases
from bench.broadcast import broadcast
from bench.chaos_bots import ROOT, free_port
from bench.chaos_place import once
from bench.half_open import half_open
from bench.scene import OPEN_LIMITS, Row, Scene, a_message, bot_texts, fill_groups, percentile, process, scene, until
from bench.webhook import pushed
from bot import clock
from bot.accounts import arrival
from demo.telegram import FloodLimits, Telegram
from demo.village import fill, prepare
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.run.updates import store_updates
from storage.database import open_engine
from storage.outbox import NOTICE


async def writers(deeds: int = 1_500) -> list[Row]:
    """One after another, and 32 at once, on SQLite."""
    with tempfile.TemporaryDirectory() as folder:
        database = DatabaseThread(open_engine(prepare(Path(folder) / "t", clock.real)), clock.real)
        numbers = iter(range(10**9))

        def write(work: Work) -> None:
            n = next(numbers)
            store_updates(work, [arrival({"update_id": n, "message": a_message(n)})])
            work.say(work.chats.of(100_000 + n), "收到了")

        await _written(database, write, deeds, 1)
        (alone, _), (together, waits) = await _written(database, write, deeds, 1), await _written(database, write, deeds, 32)
        database.close()
    p50, p99 = percentile(waits, 0.5), percentile(waits, 0.99)
    found, kept = f"{together / alone:.2f} × ({together:.0f}/s)", together >= 0.9 * alone
    spread = f"{p99 / p50:.2f} × ({p50 * 1e3:.0f} ms); never"
    return [
        ("32 writers at once on SQLite against one: deeds a second", "≥ 0.9 ×", found, kept),
        ("the same: p99 against p50 of a deed; «locked»", "≤ 2 ×, never", spread, p99 <= 2 * p50),
    ]


async def _written(database: DatabaseThread, write: Callable[[Work], None], deeds: int, at_once: int) -> tuple[float, list[float]]:
    """Deeds a second, and how long each waited."""
    waits: list[float] = []

    async def one() -> None:
        for _ in range(deeds // at_once):
            began = time.perf_counter()
            await database.do(write)
            waits.append(time.perf_counter() - began)

    began = time.perf_counter()
    await asyncio.gather(*(one() for _ in range(at_once)))
    return len(waits) / (time.perf_counter() - began), waits


async def acceptance(seconds: float = 6) -> list[Row]:
    """Updates accepted a second, stored and on disk, against a bare aiohttp view; 64 connections, either process on its own."""
    rates: list[float] = []
    costs: list[float] = []
    for bare in (True, False):
        port = free_port()
        async with scene(1, OPEN_LIMITS) as s:
            ours = [s.telegram.url, s.telegram.token, s.url, "off", "--only", "receive,web", "--port", str(port)]
            ours += ["--webhook", f"http://127.0.0.1:{port}/webhook"]
            async with process(*(("bench.bare_view", str(port)) if bare else ("bench.process", *ours))) as server:
                s.telegram.bot.webhook_url = ""
                before = sum(server.cpu_times()[:2])
                taken = len(await pushed(port, seconds, lambda n: {"message": a_message(n)}))
                rates.append(taken / seconds)
                costs.append((sum(server.cpu_times()[:2]) - before) / taken)
    return [
        (
            "durable webhook acceptance against a bare aiohttp view: updates a second",
            "≥ 0.18 ×",
            f"{rates[1] / rates[0]:.2f} × ({rates[1]:.0f}/s); by the server's CPU {costs[0] / costs[1]:.2f} ×",
            rates[1] >= 0.18 * rates[0] and costs[0] >= 0.18 * costs[1],
        )
    ]


async def flood(messages: int = 600, windows: int = 5, pause: float = 2.0) -> list[Row]:
    """Telegram says 429 to everything for a while, five times."""
    async with scene(200, FloodLimits()) as s:
        once(s.url, lambda work: [work.say(work.chats.of(s.voters[n % 200].id), f"通知{n:04d}", priority=NOTICE) for n in range(messages)])
        late = 0
        async with process("bench.process", s.telegram.url, s.telegram.token, s.url, "real"):
            for _ in range(windows):
                told = len(s.telegram.calls)
                await until(lambda told=told: len(s.telegram.calls) > told + 20, 30)
                s.telegram.flood.refused_at.clear()
                s.telegram.flood.closed_until = time.monotonic() + pause
                await asyncio.sleep(pause + 0.2)
                refused = s.telegram.flood.refused_at
                late += sum(at > refused[0] + 0.5 for at in refused)
            came = await until(lambda: len(_texts(s)) >= messages, 120)
            await asyncio.sleep(1)
        arrived = _texts(s)
    allowed = 8 * windows
    return [
        (
            f"{messages} messages against {windows} windows of 429: lost, sent inside a pause, 429s",
            f"0, 0, ≤ {allowed}",
            f"{messages - len(set(arrived))}, {late}, {s.telegram.flood.refused}",
            came and len(set(arrived)) == messages and late == 0 and s.telegram.flood.refused <= allowed,
        )
    ]


def _texts(s: Scene) -> list[str]:
    return [m["text"] for p in s.voters for m in bot_texts(s.telegram.state.chats[p.id].messages)]


async def several_workers(messages: int = 1_200, counts: tuple[int, ...] = (1, 2, 4)) -> list[Row]:
    """Matters worked off a second by 1, 2 and 4 worker processes on one PostgreSQL (which has to share the machine's cores)."""
    rates: list[float] = []
    for count in counts:
        url = postgresql.empty("intake")
        if url is None:
            return []
        fill(url)
        rates.append(await _worked_off(url, messages, count))
    found = ", ".join(f"{count}: {rate:.0f}/s ({rate / rates[0]:.2f} ×)" for count, rate in zip(counts, rates, strict=True))
    what = f"matters worked off by {', '.join(map(str, counts))} worker processes on PostgreSQL"
    return [(what, "reported", f"{found}; {os.cpu_count()} cores", True)]


async def _worked_off(url: str, messages: int, workers: int) -> float:
    async with Telegram(limits=OPEN_LIMITS) as telegram:
        people = [telegram.person(100_000 + n, f"选民{n}") for n in range(messages)]
        thread = DatabaseThread(open_engine(url), clock.real)
        await thread.do(fill_groups, telegram, people, 45)
        async with contextlib.AsyncExitStack() as stack:
            for _ in range(workers):
                await stack.enter_async_context(process("bench.process", telegram.url, telegram.token, url, "off", "--only", "work"))
            await asyncio.sleep(1.5)
            stored = [arrival({"update_id": n, "message": a_message(n)}) for n in range(messages)]
            began = time.monotonic()
            await thread.do(store_updates, stored)
            while await thread.do(lambda work: work.inbox.count("new")):
                await asyncio.sleep(0.05)
            rate = messages / (time.monotonic() - began)
        cases = await thread.do(lambda work: work.cases.count_open())
        thread.close()
        assert cases == messages, cases
    return rate


async def parts() -> list[Row]:
    """Memory and start of each part as a process of its own, against `import aiogram`."""
    yardstick = min(_spent_importing() for _ in range(2))
    alone = cost.memory_of("import aiogram")
    found = []
    async with scene(2, OPEN_LIMITS) as s:
        for part in ("receive,web", "work", "send", "schedule", "receive,work,send,schedule,web"):
            began = time.monotonic()
            async with process("bench.process", s.telegram.url, s.telegram.token, s.url, "off", "--only", part) as bot:
                started = time.monotonic() - began
                await asyncio.sleep(1)
                memory = bot.memory_info().rss
            name = "all in one" if "," in part and "work" in part else part.partition(",")[0]
            found.append(f"{name} {memory >> 20} MB ({memory / alone:.2f} ×), {started:.1f} s ({started / yardstick:.2f} ×)")
    return [("memory and start of each part against `import aiogram`", "reported", "; ".join(found), True)]


def _spent_importing() -> float:
    began = time.monotonic()
    subprocess.run([sys.executable, "-c", "import aiogram"], cwd=ROOT, check=True)
    return time.monotonic() - began


def measures(*, quick: bool) -> list[Callable[[], Awaitable[list[Row]]]]:
    async def waiting() -> list[Row]:
        return await asyncio.to_thread(queues, 2_000 if quick else 20_000, 20_000 if quick else 1_000_000)

    return [
        writers,
        acceptance,
        half_open,
        flood,
        lambda: several_workers(400 if quick else 1_200),
        lambda: stored_cases((1_000, 10_000) if quick else (1_000, 100_000, 1_000_000)),
        waiting,
        lambda: broadcast(2_000 if quick else 50_000, 20 if quick else 90),
        talkative.edits,
        talkative.words,
        parts,
    ]


async def main(names: list[str]) -> None:
    for one in measures(quick="--quick" in names):
        for row in await one():
            print("  ".join(("✓" if row[3] else "✗", *row[:3])), flush=True)


if __name__ == "__main__":
    asyncio.run(main(sys.argv))
    postgresql.stop()
