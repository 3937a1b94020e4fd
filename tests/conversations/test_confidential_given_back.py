"""Whoever had a confidential matter in hand keeps none of its words once it is not his (docs/spec.md 1.6 and section 8, 保密)."""

import json
from collections.abc import Awaitable, Callable

import pytest

from tests.town import GroupTalk, Somebody, Town

MARK, OWN = "紫藤架", "QX-2611-0001"
Ends = Callable[[GroupTalk, Somebody, Somebody], Awaitable[None]]


async def put_down(_group: GroupTalk, _leader: Somebody, claimer: Somebody) -> None:
    await claimer.writes(f"/case {OWN}")
    await claimer.presses("更多")
    await claimer.presses("放下")


async def given_to_another(group: GroupTalk, leader: Somebody, _claimer: Somebody) -> None:
    await group.presses(leader, "更多", group.card(OWN))
    await group.presses(leader, "指派")
    await group.presses(leader, "吕春敏 果园主")


def stands(somebody: Somebody) -> str:
    ours = [m for m in somebody.chat.messages.values() if m["from"].get("is_bot")]
    return json.dumps(ours, ensure_ascii=False, default=str)


async def in_hand(town: Town) -> tuple[GroupTalk, Somebody, Somebody, Somebody]:
    """The claimer has read its words, further ones, a photo, a slip, and lists that quote it."""
    leader, claimer, third = await town.deputy("周启明"), await town.deputy("于发"), await town.deputy("吕春敏")
    group = await town.group("g1", leader, claimer, third)
    voter = await town.voter("上坪村")
    await voter.writes("隔壁私宰点的血水倒进下水道臭得很，请保密，别让他知道是我说的，我住紫藤架旁")
    await group.presses(claimer, "认领")
    await voter.writes("昨晚紫藤架那边又倒了")
    await voter.sends("photo", "紫藤架照片")
    await town.passes(minutes=3)
    await claimer.writes(f"/case {OWN}")
    await claimer.presses("更多")
    await claimer.presses("全文")
    await claimer.writes(f"/case {OWN}")
    for press in ("转办", "forward_to", "forward_due", "不写附言，直接转办"):
        await claimer.presses(press)
    await claimer.writes(f"/find {MARK}")
    await claimer.writes("/cases")
    assert MARK in stands(claimer)
    return group, leader, claimer, third


@pytest.mark.parametrize("how", [put_down, given_to_another])
@pytest.mark.parametrize("hours", [0, 60])
async def test_words_photos_slips_and_lists_go_with_the_claim(town: Town, how: Ends, hours: int) -> None:
    group, leader, claimer, _third = await in_hand(town)
    await town.passes(hours=hours)
    await how(group, leader, claimer)
    await town.passes(minutes=3)
    assert (await town.case()).claimer != claimer.person_id
    assert MARK not in stands(claimer)
    files = [m for m in claimer.messages if "photo" in m or "document" in m]
    assert files == [] or hours, "Telegram deletes none that is older: they lose their words"
    claimer.forgets()
    await claimer.writes(f"/case {OWN}")
    assert OWN in claimer.last, "he may still see that there is one"
    assert claimer.sees_button("更多")
    assert MARK not in stands(claimer)


async def test_whoever_has_it_next_reads_it_and_so_does_he_who_takes_it_again(town: Town) -> None:
    group, _leader, claimer, third = await in_hand(town)
    await put_down(group, third, claimer)
    await group.presses(third, "认领", group.card(OWN))
    assert MARK in stands(third)
    await put_down(group, third, third)
    await group.presses(claimer, "认领", group.card(OWN))
    await town.passes(minutes=1)
    assert MARK in stands(claimer)
    assert MARK not in stands(third)
