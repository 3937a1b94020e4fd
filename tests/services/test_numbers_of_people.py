"""Numbers and names of the roster: rows copied, people listed twice, terms that wait, people who come back (docs/spec.md section 2)."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from domain.values.ids import PersonId
from reports.town_reader import read_town_file
from reports.town_sheets import place_of, read_workbook
from services.run.database_thread import DatabaseThread
from services.staff.check_town import check_with_stored
from services.staff.import_town import import_town
from services.staff.merge_rows import Report
from services.staff.roster_file import current_workbook
from services.watch.due import send_due
from storage.database import open_engine
from tests.reports.test_town_workbook import column, row_of
from tests.town_file import sample, written

TERM = {"name": "第十九届", "from": "2027-01-01", "to": "2031-12-31", "seats": 79}


def load(database: DatabaseThread, folder: Path, raw: Any, **answers: str) -> Report:
    file = read_town_file(written(folder / "town.yaml", raw))
    file.answers = answers
    assert database.do_now(check_with_stored, file)[0] == []
    return database.do_now(import_town, file)


def renamed(**names: str) -> dict[str, Any]:
    raw = sample()
    for row in raw["deputies"]:
        row["name"] = names.get(row["id"], row["name"])
    return raw


def people(database: DatabaseThread, *ids: str) -> list[tuple[str, str]]:
    roster = database.do_now(lambda work: work.roster.people)
    return [(roster[PersonId(i)].name, roster[PersonId(i)].status) for i in ids]


def changed(database: DatabaseThread, change: Any) -> tuple[list[tuple[str, str]], Report]:
    book = load_workbook(BytesIO(database.do_now(current_workbook)))
    change(book)
    kept = BytesIO()
    book.save(kept)
    file = read_workbook("x.xlsx", kept.getvalue())
    errors, _ = database.do_now(check_with_stored, file)
    return [(place_of(p), p.reason) for p in errors], Report() if errors else database.do_now(import_town, file)


def test_a_row_made_by_copying_another_is_somebody_new(database: DatabaseThread) -> None:
    def copy(book: Any) -> None:
        sheet = book["代表"]
        sheet.append([cell.value for cell in sheet[row_of(book, "代表", "d003")]])
        sheet.cell(sheet.max_row, column(book, "代表", "姓名")).value = "赵新"
        sheet.cell(sheet.max_row, column(book, "代表", "电话")).value = "13800000888"

    wrong, report = changed(database, copy)
    assert wrong == []
    assert report.changes == [("added", {"section": "deputies", "id": "d080", "name": "赵新"})]
    assert people(database, "d003") == [("吕春敏", "serving")]


@pytest.mark.parametrize(("title", "first"), [("代表", 2), ("村居", 2), ("代表小组", 2)])
def test_rows_sorted_without_their_ids_are_who_they_were(database: DatabaseThread, title: str, first: int) -> None:
    def sort(book: Any) -> None:
        sheet = book[title]
        rows = [[cell.value for cell in row[1:]] for row in sheet.iter_rows(min_row=first)]
        for number, row in enumerate(sorted(rows, key=lambda row: str(row[0])), first):
            for place, value in enumerate(row, 2):
                sheet.cell(number, place).value = value

    wrong, report = changed(database, sort)
    assert wrong == []
    assert report.changes == []


def test_somebody_listed_twice_is_told_with_the_other_row(database: DatabaseThread) -> None:
    def twice(book: Any) -> None:
        sheet = book["代表"]
        for _ in range(2):
            sheet.append([cell.value for cell in sheet[row_of(book, "代表", "d003")]])
            sheet.cell(sheet.max_row, 1).value = None
            sheet.cell(sheet.max_row, column(book, "代表", "姓名")).value = "赵新"

    wrong, _ = changed(database, twice)
    assert wrong == [("「代表」第 82 行「姓名」", "row_twice")]


def test_a_duty_is_not_handed_on_with_a_number(database: DatabaseThread, tmp_path: Path) -> None:
    raw = renamed(d026="新代表")
    load(database, tmp_path, raw)
    rota = database.do_now(lambda work: {row["date"]: row["deputies"] for row in work.roster.congress.duty_rota})
    assert rota["2026-12-10"] == ["d026", "d065"], "who left does not sit there, nor does who has his number"
    raw["duty_rota"].append({"date": "2027-02-10", "month": "2027-02", "deputies": ["d026"]})
    load(database, tmp_path, raw)
    rota = database.do_now(lambda work: {row["date"]: row["deputies"] for row in work.roster.congress.duty_rota})
    assert rota["2027-02-10"] == ["d026-2"], "a new duty is his who has the number now"


def test_who_comes_back_under_his_number_is_himself_again(database: DatabaseThread, tmp_path: Path) -> None:
    load(database, tmp_path, renamed(d005="新代表"))
    assert people(database, "d005", "d005-2") == [("段开东", "ended"), ("新代表", "serving")]
    load(database, tmp_path, renamed())
    assert people(database, "d005", "d005-2") == [("段开东", "serving"), ("新代表", "serving")]
    report = load(database, tmp_path, renamed())
    assert [code for code, _ in report.changes] == ["unlisted"]


def test_a_term_that_waits_keeps_its_numbers(filled_database: Path, tmp_path: Path) -> None:
    import shutil

    copy = tmp_path / "term.db"
    shutil.copy(filled_database, copy)
    now = [datetime(2026, 12, 20, 2, tzinfo=UTC)]
    database = DatabaseThread(open_engine(f"sqlite:///{copy}"), lambda: now[0])
    new = renamed(d005="新代表", d006="段开东") | {"term": TERM}
    assert [code for code, _ in load(database, tmp_path, new).changes] == ["term_waits"]
    load(database, tmp_path, renamed(d006="补选代表"))
    assert people(database, "d006") == [("李建国", "ended")]
    assert {i: n for i in ("d006-2", "d006-3") for n, s in people_if(database, i)} == {"d006-3": "补选代表"}, "the waiting one keeps d006-2"
    now[0] = datetime(2026, 12, 31, 16, 0, 1, tzinfo=UTC)
    while database.do_now(send_due):
        pass
    assert people(database, "d005", "d005-2", "d006-2", "d006-3") == [
        ("段开东", "ended"),
        ("新代表", "serving"),
        ("段开东", "serving"),
        ("补选代表", "ended"),
    ]
    roster = database.do_now(lambda work: work.roster)
    assert roster.people[PersonId("d006-2")].ids == {"d006-2", "d005"}, "what is kept from him is kept from him still"
    assert [p.name for p in [roster.person_by_code("QXd005")] if p is not None] == ["新代表"]
    database.close()


def people_if(database: DatabaseThread, person: str) -> list[tuple[str, str]]:
    known = database.do_now(lambda work: set(work.roster.people))
    return people(database, person) if person in known else []


@pytest.mark.parametrize("title", ["代表名册", " 代 表 ", "人大代表名册"])
def test_sheets_may_be_called_as_people_call_them(database: DatabaseThread, title: str) -> None:
    def rename(book: Any) -> None:
        book["代表"].title = title

    assert changed(database, rename)[0] == []
