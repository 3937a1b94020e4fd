"""A chat that moves to itself or in a circle: nothing asks for ever, what was owed reaches people (docs/spec.md section 2)."""

import json

import pytest

from demo.telegram import Fault, Page
from tests.town import GroupTalk, Town

ELSEWHERE = -1009876543210


def moved_to(chat_id: int, where: int) -> Fault:
    told = {"ok": False, "error_code": 400, "description": "Bad Request: group chat was upgraded to a supergroup chat"}
    page = Page(400, json.dumps(told | {"parameters": {"migrate_to_chat_id": where}}), "application/json")
    return Fault("page", "sendMessage", chat_id, times=10**6, page=page)


def rings(group: GroupTalk) -> dict[str, list[tuple[int, int]]]:
    here = group.chat.id
    away = [here, ELSEWHERE, ELSEWHERE - 1, ELSEWHERE - 2, ELSEWHERE - 3]
    return {
        "itself": [(here, here)],
        "a circle": [(here, ELSEWHERE), (ELSEWHERE, here)],
        "ever on": [*zip(away, away[1:], strict=False), (away[-1], here)],
    }


@pytest.mark.parametrize("ring", ["itself", "a circle", "ever on"])
async def test_a_group_that_moves_where_nobody_can_follow_is_gone_round(town: Town, ring: str) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    group, voter = await town.group("g1", leader), await town.voter()
    faults = [moved_to(a, b) for a, b in rings(group)[ring]]
    town.telegram.faults += faults
    await voter.writes("村口的路灯坏了")
    assert "收到了。编号" in " ".join(voter.reads)
    assert any("村口的路灯坏了" in text for text in leader.reads)
    assert any("链接" in text or "/start" in text for text in secretary.reads), secretary.reads
    asked = sum(10**6 - fault.times for fault in faults)
    assert asked <= 8, "nobody asks for ever"
    await voter.writes("桥也坏了")
    assert sum(10**6 - fault.times for fault in faults) == asked


async def test_a_private_chat_that_moves_is_a_call_that_failed(town: Town) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    await town.group("g1", leader)
    voter = await town.voter()
    fault = moved_to(voter.id, ELSEWHERE)
    fault.times = 1
    town.telegram.faults.append(fault)
    await voter.writes("村口的路灯坏了")
    assert fault.times == 0
    assert any("QX-2611-0001" in text for text in secretary.reads), secretary.reads
    await voter.writes("/my")
    assert "QX-2611-0001" in voter.last
