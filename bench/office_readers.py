"""Twenty people who read pages of the office, a process of their own as browsers are: `go` and `stop` on its input, its pages on its output."""

import asyncio
import contextlib
import sys
from itertools import cycle

from aiohttp import ClientSession

from bot import one_cpu

READERS = 20
THINKS = 1.0
"""Seconds a reader looks at his page before he asks for the next."""
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


async def reads(browser: ClientSession, url: str, first: int, had: list[int]) -> None:
    """`had`: milliseconds of each page."""
    mine = cycle((*PATHS[first % len(PATHS) :], *PATHS[: first % len(PATHS)]))
    await asyncio.sleep(THINKS * first / READERS)
    clock = asyncio.get_running_loop().time
    while True:
        began = clock()
        async with browser.get(f"{url}/office{next(mine)}") as answer:
            await answer.read()
        had.append(round((clock() - began) * 1000))
        await asyncio.sleep(THINKS)


async def main(url: str, cookie: str) -> None:
    one_cpu.spread()
    print("ready", flush=True)
    async with ClientSession(headers={"Cookie": cookie}) as browser:
        while await asyncio.to_thread(sys.stdin.readline):
            had: list[int] = []
            readers = [asyncio.create_task(reads(browser, url, n, had)) for n in range(READERS)]
            await asyncio.to_thread(sys.stdin.readline)
            for reader in readers:
                reader.cancel()
            for reader in readers:
                with contextlib.suppress(asyncio.CancelledError):
                    await reader
            print(*had, flush=True)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
