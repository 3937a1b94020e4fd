"""Periods of an account as people name them (domain/congress/said_periods.py, said_period; domain/at_work/said_commands.py, said_account)."""

from datetime import date

import pytest

from domain.at_work.said_commands import said_account
from domain.congress.periods import ending_with
from domain.congress.said_periods import said_period

NOVEMBER, MARCH = date(2026, 11, 26), date(2026, 3, 5)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("上半年", "2026-H1"),
        ("2026年上半年", "2026-H1"),
        ("下半年", "2026-H2"),
        ("去年下半年", "2025-H2"),
        ("半年", "2026-H1"),
        ("半年度报告", "2026-H1"),
        ("H1 2026", "2026-H1"),
        ("2026H1", "2026-H1"),
        ("2026-h1", "2026-H1"),
        ("h2", "2026-H2"),
        ("第三季度", "2026-Q3"),
        ("q3 2026", "2026-Q3"),
        ("季报", "2026-Q3"),
        ("年报", "2025"),
        ("去年", "2025"),
        ("2026", "2026"),
        ("上个月", "2026-10"),
        ("2026-10", "2026-10"),
    ],
)
def test_a_period_is_known_by_its_names(said: str, name: str) -> None:
    assert said_period(said, NOVEMBER) == name


def test_before_the_summer_the_half_that_was_over_last_is_of_the_year_before() -> None:
    assert [said_period(said, MARCH) for said in ("半年", "下半年", "上半年")] == ["2025-H2", "2025-H2", "2026-H1"]


@pytest.mark.parametrize("said", ["", "路灯", "2026-H3", "2026-13", "近半年", "10月到11月", "11月3日", "10月以来", "半"])
def test_other_words_name_no_period(said: str) -> None:
    assert said_period(said, NOVEMBER) == ""


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("上半年小结", "2026-H1"),
        ("小结 2026-H1", "2026-H1"),
        ("看下半年的通报", "2026-H2"),
        ("去年年报", "2025"),
        ("半年通报", "2026-H1"),
        ("10月月报", "2026-10"),
    ],
)
def test_an_account_is_asked_for_in_plain_words(said: str, name: str) -> None:
    assert said_account(said, NOVEMBER) == name


@pytest.mark.parametrize("said", ["上半年", "小结", "上半年路灯一直不亮", "通报批评他", "上半年的通报我没看到"])
def test_other_words_ask_for_no_account(said: str) -> None:
    assert said_account(said, NOVEMBER) == ""


def test_the_first_half_goes_with_june_and_the_second_with_nothing() -> None:
    assert [ending_with(name)[1:] for name in ("2026-05", "2026-06", "2026-09", "2026-12")] == [
        [],
        ["2026-Q2", "2026-H1"],
        ["2026-Q3"],
        ["2026-Q4", "2026"],
    ]
