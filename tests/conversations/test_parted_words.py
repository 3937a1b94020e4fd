"""What was split from a matter is read in it by nobody from whom the part is kept, however it was split (docs/spec.md section 4)."""

import pytest

from domain.cases.case import Case
from domain.values.ids import CaseId, Handle, PersonId
from services.case import seal as seal_case
from services.case.let_see import correct
from services.deed.by import By, Said
from services.deed.work import Work
from services.desk.describe import summarise
from tests.conversations.test_leaks import all_read
from tests.conversations.test_second_part import answered
from tests.conversations.test_which_case import WATER, said_on
from tests.town import GroupTalk, Somebody, Town

FIRST, PART = "QX-2611-0001", "QX-2611-0002"
LAMP, CANTEEN = "村口的路灯坏了三天没亮", "学校食堂的饭菜总是馊的，孩子吃坏了肚子"
WHOLE = f"{LAMP}。{CANTEEN}。"


async def splits(town: Town, somebody: Somebody, words: str) -> None:
    await somebody.writes(f"/case {FIRST}")
    await somebody.presses("更多")
    await somebody.presses("拆分")
    await somebody.writes(words)


async def _looks(somebody: Somebody) -> str:
    """All that he can make the bot say of the first."""
    for look in (f"/case {FIRST}", "/cases", "/find 食堂", "/find 路灯"):
        await somebody.writes(look)
    await somebody.writes(f"/case {FIRST}")
    await somebody.presses("更多")
    await somebody.presses("full")
    return all_read(somebody)


def seals(work: Work) -> Case:
    part = work.cases.by_number(PART)
    assert part is not None
    return seal_case.by_hand(work, part, "u01")


def is_about_leader(work: Work, number: str = PART) -> Case:
    part, staff = work.cases.by_number(number), work.roster.staff("secretary")
    assert part is not None
    return correct(work, By(tuple(staff), staff[0].handle or Handle(0)), part, PersonId("d001"))


KEPT = {"密封": seals, "说的是他": is_about_leader}


async def _town(town: Town, words: str = WHOLE) -> tuple[Somebody, Somebody, GroupTalk]:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes(words)
    return leader, secretary, group


@pytest.mark.parametrize("how", KEPT)
@pytest.mark.parametrize("typed", [CANTEEN, "食堂饭菜总是馊的，孩子吃坏肚子了"])
async def test_after_staff_split_it_the_first_shows_its_own_words_alone(town: Town, how: str, typed: str) -> None:
    leader, secretary, group = await _town(town)
    await leader.writes(f"/case {FIRST}")
    await leader.presses("更多")
    await leader.presses("full")
    assert "馊的" in all_read(leader)
    await splits(town, secretary, typed)
    await town.ask(KEPT[how])
    await town.settled()
    read = await _looks(leader)
    assert "路灯" in read
    for word in ("饭菜", "馊的", "肚子"):
        assert word not in read, word
        assert word not in "\n".join(group.reads), word
    assert "路灯" in "\n".join(group.reads)
    await secretary.writes("/find 饭菜")
    assert PART in all_read(secretary)
    await town.check_promises()


async def test_what_cannot_be_told_apart_is_kept_as_its_part_is(town: Town) -> None:
    """The secretary typed it in words of her own."""
    leader, secretary, group = await _town(town)
    await splits(town, secretary, "那边吃的不干净")
    await town.ask(is_about_leader)
    await town.settled()
    read = await _looks(leader) if await _may_see(town, leader) else all_read(leader)
    assert "馊的" not in read
    assert "馊的" not in "\n".join(group.reads)
    assert (await town.case(FIRST)).spoken_of == (PersonId("d001"),)
    await secretary.writes(f"/case {FIRST}")
    assert "馊的" in all_read(secretary)


async def test_what_cannot_be_told_apart_is_sealed_as_its_part_is(town: Town) -> None:
    leader, secretary, group = await _town(town)
    await splits(town, secretary, "那边吃的不干净")
    await town.ask(seals)
    await town.settled()
    assert (await town.case(FIRST)).sealed
    assert not await _may_see(town, leader)
    assert "馊的" not in "\n".join(group.reads)


async def _may_see(town: Town, somebody: Somebody) -> bool:
    handle = await somebody.handle()
    may: bool = await town.ask(lambda work: work.may_read(handle, work.cases.get(CaseId(1))))
    return may


async def test_a_summary_in_other_words_says_nothing_of_it_either(town: Town) -> None:
    leader, secretary, group = await _town(town)
    await town.ask(_described)
    await splits(town, secretary, CANTEEN)
    await town.ask(seals)
    await town.settled()
    assert "馊的" not in await _looks(leader)
    assert "馊的" not in "\n".join(group.reads)


def _described(work: Work) -> None:
    staff = work.roster.staff("secretary")
    said = Said(f"路灯坏了，{CANTEEN}", work.now)
    summarise(work, By(tuple(staff), staff[0].handle or Handle(0)), work.cases.get(CaseId(1)), said)


async def test_of_a_second_matter_that_its_voter_made_the_first_says_nothing(town: Town) -> None:
    """「单独立一件」: his words stay whole where they went, until the part is kept from who reads them."""
    group, voter = await answered(town)
    await town.secretary()
    await voter.presses("单独立一件")
    assert "电线" in "\n".join(m.get("text", "") for m in group.chat.messages.values() if WATER in m.get("text", ""))
    await town.ask(lambda work: seal_case.by_hand(work, work.cases.get(CaseId(3)), "u01"))
    await town.settled()
    assert "电线" not in "\n".join(group.reads)
    assert await said_on(town, 1) == ["水龙头没水", "在的，谢谢"]


async def test_what_he_made_of_it_himself_goes_from_chats_too(town: Town) -> None:
    leader, _ = await town.deputy("周启明"), await town.secretary()
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("一是村口的路灯坏了三天没亮。二是隔壁紫藤架私宰点的血水倒进下水道臭得很。")
    await leader.writes(f"/case {FIRST}")
    await leader.presses("更多")
    await leader.presses("full")
    assert "紫藤架" in all_read(leader)
    await voter.presses("分开")
    await voter.writes("/my")
    await voter.presses(PART)
    await voter.presses("更改")
    await voter.presses("只给人大秘书看")
    assert "紫藤架" not in all_read(leader)
    assert "紫藤架" not in "\n".join(group.reads)
    assert "路灯" in await _looks(leader)
