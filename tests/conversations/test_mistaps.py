"""A tap that was not meant is taken back in words: a menu goes, a matter put down is taken up again for ten minutes (docs/spec.md section 4, Typed acts)."""

import pytest

from tests.town import GroupTalk, Somebody, Town, has_button


async def put_down(town: Town) -> tuple[Somebody, GroupTalk, Somebody]:
    deputy, other = await town.deputy("吕春敏"), await town.deputy("段开东")
    group = await town.group("g1", deputy, other)
    voter = await town.voter()
    await voter.writes("自来水发黄")
    await group.says(deputy, "我来", group.card())
    await group.says(deputy, "放下", group.card())
    assert (await town.case()).claimer is None
    voter.forgets()
    return deputy, group, voter


@pytest.mark.parametrize("words", ["点错了", "手滑", "哎呀按错咯", "误点"])
@pytest.mark.parametrize("below", [True, False])
async def test_a_matter_put_down_by_a_slip_is_his_again(town: Town, words: str, below: bool) -> None:
    deputy, group, voter = await put_down(town)
    await group.says(deputy, words, group.card() if below else None)
    assert (await town.case()).claimer == deputy.person_id
    assert "刚才的放下不算，还在您手上" in group.last
    assert "已经认领" in voter.last
    await town.check_promises()


async def test_in_private_too_and_after_ten_minutes_not(town: Town) -> None:
    deputy, group, _ = await put_down(town)
    await deputy.writes("点错了")
    assert (await town.case()).claimer == deputy.person_id
    await group.says(deputy, "放下", group.card())
    await town.passes(minutes=12)
    await group.says(deputy, "手滑了", group.card())
    assert (await town.case()).claimer is None


async def test_who_has_it_by_then_is_named_and_another_takes_nothing_back(town: Town) -> None:
    deputy, group, _ = await put_down(town)
    other = next(one for one in town.people.values() if one.person_id not in ("", deputy.person_id) and one.id in group.chat.members)
    await group.says(other, "点错了", group.card())
    assert (await town.case()).claimer is None
    await group.says(other, "我来", group.card())
    await group.says(deputy, "点错了", group.card())
    assert (await town.case()).claimer == other.person_id


async def test_a_claim_by_a_slip_is_asked_about(town: Town) -> None:
    deputy, group, _ = await put_down(town)
    await group.presses(deputy, "认领", group.card())
    await group.says(deputy, "手滑", group.card())
    assert "点「放下」，放回小组" in group.last
    assert (await town.case()).claimer == deputy.person_id
    await group.presses(deputy, "release", [m for m in group.chat.messages.values() if m["from"].get("is_bot")][-1])
    assert (await town.case()).claimer is None


@pytest.mark.parametrize("button", ["forward", "hand_up", "extend"])
@pytest.mark.parametrize("words", ["不是这件", "误点", "点错咯"])
async def test_a_menu_that_was_not_meant_goes(town: Town, button: str, words: str) -> None:
    deputy, group, voter = await put_down(town)
    await group.says(deputy, "我来", group.card())
    if button == "forward":
        await group.presses(deputy, "转办", group.card())
    else:
        await group.presses(deputy, "更多", group.card())
        await group.presses(deputy, button)
    menu = [m for m in group.chat.messages.values() if m["from"].get("is_bot")][-1]
    voter.forgets()
    await group.says(deputy, words, menu)
    assert "已记为内部备注" not in group.last
    assert not has_button(group.chat, "forward_to")
    assert not has_button(group.chat, "up_to")
    assert voter.reads == []
    await town.check_promises()


@pytest.mark.parametrize("words", ["路灯点错了位置", "电表按错了", "选错人了", "不是这件衣服"])
async def test_other_words_take_nothing_back(town: Town, words: str) -> None:
    deputy, group, _ = await put_down(town)
    await group.says(deputy, words, group.card())
    assert (await town.case()).claimer is None
