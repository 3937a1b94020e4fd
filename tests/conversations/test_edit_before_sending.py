"""A deputy changes his words once they were shown once more: what leaves is what was shown (docs/spec.md section 4, Talk)."""

from tests.conversations.test_desk import claimed_case
from tests.town import Town


async def test_what_leaves_is_what_was_shown_and_who_edits_it_reads_so(town: Town) -> None:
    leader, group, voter = await claimed_case(town, "村口的路坏了")
    await group.presses(leader, "回复选民", group.card())
    said = await group.replies(leader, "后天去看")
    shown = group.chat.messages[max(group.chat.messages)]
    assert "后天去看" in shown["text"]
    leader.person.edits(said, "下个月去看")
    await town.settled()
    assert any("要发的还是上面给您看过的" in text for text in group.reads)
    await group.presses(leader, "发送", shown)
    assert "后天去看" in voter.last
    assert not any("下个月去看" in text for text in voter.reads)
