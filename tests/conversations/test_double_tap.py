"""A second tap on a button that finished a deed does nothing and says so (docs/spec.md section 4, Talk)."""

from typing import Any

import pytest

from tests.conversations.test_desk import claimed_case
from tests.conversations.test_handed_up import chair_here
from tests.conversations.test_suggestion_doc import handed_over, opens
from tests.conversations.test_told_by_phone import ONE, answered_for_a_caller
from tests.town import GroupTalk, Somebody, Town, find_button

WAYS: dict[str, tuple[str, ...]] = {
    "转办": ("转办", "forward_to", "forward_due", "不写附言，直接转办"),
    "上报": ("更多", "上报", "up_to", "up_due"),
    "请留电话": ("更多", "请留电话"),
    "面商": ("更多", "面商", "consulted"),
}
"""Ways through the buttons of a card, each to the tap that finishes."""


async def made(town: Town) -> list[Any]:
    """Everything that happened, and everything that was owed to somebody."""

    def count(work: Any) -> list[int]:
        asked = ("case_event", "outbox", "step", "reminder", "suggestion_round")
        return [int(work.connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()) for table in asked]

    found: list[int] = await town.ask(count)
    return found


async def _taps_twice(town: Town, group: GroupTalk | None, who: Somebody, last: str) -> None:
    chat = group.chat if group is not None else who.chat
    message, data = find_button(chat, last, None)
    who.person.presses(message, data)
    await town.settled()
    before, popups = await made(town), len(who.popups)
    who.person.presses(message, data)
    await town.settled()
    assert await made(town) == before
    assert len(who.popups) == popups + 1


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("in_private", [False, True])
async def test_a_second_tap_on_what_finished_does_nothing_and_says_so(town: Town, way: str, in_private: bool) -> None:
    leader, group, voter = await claimed_case(town)
    await chair_here(town)
    *there, last = WAYS[way]
    if in_private:
        await leader.writes("/case QX-2611-0001")
    for label in there:
        await (leader.presses(label) if in_private else group.presses(leader, label))
    heard = len(voter.reads)
    await _taps_twice(town, None if in_private else group, leader, last)
    assert len(voter.reads) <= heard + 1
    await town.check_promises()


async def test_so_does_one_after_a_note_was_typed(town: Town) -> None:
    leader, _group, voter = await claimed_case(town)
    await leader.writes("/case QX-2611-0001")
    for label in ("转办", "forward_to", "forward_due"):
        await leader.presses(label)
    message, data = find_button(leader.chat, "不写附言，直接转办", None)
    await leader.writes("请先看三组的闸阀")
    told = len(voter.reads)
    leader.person.presses(message, data)
    await town.settled()
    assert len(voter.reads) == told
    assert "已经办过" in leader.popups[-1]


async def test_a_suggestions_limit_is_put_off_once_by_one_tap(town: Town) -> None:
    leader, voter = await handed_over(town)
    await opens(leader)
    await leader.presses("延期")
    await _taps_twice(town, None, leader, "suggest_until:1:2027-05-04")


async def test_the_same_question_asked_anew_does_it_again(town: Town) -> None:
    leader, _group, voter = await claimed_case(town)
    for _ in range(2):
        await leader.writes("/case QX-2611-0001")
        for label in WAYS["请留电话"]:
            await leader.presses(label)
    assert len([said for said in voter.reads if "愿意留个电话" in said]) == 2


async def test_who_was_not_reached_was_tried_once_and_may_be_phoned_again(town: Town) -> None:
    _secretary, officer = await answered_for_a_caller(town)
    await officer.writes("/callbacks")
    await officer.presses(ONE)
    await _taps_twice(town, None, officer, "没打通")
    before = await made(town)
    await town.passes(minutes=30)
    await officer.presses("没打通")
    assert (await made(town))[0] == before[0] + 1
