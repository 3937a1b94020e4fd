"""A letter that tells of long ago, of a play or in jest brings no numbers; what presses does, whatever stands beside it (domain/danger/told_in_letters.py)."""

import pytest

from domain.danger.danger import alarms, in_danger

LETTER = "代表您好，我是柳湾村的，家里种着六亩橘子，年年都是小货车来收。{}想请您帮忙问问村口那条路什么时候能修，收橘子的车进不来，一年少卖好几千块，大家都盼着。"


@pytest.mark.parametrize(
    "told",
    [
        "前天镇里搞消防演练，楼道里全是浓烟，有人挂在窗口喊救命，演得可真像。",
        "村里放电影那晚，片子里炸桥又杀人，小孙女吓得直哭。",
        "我家小子打游戏，天天喊救命我要死了，电话费都打光了。",
        "我爷爷是让土匪杀的，房子也烧了。",
        "民国年间发大水，房子冲走了，淹死好几个人。",
        "二十多年前井下透水，七个人埋在里面，出来四个。",
        "去年冬天厨房着火了，好在人没事，房子村里帮着修好了。",
        "前年变压器漏电，供电所当月就换了新的。",
        "上个月我爹走丢了一天一夜，后来民警帮着找到了。",
        "我家老牛上次掉进河里，大家拿绳子拉，牛没事。",
        "村里两个老头下棋，一个说我杀你全家，闹了大半天，大家都笑翻了。",
    ],
)
def test_what_is_long_over_played_or_said_in_jest_brings_no_numbers(told: str) -> None:
    assert not in_danger(LETTER.format(told))


@pytest.mark.parametrize(
    "told",
    [
        "去年他就打过我，今天又拿刀追我。",
        "村里放电影的时候有人掉进河里，现在还没上来。",
        "我爷爷被土匪吓过，今早倒在地上叫不醒。",
        "哈哈，我不想活了，农药都买好了。",
        "邻居笑翻了，说我家着火了，正在烧。",
        "我男人打我，打得吐血。",
        "以前打游戏的儿子说想死，遗书都写了。",
        "上次找到的老娘又走丢了，一天一夜没回来。",
        "后山昨夜滑下来，压住了我爹的腿。",
    ],
)
def test_what_presses_wakes_staff_whatever_is_told_beside_it(told: str) -> None:
    assert alarms(LETTER.format(told))


@pytest.mark.parametrize("told", ["昨晚镇里消防演练完，我家厨房真的着火了。", "上个月漏的煤气修好了，今早又漏了，人都晕了。"])
def test_the_numbers_stay_where_it_is_told_again(told: str) -> None:
    assert in_danger(LETTER.format(told))


@pytest.mark.parametrize("told", ["去年他拿刀砍过我，好在人没事，现在他又在门口。", "我家着火了，哈哈开玩笑的你们别来"])
def test_what_is_short_is_read_as_ever(told: str) -> None:
    assert in_danger(told)
