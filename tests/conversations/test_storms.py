"""A village writes of one thing within an hour, each in other words: somebody reads so and joins what is one (docs/spec.md section 4)."""

import pytest

from demo.telegram.state import Json
from tests.conversations.test_joined_fates import ONE
from tests.town import Somebody, Town

STORMS = {
    "power": "停电了|我家没电|又停电了，饭煮一半|变压器跳闸了 全组没电|电停了半天了|没电，冰箱要坏了|三组停电|电咋还不来|昨晚到现在没电|停电停了一天了|屋里黑灯瞎火没电|村里都没电了",
    "main": "水管爆了|主水管爆了|村口主水管爆了水漫到路上|大水管破了 漏了好多水|自来水管爆裂 停水|水管爆了没水用|爆水管了|村口那根大水管炸了|水管破了半天没人来修|水从路边管子里喷出来|自来水管子爆了，家里没水|没自来水，听说管子爆了",
    "water": "自来水停了|我家没水了，一早就没有|村口水管爆了，水流了一路|水管子破了，水哗哗地流|怎么没水了？饭都做不成|三组路边那个水管爆了|水厂的管子坏了 全村没水|冒得水哒|停水了都不说一声|路上全是水，管子漏了|龙头不出水|没水 洗衣机洗一半",
    "bridge": "村口的桥塌了|桥断了，过不去|河上那座桥垮了|老桥塌了车过不了|学生娃上学过不了河，桥没了|石拱桥塌了一半|桥面断成两截|去镇上的桥塌了|桥不晓得咋的断了|大桥垮了半边|早上桥就塌了|桥墩倒了",
    "rubbish": "垃圾没人拉|垃圾桶满了没人倒|垃圾堆成山了|垃圾车好几天没来|村口垃圾臭死了|垃圾都漫到路上了|保洁员不来了，垃圾一地|垃圾池满了|垃圾一个礼拜没清了|家门口全是垃圾|垃圾咋还不运走|这垃圾谁管",
    "net": "断网了|没信号|网又断了|宽带用不了|家里没网|电信信号没了|网络不通|wifi连不上，断网了|网咋还没好|信号一格都没有|上不了网|网断一天了",
}
FOUR = "QX-2611-0004"
TOLD = "两小时里 上坪村 有 {} 件像是一件事"


def told(somebody: Somebody) -> list[Json]:
    return [m for m in somebody.messages if "像是一件事" in m["text"] or "很像的" in m["text"]]


async def write(town: Town, lines: list[str], village: str = "上坪村", first: int = 0, minutes: int = 1) -> None:
    for n, words in enumerate(lines, first):
        voter = await town.voter(village, f"{village}邻居{n}")
        await voter.writes(words)
        await town.passes(minutes=minutes)


@pytest.mark.parametrize("storm", list(STORMS))
async def test_each_storm_is_told_from_the_fifth_on_and_joined_by_a_tap(town: Town, storm: str) -> None:
    secretary = await town.secretary()
    await town.group("g1", await town.deputy("周启明"))
    lines = STORMS[storm].split("|")
    await write(town, lines[:4])
    assert told(secretary) == []
    await write(town, lines[4:], first=4)
    assert len(told(secretary)) == 2, "from five on, and when they have doubled"
    assert lines[0] in told(secretary)[0]["text"], "she reads the words"
    while asked := [m for m in told(secretary) if "全部并案" in str(m.get("reply_markup"))]:
        await secretary.presses("全部并案", asked[-1])
        await town.settled()
    cases = await town.cases()
    assert sum(case.status == "merged" for case in cases) >= 10
    assert {case.main_case for case in cases} == {None, cases[0].id}
    await town.check_promises()


async def test_what_is_on_no_list_is_told_by_the_word_that_five_have(town: Town) -> None:
    secretary = await town.secretary()
    await town.group("g1", await town.deputy("周启明"))
    lines = ["田里起了飞虱", "飞虱把谷子吃黄了", "我屋谷田全是飞虱", "稻飞虱哪个来管", "飞虱凶得很 打药不管用"]
    await write(town, lines[:4])
    assert told(secretary) == []
    await write(town, lines[4:], first=4)
    assert [TOLD.format(5) in message["text"] for message in told(secretary)] == [True]


async def test_unlike_matters_of_one_kind_or_of_a_day_are_no_storm(town: Town) -> None:
    secretary = await town.secretary()
    await write(town, ["村口路灯坏了", "垃圾没人拉", "公厕脏得很", "门口水沟堵了", "狗半夜乱叫", "健身器材坏了", "行道树枯了"])
    await write(town, ["停电了", "我家没电", "变压器跳闸了", "电咋还不来", "三组停电", "屋里没电"], first=10, minutes=90)
    assert told(secretary) == []


async def test_one_voter_another_village_and_what_is_kept_from_anybody_do_not_count(town: Town) -> None:
    secretary = await town.secretary()
    one = await town.voter("上坪村", "一个人")
    for n, words in enumerate(("停电了", "变压器跳闸了", "电又没了一晚上", "冰箱都坏了，没电")):
        await one.writes(words)
        if n:
            await one.presses("新事项")
        await town.passes(minutes=11)
    await write(town, ["三组停电", "请保密，我家没电", "周启明家有电我们没电，他管都不管"])
    await write(town, ["我们这里也停电", "全村没电", "变压器烧了"], "柳湾村")
    assert told(secretary) == []


async def test_she_leaves_out_what_is_none_of_it(town: Town) -> None:
    secretary = await town.secretary()
    await town.group("g1", await town.deputy("周启明"))
    await write(town, ["停电了", "我家没电", "电表箱门掉了，电线露在外头", "变压器跳闸了 全组没电", "三组停电"])
    await secretary.presses("挑几件并")
    assert secretary.last.startswith("✓ 的并到最早的一件")
    assert "✓ QX-2611-0003 上坪村：电表箱门掉了" in secretary.last
    await secretary.presses("✓ 0003")
    assert "✗ QX-2611-0003" in secretary.last
    await secretary.writes("✓ 0002")
    assert "✗ QX-2611-0002" in secretary.last
    await secretary.presses("✗ 0002")
    assert "✓ QX-2611-0002" in secretary.last
    await secretary.presses("并这 4 件")
    await town.settled()
    cases = await town.cases()
    assert [case.status for case in cases] == ["assigned", "merged", "assigned", "merged", "merged"]
    assert not secretary.sees_button("挑几件并")
    await town.check_promises()


async def test_of_a_list_that_has_changed_meanwhile_nothing_is_joined_unread(town: Town) -> None:
    secretary, leader = await town.secretary(), await town.deputy("周启明")
    group = await town.group("g1", leader)
    await write(town, ["停电了", "我家没电", "变压器跳闸了 全组没电", "电咋还不来", "三组停电"])
    await secretary.presses("挑几件并")
    await group.presses(leader, "退办", group.card(FOUR))
    await group.replies(leader, "不归我们管")
    await secretary.presses("并这 5 件")
    assert "名单有变化" in secretary.popups[-1]
    assert not any(case.status == "merged" for case in await town.cases())
    await secretary.presses("并这 4 件")
    await town.settled()
    assert sum(case.status == "merged" for case in await town.cases()) == 3
    assert (await town.case(FOUR)).status == "accepted"


async def test_below_a_burst_what_is_of_one_thing_is_shown_before_it_is_joined(town: Town) -> None:
    leader, foreign = await town.deputy("周启明"), await town.deputy("吕春敏")
    group = await town.group("g1", leader, foreign)
    await write(town, STORMS["power"].split("|"), minutes=0)
    await group.presses(foreign, "相同的并案")
    assert "像是一件事" not in group.last
    await group.presses(leader, "相同的并案")
    assert TOLD.format(12) in group.last
    assert "村里都没电了" in group.last
    assert not any(case.status == "merged" for case in await town.cases())
    await group.presses(leader, "全部并案")
    await town.settled()
    cases = await town.cases()
    assert sum(case.status == "merged" for case in cases) == 11
    assert cases[0].number == ONE
    assert {case.main_case for case in cases[1:]} == {cases[0].id}
    await town.check_promises()
