"""`/find` by filters: village, month, category, unit, person, status, what is late, together and with words (docs/spec.md section 8)."""

from tests.conversations.test_desk import claimed_case
from tests.town import Somebody, Town

FIRST, SECOND = "QX-2611-0001", "QX-2611-0002"


async def finds(who: Somebody, words: str) -> str:
    await who.writes(f"/find {words}")
    return who.last


async def test_a_matter_is_found_by_village_month_category_and_what_is_late_together(town: Town) -> None:
    leader, group, _ = await claimed_case(town, "上坪村口的水泥路塌方了")
    other = await town.voter("下坪村", "李大爷")
    await other.writes("下坪的水泥路坑太深")
    secretary = await town.secretary()
    said = await finds(secretary, "上坪村 11月 道路")
    assert FIRST in said
    assert SECOND not in said
    assert "按这些条件找：村居：上坪村；来件：2026年11月；类别：道路交通" in said
    assert SECOND in await finds(secretary, "道路 本月")
    assert FIRST not in secretary.last.split("点编号打开")[1] or secretary.last.count("QX-") >= 2
    assert "没有找到" in await finds(secretary, "上坪村 12月 道路")
    assert "去掉一条" in secretary.last
    assert "没有找到" in await finds(secretary, "上坪村11月道路逾期")
    await town.comes("2026-11-23")
    assert FIRST in await finds(secretary, "上坪村11月道路逾期")
    assert SECOND not in secretary.last
    assert "逾期" in secretary.last.split("\n")[1]


async def test_what_was_found_too_narrowly_is_found_by_taking_one_filter_away(town: Town) -> None:
    leader, group, voter = await claimed_case(town, "上坪村口的水泥路塌方了")
    secretary = await town.secretary()
    assert "没有找到" in await finds(secretary, "下坪村 道路 塌方")
    assert secretary.sees_button("不限「下坪村」")
    await secretary.presses("不限「下坪村」")
    assert FIRST in secretary.last
    assert "类别：道路交通；原话里有「塌方」" in secretary.last
    await secretary.presses("只按原话找")
    assert "没有找到" in secretary.last, "nobody wrote 道路"
    assert "按这些条件找" not in secretary.last


async def test_unit_person_status_and_number_are_filters_too(town: Town) -> None:
    leader, group, _ = await claimed_case(town, "自来水停了三天了")
    await group.presses(leader, "转办")
    await group.presses(leader, "forward_to")
    await group.presses(leader, "forward_due")
    await group.presses(leader, "不写附言，直接转办")
    secretary = await town.secretary()
    for words in ("镇自来水厂", "自来水厂 办理中", "周启明", "周启明代表 饮水", "2611-0001 没办完", "停了 没办完"):
        assert FIRST in (await finds(secretary, words)).split("\n", 1)[1], words
    for words in ("0001", "1", "1号", "2611-1", "qx-2611-1", "ＱＸ－２６１１－１", "2611-1 没办完"):
        assert FIRST in (await finds(secretary, words)).split("\n", 1)[1], words
    for words in ("0002", "2610-1", "0", "2611-2 没办完", "供电所", "于发", "已办结", "周启明 已办结", "2611-0002 没办完", "紧急"):
        assert FIRST not in (await finds(secretary, words)).split("\n", 1)[-1].replace("编号：", ""), words
    assert FIRST in await finds(secretary, "代表:周启明"), "behind its label"


async def test_filters_show_nobody_more_than_he_may_see(town: Town) -> None:
    await claimed_case(town, "村东头的路灯坏了")
    foreign, deputy = await town.deputy("李春生"), await town.deputy("吕春敏")
    for words in ("上坪村", "本月 没办完", "周启明 本月", "上下坪代表小组"):
        assert FIRST not in await finds(foreign, words), words
        assert FIRST in await finds(deputy, words), words


async def test_the_confidential_words_of_a_case_are_shown_below_no_filter(town: Town) -> None:
    leader, other = await town.deputy("周启明"), await town.deputy("吕春敏")
    group = await town.group("g1", leader, other)
    voter = await town.voter()
    await voter.writes("请保密，邻居家天天打孩子")
    await group.presses(leader, "认领")
    assert "打孩子" not in await finds(other, "上坪村 本月")
    assert "没有找到" in await finds(other, "上坪村 打孩子"), "not by its words, whatever stands beside them"
    assert FIRST in await finds(leader, "上坪村 打孩子")


async def test_a_telephone_number_beside_a_filter_is_looked_for_as_a_number_alone(town: Town) -> None:
    leader, _, _ = await claimed_case(town, "路坏了，我电话13800005678")
    secretary = await town.secretary()
    assert "没有找到" in await finds(leader, "上坪村 13800005678")
    assert "按这些条件找" not in leader.last
    assert FIRST in await finds(secretary, "13800005678")


async def test_his_own_matter_is_found_by_no_filter_of_his(town: Town) -> None:
    leader, deputy = await town.deputy("周启明"), await town.deputy("吕春敏")
    await town.group("g1", leader, deputy)
    await deputy.writes("村东头的路灯坏了，晚上看不见路")
    await deputy.presses("我自己反映")
    await deputy.presses("上坪村")
    await deputy.presses("同意并继续")
    assert FIRST in await finds(leader, "上坪村 没办完")
    assert FIRST not in await finds(deputy, "上坪村 没办完")


async def test_old_buttons_of_a_search_find_nothing_any_more(town: Town) -> None:
    leader, _, _ = await claimed_case(town, "村东头的路灯坏了")
    await finds(leader, "下坪村 路灯")
    old = leader.messages[-1]
    await finds(leader, "下坪村 路灯 本月")
    before = len(leader.messages)
    await leader.presses("不限「下坪村」", old)
    assert len(leader.messages) == before
    assert leader.popups[-1]


async def test_a_bare_number_finds_its_case_first_and_words_after_and_says_so(town: Town) -> None:
    await claimed_case(town, "自来水停了三天了")
    other = await town.voter()
    await other.writes("1路车好久没来了，老人进城不方便")
    secretary = await town.secretary()
    await finds(secretary, "1")
    assert "编号对得上的排在前面" in secretary.last
    assert secretary.last.index(FIRST) < secretary.last.index("1路车")
    assert "编号对得上" not in await finds(secretary, "1路车")
