"""What is only said of a matter told before, and names none, makes no case (docs/spec.md section 3, Which case a message joins)."""

import pytest

from domain.which_matter.of_the_newest import of_the_newest, put_right
from tests.conversations.test_which_case import said_on
from tests.town import Somebody, Town


async def water_and_lamp(town: Town) -> Somebody:
    """The lamp was told last."""
    voter = await town.voter()
    await town.group("g1", await town.deputy("周启明"))
    await voter.writes("自来水没水了")
    await town.passes(minutes=20)
    await voter.writes("桥头的路灯不亮")
    await voter.presses("as_new")
    await town.passes(minutes=20)
    voter.forgets()
    return voter


@pytest.mark.parametrize("words", ["不要给我打电话 我白天要上工", "不用补充了", "不是急事", "不是路灯 是路牌", "莫打电话 我在上工"])
async def test_it_goes_to_the_newest(town: Town, words: str) -> None:
    voter = await water_and_lamp(town)
    await voter.writes(words)
    assert "已补充到 QX-2611-0002" in voter.last
    await town.passes(minutes=15)
    assert len(await town.cases()) == 2
    assert await said_on(town, 2) == ["桥头的路灯不亮", words]


async def test_what_is_put_right_goes_where_it_was_said(town: Town) -> None:
    voter = await water_and_lamp(town)
    await voter.writes("不是水 是气")
    assert "已补充到 QX-2611-0001" in voter.last


@pytest.mark.parametrize("words", ["垃圾没人收", "推销的天天给我打电话", "不是路灯坏 是于发收了钱"])
async def test_other_words_are_asked_about(town: Town, words: str) -> None:
    voter = await water_and_lamp(town)
    await voter.writes(words)
    assert await said_on(town, 2) == ["桥头的路灯不亮"]


@pytest.mark.parametrize("words", ["别打电话他听得到", "不要打电话骚扰我", "不是大事", "不急但是要修", "别给我打针"])
def test_says_more(words: str) -> None:
    assert not of_the_newest(words)


@pytest.mark.parametrize("words", ["不是我干的 是他干的", "是不是路灯", "不是不想办 是没人管", "不是水厂的人 是于发"])
def test_puts_no_thing_right(words: str) -> None:
    assert put_right(words) == ""
