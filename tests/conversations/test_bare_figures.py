"""A bare figure is for the newest question (docs/spec.md section 3, Rating)."""

import pytest

from tests.conversations.test_which_case import WATER, two_matters
from tests.town import Somebody, Town


async def answered(town: Town) -> Somebody:
    deputy, group, voter = await two_matters(town)
    await group.presses(deputy, "答复", group.card(WATER))
    await group.presses(deputy, "已解决")
    await group.replies(deputy, "修好了")
    await group.presses(deputy, "发送")
    voter.forgets()
    return voter


@pytest.mark.parametrize("asks", ["约访", "/village", "撤回"])
async def test_while_something_else_was_asked_it_rates_nothing_by_itself(town: Town, asks: str) -> None:
    voter = await answered(town)
    await voter.writes(asks)
    await voter.writes("1")
    assert (await town.case(WATER)).rating in (None, "")
    await voter.presses("满意：水龙头没水")
    assert (await town.case(WATER)).rating == "satisfied"


async def test_where_the_answer_is_the_newest_question_it_rates_it(town: Town) -> None:
    voter = await answered(town)
    await voter.writes("1")
    assert (await town.case(WATER)).rating == "satisfied"
