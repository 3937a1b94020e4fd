"""A note or a photo that went below the wrong card is moved, or taken back, by one tap (docs/spec.md section 4, Talk)."""

import pytest

from domain.cases.case import Case
from services.deed.work import Work
from tests.conversations.test_lists_say_what import five_matters, number
from tests.town import GroupTalk, Somebody, Town

ROAD, WATER, LAMP, LOW = number(1), number(2), number(3), number(5)
NOTE = "今天去看了，管子已经挖开"


async def notes_of(town: Town, of: str) -> list[str]:
    def look(work: Work, case: Case) -> list[str]:
        return [one.text or "photo" for one in work.messages.of(case.id) if one.kind == "note"]

    found: list[str] = await town.ask(look, await town.case(of))
    return found


async def noted(town: Town) -> tuple[Somebody, GroupTalk, list[Somebody]]:
    deputy, group, voters = await five_matters(town)
    await group.says(deputy, NOTE, group.card(ROAD))
    assert await notes_of(town, ROAD) == [NOTE]
    return deputy, group, voters


@pytest.mark.parametrize(
    ("words", "to"),
    [
        ("哎呀发错了，是水那件的", WATER),
        ("发错卡片了，应该是路灯那件", LAMP),
        ("照片发错了，是0005的", LOW),
        ("刚才那条是低保那件的", LOW),
        ("移到2号那件去", WATER),
        ("發錯了，是路燈那件的", LAMP),
    ],
)
async def test_it_is_moved_by_one_tap_that_names_the_matter(town: Town, words: str, to: str) -> None:
    deputy, group, voters = await noted(town)
    await group.says(deputy, words)
    assert f"这条记在 {ROAD}「村口的路坏了，坑很大」 下面了" in group.last
    assert NOTE in group.last
    await group.presses(deputy, "note_move")
    assert f"从 {ROAD} 收回，记到 {to}「" in group.last
    assert await notes_of(town, ROAD) == []
    assert await notes_of(town, to) == [NOTE]
    assert all(NOTE not in text for voter in voters for text in voter.reads)
    await group.presses(deputy, "发给选民")
    await town.check_promises()


async def test_below_the_wrong_card_too_and_it_may_be_taken_back(town: Town) -> None:
    deputy, group, _ = await noted(town)
    await group.says(deputy, "发错了", group.card(ROAD))
    await group.presses(deputy, "收回，不记")
    assert f"从 {ROAD} 收回了" in group.last
    assert await notes_of(town, ROAD) == []


async def test_a_photo_is_moved(town: Town) -> None:
    deputy, group, _ = await five_matters(town)
    deputy.person.sends("photo", group=group.chat, reply_to=group.card(ROAD)["message_id"])
    await town.settled()
    await group.says(deputy, "哎呀发错了，是水那件的")
    assert "图片" in group.last
    await group.presses(deputy, "note_move")
    assert (await notes_of(town, ROAD), await notes_of(town, WATER)) == ([], ["photo"])


async def test_an_album_is_moved_whole_and_no_picture_beside_it(town: Town) -> None:
    """What came within three seconds of it went along, and what came later of it stayed."""
    deputy, group, _ = await five_matters(town)
    below = group.card(ROAD)["message_id"]
    deputy.person.sends("photo", b"of the road", group=group.chat, reply_to=below)
    for n in range(2):
        deputy.person.sends("photo", b"of the water %d" % n, group=group.chat, reply_to=below, media_group_id="album")
    await town.settled()
    await town.passes(seconds=5)
    deputy.person.sends("photo", b"of the water, late", group=group.chat, reply_to=below, media_group_id="album")
    await town.settled()
    await group.says(deputy, "哎呀发错了，是水那件的")
    await group.presses(deputy, "note_move")
    assert (await notes_of(town, ROAD), await notes_of(town, WATER)) == (["photo"], ["photo"] * 3)


async def test_an_edit_of_what_was_moved(town: Town) -> None:
    deputy, group, _ = await five_matters(town)
    said = await group.says(deputy, NOTE, group.card(ROAD))
    await group.says(deputy, "发错了，是水那件的")
    await group.presses(deputy, "note_move")
    await deputy.edits(said, NOTE + "，明天换")
    assert await notes_of(town, WATER) == [NOTE + "，明天换"]
    assert await notes_of(town, ROAD) == []


async def test_who_did_not_write_it_cannot_move_it(town: Town) -> None:
    deputy, group, _ = await noted(town)
    other = await town.deputy("吕春敏")
    await group.says(deputy, "发错了，是水那件的")
    await group.presses(other, "note_move")
    assert await notes_of(town, ROAD) == [NOTE]


@pytest.mark.parametrize("words", ["他说县里发错了补贴", "这张照片是水管的接口", "票开错了", "是水厂的"])
async def test_other_words_move_nothing(town: Town, words: str) -> None:
    deputy, group, _ = await noted(town)
    await group.says(deputy, words)
    assert "移过去" not in group.last


async def test_what_the_voter_has_read_stays(town: Town) -> None:
    deputy, group, voters = await noted(town)
    await group.presses(deputy, "发给选民")
    assert NOTE in "\n".join(voters[0].reads)
    await group.says(deputy, "发错了，是水那件的")
    assert "移过去" not in group.last
    assert await notes_of(town, WATER) == []


async def test_in_private(town: Town) -> None:
    deputy, _, _ = await five_matters(town)
    await deputy.writes("0001备注 管子已经挖开")
    assert await notes_of(town, ROAD) == ["管子已经挖开"]
    await deputy.writes("搞错了，是水那件的")
    await deputy.presses("note_move")
    assert await notes_of(town, WATER) == ["管子已经挖开"]
