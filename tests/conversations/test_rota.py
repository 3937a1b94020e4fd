"""`/rota`: who sits where on which reception day, and a day without anybody (docs/spec.md section 5)."""

from datetime import date

from domain.congress.periods import period_of
from domain.values.ids import PersonId
from services.deed.work import Work
from services.visits.rota import ahead
from tests.town import Somebody, Town


async def rota(town: Town) -> Somebody:
    secretary = await town.secretary()
    await secretary.writes("/rota")
    return secretary


async def names(town: Town, month: str) -> list[str]:
    def look(work: Work) -> list[str]:
        row = next(row for row in work.roster.congress.duty_rota if row["month"] == month)
        return [work.roster.people[p].name for p in row["deputies"]]

    found: list[str] = await town.ask(look)
    return found


async def test_the_days_ahead_stand_with_place_and_names(town: Town) -> None:
    secretary = await rota(town)
    assert "· 11月10日（周二） 清溪镇人大代表之家：" in secretary.last
    assert "周启明" in secretary.last
    leader = await town.deputy("周启明")
    await leader.writes("/rota")
    assert leader.last == "这是工作人员的。"


async def test_before_the_notice_the_rota_changes_and_nobody_is_told(town: Town) -> None:
    secretary, leader = await rota(town), await town.deputy("周启明")
    before = await names(town, "2026-11")
    await secretary.presses("11月10日 清溪镇人大代表之家")
    await secretary.presses("换下周启明")
    await secretary.presses("ro_swapped")
    assert "11月10日 接待日换成" in secretary.reads[-2]
    after = await names(town, "2026-11")
    assert len(after) == len(before)
    assert "周启明" not in after
    assert after[1:] == before[1:]
    await secretary.presses("加人")
    await secretary.writes("周启明")
    assert (await names(town, "2026-11"))[-1] == "周启明"
    assert leader.reads == []
    await town.restart()
    assert (await names(town, "2026-11"))[-1] == "周启明"


async def test_after_the_notice_he_and_the_groups_hear_of_it(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    await town.comes("2026-11-07")
    assert any("11月10日" in text for text in leader.reads)
    leader.forgets()
    secretary = await rota(town)
    await secretary.presses("11月10日 清溪镇人大代表之家")
    await secretary.presses("去掉周启明")
    assert leader.last == "11月10日（周二） 接待日您不用值班了。"
    assert "接待日改由" in group.last
    assert "周启明" not in group.last
    await secretary.presses("加人")
    await secretary.writes("周启明")
    assert "11月10日" in leader.last
    assert "周启明" in group.last


def _leader_at_the_station(work: Work) -> str:
    village = work.roster.stations["s00"].village
    group = next(g for g in work.roster.groups.values() if village in g.villages)
    return work.roster.heads_of(group.id)[0].name


async def test_a_day_without_anybody_is_warned_of_a_week_before_and_offers_no_half_hours(town: Town) -> None:
    leader, voter = await town.deputy(await town.ask(_leader_at_the_station)), await town.voter()
    secretary = await rota(town)
    await voter.writes("约访")
    assert voter.sees_button("mt_book")
    await secretary.presses("12月10日 清溪镇人大代表之家")
    for _ in range(2):
        await secretary.presses("ro_out")
    assert "值班：还没有人" in secretary.last
    await town.comes("2026-11-11", "10:00")
    voter.forgets()
    await voter.writes("约访")
    assert "12月10日（周四） 接待日的代表还没排好，排好了再约" in voter.last
    assert not any("mt_book" in str(m.get("reply_markup")) for m in voter.messages)
    for somebody in (secretary, leader):
        somebody.forgets()
    await town.comes("2026-12-03")
    assert any("12月10日（周四） 接待日（清溪镇人大代表之家" in text and "还没有人值班" in text for text in secretary.reads)
    assert any("还没有人值班" in text for text in leader.reads)
    await secretary.presses("排人")
    await secretary.presses("加人")
    await secretary.presses("ro_added")
    voter.forgets()
    await voter.writes("约访")
    assert voter.sees_button("mt_book")


async def test_a_day_that_has_somebody_is_not_warned_of(town: Town) -> None:
    secretary = await town.secretary()
    await town.comes("2026-12-03")
    assert not any("还没有人值班" in text for text in secretary.reads)


async def test_an_empty_month_is_filled_like_the_last_one(town: Town) -> None:
    secretary = await rota(town)
    await secretary.presses("12月10日 清溪镇人大代表之家")
    for _ in range(2):
        await secretary.presses("ro_out")
    await secretary.writes("/rota")
    await secretary.presses("2026年12月照2026年11月排")
    assert any("2026年12月照上次排好了 1 天" in text for text in secretary.reads)
    assert await names(town, "2026-12") == await names(town, "2026-11")


async def test_a_further_station_gets_a_day_of_its_own(town: Town) -> None:
    secretary = await rota(town)
    await secretary.presses("加一个接待点")
    await secretary.presses("柳湾石门代表联络站")
    await secretary.writes("随便哪天")
    await secretary.writes("12月18日")
    assert "12月18日 柳湾石门代表联络站加了一个接待日" in secretary.last
    await secretary.presses("加人")
    await secretary.presses("ro_added")
    await secretary.writes("/rota")
    line = next(line for line in secretary.last.splitlines() if "柳湾石门代表联络站" in line)
    assert "还没有人" not in line
    assert "· 12月10日（周四） 清溪镇人大代表之家：" in secretary.last, "the month's own day stays"


async def test_who_has_no_account_is_phoned_and_marked_present_by_staff(town: Town) -> None:
    leader = await town.deputy("周启明")
    await town.comes("2026-11-07")
    secretary = await rota(town)
    await secretary.presses("11月10日 清溪镇人大代表之家")
    await secretary.presses("换下周启明")
    await secretary.writes("吕春敏")
    assert any("吕春敏收不到我的消息，请打电话告诉他" in text for text in secretary.reads)
    await town.comes("2026-11-10", "09:30")
    await secretary.writes("/rota")
    await secretary.presses("11月10日 清溪镇人大代表之家")
    await secretary.presses("吕春敏到了")
    assert "吕春敏到岗" in secretary.popups[-1]

    def kept(work: Work) -> list[bool]:
        (day,) = work.days.receptions_between(*period_of("2026-11"))
        return [row.attended_at is not None for row in work.days.duties(day.id) if row.stand_in == "d003"]

    assert await town.ask(kept) == [True]
    assert leader.reads


async def test_the_leader_finds_somebody_of_his_group_also_without_an_account(town: Town) -> None:
    """The one on the rota is no leader himself: he asks his own."""
    name = await town.ask(lambda work: work.roster.people[PersonId("d018")].name)
    leader_name = await town.ask(lambda work: work.roster.heads_of(work.roster.people[PersonId("d018")].groups[0])[0].name)
    deputy, leader = await town.deputy(name), await town.deputy(leader_name)
    secretary = await town.secretary()
    await town.comes("2026-11-07")
    await deputy.presses("请人替")
    await deputy.presses("请组长找人")
    assert f"{name}来不了" in leader.last
    await leader.presses("11月10日 请人顶上")
    choices = [b["text"] for m in leader.messages[-1:] for row in m["reply_markup"]["inline_keyboard"] for b in row]
    assert all("没连上" in label for label in choices if label not in (name, leader_name))
    await leader.presses(next(label for label in choices if "没连上" in label))
    assert any("请打电话告诉他" in text for text in leader.reads)

    def sits(work: Work) -> bool:
        (day,) = work.days.receptions_between(*period_of("2026-11"))
        group = work.roster.people[PersonId("d018")].groups[0]
        return any(
            row.stand_in is not None and group in work.roster.people[PersonId(row.stand_in)].groups for row in work.days.duties(day.id)
        )

    assert await town.ask(sits)
    assert secretary.reads


def many_days(work: Work) -> None:
    for n in range(30):
        work.days.plan("reception", "2026-11", date(2026, 11, 5 + n % 20), f"x{n:02d}")


async def test_days_of_many_stations_are_turned_over_and_none_is_left_out(town: Town) -> None:
    await town.ask(many_days)
    secretary = await rota(town)
    seen = secretary.last.splitlines()[1:]
    assert len(seen) == 20
    while secretary.sees_button("下一页"):
        await secretary.presses("下一页")
        seen += secretary.last.splitlines()[1:]
    assert len(seen) == await town.ask(lambda work: len(ahead(work))) > 30
    await secretary.presses("上一页")
    assert secretary.last.splitlines()[1:] != seen[-20:]
