"""What stood around somebody's words in the line he sent: 0001告诉选民 before 明天来修, 来电：李大爷 138… 反映 before 水渠塌了.

By it an edited line is read as the first was (docs/spec.md, promise 4). Kept are the lengths of what stood before and behind, and so short a
check of both that no name or number can be read back from it.
"""

import hashlib

WHOLE = ""
"""The line is the words and nothing else."""
CHECK = 4
"""Hexadecimal digits of the check."""


def around(line: str | None, words: str) -> str | None:
    """What is kept of it; None where the words do not stand in the line in one piece, as they were put together or changed. Without a line they
    are all of it."""
    if line is None or words == line:
        return WHOLE
    at = line.rfind(words) if words else -1
    return _kept(line[:at], line[at + len(words) :]) if at >= 0 else None


def within(line: str, kept: str | None) -> str | None:
    """The words of a line around which the same stands; None where something else does, nothing is left between, or it is not known."""
    if not kept:
        return line if kept == WHOLE else None
    before, behind = (int(length) for length in kept.split(":")[:2])
    end = len(line) - behind
    same = before < end and _kept(line[:before], line[end:]) == kept
    return (line[before:end].strip() or None) if same else None


def _kept(before: str, behind: str) -> str:
    check = hashlib.sha256(f"{before}\n{behind}".encode("utf-8", "surrogatepass")).hexdigest()[:CHECK]
    return f"{len(before)}:{len(behind)}:{check}"
