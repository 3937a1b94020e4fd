"""`/topics`: of what voters spoke most in a year, and a draft that names these matters (docs/spec.md section 4)."""

from tests.conversations.test_desk import claimed_case
from tests.town import Town

FIRST, SECOND, THIRD = (f"QX-2611-000{n}" for n in (1, 2, 3))


async def test_a_leader_takes_the_draft_as_it_is_and_its_voters_hear_of_it(town: Town) -> None:
    leader, _, voter = await claimed_case(town, "村口的水泥路塌方了")
    other = await town.voter("下坪村", "李大爷")
    await other.writes("桥头的水泥路坑太深，车过不去")
    third = await town.voter("下坪村", "张大爷")
    await third.writes("自来水停了三天了")
    await leader.writes("/topics")
    assert "1. 道路交通 2 件" in leader.last
    assert "2. 饮水供水 1 件" in leader.last
    await leader.presses("看：道路交通")
    assert FIRST in leader.last
    assert SECOND in leader.last
    assert THIRD not in leader.last
    await leader.writes("选题")
    await leader.presses("起草建议")
    assert "关于解决上坪村、下坪村道路交通问题的建议" in leader.last
    assert f"2 件，其中：{FIRST}（上坪村）、{SECOND}（下坪村）" in leader.last
    voter.forgets()
    await leader.presses("就用这个写成建议")
    assert "带上 2 件事项" in leader.last
    assert "建议" in voter.last
    made = await town.ask(lambda work: (work.suggestions.get(1).title.splitlines()[0], list(work.suggestions.cases(1, 0, 9))))
    assert made == ("关于解决上坪村、下坪村道路交通问题的建议", [1, 2])


async def test_what_he_has_not_read_does_not_stand_under_his_name(town: Town) -> None:
    leader, _, _ = await claimed_case(town, "村口的水泥路塌方了")
    await leader.writes("/topics")
    await leader.presses("起草建议")
    draft = leader.messages[-1]
    other = await town.voter("下坪村", "李大爷")
    await other.writes("桥头的水泥路坑太深，车过不去")
    other.forgets()
    await leader.presses("就用这个写成建议", draft)
    assert "带上 1 件事项" in leader.last
    assert await town.ask(lambda work: list(work.suggestions.cases(1, 0, 9))) == [1]
    assert not any("建议" in text for text in other.reads)


async def test_a_draft_that_is_waited_for_no_more_is_read_anew(town: Town) -> None:
    leader, _, _ = await claimed_case(town, "村口的水泥路塌方了")
    await leader.writes("/topics")
    listed = leader.messages[-1]
    await leader.presses("起草建议")
    draft = leader.messages[-1]
    other = await town.voter("下坪村", "李大爷")
    await other.writes("桥头的水泥路坑太深，车过不去")
    await leader.presses("起草建议", listed)
    await leader.presses("就用这个写成建议", draft)
    assert SECOND in leader.last
    assert await town.ask(lambda work: work.suggestions.get(1)) is None
    await leader.presses("就用这个写成建议")
    assert "带上 2 件事项" in leader.last


async def test_written_anew_it_takes_in_what_its_words_name(town: Town) -> None:
    leader, _, _ = await claimed_case(town, "村口的水泥路塌方了")
    other = await town.voter("下坪村", "李大爷")
    await other.writes("桥头的水泥路坑太深，车过不去")
    await leader.writes("/topics")
    await leader.presses("起草建议")
    await leader.writes(f"关于修桥头路的建议\n{SECOND.lower()} 反映的路，请今年修")
    assert "带上 1 件事项" in leader.last
    assert await town.ask(lambda work: list(work.suggestions.cases(1, 0, 9))) == [2]


async def test_the_secretary_hands_the_draft_on_and_a_deputy_without_office_is_told_whose_it_is(town: Town) -> None:
    await claimed_case(town, "村口的水泥路塌方了")
    secretary, deputy = await town.secretary(), await town.deputy("吕春敏")
    await secretary.writes("/topics")
    await secretary.presses("起草建议")
    assert "可以转给代表" in secretary.last
    assert FIRST in secretary.last
    assert not secretary.sees_button("就用这个写成建议")
    await deputy.writes("/topics")
    assert "这是组长、主席团和工作人员的。" in deputy.last


async def test_a_leader_of_another_group_and_what_is_confidential_stay_out(town: Town) -> None:
    leader, _, voter = await claimed_case(town, "请保密，村口的水泥路塌方了")
    foreign = await town.deputy("李春生")
    await foreign.writes("/topics")
    assert "还没有受理的事项" in foreign.last
    await leader.writes("/topics")
    await leader.presses("起草建议")
    assert "没有可以写进建议的事项" in (leader.popups[-1] if leader.popups else leader.last)
