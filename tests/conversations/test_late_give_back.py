"""「退办」 later than three working days after the hand-over: the secretary decides, the group has it until then (docs/spec.md section 4)."""

from domain.figures.statistics import Figures
from tests.conversations.test_desk import claimed_case
from tests.conversations.test_figures_add_up import figures, groups
from tests.town import GroupTalk, Somebody, Town


async def asks(group: GroupTalk, who: Somebody) -> str:
    """What he reads when he wants to give it back; then his reason."""
    await group.presses(who, "更多", group.card())
    await group.presses(who, "退办")
    question = group.last
    await group.replies(who, "这段管子归县里")
    return question


async def test_on_the_third_working_day_a_group_gives_back_by_itself(town: Town) -> None:
    leader, group, _voter = await claimed_case(town)
    await town.secretary()
    await town.comes("2026-11-09", "17:00")
    assert "要人大秘书同意" not in await asks(group, leader)
    assert (await town.case()).status == "accepted"


async def test_the_fourth_day_needs_consent_and_the_group_has_it_until_then(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    secretary = await town.secretary()
    await town.comes("2026-11-10", "10:00")
    secretary.forgets()
    question = await asks(group, leader)
    assert "已过 3 个工作日，退办要人大秘书同意" in question
    assert "超期" not in question
    assert "定下来之前还在本组，期限照走" in group.last
    case = await town.case()
    assert (case.status, case.group, case.claimer, str(case.due_on)) == ("claimed", "g1", "d001", "2026-11-18")
    assert voter.reads == [], "nothing has changed for the voter"
    assert "上下坪代表小组 周启明 请求退办：这段管子归县里" in secretary.last
    await group.presses(leader, "更多", group.card())
    await group.presses(leader, "退办")
    assert "已经请人大秘书定了" in leader.popups[-1]
    await secretary.presses("同意退办")
    case = await town.case()
    assert (case.status, case.group, case.queue_reason) == ("accepted", None, "given_back")
    assert "人大秘书正在重新安排" in voter.last
    assert "秘书同意退办" in leader.last
    await town.check_promises()


async def test_refused_it_stays_with_the_group_and_its_limit(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    secretary = await town.secretary()
    await town.comes("2026-11-10", "10:00")
    await asks(group, leader)
    await secretary.presses("留在本组")
    assert "秘书没有同意退办，还由本组办，期限还是 11月18日" in group.last
    case = await town.case()
    assert (case.status, case.group, case.claimer, str(case.due_on)) == ("claimed", "g1", "d001", "2026-11-18")
    assert voter.reads == []
    assert not secretary.sees_button("同意退办")


async def test_nobody_decides_and_she_is_asked_again_until_it_is_answered(town: Town) -> None:
    leader, group, _voter = await claimed_case(town)
    secretary = await town.secretary()
    await town.comes("2026-11-10", "10:00")
    await asks(group, leader)
    for day, asked in (("2026-11-11", 1), ("2026-11-12", 0), ("2026-11-13", 1)):
        secretary.forgets()
        await town.comes(day)
        assert sum("请求退办" in text for text in secretary.reads) == asked, day
    assert (await town.case()).group == "g1", "silence is no consent"
    await secretary.presses("同意退办")
    assert (await town.case()).status == "accepted"
    secretary.forgets()
    await town.comes("2026-11-17")
    assert not any("请求退办" in text for text in secretary.reads)


async def test_after_the_limit_the_lateness_stays_with_the_group_and_everybody_reads_so(town: Town) -> None:
    leader, group, _voter = await claimed_case(town)
    secretary = await town.secretary()
    await town.comes("2026-11-19", "10:00")
    question = await asks(group, leader)
    assert "期限（11月18日）已经过了，退办后这次超期仍记在本组" in question
    assert "这次超期记在该组" in secretary.last
    await secretary.presses("同意退办")
    found: Figures = await figures(town)
    assert (found.overdue, groups(found)["g1"].overdue) == (1, 1)


async def test_the_secretary_gives_back_without_asking_herself(town: Town) -> None:
    await claimed_case(town)
    secretary = await town.secretary()
    await town.comes("2026-11-10", "10:00")
    await secretary.writes("/case QX-2611-0001")
    await secretary.presses("更多")
    await secretary.presses("退办")
    await secretary.writes("归县里")
    assert (await town.case()).status == "accepted"


async def test_the_card_says_that_consent_is_awaited_until_it_is_decided(town: Town) -> None:
    leader, group, _voter = await claimed_case(town)
    secretary = await town.secretary()
    await town.comes("2026-11-10", "10:00")
    assert "等人大秘书同意" not in group.card()["text"]
    await asks(group, leader)
    assert "退办：周启明11月10日提出，等人大秘书同意，期限照走" in group.card()["text"]
    await secretary.presses("留在本组")
    assert "等人大秘书同意" not in group.card()["text"]
    await asks(group, leader)
    assert "等人大秘书同意" in group.card()["text"]
    await group.presses(leader, "答复", group.card())
    await group.presses(leader, "outcome:solved")
    await group.replies(leader, "修好了")
    await group.presses(leader, "send_answer")
    assert "等人大秘书同意" not in group.card()["text"]
