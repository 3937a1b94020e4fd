"""What becomes of a joined case: it follows its main case to the end, and nobody is told what is not so (docs/spec.md section 4, Same matter)."""

from demo.telegram.faults import Fault
from tests.conversations.test_desk import claimed_case
from tests.conversations.test_same_matter import two_neighbours
from tests.town import GroupTalk, Somebody, Town

ONE, TWO, THREE = "QX-2611-0001", "QX-2611-0002", "QX-2611-0003"


async def answers(group: GroupTalk, who: Somebody, number: str = "", words: str = "水管修好了") -> None:
    """The group answers that it is solved."""
    await group.presses(who, "答复", group.card(number))
    await group.presses(who, "outcome:solved")
    await group.replies(who, words)
    await group.presses(who, "send_answer", [m for m in group.chat.messages.values() if "将答复" in m.get("text", "")][-1])


async def takes_back(who: Somebody, number: str) -> None:
    await who.writes("/my")
    await who.presses(number)
    await who.presses("撤回")
    await who.presses("确认撤回")


async def declines(group: GroupTalk, leader: Somebody, secretary: Somebody, number: str) -> None:
    """The group gives it back, and the secretary says that it is not the congress's."""
    await group.presses(leader, "更多", group.card(number))
    await group.presses(leader, "退办")
    await group.replies(leader, "不归我们管")
    await secretary.writes("/queue")
    await secretary.presses(number)
    await secretary.presses("不予受理")
    await secretary.writes("这是企业的事，请找供水公司")
    await secretary.presses("decline_go")


async def answered_then_joined(town: Town) -> tuple[Somebody, GroupTalk, Somebody, Somebody]:
    """The first matter was answered and waits for its rating when a neighbour's is joined to it."""
    leader, group, first = await claimed_case(town, "村里自来水停了三天了，没水做饭")
    await answers(group, leader)
    second = await town.voter(name="李大爷")
    await second.writes("自来水停了三天，家里没水用")
    second.forgets()
    await group.presses(leader, f"并入 {ONE}")
    return leader, group, first, second


async def test_who_joins_an_answered_matter_gets_its_answer_at_once(town: Town) -> None:
    _leader, _group, first, second = await answered_then_joined(town)
    joining, answer = second.reads
    assert "已经有答复了" in joining
    assert "最迟" not in joining, "nothing is to come that is there already"
    assert f"【{TWO}】" in answer
    assert "水管修好了" in answer
    await second.presses("基本满意")
    case = await town.case(TWO)
    assert (case.status, case.rating) == ("merged", "mostly")
    await first.presses("满意")
    assert (await town.case(ONE)).rating == "satisfied"
    await town.check_promises()


async def test_the_window_of_who_joined_later_is_his_own(town: Town) -> None:
    leader, group, first = await claimed_case(town, "村里自来水停了三天了，没水做饭")
    await answers(group, leader)
    await town.passes(days=5)
    second = await town.voter(name="李大爷")
    await second.writes("自来水停了三天，家里没水用")
    await group.presses(leader, f"并入 {ONE}")
    question = second.messages[-1]
    assert str((await town.case(TWO)).window_ends_at)[:10] == "2026-11-16"
    second.forgets()
    await town.passes(days=4)
    assert [text for text in second.reads if "的答复您看到了吗" in text] != [], "reminded on the third day of his own window"
    await second.presses("满意", question)
    assert (await town.case(TWO)).rating == "satisfied"


async def test_a_main_matter_taken_back_after_its_answer_changes_nothing_for_who_has_rated(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    await answers(group, leader, ONE)
    await second.presses("满意")
    second.forgets()
    await takes_back(first, ONE)
    case = await town.case(TWO)
    assert (case.status, case.rating, case.main_case) == ("closed", "satisfied", None)
    assert second.reads == []
    assert any(f"{TWO} 已经答复" in text for text in group.reads)
    await town.passes(days=8)
    assert (await town.case(TWO)).status == "archived"
    await town.check_promises()


async def test_a_main_matter_taken_back_after_its_answer_leaves_the_others_their_question(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    third = await town.voter(name="赵大嫂")
    await third.writes("自来水停了三天没水")
    await group.presses(leader, f"并入 {ONE}")
    await answers(group, leader, ONE)
    question = second.messages[-1]
    await third.presses("满意")
    for voter in (second, third):
        voter.forgets()
    await takes_back(first, ONE)
    two, three = await town.case(TWO), await town.case(THREE)
    assert (two.status, two.claimer, two.main_case) == ("answered", "d001", None)
    assert (three.status, three.rating, three.main_case) == ("merged", "satisfied", two.id)
    assert second.reads == third.reads == []
    await second.presses("满意", question)
    assert (await town.case(TWO)).status == "closed"
    await town.check_promises()


async def test_a_kept_answer_that_nobody_rates_is_closed_when_its_window_ends(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    await answers(group, leader, ONE)
    await takes_back(first, ONE)
    await town.passes(days=8)
    case = await town.case(TWO)
    assert (case.status, case.rating) == ("closed", "")


async def test_a_refusal_is_everybodys_and_each_may_object(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    secretary = await town.secretary()
    await declines(group, leader, secretary, ONE)
    assert "请找供水公司" in second.last
    await second.writes("/my")
    assert "不予受理" in second.last
    assert "并案" not in second.last
    await second.presses("请再看看")
    two = await town.case(TWO)
    assert (two.status, two.queue_reason, two.main_case) == ("accepted", "appeal", None)
    assert (await town.case(ONE)).status == "declined"
    await town.check_promises()


async def test_an_objection_of_the_main_voter_takes_the_others_along(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    secretary = await town.secretary()
    await declines(group, leader, secretary, ONE)
    second.forgets()
    await first.presses("请再看看")
    two = await town.case(TWO)
    assert (two.status, two.main_case) == ("merged", 1)
    assert "现在重新看这件事" in second.last
    await town.check_promises()


async def test_a_joined_voters_question_ends_with_the_main_matter(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    await answers(group, leader, ONE)
    question = second.messages[-1]
    await first.presses("满意")
    for _ in range(7):
        await town.passes(days=8)
    await second.presses("不满意", question)
    case = await town.case(TWO)
    assert (case.status, case.round, case.rating) == ("merged", 1, "")


async def test_a_late_word_counts_until_the_main_matter_is_archived(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    await answers(group, leader, ONE)
    question = second.messages[-1]
    await town.passes(days=10)  # closed unrated on the seventh day, archived on the fourteenth
    await second.presses("满意", question)
    assert (await town.case(TWO)).rating == "satisfied"


async def test_there_is_one_reminder_of_one_question(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    await answers(group, leader, ONE)
    await town.passes(days=1)
    await first.presses("不满意")
    await first.writes("还是没水")
    await town.passes(days=1)
    second.forgets()
    await answers(group, leader, ONE, words="换了泵")
    for _ in range(8):
        await town.passes(days=1)
    assert len([text for text in second.reads if "的答复您看到了吗" in text]) == 1


async def test_two_matters_of_one_person_are_one_message_and_one_question(town: Town) -> None:
    leader, group, voter = await claimed_case(town, "村里自来水停了三天了，没水做饭")
    await town.passes(days=1, hours=2)
    await voter.writes("自来水停了，圈里的牛也没水喝")
    await voter.presses("新事项")
    await group.presses(leader, f"并入 {ONE}")
    assert "只收一份答复" in voter.last
    voter.forgets()
    await answers(group, leader, ONE)
    assert len(voter.reads) == 1
    await voter.presses("满意")
    assert ((await town.case(ONE)).rating, (await town.case(TWO)).rating) == ("satisfied", "")
    await town.check_promises()


async def test_a_neighbour_with_two_joined_matters_is_asked_in_the_first(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    await town.passes(days=1, hours=2)
    await second.writes("自来水停了，圈里的牛也没水喝")
    await second.presses("新事项")
    await group.presses(leader, f"并入 {ONE}")
    second.forgets()
    await answers(group, leader, ONE)
    assert len(second.reads) == 1
    assert f"【{TWO}】" in second.last


async def test_a_joined_voter_who_had_blocked_the_bot_reads_the_answer_when_he_is_back(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    town.telegram.faults.append(Fault("403", "sendMessage", second.id, description="Forbidden: bot was blocked by the user"))
    await answers(group, leader, ONE)
    assert (await town.case(TWO)).unaskable
    second.forgets()
    await second.writes("你好")
    assert any("水管修好了" in text for text in second.reads)
    await second.presses("满意")
    case = await town.case(TWO)
    assert (case.rating, case.unaskable) == ("satisfied", False)


async def test_an_answer_that_is_corrected_is_corrected_for_who_joined_too(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    third = await town.voter(name="赵大嫂")
    await group.presses(leader, "答复", group.card(ONE))
    await group.presses(leader, "outcome:solved")
    said = await group.replies(leader, "水管修好了，周五通水")
    await group.presses(leader, "send_answer")
    await third.writes("自来水停了三天没水")
    await group.presses(leader, f"并入 {ONE}")
    await second.presses("满意")
    counts = [len(voter.reads) for voter in (first, second, third)]
    await leader.edits(said, "水管修好了，周六通水")
    for voter in (first, second, third):
        assert not any("周五" in words for words in voter.reads), "it stands nowhere any more"
        assert [words for words in voter.reads if "周六" in words and "（已修改）" in words], voter.reads
    more = [len(voter.reads) - count for voter, count in zip((first, second, third), counts, strict=True)]
    assert more == [0, 1, 0], "nobody reads it twice; who had rated is asked once more"
    assert "您之前评的是「满意」" in second.last
    await leader.edits(said, "水管修好了，周日通水")
    assert all(any("周日" in words for words in voter.reads) for voter in (first, second, third))
    await third.presses("不满意")
    assert (await town.case(THREE)).rating == "unsatisfied"
    await town.check_promises()


async def test_a_matter_that_joins_a_late_one_reads_that_it_is_late(town: Town) -> None:
    leader, group, _ = await claimed_case(town, "村里自来水停了三天了，没水做饭")
    await town.comes("2026-11-30")
    second = await town.voter()
    await second.writes("我们村自来水停了，三天没水做饭")
    second.forgets()
    await group.presses(leader, "更多", group.card(TWO))
    await group.presses(leader, "并案")
    await group.says(leader, ONE, group.chat.messages[max(group.chat.messages)])
    await group.presses(leader, "是同一件，并案")
    told = next(words for words in second.reads if "同一件事" in words)
    assert "本该 11月18日 答复，已经晚了" in told
    await group.presses(leader, "更多", group.card(TWO))
    await group.presses(leader, "撤销并案")
    assert second.last.startswith(f"{TWO} 改为单独办理。本该 11月18日 答复您，已经晚了"), "the due date of the other goes with it"
