"""Whose office is named in a call for help is neither woken by it nor reads it (docs/spec.md section 3)."""

import pytest

from tests.town import Town

OF_THE_OFFICER = ("信息员拿刀追我", "镇人大的信息员打我，流血了", "人大联络员要杀我")
OF_THE_SECRETARY = ("镇人大那个女秘书推我下楼，流血了", "那个女秘书拿刀追我", "镇人大里头那个女的秘书要杀我")


@pytest.mark.parametrize("words", OF_THE_OFFICER)
async def test_the_information_officer(town: Town, words: str) -> None:
    leader, secretary, officer = await town.deputy("周启明"), await town.secretary(), await town.deputy("鲁小川")
    await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes(words)
    assert any("🔴" in one for one in secretary.reads)
    assert officer.reads == []


@pytest.mark.parametrize("words", OF_THE_SECRETARY)
async def test_the_secretary(town: Town, words: str) -> None:
    leader, secretary, officer = await town.deputy("周启明"), await town.secretary(), await town.deputy("鲁小川")
    await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes(words)
    assert any("🔴" in one for one in officer.reads)
    assert secretary.reads == []


async def test_whoever_of_the_office_did_it(town: Town) -> None:
    chair, secretary, officer = await town.deputy("贺正平"), await town.secretary(), await town.deputy("鲁小川")
    await town.group("g1", await town.deputy("周启明"))
    voter = await town.voter()
    await voter.writes("人大办的工作人员拿刀追我")
    assert any("🔴" in one for one in chair.reads)
    assert [secretary.reads, officer.reads] == [[], []]


async def test_a_deputy_who_informs_of_the_village(town: Town) -> None:
    informant, secretary = await town.deputy("李建国"), await town.secretary()
    group = await town.group("g1", informant)
    voter = await town.voter("下坪村")
    await voter.writes("信息员拿刀追我")
    assert any("🔴" in one for one in secretary.reads)
    assert "拿刀" not in "\n".join([*group.reads, *informant.reads])
