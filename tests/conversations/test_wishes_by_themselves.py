"""A wish about who may read, by itself some time after the matter, is no matter of its own: it holds for the one it means, at once, and in doubt he is
asked (docs/spec.md section 3, Special words)."""

import pytest

from tests.conversations.test_leaks import all_read
from tests.conversations.test_wishes_of_a_reader import MATTER, NUMBER
from tests.town import GroupTalk, Somebody, Town

LATER = (
    "对了，这事别传到周启明耳朵里",
    "刚才那个事千万莫让姓周的晓得",
    "启明那边就不要给他讲了",
    "能不能不经过老周",
    "我怕周代表报复，避着他点",
    "周启明跟我家有过节，这事别让他管",
    "最好是别经周启明的手",
)


async def _people(town: Town) -> tuple[Somebody, Somebody, GroupTalk, Somebody]:
    meant, other = await town.deputy("周启明"), await town.deputy("于发")
    return meant, other, await town.group("g1", meant, other), await town.voter("上坪村")


async def _looks(who: Somebody, words: str = "低保") -> str:
    who.forgets()
    for look in (f"/case {NUMBER}", f"/find {words}", "/cases"):
        await who.writes(look)
    return all_read(who)


@pytest.mark.parametrize("claimed", [False, True])
@pytest.mark.parametrize("wish", LATER)
async def test_it_is_of_the_matter_and_none_by_itself(town: Town, wish: str, claimed: bool) -> None:
    meant, other, _group, voter = await _people(town)
    await voter.writes(MATTER)
    if claimed:
        await meant.writes(f"/case {NUMBER}")
        await meant.presses("认领")
    await town.passes(minutes=7)
    await voter.writes(wish)
    await town.passes(minutes=15)
    (case,) = await town.cases()
    assert "d001" in case.spoken_of
    assert case.claimer is None
    assert "这件事不给周启明代表看。" in "".join(voter.reads)
    assert "低保停了" not in await _looks(meant)
    assert NUMBER in await _looks(other)
    await town.check_promises()


async def test_in_doubt_he_is_asked_and_nothing_becomes_a_matter(town: Town) -> None:
    meant, _other, _group, voter = await _people(town)
    await voter.writes(MATTER)
    await town.passes(minutes=7)
    await voter.writes("这个就不用跟启明说了")
    assert voter.sees_button("周启明代表可以看")
    await town.passes(minutes=15)
    assert len(await town.cases()) == 1
    assert "低保停了" not in await _looks(meant)
    await voter.presses("周启明代表可以看")
    assert "低保停了" in await _looks(meant)


@pytest.mark.parametrize("words", ["请周代表来看看", "这事给周代表说过了没人管", "别让水再流了"])
async def test_ordinary_words_keep_nobody_away(town: Town, words: str) -> None:
    await _people(town)
    voter = await town.voter("上坪村")
    await voter.writes("村口的水管漏了")
    await town.passes(minutes=7)
    await voter.writes(words)
    assert not any(case.spoken_of and not case.asked_of for case in await town.cases())


@pytest.mark.parametrize("choice", ["as_more", "as_new", ""])
async def test_while_he_is_asked_of_which_it_is_it_holds_for_all(town: Town, choice: str) -> None:
    meant, _other, group, voter = await _people(town)
    await voter.writes(MATTER)
    await town.passes(minutes=30)
    await voter.writes("三组的水渠也堵了，别让启明看")
    assert voter.sees_button("新事项")
    assert f"{NUMBER} 已经不给周启明代表看了" in voter.last
    assert "低保停了" not in await _looks(meant)
    if choice:
        await voter.presses(choice)
    await town.passes(minutes=15)
    assert all("d001" in case.spoken_of for case in await town.cases())
    assert not any("水渠" in read for read in group.reads)
    assert "也堵了" not in await _looks(meant, "水渠")


@pytest.mark.parametrize("choice", ["as_more", "as_new", ""])
async def test_behind_words_that_wait_it_holds_at_once_too(town: Town, choice: str) -> None:
    meant, _other, group, voter = await _people(town)
    await voter.writes(MATTER)
    await town.passes(minutes=30)
    await voter.writes("三组的水渠堵了浇不上地")
    assert voter.sees_button("新事项")
    await town.passes(seconds=20)
    await voter.writes("别让启明看")
    assert f"{NUMBER} 已经不给周启明代表看了" in voter.last
    assert "低保停了" not in await _looks(meant)
    if choice:
        await voter.presses(choice)
    await town.passes(minutes=15)
    assert all("d001" in case.spoken_of for case in await town.cases())
    assert not any("水渠" in read for read in group.reads)
    assert "浇不上地" not in all_read(meant) + await _looks(meant, "水渠")


@pytest.mark.parametrize("wish", ["奶奶说别让村里晓得是她讲的", "我奶奶说的，别讲是她", "老人胆子小，别让人晓得是他说的"])
async def test_a_wish_written_for_another_is_of_her_matter(town: Town, wish: str) -> None:
    _meant, other, group, voter = await _people(town)
    await voter.writes("我奶奶的低保停了，她屋里没米")
    await town.passes(minutes=30)
    await voter.writes(wish)
    await town.passes(minutes=15)
    (case,) = await town.cases()
    assert case.confidential
    assert "没米" not in "".join(group.reads)
    assert NUMBER in await _looks(other)
    await town.check_promises()


@pytest.mark.parametrize("wish", ["还是保密吧", "我又怕了，还是保密吧"])
async def test_a_second_thought_of_it_is_the_wish(town: Town, wish: str) -> None:
    _meant, _other, group, voter = await _people(town)
    await voter.writes("我奶奶的低保停了，她屋里没米")
    await town.passes(minutes=30)
    await voter.writes(wish)
    await town.passes(minutes=15)
    (case,) = await town.cases()
    assert case.confidential
    assert "没米" not in "".join(group.reads)
    await town.check_promises()
