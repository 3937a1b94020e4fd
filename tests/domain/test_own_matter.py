"""Who of the roster says that a matter is his own, first or last (docs/spec.md section 4, Asked inside)."""

import pytest

from domain.typed.own_matter import own_matter


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("我自己反映路烂了", "路烂了"),
        ("我自己反映", ""),
        ("我屋头自来水也黄了我自己反映", "我屋头自来水也黄了"),
        ("路灯不亮，这是我个人反映的", "路灯不亮"),
        ("水管破了三天 本人反映", "水管破了三天"),
        ("沟堵了臭得很，算是我自己提的意见。", "沟堵了臭得很"),
    ],
)
def test_it_is_said_first_or_last(text: str, beside: str) -> None:
    assert own_matter(text) == beside


@pytest.mark.parametrize(
    "text", ["这个事是他自己反映的", "他说要我自己反映", "路坏了我反映过", "水黄了", "老彭自己反映的", "选民反映，我自己去看了"]
)
def test_others_words_are_none(text: str) -> None:
    assert own_matter(text) is None
