"""An edited line is read by what stood around its words (domain/words/around.py)."""

import pytest

from domain.words.around import WHOLE, around, within


@pytest.mark.parametrize(
    ("line", "words", "edited", "read"),
    [
        ("明天来修", "明天来修", "后天来修", "后天来修"),
        ("0001告诉选民明天来修", "明天来修", "0001告诉选民后天来修", "后天来修"),
        ("0001告诉选民明天来修", "明天来修", "0002告诉选民后天来修", None),
        ("0001告诉选民明天来修", "明天来修", "0001告诉选民", None),
        ("0001告诉选民明天来修", "明天来修", "后天来修", None),
        ("水渠塌了 他叫李长顺 138", "水渠塌了", "水渠垮了 他叫李长顺 138", "水渠垮了"),
        ("水渠塌了 他叫李长顺 138", "水渠塌了", "水渠塌了 他叫李长福 138", None),
        ("水渠塌了，李长顺说的，三天了", "水渠塌了，三天了", "水渠塌了，三天了", None),
        ("ab", "b", "a", None),
    ],
)
def test_words_are_found_between_what_stood_around_them(line: str, words: str, edited: str, read: str | None) -> None:
    assert within(edited, around(line, words)) == read


def test_what_is_kept_holds_no_name() -> None:
    kept = around("来电：李大爷 13800007788 反映水渠塌了", "水渠塌了")
    assert kept is not None
    assert len(kept) <= 24
    assert "李" not in kept
    assert around("水渠塌了", "水渠塌了") == around(None, "水渠塌了") == WHOLE
    assert around("水渠塌了", "") is None
    assert within("水渠塌了", None) is None
