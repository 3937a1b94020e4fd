"""A picture that shows nothing: it takes the place of one that cannot be deleted (services/watch/not_deleted.py)."""

import struct
import zlib

SIDE = 64
"""Pixels; Telegram refuses pictures that are much smaller."""


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def blank(side: int) -> bytes:
    """A white PNG: one bit of grey a pixel."""
    line = b"\x00" + b"\xff" * (side // 8)
    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(line * side)) + _chunk(b"IEND", b"")


BLANK = blank(SIDE)
