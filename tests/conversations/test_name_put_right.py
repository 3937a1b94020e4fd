"""Whoever complained under a name that a telephone wrote wrong, and puts it right, is not read by whom he means (docs/spec.md section 3, Which case a
message joins)."""

import pytest

from tests.conversations.test_leaks import all_read
from tests.town import GroupTalk, Somebody, Town


async def _people(town: Town) -> tuple[Somebody, GroupTalk, Somebody]:
    meant, other = await town.deputy("周启明"), await town.deputy("于发")
    return meant, await town.group("g1", meant, other), await town.voter("上坪村")


@pytest.mark.parametrize("minutes", [1, 5, 70])
@pytest.mark.parametrize(
    ("before", "right"),
    [
        ("粥七名占了我家地", "打错了 是周启明"),
        ("周七名骂我", "语音识别错了，不是周七名，是周启明"),
        ("七明卖假货", "七明是启明，输入法打错了"),
        ("昨晚喝醉了在我家门口骂了一夜", "说的是启明"),
    ],
)
async def test_he_whose_name_it_is_reads_it_no_more(town: Town, before: str, right: str, minutes: int) -> None:
    meant, group, voter = await _people(town)
    await voter.writes(before)
    assert before in "".join(group.reads)
    await town.passes(minutes=minutes)
    await voter.writes(right)
    await town.passes(minutes=15)
    (case,) = await town.cases()
    assert "d001" in case.spoken_of
    assert voter.sees_button("周启明代表可以看")
    assert before not in "".join(group.reads)
    await meant.writes("/case QX-2611-0001")
    assert before not in all_read(meant)
    await town.check_promises()


async def test_it_goes_to_the_matter_in_which_the_name_stood(town: Town) -> None:
    _meant, _group, voter = await _people(town)
    await voter.writes("周七名骂我")
    await town.passes(hours=1)
    await voter.writes("路灯不亮")
    await voter.presses("新事项")
    await town.passes(minutes=5)
    await voter.writes("周七名应该是周启明")
    first, lamp = await town.cases()
    assert ("d001" in first.spoken_of, lamp.spoken_of) == (True, ())


async def test_a_name_put_right_that_nothing_complains_of_is_asked_about_by_nobody(town: Town) -> None:
    _meant, _group, voter = await _people(town)
    await voter.writes("路灯坏了，周七名来看过一回")
    await voter.writes("打错了 是周启明")
    (case,) = await town.cases()
    assert case.spoken_of == ()
