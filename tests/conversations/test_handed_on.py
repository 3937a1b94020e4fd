"""A matter is left to a colleague in plain words: asked as by its button, and of who may not name a claimer his leader is asked (docs/spec.md section 4)."""

import pytest

from tests.conversations.test_typed_deeds import group_sees
from tests.town import GroupTalk, Somebody, Town


async def in_hand(town: Town, of: str) -> tuple[Somebody, Somebody, GroupTalk]:
    leader, claimer, other = await town.deputy("周启明"), await town.deputy("段开东"), await town.deputy("吕春敏")
    group = await town.group("g1", leader, claimer, other)
    await (await town.voter()).writes("自来水发黄")
    await group.says(claimer if of == "claimer" else leader, "我来", group.card())
    return leader, claimer, group


@pytest.mark.parametrize("words", ["丢给吕姐吧 我搞不赢", "让老吕弄", "甩给春敏姐噻", "喊吕姐接手", "你接手嘛", "还是你来办吧"])
async def test_the_leader_is_shown_who_may_be_meant(town: Town, words: str) -> None:
    leader, _, group = await in_hand(town, "leader")
    await group.says(leader, words, group.card())
    assert group_sees(group, "named")
    await group.presses(leader, "named:d003")
    assert (await town.case()).claimer == "d003"
    await town.check_promises()


@pytest.mark.parametrize("words", ["丢给吕姐吧 我搞不赢", "让老吕弄", "你接手嘛"])
@pytest.mark.parametrize("private", [True, False])
async def test_who_may_not_name_has_his_leader_asked(town: Town, words: str, private: bool) -> None:
    leader, claimer, group = await in_hand(town, "claimer")
    if private:
        await claimer.writes(f"0001{words}")
        await claimer.presses("hand_on:d003")
    else:
        await group.says(claimer, words, group.card())
        await group.presses(claimer, "hand_on:d003")
    assert (await town.case()).claimer == claimer.person_id
    assert "段开东 想把 QX-2611-0001 交给 吕春敏 办" in leader.last
    await leader.presses("交给 吕春敏")
    assert (await town.case()).claimer == "d003"
    await town.check_promises()


async def test_a_whole_name_asks_the_leader_at_once(town: Town) -> None:
    leader, claimer, group = await in_hand(town, "claimer")
    await group.says(claimer, "让吕春敏接手", group.card())
    assert "问组长了" in group.last
    assert "交给 吕春敏" in leader.last


async def test_a_leader_of_whom_the_matter_speaks_is_not_asked(town: Town) -> None:
    leader, claimer, other = await town.deputy("周启明"), await town.deputy("段开东"), await town.deputy("吕春敏")
    await town.group("g1", leader, claimer, other)
    await (await town.voter()).writes("周启明占了我家的地，还骂人")
    await claimer.writes("0001我来")
    leader.forgets()
    await claimer.writes("把0001交给吕春敏")
    assert leader.reads == []


@pytest.mark.parametrize("words", ["丢给他们看笑话", "让水厂自己弄", "你接到通知没", "叫老王家看看", "喊人来弄"])
async def test_other_words_are_a_note(town: Town, words: str) -> None:
    _, claimer, group = await in_hand(town, "claimer")
    await group.says(claimer, words, group.card())
    assert (await town.case()).claimer == claimer.person_id
    assert not group_sees(group, "hand_on")
