"""Whom he names in one message and complains of in the next is kept from it, also where the first was met as a greeting."""

import pytest

from tests.town import Town


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("周启明代表", "霸占我家水田还打人"),
        ("你们周启明代表", "霸占我家水田还打人，我去问了两回，他都叫我滚出去"),
        ("周启明这个人", "霸占我家水田还打人，我去问了两回他都骂我"),
        ("您好，我找周启明代表的事", "他霸占我家水田还打人"),
        ("周启明在吗", "他霸占我家水田还打人"),
        ("周代表你好", "你霸占我家水田还打人"),
        ("关于周启明的", "霸占我家水田还打人"),
        ("说说周启明", "当了组长以后把低保给了他小舅子"),
    ],
)
async def test_the_name_first_then_what_he_did(town: Town, first: str, then: str) -> None:
    meant, other = await town.deputy("周启明"), await town.deputy("于发")
    group = await town.group("g1", meant, other)
    voter = await town.voter("上坪村")
    await voter.writes(first)
    await town.passes(seconds=20)
    await voter.writes(then)
    assert (await town.case()).spoken_of == ("d001",)
    assert not any(then[:6] in text for text in (*group.reads, *meant.reads))


@pytest.mark.parametrize("first", ["周启明代表您好", "周代表在吗", "谢谢周代表"])
async def test_who_is_greeted_before_an_ordinary_matter_reads_it(town: Town, first: str) -> None:
    meant, other = await town.deputy("周启明"), await town.deputy("于发")
    group = await town.group("g1", meant, other)
    voter = await town.voter("上坪村")
    await voter.writes(first)
    await town.passes(seconds=20)
    await voter.writes("三组的路灯坏了一个月")
    assert (await town.case()).spoken_of == ()
    assert any("路灯坏了" in text for text in group.reads)


@pytest.mark.parametrize(
    "second", ["自来水厂的井也是这一户挖断的，没水喝", "村口的路灯也是同一个人砸的，三个月没亮", "自来水也给我断了，没水喝"]
)
async def test_a_part_that_points_back_is_kept_like_the_first(town: Town, second: str) -> None:
    meant, other = await town.deputy("周启明"), await town.deputy("于发")
    group = await town.group("g1", meant, other)
    voter = await town.voter("上坪村")
    await voter.writes(f"一是周启明霸占我家半亩水田。二是{second}")
    if voter.sees_button("分开"):
        await voter.presses("分开")
    assert {case.spoken_of for case in await town.cases()} == {("d001",)}
    assert not any(second[:6] in text for text in (*group.reads, *meant.reads))
