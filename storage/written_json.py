"""How JSON columns are written: without blanks, and signs as they are (a Chinese one has three bytes, its escape six)."""

from json import JSONEncoder
from typing import Any

_plain = JSONEncoder(separators=(",", ":"), ensure_ascii=False).encode
_escaped = JSONEncoder(separators=(",", ":")).encode


def as_json(value: Any) -> str:
    """Lone surrogates and whatever else cannot be seen stay escapes: no text column of either database takes them as characters."""
    written = _plain(value)
    return written if written.isprintable() else _escaped(value)
