"""Words that perhaps speak of who has the matter in hand: one message, and nothing decided before the voter has said (docs/spec.md section 3)."""

from tests.conversations.test_leaks import all_read, everything
from tests.conversations.test_rating import answers
from tests.town import GroupTalk, Somebody, Town

WORDS = "周启明你自己来看嘛，你答应三回了"


async def in_hand(town: Town) -> tuple[Somebody, Somebody, GroupTalk, Somebody]:
    leader, other = await town.deputy("周启明"), await town.deputy("于发")
    group = await town.group("g1", leader, other)
    voter = await town.voter("上坪村")
    await voter.writes("堰塘一直漏水")
    await group.presses(leader, "认领")
    await town.passes(minutes=5)
    return leader, other, group, voter


async def test_he_reads_one_message_that_asks_and_nothing_is_decided(town: Town) -> None:
    leader, _, group, voter = await in_hand(town)
    before = len(voter.reads)
    await voter.writes(WORDS, voter.messages[-1])
    assert len(voter.reads) == before + 1
    assert voter.last.startswith("收到，已补充到 QX-2611-0001。\n您的话可能和周启明代表有关")
    assert "另外安排人" not in all_read(voter)
    assert "答应三回" not in everything(group) + all_read(leader)
    assert voter.sees_button("周启明代表可以看")


async def test_who_may_see_it_gets_the_words_and_keeps_the_matter(town: Town) -> None:
    _, _, group, voter = await in_hand(town)
    await voter.writes(WORDS, voter.messages[-1])
    await voter.presses("周启明代表可以看")
    assert (await town.case()).claimer == "d001"
    assert "答应三回" in everything(group)
    assert "另外安排人" not in all_read(voter)
    await town.check_promises()


async def test_who_may_not_has_it_no_more_and_the_voter_hears_so_then(town: Town) -> None:
    leader, _, group, voter = await in_hand(town)
    await voter.writes(WORDS, voter.messages[-1])
    await voter.presses("别让他看")
    assert (await town.case()).claimer is None
    assert "小组正在另外安排人办" in all_read(voter)
    assert "答应三回" not in everything(group) + all_read(leader)


async def test_how_far_it_is_solved_is_recorded_after_a_reason_that_speaks_of_him(town: Town) -> None:
    leader, _, group, voter = await in_hand(town)
    await answers(group, leader, "看过了")
    await voter.presses("不满意")
    await voter.writes("周启明根本没来看过")
    await voter.writes("没解决")
    assert (await town.case()).resolved == "no"
    await voter.presses("部分解决")
    assert (await town.case()).resolved == "partly"
