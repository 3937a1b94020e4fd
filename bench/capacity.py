"""How much it carries: writers, the webhook, floods, several workers, a million stored cases, broadcasts, memory and start of each part."""

import asyncio
import contextlib
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import text

from bench import cost, many_cases, postgresql, talkative
from bench.chaos import ROOT, _once, daytime, free_port
from bench.half_open import half_open
from bench.load import OPEN_LIMITS, Row, Scene, _fill, bot_texts, percentile, process, pushed, scene, until
from bot import clock, one_cpu
from bot.accounts import arrival
from demo.telegram import FloodLimits, Telegram
from demo.village import fill, prepare
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.run.updates import store_updates
from services.watch.due import send_due
from storage.claims import Claims
from storage.database import open_engine, transaction
from storage.outbox import NOTICE
from storage.tables import case, case_event, case_message, inbox, outbox, reminder


def a_message(n: int, words: str = "村口的路坏了") -> dict[str, Any]:
    person = {"id": 100_000 + n, "is_bot": False, "first_name": "选民", "language_code": "zh-hans"}
    chat = {"id": 100_000 + n, "type": "private", "first_name": "选民"}
    return {"message_id": 1, "date": int(time.time()), "chat": chat, "from": person, "text": words}


async def writers(deeds: int = 1_500) -> list[Row]:
    """One after another, and 32 at once, on SQLite."""
    with tempfile.TemporaryDirectory() as folder:
        database = DatabaseThread(open_engine(prepare(Path(folder) / "t", clock.real)), clock.real)
        numbers = iter(range(10**9))

        def write(work: Work) -> None:
            n = next(numbers)
            store_updates(work, [arrival({"update_id": n, "message": a_message(n)})])
            work.say(work.chats.of(100_000 + n), "收到了")

        async def run(at_once: int) -> tuple[float, list[float]]:
            waits: list[float] = []

            async def one() -> None:
                for _ in range(deeds // at_once):
                    began = time.perf_counter()
                    await database.do(write)
                    waits.append(time.perf_counter() - began)

            began = time.perf_counter()
            await asyncio.gather(*(one() for _ in range(at_once)))
            return len(waits) / (time.perf_counter() - began), waits

        await run(1)
        (alone, _), (together, waits) = await run(1), await run(32)
        database.close()
    p50, p99 = percentile(waits, 0.5), percentile(waits, 0.99)
    return [
        (
            "32 writers at once on SQLite against one: deeds a second",
            "≥ 0.9 ×",
            f"{together / alone:.2f} × ({together:.0f}/s)",
            together >= 0.9 * alone,
        ),
        (
            "the same: p99 against p50 of a deed; «locked»",
            "≤ 2 ×, never",
            f"{p99 / p50:.2f} × ({p50 * 1e3:.0f} ms); never",
            p99 <= 2 * p50,
        ),
    ]


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
        _once(s.url, lambda work: [work.say(s.voters[n % 200].id, f"通知{n:04d}", priority=NOTICE) for n in range(messages)])
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
        async with Telegram(limits=OPEN_LIMITS) as telegram:
            people = [telegram.person(100_000 + n, f"选民{n}") for n in range(messages)]
            thread = DatabaseThread(open_engine(url), clock.real)
            await thread.do(_fill, telegram, people, 45)
            async with contextlib.AsyncExitStack() as stack:
                for _ in range(count):
                    await stack.enter_async_context(process("bench.process", telegram.url, telegram.token, url, "off", "--only", "work"))
                await asyncio.sleep(1.5)
                stored = [arrival({"update_id": n, "message": a_message(n)}) for n in range(messages)]
                began = time.monotonic()
                await thread.do(store_updates, stored)
                while await thread.do(lambda work: work.inbox.count("new")):
                    await asyncio.sleep(0.05)
                rates.append(messages / (time.monotonic() - began))
            cases = await thread.do(lambda work: work.cases.count_open())
            thread.close()
            assert cases == messages, cases
    found = ", ".join(f"{count}: {rate:.0f}/s ({rate / rates[0]:.2f} ×)" for count, rate in zip(counts, rates, strict=True))
    return [
        (
            f"matters worked off by {', '.join(map(str, counts))} worker processes on PostgreSQL",
            "reported",
            f"{found}; {os.cpu_count()} cores",
            True,
        )
    ]


async def stored_cases(counts: tuple[int, ...] = (1_000, 100_000, 1_000_000)) -> list[Row]:
    """CPU of one matter's deed beside so many stored cases, messages, sent rows and done updates, on SQLite."""
    from aiogram import Bot

    allowed = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else None
    one_cpu.settle()
    bot, found = Bot(cost.TOKEN), list[float]()
    urls = []
    with tempfile.TemporaryDirectory() as folder:
        for count in counts:
            urls.append(prepare(Path(folder) / str(count), clock.real))
            _fill_everything(urls[-1], count)
        tries: dict[str, list[float]] = {url: [] for url in urls}
        for turn in range(3):
            for url in urls:  # one after the other, so that a noisy moment touches all
                tries[url].append((await cost.take_in(bot, url, 40, first=turn * 10_000))["cpu"])
        found = [min(tries[url]) for url in urls]
    await bot.session.close()
    if allowed is not None:
        os.sched_setaffinity(0, allowed)
    flat = max(found) / found[0]
    words = ", ".join(f"{n:,}: {one / found[0]:.2f} ×" for n, one in zip(counts, found, strict=True))
    return [(f"cost of a matter beside {counts[-1]:,} stored cases against beside {counts[0]:,}", "≤ 1.3 ×", words, flat <= 1.3)]


def _fill_everything(url: str, n: int) -> None:
    """Cases as of a year with their first event and words, the messages sent for them, the updates they came with."""
    engine = open_engine(url)
    later = "'2027-01-04 01:00:00.000000'"
    with transaction(engine) as connection:
        many_cases.fill(
            connection, case, many_cases.CASE | {"voter_id": "i + 10000000"}, n
        )  # of others: who has a case is asked which he means
        many_cases.fill(connection, case_event, many_cases.EVENT, n)
        words = {
            "case_id": "i",
            "author": "'voter'",
            "kind": "'words'",
            "text": "'村口的路坏了' || i",
            "chat_id": "i",
            "message_id": "i",
            "version": "1",
        }
        many_cases.fill(connection, case_message, words, n)
        many_cases.fill(connection, outbox, {"chat_id": "i", "status": "'sent'", "dedupe_key": "NULL", "refers_to": "NULL"}, n)
        done = {"update_id": "-i", "chat_key": "i", "status": "'done'", "payload": "''", "received_at": "'2026-11-01 02:00:00.000000'"}
        many_cases.fill(connection, inbox, done, n)
        many_cases.fill(connection, reminder, many_cases.NAG | {"due_at": later}, n)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("ANALYZE" if connection.dialect.name == "sqlite" else "VACUUM ANALYZE"))
    engine.dispose()


def queues(few: int = 20_000, many: int = 1_000_000) -> list[Row]:
    """Claiming 100, and pulling what may leave, with so many waiting; looking in vain beside so many done. On PostgreSQL."""
    spent: dict[int, dict[str, float]] = {}
    for n in (few, many):
        url = postgresql.empty("queues")
        if url is None:
            return []
        fill(url)
        engine = open_engine(url)
        with transaction(engine) as connection:
            new = {"update_id": "i", "chat_key": "i", "status": "'new'", "payload": "'{}'", "received_at": "'2026-11-01 02:00:00.000000'"}
            many_cases.fill(connection, inbox, new, n)
            waiting = {
                "chat_id": "i",
                "status": "'waiting'",
                "dedupe_key": "NULL",
                "refers_to": "NULL",
                "due_at": "'2026-11-01 02:00:00.000000'",
            }
            many_cases.fill(connection, outbox, waiting | {"priority": "1", "arguments": "'{}'"}, n)
        _vacuum(engine)
        _vacuum(engine)
        spent[n] = _looks(engine)
        engine.dispose()
    least, most = spent[few], spent[many]
    rows: list[Row] = [
        (f"{what} with {many:,} waiting against with {few:,}", "≤ 1.7 ×", f"{most[name] / least[name]:.2f} × ({most[name] * 1e3:.1f} ms)", most[name] <= 1.7 * least[name])
        for name, what in (("claim", "claim of 100 chats"), ("pull", "pull of what may leave"))
    ]  # fmt: skip
    idle = {name: most[name] / most["empty"] for name in ("idle claim", "idle pull", "idle tick")}
    words = ", ".join(f"{name.removeprefix('idle ')} {ratio:.2f} ×" for name, ratio in idle.items())
    rows.append((f"looking in vain beside {many:,} done, against an empty transaction", "≤ 3 ×", words, max(idle.values()) <= 3))
    return rows


def _looks(engine: Any) -> dict[str, float]:
    """Seconds of each look, with everything waiting and with everything done."""
    quickest, claims, thread = many_cases.quickest, Claims(engine), DatabaseThread(engine, clock.real)

    def pull() -> object:
        return thread.do_now(lambda work: work.sending.next(work.now, 8, spaced=True))

    def claim() -> object:
        return claims.next(list(range(1, 101)), [], 100, 100)

    claim()
    found = {"claim": quickest(claim, 15), "pull": quickest(pull, 15)}
    with transaction(engine) as connection:
        connection.execute(text("UPDATE inbox SET status = 'done'"))
        connection.execute(text("UPDATE outbox SET status = 'sent'"))
    claims.next(list(range(1, 101)), [], 1, 1)
    _vacuum(engine)
    found |= {
        "empty": quickest(lambda: thread.do_now(lambda work: work.connection.execute(text("SELECT 1")).scalar()), 30),
        "idle claim": quickest(lambda: claims.next([], [], 100, 100), 30),
        "idle pull": quickest(pull, 30),
        "idle tick": quickest(lambda: thread.do_now(send_due), 30),
    }
    claims.close()
    thread.close()
    return found


def _vacuum(engine: Any) -> None:
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("VACUUM ANALYZE"))


async def broadcast(recipients: int = 50_000, seconds: float = 90) -> list[Row]:
    """A notice to all, at what Telegram permits, while others ask."""
    async with scene(recipients + 100, FloodLimits()) as s:
        day = Path(s.url.removeprefix("sqlite:///")).parent / "clock"
        day.write_text(str(daytime().total_seconds()))  # at night a notice waits
        asking = iter(s.voters[recipients:])

        def order(work: Work) -> None:
            notice = work.broadcasts.put("明天停水", next(iter(work.roster.people)), s.voters[0].id, work.now)
            work.broadcasts.change(notice, audience={"all": True}, status="running")
            work.reminders.put(
                {
                    "kind": "broadcast",
                    "due_at": work.now - timedelta(days=1),
                    "data": {"id": notice, "after": 0},
                    "key": f"broadcast:{notice}:0",
                }
            )

        _once(s.url, order)
        async with process("bench.process", s.telegram.url, s.telegram.token, s.url, "real", "--clock", str(day)):
            await until(lambda: len(s.telegram.calls) > 60, 60)
            began, at_start, waits = time.monotonic(), len(s.telegram.calls), list[float]()
            while time.monotonic() < began + seconds:
                asker = next(asking)
                asked = time.monotonic()
                asker.says("/help")
                await until(
                    lambda a=asker: any("明天停水" not in m.get("text", "") for m in bot_texts(s.telegram.state.chats[a.id].messages)), 15
                )
                waits.append(time.monotonic() - asked)
                await asyncio.sleep(2)
            rate = (len(s.telegram.calls) - at_start) / (time.monotonic() - began) / 30
    return [
        (
            f"broadcast to {recipients:,} voters: rate in its first {seconds:.0f} s",
            "≥ 93 % of 30/s",
            f"{rate * 100:.1f} %; 429s {s.telegram.flood.refused}",
            rate >= 0.93 and s.telegram.flood.refused == 0,
        ),
        ("the same: an answer waits at most", "< 1 s", f"{max(waits):.2f} s ({len(waits)})", max(waits) < 1),
    ]


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
