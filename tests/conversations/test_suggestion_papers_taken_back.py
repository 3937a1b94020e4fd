"""The papers of a suggestion go from chats like every message that says what a voter wrote (docs/spec.md 1.6 and section 4)."""

import pytest

from tests.conversations.test_desk import claimed_case
from tests.town import GroupTalk, Somebody, Town

WORDS = "我是老屋组12号的王秀英，我家自来水停了三天"
WISHES = {"named": "改为匿名显示", "confidential": "请保密", "sealed": "只给秘书看", "erased": "都删：身份和写过的话"}


def papers(somebody: Somebody) -> list[str]:
    return [m["document"]["file_name"] for m in somebody.messages if "document" in m]


async def takes_paper(somebody: Somebody) -> None:
    await somebody.writes("/suggestions")
    await somebody.presses("suggest_show")
    await somebody.presses("建议稿（Word）")


async def laid_in_chats(town: Town) -> tuple[Somebody, Somebody, GroupTalk, Somebody]:
    """Whoever has it in hand took the paper, handed the suggestion over and has the unit's copy; so took the officer."""
    leader, group, voter = await claimed_case(town, WORDS)
    officer = await town.deputy("鲁小川")
    await group.presses(leader, "更多")
    await group.presses(leader, "形成建议")
    await group.presses(leader, "另写一件建议")
    await group.replies(leader, "关于自来水的建议\n请修")
    await takes_paper(leader)
    await leader.presses("交办")
    await leader.presses("镇自来水厂")
    await takes_paper(officer)
    assert (len(papers(leader)), len(papers(officer))) == (2, 1)
    return leader, officer, group, voter


async def wishes(voter: Somebody, what: str) -> None:
    if what == "named":
        await voter.presses(WISHES[what])
    elif what == "erased":
        await voter.writes("/privacy")
        await voter.presses("删除我的信息")
        await voter.presses(WISHES[what])
    else:
        await voter.writes(WISHES[what])


@pytest.mark.parametrize("what", WISHES)
async def test_they_go_when_its_voter_wants_his_words_hidden_or_gone(town: Town, what: str) -> None:
    leader, officer, group, voter = await laid_in_chats(town)
    await wishes(voter, what)
    await town.passes(minutes=1)
    assert papers(officer) == []
    assert len(papers(leader)) == (2 if what == "confidential" else 0), "who has it in hand reads what is said in confidence"
    assert not [m for m in group.chat.messages.values() if "document" in m]


async def test_they_go_with_the_right_of_who_took_them(town: Town) -> None:
    leader, officer, _group, _voter = await laid_in_chats(town)
    secretary = await town.secretary()
    for who in ("周启明", "鲁小川"):
        await secretary.writes(f"停用 {who}")
        await secretary.presses("确认停用")
    await town.passes(minutes=1)
    assert (papers(leader), papers(officer)) == ([], [])


async def test_who_lays_down_what_was_said_in_confidence_keeps_none(town: Town) -> None:
    leader, _officer, _group, voter = await laid_in_chats(town)
    await wishes(voter, "confidential")
    await leader.writes("0001放下")
    await town.passes(minutes=1)
    assert (await town.case()).claimer is None
    assert papers(leader) == []
