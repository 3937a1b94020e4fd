"""A span where a day is asked for by which something is due: its last day, and nothing leaves before it was shown (docs/spec.md section 4)."""

import pytest

from tests.conversations.test_typed_acts import one_matter
from tests.conversations.test_which_case import WATER
from tests.town import Town


@pytest.mark.parametrize("words", ["11月9号到15号", "11月9日-11月15日", "9号到15号"])
async def test_a_unit_has_until_its_last_day_and_the_line_is_asked_for_first(town: Town, words: str) -> None:
    deputy, group, voter = await one_matter(town)
    await deputy.writes("0001转给水厂")
    voter.forgets()
    await deputy.writes(words)
    assert "11月15日前回话" in deputy.last
    assert voter.reads == [], "nothing has left yet"
    await deputy.presses("不写附言，直接转办")
    assert "单位 11月15日 前回话" in group.card(WATER)["text"]


async def test_beside_the_act_it_is_its_last_day_too(town: Town) -> None:
    deputy, _, voter = await one_matter(town)
    voter.forgets()
    await deputy.writes("0001转给水厂，11月9号到15号")
    assert "11月15日前回话" in deputy.last
    assert voter.reads == []


async def test_of_a_promise_the_last_day_counts(town: Town) -> None:
    deputy, group, voter = await one_matter(town)
    await group.presses(deputy, "答复", group.card(WATER))
    await group.presses(deputy, "列入计划")
    await group.replies(deputy, "11月20日到11月25日")
    await group.replies(deputy, "换水管")
    await group.presses(deputy, "send_answer")
    assert "11月25日" in voter.last
    assert "11月20日" not in voter.last
