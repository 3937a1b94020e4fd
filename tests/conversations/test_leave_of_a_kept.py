"""A colleague goes on leave with a matter in hand that speaks of whoever leads him: that one learns of it by no list, number or count, and
gives it to nobody (docs/spec.md section 8)."""

from datetime import timedelta

from domain.values.ids import CaseId, PersonId
from services.deed.work import Work
from tests.conversations.test_leaks import all_read
from tests.conversations.test_left_behind import opened
from tests.town import GroupTalk, Somebody, Town, shown

NUMBER = "QX-2611-0001"
OF_LEADER = "周启明把村里的挖机开去他屋挖鱼塘，油钱算公家的"


async def claimed(town: Town, words: str = OF_LEADER) -> tuple[Somebody, Somebody, Somebody, GroupTalk]:
    """The leader, who has it in hand, a third, and their chat."""
    leader, claimer, other = await town.deputy("周启明"), await town.deputy("吕春敏"), await town.deputy("于发")
    voter = await town.voter("上坪村")
    await voter.writes(words)
    if voter.sees_button("别让周启明代表看"):
        await voter.presses("别让周启明代表看")
    if voter.sees_button("给代表小组看"):
        await voter.presses("给代表小组看")
    group = await town.group("g1", claimer, other)
    case = await town.case()
    await claimer.writes(f"{case.number}我认领")
    assert (await town.case()).claimer is not None, shown(claimer.messages[-1])
    return leader, claimer, other, group


async def test_his_leave_tells_the_leader_nothing_of_what_speaks_of_him(town: Town) -> None:
    leader, _, other, _ = await claimed(town)
    leader.forgets()
    await leader.writes("吕春敏请假到月底")
    assert NUMBER not in all_read(leader)
    assert "请假期间有" not in all_read(leader)


async def test_his_page_counts_it_for_who_may_see_it_alone(town: Town) -> None:
    leader, claimer, *_ = await claimed(town)
    secretary = await town.secretary()
    person = (await town.case()).claimer
    assert person is not None
    await opened(town, leader, person)
    assert "手上的事：0 件" in leader.last
    await opened(town, secretary, person)
    assert "手上的事：1 件" in secretary.last


async def test_who_is_complained_of_gives_it_to_nobody_else(town: Town) -> None:
    leader, claimer, other, _ = await claimed(town)
    before = (await town.case()).claimer
    assert before is not None
    await opened(town, leader, before)
    await leader.presses("请人代办")
    leader.forgets()
    claimer.forgets()
    await leader.presses("于发 电工")
    assert (await town.case()).claimer == before
    assert NUMBER not in all_read(leader)
    assert "0 件" in all_read(leader)
    assert f"{NUMBER} 没有交出去，还在您手里" in all_read(claimer)


async def test_the_secretary_neither_where_it_speaks_of_her(town: Town) -> None:
    secretary = await town.secretary()
    name = (await town.ask(lambda work: work.roster.staff("secretary")[0])).name
    _, claimer, *_ = await claimed(town, f"{name}收我红包才给登记")
    case = await town.case()
    assert case.claimer is not None
    assert case.spoken_of
    secretary.forgets()
    await secretary.writes("吕春敏请假到月底")
    assert NUMBER not in all_read(secretary)


async def test_nor_does_he_count_a_suggestion_that_grew_from_it(town: Town) -> None:
    leader, claimer, *_ = await claimed(town)
    person = (await town.case()).claimer

    def suggests(work: Work) -> None:
        row = work.suggestions.put("规范村里机械的使用", PersonId(str(person)), work.now, 2026, "")
        work.suggestions.add_case(row, CaseId(1))
        work.suggestions.change(row, status="handed", due_on=work.today + timedelta(days=5))

    await town.ask(suggests)
    leader.forgets()
    await leader.writes("吕春敏请假到月底")
    assert not any("建议" in text for text in leader.reads), leader.reads
    assert person is not None
    secretary = await town.secretary()
    await opened(town, secretary, person)
    await secretary.presses("停用")
    assert "建议" in secretary.last
