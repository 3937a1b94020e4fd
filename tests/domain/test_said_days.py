"""Days as people say them, each as the last day it may mean (domain/days/said_days.py)."""

from datetime import date

import pytest

from domain.days.dates import date_in
from domain.days.day_put_right import with_days
from domain.days.said_days import day_in, written_out

TODAY = date(2026, 11, 4)
"""A Wednesday."""


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12月31日", "2026-12-31"),
        ("12-31", "2026-12-31"),
        ("2027-03-05", "2027-03-05"),
        ("3月5号", "2027-03-05"),
        ("十二月三十一号前", "2026-12-31"),
        ("12月底", "2026-12-31"),
        ("月底", "2026-11-30"),
        ("这个月底吧", "2026-11-30"),
        ("下个月中旬", "2026-12-20"),
        ("下月初", "2026-12-10"),
        ("下个月5号", "2026-12-05"),
        ("25号", "2026-11-25"),
        ("1号", "2026-12-01"),
        ("11日前回话", "2026-11-11"),
        ("15日", "2026-11-15"),
        ("十五日之前", "2026-11-15"),
        ("五日内", "2026-11-09"),
        ("五日后", "2026-11-09"),
        ("年底", "2026-12-31"),
        ("三月以前", "2027-02-28"),
        ("三月份前", "2027-02-28"),
        ("三月底前", "2027-03-31"),
        ("明年3月之前", "2027-02-28"),
        ("12月前", "2026-11-30"),
        ("1月前", "2026-12-31"),
        ("下个月前", "2026-11-30"),
        ("下下个月之前", "2026-12-31"),
        ("下月底前", "2026-12-31"),
        ("明年前", "2026-12-31"),
        ("下周前", "2026-11-08"),
        ("下周五前", "2026-11-13"),
        ("一季度前", "2026-12-31"),
        ("一季度末前", "2027-03-31"),
        ("10号前", "2026-11-10"),
        ("年前", "2027-02-05"),
        ("春节前", "2027-02-05"),
        ("国庆前", "2027-09-30"),
        ("元旦前", "2026-12-31"),
        ("中秋节前", "2027-09-14"),
        ("明年三月底", "2027-03-31"),
        ("明年上半年", "2027-06-30"),
        ("3月份", "2027-03-31"),
        ("下周内", "2026-11-13"),
        ("本周内", "2026-11-06"),
        ("下周三", "2026-11-11"),
        ("周末", "2026-11-08"),
        ("礼拜一", "2026-11-09"),
        ("后天", "2026-11-06"),
        ("大后天", "2026-11-07"),
        ("三天内", "2026-11-07"),
        ("两周内", "2026-11-18"),
        ("半个月", "2026-11-19"),
        ("一个月之内", "2026-12-04"),
        ("半年内", "2027-05-04"),
    ],
)
def test_a_day(text: str, day: str) -> None:
    assert date_in(text, TODAY) == date.fromisoformat(day)


@pytest.mark.parametrize(
    "text", ["尽快", "过几天", "5个工作日内", "13月5日", "2月30日", "2026-11-01", "99号", "好的", "天天都来", "十年内"]
)
def test_no_day(text: str) -> None:
    assert date_in(text, TODAY) is None


@pytest.mark.parametrize(
    "text",
    [
        "上周五", "上星期三", "上个礼拜天", "上上周一", "上周末", "上周", "去年年底", "去年底", "去年12月底", "去年12月31日", "前年十二月三十号",
        "去年国庆前", "上个月25号", "上月底", "上个月", "上季度", "昨天", "前天", "三天前", "两个星期前", "半个月之前", "一年前", "2025年年底",
    ],
)  # fmt: skip
def test_a_time_that_is_over_is_no_day_to_come(text: str) -> None:
    assert date_in(text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("上周说好的，12月31日办好", "2026-12-31"),
        ("去年没修成，下月底修好", "2026-12-31"),
        ("马上，月底前", "2026-11-30"),
        ("晚上周五", "2026-11-06"),
        ("以上周五前办好", "2026-11-06"),
        ("明年上半年", "2027-06-30"),
        ("12月上旬", "2026-12-10"),
        ("三月前", "2027-02-28"),
        ("春节前", "2027-02-05"),
        ("今年年底", "2026-12-31"),
        ("明年年底", "2027-12-31"),
    ],
)
def test_a_day_to_come_is_read_beside_one_that_is_over(text: str, day: str) -> None:
    assert date_in(text, TODAY) == date.fromisoformat(day)


def test_the_last_day_of_a_year_and_of_february() -> None:
    assert date_in("月底", date(2026, 12, 31)) == date(2026, 12, 31)
    assert date_in("下个月底", date(2028, 1, 31)) == date(2028, 2, 29)
    assert date_in("一个月内", date(2027, 1, 31)) == date(2027, 2, 28)
    assert date_in("年前", date(2027, 2, 7)) == date(2028, 1, 25)


def test_written_days_are_told_from_those_that_are_said() -> None:
    written, said = day_in("12月3日", TODAY), day_in("12月3日以前，或者月底", TODAY)
    assert written is not None
    assert said is not None
    assert (written.written, said.written, said.on) == (True, True, date(2026, 12, 3))
    found = day_in("下周三下午3点 村委会", TODAY)
    assert found is not None
    assert (found.written, found.start, found.end) == (False, 0, 3)


def test_a_second_day_is_reckoned_from_the_first() -> None:
    words, days = written_out("12月5日到10号", TODAY, 2)
    assert words == "12月5日到12月10日"
    assert [day.on for day in days] == [date(2026, 12, 5), date(2026, 12, 10)]
    assert written_out("下周一到周三", TODAY, 2)[0] == "11月9日到11月11日"
    assert written_out("下周三下午3点 上坪村委会", TODAY, 1)[0] == "11月11日下午3点 上坪村委会"


@pytest.mark.parametrize("text", ["11月3日", "11-3", "十一月三号前", "10月20日", "10月5日以前"])
def test_a_day_that_is_just_over_is_none_of_next_year(text: str) -> None:
    assert date_in(text, TODAY) is None


def test_a_day_that_is_long_over_or_has_its_year_is_read_as_written() -> None:
    assert date_in("10月3日", TODAY) == date(2027, 10, 3)
    assert date_in("2027年11月3日", TODAY) == date(2027, 11, 3)
    assert date_in("12月31日", date(2027, 1, 5)) is None, "five days ago"


def test_a_written_day_is_meant_before_a_month_that_is_only_said() -> None:
    assert date_in("镇自来水厂已列入12月检修，12月20日前换好", date(2026, 12, 2)) == date(2026, 12, 20)
    assert date_in("月底停水检修，12月20日前换好", date(2026, 12, 2)) == date(2026, 12, 20)
    assert date_in("列入12月检修", date(2026, 12, 2)) == date(2026, 12, 31)


def test_a_day_put_right_is_written_as_people_write_it() -> None:
    words, _ = written_out("等配件到，下周六修好", TODAY, 1)
    assert words == "等配件到，11月14日修好"
    (other,) = written_out("12月15日", TODAY, 1)[1]
    assert with_days(words, [other], TODAY) == "等配件到，12月15日修好"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("明年12月20号前", "2027年12月20日前"),
        ("后年1月5号", "2028年1月5日"),
        ("今年12月20号", "12月20日"),
        ("明年3月20号", "3月20日"),
        ("二〇二七年十二月一日", "2027年12月1日"),
        ("来年十二月一日", "2027年12月1日"),
    ],
)
def test_a_day_with_its_year_is_of_that_year(text: str, words: str) -> None:
    """Written out with it only where another one would be meant."""
    assert written_out(text, TODAY, 1)[0] == words
