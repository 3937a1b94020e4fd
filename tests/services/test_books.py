"""The books an office keeps (五簿一册) and the directory of deputies: what stands in them, for whom (docs/glossary.md, Records and reports)."""

import re
from io import BytesIO
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from services.deed.work import Work
from services.summaries.account import account
from services.summaries.directory import directory
from services.summaries.files import file_of
from tests.conversations.test_desk import claimed_case
from tests.conversations.test_key_in import answered, keyed_in
from tests.conversations.test_rating import claimed_first
from tests.town import Somebody, Town


def book(work: Work, *readers: int) -> Any:
    work.facts.catch_up(work.roster.congress)
    return load_workbook(BytesIO(file_of(account(work, "2026-11", readers=readers), "registers")[1]))


def lines(page: Any) -> list[list[Any]]:
    """What stands under the head of a sheet, save the line to sign."""
    return [[cell.value for cell in row] for row in page.iter_rows(min_row=4, max_row=page.max_row - 1)]


async def test_what_came_by_phone_letter_or_at_the_office_stands_in_a_book_of_its_own(town: Town) -> None:
    deputy, group = await keyed_in(town)
    await deputy.presses("留联系方式")
    await deputy.writes("张大爷 13800000444")
    await answered(town, deputy, group)
    voter = await town.voter()
    await voter.writes("水渠堵了三天了")
    secretary = await town.secretary()
    hers = await secretary.handle()
    rows = lines((await town.ask(lambda work: book(work, hers)))["来信来访登记簿"])
    assert len(rows) == 1, "who wrote by himself stands in the book of all matters alone"
    row = [cell for cell in rows[0] if not hasattr(cell, "year")]
    assert row[:4] == ["QX-2611-0001", "电话", "张某", "尾号0444"]
    assert "路灯坏了两个月" in row[5]
    assert row[6:] == ["上下坪代表小组·吕春敏", "已解决", None, "吕春敏", None]
    assert "已答复，待告知" in lines((await town.ask(lambda work: book(work, hers)))["选民意见登记簿"])[0], "请评价 is said to the voter"
    for readers in ((), (await deputy.handle(),), (await secretary.handle(), await deputy.handle())):
        other = lines((await town.ask(lambda work, readers=readers: book(work, *readers)))["来信来访登记簿"])
        assert other[0][3:5] == ["（不公开）", None], "contact data are the secretary's alone"


async def test_every_book_without_a_row_says_so_and_prints_on_a_page(town: Town) -> None:
    found = await town.ask(book)
    for name in ("选民意见登记簿", "来信来访登记簿", "接待记录", "代表建议登记簿", "小组活动记录", "走访记录"):
        assert lines(found[name])[0][0] == "本期没有。", name
    for page in found.worksheets:
        assert (page.page_setup.orientation, page.page_setup.fitToWidth) == ("landscape", 1)
        assert page.page_setup.paperSize == (8 if page.title == "选民意见登记簿" else 9), "A4, the one of 22 columns A3"
        assert sum(page.column_dimensions[key].width for key in page.column_dimensions) < (315 if page.title == "选民意见登记簿" else 225)
        assert "期间：2026年11月" in page["A2"].value
        assert page.cell(page.max_row, 1).value.startswith("填表人：")


async def test_both_talks_stand_in_the_register_with_their_days(town: Town) -> None:
    leader, group, _voter = await claimed_case(town)
    await group.presses(leader, "更多", group.card())
    await group.presses(leader, "面商")
    await group.presses(leader, "consulted:not_reached")
    assert lines((await town.ask(book))["选民意见登记簿"])[0][16:18] == [None, None], "a try that reached nobody is no talk"
    await group.presses(leader, "更多", group.card())
    await group.presses(leader, "面商")
    await group.presses(leader, "consulted:visit")
    row = lines((await town.ask(book))["选民意见登记簿"])[0]
    assert (row[16].date() == (await town.ask(lambda work: work.today)), row[17]) == (True, None)


async def test_the_roster_names_who_leads_who_is_linked_and_where_they_meet(town: Town) -> None:
    found = await town.ask(book)
    people = {row[2]: row for row in lines(found["代表花名册"]) if row[1] == "上下坪代表小组"}
    assert list(people)[:2] == ["周启明", "于发"], "who leads stands first"
    assert people["周启明"][3:8] == ["组长", "镇、县", "上坪村", "村党支部书记", "贺正平"]
    assert people["周启明"][8] is None, "he does not show his number"
    assert people["吕春敏"][8] == "13800000103"
    group = lines(found["代表分组情况"])[0]
    assert group[:7] == ["上下坪代表小组", "周启明", "于发", 10, "镇10人、县1人", "上坪村、下坪村", "贺正平"]
    assert "联络站" in group[7]
    village = lines(found["各村居代表"])[0]
    assert village[:3] == ["上坪村", "上下坪代表小组", "周启明"]
    assert village[3].startswith("周启明（镇、县）、吕春敏、")


async def test_the_table_of_links_says_how_many_groups_and_deputies_each_has(town: Town) -> None:
    rows = {row[0]: row[1:] for row in lines((await town.ask(book))["主席团成员挂联情况"])}
    assert {"贺正平", "石立新"} <= set(rows)
    assert rows["石立新"][0] == "副主席"
    assert "柳湾石门代表小组" in rows["石立新"][1]
    assert rows["石立新"][2] == len(rows["石立新"][1].split("、"))
    assert rows["石立新"][3] >= 20
    assert rows["石立新"][4] == "在规定的数目里"
    assert "柳湾村" in rows["石立新"][5]


async def test_the_directory_to_print_has_the_numbers_people_chose_to_show(town: Town) -> None:
    def sheets(work: Work, *, office: bool) -> tuple[str, dict[str, str]]:
        name, content = directory(work, office=office)
        pages = load_workbook(BytesIO(content)).worksheets
        return name, {page.title: "\n".join(str(cell.value) for row in page.iter_rows() for cell in row if cell.value) for page in pages}

    name, printed = await town.ask(lambda work: sheets(work, office=False))
    office_name, office = await town.ask(lambda work: sheets(work, office=True))
    assert (name, office_name) == ("清溪镇_代表通讯录（印发）.xlsx", "清溪镇_代表通讯录（办公用）.xlsx")
    assert set(printed) == set(office) == {"按小组", "按村（居）"}
    for page in printed.values():
        assert "13800000103" in page
        assert "13800000101" not in page, "周启明 does not show it"
        assert "许文静" not in page
    assert "13800000101" in office["按小组"]
    assert "许文静" in office["按小组"]
    assert "上下坪代表小组，组长周启明" in printed["按村（居）"]


async def test_telephones_and_names_of_groups_stand_on_one_line_of_their_columns(town: Town) -> None:
    """The office's directory broke every number that people show, and rows of the registers were twice as high for a group's name."""

    def narrow(work: Work) -> list[tuple[str, str]]:
        pages = [*load_workbook(BytesIO(directory(work, office=True)[1])).worksheets, book(work)["选民意见登记簿"]]
        found = [
            (cell, page.column_dimensions[get_column_letter(cell.column)].width) for page in pages for row in page["A4:W90"] for cell in row
        ]
        names = [group.name for group in work.roster.live_groups()]
        return [(cell.coordinate, cell.value) for cell, width in found if _on_one_line(cell.value, names) > width]

    await claimed_case(town)
    assert await town.ask(narrow) == []


def _on_one_line(value: Any, names: list[str]) -> int:
    """How wide what may not break is; nought for other words."""
    if not isinstance(value, str):
        return 0
    if value in names:
        return 2 * len(value)
    return max((len(number) for number in re.findall("[0-9]{11}", value)), default=0)


async def test_the_secretary_takes_the_directory_below_the_people_and_nobody_else_can(town: Town) -> None:
    secretary, leader = await town.secretary(), await town.deputy("周启明")
    await secretary.writes("/people")
    await secretary.presses("通讯录（印发）")
    assert files_of(secretary) == ["清溪镇_代表通讯录（印发）.xlsx"]
    await leader.writes("/people")
    assert not leader.sees_button("通讯录")
    leader.person.presses(leader.messages[-1], "office_paper|0|directory_office")
    await town.settled()
    assert "人大秘书" in leader.popups[-1]
    assert files_of(leader) == []


def files_of(somebody: Somebody) -> list[str]:
    """Names of the files that came to him, oldest first."""
    return [message["document"]["file_name"] for message in somebody.chat.messages.values() if "document" in message]


async def test_which_cases_had_no_second_talk_is_a_list(town: Town) -> None:
    voter, _group, _leader = await claimed_first(town)
    await voter.presses("基本满意")

    def listed(work: Work) -> list[list[Any]]:
        work.facts.catch_up(work.roster.congress)
        return lines(load_workbook(BytesIO(file_of(account(work, "2026-11"), "excel")[1]))["没有第二次面商的"])

    rows = await town.ask(listed)
    assert [row[:2] for row in rows] == [["QX-2611-0001", "上坪村"]]
    assert rows[0][4] == "周启明"
