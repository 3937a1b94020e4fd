"""What a voter types in the place of a tap leads to what he means, never to a new matter (docs/spec.md section 3)."""

import pytest

from tests.conversations.test_which_case import ROAD, WATER, asks, said_on, two_matters
from tests.town import GroupTalk, Somebody, Town


async def one_matter(town: Town) -> tuple[Somebody, GroupTalk, Somebody]:
    deputy, voter = await town.deputy("周启明"), await town.voter()
    group = await town.group("g1", deputy)
    await voter.writes("水龙头没水")
    await group.presses(deputy, "认领", group.card(WATER))
    await town.passes(minutes=20)
    voter.forgets()
    return deputy, group, voter


async def answered(group: GroupTalk, deputy: Somebody, number: str) -> None:
    await group.presses(deputy, "回复选民", group.card(number))
    await group.replies(deputy, "去看过了。")
    await group.presses(deputy, "发送")
    await group.presses(deputy, "答复", group.card(number))
    await group.presses(deputy, "已解决")
    await group.replies(deputy, "水管修好了")
    await group.presses(deputy, "send_answer")


@pytest.mark.parametrize("words", ["撤回", "不用办了，谢谢", "我要撤回", "撤回0001", "水龙头那件事不用办了"])
async def test_withdrawing_is_asked_about_once_more_and_done(town: Town, words: str) -> None:
    _, _, voter = await one_matter(town)
    await voter.writes(words)
    assert voter.reads == [f"真的要撤回 {WATER}「水龙头没水」吗？撤回后小组就不办了。"]
    assert (await town.case(WATER)).open, "nothing is done by the words alone"
    await voter.presses("确认撤回")
    assert (await town.case(WATER)).status == "withdrawn"
    assert len(await town.cases()) == 1


async def test_of_several_he_is_asked_which_in_their_own_words(town: Town) -> None:
    _, _, voter = await two_matters(town)
    voter.forgets()
    await voter.writes("撤回")
    labels = [b["text"] for row in voter.messages[-1]["reply_markup"]["inline_keyboard"] for b in row]
    assert labels == ["撤回：水龙头没水", "撤回：村口的路坏了", "这是要反映的事项"]
    await voter.presses("撤回：村口的路坏了")
    await voter.presses("确认撤回")
    assert [case.status for case in await town.cases()] == ["claimed", "withdrawn"]


async def test_a_reply_says_which(town: Town) -> None:
    _, _, voter = await two_matters(town)
    receipt = next(m for m in voter.messages if WATER in m["text"])
    await voter.writes("改一下", receipt)
    assert voter.last == f"{WATER} 要改什么？"


async def test_chasing_is_done_at_once(town: Town) -> None:
    deputy, _, voter = await one_matter(town)
    await voter.writes("帮我催一下")
    assert voter.reads == ["已经替您催了。"]
    assert f"【{WATER}】选民催办，请看一下。" in deputy.reads
    await voter.writes("催催")
    assert voter.last == "三天之内催过一次了，满三天可以再催。"
    assert len(await town.cases()) == 1


async def test_that_it_works_again_is_told_and_asked_about(town: Town) -> None:
    _, group, voter = await one_matter(town)
    await voter.writes("修好了，谢谢")
    assert "修好了，谢谢" in "".join(group.reads)
    assert voter.last == f"{WATER} 好了就好。还要不要代表接着办？"
    assert (await town.case(WATER)).status == "claimed"
    await voter.presses("不用办了，撤回")
    assert (await town.case(WATER)).status == "withdrawn"


async def test_that_it_works_again_is_the_answer_to_whoever_asks(town: Town) -> None:
    deputy, group, voter = await two_matters(town)
    await asks(group, deputy, ROAD, "路上的坑补好了吗？")
    await voter.writes("补好了")
    assert (await said_on(town, 2))[-1] == "补好了"
    assert not voter.sees_button("不用办了，撤回")


async def test_who_is_not_satisfied_with_what_is_closed_says_with_which(town: Town) -> None:
    deputy, group, voter = await one_matter(town)
    await answered(group, deputy, WATER)
    await voter.presses("rate", voter.messages[-1])
    await town.passes(minutes=20)
    voter.forgets()
    await voter.writes("不满意")
    assert (await town.case(WATER)).rating == "satisfied", "nothing is counted by the words alone"
    await voter.presses("还没解决：水龙头没水")
    assert (await town.case(WATER)).round == 2
    assert len(await town.cases()) == 1


async def test_where_nothing_can_be_taken_back_he_reads_so(town: Town) -> None:
    _, _, voter = await one_matter(town)
    await voter.writes("撤回")
    await voter.presses("确认撤回")
    voter.forgets()
    await voter.writes("撤回")
    assert voter.reads == ["您现在没有正在办的事，不用撤回。"]
    assert len(await town.cases()) == 1


async def test_another_matter_that_is_only_announced_begins_with_his_next_words(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("水龙头没水")
    await town.passes(seconds=20)
    voter.forgets()
    await voter.writes("还有一件事")
    assert voter.reads == ["好的，请说，是什么事？您接下来写的，就当另一件事办。"]
    assert len(await town.cases()) == 1
    await town.passes(minutes=3)
    await voter.writes("村口的路坏了")
    await voter.writes("摩托车都摔了")
    assert await said_on(town, 2) == ["村口的路坏了", "摩托车都摔了"]
    assert await said_on(town, 1) == ["水龙头没水"]


async def test_another_matter_is_no_reason(town: Town) -> None:
    deputy, group, voter = await one_matter(town)
    await answered(group, deputy, WATER)
    await voter.presses("不满意")
    await voter.writes("还有一件事")
    await voter.writes("村口的路坏了")
    assert await said_on(town, 1) == ["水龙头没水"]
    assert await said_on(town, 2) == ["村口的路坏了"]


async def test_who_begins_to_ask_is_not_shown_his_matters(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("我想问一下")
    assert voter.reads == ["您请讲，直接写就行，说语音也行。"]


async def test_the_list_names_matters_in_their_own_words(town: Town) -> None:
    _, _, voter = await two_matters(town)
    await voter.writes("/my")
    labels = [b["text"] for row in voter.messages[-1]["reply_markup"]["inline_keyboard"] for b in row]
    assert labels == [f"{ROAD} 村口的路坏了", f"{WATER} 水龙头没水"]


@pytest.mark.parametrize("words", ["我不想活了", "打工没有活干，我不想活了", "活着没意思"])
async def test_who_does_not_want_to_live_is_no_ordinary_matter(town: Town, words: str) -> None:
    secretary, deputy, voter = await town.secretary(), await town.deputy("周启明"), await town.voter()
    group = await town.group("g1", deputy)
    await voter.writes(words)
    case = await town.case()
    assert (case.category, case.kind) == ("other", "help")
    assert {"urgent", "confidential"} <= case.marks
    assert "12356" in voter.reads[0]
    assert words not in "".join(group.reads), "the chat reads that somebody is in danger, not his words"
    assert case.number in "".join(secretary.reads)


@pytest.mark.parametrize("typed", ["QX-2611-0001", "qx-2611-0001", "编号QX-2611-0001", "ＱＸ－２６１１－０００１", "QX26110001。"])
async def test_a_number_of_his_alone_shows_how_that_matter_stands(town: Town, typed: str) -> None:
    _, group, voter = await one_matter(town)
    await town.passes(minutes=15)
    voter.forgets()
    shown = len(group.reads)
    await voter.writes(typed)
    assert "QX-2611-0001" in voter.last
    assert voter.sees_button("催办")
    assert voter.sees_button("补充")
    assert len(group.reads) == shown
    assert await town.ask(lambda work: len(work.messages.of(1))) == 1
    await town.check_promises()


async def test_a_number_that_is_not_his_shows_his_own_matters_and_no_more(town: Town) -> None:
    _, group, voter = await one_matter(town)
    shown = len(group.reads)
    await voter.writes("QX-2611-0009")
    assert "QX-2611-0009" not in voter.last
    assert voter.sees_button("QX-2611-0001")
    assert len(group.reads) == shown
    assert len(await town.cases()) == 1


@pytest.mark.parametrize("typed", ["删掉上面", "把刚才那句删了", "请把上一条消息删掉", "撤回上一条", "刚才那句不算", "刪掉剛才那條"])
async def test_who_wants_his_last_words_gone_reads_what_can_be_done(town: Town, typed: str) -> None:
    _, group, voter = await one_matter(town)
    shown = len(group.reads)
    await voter.writes(typed)
    assert "这里删不掉" in voter.last
    assert len(group.reads) == shown
    assert await town.ask(lambda work: len(work.messages.of(1))) == 1
    await town.check_promises()


@pytest.mark.parametrize("typed", ["我后悔了 这话当我没说", "当我没讲", "那话不作数", "抹了它", "我后悔了，就当我没提过"])
async def test_who_regrets_his_words_is_asked_whether_to_withdraw(town: Town, typed: str) -> None:
    _, _, voter = await one_matter(town)
    await town.passes(minutes=5)
    await voter.writes(typed)
    assert voter.sees_button("withdraw_yes")
    await town.passes(minutes=20)
    assert len(await town.cases()) == 1
    assert await town.ask(lambda work: len(work.messages.of(1))) == 1


async def withdrawn(town: Town) -> Somebody:
    voter = await town.voter()
    await voter.writes("村口的路灯坏了三天了")
    await voter.presses("withdraw")
    await voter.presses("withdraw_yes")
    assert (await town.case()).status == "withdrawn"
    voter.forgets()
    return voter


@pytest.mark.parametrize("words", ["还是要修", "还是要办", "算了还是修吧", "不撤了", "想了想，还是得修一下", "请你们接着办吧"])
async def test_what_was_withdrawn_is_wanted_after_all(town: Town, words: str) -> None:
    voter = await withdrawn(town)
    await town.passes(minutes=5)
    await voter.writes(words)
    assert "QX-2611-0001（村口的路灯坏了三天了）您已经撤回了" in voter.last
    assert len(await town.cases()) == 1
    await town.restart()
    await voter.writes("要")
    _, new = await town.cases()
    assert new.status == "assigned"
    said = await town.ask(lambda work: [one.text for one in work.said.opening(new.id)])
    assert said == [f"村口的路灯坏了三天了\n{words}"]
    await town.check_promises()


async def test_what_was_withdrawn_stays_so_where_he_says_no(town: Town) -> None:
    voter = await withdrawn(town)
    await voter.writes("还是要修")
    await voter.presses("不用了")
    assert [case.status for case in await town.cases()] == ["withdrawn"]
    await town.check_promises()


@pytest.mark.parametrize("words", ["还要修多久", "还是要修村口的那座桥，桥面裂了"])
async def test_other_words_after_a_withdrawal_are_what_they_were(town: Town, words: str) -> None:
    voter = await withdrawn(town)
    await voter.writes(words)
    assert "您已经撤回了" not in "\n".join(voter.reads)


async def test_what_goes_on_beside_what_was_withdrawn_is_meant(town: Town) -> None:
    voter = await withdrawn(town)
    await town.passes(minutes=5)
    await voter.writes("村里的水浑得很，喝不了")
    await town.passes(minutes=5)
    await voter.writes("还是要修")
    assert not any("您已经撤回了" in text for text in voter.reads)


async def test_words_that_were_for_few_are_wanted_after_all_for_as_few(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("村口的路灯坏了三天了")
    await voter.presses("change")
    await voter.presses("保密")
    await voter.presses("withdraw")
    await voter.presses("withdraw_yes")
    await voter.writes("还是要修")
    await voter.presses("要办，再转给代表")
    assert [case.confidential for case in await town.cases()] == [True, True]


@pytest.mark.parametrize("words", ["可以", "要得", "行"])
async def test_words_that_may_be_his_rating_are_asked_about_once(town: Town, words: str) -> None:
    deputy, group, voter = await one_matter(town)
    await answered(group, deputy, WATER)
    voter.forgets()
    said = await voter.writes(words)
    assert voter.sign_on(said) == "🤝"
    asked = f"您说“{words}”：算满意、基本满意，还是不满意？请点一下。"
    assert voter.last == asked
    await voter.writes(words)
    assert voter.reads.count(asked) == 1
    assert (await town.case(WATER)).rating == "", "nothing is counted by it"
    await voter.presses("满意")
    assert (await town.case(WATER)).rating == "satisfied"


async def test_that_he_has_read_it_asks_nothing(town: Town) -> None:
    deputy, group, voter = await one_matter(town)
    await answered(group, deputy, WATER)
    voter.forgets()
    await voter.writes("收到")
    assert "满意" not in "".join(voter.reads)
