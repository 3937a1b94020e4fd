"""Beside a lamp, a question after something else is asked about, and one that points at nobody named is no tip (docs/spec.md section 3)."""

import pytest

from tests.conversations.test_both_told import said_on
from tests.conversations.test_sealing import people
from tests.town import Somebody, Town

LAMP = "村口的路灯坏了半个月了"


async def a_lamp(town: Town, *, answered: bool) -> Somebody:
    """`answered`: a deputy has written of it."""
    _, leader, group, voter = await people(town)
    await voter.writes(LAMP)
    await town.passes(minutes=30)
    if answered:
        await group.presses(leader, "认领")
        await group.says(leader, "0001告诉选民：灯泡是被人打坏的，正在查")
        await group.says(leader, "发")
        await town.passes(minutes=30)
    else:
        await town.passes(hours=3)
    voter.forgets()
    return voter


@pytest.mark.parametrize("answered", [True, False])
@pytest.mark.parametrize("words", ["账公开了没", "什么时候赔我家鸡", "低保什么时候发"])
async def test_of_something_else_he_is_asked(town: Town, answered: bool, words: str) -> None:
    voter = await a_lamp(town, answered=answered)
    await voter.writes(words)
    assert voter.sees_button("新事项")
    assert await said_on(town, "QX-2611-0001") == [LAMP]
    await voter.presses("新事项")
    assert await said_on(town, "QX-2611-0002") == [words]
    await town.check_promises()


@pytest.mark.parametrize("answered", [True, False])
@pytest.mark.parametrize("words", ["是他干的吧", "是不是他故意的", "谁批的"])
async def test_who_it_was_is_a_word_on_the_lamp_and_no_tip(town: Town, answered: bool, words: str) -> None:
    voter = await a_lamp(town, answered=answered)
    await voter.writes(words)
    (case,) = await town.cases()
    assert case.seal == ""
    assert await said_on(town, case.number) == [LAMP, words]
    assert not any("您写来" in one for one in voter.reads), "how it stands is no answer"


@pytest.mark.parametrize("words", ["什么时候来修", "灯修好了没", "几时来换灯泡"])
async def test_what_asks_after_the_lamp_is_answered(town: Town, words: str) -> None:
    voter = await a_lamp(town, answered=False)
    await voter.writes(words)
    assert any("您写来" in one for one in voter.reads)


async def test_what_the_deputy_wrote_of_may_be_asked_after(town: Town) -> None:
    _, leader, group, voter = await people(town)
    await voter.writes(LAMP)
    await group.presses(leader, "认领")
    await group.says(leader, "0001告诉选民：村里的账和路灯的钱一起公开")
    await group.says(leader, "发")
    await town.passes(minutes=30)
    await voter.writes("账公开了没")
    assert len(await said_on(town, "QX-2611-0001")) == 2
