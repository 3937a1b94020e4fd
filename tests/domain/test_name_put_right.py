"""Words that only put a name right, and whether what was written before complains of whom it is."""

import pytest

from domain.complaints.name_put_right import accused_then, name_put_right
from domain.values.ids import VillageId
from tests.spoken_of import roster_of

HERE = VillageId("v01")


@pytest.mark.parametrize(
    ("before", "text", "who"),
    [
        ("周七名骂我", "打错字了，是周启明不是周七名", "d001"),
        ("骑名占了我家地", "不是骑名，是启明", "d001"),
        ("七明占了我家地", "是启明 语音打错了", "d001"),
        ("粥启日骂我", "*周启明", "d001"),
        ("段起东卖假货", "字错了 是段开东", "d005"),
        ("段起东卖假货", "段起东改成段开东", "d005"),
        ("段起东卖假货", "刚才名字打错，应该是段开东", "d005"),
        ("渔发骂人打人", "渔发是于发 输入法打错了", "d002"),
        ("渔发骂我", "于发 不是渔发", "d002"),
        ("史书话撞了我家墙", "改一下，史树华", "d004"),
        ("周七名打我", "不好意思，语音识别错了，是周启明", "d001"),
        ("周七名打我", "上面那个周七名应该是周启明", "d001"),
        ("周七名骂我", "周启明，错别字", "d001"),
        ("于发打我", "不是于发，是段开东", "d005"),
    ],
)
def test_the_right_name_in_its_place_is_complained_of(before: str, text: str, who: str) -> None:
    roster = roster_of("qingxi")
    put = name_put_right(text, roster, HERE)
    assert put is not None
    assert who in put.people
    assert accused_then(before, put, roster, HERE)


@pytest.mark.parametrize("text", ["说的是启明", "我说的就是周启明", "我说的那个人就是启明", "告的就是周启明", "前面说的是周启明"])
def test_of_whom_it_was_is_said_like_that_too(text: str) -> None:
    put = name_put_right(text, roster_of("qingxi"), HERE)
    assert put is not None
    assert put.people == {"d001"}


@pytest.mark.parametrize("before", ["周七名代表修的路很好", "路灯是周七名来看的，谢谢他", "路灯坏了"])
def test_where_nothing_is_complained_of_nobody_is(before: str) -> None:
    roster = roster_of("qingxi")
    put = name_put_right("打错了 是周启明", roster, HERE)
    assert put is not None
    assert not accused_then(before, put, roster, HERE)


@pytest.mark.parametrize(
    "text",
    [
        "是周启明",
        "周启明打错了我",
        "打错电话了，是周启明接的",
        "名字写错了",
        "周启明把名单写错了",
        "不是周启明，是电工修的",
        "周启明说错了",
        "于发是电工",
        "周启明就是书记",
        "不是路灯，是水管",
        "启明说不是他",
        "于发不是人",
        "我要改成匿名",
        "是启明说的",
        "说的是路灯",
        "周启明说的就是他",
        "说的是周启明来修",
        "我说的是周启明家门口那盏灯",
    ],
)
def test_other_words_put_no_name_right(text: str) -> None:
    assert name_put_right(text, roster_of("qingxi"), HERE) is None
