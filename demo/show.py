"""`lianxin demo`: the town on this machine, its page, and the guided first case."""

import asyncio
import os
import signal
from pathlib import Path

from bot.pace import Limits
from demo.desk_day import DeskDay
from demo.first_case import Story
from demo.folders import own_folder
from demo.phones import Page
from demo.telegram import FloodLimits, Telegram
from demo.village import DemoClock, Village

FAST = Limits(overall=(29, 0.05), group=(20, 0.2), private=(3, 0.03), spacing=0.0005, bulk_spacing=0.001, digest=0.02)
FAST_FLOOD = FloodLimits(overall=(30, 0.05), group=(20, 0.2), private=(3, 0.03))
"""A day in minutes: Telegram's limits, three hundred times as fast."""


def main(*, once: bool, port: int, desk: bool = False) -> int:
    """Exit code: 0 only if the voter was asked and the summary came."""
    for name in [name for name in os.environ if name.startswith("LIANXIN_")]:
        del os.environ[name]
    from bot import logs

    logs.set_up("text", quiet=True)
    with own_folder() as folder:
        return asyncio.run(show(folder, once=once, port=port, desk=desk))


async def show(folder: Path, *, once: bool, port: int, desk: bool) -> int:
    clock = DemoClock()
    async with Telegram(clock, limits=FAST_FLOOD if desk else None) as telegram:
        village = Village(telegram, clock, FAST if desk else None)
        page = Page(village)
        await village.open(folder)
        try:
            address = await page.open(port)
            if not once:
                print(
                    f"\n  打开 {address} 看三部手机（Ctrl+C 结束）\n  Open {address} to see the three phones (Ctrl+C ends it)\n", flush=True
                )
            if desk:
                await DeskDay(village, lambda words: print(words, flush=True), pause=0.0 if once else 0.4).play()
            story = Story(village, lambda words: print(words, flush=True))
            await story.play()
            if not once:
                print(f"\n  现在请您来：{address}\n  Your turn: {address}\n", flush=True)
                await _until_stopped()
            return 0 if story.asked and story.summed_up else 1
        finally:
            await page.close()
            await village.close()


async def _until_stopped() -> None:
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stopped.set)
    await stopped.wait()
