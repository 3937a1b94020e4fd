"""「催办」 reaches who can do something about the matter, and its voter reads what came of it (docs/spec.md section 3)."""

import pytest

from tests.town import GroupTalk, Somebody, Town

URGED = "【QX-2611-0001】选民催办，请看一下。"


async def stepped_aside(town: Town) -> tuple[Somebody, GroupTalk, Somebody]:
    """The only deputy of the group who has an account may not see the matter any more."""
    leader = await town.deputy("周启明")
    group, voter = await town.group("g1", leader), await town.voter()
    await voter.writes("村口的路坏了")
    await group.presses(leader, "更多")
    await group.presses(leader, "回避")
    await group.replies(leader, "是我亲戚家门口")
    voter.forgets()
    return leader, group, voter


@pytest.mark.parametrize("words", ["催一催", "快点办"])
@pytest.mark.parametrize("days", [0, 20])
async def test_of_what_nobody_of_the_group_may_see_the_secretary_hears(town: Town, words: str, days: int) -> None:
    secretary = await town.secretary()
    leader, group, voter = await stepped_aside(town)
    await town.passes(days=days, minutes=5)
    secretary.forgets()
    await voter.writes(words)
    assert voter.last == "已经替您催了。"
    assert URGED in secretary.reads
    assert URGED not in [*leader.reads, *group.reads]
    await town.passes(hours=1)
    await voter.writes("催一下")
    assert voter.last == "三天之内催过一次了，满三天可以再催。"


async def test_where_nobody_can_be_told_he_reads_so(town: Town) -> None:
    _, _, voter = await stepped_aside(town)
    await town.passes(minutes=5)
    await voter.writes("催一催")
    assert voter.last == "您催过，已经记下。眼下还没有代表或秘书能在这里收到，谁接手这件事，谁就看得到。"
    assert len(await town.cases()) == 1
