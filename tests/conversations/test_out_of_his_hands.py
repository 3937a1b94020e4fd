"""Who had a matter in hand hears who took it out of his hands (docs/spec.md section 4, Who leads)."""

import pytest

from tests.town import GroupTalk, Somebody, Town

ONE = "QX-2611-0001"


async def in_hand(town: Town) -> tuple[Somebody, Somebody, GroupTalk]:
    leader, deputy = await town.deputy("周启明"), await town.deputy("吕春敏")
    other = await town.deputy("段开东")
    group, voter = await town.group("g1", leader, deputy, other), await town.voter()
    await voter.writes("村口路灯不亮")
    await group.presses(deputy, "认领", group.card(ONE))
    deputy.forgets()
    return leader, deputy, group


@pytest.mark.parametrize(
    ("typed", "reads"),
    [
        ("0001 放下", f"{ONE}：周启明 放回小组了，不再由您经办。"),
        ("0001 让段开东办", f"{ONE}：周启明 改请 段开东 办了，不再由您经办。"),
        ("0001 指派给周启明", f"{ONE}：周启明 接过去办了，不再由您经办。"),
    ],
)
async def test_he_reads_what_his_leader_did(town: Town, typed: str, reads: str) -> None:
    leader, deputy, _ = await in_hand(town)
    await leader.writes(typed)
    assert deputy.reads == [reads]
    await town.check_promises()


async def test_so_he_does_where_it_is_given_back(town: Town) -> None:
    leader, deputy, group = await in_hand(town)
    await town.secretary()
    await group.presses(leader, "更多", group.card(ONE))
    await group.presses(leader, "退办")
    await group.replies(leader, "这段管子归县里")
    assert deputy.reads == [f"{ONE}：周启明 退办给秘书了，不再由您经办。"]
    await town.check_promises()


async def test_what_he_does_himself_he_knows(town: Town) -> None:
    _, deputy, group = await in_hand(town)
    await deputy.writes("0001 放下")
    assert not any("不再由您经办" in said for said in deputy.reads)
    await group.presses(deputy, "认领", group.card(ONE))
    await group.presses(deputy, "更多", group.card(ONE))
    await group.presses(deputy, "退办")
    await group.replies(deputy, "这段管子归县里")
    assert not any("不再由您经办" in said for said in deputy.reads)
