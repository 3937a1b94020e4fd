"""What staff write on a confidential matter is not posted in the group's chat (docs/spec.md section 4)."""

from tests.conversations.test_desk import claimed_case
from tests.conversations.test_leaks import all_read
from tests.town import GroupTalk, Somebody, Town

NUMBER = "QX-2611-0001"
HOME = "到她家看了，她男人瘫在床上，水是真停了"


async def confidential(town: Town) -> tuple[Somebody, GroupTalk, Somebody]:
    """The claimer, who leads the group, its chat, and the secretary."""
    leader, group, voter = await claimed_case(town)
    secretary = await town.secretary()
    await voter.writes("请保密")
    leader.forgets()
    secretary.forgets()
    return leader, group, secretary


async def answered(leader: Somebody) -> None:
    await leader.writes(f"/case {NUMBER}")
    await leader.presses("答复")
    await leader.presses("outcome:solved")
    await leader.writes("知道了")
    await leader.presses("send_answer")


async def test_why_an_answer_goes_back_is_read_in_private(town: Town) -> None:
    leader, group, secretary = await confidential(town)
    await answered(leader)
    await secretary.writes("0001 退回答复")
    await secretary.writes(HOME)
    assert any("答复退回，进入第 2 轮" in one for one in group.reads)
    assert "瘫在床上" not in "\n".join(group.reads)
    assert len([one for one in leader.reads if "瘫在床上" in one]) == 1


async def test_a_leader_who_may_not_read_the_words_reads_no_reason(town: Town) -> None:
    leader, claimer, voter = await town.deputy("周启明"), await town.deputy("吕春敏"), await town.voter()
    group, secretary = await town.group("g1", leader, claimer), await town.secretary()
    await voter.writes("自来水停了三天了")
    await group.presses(claimer, "认领")
    await voter.writes("请保密")
    await answered(claimer)
    await secretary.writes("0001 退回答复")
    await secretary.writes(HOME)
    assert any("答复退回，进入第 2 轮" in one for one in leader.reads)
    assert "瘫在床上" not in all_read(leader)
    assert any("瘫在床上" in one for one in claimer.reads)


async def test_what_a_check_found_is_read_by_the_claimer_alone(town: Town) -> None:
    leader, group, secretary = await confidential(town)
    await town.deputy("贺正平")
    await secretary.writes("0001重点督办")
    await secretary.presses("贺正平（人大主席）")
    await secretary.writes(f"/case {NUMBER}")
    await secretary.presses("更多")
    await secretary.presses("checked")
    await secretary.sends("photo", HOME)
    assert any("督办过一次" in one for one in group.reads)
    assert "瘫在床上" not in "\n".join(group.reads)
    assert any("瘫在床上" in one for one in leader.reads)
    assert not any("photo" in message for message in group.chat.messages.values())
    assert any("photo" in message for message in leader.chat.messages.values())
