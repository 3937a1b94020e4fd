"""What burns and is out of what held it, beside what sets it alight, is danger; a stove that does not light is none."""

import pytest

from domain.danger.danger import danger


@pytest.mark.parametrize(
    "text",
    [
        "油罐车漏油了，旁边有人抽烟",
        "加油站油管漏了，还有人在那抽烟",
        "酒精桶漏了，边上在烧烤",
        "厂里漏了好多柴油，旁边电焊还在焊",
        "燃气管挖断了，工人还在点烟",
        "柴油桶倒了，淌得到处都是，上坎在烧草",
        "抽烟的人站在漏气的煤气罐边上",
        "路边翻了一桶汽油，有细伢子在旁边放鞭炮",
        "煤氣罐漏氣，隔壁在燒紙",
    ],
)
def test_a_leak_beside_a_fire_wakes_staff(text: str) -> None:
    found = danger(text)
    assert found.alarms
    assert "gas" in found.kinds


@pytest.mark.parametrize(
    "text",
    [
        "煤气灶打不着火",
        "燃气灶老是打不着火，换了电池也不行",
        "灶打不起火，是不是气不够",
        "热水器点不燃火了",
        "车打不着火停在路中间",
        "村里小卖部卖散装汽油，抽烟的人好多",
        "摩托车漏油了，哪里有修的",
        "水管漏了，旁边烧烤摊没法摆",
    ],
)
def test_one_without_the_other_is_none(text: str) -> None:
    assert not danger(text)


def test_a_stove_that_does_not_light_hides_no_smell() -> None:
    assert danger("煤气灶打不着火，一屋子煤气味").alarms
