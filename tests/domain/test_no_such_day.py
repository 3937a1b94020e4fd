"""Days that the calendar does not have (domain/days/no_such_day.py, domain/days/past_days.py)."""

from datetime import date, timedelta

import pytest

from domain.days.no_such_day import NoDay, no_such_day
from domain.days.past_days import read_past

TODAY = date(2026, 11, 4)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("11月31日", NoDay(11, 30)),
        ("11月31号上午十点 村委会", NoDay(11, 30)),
        ("11.31 10:00 老井", NoDay(11, 30)),
        ("11-31", NoDay(11, 30)),
        ("2027-02-30", NoDay(2, 28)),
        ("2月30号", NoDay(2, 28)),
        ("明年2月29号", NoDay(2, 28)),
        ("十一月三十一日", NoDay(11, 30)),
        ("１１月３１日", NoDay(11, 30)),
        ("11月20日到11月31日", NoDay(11, 30)),
        ("11月31号前修好", NoDay(11, 30)),
        ("13月5日", NoDay()),
        ("12月0日", NoDay()),
        ("32号", NoDay()),
    ],
)
def test_a_day_that_the_calendar_lacks_is_known(text: str, found: NoDay) -> None:
    assert no_such_day(text, TODAY) == found


@pytest.mark.parametrize(
    "text", ["11月30日", "2028年2月29日", "31号", "12月 35户", "老街45号 明天三点", "13.5方砂石", "月底", "11月3日", "村委会"]
)
def test_what_is_a_day_or_none_at_all_is_no_such_one(text: str) -> None:
    assert no_such_day(text, TODAY) is None


@pytest.mark.parametrize(("text", "fault"), [("10月32日", "nowhere"), ("13月5日", "nowhere"), ("9月31日", "never"), ("32号", "nowhere")])
def test_where_a_day_that_is_over_is_asked_for_it_is_known_too(text: str, fault: str) -> None:
    assert read_past(text, TODAY, timedelta(days=366)).fault == fault
