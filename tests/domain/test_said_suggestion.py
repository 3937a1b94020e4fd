"""A suggestion begun in words (domain/at_work/said_suggestion.py)."""

import pytest

from domain.at_work.said_suggestion import signs_along, suggestion_wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("我想写个建议把路灯统一换成太阳能的", "把路灯统一换成太阳能的"),
        ("我要提一条建议：请镇里修好四组的桥", "请镇里修好四组的桥"),
        ("我想寫個建議，把路燈換掉", "把路燈換掉"),
        ("拟一件代表建议 关于村卫生室的药", "关于村卫生室的药"),
        ("我想写个建议", ""),
        ("提建议", ""),
        ("怎么写建议把事情说清楚？", ""),
        ("老百姓建议把路灯换掉", ""),
        ("我提的建议办得怎么样了", ""),
    ],
)
def test_what_it_wants_is_read(text: str, wanted: str) -> None:
    assert suggestion_wanted(text) == wanted


@pytest.mark.parametrize(
    ("text", "along"),
    [("我也联名", True), ("我附议。", True), ("我也要签名", True), ("选民联名信", False), ("我联名了", True), ("我也来办", False)],
)
def test_who_signs_along(text: str, along: bool) -> None:
    assert signs_along(text) == along
