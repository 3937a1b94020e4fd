"""The roster moves on, and what was kept from somebody stays so: no card stands where he sits now, and no office he leaves opens anything."""

from pathlib import Path
from typing import Any

import pytest

from tests.conversations.test_arrived import NUMBER, _imported
from tests.conversations.test_joined_fates import answers
from tests.town import Town

WORDS = "夏明柱打了我，还砸了我家的门"


@pytest.mark.parametrize(
    "changes",
    [
        {"d013": {"group": "g1", "village": "v01"}, "g1": {"members": 11}, "g2": {"members": 9}},
        {
            "d013": {"group": "g1", "village": "v01", "role": "group_leader"},
            "d001": {"role": "member"},
            "g1": {"members": 11, "leader": "d013"},
            "g2": {"members": 9},
        },
    ],
    ids=["member", "leader"],
)
@pytest.mark.parametrize("closed", [False, True], ids=["open", "closed"])
async def test_who_comes_into_a_group_finds_no_card_that_complains_of_him(
    town: Town, tmp_path: Path, changes: dict[str, Any], closed: bool
) -> None:
    other, far = await town.deputy("史树华"), await town.deputy("夏明柱")
    group = await town.group("g1", other)
    voter = await town.voter("上坪村")
    await voter.writes(WORDS)
    if closed:
        await group.presses(other, "认领")
        await answers(group, other, NUMBER)
        await voter.presses("满意")
    else:
        await voter.sends("photo", "看照片")
    assert any(WORDS in text for text in group.reads), "he does not sit there yet"
    await _imported(town, tmp_path / "town.yaml", **changes)
    group.chat.members[far.id] = "member"
    assert not any(WORDS in text for text in group.reads)
    assert not any("photo" in message for message in group.chat.messages.values())


async def test_whom_a_presidium_link_brings_to_a_group(town: Town, tmp_path: Path) -> None:
    other = await town.deputy("史树华")
    group = await town.group("g1", other)
    voter = await town.voter("上坪村")
    await voter.writes("苏晓梅副主席收了老板的礼，骂人")
    if (await town.case()).sealed:
        await voter.presses("给代表小组看")
    assert any("收了老板的礼" in text for text in group.reads)
    await _imported(town, tmp_path / "town.yaml", g1={"linked_presidium": "d073"})
    assert not any("收了老板的礼" in text for text in group.reads)


@pytest.mark.parametrize("change", [{"village": "v02"}, {"job": "务农"}], ids=["to the next village", "out of office"])
async def test_what_was_written_of_his_office_stays_kept_when_he_leaves_it(town: Town, tmp_path: Path, change: dict[str, Any]) -> None:
    meant, other = await town.deputy("刘国春"), await town.deputy("史树华")
    await town.group("g1", meant, other)
    voter = await town.voter("上坪村")
    await voter.writes("村口的灯一直没装，晚上看不见，钱花哪去了")
    await voter.presses("更改")
    await voter.presses("改类别")
    await voter.presses("村务与作风")
    await _imported(town, tmp_path / "town.yaml", d007=change)
    for look in (f"/case {NUMBER}", "/cases", "/find 一直没装"):
        await meant.writes(look)
        assert not any("一直没装，" in text for text in meant.reads), look
    await other.writes(f"/case {NUMBER}")
    assert any("一直没装，" in text for text in other.reads)
