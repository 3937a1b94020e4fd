"""What a voter reads in doubt is calm, and right whoever writes (docs/spec.md section 3, Special words)."""

import pytest

from tests.town import Town


@pytest.mark.parametrize("words", ["就我一个人了", "冰面上娃娃溜冰，薄得很", "里头有人"])
async def test_what_may_be_danger_shows_the_numbers_in_one_calm_line(town: Town, words: str) -> None:
    voter = await town.voter()
    await voter.writes(words)
    assert "110" in voter.last
    assert "⚠" not in voter.last
    assert "要是人不舒服，或者眼前有危险" in voter.last


async def test_what_is_surely_danger_is_said_as_before(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("我家起火了，快来人")
    assert "⚠ 有危险请马上打：110 / 119 / 120！" in voter.last


@pytest.mark.parametrize("words", ["我女儿说不想活了，割手腕", "活够了，我去陪老伴了"])
async def test_words_for_who_may_harm_himself_are_right_for_his_mother_too(town: Town, words: str) -> None:
    voter = await town.voter()
    await voter.writes(words)
    assert "12356" in voter.last
    assert "别让难受的人一个人待着" in voter.last
    assert "不下您" not in voter.last


async def test_nobody_is_called_a_child_by_a_guess(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("我是小学生，放学路上没有红绿灯")
    assert "孩子的事，不用写姓名和电话" in voter.last
    assert "小朋友" not in voter.last


async def test_of_what_is_the_secretarys_alone_no_claimer_is_spoken(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("水泵房的闸阀漏水三天了没人管，这个只给秘书看，不要发到小组，别让人知道是我说的")
    assert "只有人大秘书能看" in voter.last
    assert "认领的代表" not in voter.last


async def test_of_what_he_is_still_asked_about_the_claimer_comes_after_the_choice(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("举报我们村会计贪污低保款，千万别说是我说的")
    assert "现在只有人大秘书能看" in voter.last
    assert "您选「给代表小组看」的话，也给您保密" in voter.last
