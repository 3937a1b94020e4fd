"""Where the pages of a printed table of groups end."""

from io import BytesIO
from itertools import pairwise

import pytest
from openpyxl import load_workbook

from reports.pages import FOLLOW, begin
from reports.printed import Across, Column, Sheet
from reports.tables_workbook import workbook

ROW, HEAD = (17.5, False), (18.5, True)


def sheet(*, upright: bool = False, signed: str = "") -> Sheet:
    return Sheet("通讯录", [Column("姓名", 30), Column("职务", 50)], [], upright=upright, signed=signed)


@pytest.mark.parametrize("members", range(3, 12))
@pytest.mark.parametrize("upright", [True, False])
def test_no_head_of_a_group_ends_a_page(members: int, upright: bool) -> None:
    rows = [row for _ in range(20) for row in (HEAD, *[ROW] * members)]
    pages = begin(sheet(upright=upright), rows, 66)
    assert pages
    for first in pages:
        assert not any(head for _, head in rows[max(0, first - FOLLOW) : first]), "a head has two rows below it"
    most = max(sum(high for high, _ in rows[first:end]) for first, end in pairwise([0, *pages, len(rows)]))
    assert most <= (11.69 if upright else 8.27) * 72


@pytest.mark.parametrize("count", range(20, 80))
def test_the_line_to_sign_stands_below_rows(count: int) -> None:
    rows = [HEAD, *[ROW] * count, (40.0, False)]
    assert all(first <= len(rows) - 1 - FOLLOW for first in begin(sheet(signed="填表人："), rows, 66))


def test_a_table_without_groups_is_left_to_the_office() -> None:
    assert begin(sheet(), [ROW] * 500, 66) == []


def test_a_workbook_ends_its_pages_there() -> None:
    rows: list[Across | list[str]] = []
    for group in range(12):
        rows += [Across(f"第{group}组"), *(["周启明", "村党支部书记"] for _ in range(7))]
    page = Sheet("通讯录", [Column("姓名", 30), Column("职务", 50)], rows, heading="通讯录", note="第十八届", signed="填表人：")
    made = load_workbook(BytesIO(workbook([page]))).worksheets[0]
    ends = [one.id for one in made.row_breaks.brk]
    assert ends
    for end in ends:
        last = [made.cell(row, 2).value for row in (end - 1, end)]
        assert last == ["村党支部书记"] * 2, end
