"""How words stood before their parts went apart is shown to nobody from whom one of them is kept (docs/spec.md section 8)."""

import pytest

from tests.conversations.test_parted_words import CANTEEN, WHOLE, seals, splits
from tests.office.browsers import Office
from tests.town import Town

FIRST, SECOND = "QX-2611-0001", "QX-2611-0002"
BOTH = "一是村口的路灯坏了三天没亮。二是隔壁紫藤架私宰点的血水倒进下水道臭得很。"


@pytest.mark.parametrize("kept", [True, False])
async def test_of_a_part_that_is_sealed_the_first_shows_nothing(town: Town, office: Office, kept: bool) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes(BOTH)
    await voter.presses("分开")
    if kept:
        await voter.writes("/my")
        await voter.presses(SECOND)
        await voter.presses("更改")
        await voter.presses("只给人大秘书看")
    page = await (await office.enter(leader)).gets(f"/cases/{FIRST}")
    assert "路灯" in page.words
    assert ("紫藤架" in page.words) is not kept
    assert "紫藤架" in (await (await office.enter(secretary)).gets(f"/cases/{FIRST}")).words


async def test_of_a_part_that_staff_took_out_too_and_the_secretary_loses_nothing(town: Town, office: Office) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes(WHOLE)
    await splits(town, secretary, CANTEEN)
    await town.ask(seals)
    page = (await (await office.enter(leader)).gets(f"/cases/{FIRST}")).words
    assert "路灯" in page
    assert "馊的" not in page
    assert SECOND not in page
    whole = (await (await office.enter(secretary)).gets(f"/cases/{FIRST}")).words
    assert "馊的" in whole
    assert SECOND in whole
