"""A wish that names nobody, behind a matter that may be of somebody: it goes with that matter, and he does not read it."""

import pytest

from tests.town import Town


@pytest.mark.parametrize("words", ["他是我侄女婿 莫让他晓得是我递的话", "莫跟他说是我讲的哈 他认得我"])
async def test_a_wish_right_behind_goes_with_the_matter_he_is_asked_about(town: Town, words: str) -> None:
    yu, lv = await town.deputy("于发"), await town.deputy("吕春敏")
    group, voter = await town.group("g1", yu, lv), await town.voter("上坪村")
    await voter.writes("发娃子收电费 一度多收我三角")
    assert "让不让于发代表看" in voter.last
    await town.passes(minutes=3)
    await voter.writes(words)
    await town.passes(minutes=12)
    case = await town.case("QX-2611-0001")
    assert ("d002" in case.spoken_of, case.asked_of) == (True, ())
    assert "QX-2611-0002" not in "".join(voter.reads)
    assert not any("发娃子" in text or words in text for text in (*group.reads, *yu.reads))


async def test_behind_a_word_of_who_came_it_goes_with_it_too(town: Town) -> None:
    yu, lv = await town.deputy("于发"), await town.deputy("吕春敏")
    group, voter = await town.group("g1", yu, lv), await town.voter("上坪村")
    await voter.writes("电杆斜起了")
    await group.says(yu, "我来", group.card())
    await town.passes(days=1)
    await voter.writes("来是来了 屁股没坐热就走 还喊我打二十块油钱")
    assert "让不让于发代表看" in voter.last
    await town.passes(minutes=60)
    await voter.writes("莫跟他说是我讲的哈 他认得我")
    await town.passes(minutes=12)
    assert "d002" in (await town.case("QX-2611-0001")).spoken_of
    assert not any("油钱" in text or "认得我" in text for text in (*group.reads, *yu.reads))


async def test_behind_a_matter_of_nobody_it_is_asked_about_as_ever(town: Town) -> None:
    lv = await town.deputy("吕春敏")
    await town.group("g1", lv)
    voter = await town.voter("上坪村")
    await voter.writes("邻居把水沟填了")
    await town.passes(minutes=3)
    await voter.writes("他是我侄女婿 莫让他晓得是我递的话")
    assert "这是另一件事" in voter.last
