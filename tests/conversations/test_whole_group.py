"""What a whole group is complained of reaches the secretary, not its chat; that it is slow stays there (docs/spec.md section 4)."""

import pytest

from tests.conversations.test_leaks import all_read
from tests.town import GroupTalk, Somebody, Town

DONE = ("上下坪的几个代表一起砸我家门", "上下坪代表小组的人骂我", "组里的代表都占我家的地", "我们组的代表都骂我，没一个来看")
SLOW = ("没有一个代表来看，路灯坏了半个月", "代表都不管事，路灯坏了半个月", "我们组的代表几时来修路灯")


async def people(town: Town) -> tuple[Somebody, list[Somebody], GroupTalk, Somebody]:
    members = [await town.deputy(name) for name in ("周启明", "于发", "吕春敏")]
    secretary, group = await town.secretary(), await town.group("g1", *members)
    return secretary, members, group, await town.voter()


@pytest.mark.parametrize("words", DONE)
async def test_the_secretary_reads_it_and_none_of_them(town: Town, words: str) -> None:
    secretary, members, group, voter = await people(town)
    before = len(group.reads)
    await voter.writes(words)
    await town.comes("2026-11-06", "08:31")
    assert words in all_read(secretary)
    assert not any(words in one for one in group.reads[before:])
    assert not any("QX-2611-0001" in all_read(one) for one in members)
    assert voter.sees_button("speaks_no")


@pytest.mark.parametrize("words", SLOW)
async def test_that_they_are_slow_stays_with_them(town: Town, words: str) -> None:
    _, _, group, voter = await people(town)
    await voter.writes(words)
    assert (await town.case()).spoken_of == ()
    assert any(words in one for one in group.reads)


async def test_further_words_take_the_matter_out_of_their_chat(town: Town) -> None:
    secretary, _, group, voter = await people(town)
    await voter.writes("村口的路灯坏了半个月")
    assert "路灯" in group.last
    await voter.writes("组里的代表都来我家骂我")
    await town.passes(minutes=5)
    assert "路灯" not in group.last
    assert "骂我" not in "\n".join(group.reads)
    assert "骂我" in all_read(secretary)


async def test_he_may_let_them_read_it(town: Town) -> None:
    _, _, group, voter = await people(town)
    await voter.writes(DONE[3])
    await voter.presses("speaks_ok")
    await town.passes(minutes=5)
    assert any("没一个来看" in one for one in group.reads)
