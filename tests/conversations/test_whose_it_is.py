"""Minutes after he told what was done to him, he says whose it was or who did it: it goes with that matter, which is kept from him."""

import pytest

from tests.town import Town

PAIRS = [
    ("狗咬了我孙子", "狗是启明屋头的", "周启明"),
    ("我家鸡被毒死了", "隔壁于发毒的", "于发"),
    ("路被堵了", "周启明砌的墙", "周启明"),
    ("我隔壁那家 天天往我院坝倒潲水", "隔壁是哪个你们晓得嘛 就是启明支书屋头", "周启明"),
    ("有人半夜敲我窗子", "我认得声音 是启明", "周启明"),
    ("有人占了我的菜地", "那个人你们认得 是周书记的兄弟", "周启明"),
    ("我的低保没了", "名单是周书记定的", "周启明"),
    ("电费多收", "收费的就是于发", "于发"),
    ("有人把我家水管剪了", "我晓得是哪个 就是于发", "于发"),
    ("我男人被人打了", "打人的 周启明的侄儿", "周启明"),
    ("隔壁天天往我院坝倒潲水", "就是周启明", "周启明"),
    ("坟被平了", "开挖机的是支书的儿", "周启明"),
    ("地界石被挪了", "他是代表 姓于", "于发"),
    ("我家猪丢了", "我看到的 于发牵走的", "于发"),
    ("水沟遭人填了", "哪个填的 问启明", "周启明"),
]


@pytest.mark.parametrize(("first", "words", "name"), PAIRS)
async def test_it_goes_with_what_was_told_and_leaves_his_chat(town: Town, first: str, words: str, name: str) -> None:
    him, lv = await town.deputy(name), await town.deputy("吕春敏")
    group, voter = await town.group("g1", him, lv), await town.voter("上坪村")
    await voter.writes(first)
    await town.passes(minutes=20 if words == "就是周启明" else 4)
    read = len(group.reads)
    await voter.writes(words)
    await town.passes(minutes=12)
    (case,) = await town.cases()
    assert him.person_id in case.spoken_of, voter.reads
    assert not any(words in text for text in group.reads[read:])
    assert not any(words in text or first in text for text in him.reads)
    assert not any(first in str(message) for message in group.chat.messages.values())
    await him.writes(f"/case {case.number}")
    assert first not in him.last
    await town.check_promises()


@pytest.mark.parametrize("first", ["桥头的路灯不亮", "有人把垃圾倒在桥下"])
@pytest.mark.parametrize("words", ["就在启明屋旁边", "于发看过了", "吕春敏晓得", "村委边上那条", "就是于发家门口那盏", "于发修过一回"])
async def test_ordinary_additions_take_it_from_nobody(town: Town, first: str, words: str) -> None:
    zhou, lv = await town.deputy("周启明"), await town.deputy("吕春敏")
    group, voter = await town.group("g1", zhou, lv), await town.voter("上坪村")
    await voter.writes(first)
    await town.passes(minutes=4)
    await voter.writes(words)
    await town.passes(minutes=12)
    assert not any(case.spoken_of for case in await town.cases()), voter.reads
    assert any(first in str(message) for message in group.chat.messages.values())


async def test_of_two_matters_it_is_of_the_harm(town: Town) -> None:
    zhou, lv = await town.deputy("周启明"), await town.deputy("吕春敏")
    group, voter = await town.group("g1", zhou, lv), await town.voter("上坪村")
    await voter.writes("桥头的路灯不亮")
    await town.passes(minutes=20)
    await voter.writes("我家鸡被毒死了")
    await voter.writes("新事项")
    await town.passes(minutes=4)
    await voter.writes("毒药是启明屋头的")
    await town.passes(minutes=12)
    lamp, hens = await town.cases()
    assert (lamp.spoken_of, hens.spoken_of) == ((), ("d001",))
    assert any("路灯" in str(message) for message in group.chat.messages.values())


async def test_behind_a_harm_that_waits_for_his_choice_it_waits_too(town: Town) -> None:
    zhou, lv = await town.deputy("周启明"), await town.deputy("吕春敏")
    group, voter = await town.group("g1", zhou, lv), await town.voter("上坪村")
    await voter.writes("桥头的路灯不亮")
    await town.passes(minutes=20)
    read = len(group.reads)
    await voter.writes("我家鸡被毒死了")
    await town.passes(minutes=4)
    await voter.writes("隔壁启明毒的")
    await town.passes(minutes=12)
    lamp, hens = await town.cases()
    assert (lamp.spoken_of, hens.spoken_of) == ((), ("d001",))
    assert not any("鸡" in text or "毒" in text for text in (*group.reads[read:], *zhou.reads))
