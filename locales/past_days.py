"""Why a day that somebody wrote cannot be taken where one that is over is asked for. Rules: locales/common.py."""

from datetime import date, timedelta

from locales.common import T, day
from locales.desk import full_day


def why(_: T, fault: str, day: date | None, today: date, first: date) -> str:
    """`fault` as in domain/days/past_days.py; `day`: what was read; `first`: the earliest that is taken."""
    words = _WHY.get(fault if day is not None or fault in ("which", "nowhere") else "none", _none)(_, day or today, first)
    return words + _("请写日期，例：{day}。").format(day=_day(_, today - timedelta(days=7)))


def _day(_: T, on: date) -> str:
    return day(_, on)


def _none(_: T, on: date, first: date) -> str:
    return _("没看出是哪一天。")


def _which(_: T, on: date, first: date) -> str:
    return _("要写清楚是哪一天。")


def _never(_: T, on: date, first: date) -> str:
    return no_such(_, on.month, on.day)


def _nowhere(_: T, on: date, first: date) -> str:
    return no_such(_, 0, 0)


def no_such(_: T, month: int, last: int) -> str:
    """As in domain/days/no_such_day.py, of a day to come too."""
    return _("{month}月只到{last}日，没有这一天。").format(month=month, last=last) if month else _("日历上没有这一天，请看看写对没有。")


def no_such_ahead(_: T, month: int, last: int, example: date) -> str:
    return no_such(_, month, last) + _("请写日期，例：{day}。").format(day=_day(_, example))


def _to_come(_: T, on: date, first: date) -> str:
    return _("{day}还没到，这里只记已经过去的日子。").format(day=full_day(_, on))


def _long_ago(_: T, on: date, first: date) -> str:
    return _("{day}太早了，{first}以前的不再补记。").format(day=full_day(_, on), first=full_day(_, first))


_WHY = {"none": _none, "which": _which, "never": _never, "nowhere": _nowhere, "to_come": _to_come, "long_ago": _long_ago}
