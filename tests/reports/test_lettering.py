"""Names in rare characters and other scripts are drawn, or stand as boxes with their number: nothing is left out."""

from PIL import Image, ImageDraw

from reports.lettering import OURS, Pen, _runs, covered, length, missing, put
from reports.wrapping import wrapped

NOBODYS = "\U000e0041"
"""A tag character: no font has it."""


def drawn(words: str) -> Image.Image:
    page = Image.new("L", (900, 120), 255)
    put(ImageDraw.Draw(page), (10, 10), words, Pen(60, "#000000"))
    return page


def test_rare_characters_and_other_scripts_have_a_font() -> None:
    for words in ("陈𣲗", "𬱖", "བསྟན་འཛིན", "ئابدۇللا", "ᠪᠠᠶᠠᠷ", "周启明 13800000103"):
        assert missing(words) == [], words
        assert length(words, 30) > 20
        assert min(drawn(words).tobytes()) < 128


def test_a_line_of_several_scripts_is_drawn_whole_in_its_order() -> None:
    runs = list(_runs("陈𣲗（བསྟན་）代表"))
    assert "".join(part for _, part in runs) == "陈𣲗（བསྟན་）代表"
    assert [path.rsplit("/", 1)[-1] for path, _ in runs] == [OURS[0], OURS[1], OURS[0], OURS[3], OURS[0]]


def test_what_no_font_has_stands_as_a_box_and_is_told() -> None:
    assert missing(f"王{NOBODYS}芳{NOBODYS}") == [NOBODYS]
    assert length(f"王{NOBODYS}芳", 60) > length("王芳", 60) + 50
    with_box, without = drawn(f"王{NOBODYS}芳"), drawn("王芳")
    assert sum(pixel < 128 for pixel in with_box.tobytes()) > sum(pixel < 128 for pixel in without.tobytes()) + 100


def test_a_file_that_is_no_font_covers_nothing() -> None:
    assert covered(__file__) == frozenset()
    assert covered("/nowhere.ttf") == frozenset()


def test_lines_break_where_a_reader_expects_it() -> None:
    lines = wrapped("用手机相机扫左边的码，再点「开始」。写字都行。", 30, 250)
    assert "".join(lines) == "用手机相机扫左边的码，再点「开始」。写字都行。"
    assert not [line for line in lines if line[0] in "，。」" or line[-1] == "「"]
    assert wrapped("Scan the code", 30, 120)[0].endswith(("Scan", "the")), "words of other scripts stay whole"
    assert wrapped("a\nb", 30, 500) == ["a", "b"]
