"""A town of one's own in the demo: from its workbook, with its villages and people, in a folder of its own that is emptied (demo/own_town.py)."""

import shutil
from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from demo import own_town, show
from demo.phones import Page as Phones
from demo.stage import Stage
from demo.village import prepare
from domain.town_file.town_rows import TownFile
from reports.town_reader import read_town_file
from services.run.database_thread import DatabaseThread
from services.staff.roster_file import current_workbook
from storage.database import open_engine
from tests.demo.conftest import visit
from tests.town import START

SAMPLE = Path(__file__).parents[2] / "demo" / "sample" / "town.yaml"
SOON = 20_000
TINY = """
schema: 1
town: {id: jia, name: 甲镇, level: town, case_prefix: JZ}
term: {name: 第一届, from: "2021-12-18", to: "2031-12-31"}
villages: [{id: v1, name: 甲村, kind: village, group: g1}]
groups: [{id: g1, name: 甲组, villages: [v1], leader: d1}]
staff: [{id: u1, name: 甲秀, role: secretary}]
deputies: [{id: d1, name: 乙强, group: g1, village: v1, level: [town], role: group_leader}]
"""


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """Of a town that is not ours: other names of the town, a village, the group, its leader, the secretary."""
    said = SAMPLE.read_text(encoding="utf-8").replace("calendar: calendar_2026.yaml", "")
    for old, new in {"清溪镇": "白马镇", "上坪村": "马头村", "上下坪": "马头", "周启明": "牛大力", "许文静": "羊小白"}.items():
        said = said.replace(old, new)
    (tmp_path / "other.yaml").write_text(said, encoding="utf-8")
    url = prepare(tmp_path / "made", lambda: START, read_town_file(tmp_path / "other.yaml"))
    thread = DatabaseThread(open_engine(url), lambda: START)
    (tmp_path / "town.xlsx").write_bytes(thread.do_now(current_workbook))
    thread.close()
    return tmp_path / "town.xlsx"


def playable(path: Path, folder: Path) -> TownFile:
    found = own_town.playable(path, folder)
    assert isinstance(found, TownFile), found
    return found


async def test_the_page_has_the_towns_own_people_and_villages(workbook: Path, tmp_path: Path, browser: Browser) -> None:
    stage = Stage(tmp_path / "demo", playable(workbook, tmp_path / "demo"))
    await stage.open(newcomer=True)
    page = Phones(stage)
    try:
        there = await visit(browser, await page.open(0))
        voter, group, secretary = (there.page.locator(f"[data-phone={name}]") for name in ("voter", "group", "secretary"))
        await expect(group.locator(".title")).to_have_text("马头代表小组", timeout=SOON)
        await expect(secretary.locator(".sub")).to_have_text("人大秘书 羊小白 的手机")
        await expect(group.locator(".who option")).to_have_text(["牛大力", "吕春敏", "路人"])
        await expect(there.page.locator("[data-clock=week]")).to_have_text("1 周")
        await voter.get_by_role("button", name="扫一扫").click()
        await voter.get_by_role("button", name="同意并继续").click()
        await voter.locator(".bubble", has_text="马头村的乡亲").wait_for(timeout=SOON)
        await stage.restart()
        assert stage.village.secretary.user["first_name"] == "羊小白", "begun anew it is the same town"
        await stage.move_clock("week")
        assert there.faults == []
    finally:
        await page.close()
        await stage.close()


def test_it_is_cleared_when_it_ends_and_leaves_every_other_database_alone(
    workbook: Path, tmp_path: Path, filled_database: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    office = tmp_path / "office"
    office.mkdir()
    shutil.copy(filled_database, office / "lianxin.db")
    before = (office / "lianxin.db").read_bytes()
    monkeypatch.chdir(office)
    assert show.main(once=True, port=0, town=workbook) == 0
    said = capfd.readouterr().out
    assert "一位头一回来的选民；马头代表小组的工作群，有牛大力和吕春敏；人大秘书羊小白" in said
    assert [path.name for path in (office / ".demo" / "own").iterdir() if path.suffix != ".lock"] == []
    assert (office / "lianxin.db").read_bytes() == before
    assert sorted(path.name for path in office.iterdir()) == [".demo", "lianxin.db"]


def test_what_is_wrong_in_the_file_is_told_and_nothing_is_played(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    said = SAMPLE.read_text(encoding="utf-8").replace("calendar: calendar_2026.yaml", "")
    wrong, nobody = tmp_path / "wrong.yaml", tmp_path / "nobody.yaml"
    wrong.write_text(said.replace("village: v01, level", "village: v99, level"), encoding="utf-8")
    assert "没有导入" in str(own_town.playable(wrong, tmp_path / "demo"))
    assert "v99" in capfd.readouterr().err
    nobody.write_text(TINY, encoding="utf-8")
    assert own_town.playable(nobody, tmp_path / "demo") == (
        "要试一个镇，名册里得有人大秘书，还得有一个小组：有村（居），有两位不同名的代表。"
    ), "there is one deputy"
