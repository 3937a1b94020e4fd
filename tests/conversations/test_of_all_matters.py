"""「两件都保密」「这些别说是我讲的」「前面说的都是周启明搞的」: every matter of his that is meant hears it, and he reads which (docs/spec.md section 3, Special words)."""

import pytest

from domain.cases.case import Case
from tests.conversations.test_leaks import all_read, everything
from tests.town import GroupTalk, Somebody, Town

QUIET = ("这些别说是我讲的，怕报复", "两件都保密", "都保密", "我写的都要保密", "所有的都别让人知道是我说的", "前面说的两件请匿名")
AWAY = (
    "两件都别让周启明看",
    "我写的都别给周启明看",
    "这两件都莫让周启明晓得",
    "前面说的都是周启明搞的",
    "这两件都是周启明搞的鬼",
    "都是周启明害的",
)
HERS = ("两件都只给秘书看", "都只给人大秘书看")
SOON, LATER, NEXT_DAY = 10, 900, 90_000
HOW = [
    ("split", SOON, ""),
    ("two", SOON, ""),
    ("split", LATER, ""),
    ("two", LATER, "claimed"),
    ("split", NEXT_DAY, "claimed"),
    ("two", NEXT_DAY, "restart"),
]


async def _two(town: Town, how: str) -> tuple[Somebody, Somebody, GroupTalk, Somebody]:
    meant, other = await town.deputy("周启明"), await town.deputy("于发")
    await town.secretary()
    group, voter = await town.group("g1", meant, other), await town.voter()
    if how == "split":
        await voter.writes("一是三组的水渠堵了。二是村口的路灯不亮")
        await voter.presses("分开")
    else:
        await voter.writes("三组的水渠堵了浇不上地")
        await town.passes(seconds=70)
        await voter.writes("村口的路灯不亮")
        await voter.presses("新事项")
    return meant, other, group, voter


async def _says(town: Town, words: str, how: tuple[str, int, str]) -> tuple[list[Case], Somebody, GroupTalk, Somebody]:
    meant, other, group, voter = await _two(town, how[0])
    if how[2] == "claimed":
        for case in await town.cases():
            await meant.writes(f"/case {case.number}")
            await meant.presses("认领")
    await town.passes(seconds=how[1])
    if how[2] == "restart":
        await town.restart()
    await voter.writes(words)
    said = next((read for read in reversed(voter.reads) if "这 2 件都记下了" in read), voter.last)
    await town.passes(minutes=12)
    cases = await town.cases()
    assert len(cases) == 2
    assert all(case.number in said for case in cases), voter.reads[-3:]
    return cases, meant, group, voter


@pytest.mark.parametrize("how", HOW)
@pytest.mark.parametrize("words", QUIET)
async def test_both_are_kept_quiet(town: Town, words: str, how: tuple[str, int, str]) -> None:
    cases, _, group, _ = await _says(town, words, how)
    assert all(case.confidential for case in cases)
    assert "水渠" not in everything(group)
    assert "路灯" not in everything(group)


@pytest.mark.parametrize("how", HOW)
@pytest.mark.parametrize("words", AWAY)
async def test_both_are_kept_from_him(town: Town, words: str, how: tuple[str, int, str]) -> None:
    cases, meant, group, _ = await _says(town, words, how)
    assert [case.spoken_of for case in cases] == [("d001",), ("d001",)]
    assert all(case.claimer is None for case in cases)
    assert words[-4:] not in everything(group) + all_read(meant)


@pytest.mark.parametrize("how", HOW)
@pytest.mark.parametrize("words", HERS)
async def test_both_are_the_secretarys_alone(town: Town, words: str, how: tuple[str, int, str]) -> None:
    cases, _, group, _ = await _says(town, words, how)
    assert [case.seal for case in cases] == ["kept", "kept"]
    assert "水渠" not in everything(group)
    assert "路灯" not in everything(group)


@pytest.mark.parametrize("words", ["别说是我讲的，怕报复", "别让周启明看", "别给周启明知道是我写的", "保密"])
async def test_a_wish_in_one_breath_with_both_is_of_both(town: Town, words: str) -> None:
    _, _, _, voter = await _two(town, "two")
    await town.passes(seconds=10)
    await voter.writes(words)
    await town.passes(minutes=12)
    cases = await town.cases()
    assert len(cases) == 2
    assert all(case.confidential or case.spoken_of for case in cases)


@pytest.mark.parametrize("words", ["水渠那件要保密", "这两件都办好了，谢谢周启明", "两件都满意"])
async def test_what_is_of_one_or_no_wish_reaches_not_both(town: Town, words: str) -> None:
    _, _, _, voter = await _two(town, "split")
    await town.passes(minutes=15)
    await voter.writes(words)
    await town.passes(minutes=12)
    cases = await town.cases()
    assert sum(case.confidential for case in cases) < 2
    assert not any(case.spoken_of for case in cases)


@pytest.mark.parametrize("later", [60, 7200])
@pytest.mark.parametrize(
    ("added", "kept"),
    [
        ("，这些别说是我讲的，怕报复", "quiet"),
        ("，两件都保密", "quiet"),
        ("，别让人知道是我说的", "quiet"),
        ("，路灯那件别说是我讲的", "quiet"),
        ("，别让周启明看", "away"),
        ("。这都是周启明搞的", "away"),
        ("，都只给人大秘书看", "hers"),
        ("，晚上看不见路", ""),
    ],
)
async def test_an_edit_of_what_was_split_reaches_each_part(town: Town, added: str, kept: str, later: int) -> None:
    meant, other, _ = await town.deputy("周启明"), await town.deputy("于发"), await town.secretary()
    group, voter = await town.group("g1", meant, other), await town.voter()
    message = await voter.writes("一是三组的水渠堵了。二是村口的路灯不亮")
    await voter.presses("分开")
    await town.passes(seconds=later)
    voter.forgets()
    await voter.edits(message, f"一是三组的水渠堵了。二是村口的路灯不亮{added}")
    await town.settled()
    cases = await town.cases()
    assert [case.confidential for case in cases] == [kept == "quiet"] * 2
    assert [case.spoken_of for case in cases] == [("d001",) if kept == "away" else ()] * 2
    assert [case.seal == "kept" for case in cases] == [kept == "hers"] * 2
    assert any(all(case.number in read for case in cases) for read in voter.reads) is bool(kept)
    assert kept != "quiet" or ("水渠" not in everything(group) and "路灯" not in everything(group))


@pytest.mark.parametrize("answer", ["secret_all", "两件都", "都保密", ""])
async def test_of_which_he_has_not_said_all_are_kept(town: Town, answer: str) -> None:
    _, _, group, voter = await _two(town, "two")
    await town.passes(minutes=15)
    await voter.writes("请保密")
    assert "哪一件" in voter.last
    assert voter.sees_button("都保密")
    if answer == "secret_all":
        await voter.presses(answer)
    elif answer:
        await voter.writes(answer)
    else:
        await town.restart()
        await town.passes(minutes=12)
    assert "这 2 件" in voter.last
    assert [case.confidential for case in await town.cases()] == [True, True]
    assert "水渠" not in everything(group)
    assert "路灯" not in everything(group)


async def test_who_chose_one_has_chosen(town: Town) -> None:
    _, _, _, voter = await _two(town, "two")
    await town.passes(minutes=15)
    await voter.writes("请保密")
    await voter.presses("保密：村口的路灯不亮")
    await town.passes(minutes=12)
    assert [case.confidential for case in await town.cases()] == [False, True]


@pytest.mark.parametrize("words", ["都别让周启明看", "都莫给启明讲", "都只给于发看"])
async def test_all_right_behind_the_second_are_both(town: Town, words: str) -> None:
    meant, _, group, voter = await _two(town, "two")
    await voter.writes("三组的桥栏杆断了")
    await voter.presses("新事项") if voter.sees_button("新事项") else None
    await town.passes(hours=1)
    await voter.writes("学校门口的井盖没了")
    await voter.presses("新事项") if voter.sees_button("新事项") else None
    await town.passes(seconds=60)
    await voter.writes(words)
    await town.passes(minutes=12)
    cases = await town.cases()
    assert len(cases) > 2
    assert all("d001" in case.spoken_of for case in cases)
    assert "水渠" not in everything(group)
    meant.forgets()
    await meant.writes("/find 水渠")
    assert "水渠堵了" not in all_read(meant)
