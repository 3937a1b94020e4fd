"""The words of a part are taken out of the whole where they are surely its own (docs/spec.md section 3, Several matters)."""

import time

import pytest

from domain.which_matter.parted_words import clauses_of, without

WHOLE = "自来水停了三天，还有村口的路灯也不亮了。食堂的饭菜是馊的，没人管"


@pytest.mark.parametrize(
    ("part", "left"),
    [
        ("路灯不亮", "自来水停了三天，食堂的饭菜是馊的，没人管"),
        ("村口的路燈也不亮了", "自来水停了三天，食堂的饭菜是馊的，没人管"),
        ("食堂的饭菜是馊的，没人管", "自来水停了三天，还有村口的路灯也不亮了。"),
        ("食堂饭菜馊的。没人管！", "自来水停了三天，还有村口的路灯也不亮了。"),
        (WHOLE, ""),
    ],
)
def test_clauses_that_say_the_same_go(part: str, left: str) -> None:
    parted = without(WHOLE, part)
    assert parted.words == left
    assert clauses_of(part) <= parted.found


@pytest.mark.parametrize("part", ["学校吃的不干净", "三天", "路灯不亮，要换新的灯泡", ""])
def test_what_is_not_all_found_is_said_so(part: str) -> None:
    assert not clauses_of(part) <= without(WHOLE, part).found or not part


def test_words_in_one_run_lose_the_very_words_alone() -> None:
    assert without("自来水停了三天路灯也不亮", "路灯也不亮").words == "自来水停了三天"


@pytest.mark.parametrize("word", ["水", "水，", "停水了。", "\n"])
def test_long_words_are_read_in_a_moment(word: str) -> None:
    began = time.process_time()
    without((word * 4_096)[:4_096], (word * 4_095)[:4_095])
    assert time.process_time() - began < 4
