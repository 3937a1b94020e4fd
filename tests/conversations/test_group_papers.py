"""A group's books and its report, by a tap of whoever leads it and of the secretary, and by command (docs/spec.md section 7)."""

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from bot.__main__ import main
from domain.values.ids import PersonId
from services.deed.work import Work
from services.summaries import office_papers
from services.summaries.papers import BOOK, REPORT, OneOfTheOffice
from tests.conversations.test_group_plan import used_since
from tests.services.test_books import files_of
from tests.services.test_summary_files import words_of
from tests.town import Somebody, Town

KEPT, SEALED, OTHER = "周启明从来不接电话，路的事问了三次都不理", "村主任收了我两千块钱才给办低保", "柳湾的桥栏杆断了"


async def matters(town: Town) -> None:
    """Two ordinary ones of g1, one that speaks of its leader, a likely tip there that its voter gave to nobody else, one of another group."""
    for words in ("自来水停了三天了", "路灯坏了两个月", KEPT, SEALED):
        await (await town.voter()).writes(words)
    await (await town.voter("柳湾村")).writes(OTHER)


def content_of(town: Town, somebody: Somebody) -> bytes:
    newest = [m for m in somebody.chat.messages.values() if "document" in m][-1]
    return town.telegram.state.files[newest["document"]["file_id"]]


def said_in(content: bytes) -> str:
    book = load_workbook(BytesIO(content))
    return "\n".join(str(cell.value) for page in book.worksheets for row in page.iter_rows() for cell in row if cell.value is not None)


def paragraphs_of(document: bytes) -> list[str]:
    xml = ZipFile(BytesIO(document)).read("word/document.xml").decode().replace("<w:noBreakHyphen/>", "-")
    return [re.sub(r"<[^>]+>", "", one) for one in xml.split("</w:p>")]


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix != ".db"}


async def test_a_leader_takes_the_books_of_his_group_without_what_is_kept_from_him(town: Town) -> None:
    leader, deputy_leader = await town.deputy("周启明"), await town.deputy("于发")
    group = await town.group("g1", leader, deputy_leader)
    await matters(town)
    await group.presses(leader, "更多", group.card("QX-2611-0002"))
    await group.presses(leader, "回避")
    await group.replies(leader, "灯在我家门口")
    await leader.writes("/summary")
    await leader.presses("本组台账")
    assert files_of(leader) == ["清溪镇_上下坪代表小组_2026年11月_台账.xlsx"]
    his = said_in(content_of(town, leader))
    assert "清溪镇上下坪代表小组联系选民　选民意见登记簿" in his
    assert "自来水停了三天了" in his
    for never in ("路灯坏了两个月", KEPT, SEALED, OTHER, "只给人大秘书看"):
        assert never not in his, never
    assert "另有 1 件按规定不列在这里。" in his
    assert "柳湾石门代表小组" not in his
    await deputy_leader.writes("/summary")
    await deputy_leader.presses("本组台账")
    other = said_in(content_of(town, deputy_leader))
    assert "路灯坏了两个月" in other, "he stepped aside from nothing"
    assert not [never for never in (KEPT, SEALED, "按规定不列") if never in other], "what speaks of one of them is counted with the whole"


async def test_the_report_of_a_year_has_who_what_the_plan_and_room_for_what_is_next(town: Town) -> None:
    await town.ask(used_since("2025-12-30"))
    leader = await town.deputy("周启明")
    await matters(town)
    await leader.writes("/activity")
    await leader.presses("年度计划")
    await leader.presses("写计划")
    await leader.writes("每月学习一次\n11月20日视察灌渠")
    await leader.writes("/activity")
    await leader.presses("学习")
    await leader.writes("学了代表法，九人参加")
    await leader.writes("/summary 2026-11")
    await leader.presses("小结（Word）")
    assert "年初计划" not in words_of(content_of(town, leader)), "a month has no plan"
    await leader.presses("年终总结")
    assert files_of(leader)[-1] == "清溪镇_上下坪代表小组_2026年_年终总结.docx"
    text = words_of(content_of(town, leader))
    for part in (
        "清溪镇上下坪代表小组", "一、小组情况", "现有代表10 名（镇10人、县1人、两级都是的两边都算），服务上坪村、下坪村。", "组长周启明，副组长于发，挂联的主席团成员贺正平。",
        "不算在本组数里，另计在总数里。", "年初计划：每月学习一次11月20日视察灌渠", "小组活动（共 1 次）", "学习：1 次，应有 11 次", "学了代表法，九人参加",
        "下一步打算", "（请组长补写。）",
    ):  # fmt: skip
        assert part in text, part
    for never in (KEPT, SEALED, OTHER, "柳湾", "2026-11-04", "各代表小组"):
        assert never not in text, never
    assert "11月20日视察灌渠" in paragraphs_of(content_of(town, leader)), "each line of a plan is indented"
    await leader.writes("/activity")
    await leader.presses("年度计划")
    assert leader.sees_button("年终总结")


async def test_the_secretary_chooses_a_group_and_who_leads_another_gets_nothing(town: Town) -> None:
    secretary, other, plain = await town.secretary(), await town.deputy("李春生"), await town.deputy("吕春敏")
    await matters(town)
    await secretary.writes("/summary 2026-11")
    await secretary.presses("各组台账和总结")
    assert "2026年11月看哪个组？" in secretary.last
    await secretary.presses("上下坪代表小组")
    assert "上下坪代表小组 2026年11月 小结" in secretary.last
    await secretary.presses("本组台账")
    hers = said_in(content_of(town, secretary))
    assert "自来水停了三天了" in hers
    assert not [never for never in (KEPT, SEALED) if never in hers], "counted with the whole, it stands in no group's book"
    for somebody in (other, plain):
        for data in (f"office_paper|0|{BOOK}:g1:2026-11", f"office_paper|0|{REPORT}:g1:2026", "sum_group|0|g1:2026-11"):
            somebody.person.presses(secretary.messages[-1], data)
        await town.settled()
        assert files_of(somebody) == []
        assert not [words for words in somebody.reads if "小结" in words]
    secretary.person.presses(secretary.messages[-1], f"office_paper|0|{BOOK}:g1:2031")
    secretary.person.presses(secretary.messages[-1], f"office_paper|0|{BOOK}:g99:2026")
    await town.settled()
    assert len(files_of(secretary)) == 1


async def test_a_leader_whose_part_ended_before_it_was_made_gets_none(town: Town) -> None:
    leader = await town.deputy("周启明")
    his = await leader.handle()
    wanted = OneOfTheOffice(BOOK, "g1", "2026-11")

    def made(work: Work) -> bool:
        work.facts.catch_up(work.roster.congress)
        return office_papers.make(work, his, wanted) is not None

    assert await town.ask(made)

    def suspend(work: Work) -> None:
        row = work.rows.section("deputies")[PersonId("d001")]
        work.rows.revise("deputies", PersonId("d001"), data=dict(row.data) | {"status": "suspended"})
        work.rows.moved()
        work.roster_changed()

    await town.ask(suspend)
    assert not await town.ask(made)


async def test_the_command_writes_both_papers_of_one_group(town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    await matters(town)
    await town.stop()
    monkeypatch.setenv("LIANXIN_DATABASE_URL", town.settings.database_url)
    command = ["summary", "--period", "2026", "--out", str(tmp_path), "--group"]
    done = CliRunner().invoke(main, [*command, "g1"])
    assert done.exit_code == 0, done.output
    names = {"清溪镇_上下坪代表小组_2026年_台账.xlsx", "清溪镇_上下坪代表小组_2026年_年终总结.docx"}
    written = files_in(tmp_path)
    assert set(written) == names
    assert SEALED not in said_in(written["清溪镇_上下坪代表小组_2026年_台账.xlsx"])
    wrong = CliRunner().invoke(main, [*command, "g99"])
    assert wrong.exit_code == 2
    assert "--group" in wrong.output
    await town.start()
