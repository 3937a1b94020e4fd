"""A claim goes back only where nothing was done and nothing is awaited, and never without a word (docs/spec.md section 6)."""

from domain.cases.details_in_hand import Changed
from services.deed.work import Work
from tests.town import GroupTalk, Somebody, Town

ONE = "QX-2611-0001"


async def claimed(town: Town) -> tuple[Somebody, Somebody, GroupTalk, Somebody]:
    """Leader, the deputy who has claimed the matter of Wednesday 4 November, the chat, its voter."""
    leader, deputy = await town.deputy("周启明"), await town.deputy("吕春敏")
    group = await town.group("g1", leader, deputy)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await group.presses(deputy, "认领")
    deputy.forgets()
    voter.forgets()
    return leader, deputy, group, voter


async def asks_and_waits(group: GroupTalk, who: Somebody) -> None:
    await group.presses(who, "回复选民", group.card())
    await group.replies(who, "请问是哪一段？")
    await group.presses(who, "发送并等回复")


async def through(town: Town, *days: int) -> None:
    for day in days:
        await town.comes(f"2026-11-{day:02}")


async def claimer(town: Town) -> str | None:
    return (await town.case()).claimer


async def test_the_claimer_is_told_the_working_day_before_and_the_voter_when_it_has_gone_back(town: Town) -> None:
    _leader, deputy, group, voter = await claimed(town)
    await through(town, 9, 10, 11)
    assert "下个工作日放回小组" in deputy.last
    assert await claimer(town) == "d003"
    voter.forgets()
    await through(town, 12)
    assert await claimer(town) is None
    assert "另外安排人办" in voter.last
    assert any("5 个工作日没有进展" in text for text in group.reads)


async def test_an_act_after_the_notice_keeps_the_claim(town: Town) -> None:
    _leader, deputy, group, _voter = await claimed(town)
    await through(town, 9, 10, 11)
    await group.says(deputy, "去现场看过了", group.card())
    await through(town, 12, 13, 16, 17)
    assert await claimer(town) == "d003"


async def test_a_wait_that_has_just_ended_gives_the_full_time(town: Town) -> None:
    _leader, deputy, group, _voter = await claimed(town)
    await asks_and_waits(group, deputy)
    await through(town, 5, 6, 9, 10, 11, 12, 13, 16, 17, 18)
    assert await claimer(town) == "d003", "the ball came back on the 12th"
    await through(town, 19, 20)
    assert await claimer(town) is None


async def test_words_of_the_voter_give_the_full_time(town: Town) -> None:
    _leader, deputy, group, voter = await claimed(town)
    await asks_and_waits(group, deputy)
    await town.comes("2026-11-11", "18:00")
    await voter.writes("是村口往东那一段")
    await through(town, 12, 13, 16, 17, 18)
    assert await claimer(town) == "d003"


async def test_an_extension_is_a_date_ahead(town: Town) -> None:
    _leader, deputy, group, _voter = await claimed(town)
    await group.presses(deputy, "更多", group.card())
    await group.presses(deputy, "延期")
    await group.replies(deputy, "等材料")
    await group.presses(deputy, "发送")
    await through(town, 5, 6, 9, 10, 11, 12, 13, 16, 17, 18, 19, 20)
    assert await claimer(town) == "d003"
    assert str((await town.case()).due_on) == "2026-12-02"


async def test_a_meeting_is_a_date_ahead(town: Town) -> None:
    _leader, deputy, group, voter = await claimed(town)
    await town.ask(lambda work: work.cases.record(work.cases.get(1), work.event("changed", "voter", Changed(kind="appointment"))))
    await group.presses(deputy, "更多", group.card())
    await group.presses(deputy, "meet")
    await group.replies(deputy, "11月20日 15:00 村委会")
    await voter.presses("可以")
    await through(town, 5, 6, 9, 10, 11, 12, 13, 16, 17, 18)
    assert await claimer(town) == "d003"
    deputy.forgets()
    await through(town, 19)
    assert any("11月20日" in text for text in deputy.reads), "whoever holds the case is reminded"


async def test_days_without_the_bot_take_nothing_from_anybody(town: Town) -> None:
    _leader, deputy, _group, _voter = await claimed(town)
    await town.comes("2026-11-06", "18:00")
    await town.comes("2026-11-18", "09:05")
    assert await claimer(town) == "d003"
    assert "下个工作日放回小组" in "\n".join(deputy.reads)
    assert "今天要和选民联系上" not in "\n".join(deputy.reads), "its day is long gone"


async def test_what_was_put_down_is_asked_about_anew_from_the_group_on(town: Town) -> None:
    leader, deputy, group, _voter = await claimed(town)
    secretary, chair = await town.secretary(), await town.deputy("贺正平")
    await town.comes("2026-11-11", "10:00")
    await group.presses(deputy, "更多", group.card())
    await group.presses(deputy, "放下")
    await town.comes("2026-11-12")
    assert "1 个工作日还没人认领" in group.last
    assert chair.reads == []
    await town.comes("2026-11-13")
    assert "2 个工作日还没人认领" in leader.last
    assert "2 个工作日还没人认领" in secretary.last
    await town.comes("2026-11-17")
    assert "4 个工作日还没人认领" in chair.last


def busy(work: Work) -> None:
    row = work.rows.section("congress")["congress"]
    work.rows.revise("congress", "congress", data=dict(row.data) | {"busy_season": [{"from": "11-01", "to": "11-20"}]})
    work.rows.moved()


async def test_in_the_busy_season_every_ladder_is_thinned(town: Town) -> None:
    await town.ask(busy)
    leader, deputy, chair = [await town.deputy(name) for name in ("周启明", "吕春敏", "贺正平")]
    group = await town.group("g1", leader, deputy)
    await (await town.voter()).writes("村口的路坏了")
    await town.comes("2026-11-05")
    assert "还没人认领" not in group.last
    await town.comes("2026-11-06")
    assert "2 个工作日还没人认领" in group.last
    assert "2 个工作日还没人认领" in leader.last
    await town.comes("2026-11-10")
    assert not any("还没人认领" in text for text in chair.reads)
    await town.comes("2026-11-12")
    assert "6 个工作日还没人认领" in chair.last


async def test_in_the_busy_season_a_units_date_comes_again_on_every_fourth_day_and_no_claim_goes_back(town: Town) -> None:
    await town.ask(busy)
    _leader, deputy, group, _voter = await claimed(town)
    await group.presses(deputy, "转办", group.card())
    await group.presses(deputy, "forward_to")
    await group.presses(deputy, "forward_due")
    await group.presses(deputy, "不写附言，直接转办")
    deputy.forgets()
    for day in (9, 10, 11, 12, 13, 16, 17, 18, 19, 20):
        await town.comes(f"2026-11-{day:02}")
    assert len([text for text in deputy.reads if "前应回话" in text]) == 3, "on the 9th, the 13th and the 19th"
    assert await claimer(town) == "d003"
    await through(town, 23)
    assert "下个工作日放回小组" in deputy.last
    await through(town, 24)
    assert await claimer(town) is None
