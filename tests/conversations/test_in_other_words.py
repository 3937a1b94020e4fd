"""What a voter asks after, and buttons he names in words of his own (docs/spec.md section 3)."""

import pytest

from tests.conversations.test_desk import claimed_case
from tests.conversations.test_join_by_number import asks as asks_to_join
from tests.conversations.test_wishes_of_a_voter import answers, asks_no_more
from tests.town import Somebody, Town


def labels(who: Somebody) -> list[str]:
    """Of the newest message's buttons."""
    return [button["text"] for row in who.messages[-1].get("reply_markup", {}).get("inline_keyboard", []) for button in row]


async def test_when_is_answered_with_the_state_and_put_to_who_has_it_in_hand(town: Town) -> None:
    _leader, group, voter = await claimed_case(town)
    await town.passes(minutes=40)
    voter.forgets()
    await voter.writes("那啥时候来水啊")
    assert len(await town.cases()) == 1
    assert "QX-2611-0001" in voter.last
    assert "11月18日" in voter.last, "when an answer is due"
    assert any("已补充到 QX-2611-0001" in words for words in voter.reads)
    assert any("那啥时候来水啊" in words for words in group.reads)


async def test_where_it_went_is_answered_with_the_state_and_put_to_nobody(town: Town) -> None:
    _leader, group, voter = await claimed_case(town)
    await town.passes(minutes=40)
    voter.forgets()
    await voter.writes("我的事并到哪去了")
    assert len(await town.cases()) == 1
    assert "QX-2611-0001" in voter.last
    assert not any("并到哪去了" in words for words in group.reads)


async def test_a_question_about_what_is_no_matter_of_his_is_none_about_it(town: Town) -> None:
    _leader, _group, voter = await claimed_case(town)
    await town.passes(minutes=40)
    await voter.writes("低保啥时候发")
    assert "这是另一件事，还是接着说以前的事？" in voter.last


async def test_of_several_matters_the_one_his_words_name_else_all_of_them(town: Town) -> None:
    _leader, _group, voter = await claimed_case(town)
    await town.passes(minutes=40)
    await voter.writes("还有一件事，村口的路灯不亮")
    if voter.sees_button("as_new"):
        await voter.presses("as_new")
    await town.passes(minutes=40)
    voter.forgets()
    await voter.writes("路灯什么时候能修好")
    assert "QX-2611-0002" in voter.last
    await voter.writes("转给谁了")
    assert "您问的是哪一件？" in voter.last
    await voter.presses(next(label for label in labels(voter) if label.startswith("问：") and "路灯" in label))
    assert "QX-2611-0002" in voter.last
    assert len(await town.cases()) == 2


@pytest.mark.parametrize(
    "words", ["几号来修", "能不能给个准话", "急死人了", "到底管不管", "怎么还没人来", "when will it be fixed", "路灯坏了几号来修"]
)
async def test_what_only_a_person_can_answer_reaches_him_and_he_reads_who_that_is(town: Town, words: str) -> None:
    _leader, group, voter = await claimed_case(town, "村口路灯坏了")
    await town.passes(minutes=12)
    voter.forgets()
    await voter.writes(words)
    assert len(await town.cases()) == 1
    assert "QX-2611-0001" in voter.last
    assert "负责" in voter.last
    assert any(words in text for text in group.reads)


@pytest.mark.parametrize("words", ["谁在看我写的", "who reads this"])
async def test_who_reads_him_is_said_and_is_no_matter(town: Town, words: str) -> None:
    stranger = await town.voter(name="没有事的")
    await stranger.writes(words)
    assert "机器人" in stranger.last
    _leader, group, voter = await claimed_case(town)
    await town.passes(minutes=12)
    voter.forgets()
    await voter.writes(words)
    assert any("机器人" in text for text in voter.reads)
    assert "QX-2611-0001" in voter.last
    assert len(await town.cases()) == 1
    assert not any(words in text for text in group.reads)


async def test_who_asks_where_a_joined_matter_went_reads_under_what_it_goes_on(town: Town) -> None:
    leader, group, _first = await claimed_case(town, "自来水停了三天了")
    second = await town.voter("下坪村", "李大爷")
    await second.writes("修路把水管挖断了，路也不通")
    await asks_to_join(group, leader, "QX-2611-0001", "qx-2611-0002")
    await group.presses(leader, "是同一件，并案")
    await town.passes(minutes=30)
    for look in ("我的事并到哪去了", "/my"):
        second.forgets()
        await second.writes(look)
        if look == "/my":
            await second.presses("mine")
        assert "并到了 QX-2611-0001，一起办，那一件已认领。" in second.last
        assert "停了三天" not in second.last, "another voter's words"
    assert not any("并到哪去了" in words for words in group.reads), "it is known, and nobody need say it"


async def test_a_trouble_of_its_own_beside_the_question_stays_a_matter(town: Town) -> None:
    _leader, _group, voter = await claimed_case(town)
    await town.passes(minutes=12)
    await voter.writes("路灯坏了几号来修")
    assert "这是另一件事，还是接着说以前的事？" in voter.last


async def test_the_question_goes_to_the_matter_he_says_it_is_of(town: Town) -> None:
    _leader, group, voter = await claimed_case(town)
    await town.passes(minutes=40)
    await voter.writes("村口的路灯不亮")
    await voter.presses("as_new")
    await town.passes(minutes=40)
    await voter.writes("到底哪天来人")
    await voter.presses(next(label for label in labels(voter) if label.startswith("问：") and "路灯" not in label))
    assert "QX-2611-0001" in voter.last
    assert any("到底哪天来人" in text for text in group.reads)
    assert len(await town.cases()) == 2


async def eight_matters(town: Town) -> Somebody:
    voter = await town.voter()
    for n, words in enumerate(
        ("水龙头没水", "村口路灯不亮", "公厕堵了", "桥栏杆断了", "垃圾没人收", "学校围墙裂了", "井盖丢了", "大树要倒了")
    ):
        await voter.writes(words)
        if n and voter.sees_button("as_new"):
            await voter.presses("as_new")
        await town.passes(minutes=12)
    assert len(await town.cases()) == 8
    return voter


async def test_more_than_six_matters_are_turned_over_and_narrowed_by_words(town: Town) -> None:
    voter = await eight_matters(town)
    await voter.writes("撤回")
    assert not any("水龙头" in label for label in labels(voter))
    await voter.presses("看别的事项")
    assert any("水龙头" in label for label in labels(voter))
    assert len([label for label in labels(voter) if label.startswith("撤回")]) == 2
    await voter.presses("看别的事项")
    assert any("大树" in label for label in labels(voter))
    await voter.writes("公厕")
    assert "QX-2611-0003" in voter.last
    assert voter.sees_button("withdraw_yes")
    assert len(await town.cases()) == 8
    await voter.writes("什么时候有人来")
    await voter.writes("水龙头那个")
    assert "QX-2611-0001" in voter.last


@pytest.mark.parametrize(
    ("words", "reads"),
    [
        ("操作手册", "使用说明马上发给您。"),
        ("使用说明", "使用说明马上发给您。"),
        ("谁是我们代表", "周启明"),
        ("走访日是哪天", "走访"),
        ("我反映的事呢", "还没有"),
        ("我的资料", "我们存了您的"),
        ("看看我的信息", "我们存了您的"),
    ],
)
async def test_a_button_in_other_words_is_that_button(town: Town, words: str, reads: str) -> None:
    voter = await town.voter()
    await voter.writes(words)
    assert await town.cases() == []
    assert any(reads in text for text in voter.reads), voter.reads


async def test_who_was_asked_before_his_wish_finds_the_button_he_is_told_of(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    await answers(group, leader)
    await asks_no_more(voter)
    assert "还没解决：" in str(voter.messages[-1]["reply_markup"])
    await voter.presses("reopen")
    case = await town.case()
    assert (case.status, case.round) == ("returned", 2)


async def test_words_that_only_say_where_go_to_the_one_matter_and_what_is_said_between_is_none(town: Town) -> None:
    await town.group("g1", await town.deputy("周启明"))
    voter = await town.voter()
    await voter.writes("桥栏干断了")
    for words in ("就是老屋组那个弯弯", "看到没", "咋个没得人回话", "代表电话好多", "你打我电话", "我不识字"):
        await town.passes(minutes=12)
        await voter.writes(words)
    assert [case.category for case in await town.cases()] == ["road"]
    said = await town.ask(lambda work: [m.text for m in work.messages.of(1) if m.author == "voter"])
    assert said == ["桥栏干断了", "就是老屋组那个弯弯", "你打我电话"]


async def test_a_deputy_opens_a_case_by_its_number_or_by_words_of_it(town: Town) -> None:
    deputy = await town.deputy("周启明")
    await town.group("g1", deputy)
    for words in ("村口路灯不亮", "公厕堵了没人管", "桥栏杆断了"):
        await (await town.voter(name=words)).writes(words)
        await town.passes(minutes=5)
    for said, number in (
        ("0002", "QX-2611-0002"),
        ("桥那个", "QX-2611-0003"),
        ("1号那个", "QX-2611-0001"),
        ("QX-2611-0002", "QX-2611-0002"),
    ):
        deputy.forgets()
        await deputy.writes(said)
        assert deputy.last.startswith(f"【{number}】"), (said, deputy.reads)
    await deputy.writes("水库那个")
    assert "您这句话是要做什么？" in deputy.last
    await deputy.writes("下一个")
    assert "我的待办" in deputy.last


async def test_words_that_are_kept_from_him_name_no_matter(town: Town) -> None:
    deputy = await town.deputy("周启明")
    await town.group("g1", deputy)
    voter, other = await town.voter(), await town.voter()
    await voter.writes("村口水渠塌了，别让人知道是我说的")
    await other.writes("学校门口的栏杆断了")
    [kept, open_one] = [case.number for case in await town.cases()]
    await deputy.writes("打开水渠那件")
    assert kept not in deputy.last
    await deputy.writes("打开栏杆那件")
    assert f"【{open_one}】" in deputy.last
    await deputy.writes(f"打开{kept[-4:]}")
    assert f"【{kept}】" in deputy.last
    assert "水渠" not in deputy.last


async def test_below_words_that_joined_a_talk_every_other_matter_can_be_reached(town: Town) -> None:
    deputy = await town.deputy("周启明")
    group = await town.group("g1", deputy)
    voter = await eight_matters(town)
    await group.presses(deputy, "回复选民", group.card("QX-2611-0008"))
    await group.replies(deputy, "树有多高？")
    await group.presses(deputy, "发送")
    await voter.writes("龙头拧开一滴水都没有")
    line = voter.last
    assert len([label for label in labels(voter) if label.startswith("说的是：")]) == 3
    await voter.presses("看别的事项")
    assert line in voter.reads, "where his words are still stands there"
    assert [label for label in labels(voter) if label.startswith("说的是：")][0] == "说的是：水龙头没水"
    await voter.presses("说的是：水龙头没水")
    assert await town.ask(lambda work: [one.text for one in work.said.opening(1)]) == ["水龙头没水", "龙头拧开一滴水都没有"]
    assert len(await town.cases()) == 8


async def test_a_rating_typed_while_many_answers_wait_is_given_by_one_tap(town: Town) -> None:
    deputy = await town.deputy("周启明")
    voter = await eight_matters(town)
    for n in range(1, 9):
        number = f"QX-2611-{n:04d}"
        await deputy.writes(f"/find {number}")
        await deputy.presses("open")
        await deputy.presses("认领")
        await deputy.presses("答复")
        await deputy.presses("outcome:solved")
        await deputy.writes("办好了，请看看")
        await deputy.presses("send_answer")
    assert {case.status for case in await town.cases()} == {"answered"}
    await town.passes(minutes=20)
    await voter.writes("基本满意")
    assert len([label for label in labels(voter) if label.startswith("基本满意：")]) == 6
    await voter.presses("看别的事项")
    await voter.presses("基本满意：水龙头没水")
    assert [case.rating for case in await town.cases()] == ["mostly", *[""] * 7]


async def test_a_question_of_which_nobody_knows_the_matter_is_asked_about_again_and_read_by_somebody_in_the_end(town: Town) -> None:
    _leader, group, voter = await claimed_case(town)
    await town.passes(minutes=40)
    await voter.writes("村口的路灯不亮")
    await voter.presses("as_new")
    await town.passes(minutes=40)
    await voter.writes("到底哪天来人")
    await town.restart()
    await town.passes(minutes=11)
    assert "您写的「到底哪天来人」还没转给谁" in voter.last
    assert "就当接着说最近那件" in voter.last
    assert any(label.startswith("问：") for label in labels(voter))
    await town.passes(minutes=61)
    assert any("到底哪天来人" in text for text in group.reads)
    await town.passes(hours=3)
    assert len(await town.cases()) == 2
    await town.check_promises()


async def test_who_chose_or_went_on_is_not_asked_again(town: Town) -> None:
    _leader, _group, voter = await claimed_case(town)
    await town.passes(minutes=40)
    await voter.writes("村口的路灯不亮")
    await voter.presses("as_new")
    await town.passes(minutes=40)
    await voter.writes("到底哪天来人")
    await voter.presses(next(label for label in labels(voter) if label.startswith("问：")))
    await voter.writes("帮我催一下")
    await voter.presses(next(label for label in labels(voter) if label.startswith("催办：")))
    await town.passes(minutes=90)
    assert not any("您写的「" in text for text in voter.reads)
    assert len(await town.cases()) == 2


async def test_an_urge_that_waits_for_a_choice_is_brought_to_mind_once_and_becomes_no_matter(town: Town) -> None:
    _leader, _group, voter = await claimed_case(town)
    await town.passes(minutes=40)
    await voter.writes("村口的路灯不亮")
    await voter.presses("as_new")
    await town.passes(minutes=40)
    await voter.writes("帮我催一下")
    await town.passes(minutes=11)
    assert "您写的「帮我催一下」还没照办" in voter.last
    await voter.presses(next(label for label in labels(voter) if label.startswith("催办：")))
    await town.passes(hours=3)
    assert len([text for text in voter.reads if "还没照办" in text]) == 1
    assert len(await town.cases()) == 2


async def test_which_of_two_he_means_may_be_said_in_words(town: Town) -> None:
    _leader, _group, voter = await claimed_case(town, "我家门口的路灯坏了两个月")
    await town.passes(minutes=20)
    await voter.writes("隔壁王二家喂猪臭得很")
    await voter.presses("新事项")
    await town.passes(minutes=20)
    await voter.writes("撤回")
    assert "哪一件" in voter.last
    await voter.writes("猪那个")
    assert "真的要撤回 QX-2611-0002「隔壁王二家喂猪臭得很」吗" in voter.last
    await voter.writes("把路灯那件事撤回")
    assert "真的要撤回 QX-2611-0001「我家门口的路灯坏了两个月」吗" in voter.last
    assert len(await town.cases()) == 2


async def test_words_that_come_to_something_of_another_kind_are_asked_about(town: Town) -> None:
    _leader, _group, voter = await claimed_case(town, "我家门口的路烂了")
    await town.passes(minutes=1)
    await voter.writes("哦对了 还有我屋头那个低保，去年起就停了咯")
    assert "另一件事，还是接着说" in voter.last
    await voter.presses("新事项")
    assert [case.category for case in await town.cases()] == ["road", "welfare"]
    await town.passes(minutes=30)
    await voter.writes("还有那个坑越来越大了")
    assert len(await town.cases()) == 2
