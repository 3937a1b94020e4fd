"""What Telegram does not delete any more is emptied, and what even that does not reach is told with a link (docs/spec.md section 11)."""

from datetime import timedelta

from bot.blank import BLANK
from tests.town import GroupTalk, Somebody, Town, shown


async def with_pictures(town: Town, *, may_delete: bool) -> tuple[Somebody, GroupTalk, Somebody]:
    """A voter who sent a picture, a voice and words; the bot has no right to delete in the group's chat."""
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    group.chat.bot_may_delete = may_delete
    voter = await town.voter()
    await voter.sends("photo", "我家门口的路坏了，我叫王桂花")
    await voter.sends("voice")
    await voter.writes("还摔了人")
    return leader, group, voter


async def erases(voter: Somebody) -> None:
    await voter.writes("/privacy")
    await voter.presses("删除我的信息")
    await voter.presses("都删：身份和写过的话")


async def test_after_days_words_and_pictures_are_emptied_and_the_rest_is_told_with_a_link(town: Town) -> None:
    _, group, voter = await with_pictures(town, may_delete=False)
    secretary = await town.secretary()
    before = [m["message_id"] for m in group.chat.messages.values() if "photo" in m or "voice" in m]
    await town.passes(days=5)
    secretary.forgets()
    await erases(voter)
    standing = list(group.chat.messages.values())
    assert not any("摔了人" in shown(m) or "王桂花" in shown(m) for m in standing)
    picture = next(m for m in standing if "photo" in m)
    assert town.telegram.state.files[picture["photo"][0]["file_id"]] == BLANK
    assert picture["caption"] == "（选民已删去原话）"
    voices = [m["message_id"] for m in standing if "voice" in m]
    assert set(voices) < set(before)
    told = [text for text in secretary.reads if "也清不空" in text]
    assert len(told) == len(voices)
    assert "清不掉的由秘书去删" in voter.last
    assert await town.ask(lambda work: work.backlog.count("failed")) == 0


async def test_where_the_bot_may_delete_nothing_is_left(town: Town) -> None:
    _, group, voter = await with_pictures(town, may_delete=True)
    secretary = await town.secretary()
    await town.passes(days=5)
    await erases(voter)
    assert not any("photo" in m or "voice" in m for m in group.chat.messages.values())
    assert not any("也清不空" in text for text in secretary.reads)


async def test_a_question_that_cannot_be_deleted_says_that_it_was_taken_back(town: Town) -> None:
    leader, group, _ = await with_pictures(town, may_delete=False)
    await group.presses(leader, "回复选民", group.card())
    await town.stop()
    town.clock.add(timedelta(days=3))
    await town.start()
    await town.passes(minutes=1)
    assert not any("写什么？回复这条" in text for text in group.reads)
    assert "（已收回）" in group.reads
