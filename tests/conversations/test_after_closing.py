"""Below the choice of a closed matter: words that name it are its tap; what judges a closed one, or asks for news, is no matter of its own."""

import pytest

from tests.conversations.test_undone import answered
from tests.town import Town


async def test_words_that_point_at_a_closed_matter_open_it_again_where_he_complains(town: Town) -> None:
    _, _, voter = await answered(town)
    await voter.presses("满意")
    await town.passes(days=6)
    await voter.writes("又坏了")
    await voter.writes("就是水渠那个")
    cases = await town.cases()
    assert [(case.status, case.round) for case in cases] == [("returned", 2)]


async def test_they_are_put_to_it_where_he_complains_of_nothing(town: Town) -> None:
    _, _, voter = await answered(town)
    await voter.presses("满意")
    await town.passes(days=6)
    await voter.writes("师傅把锄头忘在我家了")
    await voter.writes("就是水渠那个")
    assert [(case.status, case.round) for case in await town.cases()] == [("closed", 1)]


async def test_satisfied_with_a_yes_before_it_is_no_matter_when_all_is_over(town: Town) -> None:
    _, _, voter = await answered(town)
    await voter.presses("满意")
    await town.passes(days=2)
    await voter.writes("中，满意")
    assert len(await town.cases()) == 1


async def test_a_slip_after_a_tap_is_another_word_on_it(town: Town) -> None:
    _, _, voter = await answered(town)
    await voter.presses("满意")
    await voter.writes("手抖了，不满意")
    case = await town.case()
    assert (case.rating, len(await town.cases())) == ("unsatisfied", 1)


async def test_news_asked_for_in_dialect_of_several_goes_with_the_last_and_makes_no_matter(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("路灯不亮")
    await town.passes(hours=3)
    await voter.writes("另外一件事，我家的自来水停了")
    await town.passes(hours=3)
    for words in ("咋没信儿嘞", "来看了没得哟"):
        await voter.writes(words)
        await town.passes(minutes=80)
        await town.passes(minutes=80)
    assert len(await town.cases()) == 2, voter.reads


@pytest.mark.parametrize("words", ["又坏了", "那个水渠又垮了", "后头又坏了咋说", "和上次一样"])
async def test_bad_again_and_no_choice_begins_one_that_carries_the_old_words(town: Town, words: str) -> None:
    _, _, voter = await answered(town)
    await voter.presses("满意")
    first = (await town.case()).number
    await town.passes(days=2)
    await voter.writes(words)
    await town.passes(minutes=12)
    old, new = await town.cases()
    assert (old.status, new.category, "repeat" in new.marks) == ("closed", old.category, True)
    assert first in voter.reads[-1]
    assert "水渠" in voter.reads[-1]


async def test_bad_again_weeks_later_carries_the_old_words_too(town: Town) -> None:
    _, _, voter = await answered(town)
    await voter.presses("满意")
    await town.passes(days=20)
    await voter.writes("又坏了")
    assert [case.category for case in await town.cases()] == [(await town.cases())[0].category] * 2


@pytest.mark.parametrize("words", ["可以结了", "你们办得快", "水渠"])
async def test_a_word_on_what_is_over_is_no_matter(town: Town, words: str) -> None:
    _, _, voter = await answered(town)
    await voter.presses("满意")
    await town.passes(days=2)
    await voter.writes(words)
    await town.passes(minutes=12)
    assert len(await town.cases()) == 1
