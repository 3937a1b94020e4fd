"""「发」 answers no question by itself: it means what he wrote before, or nothing yet."""

import pytest

from tests.town import Town


async def taken(town: Town, *lines: str) -> tuple[list[str], list[str], list[str]]:
    """What the deputy, his voter and the secretary read of these lines of a deputy about his one matter."""
    deputy, secretary = await town.deputy("史树华"), await town.secretary()
    group = await town.group("g1", deputy)
    voter = await town.voter("上坪村")
    await voter.writes("三组的水渠堵了")
    await group.presses(deputy, "认领")
    number = (await town.case()).number[-4:]
    for one in (voter, secretary, deputy):
        one.forgets()
    for line in lines:
        await deputy.writes(line.format(number=number))
    return deputy.reads, voter.reads, secretary.reads


async def test_the_reason_he_wrote_first_is_the_reason(town: Town) -> None:
    _, _, secretary = await taken(town, "{number}退办，这是电信公司的事", "发")
    assert any("这是电信公司的事" in read for read in secretary)
    assert not any("：发" in read for read in secretary)


@pytest.mark.parametrize("said", ["发", "发吧", "好，发", "发出去"])
async def test_a_place_is_asked_for_again(town: Town, said: str) -> None:
    deputy, voter, _ = await taken(town, "{number}约选民周六上午九点在井边见面", "周日九点", said)
    assert voter == []
    assert "「约时间」" in deputy[-1]


@pytest.mark.parametrize("order", ["{number}延期", "{number}告诉选民"])
async def test_nothing_is_shown_that_says_only_send(town: Town, order: str) -> None:
    deputy, voter, _ = await taken(town, order, "发")
    assert voter == []
    assert not any("原因：发" in read or "｜发" in read for read in deputy)


async def test_an_answer_in_so_many_words_is_the_answer(town: Town) -> None:
    deputy, voter, _ = await taken(town, "{number}答复：加高了，已经解决", "发")
    assert any("已经解决" in read for read in voter)
    assert (await town.case()).status == "answered"
