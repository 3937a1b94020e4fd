"""Words that only say who did it, beside several open matters: kept from him in each until its voter says which (docs/spec.md section 3)."""

import pytest

from tests.conversations.test_leaks import all_read
from tests.town import Somebody, Town

FIRST, SECOND = "我家的水田被人占了一块", "我家门口的路灯不亮"


async def _two(town: Town, gap: int) -> tuple[Somebody, Somebody]:
    meant, other = await town.deputy("周启明"), await town.deputy("于发")
    await town.group("g1", meant, other)
    voter = await town.voter()
    await voter.writes(FIRST)
    await town.passes(minutes=30)
    await voter.writes(SECOND)
    await town.passes(seconds=gap)
    return meant, voter


@pytest.mark.parametrize("words", ["是周启明搞的", "就是周启明干的好事", "背后是老周在搞鬼", "占的人就是周书记"])
@pytest.mark.parametrize("gap", [60, 1200, 200_000])
async def test_it_may_be_of_each(town: Town, words: str, gap: int) -> None:
    meant, voter = await _two(town, gap)
    await voter.writes(words)
    await town.passes(minutes=15)
    cases = await town.cases()
    assert all("d001" in case.spoken_of for case in cases)
    asked = [case for case in cases if case.asked_of]
    assert asked
    assert all(any(case.number in read and "周启明代表" in read for read in voter.reads) for case in asked)
    await meant.writes("/cases")
    await meant.writes(f"/case {cases[0].number}")
    assert FIRST not in all_read(meant).split("现在没有要办的事")[-1]
    await town.check_promises()


async def test_the_other_stays_kept_until_he_answers_of_it(town: Town) -> None:
    """The words stand at the harm, whose button for the other is beside them."""
    _, voter = await _two(town, 1200)
    await voter.writes("是周启明搞的")
    assert voter.sees_button(f"说的是：{SECOND}")
    first, second = await town.cases()
    assert "d001" in first.spoken_of
    assert "d001" in second.spoken_of
    await town.passes(minutes=12)
    assert len(await town.cases()) == 2
    assert any(case.asked_of for case in await town.cases())


@pytest.mark.parametrize("words", ["谢谢周代表", "是周代表修的", "周代表在不在"])
async def test_ordinary_words_keep_nobody_from_anything(town: Town, words: str) -> None:
    _, voter = await _two(town, 1200)
    await voter.writes(words)
    first, second = await town.cases()
    assert not first.spoken_of
    assert not second.spoken_of
