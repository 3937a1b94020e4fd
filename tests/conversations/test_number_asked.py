"""Who asks under which number his matter stands reads it; it is no word on the matter (docs/spec.md section 3)."""

import pytest

from tests.town import Town


@pytest.mark.parametrize("words", ["登记好多号", "登记了几号", "我那个是好多号", "编号是多少"])
@pytest.mark.parametrize("minutes", [0, 1, 60])
async def test_the_list_of_his_matters_comes(town: Town, words: str, minutes: int) -> None:
    deputy = await town.deputy("周启明")
    group, voter = await town.group("g1", deputy), await town.voter()
    await voter.writes("村口的路坏了")
    await town.passes(minutes=minutes)
    voter.forgets()
    await voter.writes(words)
    assert "QX-2611-0001" in voter.last
    assert "您反映的事" in voter.last
    await town.passes(minutes=15)
    assert len(await town.cases()) == 1
    assert not any(words in text for text in group.reads)


async def test_who_has_none_reads_so(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("登记了几号")
    assert "还没有" in voter.last
    assert await town.cases() == []
