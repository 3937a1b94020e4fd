"""Words that were split are edited: the first never says again what is the part's, and the part reads its own edit."""

import pytest

from tests.conversations.test_leaks import all_read
from tests.conversations.test_parted_words import CANTEEN, LAMP, WHOLE, is_about_leader, splits
from tests.town import Town

FIRST, PART = "QX-2611-0001", "QX-2611-0002"


@pytest.mark.parametrize(
    ("edited", "first", "part"),
    [
        (WHOLE + "晚上看不见路。", "晚上看不见路", CANTEEN),
        (WHOLE.replace("三天", "五天"), "五天没亮", CANTEEN),
        (WHOLE.replace("总是馊的", "天天是馊的"), LAMP, "天天是馊的"),
    ],
)
async def test_an_edit_of_the_whole_says_in_the_first_nothing_of_the_part(town: Town, edited: str, first: str, part: str) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    group = await town.group("g1", leader)
    voter = await town.voter()
    message = await voter.writes(WHOLE)
    await splits(town, secretary, CANTEEN)
    await town.ask(is_about_leader)
    await town.settled()
    leader.forgets()
    await voter.edits(message, edited)
    for look in (f"/case {FIRST}", f"/case {PART}", "/find 食堂", "/cases"):
        await leader.writes(look)
    await leader.writes(f"/case {FIRST}")
    await leader.presses("更多")
    await leader.presses("full")
    seen = "\n".join([all_read(leader), *group.reads])
    assert first in seen
    assert "馊的" not in seen
    await secretary.writes(f"/case {PART}")
    assert part in secretary.last
    await secretary.writes(f"/case {FIRST}")
    assert first in secretary.last
