"""What comes due in the same minute: one row never undoes or contradicts another (docs/spec.md section 6)."""

from tests.conversations.test_desk import claimed_case
from tests.town import GroupTalk, Somebody, Town

ONE = "QX-2611-0001"


async def answers(group: GroupTalk, who: Somebody, outcome: str = "solved", date: str = "") -> None:
    await group.presses(who, "答复", group.card(ONE))
    await group.presses(who, f"outcome:{outcome}")
    if date:
        await group.replies(who, date)
    await group.replies(who, "月底前换管")
    await group.presses(who, "send_answer", [m for m in group.chat.messages.values() if "将答复" in m.get("text", "")][-1])


async def test_a_promise_and_the_archive_come_together_and_the_question_can_be_answered(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    await answers(group, leader, "planned", "2026-11-24")
    await town.comes("2026-11-18", "10:00")
    await voter.presses("满意")
    voter.forgets()
    await town.comes("2026-12-02", "10:00")
    assert any("11月24日" in text for text in voter.reads)
    assert (await town.case()).status == "closed"
    await voter.presses("还没解决")
    assert (await town.case()).status == "returned"
    await town.check_promises()


async def test_the_archive_waits_for_a_promise_that_was_missed(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    await answers(group, leader, "planned", "2026-11-24")
    await town.comes("2026-11-12", "10:00")  # closed unrated on the 11th: the archive is due before the promise
    voter.forgets()
    await town.comes("2026-12-02", "10:00")
    assert any("11月24日" in text for text in voter.reads)
    assert (await town.case()).status == "closed"


async def test_a_question_and_its_closing_never_come_in_one_minute(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    await answers(group, leader)
    voter.forgets()
    await town.comes("2026-11-13", "10:00")
    said = [text for text in voter.reads if "的答复您看到了吗" in text]
    assert not (said and (await town.case()).status == "closed")
