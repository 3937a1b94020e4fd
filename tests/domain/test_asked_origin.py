"""Where a figure of the account comes from is asked in many words; what a voter pays or a ledger holds is a matter (domain/at_work/asked_origin.py)."""

import pytest

from domain.at_work.asked_origin import asked_origin


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("这个数怎么来的", ""),
        ("这个数怎么来的？", ""),
        ("這個數怎麼來的", ""),
        ("这些数字是怎么算出来的呀", ""),
        ("通报上的数从哪来的", ""),
        ("1月受理145件怎么来的", "1月"),
        ("1月受理145件，是怎么来的？", "1月"),
        ("满意率69.6%怎么算的", ""),
        ("上个月的办结率是怎么算的", "上个月"),
        ("按时答复率怎么算的", ""),
        ("表里的数据咋来的", ""),
        ("1月逾期7件是哪些", "1月"),
        ("逾期的7件是哪几件", ""),
        ("没有按时回话的11件是哪些", ""),
        ("2026年1月这7件在哪看", "2026年1月"),
        ("去年走访率怎么统计的", "去年"),
    ],
)
def test_where_a_figure_comes_from(text: str, time: str) -> None:
    assert asked_origin(text) == time


@pytest.mark.parametrize(
    "text",
    [
        "水费怎么算的",
        "账上的钱怎么来的",
        "这笔钱从哪来的",
        "低保怎么算的",
        "补偿款的数怎么算的，少了三千",
        "这个怎么来的",
        "怎么来的",
        "7件",
        "7号是哪天",
        "逾期的有哪些",
        "这个月几件",
        "上坪村有几件",
        "数",
        "这个数不对",
        "0007怎么办",
        "工程款3万是怎么来的",
        "选举的票数怎么数的",
    ],
)
def test_other_words_are_none_of_it(text: str) -> None:
    assert asked_origin(text) is None
