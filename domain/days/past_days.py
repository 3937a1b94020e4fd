"""A day that is over, as people say or write it: 昨天, 上周五, 三天前, 上个月25号, 10月28日; and why something said is none."""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

from domain.days.reckoned_days import number
from domain.days.said_days import WRITTEN
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters

DAYS_AGO = {"今天": 0, "今日": 0, "昨天": 1, "昨日": 1, "前天": 2, "大前天": 3}
_AHEAD = {"明天": 1, "明日": 1, "后天": 2, "大后天": 3}
_NAMED = pattern_of("|".join(sorted({**DAYS_AGO, **_AHEAD}, key=len, reverse=True)))
"""Of several the first: 昨天说明天来修 is of yesterday."""
_WEEKDAYS = {sign: n for n, sign in enumerate("一二三四五六")} | {"日": 6, "天": 6} | {str(n + 1): n for n in range(7)}
_N = r"(\d{1,3}|[一二三四五六七八九十两]{1,3})"
_WEEK = pattern_of(r"((?:上个?){0,6}|这个?|本)(?:周|星期|礼拜)([一二三四五六日天1-7])(?!\d)")
_AGO = pattern_of(rf"(?<![\d月一二三四五六七八九十两]){_N}个?(天|日|周|星期|礼拜)(?:以|之)?前")
"""A figure behind another one, or behind 月, belongs to a date: 「12月20日前」 is no 20 days ago."""
_OF_MONTH = pattern_of(rf"((?:上个?){{0,6}}|这个?|本)月份?{_N}[日号]?")
_RELATIVE = pattern_of("(去年|今年|前年)$")
_SIGNS = pattern_of(rf"(?:(\d{{4}})年)?{_N}月{_N}[日号]?")
_DAY = pattern_of(rf"(?<![\d月]){_N}[日号]")
_NO_DAY = pattern_of(
    "去年|前年|今年|上上?个?(?:周|星期|礼拜|月)|上半年|季度|[这本]个?(?:周|星期|礼拜|月)|[年月][初底]|[上中下]旬|\\d月|[月年节](?:以|之)?前"
)
_YEARS = {"今年": 0, "去年": 1, "前年": 2}


@dataclass(frozen=True)
class Past:
    """`fault`: why it is no day: none (nothing was read), which (a time, but no day), never (31 November), nowhere (no month has such a
    day), to_come, long_ago. `on`: the day that was read, save for none, which and nowhere; of one that never is its month's last."""

    on: date | None = None
    fault: str = ""

    @property
    def day(self) -> date | None:
        return None if self.fault else self.on


def read_past(text: str, today: date, back: timedelta) -> Past:
    """The day a text names, not to come and at most `back` ago. One without a year is the last such day within that time."""
    words = "".join(text.split())
    for reading in _READINGS:
        if (found := reading(words, today, back)) is not None:
            return found if found.fault or found.on is None else judged(found.on, today, back)
    return Past(fault="which" if _NO_DAY.search(words) else "none")


_ANSWERED = pattern_of(
    "(?:单位|上级|上面|厂里?|局里?|县里?|镇里?|水厂|他们|他|人家|领导|已经?|就|是|在|的|了|话|回|回复|答复|回应|说过?|给|我们?|上午|下午|早上|晚上|中午|那天|那日|左右|吧|啊|电话|口头|日期|今年|去年|星期|礼拜|周|点钟?|\\d|[一二三四五六七八九十半])*"
)
"""What says no more than that there was an answer, beside its day."""


def says_beside(text: str) -> bool:
    """Whether words say more than a day that is over, and that somebody answered on it (昨天已回话，说下周来修)."""
    words = "".join(text.split())
    found = [one for one in (pattern.search(words) for pattern in _DAYS) if one is not None]
    rest = words if not found else words.replace(found[0].group(), "", 1)
    return _ANSWERED.fullmatch(letters(rest)) is None


def judged(on: date, today: date, back: timedelta) -> Past:
    """A day that is known, with why it cannot be taken: it is to come, or longer ago than `back`."""
    return Past(on, "to_come" if on > today else "long_ago" if on < today - back else "")


def _said(words: str, today: date, back: timedelta) -> Past | None:
    if (found := _NAMED.search(words)) is None:
        return None
    name = found.group()
    return Past(today + (timedelta(days=_AHEAD[name]) if name in _AHEAD else -timedelta(days=DAYS_AGO[name])))


def _weekday(words: str, today: date, back: timedelta) -> Past | None:
    """上周五 is of the week before, 周五 the last one that is over."""
    if (found := _WEEK.search(words)) is None:
        return None
    weeks, monday = found.group(1).count("上"), today - timedelta(days=today.weekday())
    on = monday + timedelta(days=_WEEKDAYS[found.group(2)] - 7 * weeks)
    return Past(on - timedelta(days=7) if on > today and not found.group(1) else on)


def _ago(words: str, today: date, back: timedelta) -> Past | None:
    if (found := _AGO.search(words)) is None:
        return None
    return Past(today - timedelta(days=number(found.group(1)) * (1 if found.group(2) in "天日" else 7)))


def _of_month(words: str, today: date, back: timedelta) -> Past | None:
    """上个月25号, 本月3日."""
    if (found := _OF_MONTH.search(words)) is None or not found.group(1):
        return None
    months = today.year * 12 + today.month - 1 - found.group(1).count("上")
    return _made(months // 12, months % 12 + 1, number(found.group(2)))


def _dated(words: str, today: date, back: timedelta) -> Past | None:
    found = WRITTEN.search(words) or _SIGNS.search(words)
    if found is None:
        return None
    month, day, relative = number(found.group(2)), number(found.group(3)), _RELATIVE.search(words[: found.start()])
    if found.group(1) or relative:
        return _made(today.year - _YEARS[relative.group(1)] if relative else int(found.group(1)), month, day)
    return _last(today, back, [(today.year, month), (today.year - 1, month)], day)


def _of_no_month(words: str, today: date, back: timedelta) -> Past | None:
    """25号: the last one."""
    if (found := _DAY.search(words)) is None:
        return None
    before = today.replace(day=1) - timedelta(days=1)
    return _last(today, back, [(today.year, today.month), (before.year, before.month)], number(found.group(1)))


def _last(today: date, back: timedelta, months: list[tuple[int, int]], day: int) -> Past:
    """The first of these that is over and lies within reach; else the nearest, which says why it is none."""
    made = [_made(year, month, day) for year, month in months]
    real = [one for one in made if not one.fault]
    return next((one for one in real if one.on is not None and today - back <= one.on <= today), real[0] if real else made[0])


def _made(year: int, month: int, day: int) -> Past:
    if not MINYEAR < year < MAXYEAR:
        return Past(fault="none")
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return Past(fault="nowhere")
    last = monthrange(year, month)[1]
    return Past(date(year, month, min(day, last)), "never" if day > last else "")


_DAYS = (_NAMED, _WEEK, _AGO, _OF_MONTH, WRITTEN, _SIGNS, _DAY)
"""What names it, in the order in which it is read."""
_READINGS: tuple[Callable[[str, date, timedelta], Past | None], ...] = (_said, _weekday, _ago, _of_month, _dated, _of_no_month)
