"""People without Telegram are told what came of it, or tried as often as the town says (docs/spec.md sections 4 and 8)."""

from domain.values.buttons import Button
from services.deed.work import Work
from services.watch.morning import morning_words
from tests.conversations.test_desk import claimed_case
from tests.conversations.test_joined_fates import answers
from tests.conversations.test_key_in import answered, keyed_in
from tests.town import Somebody, Town

ONE = "QX-2611-0001"
WORKING_DAYS = ("05", "06", "09", "10", "11", "12", "13", "16", "17", "18", "19", "20", "23")


async def answered_for_a_caller(town: Town) -> tuple[Somebody, Somebody]:
    """Secretary and officer; somebody's matter that was written down is answered."""
    deputy, group = await keyed_in(town)
    secretary, officer = await town.secretary(), await town.deputy("鲁小川")
    await answered(town, deputy, group)
    secretary.forgets()
    officer.forgets()
    return secretary, officer


async def mornings(town: Town, *days: str) -> None:
    for day in days:
        await town.comes(f"2026-11-{day}")


async def test_the_morning_message_says_whom_to_phone_and_names_who_waits_too_long(town: Town) -> None:
    secretary, _officer = await answered_for_a_caller(town)
    await mornings(town, "05")
    assert "要打电话告诉结果的选民：1" in secretary.last
    assert ONE not in secretary.last
    await mornings(town, "06", "09")
    morning: str = await town.ask(lambda work: morning_words(work, work.today, 0, work.roster.staff("secretary"))[0])
    assert f"{ONE}：答复 3 个工作日了" in morning
    assert "都正常" not in morning, "who was not told is a fault"


async def test_nobody_drops_off_the_list_untold(town: Town) -> None:
    _secretary, officer = await answered_for_a_caller(town)
    await mornings(town, *WORKING_DAYS)
    assert (await town.case()).status == "closed", "nothing is archived untold"
    await officer.writes("/callbacks")
    assert ONE in officer.last
    await officer.presses(ONE)
    await officer.presses("已告知，不评价")
    await mornings(town, "24", "25")
    assert (await town.case()).status == "archived"


async def test_who_was_tried_as_often_as_the_town_says_is_archived(town: Town) -> None:
    await town.ask(twice)
    _secretary, officer = await answered_for_a_caller(town)
    await officer.writes("/callbacks")
    await officer.presses(ONE)
    await officer.presses("没打通")
    await mornings(town, *WORKING_DAYS)
    assert (await town.case()).status == "closed"
    await officer.presses("没打通")
    await mornings(town, "24", "25")
    assert (await town.case()).status == "archived"


def twice(work: Work) -> None:
    row = work.rows.section("congress")["congress"]
    work.rows.revise("congress", "congress", data=dict(row.data) | {"phone_tries": 2})
    work.rows.moved()


async def test_whom_nobody_can_phone_stands_on_no_list(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    secretary, officer = await town.secretary(), await town.deputy("鲁小川")
    await voter.writes("/privacy")
    await voter.presses("删除我的信息")
    await voter.presses("只删身份，事项接着办")
    await answers(group, leader)
    await officer.writes("/callbacks")
    assert ONE not in officer.last
    secretary.forgets()
    await mornings(town, *WORKING_DAYS)
    assert not any("要打电话" in text for text in secretary.reads)
    assert (await town.case()).status == "archived"


async def test_in_the_chat_too_nothing_is_written_to_whoever_would_not_read_it(town: Town) -> None:
    deputy, group = await keyed_in(town)
    await group.presses(deputy, "认领")
    assert "回复选民" not in str(group.card()["reply_markup"])
    deputy.person.presses(group.card(), Button("reply", 1).pack())
    await town.settled()
    assert "不在 Telegram 上" in deputy.popups[-1]
    await group.presses(deputy, "答复")
    await group.presses(deputy, "outcome:solved")
    await group.replies(deputy, "路灯换好了")
    assert "他收不到，请打电话或当面告诉他" in group.last
    await town.check_promises()
