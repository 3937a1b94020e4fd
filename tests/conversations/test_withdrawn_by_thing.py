"""A voter who takes one of his matters back by its thing or its place is asked about that one (docs/spec.md section 3, What he types in the place of a tap)."""

import pytest

from tests.conversations.test_which_case import said_on
from tests.town import Somebody, Town

LAMP, WATER = "QX-2611-0001", "QX-2611-0002"


async def two_matters(town: Town) -> Somebody:
    """A lamp and then water; a deputy spoke last of the water."""
    deputy, voter = await town.deputy("周启明"), await town.voter()
    group = await town.group("g1", deputy)
    await voter.writes("村口的路灯坏了")
    await town.passes(minutes=20)
    await voter.writes("自来水没水了")
    await voter.presses("as_new")
    await group.presses(deputy, "认领", group.card(WATER))
    await group.presses(deputy, "回复选民", group.card(WATER))
    await group.replies(deputy, "明天去看水表")
    await group.presses(deputy, "发送")
    await town.passes(minutes=20)
    voter.forgets()
    return voter


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("前头那件不要办了 后头那件接着办", LAMP),
        ("灯 撤", LAMP),
        ("撤灯", LAMP),
        ("路灯那个不消办了 水的还是要办", LAMP),
        ("水的接着办 灯不要了", LAMP),
        ("第二件撤了", WATER),
        ("后头那个撤", WATER),
    ],
)
async def test_the_one_that_is_named_is_asked_about(town: Town, words: str, number: str) -> None:
    voter = await two_matters(town)
    await voter.writes(words)
    assert f"真的要撤回 {number}" in voter.last
    assert [await said_on(town, nth) for nth in (1, 2)] == [["村口的路灯坏了"], ["自来水没水了"]]


async def test_a_thing_of_none_of_his_matters_is_asked_about_and_is_no_word_on_another(town: Town) -> None:
    voter = await two_matters(town)
    await voter.writes("桥 撤")
    assert voter.sees_button("撤回：村口的路灯坏了")
    assert voter.sees_button("撤回：自来水没水了")
    assert [await said_on(town, nth) for nth in (1, 2)] == [["村口的路灯坏了"], ["自来水没水了"]]


@pytest.mark.parametrize("words", ["水不要了", "厕所撤了没处解手", "撤桥的钱", "主任 撤", "前面的路还是要修", "路灯撤了三个月了"])
async def test_other_words_take_nothing_back(town: Town, words: str) -> None:
    voter = await two_matters(town)
    await voter.writes(words)
    assert not voter.sees_button("withdraw_yes")
