"""How high the rows of a printed table are: as high as their words, and no higher."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from reports.printed import Column, Sheet
from reports.tables_workbook import workbook


def height(words: str, width: float) -> float:
    book = load_workbook(BytesIO(workbook([Sheet("走访记录", [Column("小组", width)], [[words]])])))
    return float(book.worksheets[0].row_dimensions[2].height)


@pytest.mark.parametrize(
    ("words", "width", "lines"),
    [
        ("竹溪新塘代表小组", 16, 1),
        ("街道与镇直代表小组", 18, 1),
        ("街道与镇直代表小组", 16, 2),
        ("13800000103", 14, 1),
        ("13800000103", 9, 2),
        ("好\n好", 20, 2),
        ("", 9, 1),
    ],
)
def test_a_row_is_as_high_as_its_words(words: str, width: float, lines: int) -> None:
    """A second line of short words was cut off."""
    assert height(words, width) == pytest.approx(14.5 * lines + 3)
