"""The paragraph of an account on 重点督办. Rules of the sentences: locales/common.py."""

from collections.abc import Sequence
from datetime import date

from locales.catalogue import N_
from locales.common import T, day

rating_awaited = N_("等选民评价")
voter_awaited = N_("等选民补充")
hand_over_awaited = N_("等待交办")


def together(_: T, count: int, done: int, checks: int) -> str:
    """How many there were, how many of them are closed, and how often their leading members checked in the period."""
    said = [_("主席团成员牵头重点督办 {n} 件").format(n=count)]
    if checks:
        said.append(_("现场督办 {n} 次").format(n=checks))
    if done:
        said.append(_("已办结 {n} 件").format(n=done))
    if 0 < done < count:
        said.append(_("还在督办 {n} 件").format(n=count - done))
    return _("{words}。").format(words=_("，").join(said))


def what(_: T, number: str, parts: Sequence[str]) -> str:
    """`parts`: place, category, group; empty ones are left out."""
    return _("{number}（{what}）").format(number=number, what=_("，").join(filter(None, parts)))


def line(_: T, what_it_is: str, lead: str, parts: Sequence[str]) -> str:
    """`parts`: what was done, and what is next."""
    return _("{what}由{name}牵头，{done}。").format(what=what_it_is, name=lead, done=_("，").join(parts))


def checked(_: T, times: int, last: date) -> str:
    if times == 1:
        return _("{day}督办过").format(day=day(_, last))
    return _("督办 {n} 次，最近一次在{day}").format(n=times, day=day(_, last))


def unit_said(_: T, on: date) -> str:
    return _("单位{day}回了话").format(day=day(_, on))


def answered(_: T, on: date, outcome: str) -> str:
    return _("{day}答复（{outcome}）").format(day=day(_, on), outcome=outcome)


def closed(_: T, on: date) -> str:
    return _("{day}办结").format(day=day(_, on))


def promised(_: T, on: date, *, late: bool) -> str:
    words = _("答应{day}办好，日子已过，还在催") if late else _("下一步：{day}前办好")
    return words.format(day=day(_, on))


def due(_: T, on: date, *, late: bool) -> str:
    words = _("应在{day}前答复，已经逾期") if late else _("下一步：{day}前答复")
    return words.format(day=day(_, on))


def others(_: T, count: int) -> str:
    return _("其余重点督办 {count} 件见登记簿。").format(count=count)
