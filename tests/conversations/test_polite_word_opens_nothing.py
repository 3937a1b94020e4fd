"""A polite word beside a question of ours is no leave: who may see a complaint of somebody, and who gets a number, is said in words."""

import pytest

from tests.conversations.test_leaks import all_read
from tests.town import Town

POLITE = ("好的", "嗯", "对", "可以", "没问题", "要得", "OK")


@pytest.mark.parametrize("said", POLITE)
async def test_below_the_question_who_may_see(town: Town, said: str) -> None:
    leader, other = await town.deputy("周启明"), await town.deputy("史树华")
    group = await town.group("g1", leader, other)
    voter = await town.voter("上坪村")
    words = "你们那个老周，答应修水泥路，坑坑洼洼一年了没修"
    await voter.writes(words)
    if (await town.case()).sealed:
        await voter.presses("seal_give")
    before = await town.case()
    assert before.asked_of
    await voter.writes(said)
    await town.passes(minutes=30)
    await voter.writes(said)
    after = await town.case()
    assert (after.asked_of, after.cleared) == (before.asked_of, before.cleared)
    assert "两条烟" not in all_read(leader)
    assert not any("两条烟" in read for read in group.reads)
    await voter.presses("speaks_ok")
    assert not (await town.case()).asked_of


@pytest.mark.parametrize("said", ["知道了", "收到", "哦", "晓得了"])
async def test_below_the_question_for_a_number(town: Town, said: str) -> None:
    deputy = await town.deputy("史树华")
    group = await town.group("g1", deputy)
    voter = await town.voter("上坪村")
    await voter.writes("三组的水渠堵了")
    await group.presses(deputy, "认领")
    await voter.writes("我电话13800001234")
    await voter.writes(said)
    assert "13800001234" not in all_read(deputy)
    assert not any("13800001234" in read for read in group.reads)
    await voter.writes("可以")
    assert "13800001234" in all_read(deputy)
