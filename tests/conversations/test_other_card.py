"""Words on the wrong card are doubted before they leave; what is typed on a joined matter's card is done with the main one (docs/spec.md section 4)."""

import pytest

from tests.conversations.test_lists_say_what import five_matters
from tests.conversations.test_same_matter import two_neighbours
from tests.conversations.test_typed_deeds import group_sees
from tests.town import Town

WATER, LOW = "QX-2611-0001", "QX-2611-0005"
ONE, TWO = "QX-2611-0001", "QX-2611-0002"


@pytest.mark.parametrize("words", ["告诉选民 您家的低保材料齐了", "办好了，低保的钱到了"])
async def test_words_of_another_matter_are_doubted_and_may_go_to_that_one(town: Town, words: str) -> None:
    deputy, group, voters = await five_matters(town)
    await group.says(deputy, words, group.card(WATER))
    assert f"像是说 {LOW}" in group.last
    await group.presses(deputy, "send_other")
    assert LOW in group.last
    assert "像是说" not in group.last
    await group.presses(deputy, "发送")
    assert "低保" in voters[4].last
    assert not any("低保" in text for text in voters[0].reads)


@pytest.mark.parametrize("words", ["告诉选民 水管明天换", "告诉选民 明天上门来看", "办好了，来水了"])
async def test_words_of_this_matter_are_not(town: Town, words: str) -> None:
    deputy, group, _ = await five_matters(town)
    await group.says(deputy, words, group.card(WATER))
    assert "像是说" not in group.last
    assert not group_sees(group, "send_other")


async def test_an_answer_on_a_joined_card_reaches_all(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    await group.says(leader, "办好了，水管换好了", group.card(TWO))
    assert f"将答复 {ONE} 的选民" in group.last
    await group.presses(leader, "发送")
    assert "水管换好了" in "\n".join(first.reads)
    assert "水管换好了" in "\n".join(second.reads)
    assert not any("按钮不起作用" in text for text in group.reads)


async def test_words_on_a_joined_card_say_whom_they_reach(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    await group.says(leader, "告诉选民 明天来水", group.card(TWO))
    assert f"这件已并入 {ONE}，只有这一位选民收到" in group.last
    await group.presses(leader, f"改发给 {ONE} 的选民")
    assert ONE in group.last
    await group.presses(leader, "发送")
    assert "明天来水" in first.last
    assert "明天来水" in second.last


async def test_after_the_answer_it_is_said_that_it_was_answered(town: Town) -> None:
    leader, group, _, _ = await two_neighbours(town)
    await group.says(leader, "办好了，通水了", group.card(ONE))
    await group.presses(leader, "发送")
    await group.says(leader, "办好了，水管换好了", group.card(TWO))
    assert any("已经办到下一步，您这句没有照办" in text for text in group.reads)
    assert not any("按钮" in text for text in group.reads)
