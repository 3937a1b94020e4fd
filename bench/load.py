"""The whole way over HTTP with the bot in a process of its own: latency under Telegram's limits, backlog, webhook."""

import asyncio
import json
import re
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import aiohttp
import psutil

from bench.chaos import ROOT, _once, free_port
from bench.process import SECRET
from bot import clock
from demo.telegram import FloodLimits, Telegram
from demo.telegram.people import Person
from demo.telegram.state import Json
from demo.village import prepare
from domain.ids import ChatId, GroupId, PersonId, VillageId, VoterId
from services.deed.work import Work
from storage.outbox import NOTICE
from storage.roster import RosterRows

Row = tuple[str, str, str, bool]
OPEN_LIMITS = FloodLimits(enforced=False)
GROUPS = 45
SEEN = re.compile(r"\d{4}-\d{4}")


def percentile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else float("nan")


@dataclass
class Scene:
    """A stand-in with voters and groups, and the database the bot will use."""

    telegram: Telegram
    url: str
    voters: list[Person]


@asynccontextmanager
async def scene(voters: int, limits: FloodLimits, groups: int = GROUPS, telegram: Telegram | None = None) -> AsyncIterator[Scene]:
    with tempfile.TemporaryDirectory() as folder:
        url = prepare(Path(folder) / "bench", clock.real)
        async with telegram or Telegram(limits=limits) as telegram:
            people = [telegram.person(100_000 + n, f"选民{n}") for n in range(voters)]
            _once(url, lambda work: _fill(work, telegram, people, groups))
            yield Scene(telegram, url, people)


def _fill(work: Work, telegram: Telegram, people: list[Person], groups: int) -> None:
    """`groups` groups with a village and a chat each; voters spread over them."""
    rows: RosterRows = work.rows
    rows.put("villages", {f"x{n}": (100 + n, {"id": f"x{n}", "name": f"测试{n}村"}) for n in range(groups)})
    rows.put("groups", {f"y{n}": (100 + n, {"id": f"y{n}", "name": f"测试{n}组", "villages": [f"x{n}"]}) for n in range(groups)})
    for n in range(groups):
        chat = telegram.group(-50_000 - n, f"测试{n}组")
        chat.bot_status = "administrator"
        rows.bind_chat(GroupId(f"y{n}"), ChatId(chat.id), PersonId("u01"), work.now)
    for n, person in enumerate(people):
        voter = work.voters.meet(work.chats.of(person.id), "zh-Hans", work.now)
        work.voters.change(voter.id, village=f"x{n % groups}", consented_at=work.now)
        telegram.state.private_chat(person.id)


@asynccontextmanager
async def process(*arguments: str) -> AsyncIterator[psutil.Process]:
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-m", *arguments, cwd=ROOT, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL
    )
    assert child.stdout is not None
    await asyncio.wait_for(child.stdout.readline(), 60)
    try:
        yield psutil.Process(child.pid)
    finally:
        child.kill()
        await child.wait()


def bot_texts(chat_messages: dict[int, Json]) -> list[Json]:
    return [m for m in chat_messages.values() if m["from"].get("is_bot")]


async def until(state: Callable[..., object], seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while not state():
        if time.monotonic() > deadline:
            return False
        await asyncio.sleep(0.02)
    return True


async def under_limits(rate: float, seconds: float) -> list[Row]:
    """Latency of receipts, cards and presses at a rate of new matters, Telegram's real limits on."""
    count = int(rate * seconds)
    async with scene(count, FloodLimits()) as s:
        async with process("bench.process", s.telegram.url, s.telegram.token, s.url, "real"):
            sent_at: dict[int, float] = {}
            presses: dict[str, float] = {}
            start = time.monotonic()
            for n, person in enumerate(s.voters):
                await asyncio.sleep(max(0.0, start + n / rate - time.monotonic()))
                sent_at[person.id] = time.monotonic()
                person.says(f"第{n}号的路坏了")
                if n and n % max(1, int(rate)) == 0:
                    receipt = bot_texts(s.telegram.state.chats[s.voters[n // 2].id].messages)
                    if receipt:
                        presses[s.voters[n // 2].presses(receipt[-1], "nothing|0|")] = time.monotonic()
            done = await until(
                lambda: _cards(s) >= count and all(bot_texts(s.telegram.state.chats[p.id].messages) for p in s.voters), seconds * 3 + 60
            )
            drained = time.monotonic() - start - seconds
            await until(lambda: len(s.telegram.bot.answered_at) >= len(presses), 5)
        receipts = [
            bot_texts(s.telegram.state.chats[p.id].messages)[0]["_at"] - sent_at[p.id]
            for p in s.voters
            if bot_texts(s.telegram.state.chats[p.id].messages)
        ]
        cards = [
            m["_at"] - sent_at[s.voters[int(m["text"].split("第")[-1].split("号")[0])].id]
            for c in s.telegram.state.chats.values()
            if c.id < 0
            for m in bot_texts(c.messages)
            if "号的路坏了" in m.get("text", "") and "状态：" in m["text"]
        ]
        answers = [s.telegram.bot.answered_at[q] - at for q, at in presses.items() if q in s.telegram.bot.answered_at]
        aim = 0.5 if rate <= 10 else 1.0
        p99 = percentile(receipts, 0.99)
        return [
            (
                f"{rate:g} matters/s, {GROUPS} groups: receipt p50 / p99",
                f"p99 ≤ {aim:g} s",
                f"{statistics.median(receipts):.2f} / {p99:.2f} s",
                p99 <= aim and done,
            ),
            (
                f"{rate:g} matters/s: card p50 / p99, drained after",
                "no 429",
                f"{statistics.median(cards):.2f} / {percentile(cards, 0.99):.2f} s, {max(drained, 0):.0f} s; 429s: {s.telegram.flood.refused}, most in a second {s.telegram.flood.most_in_a_second}",
                s.telegram.flood.refused == 0,
            ),
            (
                f"{rate:g} matters/s: answer to a press p99",
                "≤ 0.1 s",
                f"{percentile(answers, 0.99):.3f} s ({len(answers)})",
                percentile(answers, 0.99) <= 0.1,
            ),
        ]


def _cards(s: Scene) -> int:
    """How many cases the groups have seen: a card, or a line of a burst's digest."""
    return len(
        {n for c in s.telegram.state.chats.values() if c.id < 0 for m in bot_texts(c.messages) for n in SEEN.findall(m.get("text", ""))}
    )


def _live_there(work: Work, voters: Sequence[VoterId]) -> None:
    for voter in voters:
        work.voters.change(voter, village=VillageId("x0"))


async def burst(count: int = 500, seconds: float = 60) -> list[Row]:
    """A water main breaks: everybody in one village writes within a minute, and others go on asking."""
    async with scene(count + 40, FloodLimits(), groups=2) as s:
        everybody = [p for n, p in enumerate(s.voters) if n % 2 == 0] + [p for n, p in enumerate(s.voters) if n % 2][40:]
        others = [p for n, p in enumerate(s.voters) if n % 2][:40]
        _once(s.url, partial(_live_there, voters=[VoterId(n + 1) for n, p in enumerate(s.voters) if p in everybody]))
        async with process("bench.process", s.telegram.url, s.telegram.token, s.url, "real"):
            start = time.monotonic()
            asked: dict[int, float] = {}
            for n, person in enumerate(everybody):
                await asyncio.sleep(max(0.0, start + n * seconds / len(everybody) - time.monotonic()))
                person.says(f"自来水停了，第{n}户没水用")
                if n % 15 == 7 and n // 15 < len(others):
                    other = others[n // 15]
                    asked[other.id] = time.monotonic()
                    other.says("/help")
            written = time.monotonic() - start
            all_receipts = await until(lambda: all(bot_texts(s.telegram.state.chats[p.id].messages) for p in everybody), 120)
            receipts_after = time.monotonic() - start
            all_seen = await until(lambda: _cards(s) >= len(everybody), 180)
            seen_after = time.monotonic() - start
        group = [m["_at"] for c in s.telegram.state.chats.values() if c.id < 0 for m in bot_texts(c.messages)]
        most = max((sum(at <= other < at + 60 for other in group) for at in group), default=0)
        waits = [bot_texts(s.telegram.state.chats[key].messages)[0]["_at"] - at for key, at in asked.items()]
        allowed = max(written, 1.1 * len(everybody) / 30) + 1
        return [
            (
                f"burst: {len(everybody)} voters of one village within {written:.0f} s, all have receipts after",
                f"≤ {allowed:.0f} s",
                f"{receipts_after:.0f} s; 429s {s.telegram.flood.refused}",
                all_receipts and receipts_after <= allowed and s.telegram.flood.refused == 0,
            ),
            (
                "burst: the group has seen every one after",
                "≤ 120 s, < 20 messages a minute",
                f"{seen_after:.0f} s, at most {most} in a minute ({len(group)} messages)",
                all_seen and seen_after <= 120 and most < 20,
            ),
            ("burst: answers to others wait at most", "≤ 3 s", f"{max(waits, default=0):.2f} s ({len(waits)})", max(waits, default=0) <= 3),
        ]


async def backlog(notices: int) -> list[Row]:
    """Notices put before the start, sent at what Telegram permits, while answers come in between."""
    async with scene(600, FloodLimits()) as s:
        people = s.voters
        _once(s.url, lambda work: [work.say(work.chats.of(people[n % 500].id), f"通知{n:06d}", priority=NOTICE) for n in range(notices)])
        async with process("bench.process", s.telegram.url, s.telegram.token, s.url, "real") as bot:
            first = await until(lambda: len(s.telegram.calls) > 60, 30)
            start, at_start, memory = time.monotonic(), len(s.telegram.calls), bot.memory_info().rss
            waits, askers = [], iter(people[500:])
            while len(s.telegram.calls) < notices * 0.97 and first:
                asker = next(askers, None)
                if asker is not None:
                    asked = time.monotonic()
                    asker.says("/help")
                    await until(lambda a=asker: bool(bot_texts(s.telegram.state.chats[a.id].messages)), 10)
                    waits.append(bot_texts(s.telegram.state.chats[asker.id].messages)[0]["_at"] - asked)
                await asyncio.sleep(3)
            rate = (len(s.telegram.calls) - at_start) / (time.monotonic() - start) / 30
            grown = bot.memory_info().rss / memory
        in_order = all(
            texts == sorted(texts)
            for p in people[:500]
            if (texts := [m["text"] for m in bot_texts(s.telegram.state.chats[p.id].messages) if m.get("text", "").startswith("通知")])
        )
        return [
            (
                f"backlog of {notices} notices: rate",
                "≥ 93 % of 30/s, stretch 96 %",
                f"{rate * 100:.1f} %; worst second {s.telegram.flood.most_in_a_second}, 429s {s.telegram.flood.refused}, order kept: {in_order}",
                rate >= 0.93 and in_order and s.telegram.flood.refused == 0,
            ),
            (
                "backlog: an answer put meanwhile waits at most",
                "< 1 s",
                f"{max(waits, default=0):.2f} s ({len(waits)})",
                max(waits, default=0) < 1,
            ),
            ("backlog: memory at the end against the start", "flat", f"{grown:.2f} ×", grown < 1.15),
        ]


async def pushed(port: int, seconds: float, update: Callable[[int], Json], callers: int = 64) -> list[float]:
    """Seconds until each 200, of so many callers at once who push one update after the other."""
    waits: list[float] = []
    deadline = time.monotonic() + seconds
    headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}

    async def caller(session: aiohttp.ClientSession, n: int) -> None:
        k = 0
        while time.monotonic() < deadline:
            k += 1
            body = json.dumps(update(n) | {"update_id": n * 100_000 + k})
            at = time.monotonic()
            async with session.post(f"http://127.0.0.1:{port}/webhook", data=body, headers=headers) as answer:
                assert answer.status == 200
            waits.append(time.monotonic() - at)

    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=callers)) as session:
        await asyncio.gather(*(caller(session, n) for n in range(callers)))
    return waits


async def webhook(seconds: float = 6) -> list[Row]:
    """Acceptance with 64 connections: how long Telegram waits for its 200."""
    port = free_port()
    hooked = ("--port", str(port), "--webhook", f"http://127.0.0.1:{port}/webhook")
    async with scene(64, OPEN_LIMITS) as s:
        async with process("bench.process", s.telegram.url, s.telegram.token, s.url, "off", *hooked):
            s.telegram.bot.webhook_url = ""
            body = {"message_reaction": {"chat": {"id": 100_000, "type": "private"}, "message_id": 1, "date": 1}}
            waits = await pushed(port, seconds, lambda _n: body)
    waits = waits[len(waits) // 5 :]
    p50, p99 = percentile(waits, 0.5), percentile(waits, 0.99)
    return [
        (
            "webhook acceptance, 64 connections: p99 against p50",
            "≤ 3 ×",
            f"{p99 / p50:.1f} × ({p50 * 1e3:.0f} ms, {len(waits) / seconds / 0.8:.0f}/s)",
            p99 <= 3 * p50,
        )
    ]


async def slow_disk(rate: float = 25, seconds: float = 12) -> list[Row]:
    """15 ms per commit: receipts must still come, and few commits be needed."""
    count = int(rate * seconds)
    async with scene(count, OPEN_LIMITS) as s:
        async with process("bench.slow", s.telegram.url, s.telegram.token, s.url):
            sent_at, start = {}, time.monotonic()
            for n, person in enumerate(s.voters):
                await asyncio.sleep(max(0.0, start + n / rate - time.monotonic()))
                sent_at[person.id] = time.monotonic()
                person.says(f"第{n}号的路坏了")
            await until(lambda: _cards(s) >= count and all(bot_texts(s.telegram.state.chats[p.id].messages) for p in s.voters), 60)
            await asyncio.sleep(0.5)
        receipts = [bot_texts(s.telegram.state.chats[p.id].messages)[0]["_at"] - sent_at[p.id] for p in s.voters]
        commits = int(Path(s.url.removeprefix("sqlite:///") + ".commits").read_text() or 0)
        p99 = percentile(receipts, 0.99)
        return [
            ("slow disk (15 ms a commit), 25 matters/s: receipt p99", "< 0.5 s", f"{p99:.2f} s", p99 < 0.5),
            ("commits that write, per message on the whole way", "≤ 4", f"{commits / count:.1f}", commits <= 4 * count),
        ]


async def memory(cases: int = 10_000) -> list[Row]:
    """Resident memory after 100 cases and after many."""
    async with scene(cases, OPEN_LIMITS) as s:
        async with process("bench.process", s.telegram.url, s.telegram.token, s.url, "off") as bot:
            found = []
            for start, end in ((0, 100), (100, cases)):
                for n, person in enumerate(s.voters[start:end]):
                    person.says("村口的路坏了")
                    if n % 50 == 0:
                        await until(lambda: len(s.telegram.bot.updates) < 200, 30)
                await until(lambda e=end: _cards(s) >= e, 400)
                await asyncio.sleep(1)
                found.append(bot.memory_info().rss)
    return [
        (
            f"memory after {cases} cases against 100",
            "flat",
            f"{found[1] / found[0]:.2f} × ({found[1] >> 20} MB)",
            found[1] <= 1.15 * found[0],
        )
    ]
