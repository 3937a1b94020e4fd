"""The roster as offices have it: written, edited, read; mistakes by sheet, row and column (docs/spec.md section 2)."""

from collections.abc import Callable, Iterator
from datetime import datetime
from io import BytesIO
from typing import Any

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from bot.__main__ import main
from bot.clock import real
from domain.town_file.office_words import WORDS, choices_of
from domain.town_file.roster_sheets import EXAMPLE, HEAD_LABELS, HEAD_SHEET, SHEETS, TOP_LABELS
from domain.town_file.town_fields import HEAD, ROWS, TOP
from domain.town_file.town_file import check
from domain.values.ids import PersonId
from reports.town_reader import read_town_file
from reports.town_sheets import place_of, read_workbook
from services.run.database_thread import DatabaseThread
from services.staff.check_town import check_with_stored
from services.staff.import_town import import_town
from services.staff.merge_rows import Change
from services.staff.roster_file import current_workbook, dry_run
from storage.database import open_engine
from storage.schema import upgrade
from tests import town_file
from tests.town import Town, find_button


@pytest.fixture
def database(database_url: str) -> Iterator[DatabaseThread]:
    thread = DatabaseThread(open_engine(database_url), real)
    yield thread
    thread.close()


def edited(content: bytes, change: Callable[[Workbook], Any]) -> bytes:
    book = load_workbook(BytesIO(content))
    change(book)
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def column(book: Workbook, title: str, label: str) -> int:
    return [cell.value for cell in book[title][1]].index(label) + 1


def row_of(book: Workbook, title: str, row_id: str) -> int:
    return next(int(cell.row) for cell in book[title]["A"] if cell.value == row_id)


def test_every_field_of_the_town_file_has_a_column() -> None:
    for section, (_, columns) in SHEETS.items():
        assert {c.field.split(".")[0] for c in columns} == set(ROWS[section])


def test_whatever_a_drop_down_offers_is_taken() -> None:
    """「级别」 of the congress offered 市, 省 and 全国."""
    fields = {f"town.{name}": one for name, one in HEAD.parts.items()}
    fields |= {f"{section}.{name}": one for section, parts in ROWS.items() for name, one in parts.items()}
    found = {path: (set(WORDS[path]), set(one.choices)) for path, one in fields.items() if one.kind == "choice" and path in WORDS}
    assert len(found) > 5
    assert {path: pair for path, pair in found.items() if pair[0] != pair[1]} == {}


def test_a_note_beside_a_setting_names_all_there_is_to_choose() -> None:
    assert all(word in HEAD_LABELS["group_quota.leaders_meeting"][1] for word in choices_of("group_quota.leaders_meeting"))


def test_the_column_of_a_units_phone_says_who_reads_it() -> None:
    """A mobile number went to voters, and only of deputies the workbook asked whether it may."""
    phone = next(column for column in SHEETS["handling_units"][1] if column.field == "phone")
    assert "选民会看到" in phone.note
    assert "选民" not in next(column for column in SHEETS["deputies"][1] if column.field == "phone").note


def test_export_and_import_change_nothing(database: DatabaseThread) -> None:
    content = database.do_now(current_workbook)
    file = read_workbook("x.xlsx", content)
    assert database.do_now(check_with_stored, file) == ([], [])
    assert database.do_now(import_town, file).changes == []


def test_every_setting_of_the_town_file_has_a_label_of_its_own() -> None:
    """「limits」, 「visit_quota.households」 stood in a column of Chinese words."""
    own_sheet = set(TOP_LABELS) & {"towns", "calendars", "presidium", "duty_rota", "visit_plan", "referrals"} | {"busy_season"}
    parts = {f"{name}.{part}" for name, one in TOP.items() if one.parts and name not in own_sheet for part in one.parts}
    settings = {key for key in parts if key.partition(".")[0] not in ("town", "county", "words")}
    assert settings <= set(HEAD_LABELS)
    labels = [label for label, _ in HEAD_LABELS.values()]
    assert len(set(labels)) == len(labels)


QUOTA = {"visit_quota": {"households": 5, "period": "quarter", "filing_days": 3, "questions": ["吃水好不好？", "路通不通？"]}}
UNUSUAL: dict[str, dict[str, Any]] = {
    "sample": {},
    "empty tables": {"limits": {}, "presidium_link": {}, "outcomes": {}},
    "limits that few set": {"limits": {"idle": 4, "wait": "1 month"}, "outcomes": {"solved": "办结"}},
    "no fixed day": {"visit_day": None, **QUOTA},
    "day with place": {"visit_day": {"day": 25, "time": "09:00-11:00", "place": "s00"}},
}


@pytest.mark.parametrize("said", UNUSUAL)
def test_a_filled_template_is_taken_as_it_came_out(tmp_path: Any, said: str) -> None:
    """Of a town that has just been set up: 「began：不认识这个字段，没有用到」 was said of the very file the program wrote."""
    raw = {name: value for name, value in (town_file.sample() | UNUSUAL[said]).items() if value is not None}
    url = f"sqlite:///{tmp_path / 'own.db'}"
    thread = DatabaseThread(open_engine(url), real)
    try:
        upgrade(thread.engine)
        thread.do_now(import_town, read_town_file(town_file.written(tmp_path / "town.yaml", raw)))
        content = thread.do_now(current_workbook)
        rows = list(load_workbook(BytesIO(content))[HEAD_SHEET].iter_rows(min_row=2, max_col=4, values_only=True))
        assert all(label == HEAD_LABELS[str(key)][0] for label, _, _, key in rows)
        warned = thread.do_now(check_with_stored, read_town_file(tmp_path / "town.yaml"))
        assert thread.do_now(check_with_stored, read_workbook("x.xlsx", content)) == ([], [])
        assert warned == ([], [])
        assert thread.do_now(import_town, read_workbook("x.xlsx", content)).changes == []
    finally:
        thread.close()


def test_an_edit_changes_only_what_was_edited(database: DatabaseThread) -> None:
    def change(book: Workbook) -> None:
        book["代表"].cell(row_of(book, "代表", "d003"), column(book, "代表", "工作")).value = "茶园主"
        book["代表"].cell(row_of(book, "代表", "d004"), column(book, "代表", "席位状态")).value = "外出"
        book["代表"].delete_rows(row_of(book, "代表", "d010"))
        book["村居"].append([None, "新村", "村", None, "上下坪代表小组"])
        settings = book[HEAD_SHEET]
        answer = next(cell.row for cell in settings["D"] if cell.value == "limits.answer")
        settings.cell(answer, 2).value = 12

    content = edited(database.do_now(current_workbook), change)
    found = {
        (code, facts.get("id", ""), facts.get("field", "")) for code, facts in database.do_now(dry_run, read_workbook("x.xlsx", content))
    }
    assert found == {
        ("changed", "d003", "job"),
        ("changed", "d004", "status"),
        ("unlisted", "d010", ""),
        ("added", "v16", ""),
        ("changed", "g1", "villages"),
        ("changed", "congress", "limits"),
    }
    assert database.do_now(dry_run, read_workbook("x.xlsx", content)), "a dry run leaves nothing behind"
    assert database.do_now(lambda work: work.roster.people[PersonId("d003")].job) == "果园主"
    database.do_now(import_town, read_workbook("x.xlsx", content))
    assert database.do_now(lambda work: work.roster.people[PersonId("d003")].job) == "茶园主"
    assert database.do_now(lambda work: work.roster.congress.limits.answer) == 12
    assert database.do_now(lambda work: len(work.roster.congress.calendars)) == 1, "the calendar is not in the workbook and stays"


def test_mistakes_name_sheet_row_and_column(database: DatabaseThread) -> None:
    def spoil(book: Workbook) -> None:
        book["代表"].cell(5, column(book, "代表", "席位状态")).value = "退休"
        book["代表小组"].cell(2, column(book, "代表小组", "组长")).value = "d999"
        book["村居"].cell(3, 1).value = "坏 编号"
        del book["承办单位"]

    file = read_workbook("x.xlsx", edited(database.do_now(current_workbook), spoil))
    errors, _ = database.do_now(check_with_stored, file)
    places = [place_of(problem) for problem in errors]
    assert "「代表」第 5 行「席位状态」" in places
    assert "「代表小组」第 2 行「组长」" in places
    assert "「村居」第 3 行「编号」" in places
    assert any(p.reason == "no_sheet" and p.facts["value"] == "承办单位" for p in errors)


def test_a_column_twice_and_one_nobody_knows_are_told(database: DatabaseThread) -> None:
    def spoil(book: Workbook) -> None:
        sheet = book["承办单位"]
        for label in ("名称", "传真"):
            sheet.cell(1, sheet.max_column + 1).value = label
        sheet.cell(3, sheet.max_column + 2).value = "没有表头"
        settings = book[HEAD_SHEET]
        settings.append(["答复期限", 12, "", "limits.answer"])

    errors, warnings = database.do_now(check_with_stored, read_workbook("x.xlsx", edited(database.do_now(current_workbook), spoil)))
    assert [(place_of(p), p.reason) for p in errors] == [
        ("「基本情况」答复期限（工作日）", "key_twice"),
        ("「承办单位」第 1 行「名称」", "column_twice"),
    ]
    assert [(place_of(p), p.reason) for p in warnings] == [
        ("「承办单位」第 1 行「传真」", "unknown_column"),
        ("「承办单位」第 1 行「J」", "unknown_column"),
    ]


def test_cells_that_a_spreadsheet_made_of_what_was_typed_are_taken_or_named(database: DatabaseThread) -> None:
    def type_in(book: Workbook) -> None:
        people = book["代表"]
        row = row_of(book, "代表", "d003")
        people.cell(row, column(book, "代表", "公开电话")).value = True
        people.cell(row, column(book, "代表", "请假起")).value = datetime(2026, 12, 1)
        people.cell(row, column(book, "代表", "电话")).value = 13800000999
        people.cell(row, column(book, "代表", "姓名")).value = "=A1"
        people.cell(row + 1, column(book, "代表", "公开电话")).value = "也许"
        people.cell(row + 1, column(book, "代表", "请假止")).value = "十二月"

    file = read_workbook("x.xlsx", edited(database.do_now(current_workbook), type_in))
    row = next(r.data for r in file.sections["deputies"] if r.data["id"] == "d003")
    assert (row["publish_phone"], row["leave"], row["phone"]) == (True, {"from": "2026-12-01"}, "13800000999")
    errors, _ = database.do_now(check_with_stored, file)
    assert [(place_of(p), p.reason) for p in errors] == [
        ("「代表」第 4 行「姓名」", "formula"),
        ("「代表」第 5 行「公开电话」", "bad_yes_no"),
        ("「代表」第 5 行「请假止」", "bad_date"),
    ]


def test_a_text_that_looks_like_a_formula_stays_a_text(database: DatabaseThread) -> None:
    def name(work: Any) -> None:
        row = work.rows.section("deputies")["d003"]
        work.rows.revise("deputies", "d003", data=dict(row.data) | {"job": "=1+1"})

    database.do_now(name)
    content = database.do_now(current_workbook)
    row = next(r.data for r in read_workbook("x.xlsx", content).sections["deputies"] if r.data["id"] == "d003")
    assert row["job"] == "=1+1"
    book = load_workbook(BytesIO(content))
    assert book["代表"].cell(row_of(book, "代表", "d003"), column(book, "代表", "工作")).data_type == "s"


def test_the_template_has_a_sheet_per_table_with_explanations_drop_downs_and_an_example(tmp_path: Any) -> None:
    out = tmp_path / "town.xlsx"
    assert CliRunner().invoke(main, ["template", "--out", str(out)]).exit_code == 0
    book = load_workbook(out)
    assert [s.title for s in book] == [
        "怎么填",
        "基本情况",
        "乡镇",
        *(title for title, _ in SHEETS.values()),
        "主席团",
        "值班表",
        "走访日",
        "放假调休",
        "转介电话",
        "常用答复",
    ]
    assert str(book["代表"]["A2"].value).startswith(EXAMPLE)
    assert book["代表"]["A1"].comment is not None
    assert any("在任" in offered.formula1 for offered in book["代表"].data_validations.dataValidation)
    read = read_workbook("town.xlsx", out.read_bytes())
    assert read.sections["deputies"] == [], "an example is not read"
    assert {p.field for p in check(read, {})[0]} >= {"town.name", "town.case_prefix", "term", "staff"}


async def test_the_secretary_updates_the_roster_in_the_chat(town: Town) -> None:
    secretary = await town.secretary()
    await secretary.writes("/people")
    await secretary.presses("更新名册")
    sent = [m for m in secretary.messages if "document" in m][-1]
    content = town.telegram.state.files[sent["document"]["file_id"]]

    def change(book: Workbook) -> None:
        book["代表"].cell(row_of(book, "代表", "d003"), 2).value = "吕小敏"

    await secretary.writes("这是文字不是文件")
    assert "请发 Excel 文件" in secretary.last
    await secretary.sends("document", content=edited(content, change))
    assert "「代表」第 4 行，原来是吕春敏，现在写的是吕小敏。换了人，还是只是改名字？" in secretary.reads, secretary.reads
    await secretary.presses("只是改名字")
    assert any("更改 代表 d003 吕春敏 姓名：吕春敏 → 吕小敏" in text for text in secretary.reads), secretary.reads
    assert await town.ask(lambda work: work.roster.people["d003"].name) == "吕春敏", "nothing before he confirms"
    leader = await town.deputy("周启明")
    leader.person.presses(find_button(secretary.chat, "roster_yes", None)[0], "roster_yes|0|1")
    await town.settled()
    assert "这是人大秘书的" in leader.popups[-1]
    await secretary.presses("确认更新")
    assert await town.ask(lambda work: work.roster.people["d003"].name) == "吕小敏"
    assert "名册更新好了" in secretary.last
    await secretary.presses("更新名册")
    await secretary.sends("document", content=b"not a workbook")
    assert "这是文字文件（比如 CSV），请用 Excel 或 WPS 打开名册，另存为" in secretary.last
    await secretary.sends("document", content=edited(content, lambda book: book["代表"].delete_cols(2)))
    assert any("填错了，什么也没有改" in text for text in secretary.reads)
    await secretary.sends("document", content=content)
    assert any("原来是吕小敏，现在写的是吕春敏" in text for text in secretary.reads), "a mended file is taken without another tap"
    await secretary.presses("换了人")
    assert any("吕小敏 换成 吕春敏" in text for text in secretary.reads)
    assert "这样对吗？对的话，再看全部改动。" in secretary.last, "what ends somebody's link is seen alone, before anything can be confirmed"
    await secretary.presses("看过了，接着看")
    await secretary.presses("确认更新")
    names = await town.ask(lambda work: [p.name for p in work.roster.people.values() if p.has_rights and p.name in ("吕小敏", "吕春敏")])
    assert names == ["吕春敏"]


def test_changes_are_codes(database: DatabaseThread) -> None:
    found: list[Change] = database.do_now(dry_run, read_workbook("x.xlsx", database.do_now(current_workbook)))
    assert found == []
