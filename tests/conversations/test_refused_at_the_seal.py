"""A refusal below the question who sees a tip is the choice that the secretary alone does; of a complaint of her the sentence names its true reader."""

import pytest

from tests.town import Town


@pytest.mark.parametrize("words", ["哪个都莫给看", "给代表小组看？那不行", "先莫给 我想哈"])
async def test_a_refusal_keeps_it(town: Town, words: str) -> None:
    lv = await town.deputy("吕春敏")
    group, voter = await town.group("g1", lv), await town.voter("上坪村")
    await voter.writes("村里有人收钱才给盖章")
    assert (await town.case()).seal == "asked"
    await voter.writes(words)
    await town.settled()
    assert (await town.case()).seal == "kept", voter.reads
    assert not any("盖章" in text for text in group.reads)


@pytest.mark.parametrize("words", ["给代表小组看行不行", "哪个看得到"])
async def test_a_question_chooses_nothing(town: Town, words: str) -> None:
    await town.group("g1", await town.deputy("吕春敏"))
    voter = await town.voter("上坪村")
    await voter.writes("村里有人收钱才给盖章")
    await voter.writes(words)
    await town.settled()
    assert (await town.cases())[0].seal == "asked", voter.reads


async def test_who_complains_of_the_secretary_reads_who_reads_it(town: Town) -> None:
    await town.secretary()
    await town.deputy("贺正平")
    await town.group("g1", await town.deputy("吕春敏"))
    voter = await town.voter("上坪村")
    await voter.writes("人大办那个女的 收了材料不给收条 要收钱")
    case = await town.case()
    assert case.seal == "asked", voter.reads
    assert "u01" in case.spoken_of
    assert voter.sees_button("只给贺正平代表看")
    assert not voter.sees_button("只给人大秘书看")
    await voter.writes("还问我要了两百块")
    await voter.presses("只给贺正平代表看")
    await town.settled()
    read = "\n".join(voter.reads)
    assert "只有贺正平代表能看" in read
    assert "只有人大秘书能看" not in read


async def test_what_the_chair_decides_in_her_stead_is_his(town: Town) -> None:
    await town.secretary()
    chair = await town.deputy("贺正平")
    await town.group("g1", await town.deputy("吕春敏"))
    voter = await town.voter("上坪村")
    await voter.writes("人大办那个女的 收了材料不给收条 要收钱")
    await town.passes(hours=3)
    await chair.presses("只由我看")
    assert (await town.case()).seal == "held"
    assert "只由您看" in chair.last + "".join(chair.popups)
