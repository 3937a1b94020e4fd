"""What a voter types below 「真的要删吗」 is his choice there, and begins no matter (docs/spec.md section 3)."""

import pytest

from tests.town import Somebody, Town


async def asked(town: Town) -> Somebody:
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await town.passes(minutes=15)
    await voter.writes("删除我的信息")
    assert voter.sees_button("不删")
    assert "不撤回" not in str(voter.messages[-1])
    return voter


@pytest.mark.parametrize("words", ["全删了", "都删了", "删干净", "都删", "全给我删咯"])
async def test_all_is_erased(town: Town, words: str) -> None:
    voter = await asked(town)
    await voter.writes(words)
    assert "您的信息删掉了" in voter.last
    assert len(await town.cases()) == 1


async def test_who_says_not_how_much_is_asked_again(town: Town) -> None:
    voter = await asked(town)
    await voter.writes("删")
    assert "真的要删吗" in voter.last
    await voter.writes("莫删")
    assert "您的信息删掉了" not in str(voter.reads)
    assert [case.status for case in await town.cases()] != ["withdrawn"]


@pytest.mark.parametrize("words", ["垃圾都清了", "水沟都清完了", "删了村主任"])
async def test_what_is_said_of_other_things_erases_nothing(town: Town, words: str) -> None:
    voter = await asked(town)
    await voter.writes(words)
    assert not any("您的信息删掉了" in text for text in voter.reads)
