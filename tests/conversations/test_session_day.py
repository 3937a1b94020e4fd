"""When the congress sits is in the town file or set by a tap; weeks before it secretary and leaders choose topics (spec section 5)."""

from services.visits import session
from tests.conversations.test_routing_by_level import revised
from tests.town import Town


async def test_the_secretary_sets_the_day_and_leaders_choose_topics_four_weeks_before(town: Town) -> None:
    secretary, leader, deputy = await town.secretary(), await town.deputy("周启明"), await town.deputy("吕春敏")
    voter = await town.voter()
    await voter.writes("自来水停了三天了")
    await secretary.writes("/days")
    await secretary.presses("定人代会开会日")
    assert "开会前 4 周会提醒" in secretary.last
    await secretary.writes("昨天")
    assert "没看懂日期" in secretary.last
    await secretary.writes("2027年1月20日")
    assert "记下了：人代会 1月20日（周三）" in secretary.last
    await secretary.writes("/topics")
    assert "1月20日（周三）开人代会，还有 77 天。" in secretary.last
    for person in (secretary, leader, deputy):
        person.forgets()
    await town.comes("2026-12-22", "10:00")
    assert not any("人代会" in text for text in leader.reads)
    await town.comes("2026-12-23", "09:05")
    told = next(text for text in secretary.reads if "开人代会，还有 28 天" in text)
    assert "1. 饮水供水 1 件" in told
    assert any("开人代会，还有 28 天" in text and "建议题目" in text for text in leader.reads)
    assert not any("人代会" in text for text in deputy.reads)
    secretary.forgets()
    await town.passes(hours=30)
    assert not any("还有 27 天" in text for text in secretary.reads), "once"


async def test_a_day_of_the_town_file_is_there_and_one_that_moves_is_brought_to_mind_anew(town: Town) -> None:
    secretary, leader = await town.secretary(), await town.deputy("周启明")
    await revised(town, "congress", "congress", session={"dates": ["2026-12-01"], "notice_weeks": 2})
    await town.bot.tidy()
    await secretary.writes("/days")
    assert not secretary.sees_button("定人代会开会日"), "there is one"
    await town.comes("2026-11-17", "09:05")
    assert any("12月1日（周二）开人代会，还有 14 天" in text for text in leader.reads)
    leader.forgets()
    day = await town.ask(lambda work: work.days.of_month("session", "2026-12").id)
    await secretary.writes("/days")
    await secretary.presses(f"vd_edit:{day}")
    await secretary.writes("12月3日")
    assert "改好了：人代会 12月3日（周四）" in secretary.last
    await town.comes("2026-11-19", "09:05")
    assert any("12月3日（周四）开人代会，还有 14 天" in text for text in leader.reads)
    await town.bot.tidy()
    assert str(await town.ask(lambda work: work.days.next_from("session", work.today).held_on)) == "2026-12-03", "staff's change stays"


async def test_a_day_that_the_file_moves_to_another_month_is_that_day(town: Town) -> None:
    leader = await town.deputy("周启明")
    await revised(town, "congress", "congress", session={"dates": ["2026-12-01", "2026-12-20"], "notice_weeks": 3})
    await town.bot.tidy()
    days = [str(day.held_on) for day in await town.ask(lambda work: work.days.of_kind("session"))]
    assert days == ["2026-12-01"], "one a month, the first"
    await town.comes("2026-11-10", "09:05")
    assert any("12月1日（周二）开人代会" in text for text in leader.reads)
    leader.forgets()
    await revised(town, "congress", "congress", session={"dates": ["2027-01-12"], "notice_weeks": 3})
    await town.bot.tidy()
    days = [str(day.held_on) for day in await town.ask(lambda work: work.days.of_kind("session"))]
    assert days == ["2027-01-12"]
    await town.comes("2026-12-22", "09:05")
    assert any("1月12日（周二）开人代会，还有 21 天" in text for text in leader.reads)


async def test_a_session_before_which_nobody_was_told_is_named_in_the_self_audit(town: Town) -> None:
    secretary = await town.secretary()
    await secretary.writes("/days")
    await secretary.presses("定人代会开会日")
    await secretary.writes("2026年11月20日")
    day = await town.ask(lambda work: work.days.of_month("session", "2026-11"))
    assert day is not None
    await town.comes("2026-11-05", "09:30")
    told = await town.ask(lambda work: work.days.get(day.id))
    assert told is not None
    assert told.announced_on == day.held_on, "named late it is brought to mind at once"
    await town.comes("2026-11-23", "09:00")
    assert await town.ask(session.untold) == 0
    await town.ask(lambda work: work.days.change(day.id, announced_on=None))
    assert await town.ask(session.untold) == 1
    await town.bot.tidy()
    secretary.forgets()
    await town.comes("2026-11-24", "08:31")
    assert any("人代会开了，题目却没有提前提醒：1 次" in text for text in secretary.reads)
    await town.comes("2026-12-28", "09:00")
    assert await town.ask(session.untold) == 0, "long ago"
