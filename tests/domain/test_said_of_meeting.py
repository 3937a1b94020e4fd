"""What is written about a meeting that stands (domain/at_work/said_of_meeting.py)."""

from datetime import date, time

import pytest

from domain.at_work.said_of_meeting import Old, said_of_meeting

TODAY = date(2026, 11, 4)
OLD = Old(date(2026, 11, 12), time(15, 30), None, "村委会")


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("改成四点", "11-12 16:00 村委会"),
        ("改明天", "11-05 15:30 村委会"),
        ("明天没空改到周五", "11-06 15:30 村委会"),
        ("今天不行，明天行", "11-05 15:30 村委会"),
        ("不是四点，是五点", "11-12 17:00 村委会"),
        ("推迟半小时", "11-12 16:00 村委会"),
        ("不来村委会，去我家", "11-12 15:30 我家"),
        ("改成四点，去我家", "11-12 16:00 我家"),
        ("明天下午三点老井边见", "11-05 15:00 老井边"),
        ("改到11月20日上午十点 活动室", "11-20 10:00 活动室"),
    ],
)
def test_what_is_not_said_of_another_time_is_as_it_was(text: str, new: str) -> None:
    said = said_of_meeting(text, TODAY, OLD)
    assert (said.kind, f"{said.when.on:%m-%d} {said.when.hour:%H:%M} {said.when.place}") == ("change", new)


@pytest.mark.parametrize(
    ("kind", "texts"),
    [
        ("vague", "晚点行不行 早一点可以吗 换个地方 能不能上午 改成下午"),
        ("where", "在哪里见 地点在哪 去哪里找你们 约在哪里"),
        ("when", "几点来着 是几点 可以，几点？ 我记错了，是几点"),
        ("still", "还来不来 还来吗 明天还见不见 还算数吗"),
        ("ask", "要带什么 要不要带身份证 带户口本吗 几个人来 要好久"),
        ("same", "三点半 12号三点半"),
        ("no_day", "改到11月31日 2月30号行不行"),
        ("here", "我到了 你人呢 代表没来 等了半个钟头没见人 我晚十分钟到 堵车"),
        ("", "25号我去不了 周五不行 周五去县里 明天停水吗 哪天来修 我儿子陪我来 村口的路坏了 谢谢你来看我 水厂说明天来"),
    ],
)
def test_what_else_such_words_are(kind: str, texts: str) -> None:
    assert {text: said_of_meeting(text, TODAY, OLD, near=True).kind for text in texts.split()} == dict.fromkeys(texts.split(), kind)


def test_away_from_its_time_nobody_is_there() -> None:
    assert said_of_meeting("我到了", TODAY, OLD).kind == ""
