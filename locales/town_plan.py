"""全年计划: the congress's plan of a year as a paper (docs/spec.md section 7). Rules: locales/common.py."""

from collections.abc import Mapping, Sequence
from datetime import date

from locales.account import file_part
from locales.catalogue import N_
from locales.common import T
from locales.desk import full_day
from locales.meetings import date_line

day_off = N_("（暂定）")
nobody_yet = N_("值班待排")
no_session = N_("开会的日子还没有定。")
no_plans = N_("各组还没有写计划。")
days_title = N_("全年日程")
head_days = N_("一、开会、走访和接待")
head_groups = N_("二、各代表小组活动")
head_stations = N_("三、代表联络站")


def button(_: T, year: int) -> str:
    return _("{year}年度计划（Word）").format(year=year)


def file_name(_: T, congress: str, year: int) -> str:
    return _("{place}_{year}年_人大代表工作计划.docx").format(place=file_part(congress), year=year)


def title(_: T, place: str, year: int) -> Sequence[str]:
    """Two lines."""
    return (place, _("{year}年人大代表工作计划").format(year=year))


def counted(_: T, kind: str, count: int, rule: str) -> str:
    """`rule`: how it is worked out, empty where nothing says so."""
    known: Mapping[str, str] = {"visit": _("走访选民日 {n} 次"), "reception": _("代表接待日 {n} 次"), "session": _("人代会 {n} 次")}
    words = known[kind].format(n=count)
    return (_("{words}（{rule}）。") if rule else _("{words}。")).format(words=words, rule=rule)


def session_moved(_: T, month: int, on: date) -> str:
    """`month` of the plan's year for which it was meant; `on` lies in another year."""
    return _("原定{month}月开的人代会，改到{day}。").format(month=month, day=full_day(_, on))


def when(_: T, on: date, year: int) -> str:
    """A day of the plan; of another year than its own (what December's rule puts behind the holiday) with that year."""
    return date_line(_, on) if on.year == year else _("{year}年{day}").format(year=on.year, day=date_line(_, on))


def each_month(_: T, day: int) -> str:
    return _("每月{day}日").format(day=day)


def quota(_: T, study: int, activity: int, suggestions: int, *, share: bool) -> str:
    """What the town asks of each group; empty where it asks nothing. `share`: the suggestions are what is left of a year's."""
    asked = (
        (_("每月学习 {n} 次"), study),
        (_("每季活动 {n} 次"), activity),
        (_("全年提出意见建议 {n} 条以上") if share else _("每年提出意见建议 {n} 条以上"), suggestions),
    )
    parts = [words.format(n=n) for words, n in asked if n]
    return _("每个小组{parts}。").format(parts=_("，").join(parts)) if parts else ""


def of(_: T, name: str, words: str) -> str:
    """A group's or station's plan."""
    return _("{name}：{words}").format(name=name, words=words)


def unplanned(_: T, names: Sequence[str]) -> str:
    return _("还没有写计划的：{names}。").format(names=_("、").join(names))


def header(_: T) -> Sequence[str]:
    return (_("日期"), _("内容"), _("地点、单位"), _("参加的人"))
