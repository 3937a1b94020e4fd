"""A deed beside twenty people who read pages: its longest waits, in turn with none."""

import asyncio
import statistics
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from itertools import count

from bench.office_pages import served
from bench.office_readers import READERS, THINKS
from bench.office_rows import NOW, clauses
from bench.scene import Row
from bot import one_cpu
from domain.values.ids import ChatId, Handle, MessageId, VillageId
from domain.values.message import Incoming, Sender
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from talk.private import receive_private_message
from web.office.visit import SESSION

ROUNDS, DEEDS, WARM = 6, 50, 20
APART = 0.02
"""Seconds between two deeds."""
FIRST = 8_000_000
"""Accounts of voters who write, each of another village and of another matter than the one before: else each is compared with all before it."""
VILLAGES = 15


async def beside_readers(database: DatabaseThread, n: int, name: str) -> list[Row]:
    """Rounds with and without readers in turn."""
    one_cpu.settle()
    first = FIRST + 1_000 * (int(time.time()) % 100_000)  # of its own in every run
    await database.do(_voters, first, ROUNDS * DEEDS * 2 + WARM)
    alone, beside, pages, who = list[float](), list[float](), list[int](), count(first)
    async with served(database) as (url, secret), _readers(url, secret) as readers:
        await _deeds(database, who, WARM)
        for _ in range(ROUNDS):
            alone += await _deeds(database, who, DEEDS)
            await _say(readers, "go")
            await asyncio.sleep(THINKS)
            beside += await _deeds(database, who, DEEDS)
            await _say(readers, "stop")
            pages += map(int, (await _heard(readers)).split())
    longest = {"alone": _p99(alone), "beside": _p99(beside)}
    ratio, middle = longest["beside"] / longest["alone"], statistics.median(beside) / statistics.median(alone)
    found = f"{ratio:.2f} × ({longest['alone']:.1f} → {longest['beside']:.1f} ms; median {middle:.2f} ×; {len(pages)} pages in {statistics.median(pages or [0])} ms)"
    row = (f"p99 of a deed beside {READERS} readers of {n:,} cases, against none, {name}", "≤ 1.3 ×", found, ratio <= 1.3)
    print("✓" if row[3] else "✗", *row[:3], sep="  ", flush=True)
    return [row]


@asynccontextmanager
async def _readers(url: str, secret: str) -> AsyncIterator[asyncio.subprocess.Process]:
    called = (sys.executable, "-m", "bench.office_readers", url, f"{SESSION}={secret}")
    readers = await asyncio.create_subprocess_exec(*called, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
    try:
        await _heard(readers)
        yield readers
    finally:
        readers.kill()
        await readers.wait()


async def _say(readers: asyncio.subprocess.Process, word: str) -> None:
    assert readers.stdin is not None
    readers.stdin.write(f"{word}\n".encode())
    await readers.stdin.drain()


async def _heard(readers: asyncio.subprocess.Process) -> str:
    assert readers.stdout is not None
    return (await readers.stdout.readline()).decode()


async def _deeds(database: DatabaseThread, who: Iterator[int], many: int) -> list[float]:
    return [await _deed(database, next(who)) for _ in range(many)]


def _p99(spent: list[float]) -> float:
    return statistics.quantiles(spent, n=100)[98]


def _voters(work: Work, first: int, many: int) -> None:
    for account in range(first, first + many):
        voter = work.voters.meet(Handle(account), "zh-Hans", NOW)
        work.voters.change(voter.id, consented_at=NOW, village=VillageId(f"v{1 + account % VILLAGES:02}"))


async def _deed(database: DatabaseThread, account: int) -> float:
    """Milliseconds of a voter's matter, from when it is given to the thread."""
    await asyncio.sleep(APART)
    words = clauses()
    said = Incoming(ChatId(account), MessageId(1), NOW, Sender(Handle(account)), f"{words[account * 7919 % len(words)]}，请来看看")
    began = time.perf_counter()
    await database.do(receive_private_message, said)
    return (time.perf_counter() - began) * 1000
