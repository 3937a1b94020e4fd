"""The name of a paper alone is a request for it (docs/spec.md section 4, Asked inside)."""

import pytest

from domain.at_work.bare_papers import bare_paper


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("登记簿", "登记簿发我"),
        ("登记簿（Excel）", "登记簿发我"),
        ("要登记簿", "要登记簿发我"),
        ("11月的台账", "11月的台账发我"),
        ("上个月的通报", "上个月的通报发我"),
        ("通讯录呢", "通讯录发我"),
        ("登記簿", "登记簿发我"),
    ],
)
def test_a_name_alone_is_a_request(text: str, asked: str) -> None:
    assert bare_paper(text) == asked


@pytest.mark.parametrize(
    "text", ["村里的台账乱", "台账不对", "通报批评", "登记簿在哪", "水费台账没公开", "图", "数据", "0001登记簿", "登记结婚"]
)
def test_other_words_are_none(text: str) -> None:
    assert bare_paper(text) == ""
