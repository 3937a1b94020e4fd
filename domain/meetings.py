"""Half hours of a reception day, and a time and place that two people agree on (docs/spec.md sections 3 and 5)."""

import re
from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta

from domain.said_days import day_in

SLOT = timedelta(minutes=30)
_HOURS = re.compile(r"(\d{1,2}):(\d{2})\s*[-–—~至到]\s*(\d{1,2}):(\d{2})")
_TIME = re.compile(r"(?:(上午|早上|中午|下午|晚上|傍晚)\s*)?(\d{1,2})\s*(?:[:：点时])\s*(\d{1,2}|半)?\s*(?:分)?")
_LATER = ("下午", "晚上", "傍晚")


def slots_of(hours: str) -> list[time]:
    """The half hours within `09:00-11:30`, the last one ending at its end; none for words that are no hours."""
    found = _HOURS.search(hours)
    if not found:
        return []
    first, last = (
        datetime(2000, 1, 1, tzinfo=UTC) + timedelta(hours=int(h), minutes=int(m)) for h, m in (found.groups()[:2], found.groups()[2:])
    )
    count = max(int((last - first) / SLOT), 0)
    return [(first + n * SLOT).time() for n in range(min(count, 48))]


def free_slots(hours: str, taken: Collection[time]) -> list[time]:
    return [slot for slot in slots_of(hours) if slot not in taken]


def meeting_in(text: str, today: date) -> tuple[date, time, str] | None:
    """Date, time and place as people write them: `11月12日 下午3点半 上坪村村委会`. None when one of them is missing."""
    day = day_in(text, today)
    rest = f"{text[: day.start]} {text[day.end :]}" if day is not None else text
    found = _TIME.search(rest)
    if day is None or not found:
        return None
    hour = _hour(found)
    place = (rest[: found.start()] + " " + rest[found.end() :]).strip(" ，,。在、周一二三四五六日（）()\n")
    if hour is None or not place:
        return None
    return day.on, hour, " ".join(place.split())


def hour_in(text: str) -> time | None:
    """A moment of the day alone, as people write it: `15:30`, `下午3点半`."""
    found = _TIME.fullmatch(text.strip())
    return _hour(found) if found else None


def _hour(found: re.Match[str]) -> time | None:
    hour, minute = int(found.group(2)), found.group(3)
    if found.group(1) in _LATER and hour < 12:
        hour += 12
    minutes = 30 if minute == "半" else int(minute or 0)
    return time(hour, minutes) if hour <= 23 and minutes <= 59 else None
