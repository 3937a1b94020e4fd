"""Leave, meetings and days off: whatever is to be said goes to somebody who is there, and what was agreed stands or is called off in words
(docs/spec.md sections 3, 4 and 6)."""

from datetime import date
from pathlib import Path

import pytest

from domain.cases.details_in_hand import Changed
from domain.values.ids import PersonId
from services.deed.work import Work
from services.staff import people
from tests.conversations.test_another_person import _import, sample
from tests.conversations.test_desk import claimed_case
from tests.conversations.test_one_tick import answers
from tests.town import GroupTalk, Somebody, Town
from tests.town_file import written

ONE = "QX-2611-0001"


async def goes_on_leave(town: Town, person: str, first: str, last: str) -> None:
    def put(work: Work) -> None:
        people._revise(work, work.roster.people[PersonId(person)], leave={"from": first, "to": last})

    await town.ask(put)


async def claimed_by_deputy(town: Town) -> tuple[Somebody, Somebody, GroupTalk, Somebody]:
    """Leader, the deputy who has the matter in hand, the chat, its voter."""
    leader, deputy = await town.deputy("周启明"), await town.deputy("吕春敏")
    group = await town.group("g1", leader, deputy)
    voter = await town.voter()
    await voter.writes("自来水停了三天了")
    await group.presses(deputy, "认领")
    leader.forgets()
    deputy.forgets()
    return leader, deputy, group, voter


async def agrees_to_meet(town: Town, group: GroupTalk, who: Somebody, voter: Somebody) -> None:
    await town.ask(lambda work: work.cases.record(work.cases.get(1), work.event("changed", "voter", Changed(kind="appointment"))))
    await group.presses(who, "更多", group.card())
    await group.presses(who, "meet")
    await group.replies(who, "11月20日 15:00 村委会")
    await voter.presses("可以")
    for somebody in (who, voter):
        somebody.forgets()


async def gives_back(group: GroupTalk, who: Somebody) -> None:
    await group.presses(who, "更多", group.card())
    await group.presses(who, "退办")
    await group.replies(who, "不归我们管")


async def test_a_limit_of_somebody_on_leave_is_told_to_the_leader(town: Town) -> None:
    leader, deputy, group, _voter = await claimed_by_deputy(town)
    await town.comes("2026-11-13", "10:00")
    await group.says(deputy, "在联系水厂", group.card())
    await goes_on_leave(town, "d003", "2026-11-14", "2026-11-30")
    for somebody in (leader, deputy):
        somebody.forgets()
    await town.comes("2026-11-16")
    assert f"{ONE}" in leader.last
    assert deputy.reads == []


async def test_who_urges_is_heard_by_somebody_who_is_there(town: Town) -> None:
    leader, deputy, _group, voter = await claimed_by_deputy(town)
    await goes_on_leave(town, "d003", "2026-11-05", "2026-11-30")
    await town.comes("2026-11-06", "10:00")
    for somebody in (leader, deputy):
        somebody.forgets()
    await voter.writes("/my")
    await voter.presses(ONE)
    await voter.presses("催办")
    assert any("催办" in text for text in leader.reads)
    assert deputy.reads == []


async def test_a_new_round_of_somebody_on_leave_asks_the_leader_who_takes_it(town: Town) -> None:
    leader, deputy, group, voter = await claimed_by_deputy(town)
    await answers(group, deputy)
    await goes_on_leave(town, "d003", "2026-11-04", "2026-11-30")
    leader.forgets()
    await voter.presses("不满意")
    assert (await town.case()).claimer is None
    assert "请定谁来办" in leader.last
    await leader.presses("指派")
    assert leader.sees_button("named")


async def test_where_the_leader_is_on_leave_too_his_deputy_hears_it(town: Town) -> None:
    _leader, _deputy, _group, voter = await claimed_by_deputy(town)
    second = await town.ask(lambda work: work.roster.people[work.roster.groups["g1"].deputy_leader].name)
    other = await town.deputy(second)
    for person in ("d001", "d003"):
        await goes_on_leave(town, person, "2026-11-04", "2026-11-30")
    other.forgets()
    await voter.writes("/my")
    await voter.presses(ONE)
    await voter.presses("催办")
    assert any("催办" in text for text in other.reads)


async def test_entering_leave_shows_what_falls_due_in_it(town: Town) -> None:
    _leader, _deputy, group, _voter = await claimed_by_deputy(town)
    secretary = await town.secretary()
    await secretary.writes("/people")
    await secretary.presses("people")
    await secretary.presses("person:d003")
    await secretary.presses("请假")
    await secretary.writes("11月16日到11月20日")
    assert ONE in secretary.last
    await secretary.presses("请人代办")
    assert "谁" in secretary.last


async def test_a_promise_and_a_suggestion_fall_due_in_a_leave_and_are_handed_over(town: Town) -> None:
    _leader, deputy, group, voter = await claimed_by_deputy(town)
    secretary, other = await town.secretary(), await town.deputy("史树华")
    await deputy.writes("/suggest")
    await deputy.presses("写一件建议")
    await deputy.writes("关于整修村道的建议")
    await town.ask(lambda work: work.suggestions.change(1, status="handed", due_on=date(2026, 11, 18)))
    await group.presses(deputy, "答复", group.card())
    await group.presses(deputy, "outcome:planned")
    await group.says(deputy, "11月17日", group.chat.messages[max(group.chat.messages)])
    await group.says(deputy, "已经列入计划", group.chat.messages[max(group.chat.messages)])
    await group.presses(deputy, "send_answer")
    assert (await town.case()).promised
    await town.comes("2026-11-16", "10:00")
    await secretary.writes("/people")
    await secretary.presses("people")
    await secretary.presses("person:d003")
    await secretary.presses("请假")
    await secretary.writes("11月16日到11月20日")
    assert f"· {ONE}（答应 11月17日 办好）" in secretary.last
    assert "· 代表建议：1 件该有单位答复，最早 11月18日" in secretary.last
    await secretary.presses("请人代办")
    await secretary.presses("stands_in:d003:d004")
    assert "1 件已交给 史树华 代办。他的代表建议 1 件，请假期间也由 史树华 跟。" in secretary.last
    assert (await town.case()).claimer == "d004"
    assert any("史树华" in text for text in voter.reads)
    assert any("他的代表建议 1 件请您跟着" in text for text in other.reads)
    await other.writes("/suggestions")
    assert "整修村道" in "\n".join(other.reads)
    await town.comes("2026-11-23", "10:00")
    other.forgets()
    await other.writes("/suggestions")
    assert "整修村道" not in "\n".join(other.reads), "he is back and follows it himself"
    await asks_leave(secretary, "d003", "11月24日到11月25日")
    await town.comes("2026-11-24", "10:00")
    other.forgets()
    await other.writes("/suggestions")
    assert "整修村道" not in "\n".join(other.reads), "this time nobody asked him to"


async def asks_leave(secretary: Somebody, person: str, days: str) -> None:
    await secretary.writes("/people")
    await secretary.presses("people:g1")
    await secretary.presses(f"person:{person}")
    await secretary.presses("请假")
    await secretary.writes(days)


async def test_what_he_has_in_hand_is_handed_over_when_his_leave_begins(town: Town) -> None:
    leader, deputy, _group, _voter = await claimed_by_deputy(town)
    secretary, other = await town.secretary(), await town.deputy("史树华")
    await deputy.writes("/suggest")
    await deputy.presses("写一件建议")
    await deputy.writes("关于整修村道的建议")
    await asks_leave(secretary, "d003", "11月6日到11月10日")
    await secretary.presses("请人代办")
    await secretary.presses("stands_in:d003:d001")
    other.forgets()
    await secretary.presses("stands_in:d003:d004")
    assert "史树华 到11月6日请假开始那天接手代办" in secretary.last
    assert any("吕春敏 11月6日起请假，请您从那天起代他办事" in text for text in other.reads)
    assert any("不用您代办" in text for text in leader.reads), "another was named"
    assert (await town.case()).claimer == "d003"
    other.forgets()
    await town.comes("2026-11-05", "10:00")
    assert not any("请您" in text for text in other.reads)
    await town.comes("2026-11-06", "10:00")
    assert (await town.case()).claimer == "d004"
    assert any(f"请您代 吕春敏 办这些事：{ONE}" in text for text in other.reads)
    assert any("1 件已交给 史树华 代办。" in text and "本人回来以后也由 史树华 办完" in text for text in secretary.reads)
    await other.writes("/suggestions")
    assert "整修村道" in "\n".join(other.reads)


async def test_a_leave_that_is_taken_back_before_it_begins_hands_nothing_over(town: Town) -> None:
    await claimed_by_deputy(town)
    secretary, other = await town.secretary(), await town.deputy("史树华")
    await asks_leave(secretary, "d003", "11月6日到11月10日")
    await secretary.presses("请人代办")
    await secretary.presses("stands_in:d003:d004")
    await secretary.writes("/people")
    await secretary.presses("people:g1")
    await secretary.presses("person:d003")
    await secretary.presses("销假")
    assert any("吕春敏 的事不用您代办了" in text for text in other.reads)
    await asks_leave(secretary, "d003", "11月9日到11月10日")
    await town.comes("2026-11-09", "10:00")
    assert (await town.case()).claimer == "d003"


async def test_a_leave_that_moves_takes_its_hand_over_with_it(town: Town) -> None:
    await claimed_by_deputy(town)
    secretary, other = await town.secretary(), await town.deputy("史树华")
    await asks_leave(secretary, "d003", "11月6日到11月10日")
    await secretary.presses("请人代办")
    await secretary.presses("stands_in:d003:d004")
    await asks_leave(secretary, "d003", "11月9日到11月10日")
    assert any("原来记的是11月6日到11月10日" in text for text in secretary.reads)
    assert any("吕春敏 11月9日起请假" in text for text in other.reads)
    await town.comes("2026-11-06", "10:00")
    assert (await town.case()).claimer == "d003"
    await town.comes("2026-11-09", "10:00")
    assert (await town.case()).claimer == "d004"


@pytest.mark.parametrize("now", [{}, {"from": "2026-11-09", "to": "2026-11-20"}])
async def test_a_leave_that_a_file_takes_back_or_puts_off_hands_nothing_over_before_its_time(town: Town, now: dict[str, str]) -> None:
    await claimed_by_deputy(town)
    secretary, other = await town.secretary(), await town.deputy("史树华")
    await asks_leave(secretary, "d003", "11月6日到11月10日")
    await secretary.presses("请人代办")
    await secretary.presses("stands_in:d003:d004")
    await town.ask(lambda work: people._revise(work, work.roster.people[PersonId("d003")], leave=now))
    await town.comes("2026-11-06", "10:00")
    assert (await town.case()).claimer == "d003"
    assert any("的事不用您代办了" in text for text in other.reads) is not bool(now)
    await town.comes("2026-11-09", "10:00")
    assert (await town.case()).claimer == ("d004" if now else "d003")


async def test_a_second_leave_is_not_written_over_the_first(town: Town) -> None:
    await claimed_by_deputy(town)
    secretary = await town.secretary()
    await asks_leave(secretary, "d003", "2027年1月20日到2027年2月20日")
    await asks_leave(secretary, "d003", "12月1日到12月3日")
    assert "已经记着1月20日到2月20日的假，这一段没有记" in secretary.last
    person = await town.ask(lambda work: work.roster.people[PersonId("d003")])
    assert (str(person.leave_from), str(person.leave_to)) == ("2027-01-20", "2027-02-20")


async def test_a_meeting_is_called_off_when_the_matter_is_given_back(town: Town) -> None:
    leader, group, voter = await claimed_case(town, "想约代表当面谈谈承包地的事")
    await agrees_to_meet(town, group, leader, voter)
    await gives_back(group, leader)
    assert any("11月20日" in text and "取消" in text for text in voter.reads)
    voter.forgets()
    await town.comes("2026-11-19")
    await town.comes("2026-11-20", "14:05")
    assert voter.reads == []


async def test_a_meeting_stands_when_its_claimer_puts_the_matter_down(town: Town) -> None:
    leader, deputy, group, voter = await claimed_by_deputy(town)
    await agrees_to_meet(town, group, deputy, voter)
    await group.presses(deputy, "更多", group.card())
    await group.presses(deputy, "放下")
    assert "请定谁去" in leader.last
    for somebody in (leader, deputy, voter):
        somebody.forgets()
    await group.presses(leader, "认领", group.card())
    await town.comes("2026-11-19")
    assert any("11月20日" in text for text in leader.reads)
    assert any("11月20日" in text and "在等您" in text for text in voter.reads)
    assert not any("11月20日" in text for text in deputy.reads)


async def test_a_meeting_goes_with_the_matter_to_another_group(town: Town) -> None:
    leader, group, voter = await claimed_case(town, "想约代表当面谈谈承包地的事")
    await agrees_to_meet(town, group, leader, voter)
    secretary = await town.secretary()
    other = await town.deputy(await town.ask(lambda work: work.roster.people[work.roster.groups["g2"].leader].name))
    await town.group("g2", other)
    await secretary.writes(f"/case {ONE}")
    await secretary.presses("更多")
    await secretary.presses("转给别的小组")
    await secretary.presses("q_group:g2")
    assert any("请定谁去" in text for text in other.reads)
    other.forgets()
    await town.comes("2026-11-19")
    assert any("11月20日" in text for text in other.reads)


async def test_a_promise_for_a_day_off_is_nagged_the_working_day_before_and_asked_on_the_day(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    await answers(group, leader, "planned", "2026-11-29")  # a Sunday
    await voter.presses("满意")
    await town.comes("2026-11-26", "10:00")
    leader.forgets()
    voter.forgets()
    await town.comes("2026-11-27")
    assert ONE in leader.last
    assert "到日子了" not in leader.last
    await town.comes("2026-11-28", "10:00")
    leader.forgets()
    assert voter.reads == []
    await town.comes("2026-11-29")
    assert not any(ONE in text for text in leader.reads)
    assert any("11月29日" in text for text in voter.reads)


async def test_todays_reception_is_offered_first(town: Town) -> None:
    await town.deputy("周启明")
    voter = await town.voter()
    await town.comes("2026-11-10", "08:10")
    await voter.writes("/visit")
    await voter.presses("约访")
    assert "今天 09:00" in voter.last
    assert "12月10日" in voter.last
    await voter.presses("今天 09:30")
    assert "约好了：今天 09:30" in voter.last


async def test_who_asks_while_somebody_sits_there_may_just_come(town: Town) -> None:
    voter = await town.voter()
    await town.comes("2026-11-10", "11:15")
    await voter.writes("/visit")
    await voter.presses("约访")
    assert "直接来就行" in voter.last
    assert not voter.sees_button("今天 11:00")
    voter.forgets()
    await town.comes("2026-11-10", "12:00")
    await voter.writes("/visit")
    await voter.presses("约访")
    assert "今天" not in voter.last


async def test_confidential_words_for_a_claimer_on_leave_go_to_who_may_read_them(town: Town) -> None:
    leader, deputy = await town.deputy("周启明"), await town.deputy("吕春敏")
    group, secretary, voter = await town.group("g1", leader, deputy), await town.secretary(), await town.voter()
    await voter.writes("请保密：邻居家的低保有问题，我说给代表听")
    await group.presses(deputy, "认领")
    await goes_on_leave(town, "d003", "2026-11-04", "2026-11-30")
    for who in (leader, deputy, secretary):
        who.forgets()
    await voter.writes("他家儿子在城里买了房")
    assert any("买了房" in text for text in secretary.reads)
    assert not any("买了房" in text for text in (*deputy.reads, *leader.reads, *group.reads))
    assert "认领的代表请假，已发给人大秘书" in group.last
    await town.comes("2026-12-01", "10:00")
    deputy.forgets()
    await voter.writes("还有两台车", next(m for m in voter.messages if ONE in m["text"]))
    assert any("两台车" in text for text in deputy.reads), "he is back"


async def test_confidential_words_go_to_whoever_has_the_matter_for_him(town: Town) -> None:
    leader, deputy = await town.deputy("周启明"), await town.deputy("吕春敏")
    group, secretary, voter = await town.group("g1", leader, deputy), await town.secretary(), await town.voter()
    await voter.writes("请保密：邻居家的低保有问题，我说给代表听")
    await group.presses(deputy, "认领")
    await goes_on_leave(town, "d003", "2026-11-04", "2026-11-30")
    await secretary.writes("/people")
    await secretary.presses("people:g1")
    await secretary.presses("person:d003")
    await secretary.presses("请人代办")
    await secretary.presses("stands_in:d003:d001")
    for who in (leader, secretary):
        who.forgets()
    await voter.writes("他家儿子在城里开着三家店")
    assert any("三家店" in text for text in leader.reads)
    assert not any("三家店" in text for text in secretary.reads)


async def test_a_leave_that_came_by_the_file_shows_what_falls_due_in_it(town: Town, tmp_path: Path) -> None:
    leader, _deputy, _group, _voter = await claimed_by_deputy(town)
    secretary = await town.secretary()
    raw = sample({})
    person = next(row for row in raw["deputies"] if row["id"] == "d003")
    person["leave"] = {"from": "2026-11-06", "to": "2026-11-30"}
    for who in (leader, secretary):
        who.forgets()
    await town.ask(_import, written(tmp_path / "town.yaml", raw), {})
    await town.settled()
    for who in (leader, secretary):
        assert any("吕春敏 请假期间有 1 件事到日子" in text and ONE in text for text in who.reads)
        assert who.sees_button("请人代办")
        who.forgets()
    await town.ask(_import, written(tmp_path / "town.yaml", raw), {})
    await town.settled()
    assert not any("请假期间" in text for text in (*leader.reads, *secretary.reads)), "said once"
    await leader.presses("请人代办")
    await leader.presses("stands_in:d003:d004")
    await town.comes("2026-11-06", "10:00")
    assert (await town.case()).claimer == "d004"


async def test_a_meeting_stands_where_its_matter_joins_another(town: Town) -> None:
    """Who has the main matter goes; nobody waits for somebody who was not told."""
    leader, deputy = await town.deputy("周启明"), await town.deputy("吕春敏")
    group = await town.group("g1", leader, deputy)
    first, second = await town.voter(), await town.voter(name="李大爷")
    await first.writes("村里自来水停了三天了，没水做饭")
    await group.presses(deputy, "认领")
    await second.writes("自来水停了三天，家里没水用")
    await group.presses(leader, "认领", group.card("QX-2611-0002"))
    await town.ask(lambda work: work.cases.record(work.cases.get(2), work.event("changed", "voter", Changed(kind="appointment"))))
    await group.presses(leader, "更多", group.card("QX-2611-0002"))
    await group.presses(leader, "meet")
    await group.replies(leader, "11月20日 15:00 村委会")
    await second.presses("可以")
    for somebody in (leader, deputy, second):
        somebody.forgets()
    await group.presses(leader, f"并入 {ONE}", group.card("QX-2611-0002"))
    assert any("11月20日" in text and "见面照旧" in text for text in second.reads)
    assert any("QX-2611-0002 并到了" in text and "请您去" in text for text in deputy.reads)
    for somebody in (deputy, second):
        somebody.forgets()
    await town.comes("2026-11-19", "09:05")
    assert any("11月20日" in text for text in second.reads)
    assert any("11月20日" in text for text in deputy.reads)
