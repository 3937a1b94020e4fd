"""What a deputy makes danger of by an edit, a note or words below a card, is heard like a new line (docs/spec.md section 3, Special words)."""

import pytest

from tests.town import GroupTalk, Somebody, Town


def woken(who: Somebody) -> int:
    return sum("🔴 紧急" in one for one in who.reads)


async def of_a_lamp(town: Town) -> tuple[Somebody, GroupTalk, Somebody]:
    deputy, secretary, voter = await town.deputy("周启明"), await town.secretary(), await town.voter("上坪村")
    group = await town.group("g1", deputy)
    await voter.writes("桥头的路灯不亮")
    await group.presses(deputy, "认领")
    return deputy, group, secretary


@pytest.mark.parametrize(
    ("said", "now", "number"),
    [
        ("我去看看", "我到了，电杆打火，旁边屋头着火了", "119"),
        ("明天叫人来", "明天叫人来，有个娃儿掉到河里了", "120"),
        ("这家老人住一楼", "这家老人喝农药了", "120"),
    ],
)
async def test_his_note_in_the_group(town: Town, said: str, now: str, number: str) -> None:
    deputy, group, secretary = await of_a_lamp(town)
    note = await group.says(deputy, said, reply_to=group.card())
    assert woken(secretary) == 0
    await deputy.edits(note, now)
    assert any(number in one for one in group.reads)
    assert woken(secretary) == 1
    await deputy.edits(note, now + "！")
    assert woken(secretary) == 1


@pytest.mark.parametrize("now", ["我去看看，灯杆歪了", "我去看看，火灭了", "我去看看，带上灭火器"])
async def test_no_other_edit_of_it_does(town: Town, now: str) -> None:
    deputy, group, secretary = await of_a_lamp(town)
    note = await group.says(deputy, "我去看看", reply_to=group.card())
    said = len(group.reads)
    await deputy.edits(note, now)
    assert not any("119" in one for one in group.reads[said:])
    assert woken(secretary) == 0


async def test_of_his_own_despair_he_reads_by_himself(town: Town) -> None:
    deputy, group, secretary = await of_a_lamp(town)
    note = await group.says(deputy, "我去看看", reply_to=group.card())
    await deputy.edits(note, "我不想活了")
    assert "12356" in "\n".join(deputy.reads)
    assert not any("12356" in one for one in group.reads)
    assert woken(secretary) == 1


async def test_his_note_in_private(town: Town) -> None:
    deputy, _group, secretary = await of_a_lamp(town)
    note = await deputy.writes("0001备注：我去看看")
    await deputy.edits(note, "0001备注：我去看看，旁边屋头着火了")
    assert any("119" in one for one in deputy.reads)
    assert woken(secretary) == 1


async def test_words_that_stand_shown_before_they_leave(town: Town) -> None:
    deputy, _group, secretary = await of_a_lamp(town)
    await deputy.writes("0001")
    await deputy.presses("回复选民")
    words = await deputy.writes("明天来修")
    await deputy.edits(words, "快来人，隔壁着火了")
    assert any("119" in one for one in deputy.reads)
    assert woken(secretary) == 1


async def test_what_a_voter_is_told_of_danger_is_no_call(town: Town) -> None:
    deputy, _group, secretary = await of_a_lamp(town)
    words = await deputy.writes("0001告诉选民：明天来修")
    await deputy.presses("发送")
    await deputy.edits(words, "0001告诉选民：明天来修，你家着火了就打119")
    assert woken(secretary) == 0
