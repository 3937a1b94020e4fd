"""What staff want of matters called by their numbers (domain/at_work/said_of_numbers.py)."""

import pytest

from domain.at_work.said_of_numbers import SaidOfNumbers, said_of_numbers

THREE = ("0003",)


@pytest.mark.parametrize(
    ("text", "kind", "numbers"),
    [
        ("0003的单子给我", "sheets", THREE),
        ("把0003打出来", "sheets", THREE),
        ("打印0001和0002", "sheets", ("0001", "0002")),
        ("0003 0004 打出来", "sheets", ("0003", "0004")),
        ("要0003的纸质件", "sheets", THREE),
        ("打印办理单", "sheets", ()),
        ("0003 催一下", "chase", THREE),
        ("催一下QX-2611-0003", "chase", THREE),
        ("0003、0004催一催", "chase", ("0003", "0004")),
        ("0003 先放一放", "hold", THREE),
        ("0003那件先緩一緩", "hold", THREE),
        ("0003为什么退回", "why", THREE),
        ("0003是谁退回来的", "why", THREE),
        ("0003怎么还没动静", "stands", THREE),
        ("全部催一遍", "chase_all", ()),
        ("快到期的都催一下", "chase_all", ()),
    ],
)
def test_each_names_its_matters(text: str, kind: str, numbers: tuple[str, ...]) -> None:
    assert said_of_numbers(text) == SaidOfNumbers(kind, numbers)


def test_many_may_be_of_a_time_or_late() -> None:
    assert said_of_numbers("把这个月的办理单都打出来") == SaidOfNumbers("sheets", when="这个月")
    assert said_of_numbers("把超期的都催一遍") == SaidOfNumbers("chase_all", when="late")


@pytest.mark.parametrize(
    "text",
    [
        "0003催了",
        "0003催过两遍了",
        "0003退回来了",
        "0003的单子签了",
        "0003打电话了",
        "催了三遍，供电所还是没来",
        "0003的选民催得很",
        "水厂催我们交水费",
        "没交的都催一下",
        "催一下",
        "0001那家人今天打电话来谢谢了",
        "打印机没墨了",
        "办理单放桌上了",
        "0003先去看看",
    ],
)
def test_what_only_tells_of_one_wants_nothing(text: str) -> None:
    assert said_of_numbers(text) is None
