"""The place of a matter put right: 写错地方了 应该是下坪那边的."""

import pytest

from domain.which_matter.place_put_right import place_put_right


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("写错地方了 应该是下坪那边的", "下坪"),
        ("村写错了，是下坪村", "下坪村"),
        ("地方说错了 不是上坪 是下坪的", "下坪"),
        ("写错村了 其实是下坪", "下坪"),
        ("写错地方了 是在柳湾村的", "柳湾村"),
        ("发错哒 是石门那座桥", "石门"),
        ("搞错了，是石门那边的桥", "石门那边的桥"),
        ("讲错哒 是下坪的", "下坪"),
        ("说错了 不是上坪 是下坪", "下坪"),
        ("发错了", ""),
        ("说错了 是三组", ""),
        ("写错地方了", ""),
        ("写错了 应该是三盏", ""),
        ("地方太远了 是下坪的", ""),
        ("路修错地方了 应该是下坪那边的 那里才烂，这边好好的用不着修", ""),
        ("写错地方了吗？是下坪的？", ""),
    ],
)
def test_the_place(text: str, place: str) -> None:
    assert place_put_right(text) == place
