"""What a voter wants otherwise: not to be asked how satisfied he is, deputies who are shown wrongly (docs/spec.md section 3)."""

from tests.conversations.test_desk import claimed_case
from tests.town import GroupTalk, Somebody, Town, has_button


async def asks_no_more(voter: Somebody) -> None:
    await voter.writes("/privacy")
    await voter.presses("以后不用问我满意不满意")
    assert "不再问您满意不满意" in voter.last


async def answers(group: GroupTalk, leader: Somebody, words: str = "水管换了", outcome: str = "solved") -> None:
    await group.presses(leader, "答复", group.card())
    await group.presses(leader, f"outcome:{outcome}")
    await group.says(leader, words, group.chat.messages[max(group.chat.messages)])
    await group.presses(leader, "send_answer")


async def test_who_does_not_want_to_be_asked_reads_the_answer_and_can_say_that_it_is_not_solved(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    await asks_no_more(voter)
    await answers(group, leader)
    assert "水管换了" in voter.last
    assert "办理结果：已解决" in voter.last
    assert "满意" not in voter.last
    assert not has_button(voter.chat, "rate")
    await voter.presses("还没解决")
    case = await town.case()
    assert (case.status, case.round, case.rating) == ("returned", 2, "")
    await town.check_promises()


async def test_he_is_not_reminded_and_counts_as_one_who_has_not_rated(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    await asks_no_more(voter)
    await answers(group, leader)
    voter.forgets()
    await town.comes("2026-11-09")
    assert not any("满意" in words for words in voter.reads), "no reminder"
    await town.comes("2026-11-12")
    case = await town.case()
    assert (case.status, case.rating, case.unaskable) == ("closed", "", False), "closed unrated, and in the figures as not rated"
    await voter.presses("还没解决")
    assert (await town.case()).round == 2


async def test_he_may_be_asked_again_and_his_own_word_counts_all_the_same(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    await asks_no_more(voter)
    await voter.writes("/privacy")
    await voter.presses("还是问我满意不满意")
    await answers(group, leader)
    assert has_button(voter.chat, "rate")
    await asks_no_more(voter)
    await voter.presses("满意")
    assert (await town.case()).rating == "satisfied"


async def test_the_wish_may_be_typed(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("以后别问我满意不满意了")
    assert await town.cases() == []
    await voter.presses("以后不用问我满意不满意")
    assert "不再问您满意不满意" in voter.last


async def test_one_who_was_asked_before_he_said_so_is_not_reminded(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    await answers(group, leader)
    await asks_no_more(voter)
    voter.forgets()
    await town.comes("2026-11-08")
    assert not any("评价" in words or "满意" in words for words in voter.reads)


async def test_what_is_wrong_with_the_deputies_reaches_the_secretary_with_the_village_and_is_no_matter(town: Town) -> None:
    voter, secretary = await town.voter(), await town.secretary()
    await voter.writes("/deputies")
    await voter.presses("代表有误")
    secretary.forgets()
    await voter.writes("周启明的电话换成13800000999了")
    assert voter.last == "谢谢，已经记下，请人大秘书核对名册。"
    assert secretary.last.startswith("上坪村有选民说「我的代表」不对")
    assert "周启明的电话换成" in secretary.last
    assert "13800000999" not in secretary.last, "masked as anywhere"
    assert await town.cases() == []


async def test_without_a_secretary_he_reads_that_nobody_hears_him(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("/deputies")
    await voter.presses("代表有误")
    await voter.writes("张三不是我们村的代表了")
    assert "人大秘书现在收不到消息" in voter.last
