"""Whole messages that stand for a button, and words that only begin like one (domain/typed_answers.py)."""

import pytest

from domain.typed_answers import consents, gives_no_number, suits, wants_an_appointment


@pytest.mark.parametrize(
    ("text", "meant"), [("同意", True), ("我同意了。", True), ("I agree", True), ("不同意", False), ("同意修路吗", False)]
)
def test_consent(text: str, meant: bool) -> None:
    assert consents(text) is meant


@pytest.mark.parametrize(("text", "meant"), [("约访", True), ("我想預約一下", True), ("预约挂号的机器坏了", False), ("约", False)])
def test_an_appointment(text: str, meant: bool) -> None:
    assert wants_an_appointment(text) is meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("好的", True),
        ("可以，到时见", True),
        ("ok", True),
        ("没空", False),
        ("換個時間吧", False),
        ("好几天没水了", None),
        ("行车道坏了", None),
    ],
)
def test_a_proposed_time(text: str, meant: bool | None) -> None:
    assert suits(text) is meant


@pytest.mark.parametrize(
    ("text", "meant"), [("不方便留电话", True), ("算了", True), ("no", True), ("13800000000", False), ("不给修", False)]
)
def test_no_number(text: str, meant: bool) -> None:
    assert gives_no_number(text) is meant
