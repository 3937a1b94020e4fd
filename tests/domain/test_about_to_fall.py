"""What is about to fall on somebody wakes staff; that it leans, or might fall, only shows the numbers (docs/understood.md)."""

import pytest

from domain.danger.danger import alarms, in_danger


@pytest.mark.parametrize(
    "text",
    [
        "墙往我们屋这边歪下来了 我娘还睡里头",
        "隔壁的土墙要倒了 娃儿在底下耍",
        "后山在掉土 一坨一坨的 我们一家人不敢睡",
        "广告牌只剩一颗螺丝了 风一吹就晃 底下摆摊的好多",
        "前头人家的山墙朝我们灶屋倾过来 我妈还在煮饭",
        "电线杆歪得快倒了，下面就是小学的路",
        "柱子一夜短了一截 瓦往下溜 老人不肯走",
        "the wall is about to fall on the house and my mother is inside",
    ],
)
def test_what_falls_on_somebody_any_moment_wakes_staff(text: str) -> None:
    assert alarms(text)


@pytest.mark.parametrize("text", ["电杆歪了", "屋要倒了", "墙歪了"])
def test_that_it_leans_only_shows_the_numbers(text: str) -> None:
    assert in_danger(text)
    assert not alarms(text)


@pytest.mark.parametrize(
    "text",
    ["围墙要刷漆，底下画画", "树要修剪，底下的人家挡光", "老人一个人住在山上那个快倒的土屋，劝不下来"],
)
def test_what_falls_on_nobody_wakes_nobody(text: str) -> None:
    assert not alarms(text)
