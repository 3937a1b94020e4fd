"""A voter who names his matter by number keeps that one confidential, and no other (docs/spec.md section 3, Special words)."""

import pytest

from tests.town import GroupTalk, Somebody, Town

BY_NUMBER = (
    "0001请保密",
    "请保密0001",
    "0001这件请保密",
    "QX-2611-0001请保密",
    "2611-0001 保密",
    "0001号事项保密",
    "把0001保密",
    "0001 请保密，别说是我讲的",
    "帮我把0001保密",
    "第0001号保密",
    "关于0001，请保密",
)


async def two_matters(town: Town) -> tuple[GroupTalk, Somebody]:
    await town.secretary()
    group, voter = await town.group("g1", await town.deputy("周启明")), await town.voter()
    for words in ("村口的路灯坏了半个月", "自来水停了三天"):
        await voter.writes(words)
        await town.passes(hours=2)
    voter.forgets()
    return group, voter


async def confidential(town: Town) -> list[bool]:
    return [case.confidential for case in await town.cases()]


@pytest.mark.parametrize("words", BY_NUMBER)
async def test_that_one_is_kept(town: Town, words: str) -> None:
    group, voter = await two_matters(town)
    await voter.writes(words)
    assert await confidential(town) == [True, False]
    assert voter.last.startswith("QX-2611-0001（村口的路灯坏了半个月）保密了")
    assert "路灯" not in str(group.card("QX-2611-0001"))


@pytest.mark.parametrize("words", ["0001和0002请保密", "0001/0002请保密", "0001以及0002请保密"])
async def test_two_numbers_keep_both(town: Town, words: str) -> None:
    _, voter = await two_matters(town)
    await voter.writes(words)
    assert await confidential(town) == [True, True]
    assert voter.last.startswith("照您说的，这 2 件")


async def test_for_the_secretary_alone(town: Town) -> None:
    _, voter = await two_matters(town)
    await voter.writes("0002只给秘书看")
    assert [case.seal for case in await town.cases()] == ["", "kept"]


async def test_whether_it_is_kept(town: Town) -> None:
    _, voter = await two_matters(town)
    await voter.writes("0002保密了吗")
    assert voter.last.startswith("QX-2611-0002（自来水停了三天）：没有保密")
    assert await confidential(town) == [False, False]


@pytest.mark.parametrize("words", ["0009请保密", "请保密，电话13800001234"])
async def test_no_number_of_his_and_what_says_more_is_read_as_before(town: Town, words: str) -> None:
    _, voter = await two_matters(town)
    await voter.writes(words)
    assert "保密了" not in voter.last


async def test_that_of_another_voter_is_not_touched(town: Town) -> None:
    await two_matters(town)
    other = await town.voter(name="三爷")
    await other.writes("三组水渠堵了浇不上地")
    await other.writes("0001请保密")
    assert (await confidential(town))[:2] == [False, False]


async def test_who_wants_no_secrecy_gets_none(town: Town) -> None:
    _, voter = await two_matters(town)
    await voter.writes("0001不要保密")
    assert not any(await confidential(town))


@pytest.mark.parametrize("minutes", [0, 3, 40])
async def test_one_after_the_other(town: Town, minutes: int) -> None:
    _, voter = await two_matters(town)
    await voter.writes("0002请保密")
    await town.passes(minutes=minutes)
    await voter.writes("0001请保密")
    assert await confidential(town) == [True, True]
