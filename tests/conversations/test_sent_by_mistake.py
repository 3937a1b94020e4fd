"""发错了 just after a picture or a voice that was not meant for us (docs/spec.md section 3, What he types in the place of a tap)."""

import pytest

from tests.conversations.test_forwarded import forwards
from tests.conversations.test_joined_edited_in_confidence import one_of_two
from tests.conversations.test_parted_media import files
from tests.conversations.test_typed_acts import one_matter
from tests.conversations.test_which_case import said_on, two_matters
from tests.town import Town

WORDS = ["发错了", "照片发错了", "不好意思 发错人了", "不是发给你们的", "娃儿乱按的", "那张不要"]


@pytest.mark.parametrize("words", WORDS)
async def test_a_picture_that_began_a_matter_is_taken_back_before_anybody_sees_it(town: Town, words: str) -> None:
    deputy = await town.deputy("周启明")
    group, voter = await town.group("g1", deputy), await town.voter()
    await voter.sends("photo")
    await town.passes(minutes=1)
    await voter.writes(words)
    assert "撤回了，没给谁看过" in voter.last
    await town.passes(minutes=15)
    assert (await town.case()).status == "withdrawn"
    assert group.reads == []
    assert len(await town.cases()) == 1
    await town.check_promises()


@pytest.mark.parametrize("words", WORDS)
async def test_one_that_waits_for_a_choice_goes_to_nobody(town: Town, words: str) -> None:
    _, group, voter = await two_matters(town)
    await voter.sends("photo")
    await town.passes(minutes=1)
    await voter.writes(words)
    assert voter.last == "好的，那条不要了，没有转给谁。有事随时写。"
    await town.passes(hours=2)
    assert not files(group)
    assert len(await town.cases()) == 2
    await town.check_promises()


@pytest.mark.parametrize("words", WORDS)
async def test_one_that_joined_a_matter_leaves_its_groups_chat(town: Town, words: str) -> None:
    _, group, voter = await one_matter(town)
    await voter.sends("photo")
    assert files(group)
    await town.passes(minutes=3)
    await voter.writes(words)
    assert "收回了" in voter.last
    await town.passes(minutes=3)
    assert not files(group)
    assert any("选民说刚才 1 条发错了，从这里收回了。" in said for said in group.reads)
    assert len(await town.cases()) == 1
    await voter.writes("/my")
    await voter.presses("QX-2611-0001")
    assert "您收回了发错的一条" in voter.last
    await town.check_promises()


async def test_one_that_the_group_has_is_asked_about_once_more(town: Town) -> None:
    deputy = await town.deputy("周启明")
    group, voter = await town.group("g1", deputy), await town.voter()
    await voter.sends("voice")
    await town.passes(minutes=4)
    assert files(group)
    await voter.writes("发错了")
    assert "真的要撤回" in voter.last
    assert (await town.case()).open


async def test_what_came_with_words_and_what_lies_back_stay(town: Town) -> None:
    _, group, voter = await one_matter(town)
    await voter.sends("photo", "水管在这里漏")
    await voter.writes("照片发错了")
    assert "收回了" not in voter.last
    await voter.sends("photo")
    await town.passes(minutes=20)
    await voter.writes("发错了")
    assert files(group)
    assert "收回了" not in voter.last


async def test_an_album_goes_as_a_whole(town: Town) -> None:
    _, group, voter = await one_matter(town)
    voter.person.sends_album(3)
    await town.settled()
    await town.passes(minutes=3)
    assert len(files(group)) == 3
    await voter.writes("照片发错了")
    await town.passes(hours=2)
    assert not files(group)


async def test_in_english_too(town: Town) -> None:
    _, group, voter = await two_matters(town)
    await voter.sends("photo")
    await voter.writes("sorry, wrong photo")
    await town.passes(hours=2)
    assert not files(group)
    assert len(await town.cases()) == 2


@pytest.mark.parametrize("words", ["几个小孩在玩", "东西发错了", "这文件作废了", "一不小心点着了", "细娃整到了"])
async def test_what_a_picture_shows_is_its_matter(town: Town, words: str) -> None:
    deputy = await town.deputy("周启明")
    group, voter = await town.group("g1", deputy), await town.voter()
    await voter.sends("photo")
    await voter.writes(words)
    await town.passes(minutes=15)
    assert (await town.case()).open
    assert files(group)
    assert any(words in said for said in group.reads)


@pytest.mark.parametrize("minutes", [1, 30, 1500])
async def test_the_next_matter_is_no_secret_because_of_it(town: Town, minutes: int) -> None:
    deputy = await town.deputy("周启明")
    group, voter = await town.group("g1", deputy), await town.voter()
    await voter.sends("photo")
    await voter.writes("发错了")
    await town.passes(minutes=minutes)
    await voter.writes("水管漏了三天")
    assert "检举控告" not in voter.last
    assert any("水管漏了三天" in said for said in group.reads)


async def test_words_below_one_that_began_a_matter_are_a_matter(town: Town) -> None:
    """The edit failed, and nobody heard it."""
    deputy = await town.deputy("周启明")
    group, voter = await town.group("g1", deputy), await town.voter()
    photo = await voter.sends("photo")
    await voter.writes("发错了")
    await voter.edits(photo, "水管漏了三天")
    await town.passes(minutes=5)
    assert [case.status for case in await town.cases()] == ["withdrawn", "assigned"]
    assert files(group)
    await voter.edits(photo, "水管漏了四天")
    await town.passes(minutes=5)
    assert await said_on(town, 2) == ["水管漏了四天"]
    assert len(await town.cases()) == 2
    await town.check_promises()


async def test_danger_below_one_that_had_joined_is_heard(town: Town) -> None:
    _, group, voter = await one_matter(town)
    photo = await voter.sends("photo")
    await voter.writes("发错了")
    await voter.edits(photo, "变压器着火了快来人")
    await town.passes(minutes=5)
    assert any("110" in said for said in voter.reads)
    assert any("变压器着火了" in said for said in group.reads)
    assert await said_on(town, 1) == ["水龙头没水", ""]
    await town.check_promises()


async def test_the_newer_one_is_meant_and_what_waits_goes_on_waiting(town: Town) -> None:
    _, group, voter = await two_matters(town)
    await voter.writes("晚上还是黑的看不见")
    await town.passes(minutes=2)
    receipt = next(one for one in voter.messages if "QX-2611-0001" in str(one.get("text")))
    await voter.sends("photo", reply_to=receipt["message_id"])
    assert files(group)
    await voter.writes("照片发错了")
    await town.passes(hours=2)
    assert not files(group)
    said = [words for case in await town.cases() for words in await said_on(town, case.id)]
    assert "晚上还是黑的看不见" in said


async def test_one_that_joined_a_neighbours_matter_leaves_the_chat_too(town: Town) -> None:
    await town.secretary()
    voter, group, note = await one_of_two(town)
    await voter.sends("photo", reply_to=note["message_id"])
    assert files(group)
    await voter.writes("发错了")
    assert "从 QX-2611-0002 里收回了" in voter.last
    await town.passes(minutes=3)
    assert not files(group)
    await town.check_promises()


@pytest.mark.parametrize("words", WORDS)
async def test_words_that_wait_for_a_choice_are_no_slip_with_the_picture_behind_them(town: Town, words: str) -> None:
    _, group, voter = await two_matters(town)
    await voter.writes("村口路灯坏了两盏")
    await town.passes(minutes=1)
    await voter.sends("photo")
    await voter.writes(words)
    assert voter.last == "好的，那条不要了，没有转给谁。有事随时写。"
    await town.passes(minutes=15)
    assert len(await town.cases()) == 3
    assert await said_on(town, 3) == ["村口路灯坏了两盏"]
    assert not files(group)
    await town.check_promises()


@pytest.mark.parametrize("words", ["发错了", "不好意思 发错人了", "语音发错了", "娃儿乱按的"])
async def test_words_behind_a_picture_that_waits_are_no_slip(town: Town, words: str) -> None:
    _, group, voter = await two_matters(town)
    await voter.sends("photo")
    await voter.writes("村口路灯坏了两盏")
    await voter.writes(words)
    assert "不要了" not in voter.last
    await town.passes(minutes=15)
    assert "村口路灯坏了两盏" in await said_on(town, 3)
    assert files(group)
    await town.check_promises()


@pytest.mark.parametrize("kind", ["photo", "voice"])
async def test_one_that_waits_and_is_called_by_its_name_goes_and_the_words_behind_it_wait_on(town: Town, kind: str) -> None:
    _, group, voter = await two_matters(town)
    await voter.sends(kind)
    first = await voter.writes("村口路灯坏了三盏")
    await voter.writes("是两盏都不亮")
    await voter.writes(NAMED[kind])
    assert voter.last == "好的，那条不要了，没有转给谁。有事随时写。"
    await voter.edits(first, "村口路灯坏了两盏")
    await town.passes(minutes=15)
    assert await said_on(town, 3) == ["村口路灯坏了两盏", "是两盏都不亮"]
    assert not files(group)
    await town.check_promises()


NAMED = {"photo": "照片发错了", "voice": "语音发错了"}


@pytest.mark.parametrize("kind", ["photo", "voice"])
@pytest.mark.parametrize("minutes", [0, 4])
async def test_one_that_joined_and_is_called_by_its_name_leaves_alone(town: Town, kind: str, minutes: int) -> None:
    _, group, voter = await one_matter(town)
    await voter.sends(kind)
    await town.passes(minutes=minutes)
    await voter.writes("三组也没水")
    await voter.writes("有二十户")
    await voter.writes(NAMED[kind])
    assert "收回了" in voter.last
    await town.passes(minutes=3)
    assert not any(f"[{kind}]" in said for said in group.reads)
    assert [words for words in await said_on(town, 1) if words] == ["水龙头没水", "三组也没水", "有二十户"]
    assert any("二十户" in said for said in group.reads)
    await town.check_promises()


@pytest.mark.parametrize(
    ("kind", "words"), [("photo", "语音发错了"), ("voice", "照片发错了"), ("photo", "发错了"), ("voice", "娃儿乱按的")]
)
async def test_another_kind_or_none_takes_nothing_from_before_the_words(town: Town, kind: str, words: str) -> None:
    _, group, voter = await one_matter(town)
    await voter.sends(kind)
    await voter.writes("三组也没水")
    await voter.writes(words)
    await town.passes(minutes=3)
    assert "收回了" not in voter.last
    assert any(f"[{kind}]" in said for said in group.reads)


async def test_what_began_a_matter_stays_with_the_words_behind_it(town: Town) -> None:
    deputy = await town.deputy("周启明")
    group, voter = await town.group("g1", deputy), await town.voter()
    await voter.sends("voice")
    await voter.writes("三组没水")
    await voter.writes("语音发错了")
    await town.passes(minutes=15)
    assert (await town.case()).open
    assert any("三组没水" in said for said in group.reads)


async def test_a_voice_that_began_a_matter_goes_alone_where_words_follow(town: Town) -> None:
    deputy = await town.deputy("周启明")
    group, voter = await town.group("g1", deputy), await town.voter()
    await voter.sends("voice")
    await voter.writes("村口路灯坏了三盏")
    assert files(group)
    await voter.writes("语音发错了")
    assert "收回了" in voter.last
    await town.passes(minutes=3)
    assert not files(group)
    assert (await town.case()).status == "assigned"
    assert "村口路灯坏了三盏" in str(group.card()["text"])
    assert not any("语音发错了" in said for said in group.reads)
    await voter.writes("/my")
    await voter.presses("QX-2611-0001")
    assert voter.last.count("村口路灯坏了三盏") == 1
    assert "〔语音〕" not in voter.last
    await town.check_promises()


async def test_where_the_words_wait_for_a_choice_it_is_what_is_called_by_its_name(town: Town) -> None:
    _, group, voter = await one_matter(town)
    await voter.sends("voice")
    await town.passes(minutes=3)
    await voter.writes("下坪的石桥断了两块板")
    await voter.writes("语音发错了")
    await town.passes(minutes=15)
    assert not files(group)
    assert not any("语音发错了" in said for said in group.reads)
    assert any("石桥断了" in said for said in group.reads)


async def test_pictures_that_came_with_it_stay(town: Town) -> None:
    deputy = await town.deputy("周启明")
    group, voter = await town.group("g1", deputy), await town.voter()
    await voter.sends("voice")
    await voter.sends("photo")
    await voter.writes("村口路灯坏了三盏")
    await voter.writes("语音发错了")
    await town.passes(minutes=3)
    assert len(files(group)) == 2


@pytest.mark.parametrize("words", ["转错了", "发错了", "刚才转的那条不算", "转发错人了"])
async def test_what_he_forwarded_and_waits_goes_to_nobody(town: Town, words: str) -> None:
    _, group, voter = await two_matters(town)
    await forwards(voter, "石桥断了两块板，后天开会")
    await voter.writes(words)
    assert voter.last == "好的，那条不要了，没有转给谁。有事随时写。"
    await town.passes(hours=2)
    assert len(await town.cases()) == 2
    assert not any("石桥" in said or words in said for said in group.reads)
    await town.check_promises()


async def test_what_he_forwarded_into_a_matter_leaves_its_groups_chat(town: Town) -> None:
    _, group, voter = await one_matter(town)
    await voter.writes("就在三组那里")
    await forwards(voter, "三组的灯泡也坏了")
    assert any("三组的灯泡" in said for said in group.reads)
    await voter.writes("那条转错了")
    await town.passes(minutes=3)
    assert "收回了" in voter.last
    assert not any("三组的灯泡" in said for said in group.reads)
    assert any("三组那里" in said for said in group.reads)
    await town.check_promises()


async def test_danger_that_he_forwarded_stays(town: Town) -> None:
    _, group, voter = await one_matter(town)
    await voter.writes("就在三组那里")
    await forwards(voter, "变压器着火了快来人")
    await voter.writes("转错了")
    await town.passes(minutes=3)
    assert any("着火" in said for said in group.reads)
