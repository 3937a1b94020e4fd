"""How much room one A4 page of a 事项办理单 has, estimated: by it is decided what stands there, before any document is made."""

from collections.abc import Sequence
from math import ceil

POINTS = 16
"""Height of a line."""
LINE = POINTS * 2.54 / 72
PAGE, MARGINS = 29.7, (2.0, 1.6)
TITLE, MARK = 1.2, 0.45
WIDTHS = (2.8, 5.0, 2.8, 5.0)
"""Centimetres of label and words, twice."""
FIELD, SIGN = 0.85, 1.25
BLOCKS = (2.8, 4.0, 2.8, 1.8, 1.0)
"""Heights that blocks have where there is room, in centimetres: where nothing stands yet somebody writes."""
BLOCK_WIDE, FIELD_WIDE = 33, 11
"""Characters that a block and a field surely hold on a line."""
FIGURE = 0.64
"""Of a character's width, in a font that stands in for one the machine lacks; else half of it."""
SPARE = 0.4
"""Of a page, for another office's fonts and the lines of the table."""
LEAST = 1.0

Pair = tuple[str, str]


def lines(words: str, most: float = BLOCK_WIDE) -> int:
    """How many lines they take."""
    return sum(max(1, ceil(sum(FIGURE if sign.isascii() else 1 for sign in line) / most)) for line in words.splitlines())


def left_for_blocks(fields: Sequence[tuple[Pair, Pair]], signs: int, *, marked: bool) -> float:
    """Centimetres between the fields and the signatures."""
    taken = TITLE + (MARK if marked else 0) + signs * SIGN
    taken += sum(max(FIELD, max(lines(words, FIELD_WIDE) for _label, words in pair) * LINE + 0.1) for pair in fields)
    return PAGE - sum(MARGINS) - SPARE - taken


def fits(blocks: Sequence[str], room: float) -> bool:
    return sum(_natural(words) for words in blocks) <= room


def too_many(blocks: Sequence[str], room: float) -> int:
    """Lines that stand over the end of the page."""
    return max(0, ceil((sum(_natural(words) for words in blocks) - room) / LINE))


def heights(blocks: Sequence[str], room: float) -> list[float]:
    """Of each block at least: as high as it is meant to be, where the page has room, else as its words are."""
    meant = [max(_natural(words), BLOCKS[n] if n < len(BLOCKS) else LEAST) for n, words in enumerate(blocks)]
    return meant if sum(meant) <= room else [_natural(words) for words in blocks]


def _natural(words: str) -> float:
    return max(LEAST, lines(words) * LINE + 0.1)
