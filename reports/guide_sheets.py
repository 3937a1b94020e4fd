"""A page of help to print: what can be done, how, with an example, in two columns of A4, in letters as large as fit."""

from collections.abc import Sequence
from io import BytesIO

from PIL import Image, ImageDraw

from reports.lettering import Pen, put
from reports.poster import GuideSheet
from reports.sheets import DPI, HEIGHT, INK, LINES, MARGIN, RED, SOFT, WIDTH, Drawing, paragraph, qr
from reports.wrapping import wrapped

GAP = 56
"""Between the columns."""
COLUMN = (WIDTH - 2 * MARGIN - GAP) // 2
LARGEST, SMALLEST = 34, 17
Blocks = Sequence[tuple[str, Sequence[str]]]


def guide_sheet(sheet: GuideSheet) -> Image.Image:
    page = Image.new("RGB", (WIDTH, HEIGHT), "white")
    draw = ImageDraw.Draw(page)
    y = paragraph(draw, (WIDTH / 2, 64), sheet.title, Pen(64, RED, "m"), WIDTH - 2 * MARGIN)
    y = paragraph(draw, (WIDTH / 2, y), sheet.subtitle, Pen(34, INK, "m"), WIDTH - 2 * MARGIN) + 20
    if sheet.code is not None and sheet.steps is not None:
        y = _how_in(page, draw, y, sheet)
    draw.line((MARGIN, y, WIDTH - MARGIN, y), fill=LINES, width=2)
    _columns(draw, y + 24, sheet.blocks)
    put(draw, (WIDTH / 2, HEIGHT - 64), sheet.foot, Pen(24, SOFT, "m"))
    return page


def pdf(sheet: GuideSheet) -> bytes:
    kept = BytesIO()
    guide_sheet(sheet).save(kept, "PDF", resolution=DPI)
    return kept.getvalue()


def _how_in(page: Image.Image, draw: Drawing, y: int, sheet: GuideSheet) -> int:
    """The code, and beside it the steps that lead in."""
    assert sheet.code is not None  # noqa: S101  asked before
    made = qr(sheet.code.link, 330)
    page.paste(made, (MARGIN, y))
    low, x = y + 6, MARGIN + made.width + 44
    for n, step in enumerate(sheet.steps or (), 1):
        low = paragraph(draw, (x, low), f"{n}. {step}", Pen(34, INK), WIDTH - MARGIN - x) + 12
    low = paragraph(draw, (x, low), sheet.code.bot, Pen(30, SOFT), WIDTH - MARGIN - x)
    return max(y + made.height, low) + 20


def _columns(draw: Drawing, top: int, blocks: Blocks) -> None:
    """A block stays whole; the first column takes as many as leave the second no longer than itself."""
    room = HEIGHT - 96 - top
    size = next((size for size in range(LARGEST, SMALLEST, -1) if max(map(sum, _split(blocks, size))) <= room), SMALLEST)
    first, _ = _split(blocks, size)
    for n, column in enumerate((blocks[: len(first)], blocks[len(first) :])):
        y = top
        for head, lines in column:
            y = _block(draw, (MARGIN + n * (COLUMN + GAP), y), (head, lines), size)


def _split(blocks: Blocks, size: int) -> tuple[list[int], list[int]]:
    """Heights of the blocks in each column."""
    heights = [_height(block, size) for block in blocks]
    cut = min(range(len(heights) + 1), key=lambda n: max(sum(heights[:n]), sum(heights[n:])))
    return heights[:cut], heights[cut:]


def _height(block: tuple[str, Sequence[str]], size: int) -> int:
    _, lines = block
    count = sum(len(wrapped(line, size, COLUMN)) for line in lines)
    return int((size + 4) * 1.4) + 6 + count * int(size * 1.4) + size


def _block(draw: Drawing, place: tuple[int, int], block: tuple[str, Sequence[str]], size: int) -> int:
    x, y = place
    head, lines = block
    low = paragraph(draw, (x, y), head, Pen(size + 4, RED), COLUMN) + 6
    for line in lines:
        low = paragraph(draw, (x, low), line, Pen(size, INK), COLUMN)
    return y + _height(block, size)
