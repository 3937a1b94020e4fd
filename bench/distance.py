"""The rate at which notices leave with Telegram at a distance, as it counts there: `python -m bench.distance [ms …]`."""

import asyncio
import random
import sys
from collections.abc import Awaitable, Callable

from aiohttp import web

from bench.chaos_place import once
from bench.scene import Row, process, scene, until
from bot.pace import Limits
from demo.telegram import FloodLimits, Telegram
from storage.outbox import NOTICE

LIMIT, WINDOW = Limits().overall
JITTER = 0.015
"""Seconds at most of either way: 30 ms there and back."""
AIMS = {0: 0.98, 40: 0.96, 100: 0.96, 250: 0.96}
"""Share of what Telegram permits, by the milliseconds of a round trip."""
READERS = 300
SEED = 7


class FarTelegram(Telegram):
    """Each call takes half the round trip there, is counted, and takes the other half back; either way with jitter of its own."""

    def __init__(self, limits: FloodLimits, seconds: float, jitter: float) -> None:
        super().__init__(limits=limits)
        self._way, self._jitter, self._dice = seconds / 2, jitter, random.Random(SEED)

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        await request.read()
        await self._on_the_way()
        answer = await super()._serve(request)
        await self._on_the_way()
        return answer

    async def _on_the_way(self) -> None:
        if self._way:
            await asyncio.sleep(self._way + self._dice.uniform(0, self._jitter))


async def rate(milliseconds: int, aim: float = 0.0, jitter: float = JITTER, notices: int = 600) -> list[Row]:
    """Notices put before the start; the rate is that between the hundredth and the last but fifty."""
    telegram = FarTelegram(FloodLimits(), milliseconds / 1000, jitter)
    async with scene(READERS, telegram.flood.limits, telegram=telegram) as s:
        once(
            s.url, lambda work: [work.say(work.chats.of(s.voters[n % READERS].id), f"通知{n:06d}", priority=NOTICE) for n in range(notices)]
        )
        async with process("bench.process", s.telegram.url, s.telegram.token, s.url, "real"):
            await until(lambda: len(s.telegram.calls) >= notices, notices / LIMIT * 2 + 30)
    taken = sorted(at for at, method, _ in s.telegram.calls if method == "sendMessage")[100:-50]
    found = (len(taken) - 1) / (taken[-1] - taken[0]) / LIMIT * WINDOW
    flood = s.telegram.flood
    return [
        (
            f"{notices} notices with Telegram {milliseconds} ms there and back, up to {2000 * jitter if milliseconds else 0:.0f} ms jitter: rate",
            f"≥ {aim * 100:.0f} % of {LIMIT}/s, no 429" if aim else "reported, no 429",
            f"{found * 100:.1f} %; worst second {flood.most_in_a_second}, 429s {flood.refused}",
            found >= aim and flood.refused == 0 and flood.most_in_a_second <= LIMIT,
        )
    ]


def measures(*, quick: bool) -> list[Callable[[], Awaitable[list[Row]]]]:
    notices = 450 if quick else 900
    asked = [lambda far=far, aim=aim: rate(far, aim, notices=notices) for far, aim in AIMS.items()]
    return [*asked, lambda: rate(100, jitter=0.05, notices=notices)]


async def main(distances: list[int]) -> None:
    for far in distances:
        for row in await rate(far, AIMS.get(far, 0.0)):
            print("  ".join(("✓" if row[3] else "✗", *row[:3])), flush=True)


if __name__ == "__main__":
    asyncio.run(main([int(given) for given in sys.argv[1:]] or list(AIMS)))
