"""A matter given by typed words to him of whom it complains: not done, and who typed it reads what to do instead; why only the secretary reads."""

import pytest

from tests.town import GroupTalk, Somebody, Town

SAID = "QX-2611-0001 不能交给他，请换一位。"


async def complained_of(town: Town) -> tuple[Somebody, Somebody, GroupTalk]:
    lv, yu = await town.deputy("吕春敏"), await town.deputy("于发")
    group, voter = await town.group("g1", lv, yu), await town.voter("上坪村")
    await voter.writes("于发骂我老娘 打了我一巴掌")
    await town.passes(minutes=12)
    assert (await town.case()).spoken_of
    return lv, yu, group


@pytest.mark.parametrize("words", ["0001交给于发", "0001叫于发办", "0001于发办", "让小于去办0001", "把0001转给于代表"])
async def test_who_types_it_reads_what_to_do_instead(town: Town, words: str) -> None:
    lv, yu, _ = await complained_of(town)
    await lv.writes("0001我来")
    read = len(yu.reads)
    await lv.writes(words)
    assert lv.last == SAID, lv.last
    assert (await town.case()).claimer == lv.person_id
    assert yu.reads[read:] == []


async def test_the_secretary_reads_why(town: Town) -> None:
    await complained_of(town)
    secretary = await town.deputy("许文静")
    await secretary.writes("0001交给于发")
    assert "说到 于发" in secretary.last
    assert "请换一位" in secretary.last


@pytest.mark.parametrize("words", ["0001交给于发", "0001叫于发办", "0001我来"])
async def test_in_the_group_it_is_said_in_private_alone(town: Town, words: str) -> None:
    lv, yu, group = await complained_of(town)
    read, his = len(group.reads), len(yu.reads)
    await group.says(lv, words)
    assert "QX-2611-0001 不在那个群里办" in lv.last, lv.last
    assert group.reads[read:] == []
    assert yu.reads[his:] == []


async def test_he_himself_reads_nothing(town: Town) -> None:
    _, yu, group = await complained_of(town)
    read, his = len(group.reads), len(yu.reads)
    await group.says(yu, "0001叫于发办")
    assert group.reads[read:] == []
    assert yu.reads[his:] == []
