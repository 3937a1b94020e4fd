"""Halves of one sentence that call for help only together are read together (docs/spec.md section 3, Special words)."""

import pytest

from tests.conversations.test_told_in_pieces import alarms
from tests.conversations.test_typed_acts import one_matter
from tests.conversations.test_which_case import said_on
from tests.town import Town

CALLS = [
    ("娃掉", "下去"),
    ("老汉", "倒了"),
    ("电", "打到人"),
    ("水", "淹进来了"),
    ("煤气", "漏了"),
]


@pytest.mark.parametrize("halves", CALLS)
@pytest.mark.parametrize("again", [False, True])
async def test_halves_bring_numbers_and_alert_beside_an_older_matter_at_night_and_after_a_restart(
    town: Town, halves: tuple[str, str], again: bool
) -> None:
    secretary = await town.secretary()
    _, _, voter = await one_matter(town)
    await town.comes("2026-11-05", "02:30")
    voter.forgets()
    secretary.forgets()
    await voter.writes(halves[0])
    if again:
        await town.restart()
    await voter.writes(halves[1])
    assert any("119" in words for words in voter.reads)
    assert alarms(secretary) == 1
    burning = next(case for case in await town.cases() if "urgent" in case.marks)
    assert (await said_on(town, int(burning.number[-4:])))[-2:] == list(halves)


@pytest.mark.parametrize("halves", CALLS)
async def test_halves_are_one_matter_of_who_has_none(town: Town, halves: tuple[str, str]) -> None:
    secretary, voter = await town.secretary(), await town.voter()
    for half in halves:
        await voter.writes(half)
    assert any("⚠ 有危险请马上打" in words for words in voter.reads)
    assert alarms(secretary) == 1
    assert len(await town.cases()) == 1
    assert await said_on(town, 1) == list(halves)


async def test_halves_that_may_be_danger_bring_the_numbers_and_wake_nobody(town: Town) -> None:
    secretary, voter = await town.secretary(), await town.voter()
    await voter.writes("房子")
    await voter.writes("塌了")
    assert any("110" in words for words in voter.reads)
    assert alarms(secretary) == 0


async def test_another_voters_words_between_are_never_of_them(town: Town) -> None:
    secretary, one, other = await town.secretary(), await town.voter(), await town.voter("下坪村")
    await one.writes("娃掉")
    await other.writes("下去")
    assert alarms(secretary) == 0
    await one.writes("下去")
    assert alarms(secretary) == 1
    assert await said_on(town, 1) == ["娃掉", "下去"]
    assert not any("⚠" in words for words in other.reads)


async def test_what_comes_after_more_than_two_minutes_is_of_its_own(town: Town) -> None:
    secretary = await town.secretary()
    _, _, voter = await one_matter(town)
    await town.passes(hours=3)
    await voter.writes("老汉")
    await town.passes(minutes=3)
    voter.forgets()
    await voter.writes("倒了")
    assert alarms(secretary) == 0
    assert not any("⚠" in words for words in voter.reads)


@pytest.mark.parametrize(
    "halves", [("路灯", "不亮"), ("牛", "跑了"), ("鸡", "死了"), ("水", "没了"), ("电", "停了"), ("奶奶", "来问"), ("桥", "修好")]
)
async def test_harmless_halves_wake_nobody(town: Town, halves: tuple[str, str]) -> None:
    secretary, voter = await town.secretary(), await town.voter()
    for half in halves:
        await voter.writes(half)
    assert alarms(secretary) == 0
    assert not any("110" in words for words in voter.reads)


async def test_despair_in_halves_is_kept_quiet(town: Town) -> None:
    voter = await town.voter()
    group = await town.group("g1", await town.deputy("周启明"))
    await voter.writes("我不想")
    await voter.writes("活了")
    assert "🔒保密" in group.card("QX-2611-0001")["text"]
    assert any("12356" in words for words in voter.reads)


@pytest.mark.parametrize("run", [("水", "没得了"), ("在吗", "自来水", "没了"), ("儿子叫我写的", "水", "冇得了"), ("电", "没有了")])
async def test_a_thing_and_that_it_is_gone_are_one_matter(town: Town, run: tuple[str, ...]) -> None:
    voter = await town.voter()
    for words in run:
        await voter.writes(words)
    case = await town.case()
    said = await town.ask(lambda work: [message.text for message in work.said.opening(case.id)])
    assert set(run[-2:]) <= set(said), said
    assert len(await town.cases()) == 1


async def test_nothing_more_after_a_whole_sentence_is_no_word_of_it(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("村口路灯不亮")
    await voter.writes("没了")
    case = await town.case()
    assert await town.ask(lambda work: [message.text for message in work.said.opening(case.id)]) == ["村口路灯不亮"]
