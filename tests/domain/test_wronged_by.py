"""A deed of somebody whom the words only point to (domain/complaints/wronged.py), and what is none."""

import pytest

from domain.complaints.wronged import wronged_by


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("他就是堵渠的人，收了老板两条烟", "he"),
        ("怎么是他？就是他把渠堵的", "he"),
        ("派谁不好派他，他就是占我家地的", "he"),
        ("来的这个人骂我，还推了我一把", "came"),
        ("你们那个代表态度太差，骂骂咧咧", "came"),
        ("他把我的事告诉隔壁老王了", "he"),
        ("他要我請客才給辦", "he"),
        ("你收了老板两条烟，还骂我", "you"),
        ("骗子，渠就是你堵的", "you"),
        ("来是来了 屁股没坐热就走 还喊我打二十块油钱", "came"),
        ("来修的那个喊我给好处", "came"),
        ("你少装好人 你屋果子园扯的电咋不花钱", "you"),
        ("哪个撞的 问领头来扶的那个嘛", "came"),
        ("这就是他的拖拉机", "he"),
        ("里头是他喝醉了承认的", "he"),
    ],
)
def test_a_deed_of_whom_they_point_to(text: str, who: str) -> None:
    assert wronged_by(text) == who


@pytest.mark.parametrize(
    "text",
    [
        "来都没来，就会骗人",
        "他说来没来",
        "他答应三天来，没来",
        "他来看了一眼就走了",
        "邻居他还在骂人",
        "隔壁老王骂我，他还砸门",
        "施工队收了钱，他们就跑了",
        "你说的那个办法不行",
        "你们水厂收了我的钱",
        "他家又把渠堵了",
        "他没收我的钱，就是没修好",
        "你能不能催一下他们",
        "还没修好",
        "来是来了，修好了就走了，谢谢",
        "来看的那个说明天再来",
        "哪个修的 问他嘛",
        "这就是他的电话",
        "他的拖拉机陷在沟里了",
        "喊我交电费",
        "",
    ],
)
def test_what_who_has_the_matter_must_read_is_none(text: str) -> None:
    assert wronged_by(text) == ""
