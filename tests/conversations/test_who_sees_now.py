"""Who reads a matter is said as it is: where its voter asks, where he lets somebody in after all, and on each receipt (docs/spec.md section 3)."""

import pytest

from tests.conversations.test_wishes_by_themselves import _looks, _people
from tests.conversations.test_wishes_of_a_reader import MATTER
from tests.town import Town


@pytest.mark.parametrize("asks", ["到底哪些人看得到", "周启明看得到吗", "谁在看我写的"])
async def test_who_asks_reads_who_sees_it(town: Town, asks: str) -> None:
    meant, _other, _group, voter = await _people(town)
    await voter.writes(MATTER)
    await town.passes(minutes=20)
    await voter.writes(asks)
    said = next(read for read in voter.reads if "和人大秘书看得到" in read)
    assert "周启明代表" in said
    assert "看不到。" not in said
    await voter.writes("我只跟于发说")
    await town.passes(minutes=20)
    voter.forgets()
    await voter.writes(asks)
    said = next(read for read in voter.reads if "看得到" in read)
    assert "：于发代表和人大秘书看得到。周启明代表、" in said
    assert len(await town.cases()) == 1
    assert "低保停了" not in await _looks(meant)


@pytest.mark.parametrize("asks", ["周启明看到了那个坑吗", "谁看到我家的狗了"])
async def test_what_asks_something_else_is_not_answered_so(town: Town, asks: str) -> None:
    *_, voter = await _people(town)
    await voter.writes(MATTER)
    await town.passes(minutes=20)
    await voter.writes(asks)
    assert not any("和人大秘书看得到" in read for read in voter.reads)


@pytest.mark.parametrize("lets", ["还是让吕春敏也看看吧", "吕春敏可以看", "那给吕春敏代表也看一下"])
async def test_whom_he_lets_in_reads_and_nobody_beside(town: Town, lets: str) -> None:
    meant, other, _group, voter = await _people(town)
    third, fourth = await town.deputy("吕春敏"), await town.deputy("史树华")
    await voter.writes(MATTER)
    await town.passes(minutes=20)
    await voter.writes("我只跟于发说")
    await town.passes(minutes=20)
    assert "低保停了" not in await _looks(third)
    await voter.writes(lets)
    assert "于发代表、吕春敏代表和人大秘书看得到。" in voter.last
    await town.passes(minutes=15)
    assert len(await town.cases()) == 1
    assert "低保停了" in await _looks(third)
    assert "低保停了" in await _looks(other)
    for who in (meant, fourth):
        assert "低保停了" not in await _looks(who)
    await town.check_promises()


async def test_whom_he_wished_away_is_let_in_by_one_tap_more(town: Town) -> None:
    meant, _other, _group, voter = await _people(town)
    await voter.writes(f"{MATTER}，别经周启明的手")
    assert "这件事不给周启明代表看。" in voter.last
    await town.passes(minutes=20)
    await voter.writes("还是让周启明看看吧")
    assert "低保停了" not in await _looks(meant)
    await voter.presses("周启明代表可以看")
    assert "低保停了" in await _looks(meant)


async def test_receipts_name_who_is_kept_out(town: Town) -> None:
    meant, _other, _group, voter = await _people(town)
    await voter.writes("三组的路灯坏了，周启明不管事，根本不来")
    await voter.presses("别让他看")
    await town.passes(minutes=20)
    voter.forgets()
    await voter.writes("补充一下：灯是第三根杆子上的", None)
    await voter.presses("as_more") if voter.sees_button("新事项") else None
    assert any("代表看得到。\n这件事不给周启明代表看。" in read for read in voter.reads), voter.reads
    assert "路灯" not in await _looks(meant, "第三根")
