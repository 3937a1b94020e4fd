"""Which of a list of buttons a typed number means (domain/days/nth_choice.py)."""

import pytest

from domain.days.nth_choice import listed, nth_said


@pytest.mark.parametrize(
    ("text", "nth"),
    [
        ("1", 1),
        ("２", 2),
        ("第二个", 2),
        ("第3", 3),
        ("选2", 2),
        ("就第一件吧", 1),
        ("头一个", 1),
        ("第十个", 10),
        ("最后一个", 0),
        ("那就最后那家", 0),
        ("第二個", 2),
    ],
)
def test_a_number_means_one(text: str, nth: int) -> None:
    assert nth_said(text) == nth


@pytest.mark.parametrize(
    "text", ["0001", "1号", "两个", "二", "第二天", "第二次了", "3户", "2 拖走了", "头一回", "最后一次", "第二个问题", "138", "选举"]
)
def test_other_words_mean_none(text: str) -> None:
    assert nth_said(text) is None


def test_a_figure_alone_only_where_nothing_else_is_asked() -> None:
    assert (nth_said("2", bare=False), nth_said("第二个", bare=False)) == (None, 2)


def test_a_list_is_buttons_of_one_kind() -> None:
    assert listed(["forward_to", "forward_to", "other_unit", "back"]) == [0, 1]
    assert listed(["send", "send_wait", "drop"]) == []
    assert listed(["rate", "rate", "rate"]) == []
    assert listed([]) == []
