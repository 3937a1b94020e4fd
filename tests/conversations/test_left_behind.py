"""What somebody who goes has ahead of him is named and taken up: duties, plans, appointments (docs/spec.md section 8)."""

from tests.conversations.test_leaks import all_read
from tests.town import Somebody, Town


def button(secretary: Somebody, words: str) -> str:
    """The newest button whose label begins so."""
    rows = [row for m in secretary.messages[::-1] for row in m.get("reply_markup", {}).get("inline_keyboard", ())]
    return str(next(b["text"] for row in rows for b in row if b["text"].startswith(words)))


async def opened(town: Town, secretary: Somebody, person_id: str) -> None:
    """「/people」 → his group → he."""
    group = await town.ask(lambda work: work.roster.people[person_id].groups[0])
    name = await town.ask(lambda work: work.roster.people[person_id].name)
    await secretary.writes("/people")
    shown = await town.ask(lambda work: work.roster.groups[group].name)
    await secretary.presses(button(secretary, shown))
    mark = "✓" if await town.ask(lambda work: work.roster.people[person_id].reachable) else "○"
    await secretary.presses(button(secretary, f"{mark} {name}"))


async def booked(town: Town) -> Somebody:
    """A voter with a half hour on 10 December."""
    voter = await town.voter()
    await voter.writes("/visit")
    await voter.presses("约访")
    await voter.presses("mt_book")
    return voter


async def test_what_he_has_ahead_is_listed_before_he_goes_and_each_duty_finds_somebody(town: Town) -> None:
    secretary, one, other = await town.secretary(), await town.deputy("吕春敏"), await town.deputy("史树华")
    names = await town.ask(lambda work: [work.roster.people[p].name for p in ("d026", "d065")])
    await town.comes("2026-12-07", "10:00")
    voter = await booked(town)
    voter.forgets()
    await opened(town, secretary, "d026")
    await secretary.presses("卸任")
    assert f"12月10日（周四） 接待日值班，还有{names[1]}" in secretary.last, secretary.last
    await secretary.presses("确认卸任")
    assert any(f"{names[0]} 走了，还有这些要接上" in text for text in secretary.reads)
    assert voter.reads == [], "somebody still sits there"
    await opened(town, secretary, "d065")
    await secretary.presses("卸任")
    assert "接待日值班，没有别人了" in secretary.last
    await secretary.presses("确认卸任")
    assert any("12月10日（周四） 接待日现在没有人值班。那天约了的选民：1 位" in text for text in secretary.reads), secretary.reads
    assert any("原定值班的代表来不了，正在另排" in text for text in voter.reads)
    await town.comes("2026-12-09", "09:05")
    assert not any("代表在等您" in text for text in voter.reads), "nobody waits for him"
    assert any("值班的代表还没有排好" in text for text in voter.reads)
    assert any("值班的代表收不到，请您接着办" in text for text in secretary.reads)
    await secretary.presses("12月10日 请人顶上")
    await secretary.presses("吕春敏")
    assert any("这次由您值班" in text for text in one.reads)
    assert any("已另有代表值班，时间地点不变" in text for text in voter.reads)
    assert "由您值班" not in all_read(other)
    assert any("接待日改由 吕春敏 值班" in text for text in other.reads), "the notice named others"
    await town.comes("2026-12-10", "08:05")
    assert one.sees_button("我到了")
    await one.presses("我到了")
    sitting = await town.ask(
        lambda work: [r.attended_at is not None for r in work.days.duties(work.days.of_month("reception", "2026-12").id)]
    )
    assert any(sitting), "he could say that he is there"


async def test_suspension_and_leave_name_it_too(town: Town) -> None:
    secretary, leader = await town.secretary(), await town.deputy("周启明")
    name = await town.ask(lambda work: work.roster.people["d026"].name)
    await town.comes("2026-12-01", "10:00")
    await opened(town, secretary, "d026")
    await secretary.presses("请假")
    await secretary.writes("12月9日到12月12日")
    assert any(f"{name} 请假那几天有这些要接上" in text and "12月10日" in text for text in secretary.reads), secretary.reads
    secretary.forgets()
    await opened(town, secretary, "d026")
    await secretary.presses("停用")
    await secretary.presses("确认停用")
    assert any(f"{name} 走了" in text and "12月10日" in text for text in secretary.reads)
    assert "12月10日" not in all_read(leader), "it is no duty of his group's"


async def test_where_he_was_to_go_on_the_visit_day_is_planned_anew_by_his_leader(town: Town) -> None:
    secretary, leader = await town.secretary(), await town.deputy("周启明")
    group = await town.group("g1", leader)
    await town.comes("2026-11-22")
    await group.presses(leader, "vd_plan")
    await group.presses(leader, "段开东：上坪村")
    await group.presses(leader, "下坪村")
    leader.forgets()
    await opened(town, secretary, "d005")
    await secretary.presses("卸任")
    await secretary.presses("确认卸任")
    assert any("段开东 走了" in text and "走访日去下坪村" in text for text in leader.reads), leader.reads
    await leader.presses("11月25日 重新分工")
    assert any(
        "吕春敏：" in b["text"] for m in leader.messages for row in m.get("reply_markup", {}).get("inline_keyboard", ()) for b in row
    )


async def test_who_cannot_be_told_of_his_duty_is_named_to_the_secretary(town: Town) -> None:
    secretary = await town.secretary()
    name = await town.ask(lambda work: work.roster.people["d026"].name)
    await town.comes("2026-12-07", "09:05")
    assert any("12月10日（周四） 接待日值班的" in text and name in text and "请打电话通知" in text for text in secretary.reads), (
        secretary.reads
    )


async def test_only_staff_of_the_whole_fill_the_rota(town: Town) -> None:
    deputy, secretary = await town.deputy("吕春敏"), await town.secretary()
    await town.bot.tidy()
    day = await town.ask(lambda work: work.days.of_month("reception", "2026-12").id)
    await deputy.writes("/cases")
    deputy.person.presses(deputy.messages[-1], f"rd_filled||{day}:d026:d003")
    await town.settled()
    assert await town.ask(lambda work: work.days.duties(day)) == []
    assert secretary.reads == []
