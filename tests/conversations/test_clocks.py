"""Clocks: nags, ladder, quiet hours, idle claims, downtime (docs/spec.md section 6)."""

from datetime import timedelta

from services.deed.work import Work
from tests.town import Town


async def test_nobody_claims_group_then_leader_and_secretary_then_presidium(town: Town) -> None:
    leader, secretary, chair = [await town.deputy(name) for name in ("周启明", "许文静", "贺正平")]
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await town.comes("2026-11-05")
    assert "1 个工作日还没人认领" in group.last
    assert leader.reads == []
    await town.comes("2026-11-06")
    assert "2 个工作日还没人认领" in leader.last
    assert "2 个工作日还没人认领" in secretary.last
    assert chair.reads == []
    await town.comes("2026-11-10")
    assert "4 个工作日还没人认领" in chair.last


async def test_the_answers_ladder_climbs_over_a_weekend(town: Town) -> None:
    leader, other, chair = [await town.deputy(name) for name in ("周启明", "吕春敏", "贺正平")]
    group = await town.group("g1", leader, other)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await group.presses(other, "认领")
    await group.presses(other, "回复选民")
    await group.replies(other, "我去看")
    await group.presses(other, "发送")
    other.forgets()
    leader.forgets()
    # due on Wednesday 18 November; an act keeps the claim from going idle
    await town.comes("2026-11-11")
    await group.says(other, "联系了交通站", group.card())
    other.forgets()
    await town.comes("2026-11-16")
    assert "11月18日 到期" in other.last
    await town.comes("2026-11-18")
    assert "今天到期" in other.last
    assert leader.reads == []
    await group.says(other, "还在等材料", group.card())
    await town.comes("2026-11-20")
    assert "已超期 2 个工作日" in leader.last
    assert chair.reads == []
    await town.comes("2026-11-24")
    assert "已超期 4 个工作日" in chair.last
    assert "⏰" not in voter.last


async def test_one_message_for_several_nags(town: Town) -> None:
    leader = await town.deputy("李春生")
    for n in range(3):
        voter = await town.voter("柳湾村", name=f"选民{n}")
        await voter.writes(f"第{n}段渠道堵了")
    leader.forgets()
    await town.comes("2026-11-05")
    assert len(leader.reads) == 1
    assert leader.last.count("还没人认领") == 3


async def test_an_idle_claim_goes_back_to_the_group_with_its_first_claimer_named(town: Town) -> None:
    leader, other = await town.deputy("周启明"), await town.deputy("吕春敏")
    group = await town.group("g1", leader, other)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await group.presses(other, "认领")
    await town.comes("2026-11-09", "10:00")
    assert "今天要和选民联系上" in other.last
    await town.comes("2026-11-11")
    await town.comes("2026-11-11", "23:00")
    assert (await town.case()).claimer == "d003"
    await town.comes("2026-11-12")
    case = await town.case()
    assert (case.status, case.claimer) == ("assigned", None)
    assert any("5 个工作日没有进展" in text and "吕春敏" in text for text in group.reads)


async def test_waiting_for_the_voter_ends_after_five_working_days_and_moves_the_due_date(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await group.presses(leader, "回复选民")
    await group.replies(leader, "哪一段？")
    await group.presses(leader, "发送并等回复")
    leader.forgets()
    await town.comes("2026-11-10")
    assert [text for text in leader.reads if "QX-" in text] == []
    await town.comes("2026-11-12")
    case = await town.case()
    assert case.waiting_since is None
    assert str(case.due_on) == "2026-11-25"


async def test_the_clock_keeps_quiet_at_night(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await town.comes("2026-11-04", "22:00")
    await voter.writes("村口的路坏了")
    assert "收到了。编号" in voter.last
    await group.presses(leader, "认领")
    await group.presses(leader, "答复")
    await group.presses(leader, "已解决")
    await group.replies(leader, "修好了")
    await group.presses(leader, "发送")
    voter.forgets()
    await town.comes("2026-11-07", "22:30")
    assert voter.reads == []
    await town.comes("2026-11-08", "07:35")
    assert "的答复您看到了吗" in voter.last


async def test_after_days_of_downtime_each_owed_message_comes_once_and_stale_nags_are_dropped(town: Town) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await town.stop()
    town.clock.add(timedelta(days=7))
    await town.start()
    await town.comes("2026-11-11", "10:30")
    assert len([t for t in group.reads if "还没人认领" in t]) + len([t for t in leader.reads if "还没人认领" in t]) <= 1
    await town.passes(minutes=5)
    assert len([t for t in secretary.reads if "还没人认领" in t]) <= 1


async def test_a_rating_tapped_in_time_beats_the_window_after_an_outage(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await group.presses(leader, "认领")
    await group.presses(leader, "答复")
    await group.presses(leader, "已解决")
    await group.replies(leader, "修好了")
    await group.presses(leader, "发送")
    question = voter.messages[-1]
    await town.stop()
    voter.person.presses(question, "rate|1|1:satisfied")
    town.clock.add(timedelta(days=9))
    await town.start()
    await town.bot.tick()
    await town.settled()
    await town.bot.tick()
    await town.settled()
    case = await town.case()
    assert (case.rating, case.status) == ("satisfied", "closed")
    assert not any("没有收到您的评价" in text for text in voter.reads)


async def test_words_written_while_the_bot_was_down_keep_their_time(town: Town) -> None:
    group = await town.group("g1")
    voter = await town.voter()
    await town.stop()
    written = town.clock()
    voter.person.says("村口的路坏了")
    town.clock.add(timedelta(days=2))
    await town.start()
    await town.settled()
    case = await town.case()
    assert case.registered_at is not None
    assert abs((case.registered_at - written).total_seconds()) < 2
    assert str(case.due_on) == "2026-11-20"
    assert "村口的路坏了" in group.last


async def test_in_the_busy_season_only_due_days_are_nagged(town: Town) -> None:
    await town.ask(_busy)
    leader, other = await town.deputy("周启明"), await town.deputy("吕春敏")
    group = await town.group("g1", leader, other)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await group.presses(other, "回复选民")
    await group.replies(other, "我去看")
    await group.presses(other, "发送")
    other.forgets()
    await town.comes("2026-11-11")
    await group.says(other, "在办", group.card())
    await town.comes("2026-11-16")
    assert other.reads == []
    await group.says(other, "还在办", group.card())
    await town.comes("2026-11-18")
    assert "今天到期" in other.last


def _busy(work: Work) -> None:
    row = work.rows.section("congress")["congress"]
    work.rows.revise("congress", "congress", data=dict(row.data) | {"busy_season": [{"from": "11-01", "to": "11-30"}]})
    work.rows.moved()


async def test_a_case_keeps_the_limits_it_came_with(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await town.ask(_shorter_limits)
    await group.presses(leader, "认领")
    assert str((await town.case()).contact_due_on) == "2026-11-09"
    other = await town.voter(name="李大爷")
    await other.writes("水管漏了")
    assert str((await town.case()).due_on) == "2026-11-09"


def _shorter_limits(work: Work) -> None:
    row = work.rows.section("congress")["congress"]
    work.rows.revise("congress", "congress", data=dict(row.data) | {"limits": {"answer": 3, "contact": 1}})
    work.rows.moved()
