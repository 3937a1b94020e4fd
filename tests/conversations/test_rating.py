"""The voter's word: taps, typed words, change of mind, reminder, window, late taps, rounds (docs/spec.md section 3)."""

import pytest

from tests.town import GroupTalk, Somebody, Town, find_button


async def answered(town: Town, words: str = "已经修好了", outcome: str = "已解决") -> tuple[Somebody, GroupTalk, Somebody]:
    """A voter whose matter was answered, the group, and the deputy who answered."""
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await answers(group, leader, words, outcome)
    voter.forgets()
    return voter, group, leader


async def answers(group: GroupTalk, leader: Somebody, words: str, outcome: str = "已解决") -> None:
    await group.presses(leader, "answer", None if group.card().get("reply_markup") is None else find_answer(group))
    await group.presses(leader, outcome)
    await group.replies(leader, words)
    await group.presses(leader, "发送")


def find_answer(group: GroupTalk) -> dict[str, object] | None:
    labels = [b["text"] for row in group.card()["reply_markup"]["inline_keyboard"] for b in row]
    return group.card() if "答复" in labels else None


async def claimed_first(town: Town) -> tuple[Somebody, GroupTalk, Somebody]:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await group.presses(leader, "认领")
    await answers(group, leader, "已经修好了")
    return voter, group, leader


@pytest.mark.parametrize(
    ("words", "rating"), [("1", "satisfied"), ("２", "mostly"), ("不满意，根本没来人", "unsatisfied"), ("没什么不满意的", "satisfied")]
)
async def test_typed_words_count_for_the_only_open_question(town: Town, words: str, rating: str) -> None:
    voter, _, _ = await claimed_first(town)
    await voter.writes(words)
    assert (await town.case()).rating == rating


@pytest.mark.parametrize(("words", "rating"), [("路铺平了，干干净净，高兴", "satisfied"), ("路还是烂的，没人来修", "unsatisfied")])
async def test_how_it_is_now_counts_for_the_only_matter_that_goes_on(town: Town, words: str, rating: str) -> None:
    voter, _, _ = await claimed_first(town)
    await voter.writes(words)
    assert (await town.case()).rating == rating


async def test_how_another_thing_is_counts_for_nothing(town: Town) -> None:
    voter, _, _ = await claimed_first(town)
    await voter.writes("垃圾还是堆成山，没人拉")
    assert (await town.case()).rating == ""


async def test_how_it_is_now_counts_for_nothing_while_another_matter_goes_on(town: Town) -> None:
    voter, _, _ = await claimed_first(town)
    await town.passes(minutes=30)
    await voter.writes("另外一件事，自来水停了三天没人修")
    await town.passes(minutes=30)
    await voter.writes("还是没人管，光说不练")
    assert [case.rating for case in await town.cases()] == ["", ""]


async def test_unclear_words_join_the_case_and_are_never_counted(town: Town) -> None:
    voter, group, _ = await claimed_first(town)
    await voter.writes("呵呵，满意")
    case = await town.case()
    assert (case.rating, case.status) == ("", "answered")
    assert "呵呵，满意" in group.last
    assert voter.sees_button("满意")
    assert "满意不满意" in voter.last


@pytest.mark.parametrize("words", ["还行", "要得", "2分", "好是好 下回早点", "满意是满意 就是慢"])
async def test_a_judgement_that_settles_nothing_is_asked_about_with_its_own_words(town: Town, words: str) -> None:
    voter, group, _ = await claimed_first(town)
    await voter.writes(words)
    assert (await town.case()).rating == ""
    assert f"您说“{words}”：算满意、基本满意，还是不满意？" in voter.last
    assert voter.sees_button("基本满意")
    assert not any("说还没好" in text for text in group.reads)


@pytest.mark.parametrize(
    ("words", "rating", "rest"),
    [
        ("满意 就是水管那个没下文", "satisfied", "水管那个没下文"),
        ("2 水管没人管", "mostly", "水管没人管"),
        ("满意，水管的事莫忘记", "satisfied", "水管的事莫忘记"),
    ],
)
async def test_a_rating_before_words_of_another_matter_counts_and_the_rest_goes_there(
    town: Town, words: str, rating: str, rest: str
) -> None:
    voter, _, _ = await claimed_first(town)
    await second_matter(town, voter)
    await town.passes(minutes=30)
    await voter.writes(words)
    first, second = await town.cases()
    assert (first.rating, second.rating) == (rating, "")
    said = [await town.ask(lambda work, of=case: [m.text for m in work.said.by_voter(of.id, 0, 9)]) for case in (first, second)]
    assert said == [["村口的路坏了"], ["水管漏了", rest]]
    assert "QX-2611-0002" in voter.last


async def test_a_rating_with_its_own_reason_stays_with_its_answer(town: Town) -> None:
    voter, _, _ = await claimed_first(town)
    await second_matter(town, voter)
    await voter.writes("不满意 路上水管没人管")
    first, second = await town.cases()
    assert (first.rating, first.round, second.rating) == ("unsatisfied", 2, "")


async def test_he_may_change_his_mind_for_ten_minutes(town: Town) -> None:
    voter, group, _ = await claimed_first(town)
    question = voter.messages[-1]
    _, unsatisfied = find_button(None, "不满意", question)
    await voter.presses("不满意", question)
    assert (await town.case()).status == "returned"
    await voter.presses("满意", question)
    case = await town.case()
    assert (case.status, case.rating, case.round) == ("closed", "satisfied", 1)
    await town.passes(minutes=11)
    assert "reply_markup" not in question, "its buttons are gone"
    voter.person.presses(question, unsatisfied)
    await town.settled()
    assert "已经过了十分钟" in voter.popups[-1]
    assert (await town.case()).rating == "satisfied"


async def test_the_same_tap_twice_counts_once(town: Town) -> None:
    voter, _, _ = await claimed_first(town)
    question = voter.messages[-1]
    await voter.presses("基本满意", question)
    await voter.presses("基本满意", question)
    assert "已经记下" in voter.popups[-1]
    events = await town.ask(lambda work: [e.kind for e in work.cases.history(1)])
    assert events.count("rated") == 1


async def test_silence_is_reminded_once_and_then_closes_unrated(town: Town) -> None:
    voter, _, _ = await claimed_first(town)
    question = voter.messages[-1]
    voter.forgets()
    await town.passes(days=3, minutes=5)
    assert "的答复您看到了吗" in voter.last
    await town.passes(days=2)
    assert len([t for t in voter.reads if "的答复您看到了吗" in t]) == 1
    await town.passes(days=2, minutes=5)
    case = await town.case()
    assert (case.status, case.rating) == ("closed", "")
    assert "不会当作满意" in voter.last
    await town.passes(days=1)
    await voter.presses("不满意", question)
    case = await town.case()
    assert (case.status, case.rating, case.round) == ("returned", "unsatisfied", 2)


async def test_a_tap_after_archiving_changes_nothing(town: Town) -> None:
    voter, _, _ = await claimed_first(town)
    question = dict(voter.messages[-1])
    await town.passes(days=8)
    await town.passes(days=8)
    assert (await town.case()).status == "archived"
    assert not voter.sees_button("满意"), "as an old phone shows them"
    await voter.presses("满意", question)
    assert "已经过去了" in voter.popups[-1]
    assert (await town.case()).rating == ""


async def test_not_satisfied_asks_why_and_opens_a_round_with_a_new_clock(town: Town) -> None:
    voter, group, leader = await claimed_first(town)
    leader.forgets()
    await voter.presses("不满意")
    assert "哪里没办好" in voter.last
    case = await town.case()
    assert (case.status, case.round, case.claimer) == ("returned", 2, "d001")
    assert str(case.due_on) == "2026-11-18"
    assert "进入第 2 轮" in leader.last
    await voter.writes("只填了一半")
    assert "只填了一半" in group.last
    assert "第 2 轮" in group.card()["text"]


async def test_who_says_why_at_once_is_not_asked_why(town: Town) -> None:
    voter, group, _ = await claimed_first(town)
    await voter.writes("不满意，桥还是断的")
    assert voter.last.startswith("记下了：不满意，十分钟内可以改。\n对不住，让您不满意了。您说的原因也记下了。")
    assert "最迟 11月18日 再答复您" in voter.last
    assert voter.sees_button("未解决")
    assert any("桥还是断的" in text for text in group.reads)
    await voter.presses("未解决")
    assert (await town.case()).resolved == "no"


async def test_each_message_after_a_rating_asks_one_thing_and_says_what_was_noted(town: Town) -> None:
    voter, _, _ = await claimed_first(town)
    await voter.presses("不满意")
    assert voter.last.startswith("记下了：不满意，十分钟内可以改。\n对不住，让您不满意了。哪里没办好？")
    assert not voter.sees_button("未解决")
    await voter.writes("只填了一半")
    assert voter.last == "眼下问题解决了多少？"
    assert voter.sees_button("未解决")
    await voter.presses("部分解决")
    assert (await town.case()).resolved == "partly"


async def test_the_second_time_the_presidium_takes_over_and_after_that_nobody_is_left(town: Town) -> None:
    voter, group, leader = await claimed_first(town)
    chair = await town.deputy("贺正平")
    await voter.presses("不满意")
    await voter.writes("只填了一半")
    await answers(group, leader, "又填了")
    await voter.presses("不满意")
    assert "这次由人大主席团成员来办" in voter.last
    case = await town.case()
    assert (case.round, case.claimer) == (3, "d072")
    assert any("进入第 3 轮" in text for text in chair.reads)
    await chair.presses("答复")
    await chair.presses("情况说明")
    await chair.writes("明年列入计划")
    await chair.presses("发送")
    assert "明年列入计划" in voter.last
    await voter.presses("不满意")
    case = await town.case()
    assert (case.status, case.rating, case.round) == ("closed", "unsatisfied", 3)
    assert "12345" in voter.last


async def test_the_second_question_takes_taps_and_typed_words(town: Town) -> None:
    voter, _, _ = await claimed_first(town)
    await voter.presses("基本满意")
    await voter.writes("2")
    case = await town.case()
    assert case.resolved == "partly"
    assert len(await town.cases()) == 1


async def second_matter(town: Town, voter: Somebody) -> None:
    await town.passes(minutes=30)
    await voter.writes("水管漏了")
    await voter.presses("新事项") if voter.sees_button("新事项") else await voter.presses("这是新事项")


async def two_answered(town: Town) -> Somebody:
    voter, group, leader = await claimed_first(town)
    await second_matter(town, voter)
    await answers_to(group, leader, "QX-2611-0002")
    voter.forgets()
    return voter


async def test_with_two_questions_open_a_typed_number_asks_which(town: Town) -> None:
    voter = await two_answered(town)
    await voter.writes("1")
    assert [c.rating for c in await town.cases()] == ["", ""]
    assert voter.sees_button("满意：村口的路坏了")
    await voter.presses("满意：水管漏了")
    assert [c.rating for c in await town.cases()] == ["", "satisfied"]


async def test_the_words_of_a_rating_go_with_the_answer_he_chooses(town: Town) -> None:
    voter = await two_answered(town)
    await voter.writes("不满意，根本没来人")
    await voter.presses("不满意：村口的路坏了")
    first, second = await town.cases()
    assert (first.round, first.status, second.rating) == (2, "returned", "")
    said = await town.ask(lambda work: [m.text for m in work.said.by_voter(first.id, 0, 9)])
    assert said.count("不满意，根本没来人") == 1
    assert "哪里不满意" not in voter.last, "he has said why"


@pytest.mark.parametrize("words", ["2", "2，辛苦了"])
async def test_a_figure_is_for_whoever_asked_him_last(town: Town, words: str) -> None:
    voter, group, leader = await claimed_first(town)
    await second_matter(town, voter)
    await group.presses(leader, "认领", group.card("QX-2611-0002"))
    await group.presses(leader, "回复选民", group.card("QX-2611-0002"))
    await group.replies(leader, "一共漏了几处？")
    await group.presses(leader, "发送并等回复")
    await voter.writes(words)
    first, second = await town.cases()
    assert first.rating == ""
    assert second.waiting_since is None
    said = await town.ask(lambda work: [m.text for m in work.said.by_voter(second.id, 0, 9)])
    assert said[-1] == words


async def answers_to(group: GroupTalk, leader: Somebody, number: str) -> None:
    await group.presses(leader, "认领", group.card(number))
    await group.presses(leader, "答复", group.card(number))
    await group.presses(leader, "已解决")
    await group.replies(leader, "好了")
    await group.presses(leader, "发送")


async def test_a_promise_is_reminded_on_its_day_and_the_voter_asked_again(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await group.presses(leader, "认领")
    await group.presses(leader, "答复")
    await group.presses(leader, "列入计划")
    await group.replies(leader, "明年吧")
    assert "QX-2611-0001「村口的路坏了」：没看懂日期" in group.last
    await group.replies(leader, "12月20日")
    await group.replies(leader, "排到下个月修")
    await group.presses(leader, "发送")
    assert "列入计划（12月20日前）" in voter.last
    await voter.presses("满意")
    leader.forgets()
    await town.comes("2026-12-20", "09:01")
    assert "答应选民 12月20日 办的" in leader.last
    assert "12月20日 前办，现在到日子了" in voter.last
    await voter.presses("还没解决")
    assert (await town.case()).status == "returned"


async def test_an_unreachable_voter_is_no_silence_and_hears_it_when_he_is_back(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    voter.person.blocks_bot()
    await town.settled()
    await group.presses(leader, "认领")
    await answers(group, leader, "修好了")
    assert "暂时收不到消息" in leader.popups[-1]
    case = await town.case()
    assert case.unaskable
    assert "起收不到消息" in group.card()["text"]
    voter.person.blocks_bot(blocked=False)
    await town.settled()
    await voter.writes("我回来了")
    assert any("您不在的时候，QX-2611-0001 有消息" in text and "修好了" in text for text in voter.reads)
    await voter.presses("满意")
    assert (await town.case()).rating == "satisfied"


async def test_who_rated_an_answer_that_is_corrected_is_asked_once_more_with_his_rating(town: Town) -> None:
    leader, voter = await town.deputy("周启明"), await town.voter()
    group = await town.group("g1", leader)
    await voter.writes("村口的路坏了")
    await group.presses(leader, "认领")
    await group.presses(leader, "答复")
    await group.presses(leader, "已解决")
    said = await group.replies(leader, "路已经修好了")
    await group.presses(leader, "发送")
    first = voter.messages[-1]
    await voter.presses("满意", first)
    await town.passes(hours=2)
    await leader.edits(said, "路修好了一半，另一半下个月修")
    assert "您之前评的是「满意」" in voter.last
    assert [words for words in voter.reads if "另一半下个月修" in words and "（已修改）" in words]
    assert (await town.case()).rating == "satisfied", "it stands until he says another"
    asked = voter.messages[-1]
    await town.restart()
    await voter.presses("不满意", asked)
    case = await town.case()
    assert (case.rating, case.round, case.status) == ("unsatisfied", 2, "returned")
    await town.check_promises()


async def test_a_slip_of_the_pen_and_a_second_correction_ask_nobody(town: Town) -> None:
    leader, voter = await town.deputy("周启明"), await town.voter()
    group = await town.group("g1", leader)
    await voter.writes("村口的路坏了")
    await group.presses(leader, "认领")
    await group.presses(leader, "答复")
    await group.presses(leader, "已解决")
    said = await group.replies(leader, "路已经修好了")
    await group.presses(leader, "发送")
    await voter.presses("基本满意")
    await town.passes(hours=1)
    for words in ("路，已经修好了。", "路周五修好", "路周六修好"):
        await leader.edits(said, words)
    assert len([words for words in voter.reads if "您之前评的是「基本满意」" in words]) == 1
    await voter.writes("满意")
    case = await town.case()
    assert (case.rating, case.status, case.round) == ("satisfied", "closed", 1)
    assert len(await town.cases()) == 1


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("一半", "partly"),
        ("只修了一半", "partly"),
        ("一半吧", "partly"),
        ("部分", "partly"),
        ("大部分", "partly"),
        ("没有", "no"),
        ("一点都没得", "no"),
    ],
)
async def test_part_or_nothing_in_few_words_is_how_much_is_solved(town: Town, words: str, value: str) -> None:
    voter, _, _ = await claimed_first(town)
    await voter.presses("不满意")
    await voter.writes("路面还是坑坑洼洼的")
    await voter.writes(words)
    assert (await town.case()).resolved == value


@pytest.mark.parametrize("figure", ["3", "2", "三"])
async def test_a_figure_below_how_much_is_solved_asks_it_again(town: Town, figure: str) -> None:
    voter, _, _ = await claimed_first(town)
    await voter.presses("不满意")
    await voter.writes("路面还是坑坑洼洼的")
    await voter.writes(figure)
    assert voter.last == "眼下问题解决了多少？"
    assert (await town.case()).resolved == ""
    await voter.writes("部分解决")
    assert (await town.case()).resolved == "partly"


async def test_a_second_matter_behind_the_reason_is_offered_apart_though_it_may_be_dangerous(town: Town) -> None:
    voter, _, _ = await claimed_first(town)
    await voter.presses("不满意")
    await voter.writes("就是补的时候没浇水 另外 我屋背后那堵墙也裂了要倒")
    assert any("110" in text for text in voter.reads)
    await voter.presses("单独立一件")
    assert len(await town.cases()) == 2
    assert (await town.case()).category == "housing"
