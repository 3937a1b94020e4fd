"""The program as a process of its own, without the seconds that loading it takes: forked from one that has loaded it (tests/fork_server.py).

It has files, environment, folder and umask of its own, can be killed, and ends as any process does. What depends on how Python itself
starts (its encodings, another checkout, what is loaded at all) is not for this.
"""

from __future__ import annotations

import array
import asyncio
import atexit
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO

ROOT = Path(__file__).parents[1]
PATIENCE = 60.0
"""Seconds."""
_lock = threading.Lock()
_lines: dict[int, socket.socket] = {}
"""To the server of this process (by its number: a fork of ours has none)."""


def line() -> socket.socket:
    """To the server, which lives as long as this process."""
    with _lock:
        if os.getpid() not in _lines:
            ours, its = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
            with its:
                environment = clean() | {"PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}
                command = [sys.executable, "-m", "tests.fork_server", str(its.fileno())]
                server = subprocess.Popen(command, cwd=ROOT, env=environment, pass_fds=[its.fileno()], stdin=subprocess.DEVNULL)
            _lines[os.getpid()] = ours
            atexit.register(_end, server, ours)
        return _lines[os.getpid()]


def _end(server: subprocess.Popen[bytes], ours: socket.socket) -> None:
    ours.close()
    server.wait(PATIENCE)


def clean() -> dict[str, str]:
    """The environment without what is ours."""
    return {k: v for k, v in os.environ.items() if not k.upper().startswith("LIANXIN_") and not k.upper().endswith("_PROXY")}


def _ask(arguments: tuple[str, ...], cwd: Path, env: Mapping[str, str], files: list[int], umask: int) -> socket.socket:
    """Begin it; where its number and its end can be read."""
    assert env.get("PYTHONPATH", str(ROOT)) == str(ROOT), "another checkout"
    assert "PYTHONIOENCODING" not in env, "other encodings"
    ours, its = socket.socketpair()
    words = {"arguments": arguments, "folder": str(cwd), "environment": dict(env), "umask": umask}
    with its:
        handed = array.array("i", [*files, its.fileno()])
        line().sendmsg([json.dumps(words).encode()], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, handed)])
    return ours


def run(*arguments: str, cwd: Path, env: Mapping[str, str], timeout: float = 120, umask: int = -1) -> subprocess.CompletedProcess[str]:
    """`python -m …` to its end."""
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as wrong, Path(os.devnull).open("rb") as nothing:
        with _ask(arguments, cwd, env, [nothing.fileno(), said.fileno(), wrong.fileno()], umask) as ours, ours.makefile() as told:
            ours.settimeout(timeout)
            number = int(told.readline())
            try:
                code = int(told.readline())
            except TimeoutError:
                os.kill(number, signal.SIGKILL)
                raise
        said.seek(0)
        wrong.seek(0)
        return subprocess.CompletedProcess(arguments, code, said.read().decode(), wrong.read().decode())


class Process:
    """Under way. `returncode` is None until it has ended."""

    def __init__(self, pid: int, ours: socket.socket, stdout: asyncio.StreamReader | None, stderr: asyncio.StreamReader | None) -> None:
        self.pid, self.stdout, self.stderr = pid, stdout, stderr
        self.returncode: int | None = None
        self._end = asyncio.create_task(self._until_its_end(ours))

    async def _until_its_end(self, ours: socket.socket) -> int:
        with ours:
            self.returncode = int(await asyncio.get_running_loop().sock_recv(ours, 64))
        return self.returncode

    async def wait(self) -> int:
        return await asyncio.shield(self._end)

    async def communicate(self) -> tuple[bytes, bytes]:
        said = await asyncio.gather(*(stream.read() if stream else _nothing() for stream in (self.stdout, self.stderr)))
        await self.wait()
        return said[0], said[1]

    def send_signal(self, number: int) -> None:
        if self.returncode is None:
            with suppress(ProcessLookupError):
                os.kill(self.pid, number)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)


async def _nothing() -> bytes:
    return b""


def _number_of(stderr: IO[bytes] | int | None) -> int:
    return 2 if stderr is None else stderr if isinstance(stderr, int) else stderr.fileno()


async def start(*arguments: str, cwd: Path, env: Mapping[str, str], stderr: IO[bytes] | int | None = None) -> Process:
    """`python -m …`, its standard output in a pipe, and its errors where they are wanted: a file, PIPE, or None as those of the tests."""
    out, its_out = os.pipe()
    wrong, its_wrong = (None, os.dup(_number_of(stderr))) if stderr != asyncio.subprocess.PIPE else os.pipe()
    with Path(os.devnull).open("rb") as nothing:  # noqa: ASYNC230  a moment
        ours = _ask(arguments, cwd, env, [nothing.fileno(), its_out, its_wrong], -1)
    os.close(its_out)
    os.close(its_wrong)
    ours.setblocking(False)
    loop = asyncio.get_running_loop()
    pid = b""
    while not pid.endswith(b"\n"):
        pid += await loop.sock_recv(ours, 1)
    return Process(int(pid), ours, await _reader(out), await _reader(wrong) if wrong is not None else None)


async def _reader(file: int) -> asyncio.StreamReader:
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(file, "rb"))
    return reader
