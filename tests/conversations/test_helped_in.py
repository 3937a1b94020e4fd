"""A newcomer who cannot tap is helped in: his yes takes the only village offered, his questions are answered, and after some tries he reads who
helps by hand (docs/spec.md section 3, First contact)."""

import pytest

from tests.town import Somebody, Town


async def newcomer(town: Town) -> Somebody:
    voter = await town.stranger("陈婆婆")
    await voter.writes("/start")
    return voter


@pytest.mark.parametrize("yes", ["嗯嗯 晓得了", "就是它", "对", "那就同意噻"])
async def test_a_yes_takes_the_only_village_that_is_offered(town: Town, yes: str) -> None:
    voter = await newcomer(town)
    await voter.writes("上平")
    assert voter.sees_button("上坪村")
    await voter.writes(yes)
    assert voter.sees_button("agree")
    await voter.writes("同意")
    await voter.writes("村口的路坏了")
    assert (await town.case()).village == "v01"


@pytest.mark.parametrize(
    ("words", "answer"), [("要按哪个嘛", "方框"), ("同意啥子", "意思是"), ("我眼睛看不清 有没有人讲话给我听", "不识字不要紧")]
)
async def test_what_he_asks_is_answered(town: Town, words: str, answer: str) -> None:
    voter = await newcomer(town)
    await voter.writes("屋头水管爆了")
    voter.forgets()
    await voter.writes(words)
    assert answer in str(voter.reads)


async def test_after_some_tries_he_reads_who_helps_by_hand(town: Town) -> None:
    voter = await newcomer(town)
    for words in ("屋头水管爆了", "水都漫到灶屋了", "快点来人", "你们几点下班 我走路来？", "咋个还不来人？", "有人管没得？"):
        await voter.writes(words)
        await town.passes(seconds=15)
    assert "有人帮您弄" in voter.last
    assert len([text for text in voter.reads if "就差一步" in text]) <= 3
    assert voter.sees_button("上坪村")
