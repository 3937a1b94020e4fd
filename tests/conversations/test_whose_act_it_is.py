"""A typed act that is not his, or comes before somebody has the matter: he reads whose it is and what comes first (docs/spec.md section 4, Typed acts)."""

import pytest

from tests.conversations.test_typed_acts import one_matter
from tests.town import Town

ACTS = ["0001办好了：灯泡换好了", "0001延期到11月20日，等材料", "0001转给供电所", "0001退办，不归我们", "0001办结"]


@pytest.mark.parametrize("words", ACTS)
async def test_a_colleague_reads_who_has_it_and_what_he_can_do(town: Town, words: str) -> None:
    _, group, voter = await one_matter(town)
    other = await town.deputy("吕春敏")
    group.chat.members[other.id] = "member"
    await other.writes(words)
    assert "QX-2611-0001 现在由周启明在办。要认领人、组长或副组长来" in other.last
    assert "您这句没有照办" in other.last
    assert voter.reads == []
    await other.writes("0001备注：灯泡换好了")
    assert "已记为内部备注" in other.last


@pytest.mark.parametrize("words", ["0001延期到12月1日，等材料", "0001延期五天，等材料"])
async def test_before_somebody_has_it_he_reads_that_he_takes_it_first(town: Town, words: str) -> None:
    deputy, voter = await town.deputy("周启明"), await town.voter()
    await town.group("g1", deputy)
    await voter.writes("水龙头没水")
    await town.passes(minutes=5)
    await deputy.writes(words)
    assert "还没人认领，您这句没有照办。先认领" in deputy.last
    await deputy.writes("0001 我来")
    await deputy.writes(words)
    assert "没有照办" not in deputy.last


async def test_of_what_nobody_has_taken_he_reads_so_and_after_the_claim_no_more(town: Town) -> None:
    deputy, other, voter = await town.deputy("周启明"), await town.deputy("吕春敏"), await town.voter()
    await town.group("g1", deputy, other)
    await voter.writes("水龙头没水")
    await town.passes(minutes=5)
    await other.writes("0001并入0002")
    assert "QX-2611-0001 还没人认领" in other.last
    assert "您这句没有照办" in other.last
    await deputy.writes("0001 我来")
    await other.writes("0001并入0002")
    assert "还没人认领" not in other.last
    assert "现在由周启明在办" in other.last


async def test_a_stranger_to_the_matter_reads_nothing_of_it(town: Town) -> None:
    await one_matter(town)
    other = await town.deputy("李春生")
    await other.writes(ACTS[0])
    assert "周启明" not in other.last
