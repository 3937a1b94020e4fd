"""What is left to fill in of a kept answer (domain/cases/canned_words.py)."""

import pytest

from domain.cases.canned_words import filled, lacking, unknown

FACTS = {"number": "QX-2611-0001", "due": "11月18日", "group": "上下坪代表小组", "unit": ""}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("编号【编号】", "编号QX-2611-0001"),
        ("{期限}前", "11月18日前"),
        ("｛ 小组 ｝跟着", "上下坪代表小组跟着"),
        ("由【小組】在【期限】前", "由上下坪代表小组在11月18日前"),
        ("No. {Number}", "No. QX-2611-0001"),
        ("【通知】明天停水", "【通知】明天停水"),
        ("{姓名}您好", "{姓名}您好"),
    ],
)
def test_blanks_are_filled_in_and_other_brackets_stay(words: str, said: str) -> None:
    assert filled(words, FACTS) == said
    assert lacking(words, FACTS) == set()


def test_a_blank_without_a_fact_is_lacking() -> None:
    assert lacking("已转【单位】，编号【编号】", FACTS) == {"unit"}
    assert lacking("已转{单位}", {}) == {"unit"}


@pytest.mark.parametrize(
    ("words", "strange"),
    [
        ("【姓名】您好，【编号】", ("【姓名】",)),
        ("{电话}，｛地址｝，{电话}", ("{电话}", "｛地址｝")),
        ("【】", ("【】",)),
        ("请在【  】前", ("【  】",)),
        ("【编号】{期限}｛ 小组 ｝【單位】{Number}", ()),
        ("（姓名）「单位」[1]", ()),
    ],
)
def test_a_blank_that_nothing_fills_in_is_known_as_one(words: str, strange: tuple[str, ...]) -> None:
    assert unknown(words) == strange
