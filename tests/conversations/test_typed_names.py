"""Who stands in a list of people, units or villages by buttons may be named in words (talk/typed_name.py; docs/spec.md section 4, Labels)."""

import pytest

from tests.conversations.test_typed_words import one_claimed
from tests.town import Town


@pytest.mark.parametrize(
    ("typed", "who"),
    [
        ("秘书", "许文静"),
        ("交给许秘书吧", "许文静"),
        ("小许", "许文静"),
        ("主席", "贺正平"),
        ("报给贺主席", "贺正平"),
        ("挂联的", "贺正平"),
        ("石立新", "石立新"),
        ("县里", "云澜县人大"),
        ("上级人大", "云澜县人大"),
    ],
)
async def test_to_whom_it_goes_up_may_be_typed(town: Town, typed: str, who: str) -> None:
    deputy, _, _ = await one_claimed(town)
    await deputy.writes("0001上报")
    await deputy.writes(typed)
    assert f"上报给{who}。什么时候前请他回话" in deputy.last


async def test_of_several_who_fit_it_is_asked_again(town: Town) -> None:
    deputy, _, _ = await one_claimed(town)
    await deputy.writes("0001上报")
    await deputy.writes("副主席")
    assert "不止一个" in deputy.last
    assert not deputy.sees_button("许文静")
    await deputy.writes("苏主席")
    assert "上报给苏晓梅" in deputy.last


async def test_whom_the_list_has_not_he_reads_and_chooses_again(town: Town) -> None:
    deputy, _, _ = await one_claimed(town)
    await deputy.writes("0001上报")
    await deputy.writes("李建国")
    assert "名单里没有「李建国」" in deputy.last
    await deputy.writes("给秘书")
    assert "上报给许文静" in deputy.last


@pytest.mark.parametrize("typed", ["水利站", "转给水利站", "水利"])
async def test_a_unit_may_be_typed(town: Town, typed: str) -> None:
    deputy, _, _ = await one_claimed(town)
    await deputy.writes("0001转办")
    await deputy.writes(typed)
    assert "转给 水利站" in deputy.last
    assert "什么时候前回话" in deputy.last


async def test_below_the_list_in_the_group_it_must_be_a_reply(town: Town) -> None:
    deputy, group, _ = await one_claimed(town)
    await group.says(deputy, "上报", group.card())
    question = group.chat.messages[max(group.chat.messages)]
    before = len(group.reads)
    await group.says(deputy, "秘书")
    assert not any("上报给许文静" in text for text in group.reads[before:])
    await group.says(deputy, "秘书", question)
    assert "上报给许文静" in group.last


async def test_several_are_ticked_by_their_names(town: Town) -> None:
    deputy, _, _ = await one_claimed(town)
    await deputy.writes("提建议")
    await deputy.presses("写一件建议")
    await deputy.writes("把路灯统一换成太阳能的")
    await deputy.presses("看这件建议")
    await deputy.presses("附议人")
    await deputy.writes("史树华和段开东")
    assert "点了：史树华、段开东" in deputy.last
    assert len(await town.ask(lambda work: work.suggestions.seconders(1))) == 2


@pytest.mark.parametrize("typed", ["中", "站", "好"])
async def test_one_sign_names_no_unit(town: Town, typed: str) -> None:
    deputy = await town.deputy("吕春敏")
    await town.group("g1", deputy)
    await (await town.voter()).writes("桥头的路灯坏了三天")
    await deputy.writes("0001我认领")
    await deputy.writes("0001转办")
    deputy.forgets()
    await deputy.writes(typed)
    assert not any("请他们什么时候前回话" in text or "对得上的不止一个" in text for text in deputy.reads)


@pytest.mark.parametrize("typed", ["要得", "中", "行", "好的马上", "可以", "同意"])
async def test_a_plain_yes_does_what_a_colleague_asks_of_the_leader(town: Town, typed: str) -> None:
    deputy, other, leader = await town.deputy("吕春敏"), await town.deputy("于发"), await town.deputy("周启明")
    await town.group("g1", leader, deputy, other)
    await deputy.writes("请假 11月6日到11月20日")
    await deputy.writes("请于发代办")
    assert "想请 于发 代办" in leader.last
    await leader.writes(typed)
    assert "于发" in leader.last
    assert any("代办" in text or "接手" in text for text in other.reads), other.reads


async def test_of_two_who_ask_the_same_it_is_not_guessed(town: Town) -> None:
    deputy, other, leader = await town.deputy("吕春敏"), await town.deputy("史树华"), await town.deputy("周启明")
    await town.group("g1", leader, deputy, other, await town.deputy("段开东"))
    for one in (deputy, other):
        await one.writes("请假 11月6日到11月20日")
        await one.writes("请段开东代办")
    await leader.writes("要得")
    assert "您说的是哪一条" in leader.last
