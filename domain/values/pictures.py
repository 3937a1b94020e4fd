"""A photo as it is taken in from a page: JPEG or PNG by its own bytes, without what a camera writes beside it (place, device, time, a second picture).

Only how it is turned stays, which is written anew. Nothing is decoded: https://www.w3.org/Graphics/JPEG/itu-t81.pdf B.1, https://www.w3.org/TR/png/ 5.
"""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass

SIDES, LONGEST_BY_SHORTEST = 10_000, 20
"""Pixels of both sides together, and of one side to the other, up to which Telegram takes a photo."""
PNG = b"\x89PNG\r\n\x1a\n"
_KEPT_CHUNKS = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"bKGD"})
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_COMMENT, _SCAN, _END = 0xFE, 0xDA, 0xD9
_PLAIN = {0xE0, 0xEE}
"""What is needed to show it: JFIF, and how its colours are to be read."""
_EXIF, _PROFILE = b"Exif\0\0", b"ICC_PROFILE\0"
_TURNED = b"\xff\xe1\x00\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0%c\0\0\0\0\0\0"


@dataclass(frozen=True)
class Picture:
    content: bytes
    ending: str


def plain_picture(content: bytes) -> Picture | None:
    """None for what is no whole JPEG or PNG, or has sides that Telegram refuses."""
    try:
        if content.startswith(b"\xff\xd8\xff"):
            return _fit(_plain_jpeg(content), "jpg")
        return _fit(_plain_png(content), "png") if content.startswith(PNG) else None
    except (IndexError, ValueError):
        return None


def sides_of(content: bytes) -> tuple[int, int] | None:
    """Width and height in pixels of a whole JPEG or PNG, whether Telegram takes it or not; None for what is none."""
    try:
        if content.startswith(b"\xff\xd8\xff"):
            _, width, height = _plain_jpeg(content)
        elif content.startswith(PNG):
            _, width, height = _plain_png(content)
        else:
            return None
    except (IndexError, ValueError):
        return None
    return (width, height) if width > 0 and height > 0 else None


def _fit(made: tuple[bytes, int, int], ending: str) -> Picture | None:
    content, width, height = made
    sides = sorted((width, height))
    fits = sides[0] > 0 and sum(sides) <= SIDES and sides[1] <= sides[0] * LONGEST_BY_SHORTEST
    return Picture(content, ending) if fits else None


def _plain_jpeg(content: bytes) -> tuple[bytes, int, int]:
    """Raises ValueError and IndexError for what ends too early or is none."""
    kept, sides, turned = [b"\xff\xd8"], (0, 0), 1
    for marker, part in _segments(content):
        if marker in _FRAMES:
            sides = int.from_bytes(part[7:9], "big"), int.from_bytes(part[5:7], "big")
        if marker == 0xE1 and part[4:10] == _EXIF:
            turned = _orientation(part[10:])
        elif _is_kept(marker, part):
            kept.append(part)
    if turned != 1:
        kept.insert(1, _TURNED % turned)
    return b"".join(kept), *sides


def _is_kept(marker: int, part: bytes) -> bool:
    if 0xE0 <= marker <= 0xEF:
        return marker in _PLAIN or part[4 : 4 + len(_PROFILE)] == _PROFILE
    return marker != _COMMENT


def _segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Each with its marker, a scan with all its lines, to the end of the picture; what stands behind that is no part of it."""
    at = 2
    while True:
        if content[at] != 0xFF:
            raise ValueError
        marker = content[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        if marker == _END:
            yield marker, content[at : at + 2]
            return
        end = at + 2 + int.from_bytes(content[at + 2 : at + 4], "big")
        if end < at + 4 or end >= len(content):
            raise ValueError
        end = _end_of_scan(content, end) if marker == _SCAN else end
        yield marker, content[at:end]
        at = end


def _end_of_scan(content: bytes, at: int) -> int:
    """Where the next segment begins: a marker that is neither a stuffed octet nor a restart."""
    while (at := content.index(b"\xff", at)) >= 0:
        following = content[at + 1]
        if following != 0 and not 0xD0 <= following <= 0xD7:
            return at
        at += 2
    raise ValueError


def _orientation(tiff: bytes) -> int:
    """1 (upright) to 8, as the first directory has it; 1 where it says nothing that can be."""
    order = {b"II": "little", b"MM": "big"}.get(tiff[:2])
    if order is None:
        return 1
    little = order == "little"

    def number(at: int, length: int) -> int:
        return int.from_bytes(tiff[at : at + length], "little" if little else "big")

    begins = number(4, 4)
    for nth in range(min(number(begins, 2), 100)):
        at = begins + 2 + 12 * nth
        if number(at, 2) == 0x0112:
            return value if 1 <= (value := number(at + 8, 2)) <= 8 else 1
    return 1


def _plain_png(content: bytes) -> tuple[bytes, int, int]:
    """Raises ValueError for what ends too early or is damaged."""
    kept, sides, at = [PNG], (0, 0), len(PNG)
    while True:
        length, kind = int.from_bytes(content[at : at + 4], "big"), content[at + 4 : at + 8]
        end = at + 12 + length
        if end > len(content) or zlib.crc32(content[at + 4 : end - 4]) != int.from_bytes(content[end - 4 : end], "big"):
            raise ValueError
        if kind == b"IHDR":
            sides = int.from_bytes(content[at + 8 : at + 12], "big"), int.from_bytes(content[at + 12 : at + 16], "big")
        if kind in _KEPT_CHUNKS:
            kept.append(content[at:end])
        if kind == b"IEND":
            return b"".join(kept), *sides
        at = end
