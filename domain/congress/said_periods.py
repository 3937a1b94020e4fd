"""Spans of days as people say them of what has been: 12月, 去年12月, 10月到12月, 三季度, 上半年, 2026-H1, 上周, 10月以来 (docs/understood.md, 日子).

A month without a year is the last such month that has begun: in November 2026, 12月 is December 2025.
"""

import re
from calendar import month_abbr, month_name
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from domain.congress.periods import is_of_our_times, name_of, period_of
from domain.congress.working_days import add_months
from domain.days.reckoned_days import number
from domain.words.pattern import pattern_of
from domain.words.simplified import simplified

Span = tuple[date | None, date | None]
"""First and last local day; None: without that end."""
Whole = tuple[date, date]
Found = Mapping[str, str | None]
LONGEST = 30
"""Signs of words that name a span."""
_N = r"\d{1,2}|[一二三四五六七八九十]{1,3}"
_BACK = {"今年": 0, "本年": 0, "去年": 1, "上年": 1, "前年": 2}
_DAYS_BACK = {"今天": 0, "今日": 0, "昨天": 1, "昨日": 1, "前天": 2}
_ENGLISH = {name.lower(): n for names in (month_name, month_abbr) for n, name in enumerate(names) if name}
_SECOND = frozenset({"下", "后", "2", "second"})
_MONTHS = {"月": 1, "季": 3, "半年": 6, "年": 12}
_TAIL = pattern_of("的?(?:工作)?(?:月报|季报|(?<!半)年报|通报|小结|总结|报告|汇报|报表|统计|情况|数据|报)$")
"""What stands behind a period in the name of its paper."""
_OVER_LAST = pattern_of("(?P<half>半年)度?(?:工作)?(?:报|通报|小结|总结|报告|汇报|情况|数据)?|(?P<unit>[季年])度?(?:工作)?(?:报|通报)")
_PART_ALONE = pattern_of("[qh][1-4]")
_AMBIGUOUS = frozenset({"may", "march", "mar"})
"""Words of their own, unless a year follows."""


def said_span(text: str, today: date) -> Span | None:
    """The span that these words alone name; None for any other words."""
    said = "".join(simplified(text).lower().split())
    if not said or len(said) > LONGEST:
        return None
    for pattern, read in _READERS:
        if (found := pattern.fullmatch(said)) is not None:
            return read(found.groupdict(), today)
    return None


def said_period(text: str, today: date) -> str:
    """The month, quarter, half or year that these words alone name, as it is written (`2026-H1`); empty for any other words.

    半年, 半年报, 季报, 年报 alone are of the one that was over last: whoever writes it wants its 通报.
    """
    said = "".join(simplified(text).lower().split())
    if (found := _OVER_LAST.fullmatch(said)) is not None:
        return name_of(*_running(_MONTHS[found["half"] or found["unit"]], today, back=1))
    said = _TAIL.sub("", said).removesuffix("的")
    if (found := _PART_ALONE.fullmatch(said)) is not None:
        said = f"{today.year}-{said}"
    first, last = _whole(said) or said_span(said, today) or (None, None)
    return name_of(first, last) if first is not None and last is not None else ""


def _year(found: Found, today: date, which: str = "") -> int:
    """The year that is said; 0 where none is."""
    if back := found.get(f"back{which}"):
        return today.year - _BACK[back]
    written = found.get(f"year{which}") or ""
    return int(written) + (2000 if len(written) == 2 else 0) if written else 0


def _whole(name: str) -> Whole | None:
    try:
        return period_of(name)
    except ValueError:
        return None


def _month(month: int, year: int, today: date) -> Whole | None:
    return _whole(f"{year or (today.year if month <= today.month else today.year - 1)}-{month:02d}")


def _of_month(found: Found, today: date) -> Whole | None:
    return _month(number(found["n"] or ""), _year(found, today), today)


def _of_months(found: Found, today: date) -> Whole | None:
    """10月到12月, 去年11月至今年2月: where only one year is said, or none, the first month lies before the last."""
    year = _year(found, today)
    until = _month(number(found["n2"] or ""), _year(found, today, "2") or year, today)
    if until is None:
        return None
    first = number(found["n"] or "")
    since = _month(first, year or (until[0].year if first <= until[0].month else until[0].year - 1), today)
    return (since[0], until[1]) if since is not None and since[0] <= until[0] else None


def _of_quarter(found: Found, today: date) -> Whole | None:
    part = number(found["n"] or "")
    return _whole(f"{_year(found, today) or (today.year if 3 * part - 2 <= today.month else today.year - 1)}-Q{part}")


def _of_half(found: Found, today: date) -> Whole | None:
    second = found["half"] in _SECOND
    year = _year(found, today) or (today.year if not second or today.month > 6 else today.year - 1)
    return _whole(f"{year}-H{2 if second else 1}")


def _of_year(found: Found, today: date) -> Whole | None:
    return _whole(str(_year(found, today)))


def _of_day(found: Found, today: date) -> Whole | None:
    year = _year(found, today)
    for one in (year,) if year else (today.year, today.year - 1):
        try:
            day = date(one, number(found["n"] or ""), number(found["day"] or ""))
        except ValueError:
            continue
        if is_of_our_times(one) and (year or day <= today):
            return day, day
    return None


def _of_days_back(found: Found, today: date) -> Whole:
    day = today - timedelta(days=_DAYS_BACK[found["said"] or ""])
    return day, day


def _running(months: int, today: date, *, back: int) -> Whole:
    """The month, quarter, half or year (so many months) in which today lies, or one of those before."""
    first = add_months(date(today.year, (today.month - 1) // months * months + 1, 1), -months * back)
    return first, add_months(first, months) - timedelta(days=1)


def _of_this(found: Found, today: date) -> Whole | None:
    """本月, 上个月, 这个季度, 上个半年, 上周."""
    last, months = (found["which"] or "").startswith("上"), _MONTHS.get(found["unit"] or "")
    if months:
        return _running(months, today, back=int(last))
    monday = today - timedelta(days=today.weekday() + (7 if last else 0))
    return monday, monday + timedelta(days=6)


def _lately(found: Found, today: date) -> Whole | None:
    """最近三天, 近两个月, 半年内: up to today, today among them."""
    count, unit = 2 if found["n"] == "两" else number(found["n"] or ""), found["unit"]
    if found["n"] == "半":
        count, unit = (15, "天") if unit == "月" else (6, "月")
    if not count:
        return None
    if unit in ("月", "年"):
        return add_months(today, -count * (12 if unit == "年" else 1)) + timedelta(days=1), today
    return today - timedelta(days=count * (1 if unit == "天" else 7) - 1), today


def _since(found: Found, today: date) -> Span | None:
    span = said_span(found["said"] or "", today)
    return (span[0], None) if span is not None and span[0] is not None else None


def _before(found: Found, today: date) -> Span | None:
    span = said_span(found["said"] or "", today)
    return (None, span[0] - timedelta(days=1)) if span is not None and span[0] is not None else None


def _english(found: Found, today: date) -> Whole | None:
    name, year = found["said"] or "", int(found["year"] or 0)
    return _month(_ENGLISH[name], year, today) if year or name not in _AMBIGUOUS else None


def _said_year(which: str = "") -> str:
    return rf"(?:(?P<year{which}>\d{{4}}|\d{{2}})年的?|(?P<back{which}>{'|'.join(_BACK)})的?)?"


_READERS: tuple[tuple[re.Pattern[str], Callable[[Found, date], Span | None]], ...] = tuple(
    (pattern_of(pattern), read)
    for pattern, read in (
        (r"(?P<said>.{2,}?)(?:以来|以后|之后|起|至今|到现在)", _since),
        (r"(?P<said>.{2,}?)(?:以前|之前)", _before),
        (rf"{_said_year()}(?P<n>{_N})月?份?(?:到|至|-|—|~|～)+{_said_year('2')}(?P<n2>{_N})月份?", _of_months),
        (rf"{_said_year()}(?P<n>{_N})月份?", _of_month),
        (r"(?P<year>\d{4})[-./](?P<n>\d{2})", _of_month),
        (rf"{_said_year()}第?(?P<n>{_N})季度?", _of_quarter),
        (r"(?P<year>\d{4})-?q(?P<n>[1-4])", _of_quarter),
        (r"q(?P<n>[1-4])[-./,]?(?P<year>\d{4})", _of_quarter),
        (rf"{_said_year()}(?P<half>[上下前后])半年度?", _of_half),
        (r"(?P<year>\d{4})[-./]?h(?P<half>[12])", _of_half),
        (r"h(?P<half>[12])[-./,]?(?P<year>\d{4})", _of_half),
        (r"(?:the)?(?P<half>first|second)halfof(?P<year>\d{4})", _of_half),
        (rf"(?P<year>\d{{4}})年度?|(?P<back>{'|'.join(_BACK)})度?", _of_year),
        (rf"{_said_year()}(?P<n>{_N})月(?P<day>{_N})[日号]?", _of_day),
        (r"(?P<year>\d{4})[-./](?P<n>\d{1,2})[-./](?P<day>\d{1,2})", _of_day),
        (rf"(?P<said>{'|'.join(_DAYS_BACK)})", _of_days_back),
        (r"(?P<which>本|这个?|上个?)(?:(?P<unit>[月周季])度?|星期|礼拜)", _of_this),
        (r"(?P<which>本|这个?|上个)(?P<unit>半年)度?", _of_this),
        (rf"(?:最近|近|过去)的?(?P<n>{_N}|两|半)个?(?:(?P<unit>[天周月年])|星期)(?:以?[内里])?", _lately),
        (rf"(?P<said>{'|'.join(sorted(_ENGLISH, key=len, reverse=True))}),?(?P<year>\d{{4}})?", _english),
    )
)
