"""A complaint of a deputy who is described and not named: its voter is asked who it is before any of them reads it (docs/spec.md section 3)."""

import pytest

from tests.town import GroupTalk, Somebody, Town


async def _town(town: Town) -> tuple[list[Somebody], GroupTalk, Somebody]:
    deputies = [await town.deputy(name) for name in ("周启明", "于发", "吕春敏")]
    return deputies, await town.group("g1", *deputies), await town.voter("上坪村")


LINES = [
    "那个胖代表骂我娘",
    "女的那个代表骂我",
    "年轻的那个代表欺负我屋里",
    "代表小组里管水的那个骂我",
    "有个代表骂我",
    "那天来开会的代表骂我",
    "代表骂我",
    "代表吼我",
    "代表昨天骂了我",
]


@pytest.mark.parametrize("words", LINES)
async def test_nobody_reads_it_until_he_says_who_it_is(town: Town, words: str) -> None:
    deputies, group, voter = await _town(town)
    await voter.writes(words)
    await town.passes(minutes=3)
    assert not any(words in text for text in [*group.reads, *(read for one in deputies for read in one.reads)])
    await voter.writes("是于发")
    await town.settled()
    case = await town.case("QX-2611-0001")
    assert case.spoken_of == ("d002",)
    assert not case.asked_of
    if case.seal:
        await voter.presses("给代表小组看")
        await town.settled()
    assert any(words in text for text in deputies[2].reads)
    assert not any(words in text for text in deputies[1].reads)


@pytest.mark.parametrize("words", ["不是于发", "是于发看到的 他可以作证"])
async def test_what_says_no_name_alone_lets_nobody_read_it(town: Town, words: str) -> None:
    deputies, group, voter = await _town(town)
    await voter.writes(LINES[0])
    await town.passes(minutes=3)
    await voter.writes(words)
    await town.passes(minutes=12)
    assert not any(LINES[0] in text for text in [*group.reads, *(read for one in deputies for read in one.reads)])


@pytest.mark.parametrize("words", ["那个胖代表什么时候来看路灯", "女代表来看过了，路灯还是黑的", "有个代表来看过了，路灯还是黑的"])
async def test_who_is_only_mentioned_reads_it(town: Town, words: str) -> None:
    _, group, voter = await _town(town)
    await voter.writes(words)
    await town.settled()
    assert any(words in text for text in group.reads)
