"""Two who asked a voter something on two matters wait for his answer (docs/spec.md section 3, Which case a message joins)."""

import pytest

from tests.conversations.test_which_case import ROAD, WATER, asks, said_on, two_matters
from tests.town import Somebody, Town


def labels(voter: Somebody) -> list[str]:
    return [b["text"] for row in voter.messages[-1].get("reply_markup", {}).get("inline_keyboard", ()) for b in row]


async def two_questions(town: Town, first: str = "坏了多长？", then: str = "您家有人吗？") -> Somebody:
    """First on the road, then on the water."""
    deputy, group, voter = await two_matters(town)
    await asks(group, deputy, ROAD, first)
    await town.passes(minutes=5)
    await asks(group, deputy, WATER, then)
    voter.forgets()
    return voter


@pytest.mark.parametrize("words", ["三盏", "有", "差不多", "好", "没有"])
async def test_an_answer_that_may_be_for_either_is_asked_about(town: Town, words: str) -> None:
    voter = await two_questions(town)
    await voter.writes(words)
    assert "答哪一件" in voter.last
    assert labels(voter) == ["答：水龙头没水", "答：村口的路坏了", "新事项"]
    await voter.presses("答：村口的路坏了")
    assert (await said_on(town, 2))[-1] == words
    assert await said_on(town, 1) == ["水龙头没水"]


async def test_what_he_writes_on_waits_with_it(town: Town) -> None:
    voter = await two_questions(town)
    await voter.writes("差不多")
    await voter.writes("得两三天")
    await voter.presses("答：水龙头没水")
    assert await said_on(town, 1) == ["水龙头没水", "差不多", "得两三天"]


async def test_without_a_choice_it_is_for_who_asked_last(town: Town) -> None:
    voter = await two_questions(town)
    await voter.writes("差不多")
    await town.passes(minutes=11)
    assert (await said_on(town, 1))[-1] == "差不多"
    assert len(await town.cases()) == 2
    await town.check_promises()


@pytest.mark.parametrize(
    ("first", "then", "words", "case"),
    [
        ("一共几盏灯坏了？", "几户没水？", "三盏", 2),
        ("一共几盏灯坏了？", "几户没水？", "三户", 1),
        ("在哪一段？", "几点停的？", "桥头那边", 2),
        ("在哪一段？", "几点停的？", "早上六点", 1),
        ("您看行吗？", "您看行吗？", "路修好就行", 2),
    ],
)
async def test_what_plainly_answers_one_goes_there(town: Town, first: str, then: str, words: str, case: int) -> None:
    voter = await two_questions(town, first, then)
    await voter.writes(words)
    assert (await said_on(town, case))[-1] == words


async def test_the_second_answer_goes_to_the_second_question_also_at_once(town: Town) -> None:
    voter = await two_questions(town, "一共几盏灯坏了？", "几点停的？")
    await voter.writes("三盏")
    await voter.writes("早上六点")
    assert (await said_on(town, 2))[-1] == "三盏"
    assert (await said_on(town, 1))[-1] == "早上六点"
