"""A file of lines, each of them JSON: written whole and on disk when it is said to be, read also where a kill cut it off."""

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any


def lines_of(opened: int) -> list[dict[str, Any]]:
    """What can be read: a line that a kill cut off was never counted on."""
    found = []
    for written in os.pread(opened, os.fstat(opened).st_size, 0).splitlines():
        try:
            line = json.loads(written)
        except ValueError:
            continue
        if isinstance(line, dict):
            found.append(line)
    return found


def append(opened: int, lines: Sequence[Mapping[str, Any]]) -> None:
    """Whole lines, on disk: what was cut off before them is ended first."""
    size = os.fstat(opened).st_size
    cut_off = size > 0 and os.pread(opened, 1, size - 1) != b"\n"
    written = "".join(json.dumps(line, separators=(",", ":")) + "\n" for line in lines).encode()
    left = memoryview((b"\n" if cut_off else b"") + written)
    while left:
        left = left[os.write(opened, left) :]
    os.fsync(opened)


def put_in_place(file: Path, lines: Sequence[Mapping[str, Any]]) -> None:
    """A file of these lines is there at one stroke."""
    fresh = file.with_name(file.name + ".unfinished")
    fresh.unlink(missing_ok=True)
    opened = os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
    try:
        append(opened, lines)
    finally:
        os.close(opened)
    os.replace(fresh, file)
    settle(file.parent)


def settle(folder: Path) -> None:
    """A new name in a folder is on disk."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
