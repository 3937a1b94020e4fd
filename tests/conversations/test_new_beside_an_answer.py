"""A matter of its own, told while an answer waits for its voter's word, does not vanish under the answered one: he is asked, and silence makes it new."""

import pytest

from tests.conversations.test_undone import answered
from tests.town import Town

ASKED = "这是另一件事，还是接着说以前的事？"


@pytest.mark.parametrize("words", ["桥断了", "路灯还是不亮", "垃圾没人收", "我医保卡刷不出来", "想问下危房改造怎么申请"])
async def test_a_thing_of_its_own_is_asked_about_and_becomes_a_matter(town: Town, words: str) -> None:
    _, group, voter = await answered(town)
    await voter.writes(words)
    assert ASKED in voter.last, voter.reads
    assert not any(words in text for text in group.reads), group.reads
    await town.passes(minutes=11)
    first, new = await town.cases()
    assert (first.status, first.rating, new.status) == ("answered", "", "assigned")
    assert any(words in text for text in group.reads), group.reads
    await voter.writes("满意")
    assert (await town.cases())[0].rating == "satisfied"


@pytest.mark.parametrize("words", ["水还是下不来", "那头还有一截没修", "砖没砌牢", "修渠的人没来", "水流到路上了"])
async def test_what_is_said_of_the_answered_thing_goes_with_it(town: Town, words: str) -> None:
    _, group, voter = await answered(town)
    await voter.writes(words)
    assert ASKED not in voter.last, voter.reads
    assert any(words in text for text in group.reads), group.reads
    assert len(await town.cases()) == 1


async def test_he_may_go_on_with_the_answered_matter(town: Town) -> None:
    _, group, voter = await answered(town)
    await voter.writes("渠边的路也挖烂了没填")
    await voter.presses("接着说：三组的水渠塌了一截")
    assert any("渠边的路也挖烂了没填" in text for text in group.reads), group.reads
    assert len(await town.cases()) == 1
