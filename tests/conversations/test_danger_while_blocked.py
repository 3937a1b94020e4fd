"""Who is blocked and in danger reads the numbers, and staff are woken at once, though no matter is made (docs/spec.md sections 3 and 8)."""

import pytest

from tests.conversations.test_desk import claimed_case
from tests.conversations.test_leaks import all_read
from tests.town import Somebody, Town

FIRE, DESPAIR = "我屋头着火了 快来人", "我不想活了 药都喝了"


async def blocked(town: Town, days: int = 7) -> tuple[Somebody, Somebody, Somebody]:
    """The voter, the secretary and the information officer."""
    _, _, voter = await claimed_case(town)
    secretary, officer = await town.secretary(), await town.deputy("鲁小川")
    await secretary.writes(f"/block QX-2611-0001 {days} 天天骂人")
    for one in (voter, secretary, officer):
        one.forgets()
    return voter, secretary, officer


def alarms(somebody: Somebody) -> list[str]:
    return [one for one in somebody.reads if "🔴" in one]


async def test_staff_are_woken_with_his_words_and_once(town: Town) -> None:
    voter, secretary, officer = await blocked(town)
    await voter.writes(FIRE)
    assert "119" in voter.reads[0]
    for one in (secretary, officer):
        assert len(alarms(one)) == 1
        assert FIRE in alarms(one)[0]
        assert "上坪村" in alarms(one)[0]
        assert "QX-2611-0001" in alarms(one)[0]
    assert len(await town.cases()) == 1
    await voter.writes("着火了 快来")
    assert len(alarms(secretary)) == 1


async def test_it_is_no_alarm_again_when_it_is_let_in(town: Town) -> None:
    voter, secretary, officer = await blocked(town)
    await voter.writes(FIRE)
    for one in (voter, secretary, officer):
        one.forgets()
    await town.passes(days=8)
    assert [alarms(one) for one in (secretary, officer)] == [[], []]
    assert not any("119" in one for one in voter.reads)
    assert any("urgent" in case.marks for case in await town.cases()), "its card says so all the same"


@pytest.mark.parametrize("words", ["没着火 弄错了", "没人喝农药，看错了", "着火是假的"])
async def test_who_denies_a_danger_wakes_nobody_and_is_let_in_as_any_other(town: Town, words: str) -> None:
    voter, secretary, officer = await blocked(town)
    await voter.writes(words)
    await town.passes(days=8)
    assert [alarms(one) for one in (secretary, officer)] == [[], []]
    assert not any("119" in one for one in voter.reads)
    assert not any("urgent" in case.marks for case in await town.cases())


@pytest.mark.parametrize("minutes", [0, 5])
async def test_that_it_was_none_follows_without_an_alarm(town: Town, minutes: int) -> None:
    voter, secretary, _ = await blocked(town)
    await voter.writes(FIRE)
    await town.passes(minutes=minutes)
    await voter.writes("没着火 弄错了")
    assert len(alarms(secretary)) == 1
    assert "没着火 弄错了" in secretary.last


async def test_an_appeal_in_danger_is_one_and_an_alarm(town: Town) -> None:
    voter, secretary, officer = await blocked(town)
    await voter.presses("申诉")
    voter.forgets()
    await voter.writes(FIRE)
    assert "119" in voter.reads[0]
    assert "转给人大秘书了" in voter.last
    assert any("申诉" in one and FIRE in one for one in secretary.reads)
    assert [len(alarms(one)) for one in (secretary, officer)] == [1, 1]
    for one in (secretary, officer):
        one.forgets()
    await town.passes(days=8)
    assert [alarms(one) for one in (secretary, officer)] == [[], []]
    assert any("urgent" in case.marks for case in await town.cases()), "his words are not lost with the appeal"


@pytest.mark.parametrize("appeals", [False, True])
async def test_of_his_own_despair_the_secretary_alone_reads_the_words(town: Town, appeals: bool) -> None:
    voter, secretary, officer = await blocked(town)
    if appeals:
        await voter.presses("申诉")
    voter.forgets()
    await voter.writes(DESPAIR)
    assert "12356" in voter.reads[0]
    assert DESPAIR in alarms(secretary)[0]
    assert len(alarms(officer)) == 1
    assert "药" not in alarms(officer)[0]


async def test_whom_his_words_name_is_left_out(town: Town) -> None:
    chair = await town.deputy("贺正平")
    voter, secretary, officer = await blocked(town)
    chair.forgets()
    await voter.writes("许文静拿刀追我 救我")
    assert alarms(secretary) == []
    assert "许文静" in alarms(chair)[0]
    assert len(alarms(officer)) == 1


async def test_what_is_told_in_pieces_is_heard_together(town: Town) -> None:
    voter, secretary, _ = await blocked(town)
    await voter.writes("娃掉")
    await voter.writes("下去")
    assert len(alarms(secretary)) == 1
    assert "120" in all_read(voter)


async def test_an_edit_of_words_that_wait_is_heard(town: Town) -> None:
    voter, secretary, _ = await blocked(town)
    message = await voter.writes("垃圾没人收")
    await voter.edits(message, FIRE)
    assert len(alarms(secretary)) == 1
    assert "119" in all_read(voter)
    secretary.forgets()
    await town.passes(days=8)
    assert alarms(secretary) == []


async def test_numbers_in_his_words_are_masked(town: Town) -> None:
    voter, secretary, _ = await blocked(town)
    await voter.writes("我屋头着火了 打我电话13812345678")
    assert "13812345678" not in alarms(secretary)[0]


async def test_the_alert_goes_with_his_words_when_he_has_them_erased(town: Town) -> None:
    voter, secretary, officer = await blocked(town)
    await voter.writes(FIRE)
    assert FIRE in "\n".join([*secretary.reads, *officer.reads])
    await voter.writes("/privacy")
    await voter.presses("删除我的信息")
    await voter.presses("都删：身份和写过的话")
    await town.passes(minutes=2)
    assert not any(FIRE in str(m.get("text")) for one in (secretary, officer) for m in one.messages)


async def test_an_officer_of_other_groups_is_not_told(town: Town) -> None:
    voter, secretary, officer = await blocked(town)
    elsewhere = await town.deputy("白玛")
    elsewhere.forgets()
    await voter.writes(FIRE)
    assert elsewhere.reads == []
    assert [len(alarms(one)) for one in (secretary, officer)] == [1, 1]


async def test_the_alert_goes_also_from_who_may_read_no_matter_of_his(town: Town) -> None:
    secretary, officer, voter = await town.secretary(), await town.deputy("鲁小川"), await town.voter("上坪村")
    await voter.writes("村主任收了我两千块钱才给办低保")
    assert (await town.case()).sealed
    await secretary.writes("/block QX-2611-0001 7 天天骂人")
    await voter.writes(FIRE)
    assert FIRE in alarms(officer)[0]
    assert "QX-2611-0001" not in alarms(officer)[0]
    await voter.writes("/privacy")
    await voter.presses("删除我的信息")
    await voter.presses("都删：身份和写过的话")
    await town.passes(minutes=2)
    assert not any(FIRE in str(m.get("text")) for one in (secretary, officer) for m in one.messages)


@pytest.mark.parametrize("more", ["我妈还在里面 没出来 快点", "着火了 快来，在大槐树后头那个院子里"])
async def test_what_he_adds_reaches_staff_without_sound(town: Town, more: str) -> None:
    voter, secretary, officer = await blocked(town)
    await voter.writes(FIRE)
    await town.passes(minutes=1)
    await voter.writes(more)
    for one in (secretary, officer):
        assert len(alarms(one)) == 1
        assert f"又写来「{more}」" in one.last
        assert one.messages[-1].get("_silent")
        assert not any(m.get("_silent") for m in one.messages if "🔴" in str(m.get("text")))


async def test_what_he_adds_does_not_reach_whom_he_named_before(town: Town) -> None:
    chair = await town.deputy("贺正平")
    voter, secretary, _ = await blocked(town)
    await voter.writes("许文静拿刀追我 救我")
    await voter.writes("刀好长 快点来人")
    assert "刀" not in all_read(secretary)
    assert "刀好长" in chair.last


async def test_another_danger_wakes_them_anew(town: Town) -> None:
    voter, secretary, _ = await blocked(town)
    await voter.writes(FIRE)
    await voter.writes("我男人拿刀追我")
    assert len(alarms(secretary)) == 2


async def test_after_ten_minutes_they_are_woken_again(town: Town) -> None:
    voter, secretary, _ = await blocked(town)
    await voter.writes(FIRE)
    await town.passes(minutes=8)
    await voter.writes("着火了 快来")
    assert len(alarms(secretary)) == 1
    await town.passes(minutes=8)
    await voter.writes("着火了 快来")
    assert len(alarms(secretary)) == 2


async def test_where_nobody_else_has_the_words_the_officer_reads_them(town: Town) -> None:
    voter, secretary, officer = await blocked(town)
    words = "我男人拿刀追我 莫让许文静晓得"
    await voter.writes(words)
    assert alarms(secretary) == []
    assert words in alarms(officer)[0]


@pytest.mark.parametrize("days", [0, 2])
async def test_an_edit_that_tells_of_no_other_danger_wakes_nobody(town: Town, days: int) -> None:
    voter, secretary, officer = await blocked(town)
    message = await voter.writes(FIRE)
    await town.passes(days=days, minutes=1)
    for one in (secretary, officer):
        one.forgets()
    await voter.edits(message, "没着火 弄错了 是烧秸秆")
    assert [alarms(one) for one in (secretary, officer)] == [[], []]
    assert "没着火" in secretary.last
