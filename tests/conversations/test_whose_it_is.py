"""Minutes after he told what was done to him, he says whose it was or who did it: it goes with that matter, which is kept from him."""

import pytest

from tests.conversations.test_joined_fates import answers
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


async def test_of_several_harms_it_is_of_the_one_whose_thing_it_names(town: Town) -> None:
    zhou, lv = await town.deputy("周启明"), await town.deputy("吕春敏")
    group, voter = await town.group("g1", zhou, lv), await town.voter("上坪村")
    await voter.writes("我家鸡被毒死了")
    await group.presses(zhou, "认领")
    await town.passes(minutes=25)
    await voter.writes("隔壁天天往我院坝倒潲水")
    await voter.presses("新事项")
    await town.passes(minutes=4)
    await voter.writes("鸡是启明毒的")
    await town.passes(minutes=12)
    hens, _ = await town.cases()
    assert (hens.spoken_of, hens.claimer) == (("d001",), None), voter.reads


@pytest.mark.parametrize("words", ["是启明 他要杀我全家", "是启明 他拿刀砍人"])
async def test_danger_waits_for_no_choice(town: Town, words: str) -> None:
    secretary, voter = await town.secretary(), await town.voter("上坪村")
    await town.group("g1", await town.deputy("周启明"), await town.deputy("吕春敏"))
    await voter.writes("桥头的路灯不亮")
    await town.passes(minutes=20)
    await voter.writes("我家鸡被毒死了")
    await town.passes(minutes=4)
    voter.forgets()
    await voter.writes(words)
    assert any("110" in read for read in voter.reads)
    assert any("紧急" in read for read in secretary.reads)


async def test_a_sealed_matter_that_named_nobody_is_kept_from_him_too(town: Town) -> None:
    await town.group("g1", await town.deputy("于发"), await town.deputy("吕春敏"))
    voter = await town.voter("上坪村")
    await voter.writes("村里修路的钱不晓得哪个贪了")
    await town.passes(minutes=10)
    await voter.writes("我家鸡被毒死了")
    await voter.presses("新事项")
    await town.passes(minutes=3)
    await voter.writes("是于发")
    tip, hens = await town.cases()
    assert ("d002" in tip.spoken_of, "d002" in hens.spoken_of) == (True, True), voter.reads


async def test_of_an_answered_one_he_is_asked_who_may_see_it(town: Town) -> None:
    yu = await town.deputy("于发")
    group, voter = await town.group("g1", yu, await town.deputy("吕春敏")), await town.voter("上坪村")
    await voter.writes("我家鸡被毒死了")
    await group.presses(yu, "认领")
    await answers(group, yu, "QX-2611-0001", "看过了")
    await voter.writes("隔壁于发毒的")
    assert "于发代表" in voter.last
    assert voter.sees_button("于发代表可以看")


@pytest.mark.parametrize(
    ("asked", "words"),
    [("上回是哪个代表来修的？", "是于发"), ("您说的路灯在哪家门口？", "于发家"), ("你是哪个？", "姓于"), ("找哪个联系？", "于代表")],
)
async def test_the_answer_to_another_question_is_no_accusation(town: Town, asked: str, words: str) -> None:
    yu, lv = await town.deputy("于发"), await town.deputy("吕春敏")
    group, voter = await town.group("g1", yu, lv), await town.voter("上坪村")
    await voter.writes("我家鸡被毒死了")
    await group.presses(yu, "认领")
    await town.passes(minutes=20)
    await voter.writes("桥头的路灯不亮")
    await voter.presses("新事项")
    lamp = group.card("QX-2611-0002")
    await group.presses(lv, "认领", lamp)
    await group.presses(lv, "回复选民", group.card("QX-2611-0002"))
    await group.replies(lv, asked)
    await group.presses(lv, "发送")
    await town.passes(minutes=3)
    await voter.writes(words)
    hens, light = await town.cases()
    assert (hens.claimer, hens.spoken_of) == ("d002", ()), voter.reads
    assert light.claimer == lv.person_id
    assert any(words in read for read in (*group.reads, *lv.reads))


async def test_who_did_it_is_asked_and_answered(town: Town) -> None:
    yu, lv = await town.deputy("于发"), await town.deputy("吕春敏")
    group, voter = await town.group("g1", yu, lv), await town.voter("上坪村")
    await voter.writes("我家鸡被毒死了")
    await group.presses(lv, "认领")
    await group.presses(lv, "回复选民")
    await group.replies(lv, "晓得是哪个毒的不？")
    await group.presses(lv, "发送")
    await voter.writes("是于发")
    assert (await town.case()).spoken_of == ("d002",)
    assert not any("是于发" in read for read in (*group.reads, *yu.reads))
