"""A likely tip whose words only weigh as danger stays sealed (docs/spec.md section 3, Special words)."""

import pytest

from tests.conversations.test_sealing import people
from tests.town import Town


@pytest.mark.parametrize("words", ["管电的两个师傅 有一个要红包", "主任拿刀子嘴骂人 要钱才盖章"])
async def test_it_is_sealed_and_nobody_is_woken(town: Town, words: str) -> None:
    secretary, _leader, group, voter = await people(town)
    await voter.writes(words)
    case = await town.case()
    assert case.sealed
    assert "urgent" not in case.marks
    assert voter.sees_button("只给人大秘书看")
    assert words not in "\n".join(group.reads)
    assert not any("🔴" in one for one in secretary.reads)


async def test_further_words_of_the_kind_open_nothing_either(town: Town) -> None:
    _secretary, _leader, group, voter = await people(town)
    await voter.writes("民政办那个人要我“表示表示”，不给就说名额没了")
    await voter.writes("管电的两个师傅 有一个要红包")
    assert all(case.sealed for case in await town.cases())
    assert "红包" not in "\n".join(group.reads)


@pytest.mark.parametrize("words", ["主任贪污扶贫款 堤坝垮了 人埋在里头", "书记收了钱 现在拿刀追着我砍"])
async def test_danger_that_is_said_wakes_staff_as_before(town: Town, words: str) -> None:
    secretary, _leader, _group, voter = await people(town)
    await voter.writes(words)
    case = await town.case()
    assert "urgent" in case.marks
    assert not case.sealed
    assert any("🔴" in one for one in secretary.reads)
