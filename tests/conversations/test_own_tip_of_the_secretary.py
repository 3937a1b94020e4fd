"""A secretary who writes as a voter does not decide her own tip: the chair does (docs/spec.md section 3, Special words)."""

import pytest

from services.deed.work import Work
from services.watch.examine import examine
from tests.conversations.test_leaks import all_read
from tests.town import Somebody, Town

TIP = "村主任收了包工头的红包，修路的钱少了"


async def writes_as_voter(secretary: Somebody, words: str) -> None:
    await secretary.writes(f"我自己有件事：{words}")
    for button in ("我自己反映", "上坪村", "agree"):
        if secretary.sees_button(button):
            await secretary.presses(button)


def waits(work: Work) -> bool:
    return any(found.code == "waits_for_chair" for found in examine(work))


async def test_it_goes_to_the_chair(town: Town) -> None:
    secretary, chair, leader = await town.secretary(), await town.deputy("贺正平"), await town.deputy("周启明")
    await town.group("g1", leader)
    await writes_as_voter(secretary, TIP)
    assert (await town.case()).sealed
    assert "贺正平" in "\n".join(secretary.reads)
    await town.comes("2026-11-05", "09:01")
    assert "包工头" in all_read(chair)
    assert "许文静" not in all_read(chair)
    assert not secretary.sees_button("q_give")
    await chair.writes("/queue")
    assert "0001" in chair.last
    await chair.presses("q_give")
    assert not (await town.case()).sealed
    assert not await town.ask(waits)


async def test_she_has_nothing_of_it_as_the_secretary_and_all_of_it_as_its_voter(town: Town) -> None:
    secretary, _ = await town.secretary(), await town.deputy("贺正平")
    await writes_as_voter(secretary, TIP)
    await town.comes("2026-11-05", "09:01")
    await secretary.writes("/queue")
    assert "0001" not in secretary.last
    await secretary.writes("/my")
    assert "QX-2611-0001" in secretary.last


async def test_with_no_chair_it_waits_and_doctor_says_so(town: Town) -> None:
    secretary = await town.secretary()
    await writes_as_voter(secretary, TIP)
    await town.comes("2026-11-05", "09:01")
    assert await town.ask(waits)
    assert not secretary.sees_button("q_give")
    chair = await town.deputy("贺正平")
    await chair.writes("/queue")
    assert "0001" in chair.last
    assert not await town.ask(waits)


async def test_what_becomes_a_tip_later_is_the_chairs_too(town: Town) -> None:
    secretary, chair = await town.secretary(), await town.deputy("贺正平")
    await writes_as_voter(secretary, "村口的路灯坏了半个月")
    assert (await town.case()).recused == ()
    await secretary.presses("补充")
    await secretary.writes(TIP)
    case = await town.case()
    assert (case.sealed, case.recused) == (True, ("u01",))
    await chair.writes("/queue")
    assert "0001" in chair.last


@pytest.mark.parametrize("words", ["村口的路灯坏了半个月"])
async def test_an_ordinary_matter_of_hers_is_the_groups(town: Town, words: str) -> None:
    secretary, leader = await town.secretary(), await town.deputy("周启明")
    group = await town.group("g1", leader)
    await writes_as_voter(secretary, words)
    assert (await town.case()).recused == ()
    assert words in group.last
