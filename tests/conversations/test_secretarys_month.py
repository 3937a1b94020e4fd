"""A part-time secretary's sentences of a month, in her own words (docs/spec.md section 8)."""

import pytest

from tests.town import Town

WHAT_FOR = "您这句话是要做什么"


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("导出选民名单", "导不出来"),
        ("有没有备份", "每天自动留一份"),
        ("忘了密码", "这里没有密码"),
        ("签了字怎么办", "照旧存档"),
        ("数字不对", "登记错了就改哪件"),
        ("群里的链接发我", "小组链接"),
    ],
)
async def test_what_she_asks_of_the_office_itself_is_answered(town: Town, words: str, answer: str) -> None:
    secretary = await town.secretary()
    await secretary.writes(words)
    assert any(answer in said for said in secretary.reads)
    assert not any(WHAT_FOR in said for said in secretary.reads)


async def test_of_a_bot_that_seems_dead_she_reads_how_it_is_and_whom_to_call(town: Town) -> None:
    secretary = await town.secretary()
    await secretary.writes("机器人坏了")
    assert "我在" in secretary.last
    assert "没有积压" in secretary.last
    assert "找装机器人的人" in secretary.last


async def test_no_button_of_hers_hangs_below_a_deputys_answer(town: Town) -> None:
    secretary, deputy = await town.secretary(), await town.deputy("吕春敏")
    for somebody in (secretary, deputy):
        await somebody.writes("数字不对")
    assert secretary.sees_button("看整份小结")
    assert not deputy.sees_button("看整份小结")
