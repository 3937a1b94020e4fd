"""A voice, a picture, a film or a card without words, and the words that say later what it is (docs/spec.md section 3, Which case a message joins)."""

import pytest

from tests.conversations.test_leaks import all_read
from tests.conversations.test_parted_media import files
from tests.town import GroupTalk, Somebody, Town


async def _town(town: Town) -> tuple[Somebody, Somebody, GroupTalk, Somebody]:
    meant, other = await town.deputy("周启明"), await town.deputy("于发")
    await town.secretary()
    return meant, other, await town.group("g1", meant, other), await town.voter()


@pytest.mark.parametrize("claimed", [False, True])
@pytest.mark.parametrize(
    ("kind", "gap", "words"),
    [
        ("voice", 900, "这是周启明骂我的录音"),
        ("photo", 900, "就是他打的，周启明"),
        ("video", 7200, "视频里打人的就是周启明"),
        ("photo", 900, "拍到的就是那个组长在偷沙"),
        ("voice", 80_000, "这个人是我们村书记，偷挖的就是他"),
    ],
)
async def test_words_that_say_what_it_is_go_with_it(town: Town, kind: str, gap: int, words: str, claimed: bool) -> None:
    meant, _, group, voter = await _town(town)
    await voter.sends(kind)
    await town.passes(minutes=3)
    assert files(group)
    if claimed:
        await group.presses(meant, "认领")
    await town.passes(seconds=gap)
    await town.restart()
    await voter.writes(words)
    await town.passes(minutes=12)
    (case,) = await town.cases()
    assert case.spoken_of or case.sealed or case.concerns_officials
    assert case.claimer is None
    await meant.writes(f"/case {case.number}")
    assert not files(group, meant)
    assert words not in "\n".join([*group.reads, all_read(meant)])


async def test_in_doubt_it_is_kept_like_them_until_he_says_who_sees_it(town: Town) -> None:
    meant, _, group, voter = await _town(town)
    await voter.sends("photo")
    await town.passes(minutes=15)
    await voter.writes("周启明占了我家的水田还骂人")
    assert not files(group, meant)
    await town.passes(minutes=12)
    first, second = await town.cases()
    assert first.asked_of == ("d001",)
    assert second.spoken_of == ("d001",)
    await voter.presses("speaks_ok")
    assert files(group)
    await town.check_promises()


@pytest.mark.parametrize("words", ["路灯不亮", "我家的低保停了，谁管"])
async def test_ordinary_words_leave_it_where_it_is(town: Town, words: str) -> None:
    _, _, group, voter = await _town(town)
    await voter.sends("photo")
    await town.passes(minutes=15)
    await voter.writes(words)
    await town.passes(minutes=12)
    first, _ = await town.cases()
    assert first.spoken_of == ()
    assert files(group)


@pytest.mark.parametrize("gap", [20, 1200])
@pytest.mark.parametrize("words", ["就是这个人打我", "这个人收了我的钱不办事", "他占了我的田，你们管不管", "名片上这个人骂我"])
async def test_the_name_on_a_card_was_said(town: Town, words: str, gap: int) -> None:
    meant, _, group, voter = await _town(town)
    await voter.writes("三组的水渠堵了")
    await town.passes(seconds=gap)
    voter.person.posts({"contact": {"phone_number": "+8613800000101", "first_name": "周启明", "user_id": meant.id}})
    await town.settled()
    await voter.writes(words)
    await town.passes(minutes=12)
    await meant.writes("/cases")
    assert words not in "\n".join([*group.reads, all_read(meant)])
    assert "13800000101" not in "\n".join(group.reads)
    assert any("d001" in case.spoken_of for case in await town.cases())


@pytest.mark.parametrize("name", ["周启明", "启明", "周书记"])
@pytest.mark.parametrize(("words", "kept"), [("有个人天天骂我", True), ("三组的水渠堵了", False)])
async def test_a_card_without_words_right_behind_a_complaint_of_nobody_says_who_it_is(
    town: Town, name: str, words: str, kept: bool
) -> None:
    meant, _, group, voter = await _town(town)
    await voter.writes(words)
    await town.passes(minutes=3)
    voter.person.posts({"contact": {"phone_number": "+8613911112222", "first_name": name, "user_id": 77}})
    await town.settled()
    (case,) = await town.cases()
    assert ("d001" in case.spoken_of) is kept
    assert any("让不让周启明代表看" in text for text in voter.reads) is kept
    await meant.writes(f"/case {case.number}")
    assert (words in "\n".join([*group.reads, all_read(meant)])) is not kept
    await town.check_promises()


@pytest.mark.parametrize("kind", ["voice", "photo"])
@pytest.mark.parametrize("gap", [60, 900, 7200])
@pytest.mark.parametrize("words", ["里头讲话的是老周", "听到没，周启明说的", "这声音就是周启明", "这就是周启明", "站着的那个是老周"])
async def test_whom_it_shows_is_kept_from_it_until_he_says(town: Town, words: str, gap: int, kind: str) -> None:
    meant, _, group, voter = await _town(town)
    await voter.sends(kind)
    await town.passes(seconds=gap)
    await voter.writes(words)
    await town.passes(minutes=12)
    (case,) = await town.cases()
    assert case.spoken_of == ("d001",)
    await meant.writes(f"/case {case.number}")
    assert not files(group, meant)


@pytest.mark.parametrize("words", ["这是周代表帮我们修的路，谢谢", "这是三组", "看到没有"])
async def test_who_is_thanked_below_a_picture_is_kept_from_nothing(town: Town, words: str) -> None:
    _, _, group, voter = await _town(town)
    await voter.sends("photo")
    await town.passes(minutes=15)
    await voter.writes(words)
    await town.passes(minutes=12)
    assert not any(case.spoken_of for case in await town.cases())
    assert files(group)


async def test_the_first_words_stand_on_its_card_and_are_not_said_below_it_again(town: Town) -> None:
    _, _, group, voter = await _town(town)
    await voter.sends("voice")
    await voter.writes("水管爆了 屋头没得水")
    await town.passes(minutes=3)
    assert "｜水管爆了 屋头没得水" in group.card()["text"]
    assert len([said for said in group.reads if "水管爆了" in said]) == 1
    assert any("voice" in m for m in group.chat.messages.values())
    await voter.writes("三天了")
    assert group.last.endswith("选民补充：\n｜三天了"), "what follows is said"
    await town.check_promises()


async def test_a_picture_with_words_behind_a_voice_is_shown(town: Town) -> None:
    _, _, group, voter = await _town(town)
    await voter.sends("voice")
    await voter.sends("photo", "水管在这里爆的")
    await town.passes(minutes=3)
    assert files(group)
    assert any("水管在这里爆的" in said for said in group.reads)
