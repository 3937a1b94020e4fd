"""发错了 just after a picture or a voice that was not meant for us (docs/spec.md section 3, What he types in the place of a tap)."""

import pytest

from tests.conversations.test_parted_media import files
from tests.conversations.test_typed_acts import one_matter
from tests.conversations.test_which_case import two_matters
from tests.town import Town

WORDS = ["发错了", "照片发错了", "不好意思 发错人了", "不是发给你们的", "娃儿乱按的", "那张不要"]


@pytest.mark.parametrize("words", WORDS)
async def test_a_picture_that_began_a_matter_is_taken_back_before_anybody_sees_it(town: Town, words: str) -> None:
    deputy = await town.deputy("周启明")
    group, voter = await town.group("g1", deputy), await town.voter()
    await voter.sends("photo")
    await town.passes(minutes=1)
    await voter.writes(words)
    assert "撤回了，没给谁看过" in voter.last
    await town.passes(minutes=15)
    assert (await town.case()).status == "withdrawn"
    assert group.reads == []
    assert len(await town.cases()) == 1
    await town.check_promises()


@pytest.mark.parametrize("words", WORDS)
async def test_one_that_waits_for_a_choice_goes_to_nobody(town: Town, words: str) -> None:
    _, group, voter = await two_matters(town)
    await voter.sends("photo")
    await town.passes(minutes=1)
    await voter.writes(words)
    assert voter.last == "好的，那条不要了，没有转给谁。有事随时写。"
    await town.passes(hours=2)
    assert not files(group)
    assert len(await town.cases()) == 2
    await town.check_promises()


@pytest.mark.parametrize("words", WORDS)
async def test_one_that_joined_a_matter_leaves_its_groups_chat(town: Town, words: str) -> None:
    _, group, voter = await one_matter(town)
    await voter.sends("photo")
    assert files(group)
    await town.passes(minutes=3)
    await voter.writes(words)
    assert "收回了" in voter.last
    await town.passes(minutes=3)
    assert not files(group)
    assert any("选民说刚才 1 条发错了，从这里收回了。" in said for said in group.reads)
    assert len(await town.cases()) == 1
    await voter.writes("/my")
    await voter.presses("QX-2611-0001")
    assert "您收回了发错的一条" in voter.last
    await town.check_promises()


async def test_one_that_the_group_has_is_asked_about_once_more(town: Town) -> None:
    deputy = await town.deputy("周启明")
    group, voter = await town.group("g1", deputy), await town.voter()
    await voter.sends("voice")
    await town.passes(minutes=4)
    assert files(group)
    await voter.writes("发错了")
    assert "真的要撤回" in voter.last
    assert (await town.case()).open


async def test_what_came_with_words_and_what_lies_back_stay(town: Town) -> None:
    _, group, voter = await one_matter(town)
    await voter.sends("photo", "水管在这里漏")
    await voter.writes("照片发错了")
    assert "收回了" not in voter.last
    await voter.sends("photo")
    await town.passes(minutes=20)
    await voter.writes("发错了")
    assert files(group)
    assert "收回了" not in voter.last


async def test_an_album_goes_as_a_whole(town: Town) -> None:
    _, group, voter = await one_matter(town)
    voter.person.sends_album(3)
    await town.settled()
    await town.passes(minutes=3)
    assert len(files(group)) == 3
    await voter.writes("照片发错了")
    await town.passes(hours=2)
    assert not files(group)


async def test_in_english_too(town: Town) -> None:
    _, group, voter = await two_matters(town)
    await voter.sends("photo")
    await voter.writes("sorry, wrong photo")
    await town.passes(hours=2)
    assert not files(group)
    assert len(await town.cases()) == 2
