"""A mistake in the workbook says where it is, what stands there and what would be right; many come back marked (docs/town-file.md)."""

import json
from datetime import datetime, time
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from bot.__main__ import main
from domain.town_file.town_json import as_data, from_data
from locales.catalogue import languages, translator
from reports.town_sheets import read_workbook
from services.run.database_thread import DatabaseThread
from services.staff.check_town import check_with_stored
from services.staff.roster_file import current_workbook
from services.staff.roster_mistakes import in_order, line, names_known
from tests.reports.test_town_workbook import column, edited, row_of
from tests.reports.test_workbook_as_people_fill_it import SHEETS, book, with_deputy
from tests.town import Town


def lines(database: DatabaseThread, content: bytes, language: str = "zh-Hans") -> list[str]:
    file = read_workbook("x.xlsx", content)
    errors, warnings = database.do_now(check_with_stored, file)
    return [line(translator(language), m) for m in in_order(file, [*errors, *warnings], database.do_now(names_known))]


def spoilt(database: DatabaseThread, sheet: str, row: str, label: str, value: Any) -> bytes:
    def spoil(made: Any) -> None:
        made[sheet].cell(row_of(made, sheet, row), column(made, sheet, label)).value = value

    return edited(database.do_now(current_workbook), spoil)


@pytest.mark.parametrize(
    ("place", "value", "said"),
    [
        (("代表", "d003", "席位状态"), "退休", "「代表」第 4 行「席位状态」（U4）：写的是「退休」。只能写：在任、外出、请假、停职、已离任。"),
        (("代表", "d003", "代表小组"), "上下平小组", "「代表」第 4 行「代表小组」（I4）：写的是「上下平小组」。「代表小组」表里没有「上下平小组」，是不是：上下坪代表小组？"),
        (("代表", "d003", "电话"), "1380000010", "「代表」第 4 行「电话」（P4）：写的是「1380000010」。电话要 11 位手机号，或带区号的座机；这里是 10 位数字。"),
        (("代表", "d003", "电话"), "无", "「代表」第 4 行「电话」（P4）：写的是「无」。没有就空着。"),
        (("代表", "d003", "村居"), "#N/A", "「代表」第 4 行「村居」（K4）：写的是「#N/A」。公式出错了，请改成文字，没有就空着。"),
        (("代表", "d003", "请假起"), "2026.1", "「代表」第 4 行「请假起」（V4）：写的是「2026.1」。要写年、月、日，日历上有的那一天，例如 2026年9月1日。"),
        (("代表", "d003", "姓名"), None, "「代表」第 4 行「姓名」（B4）：这里要填。例如：张三。"),
        (("代表小组", "g2", "组长"), "周起明", "「代表小组」第 3 行「组长」（G3）：写的是「周起明」。「代表」表里没有「周起明」，是不是：周启明？"),
        (("承办单位", "h01", "管哪些类别"), "道路", "「承办单位」第 2 行「管哪些类别」（C2）：写的是「道路」。「类别」表里没有「道路」，是不是：道路交通？"),
        (("工作人员", "u01", "岗位"), "信息员", "「工作人员」第 1 行：要有一位「岗位」写 秘书 的。"),
    ],
)  # fmt: skip
def test_a_mistake_says_what_stands_there_and_what_would_be_right(
    database: DatabaseThread, place: tuple[str, str, str], value: Any, said: str
) -> None:
    found = lines(database, spoilt(database, *place, value))
    assert said in found, found


def test_a_setting_names_its_row_and_what_would_be_right(database: DatabaseThread) -> None:
    def spoil(made: Any) -> None:
        head = made["基本情况"]
        for number in range(2, head.max_row + 1):
            if head.cell(number, 4).value in ("limits.answer", "visit_day.shift", "quiet_hours"):
                head.cell(number, 2).value = "随便"

    found = lines(database, edited(database.do_now(current_workbook), spoil))
    assert [one.split("：", 1)[1] for one in found] == [
        "写的是「随便」。只能写：顺延到下一工作日、提前到上一工作日、不变。",
        "写的是「随便」。只写两个钟点：从几点到几点，中午休息不用写。例如 08:30、17:30。",
        "写的是「随便」。要写几个工作日，例如 10；或 1个月。",
    ]
    assert all(one.startswith("「基本情况」第 ") for one in found)


@pytest.mark.parametrize("language", languages())
def test_every_mistake_has_words_in_every_language(database: DatabaseThread, language: str) -> None:
    rows = SHEETS["代表"]
    bad: list[list[Any]] = [
        [4, "无", "上中坪", "没有的村", "1", "大概", "村", "班长", "退休", "二月", "x"],
        [5, None, "x"],
        [6, "王芳", "街道代表小组"],
    ]
    wrong_rota: list[list[Any]] = [["日期"], ["x"]]
    content = book(
        代表=[*rows[:6], *bad],
        村居=[["名称", "性质", "代表小组"], ["甲村", "镇", "乙组"]],
        值班表=wrong_rota,
        承办单位=[["甲", "乙"]],
    )
    found = lines(database, content, language)
    assert len(found) >= 12
    assert not [one for one in found if "{" in one or "}" in one]


async def test_ten_mistakes_are_said_and_the_rest_comes_back_marked(town: Town) -> None:
    secretary = await town.secretary()
    await secretary.writes("/people")
    await secretary.presses("更新名册")
    content = town.telegram.state.files[[m for m in secretary.messages if "document" in m][-1]["document"]["file_id"]]

    def spoil(made: Any) -> None:
        place = column(made, "代表", "电话")
        for number in range(2, 27):
            made["代表"].cell(number, place).value = "1380000010"

    await secretary.sends("document", content=edited(content, spoil))
    said = next(text for text in secretary.reads if "填错了" in text)
    assert said.splitlines()[0] == "有 25 处填错了，什么也没有改："
    assert len([one for one in said.splitlines() if one.startswith("「代表」第 ")]) == 10
    assert said.splitlines()[-1] == "还有 15 处，都标在下面的表里：红格子就是，点开批注看怎么改。"
    assert "改好了直接再发一份来" in secretary.last
    sent = [m for m in secretary.messages if "document" in m][-1]["document"]
    assert sent["file_name"].startswith("名册-错处")
    marked = town.telegram.state.files[sent["file_id"]]
    sheet = load_workbook(BytesIO(marked))["代表"]
    red = [cell for row in sheet.iter_rows(min_row=2) for cell in row if cell.fill.fgColor.rgb == "FFFF9999"]
    assert len(red) == 25
    assert all(cell.comment is not None and "11 位" in cell.comment.text for cell in red)
    assert len(list(load_workbook(BytesIO(marked))["错处"].iter_rows())) == 26

    def mend(made: Any) -> None:
        for number in range(2, 27):
            made["代表"].cell(number, column(made, "代表", "电话")).value = f"138000002{number:02}"

    await secretary.sends("document", content=edited(marked, mend))
    assert any("会改 25 处" in text or "有 25 行要变" in text for text in secretary.reads), (
        "the marked copy, mended, is read like the first"
    )


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "town.xlsx"
    rows = SHEETS["代表"]
    path.write_bytes(book(代表=[*rows[:6], *[[n, f"赵{n}", "上下坪代表小组", None, "1380000010"] for n in range(4, 30)]]))
    return path


def test_the_command_line_says_ten_and_writes_the_rest(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, ["import", "--check", "--marked", "marked.xlsx", str(file)])
    assert done.exit_code == 1
    assert sum("第 " in line and "「信访局」的电话" not in line for line in done.output.splitlines()) == 10
    assert "还有 16 处" in done.output
    assert "都标在写出来的表里" in done.output
    assert "--marked" not in done.output, "it was done"
    assert "加上 --marked" in CliRunner().invoke(main, ["import", "--check", str(file)]).output
    assert "错处" in load_workbook(tmp_path / "marked.xlsx").sheetnames
    assert CliRunner().invoke(main, ["import", "--check", "--renamed", "d9", str(file)]).exit_code == 2


@pytest.mark.parametrize("phones", [("13800000111", "1380000222"), ("1380000111", "13800000222"), ("1380000111", None)])
def test_namesakes_are_not_called_one_person_while_a_phone_is_to_be_mended(
    database: DatabaseThread, phones: tuple[str, str | None]
) -> None:
    """He was told to delete one of two people."""
    rows = [[n, "张伟", "上下坪代表小组", None, phone] for n, phone in enumerate(phones, 4)]
    found = lines(database, book(代表=[*SHEETS["代表"][:6], *rows]))
    assert [one for one in found if "「电话」" in one]
    assert not [one for one in found if "同一个人" in one]
    twice = [[n, "张伟", "上下坪代表小组", None, "13800000111"] for n in (4, 5)]
    assert [one for one in lines(database, book(代表=[*SHEETS["代表"][:6], *twice])) if "和第 7 行是同一个人" in one]


def test_a_wrong_cell_in_a_small_sheet_is_found_by_its_own_row(database: DatabaseThread) -> None:
    assert any("第 7 行「电话」（E7）" in one for one in lines(database, with_deputy("赵六", "上下坪代表小组", "上坪村", "1380000010")))


def test_the_command_line_says_first_what_ends_and_speaks_the_workbook_s_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    monkeypatch.setenv("LIANXIN_DATABASE_URL", f"sqlite:///{tmp_path / 'town.db'}")
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "town.xlsx"
    path.write_bytes(book())
    assert CliRunner().invoke(main, ["db", "upgrade"]).exit_code == 0
    assert CliRunner().invoke(main, ["import", str(path)]).exit_code == 0
    rows = SHEETS["代表"]
    gone = [rows[3][0], "王小芳", *rows[3][2:]]
    path.write_bytes(
        book(代表=[*rows[:3], gone, *rows[4:6]], 代表小组=[["名称"], ["上下坪代表小组"], ["街道代表小组"]], 主席团=[], 值班表=[])
    )
    done = CliRunner().invoke(main, ["import", "--details", "--renamed", "d001", str(path)])
    assert "更改 代表 d001 王小芳 姓名：王芳 → 王小芳" in done.output, done.output
    assert "更改 代表小组 g01 上下坪代表小组 组长：王小芳 → （空）" in done.output
    unused, again, *more = CliRunner().invoke(main, ["import", str(path)]).output.splitlines()
    assert "「信访局」的电话不会告诉选民；会告诉的有：紧急电话" in unused, "what offices write besides warns, and is kept"
    assert again.endswith("：和原来一样，什么也没有改。"), again
    assert len(more) == 2


def test_any_cell_may_hold_anything(database: DatabaseThread) -> None:
    """Whatever is typed anywhere, it is read, or each mistake has its sentence; what was read can be kept."""
    odd = [
        None,
        "无",
        "#N/A",
        "√",
        "2026.1",
        True,
        -1,
        3.5,
        datetime(2026, 9, 1),
        time(9, 0),
        "[1,2]",
        '{"a":1}',
        "[",
        "'=1",
        "（",
        "a" * 150,
    ]
    content, sheets, chosen = (
        database.do_now(current_workbook),
        ["转介电话", "放假调休", "值班表", "基本情况", "代表", "常用答复"],
        Random(5),
    )
    for _ in range(12):

        def spoil(made: Any) -> None:
            for title in sheets:
                sheet = made[title]
                for _ in range(4):
                    sheet.cell(chosen.randint(1, max(3, sheet.max_row)), chosen.randint(1, sheet.max_column)).value = chosen.choice(odd)

        found = as_data(read_workbook("x.xlsx", edited(content, spoil)))
        file = from_data("x.xlsx", json.loads(json.dumps(found)))
        errors, warnings = database.do_now(check_with_stored, file)
        said = [line(translator("zh-Hans"), m) for m in in_order(file, [*errors, *warnings])]
        assert len(said) == len(errors) + len(warnings)
        assert all(one.startswith("「") for one in said), said


def test_a_wrong_number_beside_a_purpose_is_told_and_what_was_read_can_be_kept(database: DatabaseThread) -> None:
    content = book(转介电话=[["用途", "号码"], ["信访局", "无"], ["政务服务热线", "12345"]])
    file = read_workbook("x.xlsx", content)
    assert json.loads(json.dumps(as_data(file)))["top"]["referrals"] == {"hotline": "12345"}
    assert "「转介电话」第 2 行「号码」（B2）：写的是「无」。没有就空着。" in lines(database, content)
