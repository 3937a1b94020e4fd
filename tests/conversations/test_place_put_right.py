"""写错地方了 应该是下坪那边的: the village of the matter he wrote of last is put right with a tap (docs/spec.md section 3)."""

import pytest

from tests.town import GroupTalk, Somebody, Town

LAMP, ONE = "村口路灯不亮", "QX-2611-0001"


async def begins(town: Town) -> tuple[Somebody, GroupTalk, Somebody]:
    deputy = await town.deputy("吕春敏")
    group, voter = await town.group("g1", deputy), await town.voter()
    await voter.writes(LAMP)
    await town.passes(minutes=15)
    voter.forgets()
    return voter, group, deputy


@pytest.mark.parametrize(
    "words",
    [
        "写错地方了 应该是下坪那边的",
        "村写错了，是下坪村",
        "地方说错了 不是上坪 是下坪的",
        "写错村了 其实是下坪",
        "发错哒 是下坪那盏灯",
        "讲错哒 是下坪的",
    ],
)
async def test_one_tap_puts_it_right(town: Town, words: str) -> None:
    voter, _, _ = await begins(town)
    await voter.writes(words)
    assert f"{ONE} 记的是上坪村的事" in voter.last
    assert (await town.case()).village == "v01"
    await voter.presses("换成下坪村")
    assert (await town.case()).village == "v02"
    assert len(await town.cases()) == 1
    await town.check_promises()


async def test_who_has_it_in_hand_reads_it(town: Town) -> None:
    voter, group, deputy = await begins(town)
    await group.presses(deputy, "认领", group.card(ONE))
    await voter.writes("写错地方了 应该是下坪那边的")
    assert "应该是下坪那边的" in group.last
    assert len(await town.cases()) == 1


@pytest.mark.parametrize(
    "words", ["下坪的路灯也不亮", "发错了 是发给我崽的", "写错地方了 应该是火星那边的", "我是下坪的", "写错地方了，应该是上坪的"]
)
async def test_other_words_change_no_village(town: Town, words: str) -> None:
    voter, _, _ = await begins(town)
    await voter.writes(words)
    assert not voter.sees_button("换成下坪村") or "您搬家了" in "".join(voter.reads)
    assert (await town.case(ONE)).village == "v01"
