"""Two rows of the rota in one month are two duties: each its day, its station, its people (docs/spec.md section 5)."""

from pathlib import Path
from typing import Any

from domain.congress.periods import period_of
from services.meetings.sittings import attendance
from services.watch.morning import morning_words
from tests.conversations.test_another_person import _import, sample
from tests.town import Somebody, Town
from tests.town_file import written

HOME: dict[str, Any] = {"date": "2026-12-10", "month": "2026-12", "station": "s00", "deputies": ["d026", "d065"]}
LIUWAN: dict[str, Any] = {"date": "2026-12-15", "month": "2026-12", "station": "s02", "deputies": ["d013"], "stand_in": "d014"}


async def rota(town: Town, path: Path, *rows: dict[str, Any]) -> None:
    raw = sample({})
    raw["duty_rota"] = [row for row in raw["duty_rota"] if row["month"] != "2026-12"] + list(rows)
    await town.ask(_import, written(path / "town.yaml", raw), {})
    await town.bot.tidy()
    await town.settled()


async def days(town: Town) -> list[tuple[str, str]]:
    found = await town.ask(lambda work: work.days.receptions_between(*period_of("2026-12")))
    return [(day.held_on.isoformat(), day.station) for day in found]


async def test_each_row_has_its_day_its_place_and_its_people(town: Town, tmp_path: Path) -> None:
    here, there = await town.deputy("夏明柱"), await town.deputy("周启明")
    name = await town.ask(lambda work: work.roster.people["d026"].name)
    home = await town.deputy(name)
    group = await town.group("g1", there)
    await rota(town, tmp_path, HOME, LIUWAN)
    assert await days(town) == [("2026-12-10", ""), ("2026-12-15", "s02")]
    await town.comes("2026-12-07", "09:05")
    assert sum("这次由您值班" in text for text in home.reads) == 1
    assert not any("这次由您值班" in text for text in here.reads)
    await town.comes("2026-12-10", "08:05")
    assert home.sees_button("我到了")
    assert not here.sees_button("我到了")
    await home.presses("我到了")
    await town.comes("2026-12-12", "09:05")
    station = await town.ask(lambda work: work.roster.stations["s02"].name)
    assert any("这次由您值班" in text and station in text and "12月15日" in text for text in here.reads), here.reads
    assert any("12月15日" in text and station in text and "夏明柱" in text for text in group.reads)
    await town.comes("2026-12-15", "08:05")
    assert any(station in text for text in here.reads[-1:])
    home.forgets()
    await here.presses("我到了")
    assert home.reads == []

    assert await town.ask(lambda work: attendance(work, period_of("2026-12"), work.now)) == (2, 3)


async def test_a_voter_books_at_the_station_of_that_day(town: Town, tmp_path: Path) -> None:
    deputy = await town.deputy("夏明柱")
    voter = await town.voter("柳湾村")
    await rota(town, tmp_path, HOME, LIUWAN)
    await town.comes("2026-12-12", "10:00")
    await voter.writes("/visit")
    await voter.presses("约访")
    station = await town.ask(lambda work: work.roster.stations["s02"].name)
    assert station in voter.last
    await voter.presses("mt_book")
    assert "12月15日" in voter.last
    assert station in voter.last
    assert any("有一位柳湾村的选民约了接待" in text for text in deputy.reads)


async def test_a_row_that_the_rota_has_no_more_is_dropped_before_anybody_heard_of_it(town: Town, tmp_path: Path) -> None:
    await rota(town, tmp_path, HOME, LIUWAN)
    await rota(town, tmp_path, HOME, LIUWAN | {"date": "2026-12-16"})
    assert await days(town) == [("2026-12-10", ""), ("2026-12-16", "s02")]
    await rota(town, tmp_path, HOME)
    assert await days(town) == [("2026-12-10", "")]


async def test_two_stations_sit_on_one_day(town: Town, tmp_path: Path) -> None:
    here: Somebody = await town.deputy("夏明柱")
    name = await town.ask(lambda work: work.roster.people["d026"].name)
    home = await town.deputy(name)
    await rota(town, tmp_path, HOME, LIUWAN | {"date": "2026-12-10"})
    await town.comes("2026-12-07", "09:05")
    await town.comes("2026-12-10", "08:05")
    station = await town.ask(lambda work: work.roster.stations["s02"].name)
    assert station in here.last
    assert station not in home.last
    assert home.sees_button("我到了")


async def test_the_only_row_of_a_month_sits_where_it_says(town: Town, tmp_path: Path) -> None:
    here = await town.deputy("夏明柱")
    await rota(town, tmp_path, LIUWAN)
    assert await days(town) == [("2026-12-15", "")]
    await town.comes("2026-12-12", "09:05")
    station = await town.ask(lambda work: work.roster.stations["s02"].name)
    assert any("这次由您值班" in text and station in text for text in here.reads)


async def test_two_stations_of_one_day_are_announced_and_booked_each_by_itself(town: Town, tmp_path: Path) -> None:
    here: Somebody = await town.deputy("夏明柱")
    name = await town.ask(lambda work: work.roster.people["d026"].name)
    home, leader = await town.deputy(name), await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter("柳湾村")
    both = LIUWAN | {"date": "2026-12-10", "deputies": ["d013", "d026"]}
    await rota(town, tmp_path, HOME, both)
    await town.comes("2026-12-07", "09:05")
    at_home, station = await town.ask(lambda work: [work.roster.stations[s].name for s in ("s00", "s02")])
    for place in (at_home, station):
        assert sum("这次由您值班" in text and place in text for text in home.reads) == 1, "he sits at both and hears of both"
        assert sum("12月10日" in text and place in text for text in group.reads) == 1
    assert sum("这次由您值班" in text for text in here.reads) == 1
    await voter.writes("/visit")
    assert at_home in voter.last
    assert station in voter.last
    await voter.presses("约访")
    assert at_home in voter.last
    assert station in voter.last
    home.forgets()
    await voter.presses(f"09:00 {station}")
    assert "约好了" in voter.last
    assert station in voter.last
    assert "约了接待" in here.last
    await voter.presses(f"09:30 {at_home}", voter.messages[-2])
    assert "先取消才能换" in voter.popups[-1], "one half hour a day, wherever"
    neighbour = await town.voter("柳湾村", name="李大爷")
    await neighbour.writes("/visit")
    await neighbour.presses("约访")
    assert neighbour.sees_button(f"09:00 {at_home}")
    assert not neighbour.sees_button(f"09:00 {station}"), "each station has its own half hours"
    await town.comes("2026-12-10", "08:35")
    assert sum("我到了" in str(message.get("reply_markup")) for message in home.messages) == 2
    morning: str = await town.ask(lambda work: morning_words(work, work.today, 0, work.roster.staff("secretary"))[0])
    assert "约了今天来的选民：1" in morning


async def test_a_voter_reads_where_they_sit_and_not_where_they_usually_do(town: Town, tmp_path: Path) -> None:
    voter = await town.voter("柳湾村")
    await rota(town, tmp_path, LIUWAN)
    await town.comes("2026-12-12", "10:00")
    await voter.writes("/visit")
    station = await town.ask(lambda work: work.roster.stations["s02"].name)
    assert station in voter.last
