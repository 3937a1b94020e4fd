"""Deputies with their photos on a door sheet: a cell each, the photo at its left, the words beside it as large as fit."""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageDraw

from reports.lettering import Pen, length, put
from reports.wrapping import wrapped

INK = "#1a1a1a"
TALL = 1.4
"""Of a line of letters to their size."""
COLUMNS = (2, 3, 4, 5)
SIZES = range(34, 9, -1)
Box = tuple[int, int, int, int]


@dataclass(frozen=True)
class _Grid:
    """Pixels of a cell, and the letters that fit it."""

    columns: int
    width: int
    height: int
    size: int

    @property
    def photo(self) -> int:
        """Its height: three to four with its width."""
        return max(min(self.height - 10, self.width * 2 // 3, 240), 1)


def put_face(page: Image.Image, place: tuple[int, int], content: bytes, height: int) -> None:
    """A photo with its upper left there."""
    with Image.open(BytesIO(content)) as face:
        page.paste(face.convert("RGB").resize((height * 3 // 4, height)), place)


def people_with_faces(page: Image.Image, box: Box, people: tuple[str, ...], faces: tuple[bytes, ...]) -> None:
    """`box`: left, upper, right, lower. Who shows no photo has his words at the same place."""
    draw, left, upper = ImageDraw.Draw(page), box[0], box[1]
    grid = max((_grid(box, people, columns) for columns in COLUMNS), key=lambda one: (one.size, one.photo))
    for n, (words, face) in enumerate(zip(people, faces, strict=True)):
        x, y = left + n % grid.columns * grid.width, upper + n // grid.columns * grid.height
        if face:
            put_face(page, (x, y), face, grid.photo)
        for nth, line in enumerate(wrapped(words, grid.size, _room(grid))):
            put(draw, (x + grid.photo * 3 // 4 + 12, y + int(nth * grid.size * TALL)), line, Pen(grid.size, INK))


def _room(grid: _Grid) -> float:
    return grid.width - grid.photo * 3 // 4 - 24


def _grid(box: Box, people: tuple[str, ...], columns: int) -> _Grid:
    rows = -(-len(people) // columns)
    width, height = (box[2] - box[0]) // columns, (box[3] - box[1]) // max(rows, 1)
    for size in SIZES:
        grid = _Grid(columns, width, height, size)
        if all(_fits(grid, words) for words in people):
            return grid
    return _Grid(columns, width, height, SIZES[-1])


def _fits(grid: _Grid, words: str) -> bool:
    lines, room = wrapped(words, grid.size, _room(grid)), _room(grid)
    return len(lines) * grid.size * TALL <= grid.height - 8 and all(length(line, grid.size) <= room for line in lines)
