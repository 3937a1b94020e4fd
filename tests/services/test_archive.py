"""The archive of a year: one folder with Chinese names, by command and by a tap of the secretary's (docs/spec.md section 10)."""

import re
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from bot.__main__ import main
from services.deed.work import Work
from services.summaries import archive as archives
from services.summaries import archive_year
from tests.conversations.test_rating import answers, claimed_first
from tests.conversations.test_reorganisation import reorganised
from tests.conversations.test_routing_by_level import revised
from tests.services.test_summary_files import PLANTED, busy_month, words_of
from tests.town import Town

FOLDER = "清溪镇_2026年_档案"


def text_of(content: bytes) -> str:
    book = load_workbook(BytesIO(content))
    return "\n".join(str(cell.value) for page in book.worksheets for row in page.iter_rows() for cell in row if cell.value is not None)


def words_in(name: str, content: bytes) -> str:
    return text_of(content) if name.endswith("xlsx") else words_of(content) if name.endswith("docx") else ""


async def test_the_command_writes_a_folder_with_books_matters_events_files_and_an_index(
    town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await busy_month(town)
    await town.stop()
    monkeypatch.setenv("LIANXIN_DATABASE_URL", town.settings.database_url)
    done = CliRunner().invoke(main, ["export", "--year", "2026", "--out", str(tmp_path)])
    assert done.exit_code == 0, done.output
    assert "先看目录.xlsx" in done.output
    folder = tmp_path / FOLDER
    assert {path.name for path in folder.iterdir()} == {
        "目录.xlsx",
        "一_登记簿",
        "二_事项办理单",
        "三_办理经过",
        "四_通报简报",
        "六_计划和小组总结",
    }
    assert folder.stat().st_mode & 0o077 == 0
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    assert {
        "一_登记簿/清溪镇_2026年_登记簿.xlsx",
        "二_事项办理单/事项办理单_2026年11月.docx",
        "三_办理经过/办理经过_2026年11月.xlsx",
    } <= set(files)
    assert {"四_通报简报/清溪镇_2026年_年度通报.docx", "四_通报简报/清溪镇_2026年11月_月度通报.docx"} <= set(files)
    assert {"四_通报简报/清溪镇_2026年11月_简报.docx", "四_通报简报/清溪镇_2026年11月_广播稿.docx"} <= set(files), "as they were published"
    of_groups = {name.partition("/")[2] for name in files if name.startswith("六_")}
    assert {
        "清溪镇_2026年_人大代表工作计划.docx",
        "清溪镇_上下坪代表小组_2026年_台账.xlsx",
        "清溪镇_上下坪代表小组_2026年_年终总结.docx",
    } <= of_groups
    assert len(of_groups) == 1 + 2 * 8, "each group's"
    assert all(path.stat().st_mode & 0o077 == 0 for path in files.values())
    accounts = {name.partition("/")[2] for name in files if name.startswith("四_")}
    assert not [name for name in accounts if "2026年10月" in name or "第3季度" in name], "nothing had come before November"
    assert "2026年1月到2026年10月还没有事项、走访和活动，没有做通报。" in done.output
    whole = "\n".join(words_in(name, path.read_bytes()) for name, path in files.items())
    assert not [planted for planted in PLANTED[1:3] if planted in whole]
    assert "收了我两千块钱" not in whole, "a tip is the secretary's alone"
    index = text_of(files["目录.xlsx"].read_bytes())
    for said in (
        "事项办理单_2026年11月.docx",
        "2026年11月来的事项，每件一页",
        "2026年11月简报（公开）",
        "2026年全年计划",
        "上下坪代表小组2026年年终总结",
        "QX-2611-0003",
        "没有选民的姓名、电话和账号",
        "2026年1月到2026年10月还没有",
    ):
        assert said in index
    assert CliRunner().invoke(main, ["export", "--year", "26", "--out", str(tmp_path)]).exit_code == 2
    await town.start()


async def test_the_story_of_a_matter_names_steps_and_nobody_of_the_voters(town: Town) -> None:
    await busy_month(town)

    def story(work: Work) -> list[list[Any]]:
        work.facts.catch_up(work.roster.congress)
        over = archive_year.Archive(work, "2026")
        made = dict(archives.made(over, [item for item in archives.items(over) if item.kind == "events"]))
        page = load_workbook(BytesIO(made["三_办理经过/办理经过_2026年11月.xlsx"])).worksheets[0]
        return [[cell.value for cell in row] for row in page.iter_rows(min_row=4)]

    rows = await town.ask(story)
    mine = [row for row in rows if row[0] == "QX-2611-0001"]
    assert [row[1] for row in mine] == list(range(1, len(mine) + 1))
    assert {"来件", "认领", "答复", "办结", "归档"} <= {row[4] for row in mine}
    assert "基本满意" in next(row[5] for row in mine if row[4] == "评价")
    assert not [row for row in rows if row[0] == "QX-2611-0003"], "a tip"


async def test_the_story_goes_on_after_its_month_and_says_choices_talks_and_days_in_words(town: Town) -> None:
    """It ended when the account of its month was issued, and said 「yes」 for 已解决."""
    voter, _group, _leader = await claimed_first(town)
    await town.comes("2026-12-02", "10:00")
    await voter.presses("基本满意")
    await voter.presses("部分解决")

    def story(work: Work) -> list[list[Any]]:
        work.facts.catch_up(work.roster.congress)
        over = archive_year.Archive(work, "2026")
        made = dict(archives.made(over, [item for item in archives.items(over) if item.kind == "events"]))
        page = load_workbook(BytesIO(made["三_办理经过/办理经过_2026年11月.xlsx"])).worksheets[0]
        return [[cell.value for cell in row] for row in page.iter_rows(min_row=4)]

    told = {row[4]: row[5] or "" for row in await town.ask(story)}
    assert told["评价"] == "基本满意"
    assert told["是否解决"] == "部分解决"
    assert re.fullmatch("上下坪代表小组；期限：[0-9]+月[0-9]+日", told["交办"])
    assert told["办结"] == ""


async def test_what_an_archived_matter_lacks_stands_in_the_index(town: Town) -> None:
    await busy_month(town)

    def index(work: Work) -> list[list[Any]]:
        work.facts.catch_up(work.roster.congress)
        page = load_workbook(BytesIO(archives.index(archive_year.Archive(work, "2026"), ())[1]))["事项目录"]
        return [[cell.value for cell in row] for row in page.iter_rows(min_row=4)]

    rows = {row[0]: row for row in await town.ask(index)}
    assert rows["QX-2611-0001"][5] == "已归档"
    assert rows["QX-2611-0001"][7] == "面商一、面商二"
    assert rows["QX-2611-0002"][7] is None, "one that goes on lacks nothing yet"
    assert rows["QX-2611-0003"][3] is None, "not even its category"


async def test_the_secretary_takes_the_archive_below_the_account_and_nobody_else(town: Town) -> None:
    await busy_month(town)
    secretary, chair = await town.secretary(), await town.deputy("贺正平")
    await chair.writes("/summary 2026-11")
    assert not chair.sees_button("导出年度档案")
    chair.person.presses(chair.messages[-1], "office_paper|0|archive:2026")
    await town.settled()
    await secretary.writes("/summary 2026-11")
    await secretary.presses("导出年度档案")
    sent = [m["document"] for m in secretary.chat.messages.values() if "document" in m]
    assert [document["file_name"] for document in sent] == [f"{FOLDER}.zip"]
    names = ZipFile(BytesIO(town.telegram.state.files[sent[0]["file_id"]])).namelist()
    assert f"{FOLDER}/目录.xlsx" in names
    assert f"{FOLDER}/二_事项办理单/事项办理单_2026年11月.docx" in names
    assert not [m for m in chair.chat.messages.values() if "document" in m]
    secretary.person.presses(secretary.messages[-1], "office_paper|0|archive:2031")
    await town.settled()
    assert len([m for m in secretary.chat.messages.values() if "document" in m]) == 1


async def test_an_archive_too_large_for_a_chat_leaves_out_the_sheets_and_says_so(town: Town) -> None:
    await busy_month(town)

    def packed(work: Work) -> list[str]:
        work.facts.catch_up(work.roster.congress)
        return ZipFile(BytesIO(archives.packed(archive_year.Archive(work, "2026"), most=1)[1])).namelist()

    names = await town.ask(packed)
    assert f"{FOLDER}/说明.txt" in names
    assert not [name for name in names if "二_事项办理单" in name]


async def test_the_paper_of_the_month_in_which_a_town_began_is_kept(town: Town) -> None:
    """It was issued, with a number; the index said that none was made."""
    await revised(town, "congress", "congress", began="2026-10-08")
    voter = await town.voter()
    await voter.writes("自来水停了三天了")

    def kept(work: Work) -> tuple[str, list[str]]:
        over = archive_year.Archive(work, "2026")
        return archive_year.left_out(over), [item.when for item in archives.items(over) if item.kind == "word"]

    left, papers = await town.ask(kept)
    assert "2026年10月" in papers
    assert "2026年9月" not in papers
    assert "2026年1月到2026年9月" in left


async def test_a_group_that_is_part_of_another_now_has_its_books_of_the_year(town: Town, tmp_path: Path) -> None:
    deputy, secretary, voter = await town.deputy("顾月菊"), await town.secretary(), await town.voter("柳湾村")
    group = await town.group("g2", deputy)
    await voter.writes("自来水停了三天了")
    await group.presses(deputy, "认领")
    await answers(group, deputy, "修好了")
    await voter.presses("满意")
    await town.comes("2026-11-24", "10:00")
    await reorganised(town, tmp_path, "groups", {"id": "g2", "merged_into": "g1", "from": "2026-11-24"})
    await town.comes("2026-12-02", "10:00")
    await secretary.writes("/summary 2026-11")
    await secretary.presses("导出年度档案")
    sent = [m["document"] for m in secretary.chat.messages.values() if "document" in m]
    names = ZipFile(BytesIO(town.telegram.state.files[sent[-1]["file_id"]])).namelist()
    assert any("柳湾石门" in name and "台账" in name for name in names)
    assert any("柳湾石门" in name and "年终总结" in name for name in names)
