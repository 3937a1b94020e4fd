"""Somebody old who types in fragments, says who he is, sends a voice and never taps (docs/spec.md section 3)."""

import pytest

from tests.conversations.test_typed_acts import one_matter
from tests.conversations.test_which_case import WATER, asks, said_on, two_matters
from tests.town import Town


@pytest.mark.parametrize("words", ["我是上平的老王", "我姓吴，住三组", "我是三组的，姓吴"])
async def test_who_he_is_alone_is_no_matter(town: Town, words: str) -> None:
    voter = await town.voter()
    await voter.writes(words)
    assert voter.reads[0].startswith("您好！我在。")
    await voter.writes("水管子漏水漏了半个月了")
    assert await said_on(town, 1) == ["水管子漏水漏了半个月了", words], "it goes with what he comes to"


async def test_who_he_is_and_what_is_broken_is_a_matter(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("我是三组的，路坏了")
    assert await said_on(town, 1) == ["我是三组的，路坏了"]


@pytest.mark.parametrize("words", ["我姓吴，住三组", "我是二组滴 老根", "你好，我是三组的老吴", "我叫彭大山 三组滴"])
async def test_who_he_is_goes_with_the_matter_he_tells(town: Town, words: str) -> None:
    """Before it, in the middle of it, or in a reply to its receipt."""
    first, second, third = [await town.voter() for _ in range(3)]
    await first.writes(words)
    await town.passes(minutes=3)
    await first.writes("路灯不亮")
    assert await said_on(town, 1) == ["路灯不亮", words]
    await second.writes("水龙头没水")
    await second.writes(words)
    assert await said_on(town, 2) == ["水龙头没水", words]
    await third.writes("村口的路坏了")
    receipt = third.messages[-1]
    await town.passes(minutes=30)
    await third.writes(words, receipt)
    assert await said_on(town, 3) == ["村口的路坏了", words]
    await town.check_promises()


@pytest.mark.parametrize("words", ["你好", "谢谢", "撤回", "有人吗"])
async def test_what_he_makes_of_words_that_said_nothing_is_heard(town: Town, words: str) -> None:
    voter = await town.voter()
    said = await voter.writes(words)
    await voter.edits(said, "你好 村口的路塌了")
    assert await said_on(town, 1) == ["你好 村口的路塌了"]
    assert "QX-2611-0001" in voter.last


async def test_a_slip_put_right_in_a_hello_is_not_answered_again(town: Town) -> None:
    voter = await town.voter()
    said = await voter.writes("你好")
    voter.forgets()
    await voter.edits(said, "您好")
    assert voter.reads == []
    assert await town.cases() == []


@pytest.mark.parametrize("words", ["咋还没人来", "咋还不来", "来了吗", "好了没", "我的事", "那个事呢", "领导看到没"])
async def test_whether_somebody_comes_is_answered_with_how_far_it_is(town: Town, words: str) -> None:
    _, _, voter = await one_matter(town)
    await voter.writes(words)
    assert WATER in voter.last
    assert len(await town.cases()) == 1


@pytest.mark.parametrize("kind", ["voice", "photo"])
async def test_a_voice_or_a_picture_without_words_goes_to_the_one_open_matter(town: Town, kind: str) -> None:
    _, group, voter = await one_matter(town)
    await voter.sends(kind)
    assert f"已补充到 {WATER}" in voter.last
    assert voter.sees_button("这是新事项"), "should it be another one"
    assert len(await town.cases()) == 1
    assert any(kind in m for m in group.chat.messages.values())


async def test_with_several_open_he_is_asked(town: Town) -> None:
    _, _, voter = await two_matters(town)
    await voter.sends("photo")
    assert voter.sees_button("接着说：水龙头没水")


async def test_and_another_thing_is_announced_however_short(town: Town) -> None:
    _, _, voter = await one_matter(town)
    await voter.writes("还有就是")
    await voter.writes("我那个低保")
    await voter.writes("啥时候批下来")
    assert await said_on(town, 2) == ["我那个低保", "啥时候批下来"]


async def test_satisfied_where_nothing_is_asked_is_no_matter(town: Town) -> None:
    _, _, voter = await one_matter(town)
    await voter.writes("满意")
    assert voter.reads == ["谢谢您的话。现在没有等您评价的事。"]
    assert len(await town.cases()) == 1


async def test_no_need_is_an_answer_where_somebody_asks_and_else_asked_about(town: Town) -> None:
    deputy, group, voter = await two_matters(town)
    await asks(group, deputy, WATER, "要不要先送点水来？")
    await voter.writes("不用了")
    assert (await said_on(town, 1))[-1] == "不用了"
    await town.passes(hours=25)
    voter.forgets()
    await voter.writes("算了不要了")
    assert voter.sees_button("撤回：水龙头没水")
    assert len(await town.cases()) == 2


async def test_the_matter_may_be_named_after_the_act(town: Town) -> None:
    _, _, voter = await two_matters(town)
    voter.forgets()
    await voter.writes("催一下水龙头")
    assert voter.reads == ["已经替您催了。"]


@pytest.mark.parametrize("words", ["催一下", "0001", "QX-2611-0001", "补充"])
async def test_what_he_makes_of_a_word_that_was_met_at_once_is_heard(town: Town, words: str) -> None:
    _, _, voter = await one_matter(town)
    said = await voter.writes(words)
    voter.forgets()
    await voter.edits(said, "村口的路塌了，车过不去")
    assert voter.sees_button("新事项")
    await voter.presses("新事项")
    assert await said_on(town, 2) == ["村口的路塌了，车过不去"]


@pytest.mark.parametrize("words", ["我婆娘也要写一件 她不会用", "我妈也想反映个事", "帮我邻居写一件，他不识字"])
async def test_what_somebody_else_wants_to_tell_is_a_matter_once_it_is_told(town: Town, words: str) -> None:
    _, _, voter = await one_matter(town)
    await voter.writes(words)
    assert "请说，是什么事" in voter.last
    assert len(await town.cases()) == 1
    await voter.writes("她的养老金两个月没到账")
    assert await said_on(town, 2) == ["她的养老金两个月没到账"]


@pytest.mark.parametrize("words", ["我刚才改的那句 莫留起", "刚才加的那句不要", "刚才那句话莫留起"])
async def test_an_edit_that_shall_not_stand_is_answered_by_what_can_be_done(town: Town, words: str) -> None:
    _, _, voter = await one_matter(town)
    await voter.writes(words)
    assert "删不掉" in voter.last
    assert len(await town.cases()) == 1


@pytest.mark.parametrize("words", ["莫催了哈", "不用催了", "先莫催他们"])
async def test_who_wants_nobody_pressed_presses_nobody(town: Town, words: str) -> None:
    _, _, voter = await one_matter(town)
    voter.forgets()
    await voter.writes(words)
    await town.passes(minutes=12)
    assert not [message for message in voter.messages if "催办" in str(message.get("reply_markup"))]
    assert len(await town.cases()) == 1


async def test_what_is_answered_names_no_day_by_which_an_answer_is_due(town: Town) -> None:
    deputy, group, voter = await one_matter(town)
    await voter.writes("那个事呢")
    assert f"{WATER}：已认领，最迟 11月18日 答复" in voter.last
    await group.presses(deputy, "答复", group.card(WATER))
    await group.presses(deputy, "已解决")
    await group.replies(deputy, "换了管子")
    await group.presses(deputy, "发送")
    await town.passes(days=1)
    await voter.writes("那个事呢")
    assert f"{WATER}：已答复，请评价\n" in voter.last


@pytest.mark.parametrize("words", ["那个事呢", "那事呢", "我那个事么样哒"])
async def test_after_months_he_asks_and_reads_what_became_of_it(town: Town, words: str) -> None:
    deputy, group, voter = await one_matter(town)
    await group.presses(deputy, "答复", group.card(WATER))
    await group.presses(deputy, "已解决")
    await group.replies(deputy, "换了管子")
    await group.presses(deputy, "发送")
    await voter.writes("满意")
    await town.passes(days=95)
    voter.forgets()
    await voter.writes(words)
    assert WATER in voter.last
    assert "当另一件事" not in "".join(voter.reads)


@pytest.mark.parametrize("words", ["我先前反映那个五保的事办得么样哒", "0001"])
async def test_from_another_phone_he_reads_where_his_matter_is(town: Town, words: str) -> None:
    await one_matter(town)
    other = await town.voter(name="孙子的手机")
    await other.writes("我是彭满爹 换哒手机")
    assert other.last.startswith("您好！我在。")
    await other.writes(words)
    assert "这个账号里没有那件事" in other.last
    assert len(await town.cases()) == 1


async def test_words_to_be_taken_lightly_keep_nothing_secret(town: Town) -> None:
    _, _, voter = await one_matter(town)
    await voter.writes("一想起就气")
    await town.passes(minutes=20)
    await voter.writes("刚才那句莫当真")
    await town.passes(hours=12)
    assert "保密" not in "".join(voter.reads)
    assert not (await town.case()).confidential
