"""A wish that names who shall not read it, or who alone shall, holds with the matter, right after it and later (docs/spec.md section 3)."""

import pytest

from tests.conversations.test_leaks import all_read
from tests.town import GroupTalk, Somebody, Town

MATTER = "我家的低保停了三个月没人管"
NUMBER = "QX-2611-0001"
WISHES = (
    "别让启明晓得",
    "组长不能看",
    "我信不过周启明",
    "我信不过组长",
    "这个话不要传到周启明耳朵里",
    "组长要是晓得了会整我",
    "怕你们组长看到",
    "我怕组长",
    "不想让本村的人知道",
    "村里头的人不要晓得",
    "我只跟于发说",
    "只给于发代表看",
)
WHEN = ("with it", "20 seconds", "20 minutes")


async def _people(town: Town) -> tuple[Somebody, Somebody, GroupTalk, Somebody]:
    meant, other = await town.deputy("周启明"), await town.deputy("于发")
    return meant, other, await town.group("g1", meant, other), await town.voter("上坪村")


async def _says(town: Town, voter: Somebody, wish: str, when: str) -> None:
    if when == "with it":
        await voter.writes(f"{MATTER}。{wish}")
        return
    await voter.writes(MATTER)
    await town.passes(seconds=20) if when == "20 seconds" else await town.passes(minutes=20)
    await voter.writes(wish)


async def _looks(who: Somebody) -> str:
    """All he reads by every way from now on."""
    who.forgets()
    for look in (f"/case {NUMBER}", "/find 低保", "/cases"):
        await who.writes(look)
    return all_read(who)


@pytest.mark.parametrize("when", WHEN)
@pytest.mark.parametrize("wish", WISHES)
async def test_whom_he_names_reads_nothing(town: Town, wish: str, when: str) -> None:
    meant, other, group, voter = await _people(town)
    await _says(town, voter, wish, when)
    assert "周启明" in "".join(voter.reads) or "只有于发代表和人大秘书看得到" in "".join(voter.reads), "he is told"
    await town.passes(minutes=12)
    (case,) = await town.cases()
    assert "d001" in case.spoken_of
    assert "低保停了" not in await _looks(meant)
    assert not any("低保停了" in read for read in group.reads)
    assert case.sealed or NUMBER in await _looks(other)
    await town.check_promises()


@pytest.mark.parametrize("when", WHEN)
async def test_whom_alone_he_tells_has_it_and_nobody_beside_him(town: Town, when: str) -> None:
    meant, other, _group, voter = await _people(town)
    third, chair = await town.deputy("史树华"), await town.deputy("贺正平")
    await _says(town, voter, "我只跟于发说", when)
    assert "只有于发代表和人大秘书看得到" in "".join(voter.reads)
    await town.passes(minutes=12)
    for who in (meant, third, chair):
        assert "低保停了" not in await _looks(who)
    assert "低保停了" in await _looks(other)
    await town.check_promises()


async def test_whom_alone_he_tells_is_of_another_group(town: Town) -> None:
    meant, other, group, voter = await _people(town)
    name = await town.ask(lambda work: next(p.name for p in work.roster.people.values() if p.kind == "deputy" and p.groups == ("g2",)))
    await voter.writes(MATTER)
    await voter.writes(f"只给{name}代表看")
    assert "只有人大秘书看得到" in "".join(voter.reads)
    for who in (meant, other):
        assert "低保停了" not in await _looks(who)
    assert not any("低保停了" in read for read in group.reads)


async def test_by_an_edit_and_after_a_restart_and_for_each_of_his_matters(town: Town) -> None:
    meant, _other, group, voter = await _people(town)
    said = await voter.writes(MATTER)
    await voter.edits(said, f"{MATTER}，莫让启明晓得")
    assert "d001" in (await town.case()).spoken_of
    await town.passes(hours=1)
    await voter.writes("三组的路灯不亮")
    await voter.presses("新事项") if voter.sees_button("新事项") else None
    await town.passes(minutes=12)
    await town.restart()
    await voter.writes("我信不过组长")
    cases = await town.cases()
    assert len(cases) == 2
    assert all("d001" in case.spoken_of for case in cases)
    assert not any("路灯不亮" in read for read in group.reads)
    assert "路灯不亮" not in await _looks(meant)


async def test_in_the_part_of_a_split_text_it_holds_for_the_others(town: Town) -> None:
    meant, _other, _group, voter = await _people(town)
    await voter.writes("一是我家的低保停了三个月没人管。二是村口的路灯不亮半年了，组长不能看")
    await voter.presses("分开")
    for case in await town.cases():
        assert "d001" in case.spoken_of
    assert "低保停了" not in await _looks(meant)


async def test_what_names_somebody_else_in_passing_is_no_wish(town: Town) -> None:
    meant, _other, _group, voter = await _people(town)
    await voter.writes("村口的路灯不亮，能不能让周启明代表看看")
    assert not (await town.case()).spoken_of
    assert NUMBER in await _looks(meant)


@pytest.mark.parametrize("words", ["低保还是没来，这话别给启明看", "低保啥时候发，这话别给启明看"])
async def test_news_with_a_wish_a_day_later_is_kept_with_both(town: Town, words: str) -> None:
    meant, _, _, voter = await _people(town)
    await voter.writes(MATTER)
    await town.passes(days=1)
    await voter.writes(words)
    (case,) = await town.cases()
    assert "d001" in case.spoken_of
    said = await town.ask(lambda work: [one.text for one in work.messages.of(1)])
    assert words in said
    seen = await _looks(meant)
    assert not any(shown in seen for shown in (MATTER, words))
