"""Words a town adds to what is recognised (docs/town-file.md, `words`): each reader knows them, import says what is wrong with one."""

from collections.abc import Mapping
from typing import Any

import pytest

from domain.congress.categories import CATEGORIES
from domain.congress.congress import Category
from domain.reading.reading import Reading, read
from domain.town_file.town_file import check
from domain.town_file.town_words import town_words, with_words
from reports.town_reader import read_town_file
from tests.town_file import sample, written

KNOWN = [Category(c["id"], c["name"], tuple(c["keywords"])) for c in CATEGORIES]
ROWS: list[Mapping[str, Any]] = [
    {"category": "irrigation", "words": ["龙口子"]},
    {"mark": "urgent", "words": ["出蛟了"]},
    {"mark": "tip", "words": ["吃夹心饼"]},
    {"mark": "confidential", "words": ["蒙到被窝里讲"]},
    {"mark": "minor", "words": ["我是红蚂蚁"]},
    {"mark": "legal", "words": ["上过公堂"]},
    {"mark": "out_of_area", "words": ["崖子口"]},
    {"mark": "abusive", "words": ["篾篓子"]},
    {"mark": "multi", "words": ["二一样嘛"]},
]


def reading(text: str, rows: list[Mapping[str, Any]] = ROWS) -> Reading:
    return read(text, with_words(KNOWN, rows), (), town_words(rows))


def test_a_word_of_a_category_is_one_of_its_keywords() -> None:
    assert reading("坡上龙口子豁了", []).category != "irrigation"
    assert reading("坡上龙口子豁了").category == "irrigation"
    assert reading("坡上龍口子豁了").category == "irrigation", "in traditional characters too"


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("后山出蛟了，寨子头都晓得", "urgent"),
        ("渠边那几个吃夹心饼", "tip"),
        ("这个话蒙到被窝里讲就是了", "confidential"),
        ("我是红蚂蚁，操场秋千不牢", "minor"),
        ("我跟我弟为那块田上过公堂", "legal"),
        ("崖子口的护栏松了", "out_of_area"),
        ("篾篓子哪个把渠挖断了", "abusive"),
        ("渠口不过水 二一样嘛 晒场要硬化", "multi"),
    ],
)
def test_a_word_of_a_mark_says_what_a_plain_word_of_it_says(text: str, mark: str) -> None:
    assert mark not in reading(text, []).marks
    assert mark in reading(text).marks
    assert not reading(text).intent


def test_what_is_long_over_or_feared_wakes_nobody_though_the_town_added_the_word() -> None:
    assert "urgent" not in reading("前年出蛟了，路还没修").marks
    assert reading("下大雨怕出蛟了").danger
    assert "urgent" not in reading("下大雨怕出蛟了").marks


def test_parts_are_the_voters_words_without_those_that_turn_to_the_next() -> None:
    assert reading("渠口不过水，二一样嘛，晒场要硬化").parts == ("渠口不过水", "晒场要硬化")


@pytest.mark.parametrize(
    ("row", "field", "reason"),
    [
        ({"words": ["龙口子"]}, "words.mark", "mark_or_category"),
        ({"mark": "urgent", "category": "water", "words": ["龙口子"]}, "words.mark", "mark_or_category"),
        ({"mark": "fire", "words": ["龙口子"]}, "words.mark", "bad_choice"),
        ({"category": "roads", "words": ["龙口子"]}, "words.category", "unknown"),
        ({"category": "water"}, "words.words", "missing"),
        ({"category": "water", "words": ["水"]}, "words.words", "word_length"),
        ({"category": "water", "words": ["我家门前那条渠从去年七月起就一直没有来过一滴水"]}, "words.words", "word_length"),
        ({"mark": "urgent", "words": ["您好"]}, "words.words", "word_says_nothing"),
        ({"mark": "urgent", "words": ["我们"]}, "words.words", "word_says_nothing"),
        ({"category": "water", "words": ["在吗"]}, "words.words", "word_says_nothing"),
        ({"category": "water", "words": [f"词{n}" for n in range(501)]}, "words", "too_many_words"),
    ],
)
def test_a_mistake_names_line_field_and_reason(tmp_path: Any, row: Any, field: str, reason: str) -> None:
    path = written(tmp_path / "town.yaml", sample() | {"words": [{"category": "irrigation", "words": ["龙口子"]}, row]})
    text = path.read_text(encoding="utf-8").splitlines()
    errors, _ = check(read_town_file(path), {})
    found = [(p.field, p.reason) for p in errors]
    assert (field, reason) in found
    first = next(n for n, line in enumerate(text, 1) if line.startswith("words:"))
    assert all(p.line >= first for p in errors)


def test_words_of_every_mark_and_category_are_taken(tmp_path: Any) -> None:
    path = written(tmp_path / "town.yaml", sample() | {"words": ROWS})
    assert check(read_town_file(path), {})[0] == []
