"""Words shown to a deputy before they go to a voter: a bare yes sends them at once or not at all, 「发」 as long as they wait."""

import pytest

from tests.town import Town

BETWEEN = ["{other}到哪了", "我的待办", "水厂电话", ""]


@pytest.mark.parametrize("between", BETWEEN)
@pytest.mark.parametrize("said", ["对", "好", "行", "可以"])
async def test_a_yes_after_something_else(town: Town, between: str, said: str) -> None:
    deputy = await town.deputy("史树华")
    group = await town.group("g1", deputy)
    one, two = await town.voter("上坪村"), await town.voter("下坪村")
    await one.writes("三组的水渠堵了")
    await group.presses(deputy, "认领")
    await two.writes("村口的路灯不亮")
    await group.presses(deputy, "认领")
    first, second = [case.number[-4:] for case in await town.cases()]
    await deputy.writes(f"{first}告诉选民县里正在修水泵")
    if between:
        await deputy.writes(between.format(other=second))
    else:
        await town.passes(minutes=25)
    await deputy.writes(said)
    assert not any("正在修水泵" in read for read in (*one.reads, *two.reads))
    await deputy.writes("发")
    assert any("正在修水泵" in read for read in one.reads)


async def test_a_yes_at_once_sends(town: Town) -> None:
    deputy = await town.deputy("史树华")
    group = await town.group("g1", deputy)
    voter = await town.voter("上坪村")
    await voter.writes("三组的水渠堵了")
    await group.presses(deputy, "认领")
    await deputy.writes(f"{(await town.case()).number[-4:]}告诉选民县里正在修水泵")
    await deputy.writes("对")
    assert any("正在修水泵" in read for read in voter.reads)
    assert deputy.reads[-1]
