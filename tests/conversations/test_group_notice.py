"""The leader tells his group of its meeting in his own words (talk/typed_gathering.py; docs/spec.md section 4, Typed acts)."""

import pytest

from tests.town import Town, find_button


@pytest.mark.parametrize("typed", ["小组会11月12号下午三点", "11月12日下午三点开小组会，村部", "下周四上午小组碰头"])
async def test_the_leader_sees_it_sends_it_and_takes_it_back(town: Town, typed: str) -> None:
    leader, deputy = await town.deputy("周启明"), await town.deputy("吕春敏")
    group = await town.group("g1", leader, deputy)
    await leader.writes(typed)
    assert "大家看到的是" in leader.last
    assert "日子：11月12日（周四）" in leader.last
    assert not any("小组通知" in said for said in group.reads)
    await leader.presses("发给小组")
    assert any("【小组通知】周启明" in said and typed in said for said in group.reads)
    await leader.presses("撤回通知")
    assert any("这条小组通知撤回了" in said for said in group.reads)
    assert not any("【小组通知】" in said for said in group.reads)


async def test_words_do_what_the_buttons_do(town: Town) -> None:
    leader, deputy = await town.deputy("周启明"), await town.deputy("吕春敏")
    group = await town.group("g1", leader, deputy)
    await leader.writes("明天上午小组碰头")
    await leader.writes("发吧")
    assert any("【小组通知】周启明" in said for said in group.reads)
    await leader.writes("把通知收回")
    assert any("这条小组通知撤回了" in said for said in group.reads)


async def test_without_a_chat_each_reads_it_privately(town: Town) -> None:
    leader, deputy = await town.deputy("周启明"), await town.deputy("吕春敏")
    await leader.writes("明天上午小组碰头")
    assert "私下发给 1 位代表" in leader.last
    assert "手机没连上" in leader.last
    await leader.presses("发给小组")
    assert "【小组通知】周启明" in deputy.last
    shown, data = find_button(leader.chat, "撤回通知", None)
    await town.passes(minutes=11)
    leader.person.presses(shown, data)
    await town.settled()
    assert "【小组通知】周启明" in deputy.last


async def test_a_member_may_pass_it_on(town: Town) -> None:
    leader, deputy = await town.deputy("周启明"), await town.deputy("吕春敏")
    group = await town.group("g1", leader, deputy)
    await deputy.writes("明天下午开小组会，村部")
    assert "小组会由组长召集" in deputy.last
    assert "小组通知" not in leader.last
    await deputy.presses("转告组长")
    assert "吕春敏 转告您" in leader.last
    await leader.presses("发给小组")
    assert any("【小组通知】周启明" in said for said in group.reads)


async def test_a_day_is_asked_for(town: Town) -> None:
    leader = await town.deputy("周启明")
    await leader.writes("开个小组会")
    assert "写上哪一天" in leader.last


async def test_the_secretary_has_notices_of_her_own(town: Town) -> None:
    secretary = await town.secretary()
    await secretary.writes("通知各位代表明天上午小组碰头")
    assert "小组通知" not in secretary.last


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("发个通知到群里：把记录本带上", "把记录本带上"),
        ("在群里说一声，路不好走，早点出门", "路不好走，早点出门"),
        ("通知组员：周五前交记录", "周五前交记录"),
    ],
)
async def test_any_word_for_his_group_is_shown_first(town: Town, typed: str, words: str) -> None:
    leader, member = await town.deputy("周启明"), await town.deputy("吕春敏")
    group = await town.group("g1", leader, member)
    await leader.writes(typed)
    assert f"【小组通知】周启明：\n｜{words}" in leader.last
    assert not any(words in said for said in group.reads)
    await leader.presses("发给小组")
    assert f"｜{words}" in group.last
    await leader.presses("撤回通知")
    assert "撤回了" in group.last


async def test_a_members_word_for_the_group_goes_nowhere_by_itself(town: Town) -> None:
    leader, member = await town.deputy("周启明"), await town.deputy("吕春敏")
    group = await town.group("g1", leader, member)
    await member.writes("发个通知到群里：把记录本带上")
    assert "【小组通知】" not in member.last
    assert not any("记录本" in said for said in group.reads)
