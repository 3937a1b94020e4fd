"""What the bot asked somebody in the group's chat, and words there that do not reply to it (docs/spec.md section 4, Talk)."""

import pytest

from tests.town import GroupTalk, Somebody, Town

HOW = "请长按我问您的那条，点「回复」再写一次"


async def asked_why(town: Town) -> tuple[Somebody, Somebody, GroupTalk]:
    """Asked in the group why he steps aside."""
    leader, other = await town.deputy("周启明"), await town.deputy("于发")
    group, voter = await town.group("g1", leader, other), await town.voter()
    await voter.writes("村口的路坏了")
    await group.presses(leader, "更多")
    await group.presses(leader, "回避")
    return leader, other, group


async def test_who_was_asked_and_writes_plainly_is_told_how_once(town: Town) -> None:
    leader, _, group = await asked_why(town)
    question = list(group.chat.messages.values())[-1]
    await town.passes(minutes=2)
    await group.says(leader, "那是我亲戚家门口")
    assert HOW in group.last
    assert "「回避」（QX-2611-0001）" in group.last
    assert (await town.case()).recused == (), "talk is no answer"
    await group.says(leader, "亲戚家")
    assert len([text for text in group.reads if HOW in text]) == 1
    await group.says(leader, "是我亲戚家门口", question)
    assert (await town.case()).recused == ("d001",)
    assert not any(HOW in str(message.get("text")) for message in group.chat.messages.values()), "it goes with the question"


@pytest.mark.parametrize("what", ["another", "reply", "later"])
async def test_peoples_own_talk_stays_theirs(town: Town, what: str) -> None:
    leader, other, group = await asked_why(town)
    said = await group.says(other, "下午谁去镇里？")
    if what == "reply":
        await group.says(leader, "我去", said)
    if what == "later":
        await town.passes(minutes=12)
        await group.says(leader, "我去")
    assert HOW not in "".join(group.reads)
    assert (await town.case()).recused == ()
