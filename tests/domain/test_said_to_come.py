"""Somebody was to come by a day, and has not: 吕代表说周五来的 咋没来."""

import pytest

from domain.no_matter.said_to_come import said_to_come


@pytest.mark.parametrize(
    "text",
    [
        "吕代表说周五来的 咋没来",
        "吕代表说周五来的咋没来",
        "于师傅讲今天来 人呢",
        "说好今天修的",
        "不是说明天来的吗",
        "讲好的今天来，又不见人",
        "你们说昨天派人来看的，人影都没得",
        "答应月底装的 到现在还没动静",
        "咋没来 吕代表说周五来的",
        "代表，上次说礼拜三来修的，咋回事",
        "电工说下周来换的",
    ],
)
def test_it_says_no_more_than_that(text: str) -> None:
    assert said_to_come(text)


@pytest.mark.parametrize(
    "text",
    [
        "周五来",
        "我周五不在家",
        "说好给钱的 又不给",
        "吕代表说周五来的 我在家等",
        "医生说明天来打针 药没了",
        "说好今天修的 结果把水管挖断了",
        "他说今天来打我",
        "吕代表收了我的钱 说周五来",
        "今天停电",
        "校车说今天来的 路上翻了",
        "于师傅讲路灯坏了",
    ],
)
def test_other_words_say_more(text: str) -> None:
    assert not said_to_come(text)
