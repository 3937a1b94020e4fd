"""Any terminal will do: signs its encoding lacks are replaced, and what is printed never ends a command."""

import codecs
import sys

NEAREST = {"✓": "√", "✗": "×", "↻": "~"}
"""What GBK has instead; a terminal that lacks these too gets a question mark."""


def _nearest(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    found = "".join(_in(error.encoding, sign) for sign in error.object[error.start : error.end])
    return found, error.end


def _in(encoding: str, sign: str) -> str:
    near = NEAREST.get(sign, "?")
    try:
        near.encode(encoding)
    except (UnicodeError, LookupError):
        return "?"
    return near


def settle() -> None:
    codecs.register_error("nearest", _nearest)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="nearest")
