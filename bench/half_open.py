"""2,000 connections that send half a head, against the webhook of the real process: `python -m bench.half_open`.

With a port the attacker himself: `python -m bench.half_open PORT CONNECTIONS AGAIN`.
"""

import asyncio
import contextlib
import json
import resource
import sys
import time
from collections.abc import Awaitable, Callable

import aiohttp
import psutil

from bench.chaos_bots import ROOT, free_port
from bench.process import SECRET
from bench.scene import OPEN_LIMITS, Row, process, scene

HALF = b"POST /webhook HTTP/1.1\r\nHost: a\r\nX-Slow"
CONNECTIONS, UPDATES, PAUSE = 2000, 100, 0.05
AGAIN_AFTER = 1.0


async def attack(port: int, connections: int, again: bool) -> None:
    """Open them all, say so, and hold them until told to stop; with `again` each is opened anew a second after it was let go."""

    async def one() -> None:
        while True:
            with contextlib.suppress(OSError):
                reader, writer = await asyncio.open_connection("127.0.0.1", port)
                writer.write(HALF)
                opened()
                await reader.read()
                writer.close()
            if not again:
                return
            await asyncio.sleep(AGAIN_AFTER)

    count, all_open = 0, asyncio.Event()

    def opened() -> None:
        nonlocal count
        count += 1
        if count == connections:
            all_open.set()

    tasks = [asyncio.create_task(one()) for _ in range(connections)]
    await all_open.wait()
    print("open", flush=True)
    await asyncio.gather(*tasks, asyncio.get_running_loop().run_in_executor(None, sys.stdin.read))


async def honest(port: int, first: int, each: Callable[[], None]) -> list[float]:
    """Seconds until each 200, of updates that come one after the other, each on a connection of its own as behind nginx."""
    waits = []
    headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
    for n in range(UPDATES):
        body = {"update_id": first + n, "message_reaction": {"chat": {"id": 100_000, "type": "private"}, "message_id": 1, "date": 1}}
        at = time.monotonic()
        async with aiohttp.ClientSession() as session:
            async with session.post(f"http://127.0.0.1:{port}/webhook", data=json.dumps(body), headers=headers) as answer:
                assert answer.status == 200
        waits.append(time.monotonic() - at)
        each()
        await asyncio.sleep(PAUSE)
    return waits


async def under_attack(port: int, again: bool, measure: Callable[[], Awaitable[list[float]]]) -> list[float]:
    command = (sys.executable, "-m", "bench.half_open", str(port), str(CONNECTIONS), *(["again"] if again else []))
    attacker = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
    assert attacker.stdout is not None
    try:
        await asyncio.wait_for(attacker.stdout.readline(), 60)
        return await measure()
    finally:
        attacker.kill()
        await attacker.wait()


async def half_open() -> list[Row]:
    port = free_port()
    hooked = ("--port", str(port), "--webhook", f"http://127.0.0.1:{port}/webhook")
    most = 0

    def look(bot: psutil.Process) -> None:
        nonlocal most
        most = max(most, bot.num_fds())

    async with scene(1, OPEN_LIMITS) as s:
        async with process("bench.process", s.telegram.url, s.telegram.token, s.url, "off", *hooked) as bot:
            s.telegram.bot.webhook_url = ""
            bot.rlimit(psutil.RLIMIT_NOFILE, (1024, 1024))
            alone = await honest(port, 1, lambda: None)
            held = await under_attack(port, False, lambda: honest(port, 1_000, lambda: look(bot)))
            renewed = await under_attack(port, True, lambda: honest(port, 2_000, lambda: look(bot)))
    return [
        (
            f"{CONNECTIONS} half-open connections: slowest of {UPDATES} honest updates, all taken",
            "≤ 1 s",
            f"{max(held):.3f} s (without them {max(alone):.3f} s)",
            max(held) <= 1,
        ),
        (
            "the same, each opened again a second after it was let go",
            "≤ 1 s",
            f"{max(renewed):.3f} s",
            max(renewed) <= 1,
        ),
        ("the same: descriptors the bot had open at most, of 1,024", "≤ 640", str(most), most <= 640),
    ]


async def main(arguments: list[str]) -> None:
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    if arguments:
        await attack(int(arguments[0]), int(arguments[1]), again=len(arguments) > 2)
        return
    for row in await half_open():
        print("  ".join(("✓" if row[3] else "✗", *row[:3])), flush=True)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:]))
