"""Who somebody said he is goes with the first matter he tells within a day (docs/spec.md section 3)."""

import pytest

from tests.conversations.test_which_case import said_on
from tests.town import Town


@pytest.mark.parametrize("hours", [1, 22])
async def test_it_is_kept_for_his_first_matter(town: Town, hours: int) -> None:
    voter = await town.voter()
    await voter.writes("我姓吴，住三组")
    await town.passes(hours=hours)
    await voter.writes("水龙头没水")
    assert await said_on(town, 1) == ["水龙头没水", "我姓吴，住三组"]
    await town.passes(minutes=30)
    await voter.writes("村口的路坏了")
    await voter.presses("新事项")
    assert await said_on(town, 2) == ["村口的路坏了"], "once"


async def test_a_day_later_it_is_not(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("我姓吴，住三组")
    await town.passes(hours=25)
    await voter.writes("水龙头没水")
    assert await said_on(town, 1) == ["水龙头没水"]
