"""A polite bad word on an answer counts as a polite good one does; what is surely no rating leaves the matter open (docs/spec.md section 3, Rating)."""

import pytest

from tests.conversations.test_rating import claimed_first
from tests.town import Town

BAD = [
    "不满意，辛苦了",
    "谢谢，不满意",
    "谢谢代表，但是不满意",
    "不满意，麻烦再来看看，谢谢",
    "不满意，你们辛苦了",
    "不滿意，辛苦了",
    "Thank you, but not satisfied",
]
MOSTLY = ["2，辛苦了", "谢谢代表，但是基本满意", "Mostly satisfied, thank you for your work"]


@pytest.mark.parametrize(("words", "rating"), [*((one, "unsatisfied") for one in BAD), *((one, "mostly") for one in MOSTLY)])
async def test_politeness_beside_it_keeps_no_rating_from_counting(town: Town, words: str, rating: str) -> None:
    voter, _, _ = await claimed_first(town)
    await voter.writes(words)
    assert (await town.case()).rating == rating
    assert not any("哪一件" in read for read in voter.reads)


async def test_a_polite_bad_word_opens_a_round_and_asks_why(town: Town) -> None:
    """A request to look again is no reason."""
    voter, _, _ = await claimed_first(town)
    await voter.writes("不满意，麻烦再来看看，谢谢")
    case = await town.case()
    assert (case.round, case.status) == (2, "returned")
    assert "哪里没办好" in voter.last, voter.reads


@pytest.mark.parametrize("words", ["没有解决，麻烦再看看", "不好，谢谢", "没好，谢谢", "不满意，能不能再来看看？", "有点不满意，谢谢"])
async def test_polite_words_that_are_surely_no_rating_leave_the_matter_open(town: Town, words: str) -> None:
    voter, _, _ = await claimed_first(town)
    await voter.writes(words)
    assert "还没解决" in voter.last, voter.reads
    for _ in range(12):
        await town.passes(days=1)
    case = await town.case()
    assert (case.status, case.rating) == ("answered", "")
    assert not any("没有收到您的评价" in read for read in voter.reads)


async def test_with_one_matter_alone_he_is_not_asked_which_one(town: Town) -> None:
    await town.group("g1", await town.deputy("周启明"))
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await voter.writes("不满意")
    assert "您要是对这一件不满意" in voter.last
    assert not any("哪一件" in read for read in voter.reads)
    await town.passes(minutes=12)
    assert not any("哪一件" in read for read in voter.reads), voter.reads
