"""A row of the rota outside the reception day is a day of its own: held, told and planned like one (docs/spec.md section 5)."""

from pathlib import Path
from typing import Any

import pytest

from domain.congress.congress import Congress
from domain.congress.periods import period_of
from domain.visits.reception import rota_of_month
from services.deed.work import Work
from services.meetings.reception_day import on_duty
from services.summaries.town_plan import year_of
from tests.conversations.test_another_person import _import, sample
from tests.town import Town
from tests.town_file import written

USUAL: dict[str, Any] = {"date": "2026-11-10", "month": "2026-11", "station": "s00", "deputies": ["d001", "d018"]}
EXTRA: dict[str, Any] = {"date": "2026-11-20", "month": "2026-11", "station": "s00", "deputies": ["d013"]}


async def rota(town: Town, path: Path, *rows: dict[str, Any]) -> None:
    raw = sample({})
    raw["duty_rota"] = [row for row in raw["duty_rota"] if row["month"] != "2026-11"] + list(rows)
    await town.ask(_import, written(path / "town.yaml", raw), {})
    await town.bot.tidy()
    await town.settled()


async def held(town: Town) -> list[tuple[str, tuple[str, ...]]]:
    def look(work: Work) -> list[tuple[str, tuple[str, ...]]]:
        days = work.days.receptions_between(*period_of("2026-11"))
        return [(day.held_on.isoformat(), tuple(p.id for p in on_duty(work, day))) for day in days]

    found: list[tuple[str, tuple[str, ...]]] = await town.ask(look)
    return found


async def in_the_plan(town: Town) -> list[tuple[str, str]]:
    def look(work: Work) -> list[tuple[str, str]]:
        lines = [line for line in year_of(work, 2026) if "接待" in line.what and line.on.month == 11]
        return [(line.on.isoformat(), line.who) for line in lines]

    found: list[tuple[str, str]] = await town.ask(look)
    return found


async def test_after_the_months_day_a_further_day_is_one_of_its_own(town: Town, tmp_path: Path) -> None:
    """Alone in its month it was taken for the month's own day, which was over: it stood nowhere."""
    deputy, secretary = await town.deputy("夏明柱"), await town.secretary()
    await town.comes("2026-11-12", "10:00")
    await rota(town, tmp_path, EXTRA)
    assert ("2026-11-20", ("d013",)) in await held(town)
    assert ("2026-11-20", "夏明柱") in await in_the_plan(town)
    await secretary.writes("/rota")
    assert "· 11月20日（周五） 清溪镇人大代表之家：夏明柱" in secretary.last
    await town.comes("2026-11-17", "09:05")
    assert any("这次由您值班" in text and "11月20日" in text for text in deputy.reads)
    await town.comes("2026-11-20", "08:05")
    await deputy.presses("我到了")
    await rota(town, tmp_path, EXTRA)
    assert [on for on, _ in await held(town)].count("2026-11-20") == 1


async def test_who_sits_on_another_day_does_not_sit_on_the_months_own(town: Town, tmp_path: Path) -> None:
    await town.comes("2026-11-06", "10:00")
    await rota(town, tmp_path, EXTRA | {"date": "2026-11-05"})
    assert await held(town) == [("2026-11-10", ())]
    assert ("2026-11-05", "夏明柱") in await in_the_plan(town)
    secretary = await town.secretary()
    await secretary.writes("/rota")
    await secretary.presses("11月10日 清溪镇人大代表之家")
    await secretary.presses("加人")
    await secretary.writes("周启明")
    assert await held(town) == [("2026-11-10", ("d001",))]
    assert ("2026-11-05", "夏明柱") in await in_the_plan(town)


@pytest.mark.parametrize("first", [(EXTRA,), (EXTRA, USUAL)])
async def test_it_stays_one_day_when_the_months_own_row_comes_or_goes(
    town: Town, tmp_path: Path, first: tuple[dict[str, Any], ...]
) -> None:
    await town.comes("2026-11-12", "10:00")
    await rota(town, tmp_path, *first)
    await town.comes("2026-11-18", "10:00")
    for rows in ((EXTRA,), (EXTRA, USUAL), (EXTRA,)):
        await rota(town, tmp_path, *rows)
        assert [day for day in await held(town) if day[0] == "2026-11-20"] == [("2026-11-20", ("d013",))]
        assert [on for on, _ in await in_the_plan(town)] == ["2026-11-10", "2026-11-20"]


@pytest.mark.parametrize("on", ["2026-11-03", "2026-11-06", "2026-11-20"])
async def test_a_row_before_or_after_the_months_own_leaves_that_one_alone(town: Town, tmp_path: Path, on: str) -> None:
    """The first by date was taken for the month's own day, and the month's own was held twice."""
    await rota(town, tmp_path, EXTRA | {"date": on}, USUAL)
    days = await held(town)
    assert days.count(("2026-11-10", ("d001", "d018"))) == 1
    assert ((on, ("d013",)) in days) == (on > "2026-11-04"), "what is over is not put down"
    plan = await in_the_plan(town)
    assert [at for at, _ in plan] == sorted({"2026-11-10", on} - {"2026-11-03"}), "before the town began nothing was planned"
    assert dict(plan).get(on, "夏明柱") == "夏明柱"


async def test_a_day_that_is_near_is_told_at_once(town: Town, tmp_path: Path) -> None:
    deputy, leader = await town.deputy("夏明柱"), await town.deputy("周启明")
    group = await town.group("g1", leader)
    await rota(town, tmp_path, EXTRA | {"date": "2026-11-06"}, USUAL)
    assert any("这次由您值班" in text and "11月6日" in text for text in deputy.reads)
    assert any("11月6日" in text and "夏明柱" in text for text in group.reads)
    count = len(group.reads)
    await rota(town, tmp_path, EXTRA | {"date": "2026-11-06"}, USUAL)
    await town.comes("2026-11-05", "09:05")
    assert len([text for text in group.reads[count:] if "11月6日" in text]) == 0, "once"


def test_the_months_own_row_is_the_one_nearest_to_the_rules_day() -> None:
    def keys(*rows: tuple[str, str]) -> dict[str, str]:
        stored = tuple({"month": "2026-11", "date": on, "station": station, "deputies": ["d001"]} for on, station in rows)
        congress = Congress(reception_day={"day": 10, "place": "s00"}, duty_rota=stored)
        return {str(row.on): row.key for row in rota_of_month(congress, "2026-11")}

    assert keys(("2026-11-02", "s00"), ("2026-11-11", "s00")) == {"2026-11-02": "s00", "2026-11-11": ""}
    assert keys(("2026-11-10", "s02"), ("2026-11-24", "s00")) == {"2026-11-10": "s02", "2026-11-24": ""}, "its own place before"
    assert keys(("2026-11-02", "s01"), ("2026-11-11", "s02")) == {"2026-11-02": "s01", "2026-11-11": ""}
