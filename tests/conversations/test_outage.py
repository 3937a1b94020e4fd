"""After an absence: who reads what was missed, what is given back, and that nothing is carried out that nobody could prevent
(docs/spec.md section 6)."""

from collections.abc import Awaitable, Callable
from datetime import date, datetime, time, timedelta

from sqlalchemy import select

from domain.cases.details_in_hand import Changed
from domain.congress.reminder import at_local
from services.deed.work import Work
from services.watch.morning import morning_words
from storage.tables import reminder
from tests.conversations.test_desk import claimed_case
from tests.conversations.test_joined_fates import answers
from tests.town import GroupTalk, Somebody, Town

ONE = "QX-2611-0001"


async def away(town: Town, first: tuple[str, str], last: tuple[str, str]) -> None:
    """The bot is stopped a minute after one moment (local day and hour) and ticks again a minute after another."""
    congress = await town.ask(lambda work: work.roster.congress)
    await town.comes(*first)
    await town.passes(minutes=1)
    await town.stop()
    moment = at_local(date.fromisoformat(last[0]), time.fromisoformat(last[1]), congress)
    town.clock.add(timedelta(seconds=(moment - town.clock()).total_seconds()))
    await town.start()
    await town.settled()
    await town.passes(minutes=1)


async def test_staff_read_from_when_to_when_and_what_may_be_lost(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    secretary = await town.secretary()
    await away(town, ("2026-11-20", "18:00"), ("2026-12-02", "10:00"))
    words = next(text for text in secretary.reads if "我从" in text)
    assert "11月20日 18:01" in words
    assert "12月2日 10:01" in words
    assert "12月1日 10:01" in words, "what was sent before is lost"
    assert "11月25日的走访选民日" in words
    assert len([text for text in group.reads if "我从" in text]) == 1
    voter.forgets()
    await secretary.presses("告诉有事在办的选民")
    await secretary.presses("告诉有事在办的选民")
    assert len([text for text in voter.reads if "可能没有收到" in text]) == 1
    await town.check_promises()


async def test_a_short_absence_is_told_without_alarm_and_one_of_the_night_not_at_all(town: Town) -> None:
    await claimed_case(town)
    secretary = await town.secretary()
    await away(town, ("2026-11-05", "18:00"), ("2026-11-06", "08:00"))
    assert not any("我从" in text for text in secretary.reads)
    await away(town, ("2026-11-06", "09:00"), ("2026-11-06", "13:00"))
    words = next(text for text in secretary.reads if "我从" in text)
    assert "Telegram 只替我存一天" not in words
    assert not secretary.sees_button("告诉有事在办的选民")


async def test_a_window_that_ran_out_while_nobody_could_tap_is_given_back(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    await town.comes("2026-11-18", "10:00")
    await answers(group, leader)
    voter.forgets()
    await away(town, ("2026-11-20", "18:00"), ("2026-12-02", "10:00"))
    case = await town.case()
    assert case.status == "answered", "silence of somebody who could not be heard is none"
    assert str(case.window_ends_at)[:10] == "2026-12-05"
    assert not any("11月25日" in text for text in voter.reads)
    await voter.presses("满意")
    assert (await town.case()).status == "closed"
    await town.check_promises()


async def test_what_is_given_back_has_an_end(town: Town) -> None:
    leader, group, _voter = await claimed_case(town)
    await town.comes("2026-11-18", "10:00")
    await answers(group, leader)
    await away(town, ("2026-11-20", "18:00"), ("2026-12-02", "10:00"))
    await town.comes("2026-12-04", "10:00")
    assert (await town.case()).status == "answered"
    await town.comes("2026-12-06", "10:00")
    assert (await town.case()).status == "closed"


async def test_words_before_consent_wait_longer_by_what_was_lost(town: Town) -> None:
    await claimed_case(town)
    stranger = await town.stranger("乙")
    await town.comes("2026-11-20", "17:00")
    code = await town.ask(lambda work: work.roster.code_of(work.roster.villages["v01"]))
    await stranger.writes(f"/start d_{code}")
    await stranger.writes("路灯坏了三盏")
    await away(town, ("2026-11-20", "18:00"), ("2026-12-02", "10:00"))
    await stranger.presses("agree")
    assert "收到了" in "\n".join(stranger.reads)
    assert len(await town.cases()) == 2


async def test_idle_days_begin_anew_and_the_claimer_is_asked_first(town: Town) -> None:
    leader, _group, _voter = await claimed_case(town)
    await away(town, ("2026-11-06", "18:00"), ("2026-11-18", "09:05"))
    await town.comes("2026-11-19", "09:05")
    assert (await town.case()).claimer == "d001"
    assert not any("下个工作日放回小组" in text for text in leader.reads)


async def test_the_morning_after_names_the_absence(town: Town) -> None:
    await claimed_case(town)
    await away(town, ("2026-11-20", "18:00"), ("2026-12-02", "10:00"))
    await town.comes("2026-12-03", "08:35")
    words: str = await town.ask(lambda work: morning_words(work, work.today, 0, work.roster.staff("secretary"))[0])
    assert "停过一次：11月20日 18:01" in words
    await town.comes("2026-12-07", "08:35")
    assert "停过一次" not in await town.ask(lambda work: morning_words(work, work.today, 0, work.roster.staff("secretary"))[0])


async def test_every_period_that_was_missed_is_issued_once_and_in_order(town: Town) -> None:
    await claimed_case(town)
    secretary = await town.secretary()
    await away(town, ("2026-11-20", "18:00"), ("2027-02-10", "10:00"))

    def accounts(work: Work) -> list[str]:
        found = select(reminder.c.data, reminder.c.due_at).where(reminder.c.kind == "month_summary", reminder.c.due_at <= work.now)
        rows: list[tuple[dict[str, str], datetime]] = [(row.data, row.due_at) for row in work.connection.execute(found)]
        return [data["period"] for data, _ in sorted(rows, key=lambda row: row[1])]

    assert set(await town.ask(accounts)) >= {"2026-11", "2026-12", "2026-Q4", "2026", "2027-01"}
    await town.passes(minutes=2)
    issued = [n for n, text in enumerate(secretary.reads) for month in ("2026年11月", "2026年12月", "2027年1月") if month in text[:40]]
    assert issued == sorted(issued)


async def test_a_machine_that_slept_while_the_process_ran_is_an_absence_too(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    secretary = await town.secretary()
    await town.comes("2026-11-18", "10:00")
    await answers(group, leader)
    await town.comes("2026-11-20", "18:00")
    await _sleeps(town, "2026-12-02", "10:00")
    words = next(text for text in secretary.reads if "我从" in text)
    assert "11月20日 18:00" in words
    assert "11月25日的走访选民日" in words
    assert (await town.case()).status == "answered", "nobody could tap while it slept"
    await town.passes(minutes=1)
    assert len([text for text in secretary.reads if "我从" in text]) == 1
    await voter.presses("满意")
    assert (await town.case()).status == "closed"


async def _sleeps(town: Town, day: str, hour: str) -> None:
    congress = await town.ask(lambda work: work.roster.congress)
    moment = at_local(date.fromisoformat(day), time.fromisoformat(hour), congress)
    town.clock.sleep(moment - town.clock())
    await town.passes(minutes=1)
    await town.until(_caught_up(town))
    await town.passes(minutes=1)


def _caught_up(town: Town) -> Callable[[], Awaitable[bool]]:
    async def seen() -> bool:
        return all(app.receiver is not None and app.receiver.caught_up.is_set() for app in town.apps)

    return seen


async def test_a_reception_that_passed_meanwhile_is_offered_anew(town: Town) -> None:
    """Half hours that nobody could take, and one that was booked and of which nobody was reminded."""
    await claimed_case(town)
    booked, late = await town.voter(name="李大爷"), await town.voter(name="赵大妈")
    for voter in (booked, late):
        await voter.writes("/visit")
        await voter.presses("约访")
    await booked.presses("mt_book")
    offered = late.messages[-1]
    booked.forgets()
    await away(town, ("2026-11-08", "18:00"), ("2026-11-13", "10:00"))
    words = next(text for text in booked.reads if "没能提醒您" in text)
    assert "11月10日" in words
    await booked.presses("约访")
    assert "12月10日" in booked.last
    late.forgets()
    await late.presses("mt_book", offered)
    assert "12月10日" in late.last, "what he taps late leads to what is free"
    await late.presses("mt_book")
    assert "约好了" in late.last


async def test_a_proposal_nobody_could_answer_is_asked_for_anew(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    await agrees_later(town, group, leader)
    for who in (leader, voter):
        who.forgets()
    await away(town, ("2026-11-08", "18:00"), ("2026-11-13", "10:00"))
    assert any(f"{ONE}：代表约您 11月10日 15:00 见面，那时我停着" in text for text in voter.reads)
    assert any("他没法回" in text for text in leader.reads)
    assert voter.sees_button("约访")


async def agrees_later(town: Town, group: GroupTalk, who: Somebody) -> None:
    """A time is proposed and not answered yet."""
    await town.ask(lambda work: work.cases.record(work.cases.get(1), work.event("changed", "voter", Changed(kind="appointment"))))
    await group.presses(who, "更多", group.card())
    await group.presses(who, "meet")
    await group.replies(who, "11月10日 15:00 村委会")


async def test_figures_of_a_visit_day_that_was_missed_are_marked(town: Town) -> None:
    await claimed_case(town)
    secretary = await town.secretary()
    await away(town, ("2026-11-23", "18:00"), ("2026-11-27", "10:00"))
    await secretary.writes("/visitday 2026-11")
    assert "11月25日走访日我停着" in secretary.last
    await secretary.writes("/summary 2026-11")
    assert any("11月25日走访日我停着" in text for text in secretary.reads)
    await secretary.writes("/visitday 2026-10")
    assert "走访日我停着" not in secretary.last
