"""Sheets to hang up: door sheets (门贴), and codes of stations and deputies with their names. A4 at 150 dpi, as PNG and PDF."""

from io import BytesIO

import segno
from PIL import Image, ImageDraw

from reports.faces import people_with_faces, put_face
from reports.lettering import Pen, length, put
from reports.pictograms import PICTURES
from reports.poster import Code, CodeSheet, DoorSheet
from reports.wrapping import wrapped

DPI = 150
WIDTH, HEIGHT = 1240, 1754
"""A4 at 150 dpi."""
MARGIN = 84
INK, SOFT, RED, LINES = "#1a1a1a", "#555555", "#b3261e", "#cccccc"
Drawing = ImageDraw.ImageDraw


def qr(link: str, side: int) -> Image.Image:
    """A QR code of about `side` pixels, every module the same whole number of pixels."""
    code = segno.make(link, error="m", micro=False)
    scale = max(1, side // code.symbol_size(border=2)[0])
    modules = [[bool(cell) for cell in row] for row in code.matrix_iter(scale=scale, border=2)]
    image = Image.new("1", (len(modules[0]), len(modules)), 1)
    image.putdata([0 if dark else 1 for row in modules for dark in row])
    return image.convert("RGB")


def paragraph(draw: Drawing, place: tuple[float, float], words: str, pen: Pen, width: float) -> int:
    """Lines below each other; returns where the next may begin."""
    x, y = place
    for line in wrapped(words, pen.size, width):
        put(draw, (x, y), line, pen)
        y += int(pen.size * 1.4)
    return int(y)


def door_sheet(sheet: DoorSheet) -> Image.Image:
    """One A4 page: the code and three steps beside it, what to do without the app, the deputies in letters as large as fit."""
    page = Image.new("RGB", (WIDTH, HEIGHT), "white")
    draw = ImageDraw.Draw(page)
    y = paragraph(draw, (WIDTH / 2, 64), sheet.title, Pen(70, RED, "m"), WIDTH - 2 * MARGIN)
    y = paragraph(draw, (WIDTH / 2, y), sheet.subtitle, Pen(40, INK, "m"), WIDTH - 2 * MARGIN) + 16
    y = max(_code(page, draw, (MARGIN, y), sheet.code, 470), _steps(draw, (MARGIN + 510, y + 6), sheet.steps, WIDTH - 2 * MARGIN - 510))
    y = paragraph(draw, (WIDTH / 2, y + 8), sheet.note, Pen(28, SOFT, "m"), WIDTH - 2 * MARGIN) + 14
    y = _block(draw, y, sheet.without_head, sheet.without, 31)
    y = _head(draw, y, sheet.people_head)
    if any(sheet.faces):
        people_with_faces(page, (MARGIN, y, WIDTH - MARGIN, HEIGHT - 90), sheet.people, sheet.faces)
    else:
        _people(draw, y, sheet.people, HEIGHT - 90)
    put(draw, (WIDTH / 2, HEIGHT - 64), sheet.foot, Pen(24, SOFT, "m"))
    return page


def _code(page: Image.Image, draw: Drawing, place: tuple[int, int], code: Code, side: int) -> int:
    made = qr(code.link, side)
    page.paste(made, (place[0] + (side - made.width) // 2, place[1]))
    return paragraph(draw, (place[0] + side / 2, place[1] + made.height + 4), code.bot, Pen(30, INK, "m"), side + 20)


def _steps(draw: Drawing, place: tuple[int, int], steps: tuple[str, ...], width: int, size: int = 31) -> int:
    """Each with its picture and number."""
    x, y = place
    side = 128
    for n, (words, picture) in enumerate(zip(steps, PICTURES, strict=True), 1):
        picture(draw, x, y, side)
        low = paragraph(draw, (x + side + 24, y - 2), f"{n}. {words}", Pen(size, INK), width - side - 24)
        y = max(y + side, low) + 22
    return y


def _head(draw: Drawing, y: int, words: str) -> int:
    draw.line((MARGIN, y, WIDTH - MARGIN, y), fill=LINES, width=2)
    put(draw, (MARGIN, y + 14), words, Pen(36, RED))
    return y + 14 + 54


def _block(draw: Drawing, y: int, head: str, lines: tuple[str, ...], size: int) -> int:
    y = _head(draw, y, head)
    for words in lines:
        y = paragraph(draw, (MARGIN, y), words, Pen(size, INK), WIDTH - 2 * MARGIN) + 4
    return y + 12


def _people(draw: Drawing, y: int, lines: tuple[str, ...], bottom: int) -> None:
    """In as many columns as take the largest letters; nobody is left out."""
    best = max(((_largest(lines, columns, bottom - y), columns) for columns in (1, 2, 3, 4)), default=(20, 1))
    size, columns = best
    width, rows = (WIDTH - 2 * MARGIN) // columns, -(-len(lines) // columns)
    for n, line in enumerate(lines):
        put(draw, (MARGIN + (n // rows) * width, y + (n % rows) * int(size * 1.45)), line, Pen(size, INK))


def _largest(lines: tuple[str, ...], columns: int, room: int) -> int:
    width, rows = (WIDTH - 2 * MARGIN) // columns - 20, -(-len(lines) // columns) or 1
    for size in range(42, 9, -1):
        if rows * int(size * 1.45) <= room and all(length(line, size) <= width for line in lines):
            return size
    return 9


def code_sheet(sheet: CodeSheet) -> Image.Image:
    """A code with the name it stands for, the size of half a page."""
    page = Image.new("RGB", (WIDTH, HEIGHT // 2), "white")
    draw = ImageDraw.Draw(page)
    if sheet.face:
        put_face(page, (WIDTH - MARGIN - 150, 40), sheet.face, 200)
    y = paragraph(draw, (WIDTH / 2, 40), sheet.title, Pen(36, SOFT, "m"), WIDTH - 2 * MARGIN)
    y = paragraph(draw, (WIDTH / 2, y), sheet.name, Pen(60, RED, "m"), WIDTH - 2 * MARGIN)
    for words in sheet.lines:
        y = paragraph(draw, (WIDTH / 2, y), words, Pen(30, INK, "m"), WIDTH - 2 * MARGIN)
    _code(page, draw, (MARGIN, y + 10), sheet.code, 430)
    _steps(draw, (MARGIN + 480, y + 20), sheet.steps, WIDTH - 2 * MARGIN - 480, 29)
    return page


def printed(page: Image.Image) -> list[tuple[str, bytes]]:
    """As `png` and as `pdf`: ending and content."""
    page.save(picture := BytesIO(), "PNG", dpi=(DPI, DPI))
    page.save(paper := BytesIO(), "PDF", resolution=DPI)
    return [("png", picture.getvalue()), ("pdf", paper.getvalue())]
