"""With what somebody begins to write a matter down (domain/at_work/said_heads.py)."""

import pytest

from domain.at_work.said_heads import ABOVE, said_head
from domain.at_work.said_told import said_told
from tests.spoken_of import roster_of


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("收到一封信", "letter"),
        ("收到了一封来信怎么登记", "letter"),
        ("有人来办公室说", "office"),
        ("有个老人家来办公室反映情况", "office"),
        ("有人打电话来反映", "phone"),
        ("领导批示了一件", ABOVE),
        ("县里转来一封信", ABOVE),
        ("12345转过来一件", ABOVE),
    ],
)
def test_a_head_alone_says_how_it_came(text: str, channel: str) -> None:
    assert said_head(text) == (channel, 0, 0)


def test_what_the_level_above_wants_stands_with_its_words() -> None:
    for text, words in (("书记让查一下垃圾的事", "查一下垃圾的事"), ("县里转来一件：石门村低保", "石门村低保")):
        told = said_told(text, roster_of("qingxi"))
        assert told is not None
        assert (told.channel, told.words) == (ABOVE, words)


@pytest.mark.parametrize(
    "text",
    [
        "有人来办公室借了凳子",
        "信已经寄出去了",
        "领导今天来检查，都打扫一下卫生",
        "领导批评我了",
        "书记让我去开会",
        "于发来说路通了",
        "水厂来说明天停水",
        "有人来了",
        "县里来人了",
        "领导批示了，大家抓紧",
    ],
)
def test_what_only_tells_of_something_begins_nothing(text: str) -> None:
    assert said_told(text, roster_of("qingxi")) is None
