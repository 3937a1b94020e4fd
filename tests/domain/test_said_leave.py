"""A leave as it is typed: whose, from when to when, who does his part (domain/at_work/said_leave.py)."""

from datetime import date

import pytest

from domain.at_work.said_leave import SaidLeave, said_leave

TODAY = date(2026, 11, 4)
NAMES = ("吕春敏", "周启明", "于发")


def d(month: int, day: int) -> date:
    return date(2026, month, day)


SAID = [
    ("我请假，十一号到十五号", SaidLeave("", d(11, 11), d(11, 15))),
    ("请假三天", SaidLeave("", d(11, 4), d(11, 6))),
    ("我请三天假", SaidLeave("", d(11, 4), d(11, 6))),
    ("下周不在", SaidLeave("", d(11, 9), d(11, 15))),
    ("我下周不在", SaidLeave("", d(11, 9), d(11, 15))),
    ("我下周出差", SaidLeave("", d(11, 9), d(11, 15))),
    ("吕春敏请假到月底", SaidLeave("吕春敏", d(11, 4), d(11, 30))),
    ("吕春敏请假11月5日到12月5日", SaidLeave("吕春敏", d(11, 5), d(12, 5))),
    ("我不在，叫于发替我", SaidLeave("", other="于发")),
    ("我明天请假", SaidLeave("", d(11, 5), d(11, 5))),
    ("明天到后天我不在", SaidLeave("", d(11, 5), d(11, 6))),
    ("11月11日到15日请假", SaidLeave("", d(11, 11), d(11, 15))),
    ("我从明天起请假一周", SaidLeave("", d(11, 5), d(11, 11))),
    ("我要请假半个月", SaidLeave("", d(11, 4), d(11, 18))),
    ("我要出门打工一个月", SaidLeave("", d(11, 4), d(12, 3))),
    ("下周不在，请于发代办", SaidLeave("", d(11, 9), d(11, 15), "于发")),
    ("接待日我去不了，让谭立安替", SaidLeave(other="谭立安", duty=True)),
    ("接待日我去不了", SaidLeave(duty=True)),
    ("我出差一周，都交给于发", SaidLeave("", d(11, 4), d(11, 10), "于发")),
    ("25号我有事，让于发替我", SaidLeave("", d(11, 25), d(11, 25), "于发")),
    ("明天我走不开，请于发代我", SaidLeave("", d(11, 5), d(11, 5), "于发")),
    ("值班那天我没空，请于发顶一下", SaidLeave(other="于发", duty=True)),
    ("10号值班我来不了", SaidLeave(duty=True)),
    ("周启明下个月请假", SaidLeave("周启明", d(12, 1), d(12, 31))),
    ("吕春敏请假", SaidLeave("吕春敏")),
    ("我14号到18号去县里开会，手上的事叫吕春敏看着", SaidLeave("", d(11, 14), d(11, 18), "吕春敏")),
    ("我明天不在 手上的事给史树华", SaidLeave("", d(11, 5), d(11, 5), "史树华")),
    ("请假三天 从明天起 周启明替我", SaidLeave("", d(11, 5), d(11, 7), "周启明")),
    ("下周出差，手上几件请史树华盯着", SaidLeave("", d(11, 9), d(11, 15), "史树华")),
    ("吕春敏帮我看着 我明天请假", SaidLeave("", d(11, 5), d(11, 5), "吕春敏")),
    ("我要去市里学习三天，手上的事由史树华接手", SaidLeave("", d(11, 4), d(11, 6), "史树华")),
    ("我去县里开会，手上的事叫吕春敏看着", SaidLeave(other="吕春敏", hands_over=True)),
    ("明后两天不在，手上的事交给于发", SaidLeave("", d(11, 5), d(11, 6), "于发")),
    ("我明后天不在，手头的事都给于发", SaidLeave("", d(11, 5), d(11, 6), "于发")),
    ("今明两天出差，手里的件请于发帮忙跟着", SaidLeave("", d(11, 4), d(11, 5), "于发")),
    ("后天起出差三天，名下的事项拜托于发代管", SaidLeave("", d(11, 6), d(11, 8), "于发")),
    ("明后天请假", SaidLeave("", d(11, 5), d(11, 6))),
    ("我住院，请假两周", SaidLeave("", d(11, 4), d(11, 17))),
    ("家里有事，请假到11月20日", SaidLeave("", d(11, 4), d(11, 20))),
    ("我下周出差 一个礼拜不在", SaidLeave("", d(11, 9), d(11, 15))),
    ("下个礼拜我出差七天", SaidLeave("", d(11, 9), d(11, 15))),
    ("下周请假一周", SaidLeave("", d(11, 9), d(11, 15))),
    ("这周出差一个星期", SaidLeave("", d(11, 4), d(11, 8))),
    ("下个月出差一个月，不在", SaidLeave("", d(12, 1), d(12, 31))),
    ("吕春敏下周请假一个礼拜", SaidLeave("吕春敏", d(11, 9), d(11, 15))),
    ("下周出差三天", SaidLeave()),
    ("我下个礼拜请假两天", SaidLeave()),
    ("下个月请三天假", SaidLeave()),
    ("下周三出差两天", SaidLeave("", d(11, 11), d(11, 12))),
    ("让吕春敏帮我盯几天", SaidLeave(other="吕春敏", hands_over=True)),
    ("这几天让吕春敏帮我盯着", SaidLeave(other="吕春敏", hands_over=True)),
    ("让春敏帮我看几天", SaidLeave(other="春敏", hands_over=True)),
    ("叫于发帮我管几天手上的事", SaidLeave(other="于发", hands_over=True)),
    ("于发帮我盯几天", SaidLeave(other="于发", hands_over=True)),
    ("请于发帮我盯一段时间", SaidLeave(other="于发", hands_over=True)),
    ("让吕春敏帮我盯三天", SaidLeave("", d(11, 4), d(11, 6), "吕春敏")),
    ("请于发代办三天", SaidLeave("", d(11, 4), d(11, 6), "于发")),
    ("请于发替我盯一个星期", SaidLeave("", d(11, 4), d(11, 10), "于发")),
    ("让吕春敏帮我盯到15号", SaidLeave("", d(11, 4), d(11, 15), "吕春敏")),
    ("明天起让吕春敏帮我盯三天", SaidLeave("", d(11, 5), d(11, 7), "吕春敏")),
    ("下周让吕春敏帮我盯着", SaidLeave("", d(11, 9), d(11, 15), "吕春敏")),
    ("我這週不在", SaidLeave("", d(11, 4), d(11, 8))),
]
NONE = [
    *(
        "请假",
        "我不在家",
        "明后两天不在家的选民再跑一趟",
        "让吕春敏帮我看水那件",
        "让吕春敏帮我盯几天路灯",
        "让吕春敏帮我盯几天？",
        "让谁帮我盯几天",
        "让他帮我盯几天",
        "让电工帮我盯几天",
        "吕春敏帮我盯了几天",
        "吕春敏帮我盯几天了",
        "让吕春敏帮我管三户",
        "我能请几天",
        "还要几天",
        "明后两天把手上的事办完",
        "手上的事交给我",
        "他下周不在",
        "选民说下周不在",
        "怎么请假",
        "谁请假了",
        "吕春敏请假了吗",
        "王大爷下周不在家，换个时间",
        "水厂下周没人",
    ),
    *(
        "让于发办",
        "0001让于发办",
        "我请水厂明天来",
        "下周去",
        "请假条交了",
        "学校下周放假",
        "我去看看",
        "请人替",
        "他住院三天了",
        "接待日是哪天",
    ),
    *("下周开会讨论低保", "放假通知：元旦1号到3号放假", "告诉选民我下周不在", "值班表", "接待日", "十一号到十五号停水"),
]


@pytest.mark.parametrize(("text", "said"), SAID)
def test_each_part_of_it(text: str, said: SaidLeave) -> None:
    assert said_leave(text, TODAY, NAMES) == said


@pytest.mark.parametrize("text", NONE)
def test_what_is_none(text: str) -> None:
    assert said_leave(text, TODAY, NAMES) is None


@pytest.mark.parametrize(
    ("text", "first", "last", "other"),
    [
        ("我下个星期一开始到广东打工一个月", date(2026, 11, 9), date(2026, 12, 8), ""),
        ("我要出去打工一个月屋头的事喊吕春敏帮我看到", date(2026, 11, 4), date(2026, 12, 3), "吕春敏"),
        ("11月9号到12月9号去城里带孙子", date(2026, 11, 9), date(2026, 12, 9), ""),
        ("我去县里看病三天", date(2026, 11, 4), date(2026, 11, 6), ""),
        ("我下周去外头务工", date(2026, 11, 9), date(2026, 11, 15), ""),
        ("于发出去打工一个月", date(2026, 11, 4), date(2026, 12, 3), ""),
    ],
)
def test_who_goes_away_to_work_or_to_his_family_is_on_leave(text: str, first: date, last: date, other: str) -> None:
    said = said_leave(text, date(2026, 11, 4), ("吕春敏", "于发"))
    assert said is not None
    assert (said.first, said.last, said.other) == (first, last, other)


@pytest.mark.parametrize(
    "text",
    [
        "我出去打工了半年",
        "我儿在广东打工一个月",
        "他到广东打工了一个月",
        "出去打工的人多",
        "出去打工的工钱一个月没发",
        "村里打工的三个月没拿到钱",
        "我去看病三天没报到账",
        "在厂里打工一个月才两千",
    ],
)
def test_what_only_tells_of_work_far_away_is_no_leave(text: str) -> None:
    assert said_leave(text, date(2026, 11, 4), ("吕春敏", "于发")) is None
