"""Everyday words of a secretary that ended in 「您这句话是要做什么？」 though a list, a page or an answer is there (docs/spec.md section 4)."""

import pytest

from tests.town import Town

NO_WAY_ON = "您这句话是要做什么"


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("链接", "电脑"),
        ("打不开网页", "电脑"),
        ("密码忘了", "电脑"),
        ("换手机了怎么登", "电脑"),
        ("有没有人反映我", "对谁都不说"),
        ("谁告的我", "对谁都不说"),
        ("登记错了 撤回", "登记错的能改"),
        ("刚才那个删错了", "找不回来"),
        ("写个通知", "通知"),
        ("本周小结", "小结"),
        ("代表名单发我一份", "名册"),
        ("0001", "QX-2611-0001"),
        ("打开0001", "QX-2611-0001"),
        ("0009", "没有这个编号"),
        ("0001给主席看看", "点编号打开"),
    ],
)
async def test_she_is_led_on(town: Town, words: str, answer: str) -> None:
    secretary = await town.secretary()
    await (await town.voter("下坪村")).writes("垃圾车从来不进四组")
    await town.passes(minutes=15)
    secretary.forgets()
    await secretary.writes(words)
    assert any(answer in said for said in secretary.reads), secretary.reads
    assert (words == "0001给主席看看") or not any(NO_WAY_ON in said for said in secretary.reads)


async def test_whether_anybody_complained_of_him_gives_nothing_away(town: Town) -> None:
    one, other = await town.deputy("周启明"), await town.deputy("于发")
    await town.group("g1", one, other)
    await (await town.voter("下坪村")).writes("于发收了钱不给开票")
    await town.passes(minutes=15)
    said = []
    for deputy in (one, other):
        deputy.forgets()
        await deputy.writes("有没有人反映我")
        said.append(deputy.last)
    assert said[0] == said[1]
    assert "对谁都不说" in said[0]
