"""What a voter says against the secretary outside any matter reaches a chair in her stead (docs/spec.md sections 3 and 4)."""

from tests.conversations.test_leaks import all_read
from tests.town import Somebody, Town

OF_HER = "人大秘书许文静收了老板的烟酒，把我轰出来"


async def _blocked(town: Town, secretary: Somebody) -> Somebody:
    voter = await town.voter()
    await voter.writes("三组水渠堵了浇不上地")
    await secretary.writes("/block QX-2611-0001 7 老是骂人")
    if secretary.sees_button("限制"):
        await secretary.presses("限制")
    return voter


async def test_what_he_says_is_wrong_with_the_deputies(town: Town) -> None:
    secretary, chair, voter = await town.secretary(), await town.deputy("贺正平"), await town.voter()
    for words in (OF_HER, "周启明早就调走了"):
        await voter.writes("/deputies")
        await voter.presses("代表有误")
        await voter.writes(words)
    assert "烟酒" in all_read(chair)
    assert "烟酒" not in all_read(secretary)
    assert "早就调走" in all_read(secretary)


async def test_his_appeal_against_a_block(town: Town) -> None:
    secretary, chair = await town.secretary(), await town.deputy("贺正平")
    voter = await _blocked(town, secretary)
    await voter.presses("申诉")
    await voter.writes(OF_HER)
    assert "烟酒" in all_read(chair)
    assert "烟酒" not in all_read(secretary)
    voter.forgets()
    await chair.presses("解除")
    assert "解除" in voter.reads[0]


async def test_an_appeal_that_says_nothing_of_her_is_hers(town: Town) -> None:
    secretary, chair = await town.secretary(), await town.deputy("贺正平")
    voter = await _blocked(town, secretary)
    await voter.presses("申诉")
    await voter.writes("我只是着急，没有骂人")
    assert "只是着急" in all_read(secretary)
    assert "只是着急" not in all_read(chair)
