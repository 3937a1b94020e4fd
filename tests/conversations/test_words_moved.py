"""「这是新事项」 「说的是：…」: words that joined a talk go where their writer means them, and leave where they were seen (docs/spec.md section 3)."""

from demo.telegram.state import Json
from domain.values.ids import Handle, PersonId
from services.case.let_see import correct
from services.deed.by import By
from services.deed.work import Work
from tests.conversations.test_which_case import ROAD, WATER, asks, said_on, two_matters
from tests.town import GroupTalk, Somebody, Town

BRIDGE = "QX-2611-0003"


def labels(message: Json) -> list[str]:
    return [b["text"] for row in message.get("reply_markup", {}).get("inline_keyboard", ()) for b in row]


def by_words(voter: Somebody, words: str) -> Json:
    """The newest message of the bot's in his chat that says so."""
    return next(m for m in reversed(voter.messages) if words in m.get("text", ""))


async def on_water(town: Town) -> tuple[Somebody, GroupTalk, Somebody, Json]:
    """Asked about the water he tells of a bridge, in three messages and a picture."""
    deputy, group, voter = await two_matters(town)
    await asks(group, deputy, WATER, "几点停的？")
    await town.passes(minutes=5)
    await voter.writes("桥栏杆断了")
    receipt = voter.messages[-1]
    await town.passes(seconds=30)
    await voter.writes("孩子天天走")
    await town.passes(seconds=30)
    await voter.sends("photo", "就是这里")
    return deputy, group, voter, receipt


async def test_what_the_group_saw_is_taken_back_there_and_stands_under_the_new_one(town: Town) -> None:
    _, group, voter, receipt = await on_water(town)
    below = [m for m in group.chat.messages.values() if "photo" in m or "孩子天天走" in m.get("text", "")]
    assert len(below) == 2
    await voter.presses("这是新事项", by_words(voter, f"已补充到 {WATER}"))
    assert "桥栏杆断了" in group.card(BRIDGE)["text"]
    left = [m for m in group.chat.messages.values() if not m.get("text", "").startswith(f"【{BRIDGE}】")]
    assert not any("桥栏杆断了" in m.get("text", "") or "孩子天天走" in m.get("text", "") for m in left)
    assert not any(m in group.chat.messages.values() for m in below)
    assert any("选民刚才说的 3 条是另一件事，从这里收回了。" in text for text in group.reads)
    assert "桥栏杆断了" not in group.card(WATER)["text"]
    assert sum("photo" in m for m in group.chat.messages.values()) == 1, "the picture stands below the new card"
    assert await said_on(town, 3) == ["桥栏杆断了", "孩子天天走", "就是这里"]
    assert (await said_on(town, 1))[1:] == ["桥栏杆断了", "孩子天天走", "就是这里"], "what was sent stays"
    await town.passes(seconds=30)
    await voter.writes("昨天差点掉下去")
    assert (await said_on(town, 3))[-1] == "昨天差点掉下去"
    await town.check_promises()


async def test_what_was_said_before_the_run_stays(town: Town) -> None:
    deputy, group, voter = await two_matters(town)
    await asks(group, deputy, WATER, "几点停的？")
    await voter.writes("早上六点")
    await town.passes(minutes=10)
    await voter.writes("桥栏杆断了")
    await voter.presses("这是新事项", by_words(voter, f"已补充到 {WATER}"))
    assert any("早上六点" in text for text in group.reads)
    assert await said_on(town, 3) == ["桥栏杆断了"]


async def test_the_button_goes_once_it_is_used(town: Town) -> None:
    _, _, voter, _ = await on_water(town)
    receipt = by_words(voter, f"已补充到 {WATER}")
    assert "这是新事项" in labels(receipt)
    await voter.presses("这是新事项", receipt)
    assert labels(voter.chat.messages[receipt["message_id"]]) == []
    assert len(await town.cases()) == 3


async def test_the_button_goes_after_an_hour_also_after_a_restart(town: Town) -> None:
    _, _, voter, _ = await on_water(town)
    receipt = by_words(voter, f"已补充到 {WATER}")
    old = dict(receipt)
    await town.passes(minutes=50)
    assert "这是新事项" in labels(voter.chat.messages[receipt["message_id"]])
    await town.restart()
    await town.passes(minutes=11)
    assert labels(voter.chat.messages[receipt["message_id"]]) == []
    await voter.presses("这是新事项", old)
    assert len(await town.cases()) == 2, "one that stands in an older copy of the chat does nothing"


async def test_a_second_question_answered_while_another_is_open_goes_to_its_case(town: Town) -> None:
    deputy, group, voter = await two_matters(town)
    await asks(group, deputy, ROAD, "哪一段？")
    await town.passes(minutes=20)
    await asks(group, deputy, WATER, "几点停的？")
    await town.passes(minutes=5)
    await voter.writes("学校门口那一段")
    assert (await said_on(town, 2))[-1] == "学校门口那一段"
    assert "学校门口那一段" not in group.card(WATER)["text"]
    standing = [m["text"] for m in group.chat.messages.values() if "学校门口那一段" in m.get("text", "")]
    assert len(standing) == 1
    assert ROAD in standing[0]
    assert len(await town.cases()) == 2
    await town.check_promises()


async def test_a_relapse_told_while_another_matter_is_talked_about_is_offered_its_case(town: Town) -> None:
    deputy, group, voter = await two_matters(town)
    await group.presses(deputy, "回复选民", group.card(ROAD))
    await group.replies(deputy, "去看过了。")
    await group.presses(deputy, "发送")
    await group.presses(deputy, "答复", group.card(ROAD))
    await group.presses(deputy, "已解决")
    await group.replies(deputy, "路补好了")
    await group.presses(deputy, "send_answer")
    await voter.presses("rate", by_words(voter, "路补好了"))
    await town.passes(hours=3)
    await asks(group, deputy, WATER, "几点停的？")
    await town.passes(minutes=5)
    await voter.writes("路又塌了一块")
    receipt = by_words(voter, f"已补充到 {WATER}")
    assert labels(receipt) == ["这是新事项", "还没解决：村口的路坏了"]
    await voter.presses("还没解决：村口的路坏了", receipt)
    case = await town.case(ROAD)
    assert (case.status, case.round) == ("returned", 2)
    assert (await said_on(town, 2))[-1] == "路又塌了一块"
    assert any("路又塌了一块" in text and ROAD in text for text in group.reads), "why it is open again stands in the group"
    await town.check_promises()


async def test_a_wait_that_words_about_something_else_ended_goes_on(town: Town) -> None:
    deputy, group, voter = await two_matters(town)
    await asks(group, deputy, WATER, "家里有人吗？", waits=True)
    await town.passes(minutes=5)
    await voter.writes("桥栏杆断了")
    assert (await town.case(WATER)).waiting_since is None
    await voter.presses("这是新事项", by_words(voter, f"已补充到 {WATER}"))
    assert (await town.case(WATER)).waiting_since is not None
    await town.passes(minutes=5)
    await voter.writes("有人", next(m for m in voter.messages if "家里有人吗" in m["text"]))
    assert (await said_on(town, 1))[-1] == "有人"
    assert (await town.case(WATER)).waiting_since is None


async def test_an_edit_of_moved_words_is_shown_where_they_belong(town: Town) -> None:
    deputy, group, voter = await two_matters(town)
    await asks(group, deputy, WATER, "几点停的？")
    await town.passes(minutes=5)
    said = await voter.writes("桥栏杆断了")
    await voter.presses("这是新事项", by_words(voter, f"已补充到 {WATER}"))
    seen = len(group.chat.messages)
    await voter.edits(said, "桥栏杆断了两根")
    assert "桥栏杆断了两根" in group.card(BRIDGE)["text"]
    assert len(group.chat.messages) == seen, "the case that lost them hears nothing"


async def test_whom_only_the_moved_words_named_sees_the_case_they_left_again(town: Town) -> None:
    deputy, group, voter = await two_matters(town)
    await asks(group, deputy, WATER, "几点停的？")
    await town.passes(minutes=5)
    await voter.writes("吕春敏占了我家的地")
    assert (await town.case(WATER)).spoken_of != ()
    await voter.presses("这是新事项", by_words(voter, f"已补充到 {WATER}"))
    here, there = await town.case(WATER), await town.case(BRIDGE)
    assert (here.spoken_of, here.asked_of, here.kept_from_somebody) == ((), (), False)
    assert len(there.spoken_of) == 1
    await town.check_promises()


async def test_whom_staff_kept_out_stays_out_when_words_about_him_leave(town: Town) -> None:
    deputy, group, voter = await two_matters(town)
    await town.secretary()
    await asks(group, deputy, WATER, "几点停的？")
    await town.passes(minutes=5)
    await voter.writes("吕春敏占了我家的地")
    (person,) = (await town.case(WATER)).spoken_of
    for _ in range(2):  # let in, and kept out again
        await town.ask(_correct, person)
    await voter.presses("这是新事项", by_words(voter, f"已补充到 {WATER}"))
    assert (await town.case(WATER)).spoken_of == (person,)


def _correct(work: Work, person: PersonId) -> None:
    case, staff = work.cases.by_number(WATER), work.roster.staff("secretary")
    assert case is not None
    correct(work, By(tuple(staff), staff[0].handle or Handle(0)), case, person)
