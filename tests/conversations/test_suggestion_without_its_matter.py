"""A matter that was withdrawn or declined is part of no suggestion any more (docs/spec.md section 4)."""

from services.desk import decline
from services.summaries import suggestion_register
from services.summaries.account import account
from tests.conversations.test_desk import claimed_case
from tests.conversations.test_joined_fates import ONE, TWO, declines, takes_back
from tests.conversations.test_same_matter import two_neighbours
from tests.conversations.test_slips import newest
from tests.conversations.test_suggestion_papers_taken_back import takes_paper
from tests.services.called import by
from tests.town import GroupTalk, Somebody, Town

ALONE = "代表建议「关于自来水的建议」里的事项{what}，里面没有别的事了，还提不提请您再看看。"
WITHDRAWN, DECLINED = ALONE.format(what="选民撤回了"), ALONE.format(what="没有受理")


async def suggested(group: GroupTalk, leader: Somebody, number: str = ONE) -> None:
    await group.presses(leader, "更多", group.card(number))
    await group.presses(leader, "形成建议")
    await group.presses(leader, "另写一件建议")
    await group.replies(leader, "关于自来水的建议\n请修")


def said(town: Town, somebody: Somebody) -> str:
    return "\n".join(p.text for p in newest(town, somebody)[1].paragraphs)


async def hands_over(leader: Somebody) -> None:
    await takes_paper(leader)
    await leader.presses("交办")
    await leader.presses("镇自来水厂")


async def test_withdrawn_before_the_hand_over_no_unit_reads_of_it_and_its_voter_hears_nothing(town: Town) -> None:
    leader, group, voter = await claimed_case(town, "村里自来水停了三天了，没水做饭")
    await suggested(group, leader)
    await takes_back(voter, ONE)
    assert leader.reads.count(WITHDRAWN) == 1
    voter.forgets()
    await leader.writes("/suggestions")
    assert "关于自来水的建议（0 件）" in leader.last
    await hands_over(leader)
    assert "第 1 次交办：镇自来水厂" in said(town, leader)
    assert not any(words in said(town, leader) for words in ("停了三天", ONE, "案据"))
    assert voter.reads == []
    await town.check_promises()


async def test_with_another_matter_in_it_that_one_goes_on_and_nobody_is_bothered(town: Town) -> None:
    leader, group, voter = await claimed_case(town, "村里自来水停了三天了，没水做饭")
    other = await town.voter(name="李大爷")
    await other.writes("村口的路灯坏了")
    await group.presses(leader, "认领", group.card(TWO))
    await suggested(group, leader)
    await group.presses(leader, "更多", group.card(TWO))
    await group.presses(leader, "形成建议")
    await group.presses(leader, "suggest_add")
    await takes_back(voter, ONE)
    assert WITHDRAWN not in leader.reads
    await hands_over(leader)
    assert "1. 上坪村选民反映：村口的路灯坏了" in said(town, leader)
    assert not any(words in said(town, leader) for words in ("停了三天", ONE))
    assert f"{TWO} 写成了代表建议，已交给镇自来水厂" in other.last
    assert not any("已交给" in text for text in voter.reads)


async def test_declined_it_is_out_and_taken_back_it_is_in_again(town: Town) -> None:
    leader, group, voter = await claimed_case(town, "村里自来水停了三天了，没水做饭")
    secretary = await town.secretary()
    await suggested(group, leader)
    case = await town.case()
    await town.ask(lambda work: decline.decline(work, by(work, work.chats.known(secretary.id)), case, "这是企业的事，请找供水公司"))
    await town.passes(minutes=1)
    assert DECLINED in leader.reads
    await takes_paper(secretary)
    assert "停了三天" not in said(town, secretary)
    await town.ask(lambda work: decline.take_back(work, by(work, work.chats.known(secretary.id)), work.cases.get(case.id)))
    await takes_paper(secretary)
    assert "停了三天" in said(town, secretary)


async def test_who_may_not_read_the_declined_matter_any_more_is_not_told_of_it(town: Town) -> None:
    leader, group, _voter = await claimed_case(town, "村里自来水停了三天了，没水做饭")
    secretary = await town.secretary()
    await suggested(group, leader)
    await declines(group, leader, secretary, ONE)
    assert not any("关于自来水的建议" in text for text in leader.reads)
    await takes_paper(secretary)
    assert "停了三天" not in said(town, secretary)


async def test_the_one_that_goes_on_for_who_joined_takes_its_place(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    await suggested(group, leader)
    await takes_back(first, ONE)
    assert WITHDRAWN not in leader.reads
    first.forgets()
    await hands_over(leader)
    assert "家里没水用" in said(town, leader)
    assert "没水做饭" not in said(town, leader)
    assert f"{TWO} 写成了代表建议，已交给镇自来水厂" in second.last
    assert first.reads == []
    await town.check_promises()


async def test_the_register_names_it_only_where_a_unit_has_it(town: Town) -> None:
    leader, group, voter = await claimed_case(town, "村里自来水停了三天了，没水做饭")
    await suggested(group, leader)
    await takes_back(voter, ONE)
    numbers = await town.ask(lambda work: list(suggestion_register.register(account(work, "2026-11", work.now)).rows))
    assert len(numbers) == 1
    assert not any(ONE in str(cell) for row in numbers for cell in row)
