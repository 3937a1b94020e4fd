"""「快进」: time passes as it does, from one hour at which something may be due to the next, so that nothing between is dropped."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from datetime import date, datetime, time, timedelta

from demo.village import Village
from services.deed.work import Work
from services.watch.calendar_rows import plan_calendar

MARKS = (time(7, 35), time(8, 31), time(9, 5), time(10, 10), time(12, 5), time(15, 5), time(16, 40), time(18, 5), time(20, 25))
"""Local times at which the clock stops: after the self-check, the morning's reminders, the evening's, before the quiet hours."""
SPANS = {"hour": timedelta(hours=1), "day": timedelta(days=1), "week": timedelta(weeks=1)}
TARGETS = (*SPANS, "25", "1")


async def pass_to(
    village: Village,
    target: str,
    told: Callable[[datetime], None] = lambda moment: None,
    life: Callable[[datetime], Awaitable[None]] | None = None,
) -> None:
    """To `target`: an hour, day or week on; or 09:05 of the next visit day (`25`), or of the next 1st.

    `told` hears of every stop (local time); `life` is what people do at it, once the clock has done what was due.
    """
    zone = (await village.bot.database.do(lambda work: work.roster.congress)).zone
    now = village.clock().astimezone(zone)
    for stop in stops(now, await _end(village, target, now)):
        await stands_at(village, stop)
        told(stop)
        if life is not None:
            await life(stop)


async def stands_at(village: Village, moment: datetime) -> None:
    """The clock goes there, and what is due happens."""
    village.clock.added += max(moment - village.clock(), timedelta())
    await village.bot.tidy()
    await village.bot.tick()
    await village.settled()


def stops(now: datetime, end: datetime) -> Iterator[datetime]:
    """The marks of the days between, then the end itself. All local."""
    day, zone = now.date(), now.tzinfo
    while day <= end.date():
        for mark in MARKS:
            stop = datetime.combine(day, mark, zone)
            if now < stop < end:
                yield stop
        day += timedelta(days=1)
    yield end


async def _end(village: Village, target: str, now: datetime) -> datetime:
    if target in SPANS:
        return now + SPANS[target]
    morning = now.replace(hour=9, minute=5, second=0, microsecond=0)
    first = now.date() if now < morning else now.date() + timedelta(days=1)
    day = await village.bot.database.do(_next_visit_day, first) if target == "25" else _next_first(first)
    return datetime.combine(day, morning.timetz())


def _next_first(day: date) -> date:
    return day if day.day == 1 else (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def _next_visit_day(work: Work, first: date) -> date:
    """Of this month or the next: the calendar's rows of a year end with it."""
    plan_calendar(work)
    day = work.days.next_from("visit", first)
    return day.held_on if day is not None else first.replace(day=25) + timedelta(days=31)
