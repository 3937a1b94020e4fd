"""A question to a deputy or to staff in private that was answered keeps no buttons, however it was answered (docs/spec.md section 4)."""

import pytest

from tests.conversations.test_answered_buttons import stands, with_button
from tests.conversations.test_desk import claimed_case
from tests.conversations.test_late_give_back import asks
from tests.conversations.test_one_tick import answers
from tests.conversations.test_promises_kept import DAY, promised
from tests.town import Town


@pytest.mark.parametrize("how", ["tap", "words", "nothing"])
async def test_what_his_words_are_for(town: Town, how: str) -> None:
    leader = await town.deputy("周启明")
    await town.group("g1", leader)
    await leader.writes("张大爷说他家门口的水管裂了好几天了")
    asked = with_button(leader, "as_own")
    if how == "nothing":
        await leader.writes("没事")
    else:
        await (leader.presses("as_for", asked) if how == "tap" else leader.writes("帮选民登记"))
        await leader.presses("上坪村")
        await leader.presses("new_channel")
    assert not stands(leader, asked)
    await town.check_promises()


@pytest.mark.parametrize("how", ["tap", "words", "voter"])
async def test_who_sees_a_likely_tip(town: Town, how: str) -> None:
    secretary, leader = await town.secretary(), await town.deputy("周启明")
    await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("有人说村会计把低保钱揣自己兜里了")
    await town.passes(days=3)
    asked = with_button(secretary, "q_keep")
    if how == "voter":
        await voter.presses("seal_keep")
    else:
        await (secretary.presses("q_give", asked) if how == "tap" else secretary.writes("给代表小组看"))
    assert not stands(secretary, asked)
    await town.check_promises()


@pytest.mark.parametrize("how", ["tap", "words", "answer"])
async def test_whether_a_matter_is_given_back(town: Town, how: str) -> None:
    leader, group, _ = await claimed_case(town)
    secretary = await town.secretary()
    await town.comes("2026-11-10", "10:00")
    await asks(group, leader)
    asked = with_button(secretary, "back_yes")
    if how == "answer":
        await answers(group, leader)
    else:
        await (secretary.presses("留在本组", asked) if how == "tap" else secretary.writes("留在本组"))
    assert not stands(secretary, asked)
    await town.check_promises()


async def test_an_answer_that_was_shown_once_more_and_given_elsewhere(town: Town) -> None:
    leader, group, _ = await claimed_case(town)
    await leader.writes("/cases")
    await leader.presses("open")
    await leader.presses("答复")
    await leader.writes("已解决")
    await leader.writes("水通了")
    shown = with_button(leader, "send_answer")
    assert stands(leader, shown)
    await answers(group, leader)
    assert not stands(leader, shown)
    await town.check_promises()


@pytest.mark.parametrize("how", ["here", "group"])
async def test_what_became_of_a_promise(town: Town, how: str) -> None:
    leader, group, _ = await promised(town)
    await town.comes(DAY)
    asked = with_button(leader, "promise_kept")
    if how == "here":
        await leader.writes("办好了")
        await leader.writes("新水管通水了")
        await leader.writes("发送")
    else:
        await group.presses(leader, "办好了", group.card())
        await group.replies(leader, "新水管通水了")
        await group.presses(leader, "发送")
    assert (await town.case()).promise == "kept"
    assert not stands(leader, asked)
    await town.check_promises()
