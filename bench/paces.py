"""The whole way at several paces: CPU of the bot's process for a message, against a bare aiogram bot that sends the same two.

Left out: the first message of a voter (consent, village), presses, the clock, and what a bot builds once it is up (domain/words/pattern.py), some
seconds of CPU in all. The bare bot stores nothing and keeps no order.
"""

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable
from functools import partial

import psutil

from bench.scene import OPEN_LIMITS, Row, Scene, bot_texts, process, scene, until

WARM = 20
PACES = {5: 2.5, 10: 2.5, 25: 2.5, 33: 3.0}
"""The aim as a ratio, by messages a second."""
RESTING = 0.03
"""Seconds of CPU in half a second, below which it is at rest."""
WORDS = "村口的路坏了，三轮车过不去"


async def spent(name: str, rate: float, messages: int) -> float:
    """Seconds of CPU for a message that comes so often, until its receipt has left."""
    async with scene(messages + WARM, OPEN_LIMITS) as s:
        more = ("-50000",) if name == "bench.bare" else (s.url, "off")
        async with process(name, s.telegram.url, s.telegram.token, *more) as bot:
            for person in s.voters[:WARM]:
                person.says("先热身")
            await until(lambda: _read(s) >= WARM, 30)
            await at_rest(bot)
            before, start = sum(bot.cpu_times()[:2]), time.monotonic()
            for n, person in enumerate(s.voters[WARM:]):
                await asyncio.sleep(max(0.0, start + n / rate - time.monotonic()))
                person.says(WORDS)
            await until(lambda: _read(s) >= messages + WARM, 120)
            await asyncio.sleep(0.3)
            return float(sum(bot.cpu_times()[:2]) - before) / messages


async def at_rest(bot: psutil.Process) -> None:
    """Until nothing is built any more that is built once."""
    spent, still = -1.0, 0
    for _ in range(240):
        now = float(sum(bot.cpu_times()[:2]))
        still = still + 1 if now - spent < RESTING else 0
        if still == 4:
            return
        spent = now
        await asyncio.sleep(0.5)


def _read(s: Scene) -> int:
    return sum(len(bot_texts(s.telegram.state.chats[person.id].messages)) for person in s.voters)


async def whole_way(rate: int, messages: int, turns: int = 2) -> list[Row]:
    """The cheapest of some turns of each, one after the other."""
    bare, ours = [], []
    for _ in range(turns):
        bare.append(await spent("bench.bare", rate, messages))
        ours.append(await spent("bench.process", rate, messages))
    ratio, aim = min(ours) / min(bare), PACES[rate]
    return [
        (
            f"the whole way with card and receipt sent, {rate} messages a second (CPU of the bot; without presses and the clock)",
            f"≤ {aim:g} × a bare aiogram handler",
            f"{ratio:.2f} × ({min(ours) * 1e3:.1f} ms against {min(bare) * 1e3:.1f})",
            ratio <= aim,
        )
    ]


def measures(*, quick: bool) -> list[Callable[[], Awaitable[list[Row]]]]:
    return [partial(whole_way, rate, 60 if quick else 200, 1 if quick else 2) for rate in PACES]


async def main(rates: list[int]) -> None:
    for rate in rates:
        for row in await whole_way(rate, 100):
            print("  ".join(("✓" if row[3] else "✗", *row[:3])), flush=True)


if __name__ == "__main__":
    asyncio.run(main([int(given) for given in sys.argv[1:]] or list(PACES)))
