"""A deed beside twenty people who read pages: its longest waits, in turn with none."""

import asyncio
import statistics
import sys
import time
from itertools import count, cycle

from aiohttp import ClientSession

from bench.office_pages import served
from bench.office_rows import NOW
from bench.scene import Row
from bot import one_cpu
from domain.ids import ChatId, Handle, MessageId, VillageId
from domain.message import Incoming, Sender
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from talk.private import receive_private_message
from web.office.visit import SESSION

READERS, ROUNDS, DEEDS, WARM = 20, 6, 50, 20
APART = 0.02
"""Seconds between two deeds."""
THINKS = 1.0
"""Seconds a reader looks at his page before he asks for the next."""
FIRST = 8_000_000
"""Accounts of voters who write."""
PATHS = (
    "/cases",
    "/cases?village=v03&category=water",
    "/cases?words=路灯",
    "",
    "/cases?group=g3&overdue=1",
    "/cases?words=水",
    "/cases?mark=urgent",
    "/cases/QX-2026-1000",
)


async def beside_readers(database: DatabaseThread, n: int, name: str) -> list[Row]:
    """Rounds with and without readers in turn; who reads is a process of his own, as browsers are."""
    one_cpu.settle()
    first = FIRST + 1_000 * (int(time.time()) % 100_000)  # of its own in every run
    await database.do(_voters, first, ROUNDS * DEEDS * 2 + WARM)
    alone, beside, pages, who = list[float](), list[float](), 0, count(first)
    async with served(database) as (url, secret):
        for _ in range(WARM):
            await _deed(database, next(who))
        for _ in range(ROUNDS):
            alone += [await _deed(database, next(who)) for _ in range(DEEDS)]
            readers = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bench.office_load", url, secret, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
            )
            assert readers.stdout is not None
            await readers.stdout.readline()
            beside += [await _deed(database, next(who)) for _ in range(DEEDS)]
            told, _ = await readers.communicate(b"enough\n")
            pages += int(told)
    longest = {"alone": _p99(alone), "beside": _p99(beside)}
    ratio, middle = longest["beside"] / longest["alone"], statistics.median(beside) / statistics.median(alone)
    found = f"{ratio:.2f} × ({longest['alone']:.1f} → {longest['beside']:.1f} ms; median {middle:.2f} ×; {pages} pages read)"
    row = (f"p99 of a deed beside {READERS} readers of {n:,} cases, against none, {name}", "≤ 1.3 ×", found, ratio <= 1.3)
    print("✓" if row[3] else "✗", *row[:3], sep="  ", flush=True)
    return [row]


def _p99(spent: list[float]) -> float:
    return statistics.quantiles(spent, n=100)[98]


def _voters(work: Work, first: int, many: int) -> None:
    for account in range(first, first + many):
        voter = work.voters.meet(Handle(account), "zh-Hans", NOW)
        work.voters.change(voter.id, consented_at=NOW, village=VillageId("v01"))


async def _deed(database: DatabaseThread, account: int) -> float:
    """Milliseconds of a voter's matter, from when it is given to the thread."""
    await asyncio.sleep(APART)
    said = Incoming(ChatId(account), MessageId(1), NOW, Sender(Handle(account)), f"村口的路坏了，三轮车过不去，第{account}条")
    began = time.perf_counter()
    await database.do(receive_private_message, said)
    return (time.perf_counter() - began) * 1000


async def _read(url: str, secret: str) -> None:
    """Twenty readers until somebody says it is enough; then how many pages they had."""
    had = 0

    async def reads(first: int) -> None:
        nonlocal had
        mine = cycle((*PATHS[first % len(PATHS) :], *PATHS[: first % len(PATHS)]))
        await asyncio.sleep(THINKS * first / READERS)
        while True:
            async with browser.get(f"{url}/office{next(mine)}") as answer:
                await answer.read()
            had += 1
            await asyncio.sleep(THINKS)

    async with ClientSession(headers={"Cookie": f"{SESSION}={secret}"}) as browser:
        readers = [asyncio.create_task(reads(n)) for n in range(READERS)]
        await asyncio.sleep(THINKS)
        print("reading", flush=True)
        await asyncio.to_thread(sys.stdin.readline)
        for reader in readers:
            reader.cancel()
    print(had, flush=True)


if __name__ == "__main__":
    asyncio.run(_read(*sys.argv[1:]))
