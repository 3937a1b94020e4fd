"""A voter's words about the unit that has his matter stand with it (docs/spec.md section 3, Which case a message joins)."""

from tests.conversations.test_desk import claimed_case
from tests.town import GroupTalk, Somebody, Town


async def forwarded(town: Town) -> tuple[Somebody, GroupTalk, Somebody]:
    leader, group, voter = await claimed_case(town, "村口路灯坏了三盏")
    await leader.writes("转供电所，11日前回话")
    assert "11月11日前回话" in leader.last
    await leader.presses("不写附言，直接转办")
    voter.forgets()
    return leader, group, voter


async def test_days_later_it_is_his_matter_still(town: Town) -> None:
    leader, _group, voter = await forwarded(town)
    await town.comes("2026-11-12")
    voter.forgets()
    await voter.writes("供电所的人没来啊")
    assert "已补充到 QX-2611-0001" in voter.last
    assert len(await town.cases()) == 1
    leader.forgets()
    await leader.writes("供电所叫再等等")
    assert leader.sees_button("发给选民（0001）：村口路灯坏了三盏")


async def test_a_blow_or_another_matter_is_none_of_it(town: Town) -> None:
    _leader, _group, voter = await forwarded(town)
    await town.comes("2026-11-12")
    voter.forgets()
    await voter.writes("供电所的人来了就打我")
    assert "110" in voter.reads[0]
    await town.passes(minutes=15)
    voter.forgets()
    await voter.writes("另外一件事：供电所没来装新电表")
    assert "已补充到 QX-2611-0001" not in "".join(voter.reads)
