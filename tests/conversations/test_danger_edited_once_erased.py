"""Danger that a voter makes of old words after he had all of his deleted is heard like a message of that moment (docs/spec.md section 3)."""

import pytest

from demo.telegram.state import Json
from tests.town import Somebody, Town


def woken(who: Somebody) -> int:
    return sum("🔴 紧急：" in one for one in who.reads)


async def agrees(town: Town, voter: Somebody) -> None:
    code = await town.ask(lambda work: work.roster.code_of(next(v for v in work.roster.villages.values() if v.name == "上坪村")))
    await voter.writes(f"/start d_{code}")
    await voter.presses("agree")


async def erased(town: Town, how: str = "都删") -> tuple[Somebody, Json]:
    voter = await town.voter("上坪村")
    message = await voter.writes("村口的路坏了")
    await town.passes(minutes=15)
    await voter.writes("删除我的信息")
    await voter.writes(how)
    assert any("您的信息删掉了" in text for text in voter.reads)
    voter.forgets()
    return voter, message


@pytest.mark.parametrize("how", ["都删", "全删了"])
@pytest.mark.parametrize(("now", "number"), [("着火了", "119"), ("村口的路坏了，我家着火了", "119"), ("我不想活了", "12356")])
async def test_it_brings_the_numbers_and_staff_are_woken_once_he_agrees(town: Town, how: str, now: str, number: str) -> None:
    secretary = await town.secretary()
    voter, message = await erased(town, how)
    await voter.edits(message, now)
    assert sum(number in text for text in voter.reads) == 1
    await agrees(town, voter)
    assert woken(secretary) == 1
    assert [case.status == "withdrawn" for case in await town.cases()] == [True, False]


async def test_who_began_anew_meanwhile_wakes_staff_at_once(town: Town) -> None:
    secretary = await town.secretary()
    voter, message = await erased(town)
    await agrees(town, voter)
    await voter.edits(message, "着火了")
    assert any("119" in text for text in voter.reads)
    assert woken(secretary) == 1
    voter.forgets()
    await voter.edits(message, "着火了！")
    assert not any("119" in text for text in voter.reads)
    assert woken(secretary) == 1


@pytest.mark.parametrize("now", ["村口的路坏得很", "火灭了，没事了"])
async def test_no_other_edit_of_what_was_deleted_is_heard(town: Town, now: str) -> None:
    voter, message = await erased(town)
    await voter.edits(message, now)
    await town.passes(minutes=15)
    assert voter.reads == []
    assert len(await town.cases()) == 1
