"""「退回答复」: staff find that an answer says nothing (docs/spec.md section 4)."""

from tests.conversations.test_desk import claimed_case
from tests.conversations.test_unit_answers import answered
from tests.town import GroupTalk, Somebody, Town


async def answered_case(town: Town) -> tuple[Somebody, GroupTalk, Somebody, Somebody]:
    leader, group, voter = await claimed_case(town)
    await answered(town, group, leader)
    secretary = await town.secretary()
    for somebody in (leader, voter):
        somebody.forgets()
    return leader, group, voter, secretary


async def sends_back(secretary: Somebody, why: str = "只说在研究，没说哪天修") -> None:
    await secretary.writes("/case QX-2611-0001")
    await secretary.presses("更多")
    await secretary.presses("退回答复")
    await secretary.writes(why)


async def test_the_claimer_answers_anew_and_the_voter_knows(town: Town) -> None:
    leader, group, voter, secretary = await answered_case(town)
    await sends_back(secretary)
    case = await town.case()
    assert (case.status, case.round, case.claimer, case.rating, case.resolved) == ("returned", 2, "d001", "", "")
    assert "上次的答复没有说清楚，已请代表重新办，最迟 11月18日 再答复您" in voter.last
    assert "只说在研究" not in "\n".join(voter.reads), "the reason is between staff and group"
    assert "只说在研究，没说哪天修" in leader.last
    assert any("答复退回，进入第 2 轮" in text for text in group.reads)
    assert any("周启明最迟 11月18日 再答复" in text for text in secretary.reads)
    await answered(town, group, leader)
    await voter.presses("满意")
    assert (await town.case()).status == "closed"
    await town.check_promises()


async def test_nobody_asks_the_voter_about_an_answer_that_was_sent_back(town: Town) -> None:
    leader, group, voter, secretary = await answered_case(town)
    await sends_back(secretary)
    voter.forgets()
    await town.comes("2026-11-07")
    await town.comes("2026-11-12")
    assert not any("满意" in text for text in voter.reads)
    assert (await town.case()).status == "returned"


async def test_his_word_stands_above_the_staffs(town: Town) -> None:
    _leader, _group, voter, secretary = await answered_case(town)
    await secretary.writes("/case QX-2611-0001")
    await secretary.presses("更多")
    menu = secretary.messages[-1]
    await voter.presses("满意")
    await secretary.presses("退回答复", menu)
    assert "由他说了算" in secretary.popups[-1]
    assert (await town.case()).status == "closed"
    secretary.forgets()
    await secretary.writes("/case QX-2611-0001")
    await secretary.presses("更多")
    assert not any("退回答复" in str(m.get("reply_markup")) for m in secretary.messages), "not offered any more"


async def test_a_deputy_is_not_offered_it(town: Town) -> None:
    leader, group, _voter, _secretary = await answered_case(town)
    await leader.writes("/case QX-2611-0001")
    await leader.presses("更多")
    await group.presses(leader, "更多", group.card())
    shown = [*leader.messages, *group.chat.messages.values()]
    assert not any("退回答复" in str(m.get("reply_markup")) for m in shown)
