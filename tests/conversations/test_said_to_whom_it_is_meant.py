"""A reminder says 「约了您」 to whom the voter meets alone, an act is offered to who may do it, and no sentence has a hole (docs/spec.md section 3)."""

from locales import visits as visits_words
from tests.conversations.test_talk_goes_on import agreed
from tests.town import Town, has_button


async def test_who_stands_in_reads_whose_meeting_it_is(town: Town) -> None:
    voter, group, leader = await agreed(town)
    deputy = await town.deputy("吕春敏")
    await group.presses(leader, "更多")
    await group.presses(leader, "指派")
    await group.presses(leader, "吕春敏 果园主")
    secretary = await town.secretary()
    await secretary.writes("/people")
    await secretary.presses("people:g1")
    await secretary.presses("person:d003")
    await secretary.presses("请假")
    await secretary.writes("11月4日到11月15日")
    for one in (leader, deputy):
        one.forgets()
    await town.comes("2026-11-11", "09:05")
    told = [text for text in leader.reads if "11月12日" in text]
    assert any("约了吕春敏" in text for text in told), leader.reads
    assert not any("约了您" in text for text in told)
    await town.check_promises()


async def test_whom_he_meets_reads_that_it_is_he(town: Town) -> None:
    _, _, leader = await agreed(town)
    await town.comes("2026-11-11", "09:05")
    assert any("约了您" in text for text in leader.reads)


async def test_joining_is_offered_on_a_private_card_to_who_may_join_them(town: Town) -> None:
    leader, member = await town.deputy("周启明"), await town.deputy("吕春敏")
    for name in ("王大娘", "李大爷"):
        voter = await town.voter(name=name)
        await voter.writes("村口的路灯坏了三天了，晚上黑得看不见")
        await town.passes(minutes=15)
    assert len(await town.cases()) == 2
    assert has_button(leader.chat, "merge_into")
    assert not has_button(member.chat, "merge_into")
    await town.check_promises()


def test_a_morning_without_a_village_names_none() -> None:
    assert "您去" not in visits_words.morning(str, "周启明", "", ())
    assert "您去上坪村" in visits_words.morning(str, "周启明", "上坪村", ())


async def test_who_works_on_it_reads_that_the_voter_is_waited_for(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await group.presses(leader, "认领")
    await group.says(leader, "办好了，路修平了", group.card())
    await group.presses(leader, "发送")
    assert "已答复，等选民评价" in group.card()["text"]
    assert "请评价" not in group.card()["text"]
    await leader.writes("0001到哪一步了")
    assert "请评价" not in leader.last
    await voter.writes("/my")
    assert "已答复，请评价" in voter.last
