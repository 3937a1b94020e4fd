"""A deputy of two groups: his day, his record and the board count where the village is (docs/spec.md section 5)."""

from domain.values.ids import GroupId, PersonId, VillageId
from services.deed.work import Work
from tests.town import Somebody, Town


def _in_both(work: Work) -> None:
    row = work.rows.section("deputies")["d003"]
    work.rows.revise("deputies", "d003", data=dict(row.data) | {"group": None, "groups": ["g1", "g2"]})
    work.rows.moved()
    work.roster_changed()


async def at_work(town: Town) -> tuple[Somebody, Somebody, Somebody, Somebody]:
    await town.ask(_in_both)
    deputy, here, there = await town.deputy("吕春敏"), await town.deputy("周启明"), await town.deputy("李春生")
    return deputy, here, there, await town.secretary()


async def records(deputy: Somebody, village: str = "") -> None:
    await deputy.presses("走访记录")
    if village:
        await deputy.presses("vr_villages")
        await deputy.presses(village)
    for what in ("入户", "5", "8"):
        await deputy.presses(what)
    await deputy.writes("村口的路灯坏了半个月")
    await deputy.presses("保存")


async def test_each_plan_he_stands_in_is_told_to_him(town: Town) -> None:
    deputy, _, there, _ = await at_work(town)
    await town.comes("2026-11-22")
    await town.comes("2026-11-25", "08:05")
    assert any("您去上坪村、柳湾村" in text for text in deputy.reads), deputy.reads


async def test_a_record_counts_where_the_village_is_and_he_is_missing_nowhere(town: Town) -> None:
    deputy, here, there, secretary = await at_work(town)
    await town.comes("2026-11-25", "08:05")
    await records(deputy, "石门村")
    (record,) = await town.ask(lambda work: work.visits.rows(["2026-11"]))
    assert (record.group_id, record.village) == ("g2", "v04")
    await there.writes("/visitday")
    assert "应走访的代表 11 位，已走访 1 位" in there.last, there.last
    await here.writes("/visitday")
    assert "应走访的代表 10 位，已走访 1 位" in here.last, here.last
    for leader in (here, there):
        assert "吕春敏" not in leader.last
    await secretary.writes("/visitday")
    assert "应走访的代表 77 位，已走访 1 位" in secretary.last
    deputy.forgets()
    await town.comes("2026-11-26")
    assert deputy.reads == []


async def test_after_the_first_the_form_offers_the_village_of_his_other_group(town: Town) -> None:
    deputy, *_ = await at_work(town)
    await town.comes("2026-11-25", "08:05")
    await records(deputy)
    await town.passes(minutes=30)
    await records(deputy)
    found = await town.ask(lambda work: [(r.group_id, r.village) for r in work.visits.rows(["2026-11"])])
    assert found == [("g1", "v01"), ("g2", "v03")]


async def test_both_leaders_may_send_him_somewhere(town: Town) -> None:
    await at_work(town)
    await town.bot.tidy()

    def sent(work: Work) -> object:
        day = work.days.of_month("visit", "2026-11")
        assert day is not None
        for group, village in (("g1", "v02"), ("g2", "v04"), ("g1", "v01")):
            work.days.assign(day.id, PersonId("d003"), VillageId(village), work.roster.groups[GroupId(group)].villages)
        return work.days.planned(day.id)

    assert await town.ask(sent) == {"d003": ("v01", "v04")}
