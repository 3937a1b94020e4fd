"""Words and what is masked in them, apart and together again; one spelling of a number however it is written."""

import pytest

from domain.words.apart import put_together, spelt, taken_apart
from domain.words.masks import Span, masked
from tests.samples_of import lines

LINES = lines("private_numbers")


def test_what_is_taken_apart_is_put_together_again_for_every_way_of_writing() -> None:
    found = 0
    for line in LINES:
        words, hidden = taken_apart(line["text"])
        assert words == masked(line["text"])
        assert put_together(words, hidden) == line["text"]
        assert taken_apart(words) == (words, ()), "what is masked already stays as it is"
        found += len(hidden)
    assert found > 200


def test_spans_of_ones_own_stand_beside_those_of_numbers() -> None:
    text = "我叫王小明，电话13800005678"
    words, hidden = taken_apart(text, [Span(2, 5, "name", "**")])
    assert words == "我叫**，电话138********"
    assert [part.original for part in hidden] == ["王小明", "13800005678"]
    assert put_together(words, hidden) == text


@pytest.mark.parametrize(
    ("ways", "spelling"),
    [
        (
            ("13800005678", "+86 138-0000-5678", "0086 13800005678", "一三八零零零零五六七八", "１３８ ００００ ５６７８", "1️⃣3️⃣800005678"),
            "13800005678",
        ),
        (("0710-3312345", "（0710）3312345", "+86 710 3312345"), "07103312345"),
        (("42000019000101007x", "420000 19000101 007Ｘ"), "42000019000101007X"),
        (("京A·12345", "京 a 12345"), "京A12345"),
        (("zhang.san@example.com", "zhang.san (at) example.com"), "ZHANG.SAN@EXAMPLE.COM"),
    ],
)
def test_a_number_is_spelt_one_way(ways: tuple[str, ...], spelling: str) -> None:
    assert {spelt(way) for way in ways} == {spelling}
