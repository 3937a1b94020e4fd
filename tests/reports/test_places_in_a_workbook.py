"""Every mistake of a workbook names sheet, row and column as the person sees them, and no name that the program has (docs/town-file.md)."""

import re
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from domain.town_file.roster_sheets import HEAD_SHEET
from domain.town_file.town_file import check
from locales.catalogue import translator
from reports.town_sheets import TABLES, read_workbook
from services.staff import roster_mistakes
from services.staff.roster_file import blank_workbook

OURS = re.compile(r"[a-z]+[_.][a-z]+|\b(?!qingxi\b)[a-z]{3,}\b")
ALL = [HEAD_SHEET, *(title for title, _, _ in TABLES.values())]


def told(change: Callable[[Workbook], None]) -> list[str]:
    book = load_workbook(BytesIO(blank_workbook()))
    change(book)
    book.save(out := BytesIO())
    file = read_workbook("town.xlsx", out.getvalue())
    errors, warnings = check(file, {})
    return [roster_mistakes.line(translator("zh-Hans"), found) for found in roster_mistakes.in_order(file, [*errors, *warnings])]


def fill(value: Any) -> Callable[[Workbook], None]:
    """The same in every setting, and in two rows of every sheet."""

    def change(book: Workbook) -> None:
        settings = book[HEAD_SHEET]
        for row in range(2, settings.max_row + 1):
            settings.cell(row, 2).value = value
        for title in book.sheetnames:
            if title in ALL[1:]:
                for column in range(1, book[title].max_column + 1):
                    book[title].cell(2, column).value = book[title].cell(3, column).value = value

    return change


def test_a_blank_workbook_says_what_comes_first_where_it_stands() -> None:
    assert told(lambda book: None) == [
        "「基本情况」第 3 行「名称」（B3）：这里要填。例如：清溪镇。",
        "「基本情况」第 9 行「事项编号前缀」（B9）：这里要填。例如：QX。",
        "「基本情况」第 10 行「届次」（B10）：这里要填。例如：第十八届。",
        "「工作人员」第 1 行：要有一位「岗位」写 秘书 的。",
    ]


@pytest.mark.parametrize("value", ["没有的", "-5", "2026-13-45", "是是", "，", "１", "12345678901234567890"])
def test_no_line_speaks_of_a_field_by_the_program_s_name(value: str) -> None:
    lines = told(fill(value))
    assert len(lines) > 40
    for line in lines:
        place, _, words = line.partition("：")
        assert re.match(r"「[^」]+」第 [0-9]+ 行", place), line
        assert not OURS.search(line), line
        assert not re.search("[一-鿿」）][:,;] ", line), line
        assert len(words) > 3, line


def test_part_of_a_setting_stands_in_the_row_of_the_whole() -> None:
    lines = told(fill("没有的"))
    assert [line for line in lines if "农忙（少催）" in line]
    assert "「基本情况」第 6 行「时区」（B6）：写的是「没有的」。不认识，请照「说明」一列的写。例如：北京时间。" in lines
    (phones,) = [line for line in lines if line.startswith("「转介电话」")]
    assert phones.startswith("「转介电话」第 2 行：「没有的」的电话不会告诉选民；会告诉的有：紧急电话、纪检监察举报、")


@pytest.mark.parametrize("title", ["村居", "代表小组", "代表", "工作人员"])
def test_a_sheet_that_is_gone_is_to_be_put_back_under_its_name(title: str) -> None:
    def change(book: Workbook) -> None:
        del book[title]

    assert f"「{title}」：少了「{title}」这张表，请加回来，名称要一样；没有要写的，只留表头就行" in told(change)
