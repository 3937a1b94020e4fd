"""Half hours of a reception day, and a time and place that two people agree on (docs/spec.md sections 3 and 5)."""

import re
from collections.abc import Collection
from datetime import date, datetime, time, timedelta

from domain.clock_times import spans_in, time_in
from domain.said_days import day_in

SLOT = timedelta(minutes=30)
_WEEKDAY = re.compile("[（(]?(?:周|星期|礼拜)[一二三四五六日天](?!家)[）)]?")


def slots_of(hours: str) -> list[time]:
    """The half hours within `09:00-11:30` or 上午九点到十一点半, the last one ending at its end; none for words that are no hours."""
    return list(dict.fromkeys(slot for first, last in spans_in(hours) for slot in _halves(first, last)))


def _halves(first: time, last: time) -> list[time]:
    start, end = (datetime.combine(date(2000, 1, 1), at) for at in (first, last))
    return [(start + n * SLOT).time() for n in range(int((end - start) / SLOT))]


def free_slots(hours: str, taken: Collection[time]) -> list[time]:
    return [slot for slot in slots_of(hours) if slot not in taken]


def meeting_in(text: str, today: date) -> tuple[date, time, str] | None:
    """Date, time and place as people write them: `11月12日 下午3点半 上坪村村委会`. None when one of them is missing."""
    day = day_in(text, today)
    rest = f"{text[: day.start]} {text[day.end :]}" if day is not None else text
    found = time_in(rest)
    if day is None or found is None:
        return None
    place = _WEEKDAY.sub(" ", f"{rest[: found.start]} {rest[found.end :]}").strip(" ，,。在、（）()\n")
    return (day.on, found.at, " ".join(place.split())) if place else None
