"""`lianxin demo`: the town on this machine, its page, and the guided first case."""

import asyncio
import os
import signal
import sys
from pathlib import Path

from demo import own_town
from demo.desk_day import DeskDay
from demo.first_case import Story
from demo.folders import own_folder
from demo.phones import Page
from demo.stage import Stage
from demo.village import empty
from domain.town_file.town_rows import TownFile


def main(*, once: bool, port: int, desk: bool = False, town: Path | None = None) -> int:
    """Exit code: 0 only if the voter was asked and the summary came; of a `town` of one's own if it can be played."""
    for name in [name for name in os.environ if name.startswith("LIANXIN_")]:
        del os.environ[name]
    from bot import logs

    logs.set_up("text", quiet=True)
    if town is not None:
        return _own(town, once=once, port=port)
    with own_folder() as folder:
        return asyncio.run(show(folder, once=once, port=port, desk=desk))


def _own(town: Path, *, once: bool, port: int) -> int:
    """What was played with one's own people's names and numbers is gone afterwards."""
    with own_folder(name="own") as folder:
        try:
            file = own_town.playable(town, folder)
            if isinstance(file, TownFile):
                return asyncio.run(show_own(folder, file, once=once, port=port))
            print(file, file=sys.stderr)
            return 1
        finally:
            empty(folder)


async def show_own(folder: Path, file: TownFile, *, once: bool, port: int) -> int:
    """No case is played before: whoever tries it begins as a newcomer at his own village's door."""
    stage = Stage(folder, file)
    page = Page(stage)
    await stage.open(newcomer=True)
    try:
        print(own_town.whose_phones(file, stage.village.cast)(await page.open(port)), flush=True)
        if not once:
            await _until_stopped()
        return 0
    finally:
        await page.close()
        await stage.close()


async def show(folder: Path, *, once: bool, port: int, desk: bool) -> int:
    stage = Stage(folder)
    page = Page(stage)
    await stage.open()
    try:
        address = await page.open(port)
        if not once:
            print(f"\n  打开 {address} 看三部手机（Ctrl+C 结束）\n  Open {address} to see the three phones (Ctrl+C ends it)\n", flush=True)
        story = Story(stage.village, lambda words: print(words, flush=True))
        async with stage.playing():
            if desk:
                await DeskDay(stage.village, lambda words: print(words, flush=True), pause=0.0 if once else 0.4).play()
            await story.play()
            stage.village.newcomer()
        if not once:
            print(f"\n  现在请您来：{address}\n  Your turn: {address}\n", flush=True)
            await _until_stopped()
        return 0 if story.asked and story.summed_up else 1
    finally:
        await page.close()
        await stage.close()


async def _until_stopped() -> None:
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stopped.set)
    await stopped.wait()
