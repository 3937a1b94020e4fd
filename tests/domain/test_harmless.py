"""What is set aside before danger is looked for: each kind by its examples, and the table that an office reads (docs/understood.md)."""

import re
from pathlib import Path

import pytest

from domain.danger.danger import in_danger
from domain.danger.harmless import SAYINGS, Saying
from domain.danger.ruled import to_weigh

UNDERSTOOD = Path(__file__).parents[2] / "docs" / "understood.md"


@pytest.mark.parametrize("saying", SAYINGS, ids=lambda saying: saying.kind)
def test_a_saying_brings_no_numbers_and_what_stands_close_to_it_does(saying: Saying) -> None:
    assert [text for text in saying.none if in_danger(text)] == []
    assert [text for text in saying.still if not in_danger(text)] == []


@pytest.mark.parametrize("saying", SAYINGS, ids=lambda saying: saying.kind)
def test_it_is_set_aside_in_its_examples(saying: Saying) -> None:
    assert [text for text in saying.none if "·" not in to_weigh(text).plain] == []


def test_an_office_reads_every_kind_with_its_examples() -> None:
    rows = re.findall(r"^\| [^|]+ \| ([^|]+) \| ([^|]*) \|$", UNDERSTOOD.read_text(encoding="utf-8"), re.MULTILINE)
    told = {(none.strip(), still.strip()) for none, still in rows}
    assert [one.kind for one in SAYINGS if (" · ".join(one.none), " · ".join(one.still)) not in told] == []


def test_which_one_it_is_makes_no_danger_of_what_was_told_before() -> None:
    assert not in_danger("路灯不亮，晚上娃儿走路摔跤，就在学校门口左边第二根杆杆")


@pytest.mark.parametrize(
    "text",
    [
        "就在学校门口左边第二根杆杆 娃儿触电了",
        "第二盏灯杆倒下来压到人了",
        "我住到儿子家去了，屋要垮了",
        "她没得啥子事就是腿痛得动不得，摔断了",
    ],
)
def test_what_is_told_beside_it_is_heard(text: str) -> None:
    assert in_danger(text)
