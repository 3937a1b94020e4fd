"""Starts the process that listens to one voice (bot/hear.py), and bounds what it may take and say: it ends, whatever the file is."""

import asyncio
import json
import logging
import os
import signal
from contextlib import suppress
from pathlib import Path
from typing import Any

from bot.bare_process import command, ended, environment

log = logging.getLogger(__name__)
WITHIN = 600.0
"""Seconds that a listener may take, waiting for a CPU included."""
CHECK_WITHIN = 120.0
MOST_SAID = 256 * 1024
"""Octets of an answer; who says more is ended."""
Answer = dict[str, Any]


class Listener:
    """One process for one question."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: asyncio.subprocess.Process | None = None

    async def ask(self, question: dict[str, Any], content: bytes = b"", within: float = WITHIN) -> Answer | None:
        """Its answer; None when it was killed, took too long or came to nothing. Raises OSError where it could not be started."""
        pipe, nowhere = asyncio.subprocess.PIPE, asyncio.subprocess.DEVNULL
        made = {"stdin": pipe, "stdout": pipe, "stderr": nowhere, "env": environment(), "start_new_session": True}
        given = command("bot.hear", str(self._folder.absolute()))
        self._process = process = await asyncio.create_subprocess_exec(*given, **made)  # type: ignore[arg-type]
        telling = asyncio.create_task(_tell(process, json.dumps({**question, "bytes": len(content)}).encode() + b"\n" + content))
        try:
            async with asyncio.timeout(within):
                said = await _said_by(process)
        except TimeoutError:
            said = b""
        finally:
            telling.cancel()
            self._end(process)
            await ended(process)
        return _answer(said)

    def _end(self, process: asyncio.subprocess.Process) -> None:
        """It, and whatever it started: nobody outlives his question."""
        with suppress(ProcessLookupError, PermissionError):
            if hasattr(os, "killpg"):
                os.killpg(process.pid, signal.SIGKILL)
            elif process.returncode is None:
                process.kill()

    def stop(self) -> None:
        if self._process is not None and self._process.returncode is None:
            self._end(self._process)


async def _tell(process: asyncio.subprocess.Process, words: bytes) -> None:
    assert process.stdin is not None  # noqa: S101  narrows the type
    with suppress(ConnectionError):
        process.stdin.write(words)
        await process.stdin.drain()
        process.stdin.close()


async def _said_by(process: asyncio.subprocess.Process) -> bytes:
    assert process.stdout is not None  # noqa: S101  narrows the type
    said = b""
    while len(said) <= MOST_SAID and (part := await process.stdout.read(65536)):
        said += part
        if b"\n" in part:
            break
    return said


def _answer(said: bytes) -> Answer | None:
    try:
        found = json.loads(said.split(b"\n")[0]) if len(said) <= MOST_SAID else None
    except ValueError:
        found = None
    if not isinstance(found, dict):
        log.error("the process that listens to voices came to nothing")
        return None
    return found
