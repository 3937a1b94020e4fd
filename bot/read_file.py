"""The process that looks at one file somebody sent (`python -m bot.read_file roster|template|portrait`): the file comes in, what it says goes out.

It knows neither database nor secrets, and its memory and time are bounded: a file may end this process, never the bot
(docs/design.md, Files that come in). Started by bot/readings.py.
"""

import importlib
import json
import os
import sys
from collections.abc import Callable
from typing import Any

from bot import one_cpu
from reports.package import MOST_BYTES, FileError

try:
    import resource
except ImportError:  # no such bounds on this system: time alone is bounded, by who started it
    resource = None  # type: ignore[assignment]

NICE = 5
MEMORY = 512 * 1024 * 1024
CPU_SECONDS = 20
MOST_OUTPUT = 16 * 1024 * 1024
READERS = {
    "roster": ("reports.town_sheets", "read_roster"),
    "template": ("reports.template_reader", "read_template"),
    "portrait": ("reports.portrait", "read_portrait"),
}
"""What a file is for, and who reads it; only that one's libraries are loaded."""


def bound() -> None:
    """From now on this process has so much memory and time, writes no file and leaves no image of its memory."""
    if hasattr(os, "nice"):
        os.nice(NICE)
    if resource is None:
        return
    for kind, most in (("RLIMIT_AS", MEMORY), ("RLIMIT_CPU", CPU_SECONDS), ("RLIMIT_FSIZE", 0), ("RLIMIT_CORE", 0)):
        try:
            hard = most + 1 if kind == "RLIMIT_CPU" else most
            resource.setrlimit(getattr(resource, kind), (most, hard))
        except (AttributeError, ValueError, OSError):
            continue


def read(kind: str, content: bytes) -> dict[str, Any]:
    """`{"found": …}`, or `{"reason": …, "facts": …}` for what it is instead, or `{"failed": …}` after a mistake of the program."""
    module, name = READERS[kind]
    reader: Callable[[bytes], Any] = getattr(importlib.import_module(module), name)
    try:
        found = reader(content)
    except FileError as error:
        return {"reason": error.reason, "facts": error.facts}
    except (MemoryError, RecursionError):
        return {"reason": "too_large", "facts": {}}
    except Exception as error:  # its words may quote the file
        return {"failed": type(error).__name__}
    return {"found": found}


def main() -> None:
    if "--spread" in sys.argv:
        one_cpu.spread()
    bound()
    said = json.dumps(read(sys.argv[1], sys.stdin.buffer.read(MOST_BYTES + 1)))
    if len(said) > MOST_OUTPUT:
        said = json.dumps({"reason": "too_large", "facts": {}})
    sys.stdout.write(said)


if __name__ == "__main__":
    main()
