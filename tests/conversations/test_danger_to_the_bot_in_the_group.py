"""What a deputy writes of danger to the bot in the group's chat is heard as in private: with a number and an act, as an answer to what it asked, and
in words that stand shown before they leave (docs/spec.md section 3, Special words)."""

import pytest

from tests.conversations.test_danger_edited_by_deputies import of_a_lamp, woken
from tests.town import Town


@pytest.mark.parametrize(
    "line",
    [
        "0001备注：隔壁着火了，快来人",
        "0001面商：到他家谈了，他喝农药了，快来人",
        "0001告诉选民：隔壁着火了，快来人",
        "0001告诉选民：我到了，旁边屋头着火了",
        "0001答复：电工触电倒在杆下了，快叫救护车",
    ],
)
async def test_with_a_number_and_an_act(town: Town, line: str) -> None:
    deputy, group, secretary = await of_a_lamp(town)
    await group.says(deputy, line)
    assert any("120" in one or "119" in one for one in group.reads)
    assert woken(secretary) == 1


@pytest.mark.parametrize(
    "way", [("更多", "面商", "见面谈"), ("答复", "已解决"), ("更多", "延期"), ("更多", "退办"), ("回复选民",), ("更多", "写摘要")]
)
async def test_as_an_answer_to_a_question(town: Town, way: tuple[str, ...]) -> None:
    deputy, group, secretary = await of_a_lamp(town)
    for label in way:
        await group.presses(deputy, label)
    await group.replies(deputy, "他喝农药了，快来人")
    assert any("120" in one for one in group.reads)
    assert woken(secretary) == 1


async def test_despair_in_a_typed_note_is_answered_by_himself(town: Town) -> None:
    deputy, group, secretary = await of_a_lamp(town)
    await group.says(deputy, "0001备注：我不想活了")
    assert "12356" in "\n".join(deputy.reads)
    assert not any("12356" in one for one in group.reads)
    assert woken(secretary) == 1


@pytest.mark.parametrize("where", ["group", "private"])
async def test_shown_before_they_leave_and_edited(town: Town, where: str) -> None:
    deputy, group, secretary = await of_a_lamp(town)
    line = "0001告诉选民：我去看看"
    message = await (group.says(deputy, line) if where == "group" else deputy.writes(line))
    await deputy.edits(message, "0001告诉选民：我到了，旁边屋头着火了")
    assert any("119" in one for one in (group if where == "group" else deputy).reads)
    assert woken(secretary) == 1


@pytest.mark.parametrize(
    "line",
    [
        "0001告诉选民：火已经扑灭，人没事",
        "0001告诉选民：着火打119",
        "0001告诉选民：你家要是着火了就打119",
        "0001答复：火已经扑灭，明天修好",
        "0001备注：火灾隐患已排查",
    ],
)
async def test_what_is_over_or_told_to_heed_wakes_nobody(town: Town, line: str) -> None:
    deputy, group, secretary = await of_a_lamp(town)
    await group.says(deputy, line)
    assert not any("⚠" in one for one in group.reads)
    assert woken(secretary) == 0


async def test_their_own_talk_stays_theirs(town: Town) -> None:
    deputy, group, secretary = await of_a_lamp(town)
    said = len(group.reads)
    await group.says(deputy, "隔壁着火了，快来人")
    assert len(group.reads) == said
    assert woken(secretary) == 0
