"""Whole messages that stand for a button, and words that only begin like one (domain/typed/typed_answers.py)."""

import pytest

from domain.typed.typed_answers import agrees_plainly, gives_no_number, suits, wants_an_appointment

LEAVES_IT = ("要得嘛 你说咋个就咋个", "随便你们", "都听你们的", "你们看着办嘛", "我没得意见", "咋个都要得", "那就随你们")
NAMES_A_MATTER = ("你们看着办路灯", "没得意见 路灯修一下", "咋个办", "路灯随便修", "听你们的口气不想管", "随便倒垃圾")


@pytest.mark.parametrize(
    "text", ["好", "继续吧", "统一", "赞成", "不会点同意", "同意点不了", "同意按钮在哪", "找不到同意", "不会点 同意", *LEAVES_IT]
)
def test_a_yes_that_does_not_say_to_what_and_a_button_that_is_not_found(text: str) -> None:
    assert agrees_plainly(text)


@pytest.mark.parametrize("text", ["同意不了", "统一建房", "点灯的同意", "村里没同意", "水龙头按不动", "同意个鬼", *NAMES_A_MATTER])
def test_what_is_no_such_yes(text: str) -> None:
    assert not agrees_plainly(text)


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
