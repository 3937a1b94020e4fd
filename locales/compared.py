"""满意率 and 解决率 beside those of the period before and a year before. Rules of the sentences: locales/common.py."""

from collections.abc import Mapping, Sequence

from domain.figures.statistics import Rate, percent, points, small_sample
from locales.account import begun, within
from locales.catalogue import N_
from locales.common import T

title = N_("满意率和解决率对照")
now_column = N_("本期")
counted_as = N_("件数（占比）")


def name_of(_: T, rate: str) -> str:
    known: Mapping[str, str] = {
        "voters_satisfied": _("选民满意率"),
        "voters_resolved": _("选民解决率"),
        "deputies_satisfied": _("代表满意率"),
        "suggestions_solved": _("建议办理解决率"),
    }
    return known[rate]


def rates(_: T, pairs: Sequence[tuple[str, Rate, Rate]]) -> str:
    """Name, then and now of each, as one sentence; those of which one is nothing or too small are not in it."""
    parts = [_change(_, within(name_of(_, name)), then, now) for name, then, now in pairs if enough(then) and enough(now)]
    return _("；").join(parts)


def enough(rate: Rate) -> bool:
    """Whether there are so many that a rate is said."""
    return rate[1] > 0 and not small_sample(rate)


def _change(_: T, name: str, then: Rate, now: Rate) -> str:
    way, apart = points(then, now)
    words = {
        1: _("{name}由 {then} 升至 {now}，高 {points} 个百分点"),
        0: _("{name}同为 {now}"),
        -1: _("{name}由 {then} 降至 {now}，低 {points} 个百分点"),
    }[way]
    return words.format(name=name, then=percent(then), now=percent(now), points=apart)


def behind(_: T, came: str, when: str, words: str) -> str:
    """In a paper: behind how many came then, where anything did."""
    if not words:
        return came
    return came + (_("{words}。").format(words=begun(words)) if came else line(_, when, words))


def line(_: T, when: str, words: str) -> str:
    """In a chat. `when`: the other period."""
    return _("与{when}同一时点相比，{words}。").format(when=when, words=words)


def cell(_: T, rate: Rate) -> str:
    """On paper: how many of how many, and the share where there are enough."""
    if not rate[1]:
        return "—"
    n, m = rate
    return _("{n}/{m}（{percent}）").format(n=n, m=m, percent=percent(rate)) if enough(rate) else f"{n}/{m}"


def header(_: T, periods: Sequence[str]) -> Sequence[str]:
    return (_("指标"), _(now_column), *periods)


def sheet_header(_: T) -> Sequence[str]:
    return (_("指标"), _("期间"), _("数量"), _("总数"), _("占比"), _("说明"))
