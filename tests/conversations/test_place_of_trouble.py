"""柳湾的桥栏杆断哒 of a voter of another village: his receipt says where it is, and one tap moves it (docs/spec.md section 3, Another village)."""

import pytest

from tests.town import GroupTalk, Somebody, Town

ONE, MOVES = "QX-2611-0001", "换成柳湾村"


async def two_groups(town: Town) -> tuple[Somebody, GroupTalk, GroupTalk]:
    here, there = await town.deputy("吕春敏"), await town.deputy("李春生")
    first, second = await town.group("g1", here), await town.group("g2", there)
    return await town.voter(), first, second


async def test_one_tap_on_the_receipt_moves_it_and_he_reads_to_whom(town: Town) -> None:
    voter, here, there = await two_groups(town)
    await voter.writes("柳湾的桥栏杆断哒")
    assert "已转给：上下坪代表小组" in voter.last
    assert "这件记在上坪村。要是柳湾村的事，点一下「换成柳湾村」，就转给柳湾石门代表小组。" in voter.last
    assert not any("桥栏杆" in words for words in there.reads)
    receipt = voter.messages[-1]
    await voter.presses(MOVES, receipt)
    assert (await town.case(ONE)).village == "v03"
    assert "已转给柳湾石门代表小组" in voter.last
    assert any("桥栏杆断哒" in words for words in there.reads)
    assert not any("桥栏杆断哒" in words for words in here.reads)
    receipt = next(m for m in voter.messages if m["message_id"] == receipt["message_id"])
    assert "已转给：柳湾石门代表小组" in receipt["text"]
    assert not voter.sees_button(MOVES)
    await town.check_promises()


async def test_a_village_of_the_same_group_is_asked_about_too(town: Town) -> None:
    voter, _, _ = await two_groups(town)
    await voter.writes("下坪村口的路灯不亮")
    assert voter.last.endswith("这件记在上坪村。要是下坪村的事，点一下「换成下坪村」。")
    await voter.presses("换成下坪村")
    assert (await town.case(ONE)).village == "v02"
    assert voter.last == f"{ONE} 改好了。"


async def test_a_place_that_comes_behind_is_asked_about_on_the_receipt(town: Town) -> None:
    voter, _, _ = await two_groups(town)
    await voter.writes("桥栏杆断哒")
    assert not voter.sees_button(MOVES)
    await voter.writes("柳湾那边的")
    assert voter.sees_button(MOVES)
    await voter.presses(MOVES)
    assert (await town.case(ONE)).village == "v03"
    assert len(await town.cases()) == 1


async def test_he_may_type_it_instead(town: Town) -> None:
    voter, _, _ = await two_groups(town)
    await voter.writes("柳湾的桥栏杆断哒")
    await voter.writes("换成柳湾村")
    assert (await town.case(ONE)).village == "v03"
    assert len(await town.cases()) == 1


async def test_thanks_below_it_moves_nothing(town: Town) -> None:
    voter, _, _ = await two_groups(town)
    await voter.writes("柳湾的桥栏杆断哒")
    for words in ("好", "嗯", "谢谢", "1"):
        await voter.writes(words)
        assert (await town.case(ONE)).village == "v01"


async def test_once_somebody_has_it_in_hand_nothing_is_offered(town: Town) -> None:
    voter, here, _ = await two_groups(town)
    deputy = await town.deputy("周启明")
    await voter.writes("柳湾的桥栏杆断哒")
    await here.presses(deputy, "认领", here.card(ONE))
    await voter.presses(MOVES)
    assert (await town.case(ONE)).village == "v01"


async def test_where_he_comes_from_moves_nothing(town: Town) -> None:
    voter, _, _ = await two_groups(town)
    await voter.writes("去柳湾的路烂了，柳湾的书记也不管")
    assert not voter.sees_button(MOVES)


@pytest.mark.parametrize("words", ["是柳湾的", "柳湾", "对，柳湾那边的", "換成柳灣村"])
async def test_he_may_answer_with_the_village(town: Town, words: str) -> None:
    voter, _, there = await two_groups(town)
    await voter.writes("柳湾的桥栏杆断哒")
    await voter.writes(words)
    assert (await town.case(ONE)).village == "v03"
    assert "已转给柳湾石门代表小组" in voter.last
    assert any("桥栏杆断哒" in said for said in there.reads)
    assert len(await town.cases()) == 1


@pytest.mark.parametrize("words", ["是上坪的", "是石门的", "柳湾的灯也不亮"])
async def test_another_answer_moves_nothing(town: Town, words: str) -> None:
    voter, _, _ = await two_groups(town)
    await voter.writes("柳湾的桥栏杆断哒")
    await voter.writes(words)
    assert (await town.case(ONE)).village == "v01"


async def test_a_village_in_a_reply_is_of_the_receipt_it_replies_to(town: Town) -> None:
    voter, _, _ = await two_groups(town)
    await voter.writes("柳湾的桥栏杆断哒")
    first = voter.messages[-1]
    await town.passes(minutes=15)
    await voter.writes("村口垃圾没人收，在柳湾那边")
    await town.passes(minutes=15)
    assert len(await town.cases()) == 2
    await voter.writes("柳湾", reply_to=first)
    assert (await town.case(ONE)).village == "v03"
    assert (await town.case("QX-2611-0002")).village == "v01"
