"""Pages of the office as the server makes them, over a socket of this machine."""

import socket
import statistics
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import ClientSession, web

from bench.office_rows import SECRETARY
from bench.scene import Row
from domain.values.ids import Handle
from services.deed.work import Work
from services.office.secrets import hashed, new_secret
from services.run.database_thread import DatabaseThread
from web.office import add_office
from web.office.house import House
from web.office.visit import SESSION

PAGE_MS, SEARCH_MS = 100, 250
TURNS = 7
PATHS = (
    ("", PAGE_MS),
    ("/cases", PAGE_MS),
    ("/cases?village=v03&category=water", PAGE_MS),
    ("/cases?words=路灯", SEARCH_MS),
    ("/cases?words=水&village=v03&category=water&rating=satisfied", SEARCH_MS),
    ("/cases/QX-2026-{last}", PAGE_MS),
)
"""Below /office, and milliseconds that a whole page may take: looks, templates, compression, the reader's own decoding."""


@asynccontextmanager
async def served(database: DatabaseThread) -> AsyncIterator[tuple[str, str]]:
    """The pages on a port of this machine: their address, and the secret of a session of the secretary's."""
    secret = new_secret()
    await database.do(_enter, secret)
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{listening.getsockname()[1]}"
        reading = database.another_reading()
        app = web.Application()
        add_office(app, House(database.do, reading.read, url))
        runner = web.AppRunner(app)
        await runner.setup()
        await web.SockSite(runner, listening).start()
        try:
            yield url, secret
        finally:
            await runner.cleanup()
            reading.close()


def _enter(work: Work, secret: str) -> None:
    work.web.sessions.open(hashed(secret), Handle(SECRETARY), "bench", "127.0.0.1")


async def pages(database: DatabaseThread, n: int, name: str) -> list[Row]:
    rows: list[Row] = []
    async with served(database) as (url, secret), ClientSession(headers={"Cookie": f"{SESSION}={secret}"}) as browser:
        for path, most in PATHS:
            spent = [await _once(browser, f"{url}/office{path.format(last=n - 10)}") for _ in range(TURNS + 1)][1:]
            found = f"{min(spent):.1f} ms (median {statistics.median(spent):.1f})"
            rows.append((f"the whole page /office{path.format(last='N')}, {name}", f"≤ {most} ms", found, min(spent) <= most))
            print("✓" if rows[-1][3] else "✗", *rows[-1][:3], sep="  ", flush=True)
    return rows


async def _once(browser: ClientSession, url: str) -> float:
    began = time.perf_counter()
    async with browser.get(url) as answer:
        page = await answer.text()
        assert answer.status == 200, page[:300]
    return (time.perf_counter() - began) * 1000
