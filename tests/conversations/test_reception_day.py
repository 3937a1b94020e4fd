"""Reception day: the rota, stand-ins by consent of both, attendance; and the groups' activities (docs/spec.md section 5)."""

from typing import Any

from services.summaries.account import account
from services.summaries.files import file_of
from tests.services.test_summary_files import words_of
from tests.town import Town


async def before_the_day(town: Town) -> tuple[Any, ...]:
    """10 November: d001 (周启明) and d018 sit, the rota's stand-in is d023."""
    names = await town.ask(lambda work: {p: work.roster.people[p].name for p in ("d018", "d023")})
    leader, other, stand_in, secretary = (
        await town.deputy("周启明"),
        await town.deputy(names["d018"]),
        await town.deputy(names["d023"]),
        await town.secretary(),
    )
    group = await town.group("g1", leader)
    await town.comes("2026-11-07")
    return leader, other, stand_in, secretary, group


async def test_the_rota_is_announced_and_attendance_counted(town: Town) -> None:
    leader, other, _stand_in, _secretary, group = await before_the_day(town)
    assert "这次由您值班" in leader.last
    assert any("值班代表：周启明" in text and "11月10日 09:00-11:30" in text for text in group.reads)
    leader.person.presses(leader.messages[-1], "rd_here|0|" + str(await day(town)))
    await town.settled()
    assert "还没到" in leader.popups[-1]
    await town.comes("2026-11-10", "08:05")
    assert "今天代表接待日，您值班" in leader.last
    await leader.presses("我到了")
    await leader.presses("我到了")
    assert "记下了，辛苦了" in leader.popups[-1]
    assert "今天代表接待日" in other.last
    await town.comes("2026-11-12")
    found = await town.ask(lambda work: words_of(file_of(account(work, "2026-11"), "word")[1]))
    assert "代表接待日应到岗 2 人次，到岗 1 人次" in found
    await town.check_promises()


async def day(town: Town) -> int:
    return int(await town.ask(lambda work: work.days.of_month("reception", "2026-11").id))


async def test_a_stand_in_needs_both(town: Town) -> None:
    leader, other, stand_in, secretary, _group = await before_the_day(town)
    name = await town.ask(lambda work: work.roster.people["d023"].name)
    await leader.presses("请人替")
    await leader.presses(name)
    assert "可以吗" in stand_in.last
    other.person.presses(other.messages[-1], f"rd_agree|0|{await day(town)}:d001:d023:yes")
    await town.settled()
    assert "接待日值班的代表" in other.popups[-1], "only who was asked can agree"
    await stand_in.presses("不行")
    assert "再找别人" in leader.last
    await leader.presses("请人替")
    await leader.presses(name)
    await stand_in.presses("rd_agree:" + f"{await day(town)}:d001:d023:yes")
    assert f"{name}替周启明值班" in leader.last
    assert f"{name}替周启明值班" in secretary.last
    leader.forgets()
    await town.comes("2026-11-10", "08:05")
    assert "今天代表接待日" in stand_in.last
    assert not any("今天代表接待日" in text for text in leader.reads)
    await stand_in.presses("我到了")
    assert await town.ask(
        lambda work: [row.attended_at is not None for row in work.days.duties(work.days.of_month("reception", "2026-11").id)]
    ) == [
        True,
        False,
    ]


async def test_activities_are_logged_by_who_leads(town: Town) -> None:
    leader, member, secretary = await town.deputy("周启明"), await town.deputy("吕春敏"), await town.secretary()
    await member.writes("/activity")
    assert "要组长、副组长或工作人员来安排" in member.last
    await leader.writes("/activity")
    await leader.presses("学习")
    await leader.writes("组织法学习，到会 9 人")
    assert "上下坪代表小组 11月4日 学习" in leader.last
    member.person.presses(leader.messages[-1], "ac_kind|0|g1:study")
    await town.settled()
    rows = await town.ask(lambda work: [(r.group_id, r.kind, r.words) for r in work.activities.between(work.today, work.today)])
    assert rows == [("g1", "study", "组织法学习，到会 9 人")]
    await secretary.writes("/activity")
    await secretary.presses("上下坪代表小组")
    await secretary.presses("视察")
    await secretary.writes("视察水厂")
    assert len(await town.ask(lambda work: work.activities.between(work.today, work.today))) == 2
