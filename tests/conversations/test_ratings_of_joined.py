"""What a voter whose matter was joined types where he is asked to rate is read as the main voter's (docs/spec.md section 3, Rating)."""

import pytest

from tests.conversations.test_joined_fates import ONE, THREE, TWO, answers
from tests.conversations.test_neighbours import WATER, village
from tests.conversations.test_same_matter import two_neighbours
from tests.town import Somebody, Town

ASKED = "算满意、基本满意，还是不满意？请点一下。"


async def judges(town: Town, voter: Somebody, words: str) -> str:
    """What he reads at once, and ten minutes later."""
    voter.forgets()
    await voter.writes(words)
    await town.passes(minutes=12)
    return "\n".join(voter.reads)


@pytest.mark.parametrize("hours", [0, 26, 75])
async def test_words_that_settle_nothing_are_no_matter_and_he_is_asked_again(town: Town, hours: int) -> None:
    leader, group, first, second = await two_neighbours(town)
    await town.passes(days=1, hours=2)
    await answers(group, leader, ONE)
    await town.passes(hours=hours)
    for voter, number in ((first, ONE), (second, TWO)):
        for words in ("还可以吧", "还行", "凑合"):
            said = await judges(town, voter, words)
            assert f"已补充到 {number}" in said
            assert ASKED in said
            assert voter.sees_button("基本满意")
    assert [case.number for case in await town.cases()] == [ONE, TWO]
    await second.presses("基本满意")
    assert (await town.case(TWO)).rating == "mostly"
    await town.check_promises()


async def test_who_joined_by_himself_is_asked_again_too(town: Town) -> None:
    leader, group = await village(town, WATER)
    other = await town.voter(name="李大爷")
    await other.writes("自来水停了三天了")
    await other.presses("一起跟进")
    await group.presses(leader, "认领", group.card(ONE))
    await answers(group, leader, ONE)
    assert ASKED in await judges(town, other, "还可以吧")
    assert len(await town.cases()) == 4


async def test_his_word_counts_though_the_main_voter_has_rated(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    third = await town.voter(name="赵大嫂")
    await third.writes("自来水停了三天没水")
    await group.presses(leader, f"并入 {ONE}")
    await answers(group, leader, ONE)
    await first.presses("满意")
    assert (await town.case(ONE)).status == "closed"
    await second.writes("基本满意")
    assert (await town.case(TWO)).rating == "mostly"
    await third.writes("还行吧")
    assert ASKED in third.last
    assert (await town.case(THREE)).rating == ""


async def test_in_a_new_round_no_word_is_asked_on_the_answer_before(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    await answers(group, leader, ONE)
    await first.presses("不满意")
    second.forgets()
    await second.writes("还行吧")
    assert ASKED not in second.last
    assert (await town.case(TWO)).rating == ""


async def test_such_words_answer_whoever_asked_last(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    await answers(group, leader, ONE)
    await town.passes(days=2)
    await second.writes("村口路灯坏了一个月了")
    await second.presses("新事项")
    await group.presses(leader, "回复选民", group.card(THREE))
    await group.replies(leader, "周五上午来修，行吗？")
    await group.presses(leader, "发送")
    await town.passes(minutes=5)
    await second.writes("还行吧")
    assert f"已补充到 {THREE}" in second.last


async def test_what_he_says_of_both_his_answers_counts_for_the_joined_one_and_his_own(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    await second.writes("学校门口车乱停")
    await second.presses("新事项")
    await group.presses(leader, "认领", group.card(THREE))
    await answers(group, leader, ONE)
    await answers(group, leader, THREE)
    await second.writes("两件都满意")
    assert [(await town.case(number)).rating for number in (ONE, TWO, THREE)] == ["", "satisfied", "satisfied"]
    await first.writes("满意")
    assert (await town.case(ONE)).rating == "satisfied"
    await town.check_promises()
