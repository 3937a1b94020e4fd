"""Pages of invitation links to cut apart: whose it is, the code, what to do, until when; cut lines between them. One PDF."""

from io import BytesIO

from PIL import Image, ImageDraw

from reports.lettering import Pen, length, put
from reports.poster import LinkBox
from reports.sheets import DPI, HEIGHT, INK, RED, SOFT, WIDTH, paragraph, qr

COLUMNS, ROWS = 2, 3
TOP = 96
CUT = "#888888"
Drawing = ImageDraw.ImageDraw


def link_sheets(title: str, cut: str, boxes: list[LinkBox]) -> bytes:
    """A PDF; empty without boxes. `cut`: what stands beside the lines along which one cuts."""
    pages, kept = link_pages(title, cut, boxes), BytesIO()
    if pages:
        pages[0].save(kept, "PDF", save_all=True, append_images=pages[1:], resolution=DPI)
    return kept.getvalue()


def link_pages(title: str, cut: str, boxes: list[LinkBox]) -> list[Image.Image]:
    pages = []
    for start in range(0, len(boxes), COLUMNS * ROWS):
        page = Image.new("RGB", (WIDTH, HEIGHT), "white")
        draw = ImageDraw.Draw(page)
        put(draw, (WIDTH / 2, 22), title, Pen(30, SOFT, "m"))
        put(draw, (WIDTH / 2, 60), cut, Pen(22, CUT, "m"))
        for n, box in enumerate(boxes[start : start + COLUMNS * ROWS]):
            _box(page, draw, (n % COLUMNS, n // COLUMNS), box)
        _cut_lines(draw)
        pages.append(page)
    return pages


def _cut_lines(draw: Drawing) -> None:
    high = (HEIGHT - TOP) // ROWS
    for row in range(ROWS):
        _dashes(draw, (0, TOP + row * high), (WIDTH, TOP + row * high))
    _dashes(draw, (WIDTH // 2, TOP), (WIDTH // 2, HEIGHT))


def _dashes(draw: Drawing, start: tuple[int, int], end: tuple[int, int]) -> None:
    across = start[1] == end[1]
    for n in range(start[0] if across else start[1], end[0] if across else end[1], 24):
        line = (n, start[1], n + 12, start[1]) if across else (start[0], n, start[0], n + 12)
        draw.line(line, fill=CUT, width=2)


def _box(page: Image.Image, draw: Drawing, cell: tuple[int, int], box: LinkBox) -> None:
    wide, high = WIDTH // COLUMNS, (HEIGHT - TOP) // ROWS
    left, top = cell[0] * wide + 30, TOP + cell[1] * high + 18
    put(draw, (left + wide / 2 - 30, top), box.kind, Pen(26, SOFT, "m"))
    size = next((size for size in range(40, 15, -2) if length(box.name, size) <= wide - 80), 16)
    y = paragraph(draw, (left + wide / 2 - 30, top + 34), box.name, Pen(size, RED, "m"), wide - 70)
    code = qr(box.link, 300)
    page.paste(code, (left - 8, y + 4))
    x, low = left + code.width + 4, y + 10
    for n, step in enumerate(box.steps, 1):
        low = paragraph(draw, (x, low), f"{n}. {step}", Pen(27, INK), wide - code.width - 70) + 6
    put(draw, (left + wide / 2 - 30, TOP + (cell[1] + 1) * high - 48), box.expires, Pen(24, INK, "m"))
