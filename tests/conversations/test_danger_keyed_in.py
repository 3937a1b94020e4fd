"""Danger that somebody writes down for a voter wakes staff as the voter's own word does (docs/spec.md sections 3 and 4)."""

import pytest

from tests.conversations.test_danger_of_the_house import everybody
from tests.town import Somebody, Town


def woken(who: Somebody, number: str) -> int:
    return sum("🔴 紧急：" in one and number in one for one in who.reads)


@pytest.mark.parametrize(
    "words", ["来电：下坪村李大爷 13800007788 屋头着火了 里头有人", "来电：下坪村张婆婆 不想活了", "来访：下坪村彭大山说有人喝农药了"]
)
async def test_what_is_told_in_one_line_wakes_staff(town: Town, words: str) -> None:
    deputy, secretary, officer = await town.deputy("于发"), await town.secretary(), await town.deputy("鲁小川")
    await deputy.writes(words)
    case = await town.case()
    assert "urgent" in case.marks
    assert (woken(secretary, case.number), woken(officer, case.number), woken(deputy, case.number)) == (1, 1, 0)


async def test_below_new_who_writes_it_is_not_told_his_own_words(town: Town) -> None:
    _, _, _, secretary, officer = await everybody(town)
    await secretary.writes("/new")
    await secretary.presses("下坪村")
    await secretary.presses("电话")
    await secretary.writes("娃儿掉到井里了")
    case = await town.case()
    assert (woken(secretary, case.number), woken(officer, case.number)) == (0, 1)


async def test_a_quiet_call_wakes_nobody(town: Town) -> None:
    deputy, secretary = await town.deputy("于发"), await town.secretary()
    await deputy.writes("来电：下坪村李大爷 13800007788 路灯坏了两个月")
    await town.case()
    assert not any("🔴" in one for one in secretary.reads)


async def test_nobody_is_woken_twice_by_the_same_words(town: Town) -> None:
    deputy, secretary = await town.deputy("吕春敏"), await town.secretary()
    await deputy.writes("岩下有人喝农药了")
    await deputy.presses("替选民登记")
    await deputy.presses("上坪村")
    await deputy.presses("电话")
    assert "urgent" in (await town.case()).marks
    assert sum("🔴" in one for one in secretary.reads) == 1


async def test_a_line_of_a_visit_that_becomes_a_matter_wakes_staff(town: Town) -> None:
    deputy, secretary = await town.deputy("吕春敏"), await town.secretary()
    await deputy.writes("走访记录")
    for label in ("入户", "5", "8"):
        await deputy.presses(label)
    await deputy.writes("张大娘说不想活了，昨天喝过农药")
    await deputy.presses("立为事项")
    case = await town.case()
    assert "urgent" in case.marks
    assert sum("🔴" in one for one in secretary.reads) == 1
