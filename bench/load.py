"""The whole way over HTTP with the bot in a process of its own: latency under Telegram's limits, backlog, webhook."""

import asyncio
import statistics
import time
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from bench.chaos_place import once
from bench.scene import GROUPS, OPEN_LIMITS, Row, Scene, bot_texts, cards, heard, percentile, process, scene, until
from demo.telegram import FloodLimits
from demo.telegram.people import Person
from domain.values.ids import VillageId, VoterId
from services.deed.work import Work
from storage.outbox import NOTICE


async def under_limits(rate: float, seconds: float) -> list[Row]:
    """Latency of receipts, cards and presses at a rate of new matters, Telegram's real limits on."""
    count = int(rate * seconds)
    async with scene(count, FloodLimits()) as s:
        async with process("bench.process", s.telegram.url, s.telegram.token, s.url, "real"):
            start = time.monotonic()
            sent_at, presses = await _all_write(s, rate)
            done = await until(lambda: cards(s) >= count and all(heard(s, p) for p in s.voters), seconds * 3 + 60)
            drained = max(time.monotonic() - start - seconds, 0)
            await until(lambda: len(s.telegram.bot.answered_at) >= len(presses), 5)
        receipts = [heard(s, p)[0]["_at"] - sent_at[p.id] for p in s.voters if heard(s, p)]
        shown = _shown_after(s, sent_at)
        answers = [s.telegram.bot.answered_at[q] - at for q, at in presses.items() if q in s.telegram.bot.answered_at]
    aim, p99, answered, flood = 0.5 if rate <= 10 else 1.0, percentile(receipts, 0.99), percentile(answers, 0.99), s.telegram.flood
    received = f"{statistics.median(receipts):.2f} / {p99:.2f} s"
    refused = f"429s: {flood.refused}, most in a second {flood.most_in_a_second}"
    seen = f"{statistics.median(shown):.2f} / {percentile(shown, 0.99):.2f} s, {drained:.0f} s; {refused}"
    return [
        (f"{rate:g} matters/s, {GROUPS} groups: receipt p50 / p99", f"p99 ≤ {aim:g} s", received, p99 <= aim and done),
        (f"{rate:g} matters/s: card p50 / p99, drained after", "no 429", seen, flood.refused == 0),
        (f"{rate:g} matters/s: answer to a press p99", "≤ 0.1 s", f"{answered:.3f} s ({len(answers)})", answered <= 0.1),
    ]


async def _all_write(s: Scene, rate: float) -> tuple[dict[int, float], dict[str, float]]:
    """Each his matter, at that rate; once a second somebody presses. When who wrote, and when what was pressed (monotonic)."""
    sent_at: dict[int, float] = {}
    presses: dict[str, float] = {}
    start = time.monotonic()
    for n, person in enumerate(s.voters):
        await asyncio.sleep(max(0.0, start + n / rate - time.monotonic()))
        sent_at[person.id] = time.monotonic()
        person.says(f"第{n}号的路坏了")
        if n and n % max(1, int(rate)) == 0 and (receipt := heard(s, s.voters[n // 2])):
            presses[s.voters[n // 2].presses(receipt[-1], "nothing|0|")] = time.monotonic()
    return sent_at, presses


def _shown_after(s: Scene, sent_at: dict[int, float]) -> list[float]:
    """Seconds from a matter to its card."""
    groups = [m for c in s.telegram.state.chats.values() if c.id < 0 for m in bot_texts(c.messages)]
    cards_of = [m for m in groups if "号的路坏了" in m.get("text", "") and "状态：" in m["text"]]
    return [m["_at"] - sent_at[s.voters[int(m["text"].split("第")[-1].split("号")[0])].id] for m in cards_of]


def _live_there(work: Work, voters: Sequence[VoterId]) -> None:
    for voter in voters:
        work.voters.change(voter, village=VillageId("x0"))


async def burst(count: int = 500, seconds: float = 60) -> list[Row]:
    """A water main breaks: everybody in one village writes within a minute, and others go on asking."""
    async with scene(count + 40, FloodLimits(), groups=2) as s:
        odd = [p for n, p in enumerate(s.voters) if n % 2]
        everybody, others = [p for n, p in enumerate(s.voters) if n % 2 == 0] + odd[40:], odd[:40]
        once(s.url, partial(_live_there, voters=[VoterId(n + 1) for n, p in enumerate(s.voters) if p in everybody]))
        async with process("bench.process", s.telegram.url, s.telegram.token, s.url, "real"):
            start = time.monotonic()
            asked = await _a_village_writes(everybody, others, seconds)
            written = time.monotonic() - start
            all_receipts = await until(lambda: all(heard(s, p) for p in everybody), 120)
            receipts_after = time.monotonic() - start
            all_seen = await until(lambda: cards(s) >= len(everybody), 180)
            seen_after = time.monotonic() - start
        group = [m["_at"] for c in s.telegram.state.chats.values() if c.id < 0 for m in bot_texts(c.messages)]
        longest = max((bot_texts(s.telegram.state.chats[key].messages)[0]["_at"] - at for key, at in asked.items()), default=0.0)
    most = max((sum(at <= other < at + 60 for other in group) for at in group), default=0)
    allowed, refused = max(written, 1.1 * len(everybody) / 30) + 1, s.telegram.flood.refused
    what = f"burst: {len(everybody)} voters of one village within {written:.0f} s, all have receipts after"
    in_time = all_receipts and receipts_after <= allowed and refused == 0
    seen = f"{seen_after:.0f} s, at most {most} in a minute ({len(group)} messages)"
    few = all_seen and seen_after <= 120 and most < 20
    return [
        (what, f"≤ {allowed:.0f} s", f"{receipts_after:.0f} s; 429s {refused}", in_time),
        ("burst: the group has seen every one after", "≤ 120 s, < 20 messages a minute", seen, few),
        ("burst: answers to others wait at most", "≤ 3 s", f"{longest:.2f} s ({len(asked)})", longest <= 3),
    ]


async def _a_village_writes(everybody: list[Person], others: list[Person], seconds: float) -> dict[int, float]:
    """Evenly over so many seconds; when which of the others asked (monotonic)."""
    start = time.monotonic()
    asked: dict[int, float] = {}
    for n, person in enumerate(everybody):
        await asyncio.sleep(max(0.0, start + n * seconds / len(everybody) - time.monotonic()))
        person.says(f"自来水停了，第{n}户没水用")
        if n % 15 == 7 and n // 15 < len(others):
            asked[others[n // 15].id] = time.monotonic()
            others[n // 15].says("/help")
    return asked


async def backlog(notices: int) -> list[Row]:
    """Notices put before the start, sent at what Telegram permits, while answers come in between."""
    async with scene(600, FloodLimits()) as s:
        people, flood = s.voters, s.telegram.flood
        once(s.url, lambda work: [work.say(work.chats.of(people[n % 500].id), f"通知{n:06d}", priority=NOTICE) for n in range(notices)])
        async with process("bench.process", s.telegram.url, s.telegram.token, s.url, "real") as bot:
            first = await until(lambda: len(s.telegram.calls) > 60, 30)
            start, at_start, memory = time.monotonic(), len(s.telegram.calls), bot.memory_info().rss
            waits = await _ask_meanwhile(s, iter(people[500:]), int(notices * 0.97)) if first else []
            rate = (len(s.telegram.calls) - at_start) / (time.monotonic() - start) / 30
            grown = bot.memory_info().rss / memory
        told = [[m["text"] for m in heard(s, p) if m.get("text", "").startswith("通知")] for p in people[:500]]
    in_order, longest = all(texts == sorted(texts) for texts in told), max(waits, default=0.0)
    found = f"{rate * 100:.1f} %; worst second {flood.most_in_a_second}, 429s {flood.refused}, order kept: {in_order}"
    kept = rate >= 0.93 and in_order and flood.refused == 0
    return [
        (f"backlog of {notices} notices: rate", "≥ 93 % of 30/s, stretch 96 %", found, kept),
        ("backlog: an answer put meanwhile waits at most", "< 1 s", f"{longest:.2f} s ({len(waits)})", longest < 1),
        ("backlog: memory at the end against the start", "flat", f"{grown:.2f} ×", grown < 1.15),
    ]


async def _ask_meanwhile(s: Scene, askers: Iterator[Person], calls: int) -> list[float]:
    """Every three seconds somebody asks, until so many calls were made; how long each waited."""
    waits: list[float] = []
    while len(s.telegram.calls) < calls:
        if (asker := next(askers, None)) is not None:
            asked = time.monotonic()
            asker.says("/help")
            await until(lambda a=asker: bool(heard(s, a)), 10)
            waits.append(heard(s, asker)[0]["_at"] - asked)
        await asyncio.sleep(3)
    return waits


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
            await until(lambda: cards(s) >= count and all(heard(s, p) for p in s.voters), 60)
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
                await until(lambda e=end: cards(s) >= e, 400)
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
