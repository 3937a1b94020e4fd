"""A complaint below an answer that is no rating: its voter is asked in words, silence closes nothing, and nothing is counted by itself."""

import pytest

from domain.cases.case import Event
from domain.values.ids import CaseId
from services.deed.work import Work
from services.watch import undone_due
from storage.kept_away import NOBODY
from tests.conversations.test_desk import claimed_case
from tests.conversations.test_joined_fates import ONE, TWO, answered_then_joined
from tests.town import GroupTalk, Somebody, Town

ASKED = "您是说还没解决？"


async def answered(town: Town, words: str = "三组的水渠塌了一截") -> tuple[Somebody, GroupTalk, Somebody]:
    deputy, group, voter = await claimed_case(town, words)
    await group.says(deputy, "办好了，水渠修好了", group.card(ONE))
    await group.presses(deputy, "发送")
    await town.passes(minutes=40)
    voter.forgets()
    deputy.forgets()
    return deputy, group, voter


async def kinds(town: Town, case: int) -> list[str]:
    def look(work: Work) -> list[Event]:
        return work.cases.history(CaseId(case))

    return [event.kind for event in await town.ask(look)]


@pytest.mark.parametrize(
    "words",
    [
        "还在漏",
        "又坏了",
        "没弄好",
        "白搞了",
        "还是那个样子",
        "还垮",
        "应付差事",
        "修了个寂寞",
        "不中",
        "差",
        "冇用",
        "才修的又裂了",
        "白弄了",
    ],
)
async def test_a_complaint_goes_to_the_matter_and_is_asked_about(town: Town, words: str) -> None:
    _, group, voter = await answered(town)
    await voter.writes(words)
    assert ASKED in voter.last, voter.reads
    case = await town.case()
    assert (case.status, case.rating) == ("answered", "")
    assert any(words in text for text in group.reads), group.reads
    assert "说还没好，还没评价" in group.card(ONE)["text"]
    assert len(await town.cases()) == 1


@pytest.mark.parametrize("yes", ["是", "嗯", "系啊", "要得", "咋不是", "没解决", "1", "重新办", "不满意", "是的要重新办"])
async def test_a_yes_counts_as_dissatisfied_with_his_words_as_the_reason(town: Town, yes: str) -> None:
    _, group, voter = await answered(town)
    await voter.writes("还在漏")
    await voter.writes(yes)
    case = await town.case()
    assert (case.status, case.rating, case.round) == ("returned", "unsatisfied", 2)
    assert "第 2 轮，选民说：｜还在漏" in group.card(ONE)["text"].replace("\n", ""), group.card(ONE)["text"]
    assert "说还没好，还没评价" not in group.card(ONE)["text"]
    await town.check_promises()


@pytest.mark.parametrize("words", ["冇", "唔系", "不", "已经好了", "谢谢，好了", "2"])
async def test_a_no_in_any_words_ends_it(town: Town, words: str) -> None:
    _, group, voter = await answered(town)
    await voter.writes("还在漏")
    await voter.writes(words)
    assert "不当作没办好" in voter.last, voter.reads
    case = await town.case()
    assert (case.status, case.rating) == ("answered", "")
    assert "说还没好，还没评价" not in group.card(ONE)["text"]


@pytest.mark.parametrize("words", ["是也不是", "是好了", "说不好"])
async def test_what_says_both_is_asked_again(town: Town, words: str) -> None:
    _, group, voter = await answered(town)
    await voter.writes("还在漏")
    voter.forgets()
    await voter.writes(words)
    assert ASKED in voter.last, voter.reads
    assert (await town.case()).rating == ""
    assert "说还没好，还没评价" in group.card(ONE)["text"]


@pytest.mark.parametrize("words", ["好", "好的", "谢谢", "得", "收到"])
async def test_a_polite_word_counts_for_nothing(town: Town, words: str) -> None:
    _, _, voter = await answered(town)
    await voter.writes("还在漏")
    await voter.writes(words)
    assert (await town.case()).rating == ""


async def test_a_yes_after_a_deputy_asked_something_is_for_that(town: Town) -> None:
    deputy, group, voter = await answered(town)
    await voter.writes("还在漏")
    await town.passes(minutes=5)
    await group.says(deputy, "告诉选民 您下午在家吗？", group.card(ONE))
    await group.presses(deputy, "发送")
    await voter.writes("是")
    assert (await town.case()).rating == ""


async def test_the_button_does_the_same_also_after_a_restart(town: Town) -> None:
    _, _, voter = await answered(town)
    await voter.writes("还在漏")
    await town.restart()
    await voter.presses("是，重新办")
    assert (await town.case()).status == "returned"


async def test_a_no_settles_it_and_silence_closes_it_as_ever(town: Town) -> None:
    _, group, voter = await answered(town)
    await voter.writes("还在漏")
    await voter.writes("不是")
    assert "不当作没办好" in voter.last
    assert "说还没好，还没评价" not in group.card(ONE)["text"]
    for _ in range(8):
        await town.passes(days=1)
    assert (await town.case()).status == "closed"
    await town.check_promises()


async def test_silence_after_a_complaint_closes_nothing(town: Town) -> None:
    secretary = await town.secretary()
    deputy, _, voter = await answered(town)
    await voter.writes("还在漏")
    secretary.forgets()
    await town.comes("2026-11-05")
    assert any("说还没好，还没评价" in text for text in deputy.reads), deputy.reads
    assert any("选民说还没好、还没评价的：1" in text for text in secretary.reads), secretary.reads
    voter.forgets()
    for _ in range(9):
        await town.passes(days=1)
    case = await town.case()
    assert (case.status, case.rating) == ("answered", "")
    assert sum(ASKED in text for text in voter.reads) == 2, voter.reads  # after three days, and when the seven were over
    assert not any("没有收到您的评价" in text for text in voter.reads)
    for _ in range(9):
        await town.passes(days=1)
    assert (await town.case()).status == "answered"
    said = await town.ask(lambda work: undone_due.of_morning(work, NOBODY))
    assert "要不要重新办，请您定" in said[-1], said
    await voter.presses("满意")
    assert (await town.case()).status == "closed"
    await town.check_promises()


async def test_staff_begin_a_new_round_and_nothing_stands_any_more(town: Town) -> None:
    secretary = await town.secretary()
    _, group, voter = await answered(town)
    await voter.writes("还在漏")
    await secretary.writes("0001 退回答复")
    await secretary.writes("没修好")
    assert (await town.case()).status == "returned"
    assert "说还没好，还没评价" not in group.card(ONE)["text"]


async def test_an_edit_may_complain_or_take_it_back(town: Town) -> None:
    _, group, voter = await answered(town)
    said = await voter.writes("师傅来过了")
    assert ASKED not in voter.last
    await voter.edits(said, "师傅来过了，还在漏")
    assert ASKED in voter.last
    assert "说还没好，还没评价" in group.card(ONE)["text"]
    await voter.edits(said, "师傅来过了")
    assert "说还没好，还没评价" not in group.card(ONE)["text"]
    await voter.writes("是")
    assert (await town.case()).rating == ""


async def test_of_a_confidential_matter_the_chat_reads_that_alone(town: Town) -> None:
    deputy, group, voter = await answered(town, "我男人打我，帮我保密")
    await voter.writes("还是那个样子")
    assert ASKED in voter.last
    assert not any("还是那个样子" in text for text in group.reads)
    assert "说还没好，还没评价" in group.card(ONE)["text"]
    deputy.forgets()
    await town.comes("2026-11-05")
    assert any("说还没好，还没评价" in text for text in deputy.reads)


async def test_who_is_not_asked_can_have_it_done_again(town: Town) -> None:
    _, _, voter = await answered(town)
    await voter.writes("我的信息")
    await voter.presses("pv_rating")
    await voter.writes("还在漏")
    assert "要我们重新办" in voter.last
    await voter.writes("是")
    case = await town.case()
    assert (case.status, case.rating) == ("returned", "")


async def test_a_joined_voter_is_asked_for_himself(town: Town) -> None:
    leader, _group, first, second = await answered_then_joined(town)
    second.forgets()
    await second.writes("没弄好")
    assert ASKED in second.last, second.reads
    leader.forgets()
    await town.comes("2026-11-05")
    assert any(TWO in text and "说还没好" in text for text in leader.reads), leader.reads
    await first.presses("满意")
    await second.writes("又坏了")
    await second.writes("是的")
    case = await town.case(TWO)
    assert (case.status, case.rating, case.round) == ("returned", "unsatisfied", 2)
    await town.check_promises()


async def to_third_round(town: Town) -> tuple[GroupTalk, Somebody]:
    """Twice not done; the presidium's answer is there."""
    chair = await town.deputy("贺正平")
    deputy, group, voter = await claimed_case(town, "三组的水渠塌了一截")
    for _ in range(2):
        await group.says(deputy, "办好了，水渠修好了", group.card(ONE))
        await group.presses(deputy, "发送")
        await voter.writes("不满意，还是漏")
        await town.passes(minutes=30)
    await chair.writes("0001办好了，渠重新砌了")
    await chair.writes("发")
    assert (await town.case()).status == "answered"
    voter.forgets()
    return group, voter


async def test_in_the_third_round_a_yes_ends_it(town: Town) -> None:
    _, voter = await to_third_round(town)
    await voter.writes("又垮了")
    assert ASKED in voter.last
    assert "重新办" not in voter.last
    await voter.writes("是")
    case = await town.case()
    assert (case.status, case.rating) == ("closed", "unsatisfied")


async def test_in_the_third_round_silence_ends_with_his_words_kept(town: Town) -> None:
    _, voter = await to_third_round(town)
    await voter.writes("又垮了")
    for _ in range(20):
        await town.passes(days=1)
    case = await town.case()
    assert (case.status, case.rating) in (("closed", ""), ("archived", ""))
    assert any("如实记在这件事里" in text for text in voter.reads)
    assert "undone" in await kinds(town, case.id)
    await town.check_promises()


@pytest.mark.parametrize("how", ["button", "答复：渠又修了一遍，您看看", "办好了：渠又修了一遍，您看看", "in private"])
async def test_whoever_answered_answers_anew_and_a_rating_is_asked_again(town: Town, how: str) -> None:
    deputy, group, voter = await answered(town)
    await voter.writes("还在漏")
    if how == "button":
        await group.presses(deputy, "答复", group.card(ONE))
        await group.presses(deputy, "outcome:solved")
        await group.replies(deputy, "渠又修了一遍，您看看")
        await group.presses(deputy, "发送")
    elif how == "in private":
        await deputy.writes("0001办好了：渠又修了一遍，您看看")
        await deputy.presses("发送")
    else:
        await group.says(deputy, how, group.card(ONE))
        await group.presses(deputy, "send_answer")
    assert "渠又修了一遍" in "\n".join(voter.reads), (voter.reads, group.reads[-3:])
    assert voter.sees_button("基本满意")
    case = await town.case()
    assert (case.status, case.rating, case.round) == ("answered", "", 1)
    assert "说还没好，还没评价" not in group.card(ONE)["text"]
    await voter.writes("满意")
    assert (await town.case()).status == "closed"
    await town.check_promises()


async def test_silence_after_another_answer_closes_it_as_ever(town: Town) -> None:
    deputy, group, voter = await answered(town)
    await voter.writes("还在漏")
    await group.says(deputy, "办好了：渠又修了一遍", group.card(ONE))
    await group.presses(deputy, "发送")
    for _ in range(8):
        await town.passes(days=1)
    assert (await town.case()).status == "closed"
    await town.check_promises()


async def test_without_a_complaint_no_other_answer_is_taken(town: Town) -> None:
    deputy, group, voter = await answered(town)
    await group.says(deputy, "办好了：渠又修了一遍", group.card(ONE))
    assert "已经办到下一步" in "\n".join(group.reads[-2:]), group.reads[-2:]
    assert not voter.reads


async def test_a_joined_voters_complaint_outlives_the_main_voters_satisfaction(town: Town) -> None:
    await town.secretary()
    leader, group, first, second = await answered_then_joined(town)
    await second.writes("还在漏")
    assert f"{TWO} 的选民 11月4日 说还没好，还没评价" in group.card(ONE)["text"], group.card(ONE)["text"]
    await first.presses("满意")
    assert "说还没好，还没评价" in group.card(ONE)["text"]
    for _ in range(18):
        await town.passes(days=1)
    assert [(await town.case(number)).status for number in (ONE, TWO)] == ["closed", "merged"]
    said = await town.ask(lambda work: undone_due.of_morning(work, NOBODY))
    assert any(f"{TWO}：又问过他" in line for line in said), said
    await second.presses("是，重新办")
    case = await town.case(TWO)
    assert (case.status, case.rating, case.round) == ("returned", "unsatisfied", 2)
    assert (await town.case(ONE)).status == "closed"
    assert "说还没好，还没评价" not in group.card(ONE)["text"]
    for _ in range(3):
        await town.passes(days=1)
    assert (await town.case(ONE)).status == "archived"
    await town.check_promises()


async def test_staff_have_a_joined_matter_done_anew_when_its_voter_says_no_more(town: Town) -> None:
    secretary = await town.secretary()
    leader, group, first, second = await answered_then_joined(town)
    await second.writes("还在漏")
    await first.presses("满意")
    await secretary.writes(f"{TWO[-4:]} 退回答复")
    await secretary.writes("没修好")
    case = await town.case(TWO)
    assert (case.status, case.main_case, case.round) == ("returned", None, 2)
    assert (await town.case(ONE)).status == "closed"
    assert "说还没好，还没评价" not in group.card(ONE)["text"]
    await town.check_promises()


async def test_another_answer_reaches_the_joined_voter_who_complained(town: Town) -> None:
    leader, group, first, second = await answered_then_joined(town)
    await second.writes("还在漏")
    second.forgets()
    await group.says(leader, "办好了：水管又换了一段", group.card(ONE))
    await group.presses(leader, "发送")
    await town.passes(minutes=40)
    assert "水管又换了一段" in "\n".join(second.reads)
    assert "说还没好，还没评价" not in group.card(ONE)["text"]
    await second.presses("满意")
    assert (await town.case(TWO)).rating == "satisfied"
    await town.check_promises()


async def joined_days_later(town: Town, days: int) -> Somebody:
    """The main voter was satisfied, so that the main matter is closed; he who joined has not said a word yet."""
    _, _, first, second = await answered_then_joined(town)
    await first.presses("满意")
    await town.passes(days=days)
    second.forgets()
    return second


@pytest.mark.parametrize("words", ["还没修好", "水还是没来", "还在漏"])
async def test_days_after_the_main_matter_was_closed_a_joined_voters_complaint_is_of_his_own(town: Town, words: str) -> None:
    second = await joined_days_later(town, 4)
    await second.writes(words)
    assert ASKED in second.last, second.reads
    await second.presses("是，重新办")
    case = await town.case(TWO)
    assert (case.status, case.round, case.rating) == ("returned", 2, "unsatisfied")
    assert (await town.case(ONE)).status == "closed"
    assert len(await town.cases()) == 2
    await town.check_promises()


async def test_who_joined_and_was_satisfied_may_say_that_it_is_not_solved_after_all(town: Town) -> None:
    second = await joined_days_later(town, 1)
    await second.presses("满意")
    await second.presses("已解决")
    await town.passes(days=2)
    await second.writes("水又没得了 还没好")
    await second.presses("as_open")
    assert (await town.case(TWO)).status == "returned"
    assert len(await town.cases()) == 2
    await town.check_promises()


async def test_three_is_the_answers_own_figure_also_after_a_complaint(town: Town) -> None:
    """「或回 1 满意、2 基本满意、3 不满意」 stood in the answer; 1 and 2 are the two buttons by then."""
    _, _, voter = await answered(town)
    await voter.writes("还在漏")
    await voter.writes("3")
    assert (await town.case()).rating == "unsatisfied"


@pytest.mark.parametrize(("figure", "rating"), [("1", "satisfied"), ("2", "mostly"), ("3", "unsatisfied")])
async def test_a_figure_is_for_the_question_that_was_asked_once_more(town: Town, figure: str, rating: str) -> None:
    _, _, voter = await answered(town)
    await town.passes(hours=3)
    await voter.writes("我问下屋里人再讲")
    assert "您对答复满意不满意" in voter.last
    await voter.writes(figure)
    assert (await town.case()).rating == rating


@pytest.mark.parametrize("words", ["还可以", "马马虎虎", "还行吧"])
async def test_a_judgement_after_a_complaint_is_asked_about_as_one(town: Town, words: str) -> None:
    _, _, voter = await answered(town)
    await voter.writes("修是修了，就是还在漏")
    await voter.writes(words)
    assert f"您说“{words}”：算满意、基本满意，还是不满意？" in voter.last
    await voter.presses("基本满意", voter.messages[-1])
    assert (await town.case()).rating == "mostly"


@pytest.mark.parametrize("words", ["通了 谢谢", "我这边通了，难为你们哒"])
async def test_that_it_works_again_reaches_the_group_beside_thanks(town: Town, words: str) -> None:
    _, group, voter = await answered(town)
    await town.passes(hours=3)
    await voter.writes(words)
    assert words in group.last
    assert "您对答复满意不满意" in voter.last
