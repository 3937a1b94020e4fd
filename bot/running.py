"""The process from its start to the signal that ends it."""

import asyncio
import gc
import signal
from collections.abc import Callable, Iterable

from bot import expressions, one_cpu, watchdog
from bot.app import ROLES, App
from bot.settings import Settings
from domain.words.pattern import build_the_rest, waiting
from web.listening import ListenError


async def run(settings: Settings, roles: Iterable[str]) -> int:
    """Run until SIGINT or SIGTERM. Returns the exit code: 1 when a part ended by a mistake, so that systemd starts it again."""
    one_cpu.settle()
    return await until_told(App(settings), roles)


async def until_told(app: App, roles: Iterable[str] = ROLES, ready: Callable[[], None] = lambda: None) -> int:
    """`ready` is called once everything has started."""
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stopped.set)
    try:
        await app.start(roles)
    except ListenError:
        await asyncio.to_thread(app.database.close)
        raise
    if "work" in roles:
        expressions.take(waiting())
    gc.collect()
    gc.freeze()  # a full collection over aiogram's objects would stop the loop for 150 ms
    gc.enable()
    ready()
    watchdog.tell("READY=1")
    alive, built = asyncio.create_task(watchdog.watch()), asyncio.create_task(_build_patterns(roles))
    told, broken = asyncio.create_task(stopped.wait()), asyncio.create_task(app.broken.wait())
    await asyncio.wait((told, broken), return_when=asyncio.FIRST_COMPLETED)
    watchdog.tell("STOPPING=1")
    await app.stop()
    for task in (alive, built, told, broken):
        task.cancel()
    return int(app.broken.is_set())


async def _build_patterns(roles: Iterable[str]) -> None:
    """What reads the words of voters, so that the first of them does not wait for it; whoever reads none does without."""
    if "work" in roles:
        for _one in build_the_rest():
            await asyncio.sleep(0)
