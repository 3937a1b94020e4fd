"""Who turns a deputy down by name in a few words is heard: as a matter, without danger lines, and not by him (docs/spec.md section 4)."""

import pytest

from tests.conversations.test_leaks import all_read, everything
from tests.town import Town

TURNED_DOWN = [
    "于发这个人不行",
    "我不要于发来",
    "于发人不行",
    "于发不行得很",
    "于发人不好",
    "于发不得行",
    "不想要于发管",
    "莫喊于发来",
    "于发这人靠不住",
    "换个人，于发不行",
    "于发不是个东西",
    "别派于发",
    "除了于发都行",
    "能不能换个人，不要于发",
    "于发差得很",
    "我不想要于发",
    "别让于发来",
    "于发代表不行",
]


@pytest.mark.parametrize("words", TURNED_DOWN)
async def test_it_is_a_matter_and_nothing_of_it_reaches_his_group(town: Town, words: str) -> None:
    other, meant, secretary = await town.deputy("史树华"), await town.deputy("于发"), await town.secretary()
    group = await town.group("g1", other, meant)
    voter = await town.voter("上坪村")
    await voter.writes(words)
    assert any("编号" in text for text in voter.reads), voter.reads
    assert not any("110" in text or "120" in text or "什么事" in text for text in voter.reads), voter.reads
    assert group.reads == []
    assert words not in all_read(meant)
    case = await town.case()
    assert words in all_read(secretary) or "confidential" in case.marks
    assert {*case.spoken_of, *case.asked_of} >= {"d002"}
    await town.comes("2026-11-12")
    assert words not in everything(group)
    assert words not in all_read(meant)


@pytest.mark.parametrize("words", ["于发这个人不行", "我不要于发来", "于发人不好"])
async def test_beside_a_matter_it_is_kept_from_him_too(town: Town, words: str) -> None:
    meant = await town.deputy("于发")
    group = await town.group("g1", await town.deputy("史树华"), meant)
    voter = await town.voter("上坪村")
    await voter.writes(f"路灯坏了三个月，{words}")
    assert group.reads == []
    assert words not in all_read(meant)


@pytest.mark.parametrize("words", ["请于发来，路灯坏了", "于发这人不错", "不要于发来了，路灯已经修好了，路又塌了一截"])
async def test_who_asks_for_him_or_spares_him_is_heard_in_his_group(town: Town, words: str) -> None:
    group = await town.group("g1", await town.deputy("史树华"), await town.deputy("于发"))
    voter = await town.voter("上坪村")
    await voter.writes(words)
    assert words in everything(group)
