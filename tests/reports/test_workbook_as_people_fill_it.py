"""The workbook as a part-time secretary fills it in, without having read anything (docs/town-file.md)."""

import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from openpyxl import Workbook, load_workbook

from bot.__main__ import main
from domain.congress.congress import Congress
from domain.rights.roster import Roster
from domain.town_file.town_rows import TownFile
from domain.values.ids import GroupId, PersonId, VillageId
from reports.town_sheets import place_of, read_workbook
from reports.workbook_mistakes import mistakes_of
from services.run.database_thread import DatabaseThread
from services.staff import roster_mistakes
from services.staff.check_town import check_with_stored
from services.staff.import_town import import_town
from services.staff.merge_rows import Report
from services.staff.roster_file import current_workbook
from storage.database import open_engine

NOW = datetime(2026, 11, 4, 2, tzinfo=UTC)
Cells = list[list[Any]]


@pytest.fixture
def empty(tmp_path: Path, migrated_database: Path) -> Iterator[DatabaseThread]:
    shutil.copy(migrated_database, tmp_path / "empty.db")
    engine = open_engine(f"sqlite:///{tmp_path / 'empty.db'}")
    thread = DatabaseThread(engine, lambda: NOW)
    yield thread
    thread.close()


HEAD: Cells = [
    ["名称", "清溪镇"],
    ["级 别", "镇"],
    ["时区", "北京时间"],
    ["事项编号前缀", "ＱＸ"],
    ["届次", "第十八届"],
    ["本届开始", "2021年12月18日"],
    ["本届届满", "2026.12"],
    ["文字", "汉语、藏语"],
    ["走访选民日（每月几号）", "25号"],
    ["走访日碰到休息日", "顺延到下一工作日"],
    ["答复期限（工作日）", "10个工作日"],
    ["重办期限（工作日）", "1个月"],
    ["面商", "提醒"],
    ["夜里不打扰", "20：30-7:30"],
    ["农忙（少催）", "5月20日至6月15日 夏收；9.20-10.15 秋收"],
]
SHEETS: dict[str, Cells] = {
    "村居": [["清溪镇村（居）一览表"], ["序号", "村 名", "性质", "代表小组", "人口"], [1, "上坪村", "村", "上下坪代表小组", "3,980人"], [2, "老街", "社区", "街道小组", 6160]],
    "代表小组": [["名称", "级别", "组长", "联络站"], ["上下坪代表小组", "镇", "王 芳", "上坪站"], ["街道代表小组", "乡镇", "李四", None]],
    "代表": [
        ["清溪镇第十八届人大代表名册", None, None, None],
        ["填表日期：2026年9月1日"],
        ["序号", "姓　名", "代表小组", "所在村", "联系电话", "公开电话", "级别", "职务", "状态", "请假起", "请假止"],
        [1, "王　芳", "上下坪代表小组", "上坪村", "138 0000 0101", "√", "镇、县", "组长", "在任", None, None],
        [2, "张三", None, "上坪", "１３８０００００１０２", "有", "镇", "代表", "外出", None, None],
        [3, "李四", "街道代表小组", "老街社区", 13800000103, "×", "镇", "组长", "请假", "2026/12/1", datetime(2026, 12, 20)],
        ["合计", "3人"],
        ["填表人：赵六"],
    ],
    "工作人员": [["姓名", "岗位", "电话"], ["许文静", "秘书", "13800000001"]],
    "联络站": [["名称", "所在村居", "地址"], ["上坪站", "上坪村", "村委会一楼"]],
    "承办单位": [["单位名称", "管哪些类别", "经办人", "电话"], ["交通公路站", "道路交通、饮水供水", "彭宗松", "0851-2345678"]],
    "类别": [],
    "主席团": [["姓名", "职务"], ["王芳", "主席"]],
    "值班表": [["日期", "联络站", "值班代表", "替班代表"], ["2026年12月10日", "上坪站", "王芳、张三", "李四"]],
    "走访日": [["日期", "哪些小组"], ["2026-12-25", "全部"]],
    "放假调休": [["名称", "从", "到", "放假还是上班"], ["元旦", "2027年1月1日", "2027年1月3日", "放假"], ["元旦", date(2027, 1, 9), None, "调休上班"]],
    "转介电话": [["用途", "号码"], ["纪检监察举报", "12388"], ["信访局", "0851-1234567"]],
    "常用答复": [["类别", "内容"], ["道路交通", "这条路归县公路局养护。"]],
}  # fmt: skip


def book(head: Cells | None = None, **sheets: Cells) -> bytes:
    made = Workbook()
    assert made.active is not None
    made.active.title = "基本情况"
    for row in head or [["项目", "内容"], *HEAD]:
        made.active.append(row)
    for title, rows in {**SHEETS, **sheets}.items():
        sheet = made.create_sheet(title)
        for row in rows:
            sheet.append(row)
    if made["代表"]["B1"].value is None:
        made["代表"].merge_cells("A1:K1")
    if made["代表"]["C5"].value is None:
        made["代表"].merge_cells("C4:C5")
    kept = BytesIO()
    made.save(kept)
    return kept.getvalue()


def taken(database: DatabaseThread, content: bytes, **answers: str) -> Report:
    file = read_workbook("x.xlsx", content)
    file.answers = answers
    errors, _ = database.do_now(check_with_stored, file)
    assert [(place_of(p), p.reason, p.facts) for p in errors] == []
    return database.do_now(import_town, file)


def wrong(database: DatabaseThread, content: bytes) -> list[tuple[str, str]]:
    errors, _ = database.do_now(check_with_stored, read_workbook("x.xlsx", content))
    return [(place_of(p), p.reason) for p in errors]


def roster(database: DatabaseThread) -> Roster:
    return database.do_now(lambda work: work.roster)


def test_a_further_group_is_beside_the_own_one(empty: DatabaseThread) -> None:
    rows = [[*row] for row in SHEETS["代表"]]
    rows[2] += ["另在的小组"]
    rows[3] += ["街道代表小组"]
    rows[5] += ["街道代表小组、上下坪代表小组"]
    taken(empty, book(代表=rows))
    town = roster(empty)
    assert town.people[PersonId("d001")].groups == ("g01", "g02"), "he leads the one and sits in the other too"
    assert [p.id for p in town.heads_of(GroupId("g01"))] == ["d001"]
    assert town.people[PersonId("d003")].groups == ("g02", "g01"), "his own first, each once"


def test_a_workbook_in_the_words_of_an_office_makes_a_town(empty: DatabaseThread) -> None:
    taken(empty, book())
    town = roster(empty)
    congress = town.congress
    assert (congress.name, congress.level, congress.timezone, congress.case_prefix) == ("清溪镇", "town", "Asia/Shanghai", "QX")
    assert (congress.term_from, congress.term_to) == (date(2021, 12, 18), date(2026, 12, 31))
    assert (congress.languages, congress.quiet_hours) == (("zh-Hans", "bo"), ("20:30", "07:30"))
    assert (congress.limits.answer, congress.limits.redo, congress.limits.consult) == (10, "1 month", "remind")
    assert congress.busy_season == (("05-20", "06-15"), ("09-20", "10-15"))
    assert congress.visit_day == {"day": 25, "shift": "next_workday"}
    assert congress.referrals == {"discipline": "12388", "信访局": "0851-1234567"}
    assert [(v.id, v.name, v.kind) for v in town.villages.values()] == [("v01", "上坪村", "village"), ("v02", "老街", "community")]
    assert [(g.id, g.villages, g.leader, g.station) for g in town.groups.values()] == [
        ("g01", ("v01",), "d001", "s01"),
        ("g02", ("v02",), "d003", None),
    ]
    wang, zhang, li = (town.people[PersonId(f"d00{n}")] for n in (1, 2, 3))
    assert (wang.name, wang.groups, wang.village, wang.phone, wang.publish_phone, wang.levels, wang.role) == ("王芳", ("g01",), "v01", "13800000101", True, ("town", "county"), "group_leader")  # fmt: skip
    assert (zhang.groups, zhang.phone, zhang.publish_phone, zhang.status) == (("g01",), "13800000102", True, "away"), (
        "one cell for two rows holds for both"
    )
    assert (li.village, li.phone, li.publish_phone, li.leave_from, li.leave_to) == (
        "v02",
        "13800000103",
        False,
        date(2026, 12, 1),
        date(2026, 12, 20),
    )
    assert wang.presidium_role == "chair"
    assert congress.duty_rota == (
        {"date": "2026-12-10", "month": "2026-12", "station": "s01", "deputies": ["d001", "d002"], "stand_in": "d003"},
    )
    assert congress.visit_plan == ({"date": "2026-12-25", "groups": ["all"], "month": "2026-12"},)
    assert congress.calendars == ({"year": 2027, "off": ["2027-01-01", "2027-01-02", "2027-01-03"], "on": ["2027-01-09"]},)
    assert town.units["h01"].categories == ("road", "water")
    assert [(row.category, row.words) for row in empty.do_now(lambda work: work.canned.page(0, 9))] == [("road", "这条路归县公路局养护。")]


TEXTS: Cells = [
    ["类别", "答复类别", "内容"],
    ["道路交通", "情况说明", "这条路归县公路局养护。"],
    ["道路交通", None, "收到了，【编号】由【小组】跟着。"],
    ["饮水供水", "办好了", "水已经通了。"],
    ["饮水供水", "列入计划", "【期限】前换水管。"],
]
OWN_LABEL: Cells = [["项目", "内容"], *HEAD, ["「已解决」叫什么", "办好了"]]


def kept_texts(database: DatabaseThread) -> list[tuple[str, str, str]]:
    return [(row.category, row.outcome, row.words) for row in database.do_now(lambda work: work.canned.page(0, 99))]


def test_a_standing_text_is_one_of_an_outcome_by_the_office_s_word_or_the_town_s_own(empty: DatabaseThread) -> None:
    report = taken(empty, book(OWN_LABEL, 常用答复=TEXTS))
    kept = [
        ("road", "explained", "这条路归县公路局养护。"),
        ("road", "", "收到了，【编号】由【小组】跟着。"),
        ("water", "solved", "水已经通了。"),
        ("water", "planned", "【期限】前换水管。"),
    ]
    assert kept_texts(empty) == kept
    assert [facts["name"] for code, facts in report.changes if code == "text_added"] == [
        "道路交通·情况说明",
        "道路交通",
        "饮水供水·办好了",
        "饮水供水·列入计划",
    ]
    assert taken(empty, book(OWN_LABEL, 常用答复=TEXTS)).changes == []
    assert taken(empty, empty.do_now(current_workbook)).changes == [], "what the program writes has the outcome too"
    assert kept_texts(empty) == kept
    without: Cells = [["类别", "内容"], ["道路交通", "这条路归县公路局养护。"], ["饮水供水", "水已经通了。"]]
    assert taken(empty, book(OWN_LABEL, 常用答复=without)).changes == [], "a sheet of before: they stay what they are kept for"
    assert kept_texts(empty) == kept


def test_a_wrong_outcome_and_a_blank_that_nothing_fills_in_are_named_with_their_row(empty: DatabaseThread) -> None:
    rows: Cells = [
        ["类别", "用在哪种答复", "内容"],
        ["道路交通", "算了", "请找公路局。"],
        ["饮水供水", "情况说明", "【姓名】您好，【期限】前来水。"],
        ["不知道", None, "您好{电话}"],
    ]
    assert wrong(empty, book(常用答复=rows)) == [
        ("「常用答复」第 2 行「用在哪种答复」", "bad_choice"),
        ("「常用答复」第 3 行「内容」", "strange_blank"),
        ("「常用答复」第 4 行「内容」", "strange_blank"),
        ("「常用答复」第 4 行「类别」", "unknown"),
    ]
    file = read_workbook("x.xlsx", book(常用答复=rows))
    errors, _ = empty.do_now(check_with_stored, file)
    told = empty.do_now(lambda work: [roster_mistakes.line(work.staff_words(), one) for one in mistakes_of(file, errors)])
    assert any("只能写：" in line and "情况说明" in line for line in told)
    assert any("第 3 行" in line and "【姓名】 没有东西可以填进去" in line for line in told)


def test_the_same_workbook_again_changes_nothing_sorted_otherwise_too(empty: DatabaseThread) -> None:
    taken(empty, book())
    assert taken(empty, book()).changes == []
    rows = SHEETS["代表"]
    moved = [*rows[:3], rows[5], rows[3], [2, "张三", "上下坪代表小组", *rows[4][3:]]]
    assert [code for code, _ in taken(empty, book(代表=moved)).changes] == []
    assert taken(empty, empty.do_now(current_workbook)).changes == [], "and what the program writes of it neither"


def test_english_ids_are_still_read(empty: DatabaseThread) -> None:
    deputies = [["编号", "姓名", "小组编号", "几级代表", "职务", "席位状态"], ["d7", "王芳", "g1", "town、county", "member", "serving"]]
    groups: Cells = [["编号", "名称", "级别", "组长编号"], ["g1", "上下坪代表小组", "town", "d7"], ["g2", "街道代表小组", "town", None]]
    villages = [["编号", "名称", "性质", "代表小组编号"], ["v1", "上坪村", "village", "g1"]]
    taken(empty, book(代表=deputies, 代表小组=groups, 村居=villages, 联络站=[], 值班表=[], 主席团=[]))
    assert roster(empty).groups[GroupId("g1")].leader == "d7"
    assert roster(empty).people[PersonId("d7")].levels == ("town", "county")


def with_deputy(*cells: Any) -> bytes:
    rows = SHEETS["代表"]
    return book(代表=[*rows[:6], [4, *cells]])


@pytest.mark.parametrize(
    ("cells", "label", "reason"),
    [
        (("赵六", "上下坪代表小组", "上坪村", "1380000010"), "电话", "bad_phone"),
        (("赵六", "上下坪代表小组", "上坪村", 138000001011), "电话", "bad_phone"),
        (("赵六", "上下坪代表小组", "上坪村", "无"), "电话", "nobody_types"),
        (("赵六", "上下坪代表小组", "上坪村", "#N/A"), "电话", "cell_error"),
        (("赵六", "上下坪代表小组", "无", None), "村居", "nobody_types"),
        (("暂缺", "上下坪代表小组", None, None), "姓名", "nobody_types"),
        (("赵六", "上中坪小组", None, None), "代表小组", "unknown"),
        (("赵六", "上下坪代表小组", "没有的村", None), "村居", "unknown"),
        (("赵六", "上下坪代表小组", None, None, "大概"), "公开电话", "bad_yes_no"),
        (("赵六", "上下坪代表小组", None, None, None, "村"), "几级代表", "bad_choice"),
        (("赵六", "上下坪代表小组", None, None, None, None, "班长"), "职务", "bad_choice"),
        (("赵六", "上下坪代表小组", None, None, None, None, None, "退休"), "席位状态", "bad_choice"),
        (("赵六", "上下坪代表小组", None, None, None, None, None, None, "2026年2月30日"), "请假起", "bad_date"),
        (("赵六", "上下坪代表小组", None, None, None, None, None, None, 2026.1), "请假起", "bad_date"),
    ],
)
def test_what_nobody_should_type_is_refused_with_its_place(empty: DatabaseThread, cells: tuple[Any, ...], label: str, reason: str) -> None:
    assert (f"「代表」第 7 行「{label}」", reason) in wrong(empty, with_deputy(*cells))


def test_two_of_one_name_are_told_apart_or_it_is_said(empty: DatabaseThread) -> None:
    rows = SHEETS["代表"]
    twins = [*rows[:6], [4, "王芳", "街道代表小组", "老街", "13800000109"]]
    assert ("「主席团」第 2 行「姓名」", "not_one") in wrong(empty, book(代表=twins))
    for said in ("王芳（上坪村）", "王芳(13800000101)", "王芳（上下坪代表小组）"):
        assert wrong(empty, book(代表=twins, 主席团=[["姓名", "职务"], [said, "主席"]], 值班表=[])) == []
    file = read_workbook("x.xlsx", book(代表=twins, 主席团=[], 值班表=[]))
    assert empty.do_now(check_with_stored, file)[0] == []
    assert next(r.data for r in file.sections["groups"] if r.data["name"] == "上下坪代表小组")["leader"] == "d001", (
        "a group's leader is one of its own"
    )


def people_of(file: TownFile) -> dict[str, str]:
    return {str(row.data["name"]): str(row.data["id"]) for row in file.sections["deputies"]}


@pytest.mark.parametrize(
    ("row", "why", "old"),
    [
        ([1, "王小芳", "上下坪代表小组", "上坪村", "13800000101"], "phone", "王芳"),
        ([1, "王芳", "街道代表小组", "老街", "13800000777"], "moved", "王芳"),
    ],
)
def test_who_is_nearly_somebody_is_asked_about(empty: DatabaseThread, row: list[Any], why: str, old: str) -> None:
    taken(empty, book())
    rest = {"主席团": [], "值班表": [], "代表小组": [["名称", "级别"], ["上下坪代表小组", "镇"], ["街道代表小组", "镇"]]}
    rows = SHEETS["代表"]
    content = book(代表=[*rows[:3], row, rows[5]], **rest)
    file = read_workbook("x.xlsx", content)
    empty.do_now(check_with_stored, file)
    assert [(q.why, q.old, q.new, q.id) for q in file.asked] == [(why, old, row[1], "d001")]
    taken(empty, content, d001="same")
    assert roster(empty).people[PersonId("d001")].name == row[1]


def test_rows_that_are_not_alike_are_new(empty: DatabaseThread) -> None:
    taken(empty, book())
    report = taken(empty, with_deputy("赵六", "上下坪代表小组", "上坪村", "13800000155"))
    assert report.changes == [("added", {"section": "deputies", "id": "d004", "name": "赵六"})]


def test_settings_and_sheets_that_are_left_out_stay(empty: DatabaseThread) -> None:
    taken(empty, book())
    before = roster(empty).congress
    short = [row for row in HEAD if row[0] not in ("面商", "夜里不打扰", "农忙（少催）")]
    content = load_workbook(BytesIO(book(head=[["项目", "内容"], *short])))
    for title in ("值班表", "走访日", "放假调休", "转介电话", "常用答复", "主席团"):
        del content[title]
    kept = BytesIO()
    content.save(kept)
    taken(empty, kept.getvalue())
    now = roster(empty).congress
    assert (now.quiet_hours, now.busy_season, now.duty_rota, now.referrals, now.calendars) == (
        before.quiet_hours,
        before.busy_season,
        before.duty_rota,
        before.referrals,
        before.calendars,
    )


def test_a_year_in_the_sheet_replaces_that_year_alone(database: DatabaseThread) -> None:
    content = load_workbook(BytesIO(database.do_now(current_workbook)))
    sheet = content["放假调休"]
    assert [cell.value for cell in sheet[2]][:4] == ["放假", None, "2026年1月1日", "2026年1月3日"]
    sheet.append(["放假", "元旦", "2027年1月1日", "2027年1月3日"])
    kept = BytesIO()
    content.save(kept)
    before = roster(database).congress.calendars
    taken(database, kept.getvalue())
    assert roster(database).congress.calendars == (*before, {"year": 2027, "off": ["2027-01-01", "2027-01-02", "2027-01-03"], "on": []})


def test_a_village_is_merged_by_name(database: DatabaseThread) -> None:
    content = load_workbook(BytesIO(database.do_now(current_workbook)))
    sheet = content["村居"]
    labels = [cell.value for cell in sheet[1]]
    row: list[Any] = [None] * len(labels)
    row[labels.index("名称")], row[labels.index("并入")], row[labels.index("生效日期")] = "柳湾村", "竹溪村", "2026年10月1日"
    sheet.append(row)
    kept = BytesIO()
    content.save(kept)
    taken(database, kept.getvalue())
    assert roster(database).villages[VillageId("v03")].merged_into == "v05"


def test_what_the_program_writes_speaks_chinese_and_locks_ids(database: DatabaseThread) -> None:
    content = load_workbook(BytesIO(database.do_now(current_workbook)))
    words = {str(cell.value) for sheet in content for row in sheet.iter_rows(min_row=2) for cell in row[1:3] if cell.value}
    assert "汉语、藏语、维吾尔语、蒙古语" in words
    assert "傅建安、李建国（双桥村）" in {str(cell.value) for row in content["值班表"].iter_rows() for cell in row}, (
        "two of one name are told apart"
    )
    assert content["代表"].column_dimensions["H"].hidden, "a town needs no column for towns"
    assert not words & {"town", "county", "village", "community", "member", "serving", "secretary", "next_workday", "road", "Asia/Shanghai"}
    people = content["代表"]
    labels = [cell.value for cell in people[1]]
    first = {label: cell.value for label, cell in zip(labels, people[2], strict=True)}
    assert (first["代表小组"], first["村居"], first["几级代表"], first["职务"], first["席位状态"]) == (
        "上下坪代表小组",
        "上坪村",
        "镇、县",
        "组长",
        "在任",
    )
    assert people.protection.sheet
    assert people["A2"].protection.locked
    assert not people["B2"].protection.locked
    assert not people.column_dimensions["B"].protection.locked
    offered = {str(o.formula1) for sheet in content for o in sheet.data_validations.dataValidation}
    assert {
        '"在任,外出,请假,停职,已离任"',
        "'代表小组'!$B$2:$B$1000",
        '"村,社区"',
        '"是,否"',
        '"顺延到下一工作日,提前到上一工作日,不变"',
    } <= offered


def test_the_empty_form_as_it_comes_can_be_filled_and_imported(tmp_path: Path, empty: DatabaseThread) -> None:
    out = tmp_path / "town.xlsx"
    assert CliRunner().invoke(main, ["template", "--out", str(out)]).exit_code == 0
    form = load_workbook(out)
    head = form["基本情况"]
    places = {head.cell(n, 1).value: n for n in range(2, head.max_row + 1)}
    for label, value in HEAD:
        head.cell(next(n for name, n in places.items() if str(name).replace(" ", "") == label.replace(" ", "")), 2).value = value
    for title, rows in SHEETS.items():
        if not rows:
            continue
        sheet = form[title]
        labels = {sheet.cell(1, n).value: n for n in range(1, sheet.max_column + 1)}
        header = next(row for row in rows if len(row) > 1 and row[1] is not None)
        ours = {
            "村 名": "名称",
            "姓　名": "姓名",
            "所在村": "村居",
            "联系电话": "电话",
            "状态": "席位状态",
            "单位名称": "名称",
            "序号": "",
            "级别": "级别",
        }
        if title == "代表":
            ours["级别"] = "几级代表"
        line = sheet.max_row
        for row in rows[rows.index(header) + 1 :]:
            if len(row) > 2 or len(header) == 2:
                line += 1
                for name, value in zip(header, row, strict=False):
                    if ours.get(name, name) and (number := labels.get(ours.get(name, name))):
                        sheet.cell(line, number).value = value
    form["代表"].cell(4, 9).value = "上下坪代表小组"
    kept = BytesIO()
    form.save(kept)
    taken(empty, kept.getvalue())
    assert [p.name for p in roster(empty).people.values()] == ["王芳", "张三", "李四", "许文静"]


def test_settings_of_the_form_that_are_left_empty_are_as_usual(tmp_path: Path, empty: DatabaseThread) -> None:
    """A form in which only names were filled in made a town without a time zone: no command and no message went through any more."""
    out = tmp_path / "town.xlsx"
    assert CliRunner().invoke(main, ["template", "--out", str(out)]).exit_code == 0
    form = load_workbook(out)
    for label, value in (
        ("名称", "云溪镇"),
        ("级别", "镇"),
        ("事项编号前缀", "YX"),
        ("届次", "第十八届"),
        ("本届开始", "2021.12"),
        ("本届届满", "2026.12"),
    ):
        row = next(row for row in form["基本情况"].iter_rows(min_row=2) if row[0].value == label)
        row[1].value = value
    for title, cells in (("村居", {"名称": "上坪村"}), ("工作人员", {"姓名": "许文静", "岗位": "秘书"})):
        labels = [cell.value for cell in form[title][1]]
        for name, value in cells.items():
            form[title].cell(3, labels.index(name) + 1).value = value
    kept = BytesIO()
    form.save(kept)
    taken(empty, kept.getvalue())
    congress, usual = roster(empty).congress, Congress()
    assert congress.local(NOW).hour == 10
    for name in ("timezone", "quiet_hours", "working_hours", "limits", "phone_tries", "reads_a_day", "media_wait_minutes", "languages"):
        assert getattr(congress, name) == getattr(usual, name), name


# Three secretaries, each with her own habits


PASTED_LIST: dict[str, Cells] = {
    "村居": [["云溪镇村（居）情况"], ["序号", "村（居）名称", "类 别", "人口数"], [1, "上坪村", "行政村", "2.3万人"], [2, "老街社区", "居委会", "约6160余人"]],
    "代表小组": [["序号", "小组名称", "级别", "服务的村居", "组长"], [1, "第一代表小组", "镇级", "上坪村", "王 芳（女）"], [2, "第二代表小组", "乡镇", "老街社区", None]],
    "代表": [
        ["云溪镇第十八届人大代表名册（58名）"],
        [None, None, None, None, None, None, None, "填报时间：2026.9"],
        ["序号", "姓  名", "性别", "民 族", "出生年月", "代表小组", "所在村", "联系电话", "公开电话", "几级代表", "职务"],
        [1, "王  芳（女，土家族）", "女", "土家族", "1970.5", "第一代表小组", "上坪", "138-0000-0101", "√", "县、镇两级", "代表小组组长"],
        [2, "张 三（党员）", "男", "汉", "1968年3月", "第一代表小组", "上坪", "1３8０000０102", "", "县乡两级代表", "镇人大主席"],
        [3, "李四", "男", "汉", 1975, "第二代表小组", "老街", "13800000103", "否", "镇人大代表", ""],
        [4, "刘五", "男", "汉", 1980, "第二代表小组", "老街", "13800000104", None, "镇", None],
        ["合计：4人"],
        ["制表：赵六　　审核：张三"],
    ],
    "工作人员": [["姓名", "职务", "联系电话"], ["许文静（兼）", "人大专干", "13800000001"]],
    "主席团": [["姓名", "职务"], ["张三（党员）", "镇人大主席"]],
    "值班表": [["日期", "值班代表"], ["2026年12月10日", "王芳（女）、李四"]],
}  # fmt: skip
HEAD_AS_TYPED: Cells = [
    *([label, value] for label, value in HEAD if label not in ("走访选民日（每月几号）", "答复期限（工作日）")),
    ["人口", "2.3万人"],
    ["走访选民日（每月几号）", "每月25日"],
    ["答复期限（工作日）", "一个月"],
    ["小组每季活动几次", "至少1次"],
    ["接待选民日（每月几号）", "每月10号"],
    ["接待日要有哪几级代表", "县、镇两级"],
]


def test_a_roster_pasted_with_its_titles_notes_and_sums_is_read_as_it_is_meant(empty: DatabaseThread) -> None:
    content = book([["项目", "内容"], *HEAD_AS_TYPED], **PASTED_LIST, 联络站=[], 走访日=[])
    taken(empty, content)
    town = roster(empty)
    names = [(p.name, p.levels, p.groups) for p in town.people.values() if p.kind == "deputy"]
    assert names == [
        ("王芳", ("county", "town"), ("g01",)),
        ("张三", ("county", "town"), ("g01",)),
        ("李四", ("town",), ("g02",)),
        ("刘五", ("town",), ("g02",)),
    ]
    assert [(p.name, p.role) for p in town.people.values() if p.kind == "staff"] == [("许文静", "secretary")]
    assert (town.groups[GroupId("g01")].leader, town.people[PersonId("d002")].presidium_role) == ("d001", "chair")
    file = read_workbook("x.xlsx", content)
    assert [row.data["population"] for row in file.sections["villages"]] == [23000, 6160]
    head = town.congress
    visit, quota, reception = (dict(rule or {}) for rule in (head.visit_day, head.group_quota, head.reception_day))
    assert (visit["day"], head.limits.answer) == (25, "1 month")
    assert (quota["activity_per_quarter"], reception["levels"]) == (1, ["county", "town"])
    assert [row["deputies"] for row in head.duty_rota] == [["d001", "d003"]]


def test_last_year_s_book_with_a_new_deputy_a_moved_phone_and_an_empty_group(empty: DatabaseThread) -> None:
    taken(empty, book([["项目", "内容"], *HEAD_AS_TYPED], **PASTED_LIST, 联络站=[], 走访日=[]))
    kept = load_workbook(BytesIO(empty.do_now(current_workbook)))
    people, groups = kept["代表"], kept["代表小组"]
    at = {str(cell.value): n for n, cell in enumerate(people[1], 1)}
    for row in people.iter_rows(min_row=2):
        name = row[at["姓名"] - 1]
        if name.value == "刘五":  # 补选: somebody else in his row, the number left standing
            name.value, row[at["电话"] - 1].value = "孙　七（补选）", "138 0000 0188"
        if name.value == "李四":
            row[at["电话"] - 1].value = "13800000199（新）"
    groups.append([None, "第三代表小组", "镇"])
    content = BytesIO()
    kept.save(content)
    assert wrong(empty, content.getvalue()) == [("「代表」第 4 行「电话」", "bad_phone")], "one note behind a number, and nothing else"
    people.cell(4, at["电话"]).value = "13800000199"
    content = BytesIO()
    kept.save(content)
    taken(empty, content.getvalue())
    town = roster(empty)
    live = {p.name: p.phone for p in town.people.values() if p.kind == "deputy" and p.has_rights}
    assert live == {"王芳": "13800000101", "张三": "13800000102", "李四": "13800000199", "孙七": "13800000188"}
    assert town.people[PersonId("d004")].name == "刘五", "his name stays with what he did"
    assert [g.name for g in town.live_groups()] == ["第一代表小组", "第二代表小组", "第三代表小组"]


def test_what_a_third_one_writes_is_refused_in_the_words_of_a_colleague(empty: DatabaseThread) -> None:
    head: Cells = [["上班时间", "8:30-12:00，14:30-17:30"], ["人代会开会日", "2027年1月中旬"], ["人口", "两万多"]]
    rows = SHEETS["代表"]
    content = book(
        [["项目", "内容"], *HEAD, *head],
        承办单位=[["单位名称", "管哪些类别"], ["派出所", "治安"]],
        值班表=[["日期", "值班代表"], ["每月10号", "王芳"]],
        代表=[*rows[:6], [4, "赵六", "街道代表小组", "老街", "13800000103/13800000104"]],
    )
    file = read_workbook("x.xlsx", content)
    errors, _ = empty.do_now(check_with_stored, file)
    told = empty.do_now(lambda work: [roster_mistakes.line(work.staff_words(), one) for one in mistakes_of(file, errors)])
    assert [one.split("：", 1)[1] for one in told] == [
        "写的是「8:30-12:00，14:30-17:30」。只写两个钟点：从几点到几点，中午休息不用写。例如 08:30、17:30。",
        "写的是「2027年1月中旬」。要写年、月、日，日历上有的那一天，例如 2026年9月1日。",
        "写的是「两万多」。只写一个数，例如 23000。",
        "写的是「13800000103/13800000104」。只写一个电话号码：11 位手机号，或带区号的座机。",
        "写的是「治安」。「类别」表里没有「治安」，是不是：治安与安全生产？",
        "写的是「每月10号」。要写年、月、日，日历上有的那一天，例如 2026年9月1日。",
    ], told
