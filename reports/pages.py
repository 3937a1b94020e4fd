"""Where the pages of a printed table end that has groups of rows: none with the head of a group, or the line to sign, alone."""

from collections.abc import Sequence
from itertools import pairwise

from reports.printed import LEAST, Sheet

MARGINS = (0.4, 0.5, 0.6)
"""Inches at each side, above, and below a page."""
SIZES = {"A4": (8.27, 11.69), "A3": (11.69, 16.54)}
"""Inches of a sheet of paper that stands upright."""
INCH = 72
"""Points."""
SURE = 0.94
"""Of the room of a page: an office that makes rows a little higher ends none of its own before ours."""
FOLLOW = 2
"""Rows that stand below the head of their group on its page, and above the line to sign."""


def begin(sheet: Sheet, rows: Sequence[tuple[float, bool]], top: float) -> list[int]:
    """Before which of these rows a page begins, counted from 0; none where the table has no groups, and an office may end its pages anywhere.

    `rows`: height in points of each below the header, the line to sign among them, and whether it is the head of a group. `top`: points that
    stand again on each page.
    """
    if not any(head for _, head in rows):
        return []
    room, found, filled = _room(sheet) - top, list[int](), 0.0
    for first, end in pairwise([*_starts(rows, signed=bool(sheet.signed)), len(rows)]):
        height = sum(high for high, _ in rows[first:end])
        if filled and filled + height > room:
            found.append(first)
            filled = 0.0
        filled = filled + height if height <= room else height % room
    return found


def _starts(rows: Sequence[tuple[float, bool]], *, signed: bool) -> list[int]:
    """The rows before which a page may begin."""
    tied = {len(rows) - n for n in range(1, FOLLOW + 1)} if signed else set[int]()
    for n in (n for n, (_, head) in enumerate(rows) if head):
        follow = rows[n + 1 : n + 1 + FOLLOW]
        after = next((m for m, (_, head) in enumerate(follow) if head), len(follow))
        tied |= set(range(n + 1, n + 1 + after))
    return [n for n in range(len(rows)) if n == 0 or n not in tied]


def _room(sheet: Sheet) -> float:
    """Points between the margins at the scale at which the table is as wide as the page, never larger than it is."""
    wide, high = SIZES[sheet.paper] if sheet.upright else reversed(SIZES[sheet.paper])
    side, above, below = MARGINS
    columns = sum((max(column.width, LEAST.get(column.kind, 0)) * 7 + 5) * 0.75 for column in sheet.columns)
    scale = min(1.0, (wide - 2 * side) * INCH / columns)
    return (high - above - below) * INCH / scale * SURE
