"""A county in two towns of which there is a 松林村, a group and a 水务站 of one name: what its papers call them."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from domain.at_work.typed_search import read
from domain.cases.details_in_hand import Forwarded
from domain.rights.sight import sight_of
from domain.values.ids import CaseId
from locales import summaries
from locales.catalogue import translator
from reports.printed import Column
from reports.town_sheets import read_workbook
from services.case import at_units
from services.deed.work import Work
from services.desk import suggest
from services.desk.filters import wanted_of
from services.run.database_thread import DatabaseThread
from services.staff.check_town import check_with_stored
from services.staff.invites import permanent_links
from services.staff.roster_file import current_workbook
from services.summaries import suggestion_register, town_tables, unit_table
from services.summaries.account import account
from services.summaries.files import file_of, for_outsiders
from services.summaries.printed_sheets import for_letters
from services.summaries.tables import case_table, forwarded_table, rows_of
from storage.database import open_engine
from tests.services.called import by
from tests.services.test_rights_table import ACCOUNTS, COUNTY, NOW, _settle
from tests.town import fill

SAME = (
    ("柳树村", "松林村"),
    ("柳树代表小组", "松林代表小组"),
    ("西副主席", "东代表"),
    ("{id: w1, name: 水务站, categories: [water]}", "{id: w1, name: 水务站, categories: [water], person: 东站长, phone: '111', town: t1}\n"
     "  - {id: w2, name: 水务站, categories: [water], person: 西站长, phone: '222', town: t2}"),
)  # fmt: skip


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory, migrated_database: Path) -> Iterator[DatabaseThread]:
    folder, words = tmp_path_factory.mktemp("two_towns"), COUNTY.read_text(encoding="utf-8")
    for old, new in SAME:
        assert old in words
        words = words.replace(old, new)
    (folder / "county.yaml").write_text(words, encoding="utf-8")
    thread = DatabaseThread(open_engine(f"sqlite:///{shutil.copy(migrated_database, folder / 'county.db')}"), lambda: NOW)
    thread.do_now(fill, folder / "county.yaml")
    thread.do_now(_settle)
    thread.do_now(_forward)
    yield thread
    thread.close()


def _forward(work: Work) -> None:
    for case, unit in ((1, "w1"), (3, "w2")):
        work.cases.record(
            work.cases.get(CaseId(case)), work.event("forwarded", "u01", Forwarded(unit=unit, unit_name="水务站", note="请处理"))
        )


def test_tables_lists_and_links_say_of_which_town(county: DatabaseThread) -> None:
    """Two lines 松林代表小组 and two 松林村 stood in the county's report, and two cards 松林村 among the links."""

    def look(work: Work) -> None:
        found = account(work, "2026-11")
        assert [name for name, _ in rows_of(found, "group")] == ["东河镇松林代表小组", "石桥代表小组", "西山镇松林代表小组"]
        assert [name for name, _ in rows_of(found, "village")] == ["东河镇松林村", "东河镇石桥村", "西山镇松林村"]
        named = [link.name for link in permanent_links(work, "bot") if link.kind == "village"]
        assert named == ["东河镇松林村", "石桥村", "西山镇松林村"]

    county.do_now(look)


def test_the_register_of_a_county_has_town_and_the_number_of_the_towns_own_unit(county: DatabaseThread) -> None:
    """The last unit of the name stood beside every case with the number of another town's."""
    name, content = county.do_now(lambda work: file_of(account(work, "2026-11"), "registers"))
    assert name == "山河县_2026年11月_登记簿.xlsx"
    rows = [[str(cell) for cell in row] for row in load_workbook(BytesIO(content)).worksheets[0].iter_rows(values_only=True)]
    found = {row[0]: row for row in rows if row[0].startswith("SH-")}
    assert [row[3] for row in found.values()] == ["东河镇松林村", "东河镇石桥村", "西山镇松林村"]
    assert [row[10] for row in found.values()] == ["东河镇水务站·东站长·111", "None", "西山镇水务站·西站长·222"]


def test_the_report_of_a_county_goes_to_its_towns_and_names_a_town_above_its_village(county: DatabaseThread) -> None:
    """It was addressed to groups and units alone; 东河镇松林/村 was broken in the narrow column, and 人、户、次 stood over a table of cases."""

    def look(work: Work) -> None:
        later = work.now + timedelta(days=30)
        found = replace(account(work, "2026-11"), cut_off=later)
        listed = case_table(found, "overdue")
        assert listed is not None
        assert [row[1] for row in listed.rows] == ["东河镇\n松林村", "东河镇\n石桥村", "西山镇\n松林村"]
        read = Document(BytesIO(file_of(account(work, "2026-11"), "word")[1]))
        texts = [line.text for line in read.paragraphs]
        assert "各乡镇人大、各代表小组、各有关单位：" in texts
        tables = {table.title: table for table in town_tables.tables(found)}
        assert tables["各乡镇单位回话和代表建议情况"].note == "单位：件"

    county.do_now(look)


def test_of_a_town_it_goes_to_groups_and_of_subdistricts_to_them_too() -> None:
    t = translator("zh-Hans")
    assert summaries.addressee(t, []) == "各代表小组、各有关单位："
    assert summaries.addressee(t, ["东河镇", "城关街道"]) == "各乡镇（街道）人大、各代表小组、各有关单位："


def test_who_leads_a_suggestion_is_told_apart_from_his_namesake(county: DatabaseThread) -> None:
    """Two deputies of one name: who seconded stood with his village, who led without."""

    def look(work: Work) -> None:
        suggest.start(work, by(work, ACCOUNTS["deputy"]), "修桥\n请修")
        rows = list(suggestion_register.register(account(work, "2026-11", work.now)).rows)
        assert [row[2] for row in rows] == ["东代表（东河镇松林村）"]

    county.do_now(look)


def test_columns_of_an_english_register_hold_its_words() -> None:
    assert for_letters(Column("Voter", 7)).width == 11
    assert for_letters(Column("Times returned", 6, "number")).width > len("returned")
    assert for_letters(Column("Summary", 37)).width == 37
    assert for_letters(Column("选民", 7)).width == 7


@pytest.mark.parametrize(
    ("written", "reason"),
    [("西山镇松林代表小组", ""), ("松林代表小组（西山镇）", ""), ("松林代表小组", "not_one_of_towns"), ("南山镇松林代表小组", "unknown")],
)
def test_a_group_may_be_written_in_the_workbook_as_lists_call_it(county: DatabaseThread, written: str, reason: str) -> None:
    """The secretary copied 西山镇松林代表小组 from a list and read that there is none; of a bare name, that a telephone would tell two groups apart."""

    def look(work: Work) -> None:
        book = load_workbook(BytesIO(current_workbook(work)))
        page = book["代表"]
        heads, content = [cell.value for cell in page[1]], BytesIO()
        row = next(n for n in range(2, page.max_row + 1) if page.cell(n, heads.index("姓名") + 1).value == "县委员")
        page.cell(row, heads.index("代表小组") + 1).value = written
        book.save(content)
        file = read_workbook("county.xlsx", content.getvalue())
        errors = [one for one in check_with_stored(work, file)[0] if one.field == "deputies.group"]
        assert [one.reason for one in errors][:1] == ([reason] if reason else [])
        if reason == "not_one_of_towns":
            assert errors[0].facts["example"] == "东河镇松林代表小组"

    county.do_now(look)


@pytest.mark.parametrize("caught_up", [True, False])
def test_units_of_one_name_stand_apart_in_figures_lists_and_searches(county: DatabaseThread, caught_up: bool) -> None:
    """The 水务站 of 东河镇 and of 西山镇 were added up to one line. What was forwarded before (by the name alone) is counted so too."""

    def look(work: Work) -> None:
        while caught_up and work.facts.catch_up(work.roster.congress):
            pass
        found = account(work, "2026-11")
        for one in (found, for_outsiders(found)):
            did = {name: done.handed for name, done, _ in unit_table.rows(one)}
            assert did == {"东河镇水务站": 1, "西山镇水务站": 1}
            assert [name for name, _ in one.figures.by_unit] == ["东河镇水务站", "西山镇水务站"]
        assert [row.name for row in at_units.owed(work, work.cases.get(CaseId(1)))] == ["东河镇水务站"]
        table = forwarded_table(found)
        assert table is not None
        assert [row[2] for row in table.rows] == ["东河镇水务站", "西山镇水务站"]

    county.do_now(look)


@pytest.mark.parametrize(
    ("typed", "cases"),
    [("东河镇水务站", [1]), ("西山镇水务站", [3]), ("水务站", [1, 3])],
)
def test_a_unit_of_two_towns_is_looked_for_with_its_town_and_without(county: DatabaseThread, typed: str, cases: list[int]) -> None:
    def look(work: Work) -> None:
        while work.facts.catch_up(work.roster.congress):
            pass
        secretary = by(work, ACCOUNTS["secretary"])
        for wanted in (wanted_of(work, secretary, {"unit": typed}), read(typed, work.roster, work.today).wanted):
            found, _ = work.register.found(wanted, sight_of(work.roster, secretary.persons), None, 10)
            assert sorted(case.id for case in found.cases) == cases

    county.do_now(look)
