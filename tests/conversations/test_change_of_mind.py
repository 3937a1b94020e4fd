"""「改主意」: another tap within ten minutes, seen by the voter and by the group (docs/glossary.md, Actions, answers, ratings)."""

from demo.telegram.state import Json
from domain.figures.case_facts import History, facts_of
from services.deed.work import Work
from tests.conversations.test_desk import claimed_case
from tests.conversations.test_rating import claimed_first
from tests.conversations.test_same_matter import two_neighbours
from tests.town import GroupTalk, Somebody, Town

FIRST, SECOND = "QX-2611-0001", "QX-2611-0002"


async def answers_both(group: GroupTalk, leader: Somebody, second: Somebody, outcome: str = "solved", promise: str = "") -> Json:
    """The main case is answered; returns the question that the joined voter was asked."""
    await group.presses(leader, "答复", group.card(FIRST))
    await group.presses(leader, f"outcome:{outcome}")
    if promise:
        await group.replies(leader, promise)
    await group.replies(leader, "修好了")
    await group.presses(leader, "send_answer", [m for m in group.chat.messages.values() if "将答复" in m.get("text", "")][-1])
    return second.messages[-1]


def end_seat(work: Work) -> None:
    """His seat ended, and nobody has looked after his cases yet."""
    row = work.rows.section("deputies")["d001"]
    work.rows.revise("deputies", "d001", data=dict(row.data) | {"status": "ended"})
    work.rows.moved()


async def test_a_joined_voter_takes_his_word_back_and_is_joined_again(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    question = await answers_both(group, leader, second)
    await second.presses("不满意", question)
    assert "同样的事" not in group.card(FIRST)["text"], "his case stands alone"
    leader.forgets()
    second.forgets()
    await second.presses("满意", question)
    case = await town.case(SECOND)
    main = await town.case(FIRST)
    assert (case.status, case.rating, case.round, case.main_case, case.claimer) == ("merged", "satisfied", 1, main.id, None)
    assert f"{SECOND} 不再单独办，仍和 {FIRST} 一起办" in second.reads[0]
    assert "问题解决了吗" in second.last
    assert any(f"【{SECOND}】选民改了评价，不再单独办，仍和 {FIRST} 一起办" in text for text in group.reads)
    assert any("仍和" in text for text in leader.reads), "the leader, who was told of the round, is told that it is over"
    assert f"同样的事：{SECOND}" in group.card(FIRST)["text"]
    assert "满意" in group.card(SECOND)["text"]
    await second.writes("/my")
    await second.presses(SECOND)
    assert "您改了评价，仍和同样的事一起办" in second.last
    await town.passes(days=12)
    assert (await town.case(SECOND)).status == "merged", "no clock of the round is left"
    assert not any(SECOND in text and "答复" in text for text in leader.reads), "and nobody is nagged for it"
    await town.check_promises()


async def test_he_may_go_to_and_fro_and_the_last_word_stands(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    question = await answers_both(group, leader, second)
    for word in ("满意", "不满意", "基本满意", "不满意", "满意", "不满意"):
        await second.presses(word, question)
    case = await town.case(SECOND)
    assert (case.status, case.rating, case.round, case.main_case, case.claimer) == ("returned", "unsatisfied", 2, None, "d001")
    history = await town.ask(lambda work: History(case.id, work.cases.history(case.id)))
    facts = facts_of(history, town.clock(), await town.ask(lambda work: work.roster.congress))
    assert facts is not None
    assert (facts.first_rating, facts.case.rating) == ("unsatisfied", "unsatisfied"), "what was taken back is in no figure"
    await town.check_promises()


async def test_once_somebody_has_gone_on_with_it_the_word_stands(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    question = await answers_both(group, leader, second)
    await second.presses("不满意", question)
    await group.presses(leader, "回复选民", group.card(SECOND))
    await group.replies(leader, "哪里没修好？")
    await group.presses(leader, "发送")
    await second.presses("满意", question)
    assert "已经有人接着办了，不能再改" in second.popups[-1]
    case = await town.case(SECOND)
    assert (case.status, case.rating, case.round) == ("returned", "unsatisfied", 2)


async def test_after_ten_minutes_the_word_stands(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    question = dict(await answers_both(group, leader, second))
    await second.presses("不满意", question)
    await town.passes(minutes=11)
    await second.presses("满意", question)
    assert "已经过了十分钟" in second.popups[-1]
    assert (await town.case(SECOND)).status == "returned"


async def test_joined_again_by_staff_the_word_stands_until_the_next_answer(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    question = await answers_both(group, leader, second)
    await second.presses("不满意", question)
    third = await town.voter(name="赵大嫂")
    await third.writes("自来水停了三天没水")
    await group.presses(leader, "更多", group.card("QX-2611-0003"))
    await group.presses(leader, "merge")
    await group.presses(leader, "merge_into:2")
    assert (await town.case("QX-2611-0003")).main_case == 2
    await second.presses("满意", question)
    assert "已经有人接着办了" in second.popups[-1], "others rely on his case by now"
    assert (await town.case(SECOND)).status == "returned"


async def test_when_the_main_case_was_withdrawn_his_own_ends_with_his_new_word(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    question = await answers_both(group, leader, second)
    await second.presses("不满意", question)
    await first.writes("/my")
    await first.presses(FIRST)
    await first.presses("撤回")
    await first.presses("确认撤回")
    await second.presses("基本满意", question)
    case = await town.case(SECOND)
    assert (case.status, case.rating, case.round, case.main_case) == ("closed", "mostly", 1, None)
    assert any(f"【{SECOND}】选民改了评价，第 2 轮不用办了" in text for text in group.reads)
    await town.check_promises()


async def test_a_case_that_staff_let_stand_alone_is_asked_about_anew(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    question = await answers_both(group, leader, second)
    await second.presses("满意", question)
    await group.presses(leader, "更多", group.card(SECOND))
    await group.presses(leader, "撤销并案")
    await second.presses("不满意", question)
    assert "又在办了，这次的评价不能再改" in second.popups[-1]
    assert (await town.case(SECOND)).status == "assigned"
    await second.writes("/my")
    await second.presses(SECOND)
    assert "改为单独办理" in second.last


async def test_who_keeps_the_answer_of_a_case_that_was_taken_back_may_change_his_mind(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    question = await answers_both(group, leader, second)
    await second.presses("满意", question)
    await first.writes("/my")
    await first.presses(FIRST)
    await first.presses("撤回")
    await first.presses("确认撤回")
    await second.presses("不满意", question)
    case = await town.case(SECOND)
    assert (case.status, case.round, case.claimer) == ("returned", 2, "d001")
    await town.check_promises()


async def test_what_was_withdrawn_is_not_rated_anew(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    question = await answers_both(group, leader, second)
    await second.presses("不满意", question)
    await second.writes("/my")
    await second.presses(SECOND)
    await second.presses("撤回")
    await second.presses("确认撤回")
    await second.presses("满意", question)
    assert "您已经撤回，评价不能再改了" in second.popups[-1]
    assert (await town.case(SECOND)).status == "withdrawn"


async def test_still_not_solved_on_the_promised_day_can_be_taken_back_too(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    question = await answers_both(group, leader, second, "planned", "2026-11-30")
    await town.comes("2026-11-30", "08:56")
    await second.presses("满意", question)
    await town.comes("2026-11-30", "09:01")
    await second.presses("还没解决")
    assert (await town.case(SECOND)).status == "returned"
    await second.presses("基本满意", question)
    case = await town.case(SECOND)
    assert (case.status, case.rating, case.round, case.main_case) == ("merged", "mostly", 1, 1)
    await town.check_promises()


async def test_the_group_hears_that_the_round_is_over_and_the_promise_is_watched_again(town: Town) -> None:
    leader, group, voter = await claimed_case(town, "村口的路坏了")
    await group.presses(leader, "答复", group.card(FIRST))
    await group.presses(leader, "outcome:planned")
    await group.replies(leader, "2026-11-30")
    await group.replies(leader, "月底前修")
    await group.presses(leader, "send_answer", [m for m in group.chat.messages.values() if "将答复" in m.get("text", "")][-1])
    question = voter.messages[-1]
    await voter.presses("不满意", question)
    assert "进入第 2 轮" in leader.last
    await voter.presses("满意", question)
    assert any("选民改了评价，第 2 轮不用办了" in text for text in group.reads)
    assert "第 2 轮不用办了" in leader.last
    leader.forgets()
    await town.comes("2026-11-30", "09:01")
    assert "答应选民 11月30日 办的" in leader.last
    assert "11月30日 前办，现在到日子了" in voter.last


async def test_a_round_that_nobody_handled_yet_is_taken_back_as_well(town: Town) -> None:
    voter, group, leader = await claimed_first(town)
    question = voter.messages[-1]
    await town.ask(end_seat)
    await voter.presses("不满意", question)
    assert (await town.case()).status == "assigned"
    await voter.presses("满意", question)
    case = await town.case()
    assert (case.status, case.rating, case.round) == ("closed", "satisfied", 1)
    await town.check_promises()
