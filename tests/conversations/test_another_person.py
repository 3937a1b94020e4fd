"""Names and ids together make a person: whoever comes under an old number gets nothing of it (docs/spec.md section 2)."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from openpyxl.workbook import Workbook

from domain.town_file.town_rows import TownFile
from domain.values.ids import PersonId
from reports.town_reader import read_town_file
from services.deed.work import Work
from services.staff.check_town import check_with_stored
from services.staff.import_town import import_town
from services.staff.merge_rows import Report
from services.staff.people import suspend
from tests import town_file
from tests.conversations.test_leaks import all_read
from tests.reports.test_town_workbook import column, edited, row_of
from tests.services.called import by
from tests.town import Somebody, Town
from tests.town_file import written

NUMBER = "QX-2611-0001"
Names = Mapping[str, str]


def sample(names: Names) -> dict[str, Any]:
    raw = town_file.sample()
    for row in raw["deputies"]:
        row["name"] = names.get(row["id"], row["name"])
    return raw


def _import(work: Work, path: Path, answers: Mapping[str, str]) -> Report:
    file: TownFile = read_town_file(path)
    file.answers = dict(answers)
    errors, _ = check_with_stored(work, file)
    assert errors == []
    return import_town(work, file)


async def imported(town: Town, path: Path, names: Names, term: Mapping[str, Any] | None = None, **answers: str) -> Report:
    raw = sample(names) | ({"term": dict(term)} if term else {})
    report: Report = await town.ask(_import, written(path, raw), answers)
    await town.settled()
    return report


async def serving(town: Town, name: str) -> Somebody:
    """Who has the name and rights: somebody who left may have it too."""
    named = await town.ask(lambda work: [p.has_rights for p in work.roster.people.values() if p.name == name])
    return await town.deputy(name, named.index(True))


async def test_who_comes_under_an_old_number_reads_nothing_of_the_old_ones_cases(town: Town, tmp_path: Path) -> None:
    leader, old = await town.deputy("周启明"), await town.deputy("段开东")
    group = await town.group("g1", leader, old)
    voter = await town.voter()
    await voter.writes("请保密：邻居家的低保有问题，我说给代表听")
    await group.presses(old, "认领")
    case = await town.case()
    due = case.due_on
    await imported(town, tmp_path / "town.yaml", {"d005": "新代表"})
    case = await town.case()
    assert (case.status, case.claimer, case.group, case.due_on) == ("assigned", None, "g1", due), "back with the group, its clocks run on"
    assert await town.ask(lambda work: [p.name for p in work.roster.people.values() if p.id.startswith("d005") and p.has_rights]) == [
        "新代表"
    ]
    new = await serving(town, "新代表")
    await new.writes(f"/case {NUMBER}")
    await new.presses("menu")
    new.person.presses(new.messages[-1], "full|1|")
    await town.settled()
    assert "邻居家" not in all_read(new)
    await old.writes(f"/case {NUMBER}")
    assert NUMBER not in old.last, "the old one has no rights any more"
    await group.presses(new, "认领")
    assert (await town.case()).claimer == "d005-2", "the newcomer claims it as anybody of the group may"


async def test_only_a_new_name_keeps_link_and_claims(town: Town, tmp_path: Path) -> None:
    leader, old = await town.deputy("周启明"), await town.deputy("段开东")
    group = await town.group("g1", leader, old)
    voter = await town.voter()
    await voter.writes("村口的路灯坏了")
    await group.presses(old, "认领")
    report = await imported(town, tmp_path / "town.yaml", {"d005": "段海东"}, d005="same")
    assert [facts["id"] for code, facts in report.changes if code != "changed" or facts["section"] == "deputies"] == ["d005"]
    assert (await town.case()).claimer == "d005"
    await old.writes("/cases")
    assert old.sees_button(NUMBER) or NUMBER in all_read(old)


@pytest.mark.parametrize("term", [None, {"name": "第十九届", "from": "2026-11-01", "to": "2031-12-31", "seats": 79}])
async def test_what_is_kept_from_a_person_is_kept_from_him_under_another_number(town: Town, tmp_path: Path, term: Any) -> None:
    other = await town.deputy("史树华")
    await town.group("g1", other)
    voter = await town.voter()
    words = "吕春敏的果园把公家的水渠占了"
    await voter.writes(words)
    await voter.presses("给代表小组看") if (await town.case()).sealed else None
    await imported(town, tmp_path / "town.yaml", {"d003": "段开东", "d005": "吕春敏"}, term)
    meant, innocent = await serving(town, "吕春敏"), await serving(town, "段开东")
    for look in (f"/case {NUMBER}", f"/find {words[-3:]}", "/cases"):
        await meant.writes(look)
        assert words not in all_read(meant), look
        assert not meant.sees_button(NUMBER), look
    await innocent.writes(f"/case {NUMBER}")
    assert NUMBER in all_read(innocent), "who has the number now is not whom its voter speaks of"


async def test_what_was_handed_up_to_who_left_is_decided_anew(town: Town, tmp_path: Path) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    group = await town.group("g1", leader)
    name = await town.ask(lambda work: work.roster.people[PersonId("d072")].name)
    member = await town.deputy(name)
    voter = await town.voter()
    await voter.writes("水渠塌了，全村的田浇不上水")
    await group.presses(leader, "认领")
    await group.presses(leader, "更多")
    await group.presses(leader, "上报")
    await group.presses(leader, "up_to:d072")
    await group.presses(leader, "up_due")
    assert (await town.case()).handed_up_to == ("d072",)
    await imported(town, tmp_path / "town.yaml", {"d072": "新主席"})
    words = f"{name}已离任。上报给{name}或由{name}督办、还没办结的，请重新上报或另定督办人：{NUMBER}"
    assert words in leader.reads
    assert words in secretary.reads
    new = await serving(town, "新主席")
    assert NUMBER not in all_read(new), "a hand-up is nobody's to inherit"
    assert words not in all_read(member)


async def test_what_was_handed_up_to_who_is_suspended_is_decided_anew_too(town: Town) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    group = await town.group("g1", leader)
    member = await town.deputy(await town.ask(lambda work: work.roster.people[PersonId("d072")].name))
    voter = await town.voter()
    await voter.writes("水渠塌了，全村的田浇不上水")
    for what in ("认领", "更多", "上报", "up_to:d072", "up_due"):
        await group.presses(leader, what)
    await town.ask(lambda work: suspend(work, by(work, work.chats.known(secretary.id)), PersonId("d072")))
    await town.settled()
    name = member.person.user["first_name"]
    words = f"{name}已停用。上报给{name}或由{name}督办、还没办结的，请重新上报或另定督办人：{NUMBER}"
    assert words in leader.reads
    assert words in secretary.reads


async def edited_roster(town: Town, secretary: Somebody, change: Callable[[Workbook], Any]) -> None:
    """The secretary fetches the workbook, changes it and sends it back."""
    await secretary.writes("/people")
    await secretary.presses("更新名册")
    document = [m for m in secretary.messages if "document" in m][-1]["document"]
    await secretary.sends("document", content=edited(town.telegram.state.files[document["file_id"]], change))


async def test_what_empties_a_phone_or_a_group_or_ends_a_seat_is_seen_alone_first(town: Town) -> None:
    secretary = await town.secretary()

    def empty(book: Workbook) -> None:
        sheet = book["代表"]
        sheet.cell(row_of(book, "代表", "d003"), column(book, "代表", "电话")).value = None
        sheet.cell(row_of(book, "代表", "d004"), column(book, "代表", "代表小组")).value = None
        sheet.cell(row_of(book, "代表", "d005"), column(book, "代表", "席位状态")).value = "已离任"
        sheet.cell(row_of(book, "代表", "d006"), column(book, "代表", "工作")).value = "茶农"

    await edited_roster(town, secretary, empty)
    alone = next(text for text in secretary.reads if "改了就收不回来" in text)
    assert [line for line in alone.splitlines() if line.startswith("·")] == [
        "· d003 吕春敏 的「电话」会变：13800000103 → （空）",
        "· d004 史树华 的「代表小组」会变：上下坪代表小组 → （空）",
        "· d005 段开东 的「席位状态」会变：在任 → 已离任",
    ]
    assert not secretary.sees_button("确认更新")
    await secretary.presses("看过了，接着看")
    assert any("会改 4 处" in text for text in secretary.reads)
    await secretary.presses("确认更新")
    assert await town.ask(lambda work: work.roster.people[PersonId("d005")].has_rights) is False


async def test_a_change_of_more_than_a_fifth_of_the_rows_is_named_first(town: Town) -> None:
    secretary = await town.secretary()

    def many(book: Workbook) -> None:
        for number in range(2, 22):
            book["代表"].cell(number, column(book, "代表", "工作")).value = "务农"

    await edited_roster(town, secretary, many)
    assert any("· 「代表」共 79 行，有 19 行要变" in text for text in secretary.reads)
    assert not secretary.sees_button("确认更新")


async def test_many_questions_can_be_answered_at_once_and_nothing_changes_before(town: Town) -> None:
    secretary = await town.secretary()

    def rename(book: Workbook) -> None:
        for number in range(2, 8):
            cell = book["代表"].cell(number, column(book, "代表", "姓名"))
            cell.value = f"赵{number}"

    await edited_roster(town, secretary, rename)
    assert "原来是周启明，现在写的是赵2" in secretary.last, "where a group still names him by his old name is no mistake"
    await secretary.presses("只是改名字")
    assert "原来是于发，现在写的是赵3" in secretary.last
    await secretary.presses("这 5 处都是新的")
    assert await town.ask(lambda work: work.roster.people[PersonId("d002")].has_rights), "nothing before it is confirmed"
    await secretary.presses("看过了，接着看")
    await secretary.presses("确认更新")
    people = await town.ask(lambda work: work.roster.people)
    assert (people["d001"].name, people["d001"].status, people["d002"].status, people["d002-2"].name) == ("赵2", "serving", "ended", "赵3")
