"""Whose data the secretary is to erase, in words (domain/typed/said_erasing.py)."""

import pytest

from domain.typed.said_erasing import SaidErasing, said_erasing


@pytest.mark.parametrize(
    "text",
    [
        *(
            "把0003这个人删了",
            "0003 删除此人信息",
            "删除0003的选民信息",
            "0003的选民要求删除信息",
            "把0003的信息删了",
            "QX-2611-0003删除此人信息",
        ),
        *("帮我删除0003", "0003这个人的信息都删掉", "刪除0003的選民信息"),
    ],
)
def test_a_number_says_whose(text: str) -> None:
    assert said_erasing(text) == SaidErasing(number="0003")


@pytest.mark.parametrize("text", ["删掉辛伯的信息", "把辛伯的资料删掉", "请删除辛伯的个人信息"])
def test_a_name_is_only_a_name(text: str) -> None:
    assert said_erasing(text) == SaidErasing(name="辛伯")


@pytest.mark.parametrize(
    "text",
    [
        *("有个选民打电话来要求删除他的信息", "有个大爷来说要删他的信息", "有人要求删除信息", "选民的信息怎么删", "怎么删选民信息"),
        "群众来信要求把他的信息删掉",
    ],
)
def test_somebody_who_asks_is_not_named(text: str) -> None:
    assert said_erasing(text) == SaidErasing()


@pytest.mark.parametrize(
    "text",
    [
        *("删掉我的信息", "把我的信息删了", "群里的信息删了", "有个选民说垃圾没人清", "0003办好了", "把这条信息删了", "删错了"),
        *("0003号的电话打不通", "有人删了我的信息", "村里把电话删了", "0003的选民要电话", "选民要求修路", "0003删掉那棵树"),
    ],
)
def test_other_words_erase_nobody(text: str) -> None:
    assert said_erasing(text) is None
