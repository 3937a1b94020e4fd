"""The machine's clock runs wrong, or is put back: what it would do is not lost, and somebody hears of it (docs/spec.md section 6)."""

from datetime import timedelta

import pytest

from bot.telegram_time import TelegramTime
from services.watch.wrong_clock import say_it_is_wrong
from tests.conversations.test_desk import claimed_case
from tests.conversations.test_rating import answers
from tests.town import START, GroupTalk, Somebody, Town, handle_of

OFF = "自动对时"


def told(reader: Somebody) -> list[str]:
    return [text for text in reader.reads if OFF in text]


async def goes_wrong(town: Town, **span: float) -> None:
    """Some ticks pass by the wrong clock: on a busy machine Telegram's answer may come late."""
    town.clock.goes_wrong(**span)
    for _ in range(4):
        await town.passes(minutes=1)


async def is_put_right(town: Town) -> None:
    await goes_wrong(town)


async def test_while_it_runs_ahead_nothing_is_done_by_it_and_all_of_it_comes_in_time(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    secretary = await town.secretary()
    await town.comes("2026-11-20", "10:00")
    voter.forgets()
    leader.forgets()
    await goes_wrong(town, days=21)
    assert len(told(secretary)) == 1
    assert "这台机器的钟快了 21 天" in told(secretary)[0]
    assert voter.reads == leader.reads == []
    other = await town.voter(name="李大爷")
    await other.writes("村口的路灯坏了")
    assert "收到了。编号" in other.last, "what people do goes on"
    assert "村口的路灯坏了" in group.last
    await is_put_right(town)
    secretary.forgets()
    await town.comes("2026-11-25", "18:05")
    assert any("走访" in text for text in leader.reads)
    await town.comes("2026-12-01", "09:05")
    assert any("11月" in text and "小结" in text for text in secretary.reads), secretary.reads
    assert any("还没" in text for text in group.reads + leader.reads)
    assert told(secretary) == []


async def test_years_ahead_no_window_ends_and_nothing_is_deleted(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    await answers(group, leader, "修好了")
    held = await town.stranger("待")
    await held.writes("垃圾没人收")
    await goes_wrong(town, days=400)
    await town.bot.tidy()
    await is_put_right(town)
    assert (await town.case()).status == "answered"
    await voter.presses("满意")
    assert (await town.case()).status == "closed"
    code = await town.ask(lambda work: work.roster.code_of(next(v for v in work.roster.villages.values() if v.name == "上坪村")))
    await held.writes(f"/start d_{code}")
    await held.presses("agree")
    assert "收到了。编号" in " ".join(held.reads), "what he had written waited for him"


@pytest.mark.parametrize(
    ("span", "said"), [({"days": -10}, "慢了 10 天"), ({"minutes": 40}, "快了 40 分钟"), ({"hours": -5}, "慢了 5 小时")]
)
async def test_how_far_it_is_off_is_said_once_and_once_more_when_it_happens_again(town: Town, span: dict[str, float], said: str) -> None:
    secretary = await town.secretary()
    await town.passes(minutes=1)
    await goes_wrong(town, **span)
    assert [said in text for text in told(secretary)] == [True]
    await is_put_right(town)
    assert len(told(secretary)) == 1
    await town.passes(days=1)
    await goes_wrong(town, **span)
    assert len(told(secretary)) == 2


async def test_some_minutes_are_nothing(town: Town) -> None:
    leader, _, _ = await claimed_case(town)
    secretary = await town.secretary()
    await town.comes("2026-11-24", "10:00")
    await goes_wrong(town, minutes=3)
    await town.comes("2026-11-25", "18:05")
    assert any("走访" in text for text in leader.reads)
    assert told(secretary) == []


async def test_whoever_it_is_put_back_on_reads_so_once(town: Town) -> None:
    """Where Telegram's time cannot be told from the machine's: a Bot API server of our own says this machine's."""
    await claimed_case(town)
    secretary = await town.secretary()
    await town.comes("2026-11-20", "10:00")
    town.clock.add(timedelta(days=21))
    await town.passes(minutes=1)
    assert told(secretary) == []
    town.clock.add(timedelta(days=-21))
    for _ in range(3):
        await town.passes(minutes=1)
    assert len(told(secretary)) == 1
    assert "从 2026年12月11日 10:0" in told(secretary)[0]
    assert "回到 2026年11月20日 10:0" in told(secretary)[0]
    town.clock.add(timedelta(hours=-1))
    await town.passes(minutes=1)
    assert len(told(secretary)) == 1


async def test_while_telegram_is_away_what_was_heard_before_counts(town: Town) -> None:
    secretary = await town.secretary()
    await town.passes(minutes=1)
    town.telegram.down = True
    town.clock.goes_wrong(minutes=10)
    for app in town.apps:
        await app.tick()
    town.telegram.down = False
    await town.settled()
    assert len(told(secretary)) == 1


async def test_the_alert_chat_is_told_too(town: Town) -> None:
    secretary, chat = await town.secretary(), await town.deputy("于发")
    for _ in range(2):
        await town.ask(say_it_is_wrong, timedelta(days=2), lambda work: handle_of(work, chat))
        await town.settled()
    assert len(told(secretary)) == len(told(chat)) == 1


def test_where_nothing_was_heard_the_clock_counts_as_right() -> None:
    found = TelegramTime(lambda: START, lambda: 0.0)
    assert found.is_right
    for head in ("", "gestern", "Wed, 99 Foo 2026 02:00:00 GMT", "Wed, 04 Nov 9999 02:00:00 GMT"):
        found.heard(head)
        assert found.is_right
    found.heard("Wed, 04 Nov 2026 01:00:00 GMT")
    assert found.ahead == timedelta(hours=1)
    assert not found.is_right


def test_between_two_answers_telegrams_time_goes_on() -> None:
    now, seconds = [START], [0.0]
    found = TelegramTime(lambda: now[0], lambda: seconds[0])
    found.heard("Wed, 04 Nov 2026 02:00:00 GMT")
    now[0], seconds[0] = START + timedelta(days=3), timedelta(days=3).total_seconds()
    assert found.is_right
    now[0] += timedelta(days=21)
    assert found.ahead == timedelta(days=21)


async def asked_which(town: Town, group: GroupTalk, voter: Somebody) -> str:
    """Words that wait for his choice."""
    await voter.writes("我妈的低保停了三个月")
    assert voter.sees_button("as_new"), voter.reads
    assert not any("低保停了" in one for one in group.reads)
    return "低保停了"


@pytest.mark.parametrize("span", [{"days": 21}, {"days": -10}, {"hours": 3}])
@pytest.mark.parametrize("before", [False, True])
async def test_words_that_wait_for_a_choice_wait_no_longer_while_it_is_wrong(town: Town, span: dict[str, float], before: bool) -> None:
    leader, group, voter = await claimed_case(town)
    await town.passes(hours=1)
    if before:
        words = await asked_which(town, group, voter)
    await goes_wrong(town, **span)
    if not before:
        words = await asked_which(town, group, voter)
        await town.passes(minutes=8)
        assert not any(words in one for one in group.reads)
    for _ in range(9):
        await town.passes(minutes=10)
    if not (before and span.get("days", 0) < 0):  # put by the right clock, it is due by that one
        assert any(words in one for one in group.reads)
    await is_put_right(town)
    assert any(words in one for one in group.reads)
    case = await town.case()
    assert case.registered_at is not None
    assert case.registered_at <= town.clock.telegram()
    await town.check_promises()


async def test_a_voice_that_nobody_has_yet_waits_no_longer_either(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter("上坪村")
    await goes_wrong(town, days=21)
    await voter.sends("voice")
    assert (await town.case()).seal == "media"
    await town.passes(minutes=5)
    assert (await town.case()).seal == ""
    assert "QX-2611-0001" in "\n".join(group.reads)
    await is_put_right(town)
    assert leader.person_id


async def test_what_a_clock_that_ran_ahead_put_off_is_due_once_it_is_right(town: Town) -> None:
    _leader, group, voter = await claimed_case(town)
    await town.passes(hours=1)
    await goes_wrong(town, days=21)
    words = await asked_which(town, group, voter)
    await is_put_right(town)
    for _ in range(8):
        await town.passes(minutes=10)
    assert any(words in one for one in group.reads)


async def test_it_is_said_again_each_day_as_long_as_it_is_so(town: Town) -> None:
    secretary = await town.secretary()
    await town.passes(minutes=1)
    await goes_wrong(town, days=21)
    assert len(told(secretary)) == 1
    for nth in (2, 3):
        town.clock.sleep(timedelta(days=1))
        for _ in range(3):
            await town.passes(minutes=1)
        assert len(told(secretary)) == nth
