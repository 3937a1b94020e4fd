"""Working days of every year: imported, published, reckoned by rule; what is reckoned is called provisional (docs/spec.md section 6)."""

import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from demo.telegram.state import Chat
from domain.congress.working_days import WorkingCalendar
from domain.town_file.town_file import check
from reports.town_reader import read_town_file
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.staff.import_town import import_town
from services.staff.stored_town import known_ids
from services.watch.examine import examine
from storage.database import open_engine
from tests.town import Town

SAMPLE = Path(__file__).parents[2] / "demo" / "sample" / "town.yaml"


def town_with(folder: Path, *calendars: dict[str, Any]) -> Path:
    """The sample town with these calendar files beside it."""
    names = []
    for calendar in calendars:
        names.append(f"calendar_{calendar['year']}.yaml")
        (folder / names[-1]).write_text(yaml.safe_dump(calendar, allow_unicode=True), encoding="utf-8")
    path = folder / "town.yaml"
    path.write_text(SAMPLE.read_text(encoding="utf-8").replace("calendar: calendar_2026.yaml", f"calendars: {names}"), encoding="utf-8")
    return path


def days_off(year: int, *off: str, on: tuple[str, ...] = ()) -> dict[str, Any]:
    return {"year": year, "holidays": [{"name": "放假", "from": day, "to": day} for day in off], "makeup_workdays": list(on)}


def load(work: Work, path: Path) -> WorkingCalendar:
    file = read_town_file(path)
    assert check(file, known_ids(work))[0] == []
    import_town(work, file)
    return work.calendar


@pytest.mark.parametrize(
    ("year", "off", "on"),
    [(2031, "2031-03-17", "2031-03-15"), (2019, "2019-03-18", "2019-03-16"), (2150, "2150-03-17", "2150-03-15")],
)
def test_every_imported_year_counts(database: DatabaseThread, tmp_path: Path, year: int, off: str, on: str) -> None:
    holiday, makeup = date.fromisoformat(off), date.fromisoformat(on)
    plain = database.do_now(lambda work: work.calendar)
    assert plain.is_working_day(holiday)
    assert not plain.is_working_day(makeup)
    found = database.do_now(load, town_with(tmp_path, days_off(year, off, on=(on,))))
    assert not found.is_working_day(holiday)
    assert found.is_working_day(makeup)
    assert not found.provisional(holiday)
    assert found.provisional(date(year + 100, 1, 1))


def test_a_published_year_needs_no_file(database: DatabaseThread) -> None:
    found = database.do_now(lambda work: work.calendar)
    assert not found.is_working_day(date(2012, 10, 1))
    assert found.is_working_day(date(2012, 9, 29)), "a Saturday to make up for the national holiday"
    assert not found.provisional(date(2012, 9, 29))


def test_a_year_without_a_file_falls_back_and_is_provisional_however_far_ahead(database: DatabaseThread) -> None:
    found = database.do_now(lambda work: work.calendar)
    assert not found.is_working_day(date(2040, 10, 1)), "the national day is known by rule"
    for year in (2031, 2040, 2101, 2500, 9000):
        assert found.provisional(date(year, 6, 1))
        assert found.count(date(year, 6, 1), found.add(date(year, 6, 1), 260)) == 260


def test_a_new_year_that_begins_in_december_is_off_in_both_years(database: DatabaseThread, tmp_path: Path) -> None:
    new_year = {"year": 2036, "holidays": [{"name": "元旦", "from": "2035-12-31", "to": "2036-01-01"}], "makeup_workdays": ["2035-12-29"]}
    found = database.do_now(load, town_with(tmp_path, new_year, days_off(2035, "2035-10-01")))
    assert not found.is_working_day(date(2035, 12, 31))
    assert found.is_working_day(date(2035, 12, 29))
    assert not found.is_working_day(date(2036, 1, 1))


def test_doctor_names_the_years_that_are_missing_in_any_decade(database_url: str) -> None:
    thread = DatabaseThread(open_engine(database_url), lambda: datetime(2047, 12, 2, 2, tzinfo=UTC))
    found = thread.do_now(examine)
    thread.close()
    assert [f.facts["year"] for f in found if f.code == "no_calendar"] == ["2047", "2048"]


async def test_a_date_of_a_year_not_announced_yet_is_told_to_staff_as_provisional(town: Town, tmp_path: Path) -> None:
    leader, secretary, voter = await town.deputy("周启明"), await town.secretary(), await town.voter()
    group = await town.group("g1", leader, secretary)
    await town.comes("2026-12-25", "10:00")
    await voter.writes("村口的路坏了")
    due = (await town.case()).due_on
    assert due is not None
    assert due.year == 2027
    assert "暂定" not in voter.last
    await group.presses(leader, "认领")
    await group.presses(leader, "转办")
    await group.presses(leader, "交通公路站")
    assert any("个工作日，暂定）" in label for label in buttons_below(group.chat)), buttons_below(group.chat)
    await town.bot.tidy()
    await secretary.writes("/days")
    assert "2027 年的放假安排还没有公布" in secretary.last
    labels = buttons_below(secretary.chat)
    assert "2027年2月25日 周四 走访（暂定）" in labels
    assert not [label for label in labels if label.startswith("2026") and "暂定" in label]
    assert not [label for label in labels if label.startswith("2027年1月25日") and "暂定" in label], "the file says this day itself"
    await town.ask(load, town_with(tmp_path, days_off(2027, "2027-03-25", due.isoformat())))
    await town.bot.tidy()
    await secretary.writes("/days")
    assert "还没有公布" not in secretary.last
    await secretary.presses("下一页")
    assert "2027年3月26日 周五 走访" in buttons_below(secretary.chat)
    assert (await town.case()).due_on == due, "a date told to a voter stands"


def buttons_below(chat: Chat) -> list[str]:
    """The labels below the newest message that has any."""
    with_buttons = [m["reply_markup"]["inline_keyboard"] for m in chat.messages.values() if "inline_keyboard" in m.get("reply_markup", {})]
    return [button["text"] for row in with_buttons[-1] for button in row]


def test_the_feasts_of_years_nobody_published_are_those_of_the_whole_library_which_is_not_loaded() -> None:
    """2028 to 2099, with 中秋 on a Sunday that is 国庆节 too (2039) and on a Wednesday (2031)."""
    code = (
        "import sys; from services.deed.calendar import _feasts; mine = {year: _feasts(year).off for year in range(2028, 2100)}; "
        "assert not [name for name in sys.modules if name.split('.')[0] in ('holidays', 'dateutil')]; import holidays; "
        "assert mine == {year: {day for day in holidays.country_holidays('CN', years=year) if day.weekday() < 5} for year in mine}; "
        "assert all(8 < len(off) < 16 for off in mine.values()); assert not _feasts(2150).off"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_threads_that_ask_at_once_for_such_years_are_all_told() -> None:
    """Each reads what the first of them loads, and sees nothing of how it is done."""
    code = (
        "import sys; from concurrent.futures import ThreadPoolExecutor; from threading import Barrier; from services.deed.calendar import _feasts; "
        "sys.setswitchinterval(1e-6); at_once = Barrier(8); "
        "found = list(ThreadPoolExecutor(8).map(lambda year: (at_once.wait(), _feasts(year).off)[1], range(2031, 2039))); "
        "assert all(8 < len(off) < 16 for off in found)"
    )
    for _ in range(3):
        subprocess.run([sys.executable, "-c", code], check=True)
