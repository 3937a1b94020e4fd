"""Taking and public money told of somebody of the roster is likely a tip, though no office is said; what he takes by trade or does not take is none."""

import pytest

from domain.complaints.taken_by_name import taken_by_name
from tests.samples_of import lines
from tests.spoken_of import roster_of


@pytest.mark.parametrize(
    "words",
    [
        "于发收了沙老板嘞钱",
        "周启明把修路的钢筋拉去修自己屋",
        "鲁小川来登记 问我要一百块辛苦费",
        "谢谢个屁 于发收了沙老板嘞钱",
        "於發收了沙老闆的錢",
        "刘国春也收了钱",
    ],
)
def test_it_is(words: str) -> None:
    assert taken_by_name(words, roster_of("qingxi"))


@pytest.mark.parametrize(
    "words",
    [
        "于发收电费收多了",
        "吕春敏收了我的表",
        "周启明给我送来米",
        "于发拿了我的钥匙",
        "周启明打我",
        "谢谢于发，一分钱没收",
        "吕春敏没收我的烟",
        "有人收了沙老板的钱",
        "",
    ],
)
def test_it_is_none(words: str) -> None:
    assert not taken_by_name(words, roster_of("qingxi"))


def test_of_ordinary_words_about_people_few_are() -> None:
    ordinary = [x for name in ("chat_mentions", "village_talk", "mentions", "said_in_passing") for x in lines(name) if not x["spoken_of"]]
    found = [x["text"] for x in ordinary if taken_by_name(x["text"], roster_of(x["town"]))]
    assert len(ordinary) > 500
    assert len(found) <= len(ordinary) / 100
