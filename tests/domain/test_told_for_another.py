"""Wishes and blows that somebody writes down for another."""

import pytest

from domain.danger.beaten_at_home import another_is_beaten
from domain.reading.marks_in import marks_in
from domain.reading.told_for_another import another_asks_secrecy
from domain.words.simplified import simplified

ASKS = [
    "赵婆婆讲的，她怕人晓得",
    "她说别写她",
    "别说是他说的",
    "名字她不愿留",
    "她不想讓人曉得",
    "怕被村里人知道",
    "她怕她儿子晓得",
    "别让人家看出是她",
]
NO_WISH = [
    "怕人家不晓得路断了",
    "不要给他们说法",
    "钱大爷说去年就报过",
    "特别说他家",
    "区别是他",
    "不能让娃走烂路",
    "怕他晓得晚了误农时",
    "他说没人说",
]
BEATEN = ["赵婆婆说她男人又打她", "她儿子打她", "赵婆婆挨儿子打了几回", "被媳妇虐待", "她老公天天喝酒打她"]
NOT_BEATEN = [
    "儿子打他电话不接",
    "她男人打工去了",
    "他爸打针",
    "水渠被打通了",
    "老公打扫",
    "谷子被打湿了",
    "稻子遭雹子打了",
    "媳妇打娃娃预防针",
    "她儿子打了井",
]


@pytest.mark.parametrize("text", ASKS)
def test_a_wish_told_for_another(text: str) -> None:
    assert another_asks_secrecy(text)
    assert "confidential" in marks_in(f"三组水渠堵了，{simplified(text)}"), "whoever writes it down, by whatever way"


@pytest.mark.parametrize("text", NO_WISH)
def test_no_wish(text: str) -> None:
    assert not another_asks_secrecy(text)


@pytest.mark.parametrize("text", BEATEN)
def test_another_is_beaten(text: str) -> None:
    assert another_is_beaten(text)


@pytest.mark.parametrize("text", NOT_BEATEN)
def test_nobody_is_beaten(text: str) -> None:
    assert not another_is_beaten(text)
