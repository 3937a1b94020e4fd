"""A question that nobody may answer any more, or not where it was asked, says so once; what was typed is kept."""

import pytest

from demo.telegram.faults import Fault
from domain.values.ids import ChatId
from services.staff.group_chats import move_chat
from tests.conversations.test_rights_end import ENDS
from tests.town import GroupTalk, Somebody, Town, handle_of

WHAT_FOR = "您这句话是要做什么"


async def asked(town: Town, *, in_group: bool) -> tuple[Somebody, Somebody, Somebody, GroupTalk]:
    """A deputy is asked for the words of 「回复选民」, in the group or in private."""
    leader, deputy, secretary = await town.deputy("周启明"), await town.deputy("吕春敏"), await town.secretary()
    group = await town.group("g1", leader, deputy)
    voter = await town.voter()
    await voter.writes("自来水停了两天")
    await group.presses(leader, "认领")
    if in_group:
        await group.presses(deputy, "回复选民")
    else:
        await deputy.writes("/case QX-2611-0001")
        await deputy.presses("回复选民")
    deputy.forgets()
    voter.forgets()
    return deputy, voter, secretary, group


@pytest.mark.parametrize("why", ENDS)
async def test_words_for_a_case_that_left_somebody_are_kept_and_he_reads_why(town: Town, why: str) -> None:
    deputy, voter, secretary, _ = await asked(town, in_group=False)
    await town.ask(ENDS[why], await secretary.handle(), deputy.person_id)
    await town.settled()
    deputy.forgets()
    await deputy.writes("明天上午师傅来修")
    assert len(deputy.reads) == 1, deputy.reads
    assert WHAT_FOR not in deputy.last
    asked_for = "回避" if why == "回避" else "回复选民"  # he was asked for his reason last
    for words in (asked_for, "QX-2611-0001", "已不归您办", "没有发给任何人", "先替您留着"):
        assert words in deputy.last
    assert not any("师傅来修" in text for text in voter.reads)
    assert deputy.sees_button("as_own")
    before = len(await town.cases())
    await deputy.presses("不用了")
    assert len(await town.cases()) == before
    await deputy.writes("另外一句话")
    assert "已不归您办" not in deputy.last, "it is said once"


async def test_what_was_typed_goes_where_he_says_in_the_end(town: Town) -> None:
    deputy, voter, secretary, _ = await asked(town, in_group=False)
    await town.ask(ENDS["换组"], await secretary.handle(), deputy.person_id)
    await town.settled()
    await deputy.writes("三组的路灯也不亮")
    await deputy.presses("as_for")
    await deputy.presses("new_village")
    await deputy.presses("电话")
    made = await town.case()
    assert await town.ask(lambda work: [m.text for m in work.messages.of(made.id)]) == ["三组的路灯也不亮"]


async def test_a_reply_in_the_group_to_a_question_that_is_his_no_more_is_no_note(town: Town) -> None:
    deputy, voter, secretary, group = await asked(town, in_group=True)
    await town.ask(ENDS["换组"], await secretary.handle(), deputy.person_id)
    await town.settled()
    await group.replies(deputy, "明天上午师傅来修")
    assert "已不归您办" in group.last
    assert "没有发给任何人" in group.last
    assert await town.ask(lambda work: [m.text for m in work.messages.of(1)]) == ["自来水停了两天"]
    assert not any("师傅来修" in text for text in voter.reads)


async def test_somebody_whose_question_is_over_may_do_other_things_first(town: Town) -> None:
    deputy, voter, secretary, group = await asked(town, in_group=False)
    await town.ask(ENDS["换组"], await secretary.handle(), deputy.person_id)
    await deputy.writes("/cases")
    await deputy.writes("一句平常话")
    assert WHAT_FOR in deputy.last


@pytest.mark.parametrize("found", ["an update", "a refusal"])
async def test_a_question_of_a_group_the_bot_was_put_out_of_is_answered_in_private(town: Town, found: str) -> None:
    deputy, voter, secretary, group = await asked(town, in_group=True)
    if found == "an update":
        secretary.person.makes_bot(group.chat, "kicked")
    else:
        group.chat.bot_status = "kicked"
        await voter.writes("补充：还是没有水")
    await town.settled()
    question = [text for text in deputy.reads if "工作群现在收不到" in text]
    assert len(question) == 1
    assert "「回复选民」（QX-2611-0001）" in question[0]
    voter.forgets()
    await deputy.writes("明天上午师傅来修")
    assert not any(WHAT_FOR in text for text in deputy.reads)
    assert "师傅来修" in deputy.last
    await deputy.presses("发送")
    assert "师傅来修" in voter.last


async def test_a_question_of_a_shut_group_is_answered_in_private(town: Town) -> None:
    deputy, voter, secretary, group = await asked(town, in_group=True)
    town.telegram.faults.append(Fault("400", chat_id=group.chat.id, times=10_000, description="Bad Request: CHAT_WRITE_FORBIDDEN"))
    await voter.writes("补充：还是没有水")
    await town.passes(minutes=3)
    assert sum("工作群现在收不到" in text for text in deputy.reads) == 1
    await deputy.writes("明天上午师傅来修")
    await deputy.presses("发送")
    assert "师傅来修" in voter.last


async def test_a_reply_in_the_shut_group_answers_the_question_too(town: Town) -> None:
    deputy, voter, secretary, group = await asked(town, in_group=True)
    town.telegram.faults.append(Fault("400", chat_id=group.chat.id, times=10_000, description="Bad Request: CHAT_WRITE_FORBIDDEN"))
    await voter.writes("补充：还是没有水")
    await town.passes(minutes=3)
    deputy.forgets()
    await group.replies(deputy, "明天上午师傅来修")
    await deputy.presses("发送")
    assert "师傅来修" in voter.last
    await deputy.writes("一句平常话")
    assert WHAT_FOR in deputy.last, "it was answered"


async def test_who_is_asked_something_else_in_private_reads_that_the_first_is_put_down(town: Town) -> None:
    deputy, voter, secretary, group = await asked(town, in_group=True)
    await deputy.writes("/new")
    secretary.person.makes_bot(group.chat, "kicked")
    await town.settled()
    assert any("先放下了" in text and "回复选民" in text for text in deputy.reads)
    await deputy.writes("上坪村")
    assert deputy.sees_button("new_channel")


async def test_a_question_follows_a_group_that_becomes_a_supergroup(town: Town) -> None:
    deputy, voter, secretary, group = await asked(town, in_group=True)
    moved = town.telegram.group(-1_009_009, "工作群 g1")
    moved.bot_status = "administrator"
    moved.members[deputy.id] = "member"
    await town.ask(move_chat, ChatId(group.chat.id), ChatId(moved.id))
    await town.settled()
    new = GroupTalk(town, moved)
    assert any("回复选民" in text and "升级" in text for text in new.reads)
    await new.replies(deputy, "明天上午师傅来修")
    await new.presses(deputy, "发送")
    assert "师傅来修" in voter.last


async def test_words_for_a_case_that_was_withdrawn_meanwhile_are_kept(town: Town) -> None:
    deputy, voter, secretary, _ = await asked(town, in_group=False)
    await voter.presses("撤回")
    await voter.presses("withdraw_yes")
    deputy.forgets()
    await deputy.writes("明天上午师傅来修")
    assert "已经办到下一步" in deputy.last
    assert "先替您留着" in deputy.last
    assert deputy.sees_button("as_for")
    assert not any("师傅来修" in text for text in voter.reads)


async def test_words_shown_once_more_that_cannot_leave_any_more_are_kept(town: Town) -> None:
    deputy, voter, secretary, _ = await asked(town, in_group=False)
    await deputy.writes("明天上午师傅来修")
    await voter.presses("撤回")
    await voter.presses("withdraw_yes")
    await deputy.presses("发送")
    assert "已经办到下一步" in deputy.popups[-1]
    assert "先替您留着" in deputy.last
    assert not any("师傅来修" in text for text in voter.reads)


async def test_a_voter_asked_about_a_case_that_ended_reads_so_and_his_words_go_on(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("路灯坏了")
    await voter.presses("补充")
    step = await town.ask(lambda work: work.steps.of(handle_of(work, voter), handle_of(work, voter)))
    await voter.presses("撤回")
    await voter.presses("withdraw_yes")
    await town.ask(lambda work: work.steps.put(handle_of(work, voter), handle_of(work, voter), step))
    voter.forgets()
    await voter.writes("三组的水渠也堵了，请来看看")
    assert any("QX-2611-0001" in text and "已经结束" in text for text in voter.reads)
    assert (await town.case()).number == "QX-2611-0002"
    assert await town.ask(lambda work: [m.text for m in work.messages.of(1)]) == ["路灯坏了"]
