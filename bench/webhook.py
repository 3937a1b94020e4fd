"""How many updates a second are accepted by the webhook, and how long each waits for its 200."""

import asyncio
import json
import time
from collections.abc import Callable

import aiohttp

from bench.chaos_bots import free_port
from bench.process import SECRET
from bench.scene import OPEN_LIMITS, Row, percentile, process, scene
from demo.telegram.state import Json


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
