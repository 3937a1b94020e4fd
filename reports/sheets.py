"""Sheets to print: door sheets (门贴) with a QR code, and sheets of invitation links. A4 at 150 dpi, as PNG and PDF."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import segno
from PIL import Image, ImageDraw, ImageFont

FONT = Path(__file__).parent / "fonts" / "LianxinSans.otf"
DPI = 150
WIDTH, HEIGHT = 1240, 1754
"""A4 at 150 dpi."""
MARGIN = 90
INK, SOFT, RED = "#1a1a1a", "#555555", "#b3261e"
PER_PAGE = 8


@dataclass(frozen=True)
class DoorSheet:
    """What a door sheet says; `lines` are the deputies, `foot` the next visit day. All words are finished."""

    name: str
    title: str
    subtitle: str
    link: str
    how: str
    lines: tuple[str, ...] = ()
    foot: tuple[str, ...] = ()


@lru_cache(maxsize=32)
def font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONT), size)


def qr(link: str, side: int) -> Image.Image:
    """A QR code of about `side` pixels, every module the same whole number of pixels."""
    code = segno.make(link, error="m", micro=False)
    scale = max(1, side // code.symbol_size(border=2)[0])
    modules = [[bool(cell) for cell in row] for row in code.matrix_iter(scale=scale, border=2)]
    image = Image.new("1", (len(modules[0]), len(modules)), 1)
    image.putdata([0 if dark else 1 for row in modules for dark in row])
    return image.convert("RGB")


def wrapped(draw: ImageDraw.ImageDraw, words: str, size: int, width: int) -> list[str]:
    """The words in lines that fit; Chinese breaks anywhere."""
    lines, line = [], ""
    for ch in words:
        if ch == "\n" or draw.textlength(line + ch, font(size)) > width:
            lines.append(line)
            line = "" if ch == "\n" else ch
        else:
            line += ch
    return [*lines, line] if line else lines


def _centred(draw: ImageDraw.ImageDraw, y: int, words: str, size: int, ink: str = INK) -> int:
    """Draw centred lines; returns where the next may begin."""
    for line in wrapped(draw, words, size, WIDTH - 2 * MARGIN):
        draw.text((WIDTH / 2, y), line, font=font(size), fill=ink, anchor="ma")
        y += int(size * 1.35)
    return y


def door_sheet(sheet: DoorSheet) -> Image.Image:
    """One A4 page. Many deputies share two columns, so that nothing is cut."""
    page = Image.new("RGB", (WIDTH, HEIGHT), "white")
    draw = ImageDraw.Draw(page)
    y = _centred(draw, 90, sheet.title, 72, RED)
    y = _centred(draw, y + 6, sheet.subtitle, 44)
    code = qr(sheet.link, 560)
    page.paste(code, ((WIDTH - code.width) // 2, y + 16))
    y = _centred(draw, y + code.height + 30, sheet.how, 36, SOFT) + 20
    draw.line((MARGIN, y, WIDTH - MARGIN, y), fill="#cccccc", width=2)
    y = _columns(draw, y + 24, sheet.lines)
    foot_y = max(y + 10, HEIGHT - 90 - 50 * len(sheet.foot))
    for line in sheet.foot:
        foot_y = _centred(draw, foot_y, line, 34)
    return page


def _columns(draw: ImageDraw.ImageDraw, y: int, lines: tuple[str, ...]) -> int:
    columns = 1 if len(lines) <= 6 else 2
    width = (WIDTH - 2 * MARGIN) // columns
    longest = max((draw.textlength(line, font(34)) for line in lines), default=0)
    room = HEIGHT - 260 - y
    rows = -(-len(lines) // columns)
    size = max(18, min(34, int(34 * (width - 20) / longest) if longest else 34, int(room / max(rows, 1) / 1.4)))
    for n, line in enumerate(lines):
        place = (MARGIN + (n // rows) * width, y + (n % rows) * int(size * 1.4))
        draw.text(place, line, font=font(size), fill=INK)
    return y + rows * int(size * 1.4)


def save(page: Image.Image, folder: Path, name: str) -> None:
    """As `name.png` and `name.pdf`."""
    page.save(folder / f"{name}.png", dpi=(DPI, DPI))
    page.save(folder / f"{name}.pdf", resolution=DPI)


def link_sheets(title: str, links: list[tuple[str, str]], path: Path) -> None:
    """Pages of name and QR code to cut apart, as one PDF. `links`: name and address."""
    pages = []
    for start in range(0, len(links), PER_PAGE):
        page = Image.new("RGB", (WIDTH, HEIGHT), "white")
        draw = ImageDraw.Draw(page)
        draw.text((WIDTH / 2, 40), title, font=font(34), fill=SOFT, anchor="ma")
        for n, (name, link) in enumerate(links[start : start + PER_PAGE]):
            _link_box(page, draw, (n % 2, n // 2), (name, link))
        pages.append(page)
    if pages:
        pages[0].save(path, save_all=True, append_images=pages[1:], resolution=DPI)


def _link_box(page: Image.Image, draw: ImageDraw.ImageDraw, cell: tuple[int, int], link: tuple[str, str]) -> None:
    width, height = WIDTH // 2, (HEIGHT - 110) // 4
    left, top = cell[0] * width, 110 + cell[1] * height
    draw.rectangle((left + 14, top + 10, left + width - 14, top + height - 10), outline="#bbbbbb")
    code = qr(link[1], 270)
    page.paste(code, (left + (width - code.width) // 2, top + 22))
    size = 34
    while size > 16 and draw.textlength(link[0], font(size)) > width - 50:
        size -= 2
    draw.text((left + width / 2, top + 40 + code.height), link[0], font=font(size), fill=INK, anchor="ma")
