"""Words drawn with whatever font has their characters: ours, else one of the machine's; what no font has is drawn as its code, never left out."""

import os
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from PIL import ImageDraw, ImageFont

FOLDER = Path(__file__).parent / "fonts"
OURS = ("LianxinSans.otf", "LianxinRare.otf", "LianxinArabic.ttf", "LianxinTibetan.ttf", "LianxinMongolian.ttf")
"""Latin and everyday Chinese first; then rare characters, Uyghur and Arabic, Tibetan, Mongolian."""
MACHINES = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts", "/System/Library/Fonts", "C:/Windows/Fonts")
LOOKED_AT = 600
"""Fonts of the machine that are looked through for a character."""
INVISIBLE = frozenset([0x200C, 0x200D, 0x200E, 0x200F, *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)])
"""Joiners, marks of direction and variation selectors: they go with what stands before them."""
Drawing = ImageDraw.ImageDraw


@lru_cache(maxsize=128)
def font(size: int, path: str = "") -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path or str(FOLDER / OURS[0]), size)


def length(words: str, size: int) -> float:
    return sum(font(size, path).getlength(part) if path else _box(part, size) for path, part in _runs(words))


@dataclass(frozen=True)
class Pen:
    """How a line is written; `anchor`: the place it is given is its left (`l`), middle (`m`) or right end (`r`)."""

    size: int
    ink: str
    anchor: str = "l"


def put(draw: Drawing, place: tuple[float, float], words: str, pen: Pen) -> None:
    """`place`: the top of the line."""
    (x, y), size, ink = place, pen.size, pen.ink
    x -= {"l": 0.0, "m": 0.5, "r": 1.0}[pen.anchor] * length(words, size)
    base = y + font(size).getmetrics()[0]
    for path, part in _runs(words):
        if path:
            draw.text((x, base), part, ink, font(size, path), anchor="ls")
            x += font(size, path).getlength(part)
        else:
            x = _put_code(draw, (x, base), part, size, ink)


def missing(words: str) -> list[str]:
    """Characters that no font here has."""
    return list(dict.fromkeys(ch for path, part in _runs(words) if not path for ch in part))


def _runs(words: str) -> Iterator[tuple[str, str]]:
    """Parts of the words, each with the font that has it; an empty path where none has."""
    kept, run = "", ""
    for ch in words:
        path = kept if run and (ord(ch) in INVISIBLE or (ch == " " and kept)) else _font_of(ch)
        if run and path != kept:
            yield kept, run
            run = ""
        kept, run = path, run + ch
    if run:
        yield kept, run


@lru_cache(maxsize=20_000)
def _font_of(ch: str) -> str:
    code = ord(ch)
    for name in OURS:
        if code in covered(str(FOLDER / name)):
            return str(FOLDER / name)
    return next((path for path in _of_the_machine() if code in covered(path)), "")


@cache
def _of_the_machine() -> tuple[str, ...]:
    folders = [Path(os.path.expanduser(folder)) for folder in MACHINES]
    found = (
        str(path)
        for folder in folders
        if folder.is_dir()
        for path in sorted(folder.rglob("*"))
        if path.suffix.lower() in (".ttf", ".otf", ".ttc")
    )
    return tuple(path for _, path in zip(range(LOOKED_AT), found, strict=False))


def _box(codes: str, size: int) -> float:
    return float(len(codes) * (size + 4))


def _put_code(draw: Drawing, place: tuple[float, float], codes: str, size: int, ink: str) -> float:
    """Each character as a box with its number in Unicode, so that a reader sees that one stands there."""
    x, base = place
    for ch in codes:
        draw.rectangle((x + 2, base - size * 0.85, x + size, base + size * 0.1), outline=ink)
        code, small = f"{ord(ch):04X}", max(8, int(size * 0.3))
        half = -(-len(code) // 2)
        for n, part in enumerate((code[:half], code[half:])):
            draw.text((x + 2 + (size - 2) / 2, base - size * 0.5 + n * small * 1.15), part, ink, font(small), anchor="ms")
        x += size + 4
    return x


@lru_cache(maxsize=64)
def covered(path: str) -> frozenset[int]:
    """The characters a font has a glyph for, by its `cmap`; nothing where the file is no font."""
    try:
        with open(path, "rb") as file:
            start = file.read(12)
            base = struct.unpack(">I", _at(file, 12, 4))[0] if start[:4] == b"ttcf" else 0
            count = struct.unpack(">H", _at(file, base + 4, 2))[0]
            tables = _at(file, base + 12, 16 * count)
            for n in range(count):
                tag, _, offset, size = struct.unpack_from(">4sIII", tables, 16 * n)
                if tag == b"cmap":
                    return frozenset(_codes(_at(file, offset, size)))
    except (OSError, struct.error):
        pass
    return frozenset()


def _at(file: object, offset: int, size: int) -> bytes:
    file.seek(offset)  # type: ignore[attr-defined]
    return bytes(file.read(size))  # type: ignore[attr-defined]


def _codes(cmap: bytes) -> Iterator[int]:
    """Of the formats that hold Unicode (https://learn.microsoft.com/typography/opentype/spec/cmap): 4 and 12."""
    for n in range(struct.unpack_from(">H", cmap, 2)[0]):
        offset = struct.unpack_from(">I", cmap, 4 + 8 * n + 4)[0]
        form = struct.unpack_from(">H", cmap, offset)[0]
        if form == 12:
            for k in range(struct.unpack_from(">I", cmap, offset + 12)[0]):
                first, last, _ = struct.unpack_from(">III", cmap, offset + 16 + 12 * k)
                yield from range(first, min(last, 0x10FFFF) + 1)
        elif form == 4:
            yield from _segments(cmap, offset)


def _segments(cmap: bytes, offset: int) -> Iterator[int]:
    twice = struct.unpack_from(">H", cmap, offset + 6)[0]
    for k in range(0, twice, 2):
        last = struct.unpack_from(">H", cmap, offset + 14 + k)[0]
        first, delta, ranged = (struct.unpack_from(">H", cmap, offset + 16 + part * twice + k)[0] for part in (1, 2, 3))
        for code in range(first, last + 1):
            if code == 0xFFFF:
                continue
            if not ranged:
                if (code + delta) & 0xFFFF:
                    yield code
                continue
            place = offset + 16 + 3 * twice + k + ranged + 2 * (code - first)
            if place + 2 <= len(cmap) and struct.unpack_from(">H", cmap, place)[0]:
                yield code
