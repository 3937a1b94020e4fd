"""A process that has loaded the program and forks others from itself, for tests/forked.py: `python -m tests.fork_server LINE`.

Each request comes over the socket LINE as one packet, with four files: what is to be its standard input, output and errors, and
where its number and later its end are told. The fork falls out of `serve` and runs its module as `python -m` does.
"""

import array
import gc
import importlib
import json
import os
import runpy
import selectors
import signal
import socket
import sys
import tempfile
from dataclasses import dataclass
from typing import Any

from domain.words.pattern import build_the_rest
from locales.catalogue import languages, translator

LOADED = (
    *("bot.commands", "bot.commands.database", "bot.doctor", "bot.town_files", "bot.app", "bot.worker", "bot.sender", "bot.receiver"),
    "chinese_calendar",
)
MOST = 1 << 18
"""Octets of one request: its arguments and environment."""


@dataclass(frozen=True)
class Request:
    """`files` are the four; `umask` −1 leaves it as it is."""

    arguments: list[str]
    folder: str
    environment: dict[str, str]
    umask: int


def received(line: socket.socket) -> tuple[Request, list[int]] | None:
    """None where nobody asks any more."""
    words, more, _, _ = line.recvmsg(MOST, socket.CMSG_SPACE(4 * 4))
    files = array.array("i")
    for _, _, data in more:
        files.frombytes(data)
    return (Request(**json.loads(words)), list(files)) if words else None


def serve(line: socket.socket) -> tuple[Request, list[int]] | None:
    """In each fork: what it is to be. In the server itself, once nobody asks any more: None."""
    told, tell = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(tell, warn_on_full_buffer=False)
    ends: dict[int, int] = {}
    with selectors.DefaultSelector() as both:
        both.register(line, selectors.EVENT_READ)
        both.register(told, selectors.EVENT_READ)
        while True:
            for key, _ in both.select():
                if key.fd == told:
                    os.read(told, 4096)
                    reap(ends)
                elif (asked := received(line)) is None:
                    return None
                elif (number := os.fork()) == 0:
                    signal.set_wakeup_fd(-1)
                    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
                    return asked
                else:
                    _, files = asked
                    ends[number] = files.pop()
                    os.write(ends[number], f"{number}\n".encode())
                    for file in files:
                        os.close(file)


def reap(ends: dict[int, int]) -> None:
    for number in list(ends):
        ended, status = os.waitpid(number, os.WNOHANG)
        if ended:
            end = ends.pop(number)
            os.write(end, f"{os.waitstatus_to_exitcode(status)}\n".encode())
            os.close(end)


def become(request: Request, files: list[int]) -> None:
    """Everything of a process that Python does not set up again by itself."""
    for place, file in enumerate(files[:3]):
        os.dup2(file, place)
    os.closerange(3, max(int(name) for name in os.listdir("/proc/self/fd")) + 1)
    os.chdir(request.folder)
    os.environ.clear()
    os.environ.update(request.environment)
    if request.umask >= 0:
        os.umask(request.umask)
    module, *more = request.arguments
    sys.argv = [module, *more]
    sys.path[0] = request.folder
    sys.stdin = os.fdopen(0, encoding="utf-8")
    sys.stdout = os.fdopen(1, "w", encoding="utf-8")
    sys.stderr = os.fdopen(2, "w", encoding="utf-8", errors="backslashreplace", buffering=1)
    tempfile.tempdir = None
    runpy.run_module(module, run_name="__main__", alter_sys=True)


def main() -> None:
    line = socket.socket(fileno=int(sys.argv[1]))
    for name in LOADED:
        importlib.import_module(name)
    for language in languages():
        translator(language)
    list(build_the_rest())
    gc.collect()
    gc.freeze()
    asked: Any = serve(line)
    if asked is not None:
        become(*asked)


if __name__ == "__main__":
    main()
