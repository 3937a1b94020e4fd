"""Standing notices, and when the office opens again, below receipts (docs/spec.md section 3, Just write)."""

from pathlib import Path

import pytest

from domain.town_file.town_file import check
from reports.town_reader import read_town_file
from tests import town_file
from tests.conversations.test_town_choices import decides
from tests.town import Somebody, Town
from tests.town_file import written

WORDS = "下坪水管在换，早晚有水"


async def puts_up(secretary: Somebody, words: str = WORDS, until: str = "11月30日", *choices: str) -> None:
    """`choices`: buttons pressed before it is put up."""
    await secretary.writes("/notice")
    await secretary.presses("写一条")
    await secretary.writes(words)
    await secretary.writes(until)
    for choice in choices:
        await secretary.presses(choice)
    await secretary.presses("挂出去")


async def test_a_notice_for_a_village_and_a_category_stands_below_their_receipts_alone(town: Town) -> None:
    secretary = await town.secretary()
    await puts_up(secretary, WORDS, "11月30日", "哪些村居", "下坪村", "选好了", "哪些类别", "饮水供水", "选好了")
    assert secretary.last.startswith("挂出去了，到11月30日为止（下坪村；饮水供水）")
    here, other = await town.voter("下坪村", "李大爷"), await town.voter("上坪村")
    await here.writes("自来水停了三天了")
    assert f"通知（到11月30日）：\n｜{WORDS}" in here.last
    await other.writes("自来水停了")
    assert WORDS not in other.last
    road = await town.voter("下坪村", "赵大爷")
    await road.writes("村口的路灯坏了")
    assert WORDS not in road.last


async def test_it_goes_by_itself_after_its_day_and_by_a_tap_before(town: Town) -> None:
    secretary = await town.secretary()
    await puts_up(secretary, "今天停电", "11月4日")
    await puts_up(secretary, WORDS)
    first = await town.voter()
    await first.writes("自来水停了三天了")
    assert first.last.index(WORDS) < first.last.index("今天停电"), "the newest first"
    await town.comes("2026-11-05", "09:00")
    second = await town.voter("下坪村", "李大爷")
    await second.writes("自来水停了三天了")
    assert "今天停电" not in second.last
    assert WORDS in second.last
    await secretary.writes("/notice")
    assert "今天停电" not in secretary.last
    await secretary.presses("去掉第 1 条")
    third = await town.voter("下坪村", "孙大爷")
    await third.writes("自来水停了三天了")
    assert WORDS not in third.last


async def test_nobody_reads_one_that_was_not_put_up_and_only_the_secretary_writes_them(town: Town) -> None:
    secretary, deputy = await town.secretary(), await town.deputy("周启明")
    await deputy.writes("/notice")
    assert deputy.last == "这是人大秘书的。"
    await secretary.writes("/notice")
    await secretary.presses("写一条")
    await secretary.writes(WORDS)
    await secretary.writes("10月1日")
    assert "没看懂日子" in secretary.last
    await secretary.writes("11月30日")
    voter = await town.voter()
    await voter.writes("自来水停了三天了")
    assert WORDS not in voter.last
    await secretary.presses("取消")
    await secretary.presses("写一条")
    await secretary.writes("长" * 301)
    assert "300 个字以内" in secretary.last


async def test_a_receipt_out_of_hours_says_when_somebody_is_in_again(town: Town) -> None:
    voter, other = await town.voter(), await town.voter("下坪村", "李大爷")
    await voter.writes("自来水停了三天了")
    assert "上班时间" not in voter.last
    await town.comes("2026-11-06", "19:00")
    await other.writes("水渠堵了")
    assert "现在不是上班时间，11月9日 08:30 起有人上班。" in other.last


async def test_the_hours_are_the_towns(town: Town, tmp_path: Path) -> None:
    await decides(town, tmp_path, working_hours=["10:00", "16:00"])
    voter = await town.voter()
    await town.comes("2026-11-05", "09:30")
    await voter.writes("自来水停了三天了")
    assert "11月5日 10:00 起有人上班" in voter.last


@pytest.mark.parametrize("hours", [["17:30", "08:30"], ["09:00", "09:00"]])
def test_hours_that_end_before_they_begin_are_a_mistake(tmp_path: Path, hours: list[str]) -> None:
    raw = town_file.sample() | {"working_hours": hours}
    errors, _ = check(read_town_file(written(tmp_path / "town.yaml", raw)), {})
    assert [(problem.field, problem.reason) for problem in errors] == [("working_hours", "bad_order")]
