"""A notice in her own words (domain/at_work/said_notice.py)."""

import pytest

from domain.at_work.said_notice import SaidNotice, said_notice

NAMES = ("于发", "上坪村", "水口村")


@pytest.mark.parametrize(
    ("text", "notice"),
    [
        ("给代表发个通知", SaidNotice("deputies")),
        ("通知各组明天开会", SaidNotice("leaders", words="明天开会")),
        ("给大家提个醒：走访表别忘了交", SaidNotice("everybody", words="走访表别忘了交")),
        ("通知全體代表：月底交表", SaidNotice("deputies", words="月底交表")),
        ("给选民发个通知：明天停水", SaidNotice("voters", words="明天停水")),
        ("通知上坪村的选民，周五修桥绕行", SaidNotice("village", "上坪村", "周五修桥绕行")),
        ("通知于发明天来办公室一趟", SaidNotice(name="于发", words="明天来办公室一趟")),
        ("发个公告，明天停水", SaidNotice(words="明天停水")),
    ],
)
def test_it_says_to_whom_and_what(text: str, notice: SaidNotice) -> None:
    assert said_notice(text, NAMES) == notice


@pytest.mark.parametrize(
    "text",
    [
        "通知已经贴出去了",
        "通知代表了",
        "通知各组了",
        "已经通知各组明天开会",
        "给代表发消息了",
        "于发通知我明天开会",
        "代表通知我明天开会",
        "通知水厂明天来修",
        "提醒于发交记录",
        "通知什么时候发",
    ],
)
def test_what_only_tells_of_one_is_none(text: str) -> None:
    assert said_notice(text, NAMES) is None
