"""How a process is started that reads what others sent (bot/read_file.py, bot/hear.py), with nothing of this one's secrets; and how it ends."""

import asyncio
import os
import sys
from pathlib import Path

from bot import one_cpu

_KEPT = ("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "PYTHONHOME", "SYSTEMROOT", "TMPDIR", "TZ")


def command(module: str, *words: str) -> list[str]:
    """It goes where there is room (`--spread`) if this process keeps to one CPU."""
    return [sys.executable, "-B", "-m", module, *words, *(["--spread"] if one_cpu.settled() else [])]


def environment() -> dict[str, str]:
    """What it gets of this process's environment."""
    return {name: os.environ[name] for name in _KEPT if name in os.environ} | {"PYTHONPATH": str(Path(__file__).parent.parent)}


async def ended(process: asyncio.subprocess.Process) -> None:
    """Until it is gone, once it was killed. What it said and nobody has read is read away: asyncio waits for the end of its pipes too, and
    would wait for ever for one that it stopped reading because too much came."""
    if process.stdout is not None:
        while await process.stdout.read(65536):
            pass
    await process.wait()
