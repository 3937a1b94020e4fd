"""A voter answered below the wrong receipt and says so: his words go to the matter he names, and its wait ends there (docs/spec.md section 3)."""

import pytest

from tests.town import Somebody, Town

GRAIN = "QX-2611-0002"


async def words_of(town: Town, number: str) -> list[str]:
    case = await town.case(number)
    texts: list[str] = await town.ask(lambda work: [one.text for one in work.messages.of(case.id) if one.author == "voter"])
    return texts


async def answered_below_the_lamp(town: Town) -> Somebody:
    deputy, voter = await town.deputy("周启明"), await town.voter()
    group = await town.group("g1", deputy)
    await voter.writes("路灯坏了")
    receipt = voter.messages[-1]
    await town.passes(minutes=30)
    await voter.writes("种粮补贴没有到账")
    await voter.presses("新事项")
    await town.passes(minutes=30)
    await group.presses(deputy, "认领", group.card(GRAIN))
    await group.presses(deputy, "回复选民", group.card(GRAIN))
    await group.replies(deputy, "卡换了没？")
    await group.presses(deputy, "发送并等回复")
    await town.passes(minutes=5)
    await voter.writes("卡没换 还是信用社那个", receipt)
    await town.passes(minutes=1)
    voter.forgets()
    return voter


@pytest.mark.parametrize("words", ["刚才回错了 是说补贴的", "那句是说粮补的", "不好意思 发错了 是补贴的事"])
async def test_his_words_go_where_he_says(town: Town, words: str) -> None:
    voter = await answered_below_the_lamp(town)
    assert (await town.case(GRAIN)).waiting_since is not None
    await voter.writes(words)
    assert "卡没换 还是信用社那个" in await words_of(town, GRAIN)
    assert words not in await words_of(town, GRAIN)
    assert (await town.case(GRAIN)).waiting_since is None
    assert GRAIN in voter.last


async def test_of_a_thing_that_none_names_he_is_asked(town: Town) -> None:
    voter = await answered_below_the_lamp(town)
    await voter.writes("刚才回错了 是说低保的")
    await voter.presses("说的是：种粮补贴没有到账")
    assert "卡没换 还是信用社那个" in await words_of(town, GRAIN)


async def test_a_word_on_what_somebody_said_moves_nothing(town: Town) -> None:
    voter = await answered_below_the_lamp(town)
    await voter.writes("那句是真的")
    assert "卡没换 还是信用社那个" not in await words_of(town, GRAIN)


@pytest.mark.parametrize("words", ["刚才回错了", "回错地方了", "不好意思 发错地方了", "答错了"])
async def test_where_he_names_none_he_is_asked(town: Town, words: str) -> None:
    voter = await answered_below_the_lamp(town)
    await voter.writes(words)
    await voter.presses("说的是：种粮补贴没有到账")
    assert "卡没换 还是信用社那个" in await words_of(town, GRAIN)
    assert len(await town.cases()) == 2


async def test_of_one_matter_it_may_be_a_new_one(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("路灯坏了")
    await town.passes(minutes=5)
    await voter.writes("就是小卖部那一盏")
    await town.passes(minutes=5)
    await voter.writes("刚才回错了")
    await voter.presses("这是新事项")
    assert len(await town.cases()) == 2
    assert await words_of(town, "QX-2611-0002") == ["就是小卖部那一盏"]
