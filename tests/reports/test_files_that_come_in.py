"""Workbooks and Word files as people send them: read, or refused with the sentence that says what they are (docs/spec.md section 11)."""

from collections.abc import Callable
from datetime import date, datetime, time
from io import BytesIO

import pytest
from openpyxl import Workbook

from locales import files
from locales.catalogue import languages, translator
from reports.bulletin import blank_template
from reports.cell_texts import Sheet
from reports.package import MOST_BYTES, FileError, Package
from reports.template_reader import read_template
from reports.town_sheets import read_roster, read_workbook
from reports.workbook_cells import column_letters, column_number, read_cells
from services.run.database_thread import DatabaseThread
from services.staff.roster_file import current_workbook
from tests import hostile


def refused(read: Callable[[bytes], object], content: bytes) -> str:
    """The reason; empty when it was read."""
    try:
        read(content)
    except FileError as error:
        return error.reason if error.reason == "other" or wording(error) else f"no words for {error.reason}"
    return ""


def wording(error: FileError) -> list[str]:
    """The sentence in every language, its facts filled in; none for a reason that nobody has words for."""
    said = [files.refusal(translator(name), error.reason, error.facts, kind) for name in languages() for kind in ("sheet", "document")]
    return said if files.knows(error.reason) and not any("{" in words for words in said) else []


def cells(content: bytes, title: str = "基本情况") -> Sheet:
    return read_cells(Package(content), [title])[title]


@pytest.mark.parametrize("name", hostile.WORKBOOKS)
def test_a_workbook_is_read_or_it_is_said_what_it_is(name: str) -> None:
    make, reason = hostile.WORKBOOKS[name]
    content = make()
    assert len(content) <= MOST_BYTES
    assert refused(read_roster, content) == reason


@pytest.mark.parametrize("name", hostile.TEMPLATES)
def test_a_template_with_something_from_elsewhere_is_refused(name: str) -> None:
    make, reason = hostile.TEMPLATES[name]
    assert refused(read_template, make()) == reason


def test_the_program_s_own_template_may_be_one_and_a_place_that_is_missing_is_named() -> None:
    assert read_template(blank_template("x")) == []
    assert read_template(hostile.template(3)) == []
    assert read_template(hostile.template(3, "{{标题}}")) == ["正文"]


def test_a_file_beyond_its_size_is_not_looked_at() -> None:
    assert refused(read_roster, b"PK" + b"x" * MOST_BYTES) == "too_large"


def rewritten(content: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    return hostile.zipped({name: change(name, part) for name, part in hostile.unzipped(content).items()})


STRICT = {
    b"http://schemas.openxmlformats.org/spreadsheetml/2006/main": b"http://purl.oclc.org/ooxml/spreadsheetml/main",
    b"http://schemas.openxmlformats.org/officeDocument/2006/relationships": b"http://purl.oclc.org/ooxml/officeDocument/relationships",
}


def strict(name: str, part: bytes) -> bytes:
    for loose, purl in STRICT.items():
        part = part.replace(loose, purl)
    return part


def a1(name: str, part: bytes) -> bytes:
    import re

    return re.sub(rb'<dimension ref="[^"]*"/>', b'<dimension ref="A1"/>', part)


@pytest.mark.parametrize("change", [strict, a1])
def test_a_strict_workbook_and_one_that_understates_its_size_are_read_like_any_other(
    database: DatabaseThread, change: Callable[[str, bytes], bytes]
) -> None:
    plain = database.do_now(current_workbook)
    changed = rewritten(plain, change)
    assert changed != plain
    file = read_workbook("x.xlsx", changed)
    assert (len(file.sections["villages"]), len(file.sections["deputies"]), file.problems) == (15, 79, [])
    assert file.sections == read_workbook("x.xlsx", plain).sections


def test_a_part_that_is_cut_off_is_said_to_be_damaged(database: DatabaseThread) -> None:
    cut = rewritten(database.do_now(current_workbook), lambda name, part: part[:300] if name == "xl/worksheets/sheet2.xml" else part)
    assert refused(read_roster, cut) == "damaged"


def test_what_a_cell_shows_is_what_is_read() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "基本情况"
    values = [
        1,
        13800000101,
        1.5,
        True,
        date(2026, 12, 31),
        datetime(2026, 12, 31, 8, 30),
        time(20, 30),
        "007",
        " 上坪 ",
        "一\n二",
        "_x0041_",
    ]
    sheet.append(values)
    kept = BytesIO()
    book.save(kept)
    found = cells(kept.getvalue()).rows[1]
    shown = ["1", "13800000101", "1.5", "true", "2026-12-31", "2026-12-31 08:30", "20:30", "007", "上坪", "一\n二", "A"]
    assert list(found.values()) == shown


def test_cells_and_rows_without_a_place_stand_one_after_the_other() -> None:
    rows = '<row><c t="str"><v>a</v></c><c t="str"><v>b</v></c></row><row r="4"><c r="C4" t="str"><v>c</v></c><c t="str"><v>d</v></c></row>'
    assert cells(hostile.workbook(rows)).rows == {1: {1: "a", 2: "b"}, 4: {3: "c", 4: "d"}}


def test_how_a_text_is_pronounced_is_not_part_of_it() -> None:
    shared = "<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><si><r><t>上</t></r><r><t>坪</t></r><rPh><t>shang</t></rPh></si></sst>"
    assert cells(hostile.workbook('<row><c t="s"><v>0</v></c></row>', shared)).rows == {1: {1: "上坪"}}


def test_a_formula_that_failed_or_was_never_worked_out_is_a_mistake_and_no_empty_cell() -> None:
    rows = '<row r="1"><c r="A1" t="e"><f>x</f><v>#REF!</v></c><c r="B1"><f>A1</f></c><c r="C1"><f>1+1</f><v>2</v></c></row>'
    found = cells(hostile.workbook(rows))
    assert (found.faults, found.rows) == ({(1, 1): "cell_error", (1, 2): "formula"}, {1: {3: "2"}})


def test_columns_are_counted_as_a_workbook_does() -> None:
    assert [column_number(letters) for letters in ("A", "Z", "AA", "XFD")] == [1, 26, 27, 16384]
    assert all(column_number(column_letters(n)) == n for n in range(1, 16385))
