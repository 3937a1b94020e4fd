"""A question about a case names it by its first words too, wherever whoever is asked may read them (docs/spec.md section 4, Talk)."""

import pytest

from tests.conversations.test_which_case import ROAD, WATER, two_matters
from tests.town import Town

NAMED = f"{WATER}「水龙头没水」"


@pytest.mark.parametrize("button", ["回复选民", "转办", "答复"])
async def test_in_the_group(town: Town, button: str) -> None:
    deputy, group, _ = await two_matters(town)
    await group.presses(deputy, button, group.card(WATER))
    assert NAMED in group.last


@pytest.mark.parametrize("button", ["面商", "上报", "延期", "改分类", "并案"])
async def test_in_the_group_of_what_is_behind_more(town: Town, button: str) -> None:
    deputy, group, _ = await two_matters(town)
    await group.presses(deputy, "更多", group.card(WATER))
    assert NAMED in group.last
    await group.presses(deputy, button)
    assert NAMED in group.last


async def test_of_what_is_confidential_the_chat_reads_the_number_alone(town: Town) -> None:
    deputy = await town.deputy("周启明")
    group = await town.group("g1", deputy)
    voter = await town.voter()
    await voter.writes("水泵房的闸阀漏水三天了没人管，千万别说是我说的")
    await group.presses(deputy, "认领")
    await group.presses(deputy, "更多")
    assert WATER in group.last
    assert "闸阀" not in group.last
    assert ROAD not in group.last
