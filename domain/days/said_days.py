"""Days as people say them: 月底, 下个月中旬, 年前, 国庆前, 下周内, 三天内 (docs/understood.md, 日子).

Each is read as the last day that it may mean, for what is asked for is a day until which something is done, or on which it is.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from domain.days.feasts import FEASTS, before_new_year, of_feast
from domain.days.reckoned_days import ahead, before, last_of, number
from domain.days.said_past import without_past
from domain.words.narrow import narrow
from domain.words.pattern import pattern_of
from domain.words.sieve import Sifted

FURTHEST = timedelta(days=5 * 366)
"""No promise, leave or due date lies further ahead."""
_N = r"(\d{1,3}|[一二三四五六七八九十两]{1,3})"
_WEEK = {sign: n for n, sign in enumerate("一二三四五六")} | {"日": 6, "天": 6, "末": 6} | {str(n + 1): n for n in range(7)}
_YEARS = {"今年": 0, "本年": 0, "明年": 1, "来年": 1, "后年": 2}
_YEAR = f"(?:({'|'.join(_YEARS)})的?|(\\d{{4}}|[〇零一二三四五六七八九]{{4}})(?!\\d)\\D)\\s*"
_MONTH_AND_DAY = r"(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)\s*[日号]?"
WRITTEN = pattern_of(rf"(?<!\d)(?:(\d{{4}})\D\s*)?{_MONTH_AND_DAY}")
"""A day in figures: its year where one stands there, month, day."""
_WRITTEN = pattern_of(rf"(?<!\d)(?:{_YEAR})?{_MONTH_AND_DAY}")
"""The same with 明年 too, or with a year in signs."""


@dataclass(frozen=True)
class Day:
    """A day in a text, where it stands there, and whether it is written as one (12月31日) or only said (月底)."""

    on: date
    start: int
    end: int
    written: bool


_PART = {
    "初": 10,
    "上旬": 10,
    "头": 10,
    "中": 15,
    "中旬": 20,
    "底": None,
    "末": None,
    "下旬": None,
    "尾": None,
    "内": None,
    "里": None,
    "份": None,
    "": None,
}


def _of_month(found: re.Match[str], today: date) -> date | None:
    """12月底, 明年三月中旬, 十二月, 3月份; 三月前 is the last day of February, 三月底前 is within March."""
    year = today.year + _YEARS[found.group(1)] if found.group(1) else int(found.group(2) or 0)
    made = ahead(today, number(found.group(3)), _PART[found.group(4) or ""], year)
    return before(made) if made is not None and found.group(5) and found.group(4) in (None, "份") else made


def _this_month(found: re.Match[str], today: date) -> date | None:
    """月底, 下个月中旬, 这个月内; 月初 of a month that is past it is the next one's."""
    months_on = found.group(1).count("下") if found.group(1) else 0
    day, last = _PART[found.group(2) or ""], last_of(today.year, today.month + months_on)
    made = last if day is None else last.replace(day=day)
    if made < today and not found.group(1):
        after = last_of(today.year, today.month + 1)
        made = after if day is None else after.replace(day=day)
    return made


def _coming_month(found: re.Match[str], today: date) -> date | None:
    """下个月; 下个月前 ends with the month before it."""
    last = last_of(today.year, today.month + found.group(1).count("下"))
    return before(last) if found.group(2) else last


def _before_year(found: re.Match[str], today: date) -> date | None:
    """明年前."""
    return date(today.year + {"明": 0, "后": 1}[found.group(1)], 12, 31)


def _of_year(found: re.Match[str], today: date) -> date | None:
    """年底, 明年上半年, 年内."""
    year = today.year + {"明": 1, "后": 2, "今": 0}.get(found.group(1) or "", 0)
    return date(year, 6, 30) if found.group(2).startswith("上半") else date(year, 12, 31)


def _quarter(found: re.Match[str], today: date) -> date | None:
    """第二季度; 二季度前 ends with the first."""
    month = number(found.group(2)) * 3
    year = today.year + 1 if found.group(1) else 0
    made = ahead(today, month, None, year)
    return last_of(made.year, made.month - 3) if made is not None and found.group(3) else made


def _week(found: re.Match[str], today: date) -> date | None:
    """下周三, 周五前, 下周内 (its Friday), 周末 (its Sunday); 下周前 is the Sunday before it."""
    monday = today - timedelta(days=today.weekday())
    day = _WEEK.get(found.group(2) or "", 4)
    weeks = found.group(1).count("下")
    if weeks and (found.group(2) or "").endswith("前"):
        return monday + timedelta(days=7 * weeks - 1)
    made = monday + timedelta(days=7 * weeks + day)
    return made + timedelta(days=7) if made < today and not found.group(1) else made


def _near(found: re.Match[str], today: date) -> date | None:
    return today + timedelta(days=_NEAR[found.group(1) or found.group(2)])


_NEAR = {"今": 0, "今儿": 0, "明": 1, "明儿": 1, "后": 2, "后儿": 2, "大后": 3}
_UNITS = {"天": 1, "日": 1, "周": 7, "星期": 7, "礼拜": 7}


def _within(found: re.Match[str], today: date) -> date | None:
    """三天内, 五日内, 两个星期后, 一个月之内, 半个月, 一年内; 15日 and 15日前 are a day of the month."""
    count, unit = found.group(1), found.group(2)
    if unit in _UNITS:
        return today + timedelta(days=number(count) * _UNITS[unit]) if count != "半" else None
    if count == "半":
        return today + timedelta(days=15) if unit == "月" else _months_on(today, 6)
    return _months_on(today, number(count) * (1 if unit == "月" else 12))


def _months_on(today: date, months: int) -> date:
    last = last_of(today.year, today.month + months)
    return last.replace(day=min(today.day, last.day))


def _day_of_month(found: re.Match[str], today: date) -> date | None:
    """25号: the next one."""
    day = number(found.group(2))
    months_on = found.group(1).count("下") if found.group(1) else 0
    for months in (months_on,) if found.group(1) else (0, 1, 2):
        last = last_of(today.year, today.month + months)
        if 1 <= day <= last.day and last.replace(day=day) >= today:
            return last.replace(day=day)
    return None


def _in_signs(found: re.Match[str], today: date) -> date | None:
    """十二月三十一日."""
    return ahead(today, number(found.group(3)), number(found.group(4)), _year_of(found, today))


def _year_of(found: re.Match[str], today: date) -> int:
    """The year that a day was written with; 0 for none."""
    said, written = found.group(1), found.group(2)
    if said:
        return today.year + _YEARS[said]
    return int("".join(str(number(sign)) for sign in written)) if written else 0


_BEFORE = "(?:以前|之前|前)?"
_SIGNS = pattern_of(rf"(?:{_YEAR})?{_N}\s*月\s*{_N}\s*[日号]{_BEFORE}")
_DAYS_ON = pattern_of(
    r"(大后|今儿|明儿|后儿|今|明|后)天?(?<=[天儿])"
    r"|(?<![声说证表文发近往光])(今|明)(?:日(?![报期子])|(?=[早晚](?:上|晨)?[\s\d一二三四五六七八九十]|上午|下午|中午))"
)
"""今天 to 大后天; 今晚七点, 明早 8:00."""
_SAID: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], date | None]], ...] = (
    (_SIGNS, _in_signs),
    (pattern_of(rf"(下下?个?|这个?|本)月\s*{_N}\s*[日号]?"), _day_of_month),
    (pattern_of(r"(年前|过年前|春节前|年关前?|除夕前?|腊月底)"), before_new_year),
    (pattern_of(rf"({'|'.join(FEASTS)})(?![号月])(?:节)?(以前|之前|前)?"), of_feast),
    (
        pattern_of(
            rf"({'|'.join(_YEARS)})?(?:的)?(?:(\d{{4}})\s*年)?\s*{_N}\s*月(初|上旬|头|中旬|中|底|末|下旬|尾|内|里|份)?(以前|之前|前)?"
        ),
        _of_month,
    ),
    (pattern_of(r"(?<![\d年一二三四五六七八九十两半])(明|今|后)?年{1,2}(底|末|内|尾|终|上半年|下半年)(?:以?前|之前)?"), _of_year),
    (pattern_of(r"(明|后)年(?:以前|之前|前)"), _before_year),
    (pattern_of(r"(明|今)?年?(上半年|下半年)"), _of_year),
    (pattern_of(r"(明年)?(?:第)?([一二三四1-4])季度(?:(?:底|末)(?:以?前|之前)?|内|(以前|之前|前))?"), _quarter),
    (
        pattern_of(r"(?<![个\d一二三四五六七八九十两半])((?:下下?个?|这个?|本|当)?)月(初|上旬|中旬|中|底|末|下旬|尾|内|里)(?:以?前|之前)?"),
        _this_month,
    ),
    (pattern_of(r"(下下?个?)月(?:份)?(以前|之前|前)?"), _coming_month),
    (pattern_of(r"((?:下下?个?|这个?|本)?)(?:周|星期|礼拜)(末|[一二三四五六日天1-7])(?:以?前|之前)?"), _week),
    (pattern_of(r"(下下?个?|这个?|本)(?:周|星期|礼拜)(内|里|之内|以内|以前|之前|前)?"), _week),
    (_DAYS_ON, _near),
    (
        pattern_of(
            rf"{_N.replace('|[', '|半|[')}\s*个?\s*(天|日(?=\s*(?:之?内|以内|后|之后|以后|里))|周|星期|礼拜|月|年)(?!底|末|中|初)\s*(?:之?内|以内|后|之后|以后|里)?"
        ),
        _within,
    ),
    (pattern_of(rf"()(?<![\d月街路巷弄栋幢]){_N}\s*[日号]{_BEFORE}"), _day_of_month),
)
_READ = {pattern.pattern: read for pattern, read in _SAID}
_SIFTED = Sifted({pattern.pattern: pattern for pattern, _ in _SAID})
_NOT_DAYS = pattern_of("工作日|上班日")
"""Working days are no days of the calendar: how many those are the reader does not know."""


def day_in(text: str, today: date, *, alone: bool = False) -> Day | None:
    """The first day a text names, from today on: written (12月31日, 12-31, 2026-12-31; without a year the next one) or said.

    What is said of a time that is over (上周五) is none. `alone`: of the one day it names, that which is written (列入12月检修，12月20日前换好).
    """
    days: list[Day] = []
    text = without_past(narrow(text))
    if found := _WRITTEN.search(text):
        if (written := ahead(today, int(found.group(3)), int(found.group(4)), _year_of(found, today))) is None:
            return None
        days.append(Day(written, found.start(), found.end(), written=True))
    elif (signs := _SIGNS.search(text)) and _in_signs(signs, today) is None:
        return None
    for said, pattern in _SIFTED.left(text) if not _NOT_DAYS.search(text) else ():
        if (hit := pattern.search(text)) and (made := _READ[said](hit, today)) is not None:
            days.append(Day(made, hit.end() - len(hit.group().lstrip()), hit.end(), written=False))
    first = min(days, key=lambda one: (alone and not one.written, one.start, not one.written), default=None)
    return _kept(first, today) if first is not None else None


def can_be_no_other(text: str, day: Day) -> bool:
    """Whether a day in the text is written, or counted from today (明天): 下周六 may be meant of another week."""
    return day.written or any(known.match(narrow(text), day.start) for known in (_DAYS_ON, _SIGNS))


def as_date(on: date, since: date) -> str:
    """12月31日; with its year where another one would be meant, said on `since`."""
    year = "" if ahead(since, on.month, on.day) == on else f"{on.year}年"
    return f"{year}{on.month}月{on.day}日"


def written_out(text: str, today: date, most: int) -> tuple[str, list[Day]]:
    """The text with its first days, so many at most, as dates (12月31日, the year where another would be meant), and these days; a second
    one is reckoned from the first, 明天到后天 both from today."""
    parts, found = list[str](), list[Day]()
    rest, since = text, today
    while len(found) < most and (day := day_in(rest, since, alone=most == 1)) is not None:
        if since != today and not day.written and _DAYS_ON.match(narrow(rest), day.start):
            day = day_in(rest, today) or day
        before_figures = " " if rest[day.end : day.end + 1].isdecimal() else ""
        parts += [rest[: day.start], as_date(day.on, since), before_figures]
        found.append(day)
        rest, since = rest[day.end :], day.on
    return "".join([*parts, rest]).strip(), found


def _kept(day: Day, today: date) -> Day | None:
    return day if today <= day.on <= today + FURTHEST else None
