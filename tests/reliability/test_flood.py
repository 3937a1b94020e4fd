"""A 429 of hours is kept for its chat and looked at by single calls; it silences nobody else (docs/design.md, Outbox)."""

import pytest

from bot.flood import BELIEVED, CHAT_SECONDS, next_look
from bot.pace import Limits, Pace
from demo.telegram import Fault
from tests.town import Town

WEEK = 7 * 86400.0


def test_what_is_told_is_kept_up_to_a_minute_and_then_looked_at_ever_more_seldom() -> None:
    for told in (1, 5, 30, BELIEVED):
        assert [next_look(told, looks) for looks in range(3)] == [told] * 3
    assert [next_look(WEEK, looks) for looks in range(7)] == [5, 10, 20, 40, 60, 60, 60]


def begun(pace: Pace, chat: int, now: float) -> None:
    pace.started(chat, edit=False, now=now, spaced=False)


def done(pace: Pace, chat: int, now: float) -> None:
    pace.ended(chat, edit=False, now=now)


@pytest.mark.parametrize("told", [3600.0, WEEK])
def test_two_chats_hours_are_looked_at_by_one_call_which_opens_everything(told: float) -> None:
    pace = Pace(Limits())
    pace.rest(1, told, 1000.0)
    assert pace.free_at(1000.0) == 1000.0, "one chat's is its own"
    pace.rest(2, told, 1001.0)
    assert pace.free_at(1001.0) == 1006.0
    begun(pace, 3, 1006.0)
    assert pace.free_at(1006.0) == 1006.0 + BELIEVED, "nothing leaves beside the look"
    done(pace, 3, 1007.0)
    pace.all.taken(3)
    assert pace.free_at(1007.0) == 1007.0
    assert {1, 2} <= pace.resting(1007.0)[0], "who was told to rest does"
    assert pace.chats_told_to_rest(1007.0) == 2


def test_a_rest_of_all_that_is_meant_costs_one_call_a_minute() -> None:
    pace, now, calls = Pace(Limits()), 0.0, 0
    pace.rest(None, WEEK, now)
    for chat in range(1000, 2000):
        now = pace.free_at(now)
        if now > 3600:
            break
        begun(pace, chat, now)
        calls += 1
        done(pace, chat, now + 0.1)
        pace.rest(chat, 3600, now + 0.1)
    assert 60 <= calls <= 66


def test_a_look_that_came_to_nothing_is_not_the_last() -> None:
    pace = Pace(Limits())
    pace.rest(None, WEEK, 0.0)
    begun(pace, 3, 5.0)
    done(pace, 3, 6.0)
    assert pace.free_at(6.0) == 16.0
    pace.all.taken(4)
    assert pace.free_at(6.0) == 16.0, "a call from before shows nothing"


def test_a_chats_own_hours_end_with_a_look_every_ten_minutes() -> None:
    pace = Pace(Limits())
    pace.rest(7, WEEK, 0.0)
    assert 7 in pace.resting(CHAT_SECONDS - 1)[0]
    assert 7 not in pace.resting(CHAT_SECONDS + 1)[0]
    pace.rest(7, 30.0, 1000.0)
    assert 7 in pace.resting(1029.0)[0]
    assert 7 not in pace.resting(1031.0)[0]


async def test_hours_told_for_two_chats_leave_everybody_else_heard_and_answered(town: Town) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    group, other = await town.group("g1", leader), await town.group("g2", secretary)
    voter = await town.voter()
    faults = [Fault("429", "sendMessage", chat.chat.id, retry_after=3600) for chat in (group, other)]
    town.telegram.faults += faults
    for chat in (group, other):
        await town.ask(lambda work, chat_id: work.say(chat_id, "一"), chat.chat.id)

    async def both_told() -> bool:
        return not any(fault.times for fault in faults)

    await town.until(both_told)
    voter.forgets()
    voter.person.says("村口的路灯坏了")

    async def answered() -> bool:
        return "收到了。编号" in " ".join(voter.reads) and any("60 分钟" in text for text in secretary.reads)

    await town.until(answered)

    async def out_of_trouble() -> bool:
        return not town.bot.trouble()

    await town.until(out_of_trouble)
    assert "chats take nothing" in town.bot.notes()["sender"]
    assert "一" not in group.reads


async def test_receiving_is_not_deaf_for_as_long_as_a_429_says(town: Town) -> None:
    voter = await town.voter()
    fault = Fault("429", "getUpdates", retry_after=int(WEEK))
    town.telegram.faults.append(fault)
    voter.person.says("/help")
    voter.person.says("/my")

    async def turned_away() -> bool:
        return not fault.times and "too often" in town.bot.trouble().get("receiver", "")

    await town.until(turned_away)
    await town.settled()
    assert voter.reads
    assert town.bot.trouble() == {}
