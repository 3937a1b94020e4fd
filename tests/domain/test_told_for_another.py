"""Wishes and blows that somebody writes down for another."""

import pytest

from domain.complaints.asks_secrecy import only_asks_secrecy, plainly_asks_secrecy
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


@pytest.mark.parametrize(
    "text",
    [
        "奶奶说别让村里晓得是她讲的",
        "我奶奶怕，莫说是她讲的",
        "老人家交代了别讲出去是她说的",
        "家里老人不让说是他讲的",
        "我奶奶说的，别讲是她",
        "我外婆叫我说一声，别让人知道是她",
        "我婆婆怕被人记恨，不要说是她告的",
        "她叫我跟你们讲 不要让别个晓得",
        "奶奶交代 名字不能写",
        "我妈怕得罪人，求你们保密",
        "老人胆子小，别让人晓得是他说的",
        "我老婆说不要写她名字",
        "邻居让我带句话，别说是他反映的",
        "我爸不识字，叫我写的，别说是他告的",
        "老太太说要保密",
    ],
)
def test_a_wish_told_for_another_by_itself_says_no_more(text: str) -> None:
    assert plainly_asks_secrecy(text)


@pytest.mark.parametrize(
    "text",
    [
        "叔叔叫我别告诉别人",
        "爸爸不让我说",
        "老师让我不要说",
        "他叫我莫讲出去",
        "他说敢说出去就打我",
        "奶奶说路灯坏了",
        "奶奶说她的低保被停了，别让人晓得是她讲的",
        "奶奶说别让他们再倒垃圾了",
        "奶奶说不要让孩子在河边玩",
        "我妈名字写错了",
        "奶奶的名字不在名单上",
        "是她说的",
        "他说不要告诉我",
        "别说是他偷的 我亲眼看见的",
    ],
)
def test_an_order_to_its_writer_and_a_matter_are_none(text: str) -> None:
    assert not only_asks_secrecy(text)
