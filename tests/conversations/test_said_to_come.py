"""Somebody was to come and has not: the question reaches whoever has the matter in hand (docs/spec.md section 3, A question about his own matter)."""

import pytest

from tests.town import GroupTalk, Somebody, Town

WALL, LAMP = "屋背后的堡坎垮了", "村口路灯不亮"


async def promised(town: Town, *more: str) -> tuple[Somebody, GroupTalk, Somebody]:
    """吕春敏 has the first, and wrote that she comes on Friday; 于发 has the second."""
    deputy, other = await town.deputy("吕春敏"), await town.deputy("于发")
    group, voter = await town.group("g1", deputy, other), await town.voter()
    await voter.writes(WALL)
    for words in more:
        await town.passes(hours=2)
        await voter.writes(words)
        await voter.presses("新事项")
        await group.presses(other, "认领", group.card("QX-2611-0002"))
    await group.presses(deputy, "认领", group.card("QX-2611-0001"))
    await group.presses(deputy, "回复选民", group.card("QX-2611-0001"))
    await group.replies(deputy, "我周五去看")
    await group.presses(deputy, "发送")
    await town.passes(days=4)
    voter.forgets()
    return voter, group, deputy


@pytest.mark.parametrize("words", ["吕代表说周五来的 咋没来", "说好周五来看的", "不是说周五来吗 人呢", "吕代表讲礼拜五来的 人影都没见"])
async def test_it_reaches_who_has_it_and_he_reads_how_it_stands(town: Town, words: str) -> None:
    voter, group, deputy = await promised(town)
    await voter.writes(words)
    assert words in "".join(group.reads)
    assert "吕春敏" in "".join(voter.reads)
    await town.passes(minutes=12)
    case, *others = await town.cases()
    assert (case.claimer, case.spoken_of, case.asked_of, others) == (deputy.person_id, (), (), [])
    await town.check_promises()


@pytest.mark.parametrize(("words", "number"), [("吕代表说周五来的 咋没来", 1), ("于代表讲今天来 人呢", 2)])
async def test_of_several_it_is_the_one_in_the_hands_of_who_is_named(town: Town, words: str, number: int) -> None:
    voter, _, _ = await promised(town, LAMP)
    await voter.writes(words)
    case = (await town.cases())[number - 1]
    said = await town.ask(lambda work: [m.text for m in work.said.by_voter(case.id, 0, 30)])
    assert said[-1] == words
    assert len(await town.cases()) == 2


async def test_of_several_that_are_not_named_he_is_asked(town: Town) -> None:
    voter, _, _ = await promised(town, LAMP)
    await town.passes(days=2)
    await voter.writes("说好今天修的")
    assert voter.sees_button(f"问：{LAMP}")
    await voter.presses(f"问：{LAMP}")
    case = (await town.cases())[1]
    said = await town.ask(lambda work: [m.text for m in work.said.by_voter(case.id, 0, 30)])
    assert said[-1] == "说好今天修的"
