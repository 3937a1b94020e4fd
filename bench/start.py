"""How long `lianxin run` takes until it is ready, and what it holds then: `python -m bench.start`, or with other checkouts to compare:
`python -m bench.start /path/of/one /path/of/another` starts them in turn."""

import asyncio
import os
import socket
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import psutil

from bench.scene import OPEN_LIMITS, Row
from bot import clock
from demo.telegram import Telegram
from demo.village import prepare

ROOT = Path(__file__).parent.parent
TURNS = 3
SECONDS, MEGABYTES = 2.2, 140


@dataclass(frozen=True)
class Start:
    """`seconds` from the command to READY=1, as systemd hears it; `cpu` seconds until then; resident bytes a second later."""

    seconds: float
    cpu: float
    held: int


async def ready_after(checkout: Path, url: str, telegram: Telegram) -> Start:
    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as heard:
        heard.bind(address := str(Path(folder) / "notify"))
        heard.setblocking(False)
        told = {"BOT_TOKEN": telegram.token, "BOT_API": telegram.url, "DATABASE_URL": url, "LISTEN": "127.0.0.1:0", "BACKUPS": ""}
        environment = os.environ | {f"LIANXIN_{name}": value for name, value in told.items()} | {"NOTIFY_SOCKET": address}
        began = time.monotonic()
        child = await asyncio.create_subprocess_exec(
            str(ROOT / ".venv/bin/python"), "-m", "bot", "run", cwd=checkout, env=environment, stderr=asyncio.subprocess.DEVNULL
        )
        try:
            await asyncio.wait_for(asyncio.get_running_loop().sock_recv(heard, 100), 60)
            spent, bot = time.monotonic() - began, psutil.Process(child.pid)
            cpu = sum(bot.cpu_times()[:2])
            await asyncio.sleep(1)
            return Start(spent, cpu, bot.memory_info().rss)
        finally:
            child.terminate()
            await child.wait()


async def found(checkouts: list[Path]) -> list[Start]:
    """The quickest of each, started in turn: what others do on this machine only adds."""
    tries: list[list[Start]] = [[] for _ in checkouts]
    with tempfile.TemporaryDirectory() as folder:
        url = prepare(Path(folder) / "t", clock.real)
        async with Telegram(limits=OPEN_LIMITS) as telegram:
            for _ in range(TURNS):
                for one, checkout in zip(tries, checkouts, strict=True):
                    one.append(await ready_after(checkout, url, telegram))
    return [min(one, key=lambda start: start.cpu) for one in tries]


async def measure() -> list[Row]:
    (start,) = await found([ROOT])
    megabytes = start.held / 2**20
    return [
        (
            "`lianxin run`: from the command to ready",
            f"≤ {SECONDS:g} s",
            f"{start.seconds:.1f} s ({start.cpu:.1f} s of CPU)",
            start.seconds <= SECONDS,
        ),
        ("`lianxin run`: memory when ready", f"≤ {MEGABYTES} MB", f"{megabytes:.0f} MB", megabytes <= MEGABYTES),
    ]


def main() -> None:
    checkouts = [Path(given).absolute() for given in sys.argv[1:]] or [ROOT]
    for checkout, start in zip(checkouts, asyncio.run(found(checkouts)), strict=True):
        print(f"{checkout}: {start.seconds:.2f} s, {start.cpu:.2f} s of CPU, {start.held / 2**20:.0f} MB")


if __name__ == "__main__":
    main()
