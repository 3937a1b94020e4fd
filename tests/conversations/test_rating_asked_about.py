"""What a voter types below an answer that is no rating: 啥意思 is explained, 没看到人修 is asked about, and neither counts."""

import pytest

from tests.conversations.test_desk import claimed_case
from tests.conversations.test_joined_fates import ONE
from tests.town import Somebody, Town


async def answered(town: Town) -> Somebody:
    deputy, group, voter = await claimed_case(town, "村口的路坏了")
    await group.says(deputy, "办好了，路补好了", group.card(ONE))
    await group.presses(deputy, "发送")
    await town.passes(minutes=40)
    voter.forgets()
    return voter


@pytest.mark.parametrize("words", ["啥意思", "满意啥", "什么评价", "咋评"])
async def test_what_is_asked_is_explained_and_put_to_nothing(town: Town, words: str) -> None:
    voter = await answered(town)
    await voter.writes(words)
    assert len(voter.reads) == 1, voter.reads
    assert "村口的路坏了" in voter.last
    assert "没办好，我们重新办" in voter.last
    assert voter.sees_button("基本满意")
    assert (await town.case()).status == "answered"
    await voter.writes("2")
    assert (await town.case()).rating == "mostly"


@pytest.mark.parametrize("words", ["没看到人修", "假的", "哄鬼", "好是好就是没修完"])
async def test_doubts_are_kept_and_asked_about(town: Town, words: str) -> None:
    voter = await answered(town)
    await voter.writes(words)
    assert "已补充到" in voter.last
    assert "还没解决？" in voter.last
    assert voter.sees_button("不满意")
    assert (await town.case()).status == "answered"


async def test_what_a_deputy_wrote_since_is_what_he_does_not_understand(town: Town) -> None:
    deputy, group, voter = await claimed_case(town, "村口的路坏了")
    await group.says(deputy, "办好了，路补好了", group.card(ONE))
    await group.presses(deputy, "发送")
    await town.passes(minutes=40)
    await group.says(deputy, "告诉选民 请您把占补表交到村里", group.card(ONE))
    await group.presses(deputy, "发送")
    voter.forgets()
    await voter.writes("啥意思")
    assert "已补充到" in voter.reads[0], voter.reads
