"""Every yes or no, and every choice of the bot's, may be typed: its label, or plain words for it (docs/spec.md sections 3 and 4)."""

import pytest

from tests.conversations.test_lists_say_what import five_matters, number
from tests.conversations.test_rating import claimed_first
from tests.town import GroupTalk, Somebody, Town


async def asked_whether_to_withdraw(town: Town) -> tuple[Somebody, GroupTalk]:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口的路灯坏了三天了")
    await voter.writes("撤回")
    assert "真的" in voter.last or "撤回" in voter.last
    voter.forgets()
    return voter, group


@pytest.mark.parametrize("words", ["是", "对", "确定", "嗯嗯", "是的。", "确认撤回", "撤回吧", "對", "yes"])
async def test_a_typed_yes_takes_the_matter_back(town: Town, words: str) -> None:
    voter, group = await asked_whether_to_withdraw(town)
    await voter.writes(words)
    case = await town.case()
    assert case.status == "withdrawn"
    assert len(await town.cases()) == 1
    assert not any(words in text.splitlines() for text in group.reads)
    await town.check_promises()


@pytest.mark.parametrize("words", ["取消", "不了", "算了", "不撤回", "不撤了", "别撤", "no", "再想想"])
async def test_a_typed_no_leaves_it_as_it_was(town: Town, words: str) -> None:
    voter, group = await asked_whether_to_withdraw(town)
    await voter.writes(words)
    case = await town.case()
    assert case.status == "assigned"
    assert len(await town.ask(lambda work: work.messages.of(case.id))) == 1
    await town.check_promises()


async def test_words_that_say_more_are_words_of_the_matter(town: Town) -> None:
    voter, _ = await asked_whether_to_withdraw(town)
    await town.passes(seconds=10)
    await voter.writes("对面那盏也坏了")
    case = await town.case()
    assert case.status == "assigned"
    assert len(await town.ask(lambda work: work.messages.of(case.id))) == 2
    await voter.writes("是")
    assert (await town.case()).status == "assigned"


async def test_a_yes_long_after_takes_nothing_back(town: Town) -> None:
    voter, _ = await asked_whether_to_withdraw(town)
    await town.passes(hours=2)
    await voter.writes("是")
    assert (await town.case()).status == "assigned"
    await voter.writes("确认撤回")
    assert (await town.case()).status == "withdrawn"


async def test_he_leaves_no_number_by_words(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口的路灯坏了三天了")
    await group.presses(leader, "认领")
    await group.presses(leader, "更多")
    await group.presses(leader, "请留电话")
    voter.forgets()
    await voter.writes("不给")
    assert len(await town.cases()) == 1
    assert "没关系" in voter.last
    await town.check_promises()


async def test_only_saying_so_is_typed(town: Town) -> None:
    voter, _, _ = await claimed_first(town)
    question = voter.messages[-1]
    await voter.presses("满意", question)
    await town.passes(minutes=15)
    await voter.writes("你们修得真快，我跟邻居都说了，路好走多了", reply_to=question)
    assert voter.sees_button("只是说一声")
    await voter.writes("说一声")
    assert (await town.case()).status == "closed"
    assert len(await town.cases()) == 1


async def test_a_preview_leaves_by_a_typed_word_in_group_and_in_private(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口的路灯坏了三天了")
    await group.presses(leader, "回复选民")
    await group.replies(leader, "明天有人去看")
    preview = [m for m in group.chat.messages.values() if "发送并等回复" in str(m.get("reply_markup"))][-1]
    await group.says(leader, "发吧", preview)
    assert any("明天有人去看" in text for text in voter.reads)
    await leader.writes("/cases")
    await leader.presses("open")
    await leader.presses("回复选民")
    await leader.writes("已经看过了，等配件")
    await leader.writes("取消")
    assert not any("等配件" in text for text in voter.reads)
    await leader.presses("回复选民")
    await leader.writes("后天配件就到")
    await leader.writes("好")
    assert any("后天配件就到" in text for text in voter.reads)
    await town.check_promises()


async def test_an_outcome_and_the_way_back_are_typed(town: Town) -> None:
    leader = await town.deputy("周启明")
    await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口的路灯坏了三天了")
    await leader.writes("/cases")
    await leader.presses("open")
    await leader.presses("认领")
    await leader.presses("答复")
    await leader.writes("算了")
    assert not leader.sees_button("我自己反映")
    await leader.presses("答复")
    await leader.writes("已解决")
    await leader.writes("灯已经换好了")
    await leader.writes("发送")
    assert (await town.case()).status == "answered"
    await town.check_promises()


async def test_which_of_two_is_asked_where_two_wait(town: Town) -> None:
    leader, one, other = await town.deputy("周启明"), await town.deputy("于发"), await town.deputy("吕春敏")
    group = await town.group("g1", leader, one, other)
    await town.comes("2026-11-22")
    for deputy in (one, other):
        await group.presses(deputy, "请假")
    asked = [m for m in leader.messages if "不同意" in str(m.get("reply_markup"))]
    assert len(asked) == 2
    await leader.writes("同意")
    assert "哪一条" in leader.last
    assert not any("您的请假已同意" in text for text in one.reads)
    await leader.writes("同意", reply_to=asked[0])
    assert "哪一条" not in leader.last
    await leader.writes("不同意")
    assert "哪一条" not in leader.last
    await town.check_promises()


@pytest.mark.parametrize(
    ("shows", "typed", "reads"),
    [
        ("/deputies", "代表有误", "哪里不对"),
        ("/privacy", "删除我的信息", "删"),
        ("/privacy", "更正", "姓名和电话"),
        ("/help", "使用说明（PDF）", "使用说明马上发给您"),
        ("/my", "QX-2611-0001 村口的路灯坏了三天了", "QX-2611-0001"),
    ],
)
async def test_a_label_of_a_page_that_asks_nothing_is_that_button(town: Town, shows: str, typed: str, reads: str) -> None:
    voter = await town.voter()
    await voter.writes("村口的路灯坏了三天了")
    await town.passes(minutes=20)
    await voter.writes(shows)
    voter.forgets()
    await town.restart()
    await voter.writes(typed)
    assert any(reads in words for words in voter.reads)
    assert len(await town.cases()) == 1
    assert await town.ask(lambda work: len(work.messages.of(1))) == 1
    await town.check_promises()


async def test_a_line_of_help_that_names_a_command_in_words_is_that_command(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("/help")
    await voter.writes("换文字")
    assert voter.sees_button("language")
    await voter.writes("急事、危险")
    assert "110" in "".join(voter.reads)
    assert await town.cases() == []


async def test_to_add_something_may_be_typed_and_of_several_he_is_asked_of_which(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("村口的路灯坏了三天了")
    await town.passes(minutes=20)
    await voter.writes("补充")
    assert "QX-2611-0001" in voter.last
    await voter.writes("一共坏了四盏")
    assert await town.ask(lambda work: [one.text for one in work.messages.of(1)]) == ["村口的路灯坏了三天了", "一共坏了四盏"]
    await town.passes(minutes=20)
    await voter.writes("水管爆了，到处是水")
    await voter.presses("新事项")
    await town.passes(minutes=20)
    await voter.writes("我要补充一下")
    assert "您要补充的是哪一件" in voter.last
    await voter.presses("补充：水管爆了，到处是水")
    await voter.writes("在学校门口")
    assert await town.ask(lambda work: [one.text for one in work.messages.of(2)]) == ["水管爆了，到处是水", "在学校门口"]
    await town.check_promises()


async def test_no_more_notices_may_be_typed_twice(town: Town) -> None:
    voter = await town.voter()
    for _ in range(2):
        await voter.writes("以后不收通知")
        assert await town.ask(lambda work: work.voters.get(1).broadcast_off_at is not None)
    assert await town.cases() == []


async def test_a_number_means_one_of_the_list_that_was_shown_last(town: Town) -> None:
    deputy, _, _ = await five_matters(town)
    await deputy.writes("0001转给林业工作总站")
    await deputy.writes("第二个")
    assert deputy.last.startswith(f"{number(1)}「村口的路坏了，坑很大」 转给 镇自来水厂")
    await deputy.writes("第二个")
    assert "11月11日前回话" in deputy.last
    await deputy.writes("算了")
    await deputy.writes("/cases")
    await deputy.writes("2")
    assert f"【{number(2)}】" in deputy.last
    await deputy.writes("办好了")
    assert "说的是哪一件" in deputy.last
    await deputy.writes("最后一个")
    assert f"{number(5)}" in deputy.last
    await town.check_promises()


async def test_a_number_after_other_words_and_one_too_many_mean_none(town: Town) -> None:
    deputy, _, _ = await five_matters(town)
    await deputy.writes("办好了")
    await deputy.writes("第九个")
    assert "您这句话是要做什么" in deputy.last
    await deputy.writes("/cases")
    await town.passes(hours=1)
    await deputy.writes("2")
    assert "【" not in deputy.last
    await town.check_promises()
