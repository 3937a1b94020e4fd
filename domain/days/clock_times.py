"""Times of the day as people write and say them: 15:30, 下午3点半, 十一点一刻; and spans of them: 上午九点到十一点半."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time

from domain.words.pattern import pattern_of

_TENS = "[二三四五]?十[一二三四五六七八九]?"
_NUMBER = f"[0-9]{{1,2}}|{_TENS}|[零〇][一二三四五六七八九]|[零〇一二两兩三四五六七八九]"
_PART = "凌晨|半夜|上午|早上|早晨|清早|清晨|一早|中午|下午|午后|傍晚|晚上|夜里|早|晚"
_LATER = ("下午", "午后", "傍晚", "晚上", "夜里", "晚")
_QUARTERS = {"半": 30, "一刻": 15, "三刻": 45}
_UNITS = "零一二三四五六七八九"
_TIME = (
    rf"(?:({_PART})\s*)?(?<![0-9一二三四五六七八九十])({_NUMBER})\s*(?::\s*([0-9]{{2}})(?![0-9])"
    rf"|[点时點時](?:(半|[一三]刻)|({_NUMBER})\s*分|([0-9]{{2}}|{_TENS})(?![0-9]|[组队社号栋楼村組隊號]))?\s*[整钟鐘]?)"
)
"""Figures without 分 are minutes only where there are two of them: 下午3点 2组 is three o'clock."""
_ONE = pattern_of(_TIME)
_SPAN = pattern_of(rf"{_TIME}\s*(?:[-–—~～一至到]+)\s*{_TIME}")
_PART_ALONE = pattern_of(rf"(?:^|(?<=[\s，,的能成到是]))({_PART})(?=$|[\s，,。在到去来行吧可见不能])")
_GROUPS = 6
_NOON = 12
_AFTERNOON = 6
"""An hour up to which no office opens or closes in the morning."""


@dataclass(frozen=True)
class Said:
    """A time of the day and where in the text it stands; `until` when, of a span; whether it is said of which `part` of the day."""

    at: time
    start: int
    end: int
    until: time | None = None
    part: bool = False


def time_in(text: str) -> Said | None:
    """The first time of the day that a text names; None without one, or where there is no such time (25:00)."""
    found = _ONE.search(_narrow(text))
    at = _time(found.groups()) if found else None
    return Said(at, found.start(), found.end()) if found and at else None


def time_or_span_in(text: str) -> Said | None:
    """The same with the span that it begins (四点到五点, 14:30—15:30)."""
    narrow, said = _narrow(text), time_in(text)
    if said is None:
        return None
    one, span = _ONE.match(narrow, said.start), _SPAN.match(narrow, said.start)
    part = bool(one and one.group(1))
    last = _last_of(span) if span is not None else None
    return Said(said.at, said.start, span.end(), last, part) if span is not None else Said(said.at, said.start, said.end, part=part)


def part_in(text: str) -> tuple[str, int, int] | None:
    """A part of the day that stands without an hour (后天下午 在活动室), and where."""
    found = _PART_ALONE.search(text)
    return (found.group(1), found.start(1), found.end(1)) if found else None


def in_part(part: str, at: time) -> time:
    """An hour of that part of the day: 三点 of 下午 is 15:00."""
    return (_time((part, str(at.hour), f"{at.minute:02}")) or at) if part else at


def whole_time(text: str) -> time | None:
    """The time of the day that a text is."""
    found = _ONE.fullmatch(_narrow(text).strip())
    return _time(found.groups()) if found else None


def spans_in(text: str) -> Iterator[tuple[time, time]]:
    """From when to when, in the text's order: 上午9点到11点半，下午2点到5点 are two. 9点到3点 ends in the afternoon."""
    for found in _SPAN.finditer(_narrow(text)):
        first, last = _time(found.groups()[:_GROUPS]), _last_of(found)
        if first and last:
            yield first, last


def _last_of(span: re.Match[str]) -> time | None:
    """When it ends; None where that is not after its beginning."""
    first, last = _time(span.groups()[:_GROUPS]), _time(span.groups()[_GROUPS:])
    if first and last and last <= first and not span.group(_GROUPS + 1) and last.hour <= _AFTERNOON:
        last = last.replace(hour=last.hour + _NOON)
    return last if first and last and first < last else None


def _time(parts: tuple[str | None, ...]) -> time | None:
    part, said, *minutes = parts
    hour, minute = _number(said or ""), next((_QUARTERS.get(one) or _number(one) for one in minutes if one), 0)
    if part == "中午":
        hour += _NOON * (hour < _NOON - 2)
    elif part in _LATER:
        hour += _NOON * (hour < _NOON)
    return time(hour, minute) if hour <= 23 and minute <= 59 else None


def _number(said: str) -> int:
    """Of figures, or of 十一, 二十, 三十五."""
    if said.isdigit() and said.isascii():
        return int(said)
    tens, ten, units = said.replace("两", "二").replace("兩", "二").replace("〇", "零").rpartition("十")
    return (10 * (_UNITS.index(tens) if tens else 1) if ten else 0) + (_UNITS.index(units[-1]) if units else 0)


def _narrow(text: str) -> str:
    """Of the same length, so that places in it are those of the text."""
    return text.translate(_WIDE)


_WIDE = {0xFF10 + n: str(n) for n in range(10)} | {0xFF1A: ":"}
