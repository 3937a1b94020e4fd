"""Whose suggestion speaks of himself follows it no longer: his group's leader does, and is told (docs/spec.md section 4)."""

from tests.conversations.test_suggestion_without_its_matter import suggested
from tests.town import GroupTalk, Somebody, Town

FOLLOW = "代表建议「关于自来水的建议」里有一件事，现在不能让 吕春敏 看了，这件建议请您接着跟。"
NAME = "关于自来水的建议"


async def made_by_lv(town: Town) -> tuple[Somebody, Somebody, GroupTalk, Somebody]:
    """The leader; the deputy whose suggestion it is, handed over; the group; the voter."""
    leader, lv, voter = await town.deputy("周启明"), await town.deputy("吕春敏"), await town.voter()
    group = await town.group("g1", leader, lv)
    await voter.writes("村里自来水停了三天了，没水做饭")
    await group.presses(lv, "认领")
    await suggested(group, lv)
    await lv.writes("/suggestions")
    await lv.presses("suggest_show")
    await lv.presses("交办")
    await lv.presses("镇自来水厂")
    return leader, lv, group, voter


async def test_the_leader_is_told_to_follow_it(town: Town) -> None:
    leader, lv, _group, voter = await made_by_lv(town)
    lv.forgets()
    await voter.writes("吕春敏骂我，这件事别让她看")
    await town.passes(minutes=1)
    assert leader.reads.count(FOLLOW) == 1
    assert not any("不能让" in text for text in lv.reads)


async def test_he_is_asked_after_its_answer_and_says_the_word(town: Town) -> None:
    leader, lv, _group, voter = await made_by_lv(town)
    await voter.writes("吕春敏骂我，这件事别让她看")
    await town.passes(minutes=1)
    leader.forgets()
    lv.forgets()
    await town.comes("2027-03-01", "09:00")
    assert any(NAME in text for text in leader.reads), "asked after what the unit says"
    assert not any(NAME in text for text in lv.reads)
