"""The process that listens to one voice (`python -m bot.hear FOLDER`): its file comes in, what was said goes out.

It knows neither database nor secrets, and its memory and time are bounded: a file may end this process, never the bot
(docs/design.md, Files that come in). Started by bot/listening.py. What is asked and answered is one line of JSON each, so that a program
in the folder can take its place (docs/operations.md, Voices): `{"check": true}` → `{"ready": name}`, and `{"kind": …, "bytes": n}` with so
many octets of the file behind it → `{"text": …}`; or `{"unfit": why}` (no sound in it), `{"broken": why}` (it cannot listen to anything).
"""

import importlib
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bot import one_cpu
from bot.ears_folder import Ears, ears_in

try:
    import resource
except ImportError:  # no such bounds on this system: time alone is bounded, by who started it
    resource = None  # type: ignore[assignment]

NICE = 10
MEMORY = 3 * 1024 * 1024 * 1024
CPU_SECONDS = 600
READER = "bot.sense_voice"
"""Has the libraries of the extra `ears`; loaded here alone."""


def bound() -> None:
    """From now on this process has so much memory and time, writes no file and is the first to go where the machine lacks memory."""
    if hasattr(os, "nice"):
        os.nice(NICE)
    try:
        Path("/proc/self/oom_score_adj").write_text("1000")
    except OSError:
        pass  # another system
    if resource is None:
        return
    for kind, most in (("RLIMIT_AS", MEMORY), ("RLIMIT_CPU", CPU_SECONDS), ("RLIMIT_FSIZE", 0), ("RLIMIT_CORE", 0)):
        try:
            resource.setrlimit(getattr(resource, kind), (most, most))
        except (AttributeError, ValueError, OSError):
            continue


def answer(ears: Ears, asked: dict[str, Any], content: bytes) -> dict[str, Any]:
    """By our own reader; what it could not load is named."""
    try:
        reader = importlib.import_module(READER)
    except ImportError as error:
        return {"broken": f"{error.name or 'a library'} is not installed"}
    check: Callable[[Path], str] = reader.check
    hear: Callable[[Path, bytes], str] = reader.hear
    try:
        return {"ready": check(ears.path)} if asked.get("check") else {"text": hear(ears.path, content)}
    except (ValueError, EOFError) as error:  # its words may quote the file
        return {"unfit": type(error).__name__}
    except (OSError, RuntimeError, MemoryError) as error:
        return {"broken": type(error).__name__}


def main() -> None:
    if "--spread" in sys.argv:
        one_cpu.spread()
    found = ears_in(Path(sys.argv[1]))
    if isinstance(found, str):
        sys.exit(found)
    bound()
    if found.kind == "program":
        os.execv(found.path, [str(found.path)])  # noqa: S606  the operator's own
    asked = json.loads(sys.stdin.buffer.readline())
    sys.stdout.write(json.dumps(answer(found, asked, sys.stdin.buffer.read(int(asked.get("bytes", 0))))) + "\n")


if __name__ == "__main__":
    main()
