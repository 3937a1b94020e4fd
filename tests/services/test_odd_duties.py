"""What a row of the rota comes to that may be meant otherwise is told when it is imported (services/staff/odd_duties.py)."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from reports.town_reader import read_town_file
from reports.town_sheets import read_workbook
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.staff.check_town import check_with_stored
from services.staff.roster_mistakes import in_order, line
from services.visits import days
from tests.conversations.test_another_person import sample
from tests.reports.test_workbook_as_people_fill_it import HEAD, book, empty
from tests.services.called import by
from tests.services.test_reception_register import SECRETARY, Days, day_id, month
from tests.town_file import written

__all__ = ["empty", "month"]


def row(on: str, station: str = "s00") -> dict[str, Any]:
    return {"date": on, "month": on[:7], "station": station, "deputies": ["d013"]}


def told(work: Work, path: Path, *rows: dict[str, Any], **top: Any) -> list[tuple[str, str]]:
    raw = sample({}) | top
    raw["duty_rota"] = [*(row for row in raw["duty_rota"] if row["month"] not in {one["month"] for one in rows}), *rows]
    raw = {name: value for name, value in raw.items() if value is not None}
    file = read_town_file(written(path / "town.yaml", raw))
    errors, warnings = check_with_stored(work, file)
    assert errors == []
    odd = [one for one in warnings if one.reason.startswith("rota_")]
    return [(one.reason, line(work.staff_words(), found)) for one, found in zip(odd, in_order(file, odd), strict=True)]


def test_a_rota_as_the_rule_has_it_is_nothing_to_tell(month: Days, tmp_path: Path) -> None:
    assert month.on(4, 11, 0, lambda w: told(w, tmp_path)) == []
    assert month.on(4, 11, 0, lambda w: told(w, tmp_path, row("2026-12-10"), row("2026-12-22"))) == [], "a further day is one"


def test_one_day_in_the_place_of_the_months_own_is_told(month: Days, tmp_path: Path) -> None:
    ((reason, words),) = month.on(4, 11, 0, lambda w: told(w, tmp_path, row("2026-12-22")))
    assert reason == "rota_instead"
    assert "原是2026年12月10日，照这一行只在2026年12月22日接待" in words
    assert "给2026年12月10日也写一行" in words


def test_after_the_months_own_day_it_is_a_further_one(month: Days, tmp_path: Path) -> None:
    assert month.on(12, 11, 0, lambda w: told(w, tmp_path, row("2026-11-20"))) == []


def test_of_a_town_without_a_reception_day_it_is_told_that_nothing_comes_of_it(month: Days, tmp_path: Path) -> None:
    found = month.on(4, 11, 0, lambda w: told(w, tmp_path, row("2026-12-22"), reception_day=None))
    assert {reason for reason, _ in found} == {"rota_no_day"}
    assert any("没有定接待选民日，2026年12月22日排不进日程" in words for _, words in found)


@pytest.mark.parametrize("on", ["2026-11-10", "2026-11-13", "2026-11-24"])
def test_of_a_day_that_staff_moved_it_is_told_where_its_people_sit(month: Days, tmp_path: Path, on: str) -> None:
    month.on(4, 10, 5, lambda w: days.move_day(w, by(w, SECRETARY), day_id(w), date(2026, 11, 13)))
    found = month.on(4, 11, 0, lambda w: told(w, tmp_path, row(on)))
    assert [reason for reason, _ in found] == (["rota_moved"] if on == "2026-11-24" else [])
    assert all("工作人员改到了2026年11月13日" in words for _, words in found)


def in_a_workbook(database: DatabaseThread, *head: list[Any]) -> list[str]:
    def look(work: Work) -> list[str]:
        file = read_workbook("x.xlsx", book([["项目", "内容"], *HEAD, *head]))
        errors, warnings = check_with_stored(work, file)
        assert errors == []
        odd = [one for one in warnings if one.reason.startswith("rota_")]
        return [line(work.staff_words(), found) for found in in_order(file, odd)]

    return database.do_now(look)


def test_a_workbook_has_it_with_sheet_row_what_stands_there_and_what_would_be_right(empty: DatabaseThread) -> None:
    (none,) = in_a_workbook(empty)
    assert none.startswith("「值班表」第 2 行「日期」（A2）：写的是「2026年12月10日」。没有定接待选民日")
    (other,) = in_a_workbook(empty, ["接待选民日（每月几号）", "15"])
    assert other.startswith("「值班表」第 2 行「日期」（A2）：写的是「2026年12月10日」。这个月的接待日原是2026年12月15日")
    assert in_a_workbook(empty, ["接待选民日（每月几号）", "10"]) == []
