"""A meeting of the group as its leader tells it (domain/at_work/said_gathering.py)."""

import pytest

from domain.at_work.said_gathering import only_gathering, says_gathering


@pytest.mark.parametrize(
    "text",
    [
        "小组会11月12号下午三点",
        "周五下午两点开小组会，村部",
        "明天上午小组碰头",
        "小組會11月12日下午3點，帶上走訪本",
        "通知大家周五下午三点开会",
        "大家后天上午九点到村部集合",
        "组员明天下午碰个头",
        "我们组下周一上午开个会",
        "咱组下周三下午三点到站里碰头",
        "小组例会改到周五下午",
        "周五的小组会取消了，改到下周一",
        "本组11月20日上午在活动室开会，请准时",
        "下周二小组学习会，地点活动室",
        "全组明天早上八点在桥头集中，一起走访",
        "请各位明天下午三点来村部开会",
        "召集个组会，明天上午",
        "代表小组会议11月15日上午9点召开",
    ],
)
def test_it_is_read(text: str) -> None:
    assert says_gathering(text)


@pytest.mark.parametrize(
    "text",
    [
        "小组会哪天开？",
        "小组会什么时候",
        "昨天的小组会我没去",
        "小组会开过了，到会五人",
        "小组会上讨论了路灯",
        "11月3日开了小组会，学习文件",
        "明天的小组会我来不了",
        "小组会请假",
        "写一下小组会纪要，周五要",
        "村里明天开群众大会",
        "明天我去镇上开会",
        "选民说明天开会",
        "县里通知大家明天开会",
        "0001小组会上定，周五答复",
        "让江庆刚去上坪",
        "明天走访",
        "转给水利站，周五前",
        "路灯周五修好",
        "今天走了五户，大家都说路不好",
        "接待日改到周五",
    ],
)
def test_anything_else_is_not(text: str) -> None:
    assert not says_gathering(text)


@pytest.mark.parametrize(
    ("text", "only"), [("开小组会", True), ("我想召集一次小组会议", True), ("开小组会，村部", False), ("小组会纪要", False)]
)
def test_that_there_shall_be_one_says_no_day(text: str, only: bool) -> None:
    assert only_gathering(text) is only
