"""The processes that are killed, and come again."""

import asyncio
import random
import signal
import socket
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

from demo.telegram import Telegram

ROOT = Path(__file__).parent.parent
ALONE = ("receive,work,send,schedule,web",)
MANY = ("receive,web",) * 2 + ("work",) * 2 + ("send",) * 2 + ("schedule",) * 2


class Running(Protocol):
    """A process of the bot."""

    @property
    def stdout(self) -> asyncio.StreamReader | None: ...

    @property
    def returncode(self) -> int | None: ...

    def send_signal(self, number: int, /) -> None: ...

    async def wait(self) -> int: ...


Begin = Callable[[list[str], BinaryIO], Awaitable[Running]]
"""Starts one with these arguments, its errors in that file."""


async def begun(arguments: list[str], log: BinaryIO) -> Running:
    command = (sys.executable, "-m", "bench.process", *arguments)
    return await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=asyncio.subprocess.PIPE, stderr=log)


@dataclass
class Bots:
    """The bot's processes; one that is killed comes again with the same parts."""

    telegram: Telegram
    url: str
    parts: tuple[str, ...]
    clock: Path
    log: Path
    ports: list[int]
    running: list[Running]
    begin: Begin
    ended_by_themselves: int = 0
    senders_killed: int = 0

    async def start(self) -> None:
        self.running = list(await asyncio.gather(*(self._start(n) for n in range(len(self.parts)))))

    async def _start(self, n: int) -> Running:
        """A kill may come before it is ready: that too must be survived."""
        arguments = [self.telegram.url, self.telegram.token, self.url, "--only", self.parts[n], "--clock", str(self.clock)]
        if len(self.parts) > 1:
            arguments += ["--webhook", "http://balancer.test/webhook", "--port", str(self.ports[n] if n < len(self.ports) else 0)]
        with self.log.open("ab") as log:  # noqa: ASYNC230  a moment
            process = await self.begin(arguments, log)
        assert process.stdout is not None
        await asyncio.wait_for(process.stdout.readline(), 90)
        return process

    async def kill_one(self, dice: random.Random) -> None:
        n = dice.randrange(len(self.running))
        self.ended_by_themselves += sum(process.returncode is not None for process in self.running)
        self.senders_killed += "send" in self.parts[n].split(",")
        await self._kill(self.running[n])
        self.running[n] = await self._start(n)

    async def _kill(self, process: Running) -> None:
        if process.returncode is None:
            process.send_signal(signal.SIGKILL)
            await process.wait()

    def errors(self) -> list[str]:
        """The last lines of the log that tell of one."""
        lines = self.log.read_text(errors="replace").splitlines()
        return [line for line in lines if "failed" in line or "Error" in line][-60:]

    async def end(self) -> None:
        for process in self.running:
            await self._kill(process)


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
