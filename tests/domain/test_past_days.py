"""Days that are over as people say them, and why something is none (domain/days/past_days.py)."""

from datetime import date, timedelta

import pytest

from domain.days.past_days import Past, read_past
from domain.visits.activities import dated, past_day

TODAY = date(2026, 11, 4)
"""A Wednesday."""
BACK = timedelta(days=100)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("今天", "2026-11-04"),
        ("昨天下午", "2026-11-03"),
        ("大前天", "2026-11-01"),
        ("上周五", "2026-10-30"),
        ("上个星期天", "2026-11-01"),
        ("上上周三", "2026-10-21"),
        ("上礼拜1", "2026-10-26"),
        ("周五", "2026-10-30"),
        ("周一", "2026-11-02"),
        ("这周三", "2026-11-04"),
        ("三天前", "2026-11-01"),
        ("10天以前", "2026-10-25"),
        ("两周前", "2026-10-21"),
        ("上个月25号", "2026-10-25"),
        ("上月三日", "2026-10-03"),
        ("本月2号", "2026-11-02"),
        ("30号", "2026-10-30"),
        ("3号", "2026-11-03"),
        ("10月28日", "2026-10-28"),
        ("10-28", "2026-10-28"),
        ("十月二十八日", "2026-10-28"),
        ("2026年9月3日", "2026-09-03"),
        ("2026-09-03", "2026-09-03"),
        ("今年9月3日", "2026-09-03"),
        ("20日前", "2026-10-15"),
        ("10月20日前", "2026-10-20"),
        ("十月二十日之前", "2026-10-20"),
        ("2026年9月3日前", "2026-09-03"),
    ],
)
def test_a_day_that_is_over(text: str, day: str) -> None:
    assert read_past(text, TODAY, BACK) == Past(date.fromisoformat(day))


@pytest.mark.parametrize(
    ("text", "fault", "day"),
    [
        ("11月31日", "never", "2026-11-30"),
        ("2026-02-30", "never", "2026-02-28"),
        ("二月三十日", "never", "2026-02-28"),
        ("去年", "which", None),
        ("上周", "which", None),
        ("上个月", "which", None),
        ("三个月前", "which", None),
        ("三月前", "which", None),
        ("十月底", "which", None),
        ("今年上半年", "which", None),
        ("明天", "to_come", "2026-11-05"),
        ("11月20日", "to_come", "2026-11-20"),
        ("12月20日前", "to_come", "2026-12-20"),
        ("十二月二十天前", "to_come", "2026-12-20"),
        ("2027-01-01", "to_come", "2027-01-01"),
        ("这周五", "to_come", "2026-11-06"),
        ("去年12月3日", "long_ago", "2025-12-03"),
        ("2026年3月1日", "long_ago", "2026-03-01"),
        ("3月1日", "long_ago", "2026-03-01"),
        ("很久以前", "none", None),
        ("13月5日", "nowhere", None),
        ("水厂", "none", None),
    ],
)
def test_why_it_is_none(text: str, fault: str, day: str | None) -> None:
    found = read_past(text, TODAY, BACK)
    assert (found.fault, found.day) == (fault, None)
    assert found.on == (date.fromisoformat(day) if day else None)


def test_a_day_of_last_year_is_read_where_so_far_back_is_written_down() -> None:
    assert past_day("12月3日", TODAY) == date(2025, 12, 3)
    assert past_day("去年12月3日", TODAY) == date(2025, 12, 3)


@pytest.mark.parametrize(
    "text", ["50-60岁健康培训", "13.5万元扶贫奖金", "3.5万元奖金", "3-5岁幼儿急救培训", "5-6月脱产培训", "县人大履职培训"]
)
def test_figures_that_begin_the_words_are_not_always_a_day(text: str) -> None:
    assert dated(text, TODAY) == (Past(), text)


@pytest.mark.parametrize(
    ("text", "past", "rest"),
    [
        ("10月28日，履职培训", Past(date(2026, 10, 28)), "履职培训"),
        ("10.28 履职培训", Past(date(2026, 10, 28)), "履职培训"),
        ("2026-10-28 履职培训", Past(date(2026, 10, 28)), "履职培训"),
        ("13月5日 履职培训", Past(fault="nowhere"), "履职培训"),
        ("2.30 履职培训", Past(date(2026, 2, 28), "never"), "履职培训"),
    ],
)
def test_a_day_that_begins_the_words_is_taken_out_of_them(text: str, past: Past, rest: str) -> None:
    assert dated(text, TODAY) == (past, rest)
