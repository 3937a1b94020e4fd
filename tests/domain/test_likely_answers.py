"""What a deputy's words say became of a matter (domain/at_work/likely_answers.py)."""

import pytest

from domain.at_work.likely_answers import DONE, stands


@pytest.mark.parametrize(
    "said",
    [
        "水渠修好了",
        "水渠通了",
        "砌好了",
        "渠已修复",
        "修复完毕",
        "今天完工了",
        "已完工",
        "已处理",
        "搞定了",
        "解决了",
        "加高了，已经解决",
        "水渠补上了，放水试过不漏",
    ],
)
def test_it_is_done(said: str) -> None:
    assert stands(said) == DONE


@pytest.mark.parametrize(
    "said",
    [
        "砌好了一半",
        "快通了",
        "还没完工",
        "没砌好",
        "下周完工",
        "完工还早",
        "已经联系水厂处理",
        "正在处理",
        "已处理中",
        "通知了",
        "电话通了",
        "没解决",
    ]
    + ["谁把渠修好了？", "收到", "老于我认识他家"],
)
def test_it_is_not(said: str) -> None:
    assert stands(said) != DONE
