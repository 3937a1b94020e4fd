"""Three small pictures: get the app, scan the code, write and be answered. Drawn, so that no font and no file is needed."""

from collections.abc import Callable

from PIL import ImageDraw

Drawing = ImageDraw.ImageDraw
BLUE, INK, PALE = "#2481cc", "#1a1a1a", "#eef4fa"


def _phone(draw: Drawing, x: int, y: int, size: int) -> tuple[int, int, int, int]:
    """A phone; returns its screen."""
    wide = int(size * 0.62)
    left = x + (size - wide) // 2
    draw.rounded_rectangle((left, y, left + wide, y + size), size // 9, fill="white", outline=INK, width=max(3, size // 30))
    draw.ellipse((left + wide // 2 - 4, y + size - 16, left + wide // 2 + 4, y + size - 8), fill=INK)
    return left + size // 14, y + size // 10, left + wide - size // 14, y + size - size // 6


def app(draw: Drawing, x: int, y: int, size: int) -> None:
    """A phone with a paper plane."""
    left, top, right, bottom = _phone(draw, x, y, size)
    draw.rectangle((left, top, right, bottom), fill=BLUE)
    w, h = right - left, bottom - top

    def at(a: float, b: float) -> tuple[float, float]:
        return left + w * a, top + h * b

    draw.polygon([at(0.08, 0.5), at(0.92, 0.2), at(0.72, 0.8), at(0.45, 0.62)], fill="white")
    draw.polygon([at(0.45, 0.62), at(0.72, 0.38), at(0.5, 0.78)], fill=PALE)


def scan(draw: Drawing, x: int, y: int, size: int) -> None:
    """A phone that looks at a code: four corners and a line."""
    left, top, right, bottom = _phone(draw, x, y, size)
    draw.rectangle((left, top, right, bottom), fill=PALE)
    arm, width = (right - left) // 4, max(3, size // 28)
    for a, b, dx, dy in (
        (left + 6, top + 6, 1, 1),
        (right - 6, top + 6, -1, 1),
        (left + 6, bottom - 6, 1, -1),
        (right - 6, bottom - 6, -1, -1),
    ):
        draw.line((a, b, a + dx * arm, b), fill=INK, width=width)
        draw.line((a, b, a, b + dy * arm), fill=INK, width=width)
    cell = max(4, (right - left) // 8)
    for n, k in ((0, 0), (2, 0), (1, 1), (0, 2), (2, 2), (3, 1), (3, 3), (1, 3)):
        a, b = left + (right - left) // 4 + n * cell, top + (bottom - top) // 3 + k * cell
        draw.rectangle((a, b, a + cell - 1, b + cell - 1), fill=INK)
    draw.line((left, (top + bottom) // 2, right, (top + bottom) // 2), fill="#d62828", width=width)


def write(draw: Drawing, x: int, y: int, size: int) -> None:
    """Words that go and words that come back."""
    width = max(3, size // 32)
    draw.rounded_rectangle((x + size * 0.2, y + 4, x + size - 4, y + size * 0.45), size // 10, fill=PALE, outline=INK, width=width)
    draw.polygon([(x + size * 0.82, y + size * 0.44), (x + size * 0.93, y + size * 0.56), (x + size * 0.68, y + size * 0.44)], fill=INK)
    draw.rounded_rectangle((x + 4, y + size * 0.58, x + size * 0.8, y + size - 4), size // 10, fill=BLUE, outline=INK, width=width)
    for n, part in enumerate((0.6, 0.4)):
        draw.line(
            (x + size * 0.3, y + size * (0.16 + 0.14 * n), x + size * (0.3 + part), y + size * (0.16 + 0.14 * n)), fill=INK, width=width
        )
    tick = [(x + size * 0.25, y + size * 0.78), (x + size * 0.37, y + size * 0.88), (x + size * 0.6, y + size * 0.68)]
    draw.line(tick, fill="white", width=width + 3, joint="curve")


PICTURES: tuple[Callable[[Drawing, int, int, int], None], ...] = (app, scan, write)
"""In the order of the steps."""
